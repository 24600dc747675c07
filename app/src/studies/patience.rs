//! Patience: what a reader has counted, checked; how sure it makes, and how long it must stay quiet.

pub mod figure;
pub mod view;

use core::ops::RangeInclusive;

use sim_core::check::theory::Before;

use crate::kit::chart::whole;
use crate::kit::number::{Field, read_as, two_ways};
use crate::words::{decimal, grouped, language, patience as words};

/// How sure is sure enough.
pub const GOAL: f64 = 0.95;
/// So many freezes can have been counted.
const FREEZES: RangeInclusive<u32> = 1..=100_000;
/// So many units they can have been counted over.
const TIMES: RangeInclusive<u32> = 1..=10_000;
/// So many it can have been quiet for: it may have become so this moment.
const QUIET: RangeInclusive<u32> = 0..=10_000;

/// What a time is counted in.
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
    /// Every unit, shortest first.
    pub const ALL: [Unit; 4] = [Unit::Hours, Unit::Days, Unit::Weeks, Unit::Months];

    /// How many seconds it has.
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

    /// Its name in a list of choices.
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

/// What stands in the form, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// How many freezes.
    pub freezes: String,
    /// Over how long.
    pub over: (String, Unit),
    /// How long it has been quiet.
    pub quiet: (String, Unit),
}

/// Two freezes a week, counted over four weeks, and a week of quiet.
impl Default for Form {
    fn default() -> Form {
        Form { freezes: "8".into(), over: ("4".into(), Unit::Weeks), quiet: ("1".into(), Unit::Weeks) }
    }
}

/// What a reader does to the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Types a number of freezes.
    Freezes(String),
    /// Types how long they were counted.
    Over(String),
    /// Chooses in what.
    OverUnit(Unit),
    /// Types how long it has been quiet.
    Quiet(String),
    /// Chooses in what.
    QuietUnit(Unit),
}

/// The form after that.
#[must_use]
pub fn reduce(mut form: Form, action: Action) -> Form {
    match action {
        Action::Freezes(text) => form.freezes = text,
        Action::Over(text) => form.over.0 = text,
        Action::OverUnit(unit) => form.over.1 = unit,
        Action::Quiet(text) => form.quiet.0 = text,
        Action::QuietUnit(unit) => form.quiet.1 = unit,
    }
    form
}

/// What was counted, and what came since.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counted {
    /// Before.
    pub before: Before,
    /// Since, in seconds.
    pub quiet_s: f64,
}

/// What a field needs: a number of a range.
type Needed = fn(&str, &str) -> String;

/// Reads the form.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(form: &Form) -> Result<Counted, Vec<String>> {
    let number = |text: &str, range: &RangeInclusive<u32>| {
        let field = Field::whole((*range.start()).into(), (*range.end()).into());
        read_as::<u32>(text, &field, language()).map_err(|fault| two_ways(&fault, text))
    };
    let freezes = number(&form.freezes, &FREEZES);
    let over = number(&form.over.0, &TIMES);
    let quiet = number(&form.quiet.0, &QUIET);
    if let (&Ok(freezes), &Ok(over), &Ok(quiet)) = (&freezes, &over, &quiet) {
        let before = Before { freezes, seconds: f64::from(over) * form.over.1.seconds() };
        return Ok(Counted { before, quiet_s: f64::from(quiet) * form.quiet.1.seconds() });
    }
    let wrong = |found: Result<u32, Option<String>>, say: Needed, range: &RangeInclusive<u32>| {
        let [least, most] = [range.start(), range.end()].map(|end| grouped(u64::from(*end)));
        let needed = say(&least, &most);
        found.err().map(|two_ways| two_ways.map_or(needed.clone(), |two_ways| format!("{needed} {two_ways}")))
    };
    let wrong = [
        wrong(freezes, |least, most| words::count(least, most), &FREEZES),
        wrong(over, |least, most| words::over_wrong(least, most), &TIMES),
        wrong(quiet, |least, most| words::quiet_wrong(least, most), &QUIET),
    ];
    Err(wrong.into_iter().flatten().collect())
}

/// A time as it is read.
#[must_use]
pub fn span(seconds: f64) -> String {
    let (hours, days) = (seconds / Unit::Hours.seconds(), seconds / Unit::Days.seconds());
    if days < 2.0 {
        return words::span_hours(decimal(hours, 1));
    }
    let is_whole = days >= 100.0 || (days - days.round()).abs() < 0.05;
    words::span_days(if is_whole { grouped(whole(days.round())) } else { decimal(days, 1) })
}

/// A share in percent: never all of it, for quiet proves nothing.
#[must_use]
pub fn percent(share: f64) -> String {
    decimal((share * 100.0).clamp(0.0, 99.9), 1)
}

/// What follows from what was counted, in sentences.
#[must_use]
pub fn sentences(counted: &Counted) -> Vec<String> {
    let Counted { before, quiet_s } = counted;
    let goal = decimal(GOAL * 100.0, 0);
    let sure = before.sure(*quiet_s);
    let luck = decimal(((1.0 - sure) * 100.0).max(0.1), 1);
    let mut out = vec![words::sure(percent(sure), span(1.0 / before.rate()), span(*quiet_s), luck)];
    if sure >= GOAL {
        out.push(words::reached(&goal));
    }
    let needed = before.quiet_s(GOAL);
    out.push(words::needed(&goal, span(needed), decimal(needed * before.rate(), 1)));
    let by_counts = before.sure_by_counts(*quiet_s);
    out.push(words::counts(percent(by_counts), &goal, span(before.quiet_s_by_counts(GOAL))));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_freezes_a_week_ask_for_ten_days() {
        let counted = read(&Form::default()).expect("the form is filled in");
        let said = sentences(&counted);
        assert!(said[0].starts_with("You may be 86.5 % sure"), "{said:?}");
        assert!(said[0].contains("once in 3.5 days on average") && said[0].contains("a chance of 13.5 %"), "{said:?}");
        assert!(said[1].contains("10.5 days in all") && said[1].contains("3.0 times the mean"), "{said:?}");
        assert!(said[2].contains("83.2 % sure") && said[2].contains("95 % takes 12.7 days"), "{said:?}");
    }

    #[test]
    fn longer_quiet_is_enough_and_never_a_proof() {
        let form = reduce(Form::default(), Action::Quiet("3".into()));
        let said = sentences(&read(&form).expect("filled in"));
        assert_eq!(said[1], "That is enough for 95 %.");
        let form = reduce(form, Action::QuietUnit(Unit::Months));
        let said = sentences(&read(&form).expect("filled in"));
        assert!(said[0].starts_with("You may be 99.9 % sure") && said[0].ends_with("a chance of 0.1 %."), "{said:?}");
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        let actions = [Action::Freezes("none".into()), Action::Over("0".into()), Action::Quiet("-1".into())];
        let wrong = read(&actions.into_iter().fold(Form::default(), reduce)).expect_err("nothing of it is right");
        assert_eq!(wrong.len(), 3);
        assert!(wrong[0].contains("from 1 to 100,000") && wrong[2].contains("from 0 to 10,000"), "{wrong:?}");
        for text in ["", "100001", "1.5", "99999999999999999999", "１"] {
            let form = reduce(Form::default(), Action::Freezes(text.into()));
            assert_eq!(read(&form).map_err(|wrong| wrong.len()), Err(1), "{text}");
        }
        let asked = read(&reduce(Form::default(), Action::Freezes("1.000".into()))).expect_err("two readings");
        assert!(asked.len() == 1 && asked[0].ends_with("Write 1000 or 1."), "{asked:?}");
        let actions = [Action::OverUnit(Unit::Days), Action::QuietUnit(Unit::Hours), Action::Over(" 40 ".into())];
        let counted = read(&actions.into_iter().fold(Form::default(), reduce)).expect("filled in");
        assert_eq!((counted.before.seconds, counted.quiet_s), (40.0 * 86_400.0, 3_600.0));
    }

    #[test]
    fn times_are_read_in_a_unit_that_suits_them() {
        let spans = [0.0, 5_400.0, 172_800.0, 302_400.0, 864_000_000.0].map(span).join(", ");
        assert_eq!(spans, "0.0 hours, 1.5 hours, 2 days, 3.5 days, 10,000 days");
    }
}
