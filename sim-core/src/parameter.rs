//! Parameters: every number of the model with its unit, default, range and evidence, in one table.
//!
//! The fields of `Costs` and `Recovery` are declared by the same lines that make their rows, so neither can be missing
//! or differ. The page's list of assumptions and `docs/parameters.md` are made from `table()`.

use core::fmt;
use core::ops::RangeInclusive;

use crate::scenario::{Costs, Recovery};

/// What stands behind a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Microsoft says so of this incident.
    Confirmed,
    /// Public documentation or source code of the platform says so.
    Documented,
    /// Our choice.
    Modelled,
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Evidence::Confirmed => "confirmed",
            Evidence::Documented => "documented",
            Evidence::Modelled => "modelled",
        })
    }
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Simulated nanoseconds.
    Nanoseconds,
    /// Things.
    Count,
    /// Bytes.
    Bytes,
    /// Thousandths.
    Thousandths,
    /// Revision of build 20348.
    Revision,
    /// 0 for no, 1 for yes.
    YesOrNo,
}

impl Unit {
    /// A value with its unit, in the shortest usual form: `15 µs`, `yes`, `8`.
    #[must_use]
    pub fn show(self, value: u64) -> String {
        match self {
            Unit::Nanoseconds => duration(value),
            Unit::Count | Unit::Revision => value.to_string(),
            Unit::Bytes => format!("{value} B"),
            Unit::Thousandths => format!("{}.{:03}", value / 1000, value % 1000),
            Unit::YesOrNo => if value == 0 { "no" } else { "yes" }.into(),
        }
    }
}

/// A duration in the largest unit that leaves no more than three decimals.
fn duration(ns: u64) -> String {
    const UNITS: [(u64, &str); 6] = [
        (86_400_000_000_000, "d"),
        (3_600_000_000_000, "h"),
        (60_000_000_000, "min"),
        (1_000_000_000, "s"),
        (1_000_000, "ms"),
        (1_000, "µs"),
    ];
    for (unit, name) in UNITS {
        // Minutes and more only when they come out even: 90 s, not 1.5 min.
        let fits = if unit > 1_000_000_000 { ns.is_multiple_of(unit) } else { ns.is_multiple_of(unit / 1000) };
        if ns >= unit && fits {
            let thousandths = ns % unit * 1000 / unit;
            let text = format!("{}.{thousandths:03}", ns / unit);
            return format!("{} {name}", text.trim_end_matches('0').trim_end_matches('.'));
        }
    }
    format!("{ns} ns")
}

/// A number of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Where it stands in a scenario: `costs.gap_ns`.
    pub path: &'static str,
    /// What it is.
    pub what: &'static str,
    /// What it counts.
    pub unit: Unit,
    /// Its value unless a scenario gives another; `None` if there is none.
    pub default: Option<u64>,
    /// Least value.
    pub least: u64,
    /// Greatest value.
    pub most: u64,
    /// What stands behind the default.
    pub evidence: Evidence,
    /// Where that is written; empty for our own choices.
    pub source: &'static str,
}

impl Parameter {
    /// The values it may have.
    #[must_use]
    pub fn range(&self) -> RangeInclusive<u64> {
        self.least..=self.most
    }
}

/// Declares a struct of parameters: its fields, their defaults, the check of their ranges, and their rows.
macro_rules! parameters {
    (
        $(#[$meta:meta])*
        pub struct $name:ident in $section:literal {
            $($what:literal $field:ident: $type:ty = $default:expr, $unit:ident, $range:expr, $evidence:ident, $source:literal;)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $name {
            $(#[doc = $what] pub $field: $type,)*
        }

        impl Default for $name {
            fn default() -> Self {
                $name { $($field: $default,)* }
            }
        }

        impl $name {
            /// The rows of the table of parameters, in the order of the fields.
            #[must_use]
            pub fn parameters() -> Vec<$crate::parameter::Parameter> {
                let default = $name::default();
                vec![$({
                    let range: core::ops::RangeInclusive<u64> = $range;
                    $crate::parameter::Parameter {
                        path: concat!($section, ".", stringify!($field)),
                        what: $what.trim_ascii_start(),
                        unit: $crate::parameter::Unit::$unit,
                        default: Some(u64::from(default.$field)),
                        least: *range.start(),
                        most: *range.end(),
                        evidence: $crate::parameter::Evidence::$evidence,
                        source: $source,
                    }
                },)*]
            }

            /// The value of a field.
            pub(crate) fn value(&self, field: &str) -> Option<u64> {
                match field {
                    $(stringify!($field) => Some(u64::from(self.$field)),)*
                    _ => None,
                }
            }

            /// Gives a field another value; `None` if there is no such field, or no room for the value.
            pub(crate) fn adjust(&mut self, field: &str, value: u64) -> Option<()> {
                match field {
                    $(stringify!($field) => self.$field = $crate::scenario::adjust::Field::of(value)?,)*
                    _ => return None,
                }
                Some(())
            }

            /// Notes every value out of its range.
            pub(crate) fn check(&self, found: &mut $crate::scenario::Findings) {
                $(found.range(concat!($section, ".", stringify!($field)), u64::from(self.$field), $range);)*
            }
        }
    };
}
pub(crate) use parameters;

/// A row that is no field of `Costs` or `Recovery`.
const fn row(
    path: &'static str,
    what: &'static str,
    (unit, default): (Unit, Option<u64>),
    range: RangeInclusive<u64>,
    evidence: Evidence,
    source: &'static str,
) -> Parameter {
    Parameter { path, what, unit, default, least: *range.start(), most: *range.end(), evidence, source }
}

use crate::scenario::limits;

/// The rows of hosts, VMs and the run itself.
const OTHERS: [Parameter; 11] = [
    row(
        "hosts[].revision",
        "Revision of the host's build 20348; from 3695 on it carries the fix.",
        (Unit::Revision, Some(crate::scenario::OLD_REVISION as u64)),
        limits::REVISION,
        Evidence::Confirmed,
        "Microsoft, Windows Server 2022 release information: 20348.3692 (13 May 2025), 20348.3695 (23 May 2025)",
    ),
    row("hosts", "Hosts of the cluster.", (Unit::Count, Some(1)), limits::HOSTS, Evidence::Modelled, ""),
    row("vms[].count", "How many equal VMs.", (Unit::Count, Some(1)), limits::COUNT, Evidence::Modelled, ""),
    row(
        "vms[].vps",
        "Virtual processors of a VM, each with a VMBus channel of its own.",
        (Unit::Count, Some(4)),
        limits::VPS,
        Evidence::Modelled,
        "",
    ),
    row(
        "vms[].slots",
        "In-flight slots of a channel (Q). Eight is a teaching choice; OpenHCL takes min(8 × processors, 256).",
        (Unit::Count, Some(8)),
        limits::SLOTS,
        Evidence::Modelled,
        "",
    ),
    row(
        "vms[].send_gap_ns",
        "Mean time between background sends of a VM (Poisson): 400 a second.",
        (Unit::Nanoseconds, Some(2_500_000)),
        limits::GAP_NS,
        Evidence::Modelled,
        "",
    ),
    row(
        "vms[].flip_gap_ns",
        "Mean time between flips of a VM (Poisson): calm 1 s, routine 200 ms, stress 20 ms.",
        (Unit::Nanoseconds, Some(200_000_000)),
        limits::GAP_NS,
        Evidence::Modelled,
        "",
    ),
    row(
        "vms[].think_ns",
        "Closed load: mean time a processor thinks between two sends of its own.",
        (Unit::Nanoseconds, None),
        limits::GAP_NS,
        Evidence::Modelled,
        "",
    ),
    row("stations[].servers", "Servers of a station.", (Unit::Count, None), limits::SERVERS, Evidence::Modelled, ""),
    row(
        "stations[].mean_ns",
        "Mean service time at a station.",
        (Unit::Nanoseconds, None),
        limits::COST_NS,
        Evidence::Modelled,
        "",
    ),
    row(
        "length_ns",
        "How long a run is.",
        (Unit::Nanoseconds, Some(180_000_000_000)),
        limits::LENGTH_NS,
        Evidence::Modelled,
        "",
    ),
];

/// Every number of the model.
#[must_use]
pub fn table() -> Vec<Parameter> {
    let mut rows = OTHERS.to_vec();
    rows.extend(Recovery::parameters());
    rows.extend(Costs::parameters());
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_shown_in_their_usual_form() {
        for (unit, value, shown) in [
            (Unit::Nanoseconds, 15_000, "15 µs"),
            (Unit::Nanoseconds, 250, "250 ns"),
            (Unit::Nanoseconds, 2_500_000, "2.5 ms"),
            (Unit::Nanoseconds, 90_000_000_000, "90 s"),
            (Unit::Nanoseconds, 1_200_000_000_000, "20 min"),
            (Unit::Nanoseconds, 86_400_000_000_000, "1 d"),
            (Unit::Thousandths, 1244, "1.244"),
            (Unit::YesOrNo, 1, "yes"),
        ] {
            assert_eq!(unit.show(value), shown);
        }
    }

    #[test]
    fn every_row_is_whole() {
        let mut paths: Vec<&str> = table().iter().map(|row| row.path).collect();
        for row in table() {
            assert!(row.what.ends_with('.'), "{}: a sentence", row.path);
            assert!(row.default.is_none_or(|default| row.range().contains(&default)), "{}", row.path);
            let named = !row.source.is_empty();
            assert_eq!(named, row.evidence != Evidence::Modelled, "{}: a source exactly where there is one", row.path);
        }
        paths.sort_unstable();
        let known = paths.len();
        paths.dedup();
        assert_eq!(paths.len(), known, "no parameter twice");
    }
}
