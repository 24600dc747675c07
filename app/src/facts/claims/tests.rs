//! Rules for claims: every claim is listed, has a dated source, and says no more than its source.

use super::*;
use crate::words::{Language, pack, speak};

/// The texts of all claims, in every language.
fn texts() -> Vec<(Language, &'static Claim, &'static str)> {
    let mut out = Vec::new();
    for language in Language::ALL {
        speak(language);
        out.extend(all().map(|claim| (language, claim, (claim.text)())));
    }
    out
}

#[test]
fn names_are_unique_and_are_those_of_the_texts() {
    let mut ids: Vec<&str> = all().map(|claim| claim.id).collect();
    let listed = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), listed);
    for file in [include_str!("../../../words/en/first/claims.ftl"), include_str!("../../../words/en/later/ledger.ftl")]
    {
        let messages = file.lines().filter_map(|line| line.split_once(" = ")?.0.strip_prefix("claim-"));
        for id in messages.filter(|id| !id.starts_with("oob-")) {
            assert!(find(id).is_some(), "{id} is written and not listed");
        }
    }
}

#[test]
fn a_text_is_where_its_claim_says() {
    for language in Language::ALL {
        speak(language);
        for claim in all() {
            let text = (claim.text)();
            assert!(pack(claim.part, language).lines().any(|line| line == text), "{language:?}: {}", claim.id);
            assert!(text.contains(char::is_whitespace), "{}", claim.id);
        }
    }
}

#[test]
fn every_source_names_the_version_that_was_read() {
    let is_date = |date: &str| date.len() == 10 && date.bytes().filter(u8::is_ascii_digit).count() == 8;
    let is_year = |year: &str| year.len() == 4 && year.bytes().all(|digit| digit.is_ascii_digit());
    for (at, source) in SOURCES.iter().enumerate() {
        assert_eq!(source.id as usize, at, "the register is in the order of its names");
        let fine = match source.read {
            Read::On(date) => is_date(date) || is_year(date),
            Read::Commit(hash, date) => hash.len() == 8 && is_date(date),
            Read::Years(from, to) => is_year(from) && is_year(to),
            Read::VersionsDiffer | Read::Model => true,
            Read::Undated => source.kind == SourceKind::Press,
            Read::Nothing => source.id == SourceId::Recollection,
        };
        assert!(fine && !source.version().is_empty(), "{source:?}");
    }
}

#[test]
fn a_tag_fits_who_speaks() {
    for claim in all() {
        let kind = claim.source.source().kind;
        let fits = match claim.tag {
            Tag::Confirmed => kind == SourceKind::Update,
            Tag::Documented => kind == SourceKind::Platform,
            Tag::Reported => kind == SourceKind::Press,
            Tag::Modelled => kind == SourceKind::Ours,
            Tag::Unknown => claim.source == SourceId::Absence,
            Tag::Unverified => claim.source == SourceId::Recollection,
        };
        assert!(fits, "{}: {:?} by {kind:?}", claim.id, claim.tag);
    }
    for tag in Tag::ALL {
        assert!(all().any(|claim| claim.tag == tag), "{tag:?} must be said");
    }
}

#[test]
fn nothing_unverified_is_shown_with_the_story() {
    let shown: Vec<&str> =
        all().filter(|claim| (claim.tag, claim.part) == (Tag::Unverified, Part::First)).map(|claim| claim.id).collect();
    assert!(shown.is_empty(), "{shown:?}");
}

/// The one phrase of Microsoft that is quoted is known from press reports only.
#[test]
fn the_phrase_is_quoted_once_and_as_the_press_quotes_it() {
    for (language, claim, text) in texts() {
        if text.contains("direct send") {
            assert_eq!(claim.id, "direct-send");
            assert_eq!(claim.tag, Tag::Reported);
            for (known, says_so) in [(Language::English, "Press quotes"), (Language::German, "Presse zitiert")] {
                assert!(language != known || text.contains(says_so), "{text}");
            }
        }
    }
    assert_eq!(texts().iter().filter(|(_, _, text)| text.contains("direct send path")).count(), Language::ALL.len());
}

/// Words that would claim more than is known.
#[test]
fn what_must_not_be_claimed_is_not() {
    const NEVER: [&str; 14] = [
        "surgical",
        "chirurgisch",
        "regression",
        "leaked data",
        "data leaked",
        "datenleck",
        "security hole",
        "sicherheitslücke",
        "no known issues",
        "keine bekannten probleme",
        "impossible",
        "unmöglich",
        "introduced by",
        "actively exploited",
    ];
    for (_, claim, text) in texts() {
        let text = text.to_lowercase();
        for never in NEVER {
            assert!(!text.contains(never), "{}: “{never}”", claim.id);
        }
        if claim.tag == Tag::Confirmed {
            // Microsoft stated a symptom, dates and builds, but no mechanism and no rate.
            for never in ["race", "wake", "weckruf", "slot", "%"] {
                assert!(!text.contains(never), "{}: “{never}”", claim.id);
            }
        }
    }
}

/// Every fact that prose quotes (`facts.ftl`) names a claim, and the text of that claim contains it.
#[test]
fn facts_of_the_prose_are_claimed() {
    for language in Language::ALL {
        speak(language);
        let path = format!("{}/words/{}/facts.ftl", env!("CARGO_MANIFEST_DIR"), language.tag());
        let facts = std::fs::read_to_string(path).expect("every language has its facts");
        let mut fact = "";
        let mut found = 0;
        for line in facts.lines() {
            if let Some((_, value)) = line.strip_prefix('-').and_then(|line| line.split_once(" = ")) {
                fact = value;
            } else if let Some(id) = line.trim().strip_prefix(".claim = ") {
                let claim = find(id).unwrap_or_else(|| panic!("no claim {id}"));
                let text = (claim.text)();
                // 20348.3695 is written as a build and a revision.
                assert!(fact.split('.').all(|part| text.contains(part.trim())), "{fact}: not in {id}: {text}");
                found += 1;
            }
        }
        assert!(found > 3);
    }
}
