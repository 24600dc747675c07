//! Quiet time in the lab: a form for the freezes that a reader has counted, and sentences on how long it must stay quiet.
//! The arithmetic is in `facts::quiet_time`.

pub mod figure;
pub mod view;

use core::ops::RangeInclusive;

use sim_core::check::theory::Before;

use crate::facts::quiet_time::{CONFIDENCE, Record};
use crate::kit::chart::whole;
use crate::kit::number::{Field, read_as, two_ways};
use crate::words::{decimal, grouped, language, quiet_time as words};

/// How many freezes the form takes.
const FREEZES: RangeInclusive<u32> = 1..=100_000;
/// How many units of time they may have been counted over.
const COUNTED_OVER: RangeInclusive<u32> = 1..=10_000;
/// How many units of time it may have been quiet. Zero: since this moment.
const QUIET: RangeInclusive<u32> = 0..=10_000;

/// A unit of time in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// Months: a twelfth of a year.
    Months,
}

impl Unit {
    /// Every unit, the shortest first.
    pub const ALL: [Unit; 4] = [Unit::Hours, Unit::Days, Unit::Weeks, Unit::Months];

    /// Its length in seconds.
    #[must_use]
    pub fn seconds(self) -> f64 {
        const DAY: f64 = 86_400.0;
        match self {
            Unit::Hours => 3_600.0,
            Unit::Days => DAY,
            Unit::Weeks => 7.0 * DAY,
            Unit::Months => 365.25 / 12.0 * DAY,
        }
    }

    /// Its name in the list of units.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Unit::Hours => words::hours(),
            Unit::Days => words::days(),
            Unit::Weeks => words::weeks(),
            Unit::Months => words::months(),
        }
    }
}

/// The fields of the form, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// How many freezes were counted.
    pub freezes: String,
    /// Over what time they were counted.
    pub over: (String, Unit),
    /// How long it has been quiet since.
    pub quiet: (String, Unit),
}

/// Eight freezes in four weeks, and one quiet week since.
impl Default for Form {
    fn default() -> Form {
        Form { freezes: "8".into(), over: ("4".into(), Unit::Weeks), quiet: ("1".into(), Unit::Weeks) }
    }
}

/// A change of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The number of freezes was typed.
    Freezes(String),
    /// The time over which they were counted was typed.
    Over(String),
    /// Its unit was chosen.
    OverUnit(Unit),
    /// The quiet time was typed.
    Quiet(String),
    /// Its unit was chosen.
    QuietUnit(Unit),
}

impl Form {
    /// The form after these changes.
    #[cfg(test)]
    fn after(changes: impl IntoIterator<Item = Action>) -> Form {
        let mut form = Form::default();
        changes.into_iter().for_each(|change| form.reduce(change));
        form
    }

    /// Carries out a change.
    pub fn reduce(&mut self, action: Action) {
        match action {
            Action::Freezes(text) => self.freezes = text,
            Action::Over(text) => self.over.0 = text,
            Action::OverUnit(unit) => self.over.1 = unit,
            Action::Quiet(text) => self.quiet.0 = text,
            Action::QuietUnit(unit) => self.quiet.1 = unit,
        }
    }
}

/// The sentence that says which numbers a field takes, for its range.
type RangeHint = fn(&str, &str) -> String;

/// Reads the form.
///
/// # Errors
/// A sentence for each field that cannot be read.
pub fn read(form: &Form) -> Result<Record, Vec<String>> {
    let number = |text: &str, range: &RangeInclusive<u32>| {
        let field = Field::whole((*range.start()).into(), (*range.end()).into());
        read_as::<u32>(text, &field, language()).map_err(|fault| two_ways(&fault, text))
    };
    let freezes = number(&form.freezes, &FREEZES);
    let over = number(&form.over.0, &COUNTED_OVER);
    let quiet = number(&form.quiet.0, &QUIET);
    if let (&Ok(freezes), &Ok(over), &Ok(quiet)) = (&freezes, &over, &quiet) {
        let counted = Before { freezes, seconds: f64::from(over) * form.over.1.seconds() };
        return Ok(Record { counted, quiet_s: f64::from(quiet) * form.quiet.1.seconds() });
    }
    let wrong = |found: Result<u32, Option<String>>, hint: RangeHint, range: &RangeInclusive<u32>| {
        let [least, most] = [range.start(), range.end()].map(|end| grouped(u64::from(*end)));
        let needed = hint(&least, &most);
        found.err().map(|two_ways| two_ways.map_or(needed.clone(), |two_ways| format!("{needed} {two_ways}")))
    };
    let wrong = [
        wrong(freezes, |least, most| words::freezes_wrong(least, most), &FREEZES),
        wrong(over, |least, most| words::over_wrong(least, most), &COUNTED_OVER),
        wrong(quiet, |least, most| words::quiet_wrong(least, most), &QUIET),
    ];
    Err(wrong.into_iter().flatten().collect())
}

/// A time in hours or days, rounded for reading.
#[must_use]
pub fn span(seconds: f64) -> String {
    let (hours, days) = (seconds / Unit::Hours.seconds(), seconds / Unit::Days.seconds());
    if days < 2.0 {
        return words::span_hours(decimal(hours, 1));
    }
    let is_whole = days >= 100.0 || (days - days.round()).abs() < 0.05;
    words::span_days(if is_whole { grouped(whole(days.round())) } else { decimal(days, 1) })
}

/// A share in percent. At most 99.9: a quiet time proves nothing.
#[must_use]
pub fn percent(share: f64) -> String {
    decimal((share * 100.0).clamp(0.0, 99.9), 1)
}

/// What follows from a record, in sentences.
#[must_use]
pub fn sentences(record: &Record) -> Vec<String> {
    let goal = decimal(CONFIDENCE * 100.0, 0);
    let sure = record.sure();
    let luck = decimal(((1.0 - sure) * 100.0).max(0.1), 1);
    let mut out = vec![words::sure(percent(sure), span(record.mean_gap_s()), span(record.quiet_s), luck)];
    if sure >= CONFIDENCE {
        out.push(words::reached(&goal));
    }
    let needed = record.needed_s();
    out.push(words::needed(&goal, span(needed), decimal(needed * record.counted.rate(), 1)));
    let by_counts = record.sure_by_counts();
    out.push(words::counts(percent(by_counts), &goal, span(record.needed_s_by_counts())));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_freezes_a_week_need_ten_quiet_days() {
        let record = read(&Form::default()).expect("the form is filled in");
        let said = sentences(&record);
        assert!(said[0].starts_with("You may be 86.5 % sure"), "{said:?}");
        assert!(said[0].contains("once in 3.5 days on average") && said[0].contains("a chance of 13.5 %"), "{said:?}");
        assert!(said[1].contains("10.5 days in all") && said[1].contains("3.0 times the mean"), "{said:?}");
        assert!(said[2].contains("83.2 % sure") && said[2].contains("95 % takes 12.7 days"), "{said:?}");
    }

    #[test]
    fn a_longer_quiet_time_is_enough_but_never_a_proof() {
        let mut form = Form::default();
        form.reduce(Action::Quiet("3".into()));
        let said = sentences(&read(&form).expect("filled in"));
        assert_eq!(said[1], "That is enough for 95 %.");
        form.reduce(Action::QuietUnit(Unit::Months));
        let said = sentences(&read(&form).expect("filled in"));
        assert!(said[0].starts_with("You may be 99.9 % sure") && said[0].ends_with("a chance of 0.1 %."), "{said:?}");
    }

    #[test]
    fn every_mistake_is_named_at_once() {
        let actions = [Action::Freezes("none".into()), Action::Over("0".into()), Action::Quiet("-1".into())];
        let wrong = read(&Form::after(actions)).expect_err("nothing of it is right");
        assert_eq!(wrong.len(), 3);
        assert!(wrong[0].contains("from 1 to 100,000") && wrong[2].contains("from 0 to 10,000"), "{wrong:?}");
        for text in ["", "100001", "1.5", "99999999999999999999", "１"] {
            let form = Form { freezes: text.into(), ..Form::default() };
            assert_eq!(read(&form).map_err(|wrong| wrong.len()), Err(1), "{text}");
        }
        let asked = read(&Form { freezes: "1.000".into(), ..Form::default() }).expect_err("two readings");
        assert!(asked.len() == 1 && asked[0].ends_with("Write 1000 or 1."), "{asked:?}");
        let actions = [Action::OverUnit(Unit::Days), Action::QuietUnit(Unit::Hours), Action::Over(" 40 ".into())];
        let record = read(&Form::after(actions)).expect("filled in");
        assert_eq!((record.counted.seconds, record.quiet_s), (40.0 * 86_400.0, 3_600.0));
    }

    #[test]
    fn times_are_written_in_a_suitable_unit() {
        let spans = [0.0, 5_400.0, 172_800.0, 302_400.0, 864_000_000.0].map(span).join(", ");
        assert_eq!(spans, "0.0 hours, 1.5 hours, 2 days, 3.5 days, 10,000 days");
    }
}
