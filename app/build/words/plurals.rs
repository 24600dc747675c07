//! Plurals: which form of a text a count takes in a language, by Unicode's rules, as Rust code for the page.
//!
//! The problem: a language has between one and six forms, and which count takes which is not ours to know. The rules of
//! all languages are too large for the page.
//!
//! The idea: for whole numbers the rules look at the number itself while it is small, at its last two digits, and at
//! whether it is a whole number of millions. So the build asks `icu_plurals` about these alone, writes a `match` for each
//! language, and holds it against `icu_plurals` for many other numbers. A language whose rules look at more
//! fails the build. A language that `icu_plurals` does not know has one form, `other`.
//!
//! Rejected: `icu_plurals` in the page, for its size; `intl_pluralrules` here, because its rules are older than the
//! millions of French and Spanish.

use std::fmt::Write as _;

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// The forms that there are, in Unicode's order, which is their order in packs too.
const ORDER: [(PluralCategory, &str); 6] = [
    (PluralCategory::Zero, "zero"),
    (PluralCategory::One, "one"),
    (PluralCategory::Two, "two"),
    (PluralCategory::Few, "few"),
    (PluralCategory::Many, "many"),
    (PluralCategory::Other, OTHER),
];

/// The form that every language names, if only for fractions.
pub const OTHER: &str = "other";

const MILLION: u64 = 1_000_000;

/// The rules of a language. Forms are positions in [`Plurals::forms`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plurals {
    /// The names of the forms that whole numbers take, in Unicode's order.
    pub forms: Vec<&'static str>,
    /// The form of each number below 100.
    small: Vec<usize>,
    /// The form of greater numbers by their last two digits.
    by_last_two: Vec<usize>,
    /// The form of whole numbers of millions.
    millions: usize,
}

/// The rules of a language.
///
/// # Errors
/// If they have not the shape that this file knows, or the tag is none.
pub fn plurals(tag: &str) -> Result<Plurals, String> {
    let locale: Locale = tag.parse().map_err(|e| format!("“{tag}” is no tag of a language: {e}"))?;
    let rules =
        PluralRules::try_new_cardinal((&locale).into()).map_err(|e| format!("{tag} has no plural rules: {e}"))?;
    let taken: Vec<PluralCategory> = samples().map(|n| rules.category_for(n)).collect();
    let order: Vec<_> = ORDER.into_iter().filter(|(category, _)| taken.contains(category)).collect();
    let form = |n: u64| {
        let category = rules.category_for(n);
        order.iter().position(|(known, _)| *known == category).expect("samples hold every number that is asked about")
    };
    let plurals = Plurals {
        forms: order.iter().map(|(_, name)| *name).collect(),
        small: (0..100).map(form).collect(),
        by_last_two: (100..200).map(form).collect(),
        millions: form(MILLION),
    };
    match samples().find(|n| plurals.form(*n) != form(*n)) {
        None => Ok(plurals),
        Some(n) => Err(format!("the plural rules of {tag} look at more of {n} than app/build/words/plurals.rs knows")),
    }
}

/// Numbers to ask about: all small ones, and around the powers of ten, their multiples and their halves.
fn samples() -> impl Iterator<Item = u64> {
    let steps = (3..=18).map(|power| 10_u64.pow(power)).flat_map(|ten| (1..=12).map(move |half| ten / 2 * half));
    (0..3_000).chain(steps.flat_map(|around| around - 3..around + 130))
}

impl Plurals {
    /// The form of a count.
    pub fn form(&self, n: u64) -> usize {
        let at = usize::try_from(n % 100).expect("it is below 100");
        match n {
            0..100 => self.small[at],
            _ if n.is_multiple_of(MILLION) => self.millions,
            _ => self.by_last_two[at],
        }
    }

    /// An expression that gives the form of the count `n`.
    pub fn code(&self) -> String {
        let differ = (0..100).filter(|at| self.small[*at] != self.by_last_two[*at]);
        let mut arms = arms(differ.map(|at| (at, self.small[at])));
        if self.millions != self.by_last_two[0] {
            let _ = write!(arms, "n if n > 0 && n.is_multiple_of({MILLION}) => {}, ", self.millions);
        }
        let rest = self.code_by_last_two();
        if arms.is_empty() { rest } else { format!("match n {{ {arms}_ => {rest} }}") }
    }

    fn code_by_last_two(&self) -> String {
        let count = |form: usize| self.by_last_two.iter().filter(|other| **other == form).count();
        let usual = (0..self.forms.len()).max_by_key(|form| count(*form)).expect("there is a form");
        let others = self.by_last_two.iter().copied().enumerate().filter(|(_, form)| *form != usual);
        let arms = arms(others);
        if arms.is_empty() { usual.to_string() } else { format!("match n % 100 {{ {arms}_ => {usual} }}") }
    }
}

/// Arms of a `match`, one for each form, with numbers in a row as ranges.
fn arms(numbers: impl Iterator<Item = (usize, usize)>) -> String {
    let numbers: Vec<(usize, usize)> = numbers.collect();
    let mut out = String::new();
    for form in 0..ORDER.len() {
        let mut ranges: Vec<(usize, usize)> = Vec::new();
        for (n, _) in numbers.iter().filter(|(_, own)| *own == form) {
            match ranges.last_mut() {
                Some((_, last)) if *last + 1 == *n => *last = *n,
                _ => ranges.push((*n, *n)),
            }
        }
        let ranges: Vec<String> = ranges
            .into_iter()
            .map(|(first, last)| if first == last { first.to_string() } else { format!("{first}..={last}") })
            .collect();
        if !ranges.is_empty() {
            let _ = write!(out, "{} => {form}, ", ranges.join(" | "));
        }
    }
    out
}
