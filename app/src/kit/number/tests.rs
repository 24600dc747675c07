//! Both languages, every mark, every unit: the value, the two readings, or the error.

use super::*;
use crate::words::{Language, decimal, grouped, speak};

/// A whole number as large as a run number.
const ANY: Field = Field::whole(0, u64::MAX);
/// Days, as the story asks for them.
const DAYS: Field = Field::whole(1, 3650);
/// A time whose numbers count milliseconds.
const MILLIS: Field =
    Field { factor: 1_000_000, units: &TIMES, least: 1, most: 86_400_000_000_000, zero_is_none: false };
/// A share in thousandths.
const SHARE: Field = Field { factor: 1_000, units: &[], least: 0, most: 3_000, zero_is_none: false };
/// A moment on either side of another, whose numbers count microseconds.
const MOMENT: Field = Field { factor: 1_000, units: &TIMES, least: -20_000, most: 10_000_000, zero_is_none: false };

/// The result for a text, on an English and on a German page.
fn check(field: &Field, cases: &[(&str, &str, &str)]) {
    for (text, english, german) in cases {
        for (language, expected) in [(Language::English, english), (Language::German, german)] {
            let found = match read(text, field, language) {
                Ok(value) => value.to_string(),
                Err(NumberError::Ambiguous { thousands, decimals }) => format!("{thousands} or {decimals}"),
                Err(error) => format!("{error:?}"),
            };
            assert_eq!(&found, expected, "“{text}” in {language:?}");
        }
    }
}

#[test]
fn whole_numbers_are_read_with_the_thousands_of_the_page() {
    check(
        &ANY,
        &[
            ("0", "0", "0"),
            ("0015", "15", "15"),
            (" 42 \n", "42", "42"),
            ("+7", "7", "7"),
            ("18446744073709551615", "18446744073709551615", "18446744073709551615"),
            ("18,446,744,073,709,551,615", "18446744073709551615", "18446744073709551615"),
            ("18446744073709551616", "OutOfRange", "OutOfRange"),
            ("99999999999999999999999", "OutOfRange", "OutOfRange"),
            ("1,000", "1000", "1000 or 1"),
            ("1.000", "1000 or 1", "1000"),
            ("2.645", "2645", "2645"),
            ("2,645", "2645", "2645"),
            ("1.234.567", "1234567", "1234567"),
            ("1,234,567", "1234567", "1234567"),
            ("1 234 567", "1234567", "1234567"),
            ("1\u{a0}234", "1234", "1234"),
            ("1\u{202f}234", "1234", "1234"),
            ("1'234", "1234", "1234"),
            ("1’234’567", "1234567", "1234567"),
            ("1,0", "1", "1"),
            ("1.5", "TooFine", "TooFine"),
            ("-1", "OutOfRange", "OutOfRange"),
            ("\u{2212}1", "OutOfRange", "OutOfRange"),
            ("-0", "0", "0"),
        ],
    );
    check(&DAYS, &[("1.000", "1000 or 1", "1000"), ("1,000", "1000", "1000 or 1"), ("10,000", "OutOfRange", "10")]);
    check(&Field::whole(0, 10_000), &[("10.000", "10000 or 10", "10000"), ("10,000", "10000", "10000 or 10")]);
    check(
        &Field::whole(1, 256),
        &[("1.000", "1", "OutOfRange"), ("1.500", "TooFine", "OutOfRange"), ("1.000.000", "OutOfRange", "OutOfRange")],
    );
}

#[test]
fn fractions_are_exact_and_three_decimals_are_asked_about() {
    check(
        &MILLIS,
        &[
            ("0,5", "500000", "500000"),
            ("0.5", "500000", "500000"),
            (".25", "250000", "250000"),
            ("1.", "1000000", "1000000"),
            ("2,500000", "2500000", "2500000"),
            ("0.125", "125000", "125000"),
            ("1.000", "1000 or 1", "1000 or 1"),
            ("1,000", "1000 or 1", "1000 or 1"),
            ("10,000", "10000 or 10", "10000 or 10"),
            ("1.500", "1500 or 1.5", "1500 or 1,5"),
            ("1.234", "1234 or 1.2340", "1234 or 1,2340"),
            ("1.2340", "1234000", "1234000"),
            ("1234.567", "1234567000", "1234567000"),
            ("1,234.567", "1234567000", "1234567000"),
            ("1.234,567", "1234567000", "1234567000"),
            ("1 234,567", "1234567000", "1234567000"),
            ("1,234,567.5", "1234567500000", "1234567500000"),
            ("1.0000001", "TooFine", "TooFine"),
            ("0.00000000000000000000000001", "TooFine", "TooFine"),
            ("0", "OutOfRange", "OutOfRange"),
            // Only one of the two readings is in the range.
            ("86.400.000", "86400000000000", "86400000000000"),
            ("90.000.000", "OutOfRange", "OutOfRange"),
            ("100.000", "100000 or 100", "100000 or 100"),
        ],
    );
    check(&SHARE, &[("1.000", "1000", "1000"), ("1,244", "1244", "1244"), ("3.001", "OutOfRange", "OutOfRange")]);
    let zero = Field { zero_is_none: true, ..MILLIS };
    check(&zero, &[("0", "0", "0"), ("0 s", "0", "0")]);
}

#[test]
fn units_are_converted_and_minus_is_read_in_both_forms() {
    check(
        &MOMENT,
        &[
            ("9.5", "9500", "9500"),
            ("+9,1 µs", "9100", "9100"),
            ("−20 µs", "-20000", "-20000"),
            ("-20us", "-20000", "-20000"),
            ("− 3\u{a0}μs", "-3000", "-3000"),
            ("250 ns", "250", "250"),
            ("10 ms", "10000000", "10000000"),
            ("0.01 S", "10000000", "10000000"),
            ("1.5 ns", "TooFine", "TooFine"),
            ("1 min", "OutOfRange", "OutOfRange"),
            ("−1.000", "-1000", "-1000"),
            ("1.000 µs", "1000\u{a0}µs or 1\u{a0}µs", "1000\u{a0}µs or 1\u{a0}µs"),
            ("5 %", "UnknownUnit(\"%\")", "UnknownUnit(\"%\")"),
            ("5 parsec", "UnknownUnit(\"parsec\")", "UnknownUnit(\"parsec\")"),
            ("1e3", "UnknownUnit(\"e3\")", "UnknownUnit(\"e3\")"),
        ],
    );
    check(&MILLIS, &[("3\u{a0}min", "180000000000", "180000000000"), ("1 d", "86400000000000", "86400000000000")]);
    check(&ANY, &[("5 s", "UnknownUnit(\"s\")", "UnknownUnit(\"s\")")]);
    let days = Field { units: &[("days", 1)], ..DAYS };
    check(&days, &[("7 days", "7", "7")]);
}

#[test]
fn what_is_no_number_is_refused() {
    let not = |text| (text, "NotANumber", "NotANumber");
    let none = [
        ".",
        ",",
        "x",
        "many",
        "-",
        "1.2.3",
        "1,2,3",
        "1,234.567,890",
        "1,234.567.890",
        "1..5",
        "1 00",
        "12 34",
        "1,23,456",
        "0,123,456",
        "1234,567,890",
        "1.234 567",
        "5-3",
        "--5",
        "１",
        "٣",
        "ms",
        "NaN",
        "+-1",
        "1.234,567,890.5",
        "1 2",
    ];
    check(&MILLIS, &none.map(not));
    check(&MILLIS, &[("", "Empty", "Empty"), (" \u{a0}\t", "Empty", "Empty")]);
}

/// Every number that the page writes can be typed, and is never silently read as another one.
#[test]
fn what_the_page_writes_is_read_back() {
    let sizes = [0, 1, 7, 42, 250, 999, 1_000, 1_244, 1_500, 10_000, 99_999, 131_072, 1_234_567, 86_400_000_000_000];
    for language in Language::ALL {
        speak(language);
        for size in sizes {
            assert_eq!(read(&grouped(size), &ANY, language), Ok(size.into()), "{}", grouped(size));
            for field in [&ANY, &SHARE, &MILLIS, &MOMENT] {
                for value in [i128::from(size), -i128::from(size)] {
                    let text = write(value, field, language);
                    let found = read(&text, field, language);
                    assert!(found == Ok(value) || !field.takes(value), "{text}: {found:?} is not {value}");
                }
                // In groups it is that number or asked about, unless the field cannot take that number.
                let value = i128::from(size) * i128::from(field.factor);
                let found = read(&grouped(size), field, language);
                assert!(found == Ok(value) || found.is_err() || !field.takes(value), "{size}: {found:?}");
            }
        }
        for (number, digits, value) in [(0.5, 1, 500_000), (12.25, 2, 12_250_000), (99.0, 0, 99_000_000)] {
            assert_eq!(read(&decimal(number, digits), &MILLIS, language), Ok(value));
        }
    }
}

#[test]
fn faults_say_what_to_write() {
    let all = || {
        ["", "many", "0", "5 %", "1.0000001", "1.500 s"].map(|text| {
            let error = read(text, &MILLIS, crate::words::language()).expect_err(text);
            explain(&error, text, &MILLIS, ["1\u{a0}ns", "1\u{a0}d"])
        })
    };
    expect_test::expect![[r#"
        Enter a number from 1 ns to 1 d.
        “many” is not a number. Enter a number from 1 ns to 1 d.
        0 is out of range. Enter a number from 1 ns to 1 d.
        This field has no unit “%”. Use ns, µs, ms, s, min, h, d, or no unit.
        1.0000001 is too fine. The smallest step is 1 ns.
        “1.500 s” can be read in two ways. Write 1500 s or 1.5 s."#]]
    .assert_eq(&all().join("\n").replace('\u{a0}', " "));
    speak(Language::German);
    expect_test::expect![[r#"
        Geben Sie eine Zahl von 1 ns bis 1 d ein.
        „many“ ist keine Zahl. Geben Sie eine Zahl von 1 ns bis 1 d ein.
        0 liegt außerhalb des Bereichs. Geben Sie eine Zahl von 1 ns bis 1 d ein.
        Die Einheit „%“ gibt es in diesem Feld nicht. Verwenden Sie ns, µs, ms, s, min, h, d oder keine Einheit.
        1.0000001 ist zu fein angegeben. Der kleinste Schritt ist 1 ns.
        „1.500 s“ lässt sich auf zwei Arten lesen. Schreiben Sie 1500 s oder 1,5 s."#]]
    .assert_eq(&all().join("\n").replace('\u{a0}', " "));
    let whole = Field::whole(1, 256);
    let of = |text| explain(&read(text, &whole, Language::German).expect_err(text), text, &whole, ["1", "256"]);
    assert_eq!(of("1,5"), "Geben Sie eine ganze Zahl von 1 bis 256 ein.");
    assert_eq!(of("5 s"), "Die Einheit „s“ gibt es in diesem Feld nicht. Geben Sie nur die Zahl ein.");
    let fine = explain(&NumberError::TooFine, "0,0001", &SHARE, ["0,000", "3,000"]);
    assert_eq!(fine, "0,0001 ist zu fein angegeben. Der kleinste Schritt ist 0,001.");
}
