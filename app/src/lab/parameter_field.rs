//! Parameter field: the unit in which a parameter is shown and typed, and the values its field accepts. `kit::number`
//! reads what was typed.

use sim_core::model::parameter::{Parameter, Unit};

use crate::kit::number::{Field, Named, TIMES};

/// Parameters that may be absent. Zero in the field means "none".
const MAY_BE_NONE: [&str; 4] = ["vms[].send_gap_ns", "vms[].flip_gap_ns", "vms[].think_ns", "costs.sweep_ns"];

/// The units shown beside a field of time, each with its nanoseconds, largest first.
const TIME_UNITS: [(u64, &str); 4] = [(1_000_000_000, "s"), (1_000_000, "ms"), (1_000, "µs"), (1, "ns")];

/// The unit of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldUnit {
    /// How many of the model's units it is.
    pub factor: u64,
    /// Its symbol; empty for a plain count.
    pub symbol: &'static str,
}

/// The unit for a parameter with this default: the largest in which the default is at least 1 and has at most three
/// decimals.
#[must_use]
pub fn field_unit(unit: Unit, default: u64) -> FieldUnit {
    match unit {
        Unit::Nanoseconds => {
            let fits =
                |(factor, _): &&(u64, &str)| default >= *factor && default.is_multiple_of((*factor / 1000).max(1));
            let (factor, symbol) = TIME_UNITS.iter().find(fits).copied().unwrap_or((1_000_000, "ms"));
            FieldUnit { factor, symbol }
        }
        Unit::Thousandths => FieldUnit { factor: 1000, symbol: "" },
        Unit::Bytes => FieldUnit { factor: 1, symbol: "B" },
        Unit::Count | Unit::Revision | Unit::YesOrNo => FieldUnit { factor: 1, symbol: "" },
    }
}

/// What the field of a parameter accepts: a number in its range, with or without a unit, and zero where that means
/// "none".
#[must_use]
pub fn field(row: &Parameter) -> Field<'static> {
    let units: &[Named] = match row.unit {
        Unit::Nanoseconds => &TIMES,
        Unit::Bytes => &[("B", 1)],
        Unit::Thousandths | Unit::Count | Unit::Revision | Unit::YesOrNo => &[],
    };
    let FieldUnit { factor, .. } = field_unit(row.unit, row.default.unwrap_or(row.least));
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

    /// Values, ranges and defaults, as the page writes them.
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
    fn parameters_are_shown_in_the_unit_that_suits_their_default() {
        let show = |unit, value| {
            let FieldUnit { factor, symbol } = field_unit(unit, value);
            let most = u64::MAX.into();
            let field = Field { factor, units: &[], least: 0, most, zero_is_none: false };
            format!("{} {symbol}", write(value.into(), &field, Language::English))
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
