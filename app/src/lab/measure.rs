//! Measure: numbers of the model as a person writes them, in a unit that suits them. Exact: no fraction is rounded.

use sim_core::model::parameter::Unit;

/// The units of time a field may have, with their nanoseconds, largest first.
const TIMES: [(u64, &str); 4] = [(1_000_000_000, "s"), (1_000_000, "ms"), (1_000, "µs"), (1, "ns")];

/// How many of the model's own unit are one of the field's, and what that is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// How many of the model's unit.
    pub factor: u64,
    /// Its sign; empty for what is only counted.
    pub sign: &'static str,
}

/// The scale for a number whose usual value is this.
#[must_use]
pub fn scale(unit: Unit, usual: u64) -> Scale {
    match unit {
        Unit::Nanoseconds => {
            let fits = |(factor, _): &&(u64, &str)| usual >= *factor && usual.is_multiple_of((*factor / 1000).max(1));
            let (factor, sign) = TIMES.iter().find(fits).copied().unwrap_or((1_000_000, "ms"));
            Scale { factor, sign }
        }
        Unit::Thousandths => Scale { factor: 1000, sign: "" },
        Unit::Bytes => Scale { factor: 1, sign: "B" },
        Unit::Count | Unit::Revision | Unit::YesOrNo => Scale { factor: 1, sign: "" },
    }
}

/// A value as it stands in a field: with a point, which is read in every language.
#[must_use]
pub fn written(value: u64, scale: Scale) -> String {
    let Scale { factor, .. } = scale;
    let rest = value % factor;
    if rest == 0 {
        return (value / factor).to_string();
    }
    let digits = factor.ilog10() as usize;
    let text = format!("{}.{rest:0digits$}", value / factor);
    text.trim_end_matches('0').to_owned()
}

/// The value of what somebody wrote; `None` if it is no number, or finer or larger than the model can hold.
#[must_use]
pub fn read(text: &str, scale: Scale) -> Option<u64> {
    let text = text.trim();
    let (whole, rest) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let room = scale.factor.ilog10() as usize;
    let rest = rest.trim_end_matches('0');
    if (whole.is_empty() && rest.is_empty()) || !digits(whole) || !digits(rest) || rest.len() > room {
        return None;
    }
    let whole: u64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let parts: u64 = if rest.is_empty() { 0 } else { rest.parse().ok()? };
    let parts = parts * 10_u64.pow((room - rest.len()) as u32);
    whole.checked_mul(scale.factor)?.checked_add(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use sim_core::model::parameter::table;

    #[test]
    fn what_is_written_is_read_back() {
        for row in table() {
            let scale = scale(row.unit, row.default.unwrap_or(0));
            for value in [row.least, row.most, row.default.unwrap_or(1), 1, 1_001, 999_999] {
                assert_eq!(read(&written(value, scale), scale), Some(value), "{} {value}", row.path);
            }
        }
    }

    #[test]
    fn numbers_stand_in_their_usual_units() {
        let show = |unit, value| {
            let scale = scale(unit, value);
            format!("{} {}", written(value, scale), scale.sign)
        };
        for (unit, value, shown) in [
            (Unit::Nanoseconds, 15_000, "15 µs"),
            (Unit::Nanoseconds, 2_500_000, "2.5 ms"),
            (Unit::Nanoseconds, 250, "250 ns"),
            (Unit::Nanoseconds, 600_000_000_000, "600 s"),
            (Unit::Thousandths, 1244, "1.244 "),
            (Unit::Count, 8, "8 "),
        ] {
            assert_eq!(show(unit, value), shown);
        }
    }

    #[test]
    fn what_is_no_number_is_refused_and_both_marks_are_read() {
        let micros = Scale { factor: 1000, sign: "µs" };
        for wrong in ["", ".", ",", "x", "-1", "1e3", "1.2.3", "1.2345", "99999999999999999999", "18446744073709552"] {
            assert_eq!(read(wrong, micros), None, "{wrong}");
        }
        for (text, value) in
            [("1.5", 1500), (" 1,5 ", 1500), ("1.", 1000), (".25", 250), ("0015", 15_000), ("1.500000", 1500)]
        {
            assert_eq!(read(text, micros), Some(value), "{text}");
        }
    }
}
