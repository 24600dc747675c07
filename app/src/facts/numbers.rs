//! Numbers: the parameters of the model as texts. The build writes them from the table of sim-core; see
//! `build/words/parameters.rs`.

use super::claims::Tag;
use crate::words::number_table as words;

/// A parameter of the model, formatted in the language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// Its path in a scenario file.
    pub path: &'static str,
    /// Its meaning, as a sentence.
    pub what: &'static str,
    /// Its default value with its unit; empty if every scenario has to give one.
    pub default: &'static str,
    /// Its least value, with its unit.
    pub least: &'static str,
    /// Its greatest value, with its unit.
    pub most: &'static str,
    /// The evidence for the default.
    pub tag: Tag,
    /// The source of the evidence; empty for assumptions of the model.
    pub source: &'static str,
}

/// Every parameter of the model. The iterator is empty until the words of the Sources page are loaded.
pub fn all() -> impl Iterator<Item = Number> {
    words::rows().split('\u{1e}').filter_map(number)
}

fn number(row: &'static str) -> Option<Number> {
    let mut cells = row.split('\u{1f}');
    let mut next = || cells.next();
    let (path, what, default, least, most) = (next()?, next()?, next()?, next()?, next()?);
    let tag = match next()? {
        "confirmed" => Tag::Confirmed,
        "documented" => Tag::Documented,
        _ => Tag::Modelled,
    };
    Some(Number { path, what, default, least, most, tag, source: next()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, speak};
    use sim_core::model::parameter::{Evidence, table};

    #[test]
    fn every_number_of_the_model_is_here_in_every_language() {
        for language in Language::ALL {
            speak(language);
            let all: Vec<Number> = all().collect();
            assert_eq!(all.len(), table().len());
            for (number, parameter) in all.iter().zip(table()) {
                assert_eq!(number.path, parameter.path);
                assert!(number.what.ends_with('.') && !number.least.is_empty(), "{number:?}");
                assert_eq!(number.default.is_empty(), parameter.default.is_none(), "{number:?}");
                assert_eq!(number.source.is_empty(), parameter.source.is_empty(), "{number:?}");
                let same = match parameter.evidence {
                    Evidence::Confirmed => Tag::Confirmed,
                    Evidence::Documented => Tag::Documented,
                    Evidence::Modelled => Tag::Modelled,
                };
                assert_eq!(number.tag, same);
            }
        }
    }

    #[test]
    fn values_are_written_as_the_language_has_them() {
        let default = |path: &str| all().find(|number| number.path == path).expect("listed").default;
        assert_eq!((default("vms[].send_gap_ns"), default("recovery.operator")), ("2.5\u{a0}ms", "no"));
        speak(Language::German);
        assert_eq!((default("vms[].send_gap_ns"), default("recovery.operator")), ("2,5\u{a0}ms", "nein"));
    }
}
