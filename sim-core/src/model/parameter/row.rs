//! A row of the table of parameters, and the macro that declares a struct and its rows by the same lines.

use core::fmt;
use core::ops::RangeInclusive;

/// The evidence for a number.
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

/// A parameter of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its path in a scenario: `costs.gap_ns`.
    pub path: &'static str,
    /// What it is.
    pub what: &'static str,
    /// Its unit.
    pub unit: Unit,
    /// Its value unless a scenario gives another; `None` if there is none.
    pub default: Option<u64>,
    /// Least value.
    pub least: u64,
    /// Greatest value.
    pub most: u64,
    /// The evidence for the default.
    pub evidence: Evidence,
    /// The source; empty for our own choices.
    pub source: &'static str,
}

impl Parameter {
    /// The values it may have.
    #[must_use]
    pub fn range(&self) -> RangeInclusive<u64> {
        self.least..=self.most
    }
}

/// A number as a field holds it; `None` if it does not fit.
pub(crate) trait Field: Copy {
    fn of(value: u64) -> Option<Self>;
}

impl Field for u64 {
    fn of(value: u64) -> Option<u64> {
        Some(value)
    }
}

impl Field for u32 {
    fn of(value: u64) -> Option<u32> {
        value.try_into().ok()
    }
}

impl Field for u8 {
    fn of(value: u64) -> Option<u8> {
        value.try_into().ok()
    }
}

impl Field for bool {
    fn of(value: u64) -> Option<bool> {
        (value <= 1).then_some(value == 1)
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
            pub fn parameters() -> Vec<$crate::model::parameter::row::Parameter> {
                let default = $name::default();
                vec![$({
                    let range: core::ops::RangeInclusive<u64> = $range;
                    $crate::model::parameter::row::Parameter {
                        path: concat!($section, ".", stringify!($field)),
                        what: $what.trim_ascii_start(),
                        unit: $crate::model::parameter::row::Unit::$unit,
                        default: Some(u64::from(default.$field)),
                        least: *range.start(),
                        most: *range.end(),
                        evidence: $crate::model::parameter::row::Evidence::$evidence,
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
                    $(stringify!($field) => self.$field = $crate::model::parameter::row::Field::of(value)?,)*
                    _ => return None,
                }
                Some(())
            }

            /// Notes every value out of its range.
            pub(crate) fn check(&self, found: &mut $crate::model::diagnostic::Findings) {
                $(found.range(concat!($section, ".", stringify!($field)), u64::from(self.$field), $range);)*
            }
        }
    };
}
pub(crate) use parameters;

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
}
