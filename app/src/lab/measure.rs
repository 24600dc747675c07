//! Measure: the unit in which a number of the model is typed, and what its field takes. `kit::number` reads it, exactly.

use sim_core::model::parameter::{Parameter, Unit};

use crate::kit::number::{Field, Named, TIMES};

/// The numbers that may be missing: zero stands for that.
const MAY_BE_NONE: [&str; 4] = ["vms[].send_gap_ns", "vms[].flip_gap_ns", "vms[].think_ns", "costs.sweep_ns"];

/// The units that are written beside a field of time, with their nanoseconds, largest first.
const BESIDE: [(u64, &str); 4] = [(1_000_000_000, "s"), (1_000_000, "ms"), (1_000, "µs"), (1, "ns")];

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
            let (factor, sign) = BESIDE.iter().find(fits).copied().unwrap_or((1_000_000, "ms"));
            Scale { factor, sign }
        }
        Unit::Thousandths => Scale { factor: 1000, sign: "" },
        Unit::Bytes => Scale { factor: 1, sign: "B" },
        Unit::Count | Unit::Revision | Unit::YesOrNo => Scale { factor: 1, sign: "" },
    }
}

/// What a field of the lab takes: the number itself or with a unit, and zero where that stands for "none".
#[must_use]
pub fn field(row: &Parameter) -> Field<'static> {
    let units: &[Named] = match row.unit {
        Unit::Nanoseconds => &TIMES,
        Unit::Bytes => &[("B", 1)],
        Unit::Thousandths | Unit::Count | Unit::Revision | Unit::YesOrNo => &[],
    };
    let Scale { factor, .. } = scale(row.unit, row.default.unwrap_or(row.least));
    let (least, most) = (row.least.into(), row.most.into());
    Field { factor, units, least, most, zero_is_none: MAY_BE_NONE.contains(&row.path) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::numbers;
    use crate::facts::units::exact;
    use crate::kit::number::{read, write};
    use crate::words::{Language, speak};
    use sim_core::model::parameter::table;

    /// Fields, ranges and usual values, as the page writes them.
    #[test]
    fn what_is_written_is_read_back() {
        for language in Language::ALL {
            speak(language);
            for (row, number) in table().iter().zip(numbers::all()).filter(|(row, _)| row.unit != Unit::YesOrNo) {
                let field = field(row);
                let read = |text: &str| read(text, &field, language);
                let default = row.default.unwrap_or(row.least);
                let inside =
                    [1, 1_000, 1_001, 1_244, 1_500, 10_000, 999_999, 1_244_000, 1_244_000_000, 7_200_000_000_000];
                let inside = inside.into_iter().filter(|value| row.range().contains(value));
                for value in [row.least, row.most, default].into_iter().chain(inside) {
                    let shown = [write(value.into(), &field, language), exact(row.unit, value)];
                    for text in shown {
                        assert_eq!(read(&text), Ok(value.into()), "{} {text}", row.path);
                    }
                }
                assert_eq!([read(number.least), read(number.most)], [row.least, row.most].map(|end| Ok(end.into())));
                assert!(number.default.is_empty() || read(number.default) == Ok(default.into()), "{number:?}");
            }
        }
    }

    #[test]
    fn zero_stands_for_none_where_a_number_may_be_missing() {
        for row in table() {
            let zero = read("0", &field(&row), Language::English);
            assert_eq!(zero == Ok(0), row.least == 0 || MAY_BE_NONE.contains(&row.path), "{}", row.path);
        }
        assert!(MAY_BE_NONE.iter().all(|path| table().iter().any(|row| row.path == *path)));
    }

    #[test]
    fn numbers_stand_in_their_usual_units() {
        let show = |unit, value| {
            let Scale { factor, sign } = scale(unit, value);
            let most = u64::MAX.into();
            let field = Field { factor, units: &[], least: 0, most, zero_is_none: false };
            format!("{} {sign}", write(value.into(), &field, Language::English))
        };
        for (unit, value, shown) in [
            (Unit::Nanoseconds, 15_000, "15 µs"),
            (Unit::Nanoseconds, 2_500_000, "2.5 ms"),
            (Unit::Nanoseconds, 250, "250 ns"),
            (Unit::Nanoseconds, 600_000_000_000, "600 s"),
            (Unit::Count, 8, "8 "),
        ] {
            assert_eq!(show(unit, value), shown);
        }
        let sigma = table().into_iter().find(|row| row.path == "costs.device_sigma_milli").expect("listed");
        assert_eq!(write(1_244, &field(&sigma), Language::English), "1.244", "one reading is in the range");
    }
}
