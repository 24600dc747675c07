//! Units: numbers with their units, in the notation of the language of the page.

use sim_core::model::parameter::Unit;

use crate::words::{controls, stage};
use crate::words::{decimal, grouped, language};

/// A duration in ns, µs, ms, s or min, with at most one decimal.
#[must_use]
pub fn duration(ns: u64) -> String {
    let shown = |value: f64, unit: &str| {
        let digits = usize::from(value < 10.0 && value.fract() >= 0.05);
        format!("{}\u{a0}{unit}", decimal(value, digits))
    };
    match ns {
        0..1_000 => format!("{ns}\u{a0}ns"),
        1_000..1_000_000 => shown(ns as f64 / 1e3, "µs"),
        1_000_000..1_000_000_000 => shown(ns as f64 / 1e6, "ms"),
        1_000_000_000..120_000_000_000 => shown(ns as f64 / 1e9, "s"),
        _ => shown(ns as f64 / 60e9, "min"),
    }
}

/// “… ago”, in whole seconds; `ns` is the time passed.
#[must_use]
pub fn ago(ns: u64) -> String {
    match ns / 1_000_000_000 {
        0 => stage::just_now().into(),
        seconds => stage::duration_ago(format_args!("{seconds}\u{a0}s")),
    }
}

/// The exact value of a parameter with its unit: `2.5 ms`, `yes`, `8`.
#[must_use]
pub fn exact(unit: Unit, value: u64) -> String {
    if unit == Unit::YesOrNo {
        return if value == 0 { controls::no() } else { controls::yes() }.into();
    }
    match unit {
        Unit::Count => return grouped(value),
        Unit::Bytes => return format!("{}\u{a0}B", grouped(value)),
        Unit::Nanoseconds | Unit::Thousandths | Unit::Revision | Unit::YesOrNo => {}
    }
    let language = language();
    let localized = |c| match c {
        '.' => language.decimal_mark(),
        ' ' => language.unit_space(),
        c => c,
    };
    without_three_decimals(unit.show(value)).chars().map(localized).collect()
}

/// A time with three decimals, in the next smaller unit: a reader could take `1.244 ms` for 1244 ms.
fn without_three_decimals(text: String) -> String {
    let parts = text.split_once('.').and_then(|(whole, rest)| Some((whole, rest.split_once(' ')?)));
    match parts {
        Some((whole, (decimals, unit))) if decimals.len() == 3 => {
            let smaller = match unit {
                "s" => "ms",
                "ms" => "µs",
                _ => "ns",
            };
            format!("{whole}{decimals} {smaller}")
        }
        _ => text,
    }
}

/// A moment relative to another, in microseconds, with its sign: `+9.5`.
#[must_use]
pub fn micros(ns: i64) -> String {
    let sign = if ns < 0 { "−" } else { "+" };
    let tenths = ns.unsigned_abs() / 100;
    format!("{sign}{}", decimal(tenths as f64 / 10.0, usize::from(!tenths.is_multiple_of(10))))
}

/// A moment relative to another, with sign and unit: `+9.5 µs`.
#[must_use]
pub fn micros_long(ns: i64) -> String {
    format!("{} µs", micros(ns))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, speak};
    use sim_core::model::time::MILLISECOND;

    #[test]
    fn the_same_number_reads_as_its_language_has_it() {
        let all = || {
            [
                duration(1_500_000),
                duration(42_000),
                ago(3_000_000_000),
                exact(Unit::Nanoseconds, 5 * MILLISECOND / 2),
                exact(Unit::Nanoseconds, 1_244_000),
                exact(Unit::Bytes, 131_072),
                exact(Unit::YesOrNo, 1),
                micros_long(-20_000),
                micros_long(0),
                micros_long(9_100),
            ]
        };
        let english = ["1.5\u{a0}ms", "42\u{a0}µs", "3\u{a0}s ago", "2.5 ms", "1244 µs", "131,072\u{a0}B", "yes"];
        assert_eq!(all(), [&english[..], &["−20 µs", "+0 µs", "+9.1 µs"]].concat()[..]);
        speak(Language::German);
        let german =
            ["1,5\u{a0}ms", "42\u{a0}µs", "vor 3\u{a0}s", "2,5\u{a0}ms", "1244\u{a0}µs", "131.072\u{a0}B", "ja"];
        assert_eq!(all(), [&german[..], &["−20 µs", "+0 µs", "+9,1 µs"]].concat()[..]);
    }
}
