//! The sample, the schema and the guide match the reader; every fault is reported; nothing else is accepted.

use std::rc::Rc;

use serde_json::Value;
use sim_core::model::parameter::limits;
use sim_core::record::format::BYTES_MAX;

use super::*;
use crate::browser::file_bytes::FileBytes;
use crate::kit::text_file::size;
use crate::run::Run;
use crate::team::address;
use crate::team::read::{CHAPTERS, OPTIONS, SCENARIOS, SENTENCE, TEXT, TITLE};
use crate::team::state::{Action, Team, reduce};
use crate::words::speak;

const SAMPLE: &str = include_str!("../../../../docs/team-pack.json");
const SCHEMA: &str = include_str!("../../../../docs/team-pack.schema.json");
const GUIDE: &str = include_str!("../../../../docs/team-packs.md");

fn read(bytes: &[u8]) -> Result<Pack, Vec<String>> {
    crate::team::read::read(Some(&FileBytes::from(bytes.to_vec())))
}

fn sample() -> Pack {
    read(SAMPLE.as_bytes()).expect("the sample has no mistake")
}

/// The sample with other values at some places.
fn sample_with(places: &[(&str, Value)]) -> Vec<u8> {
    let mut value: Value = serde_json::from_str(SAMPLE).expect("JSON");
    for (place, other) in places {
        *value.pointer_mut(place).unwrap_or_else(|| panic!("no {place}")) = other.clone();
    }
    serde_json::to_vec(&value).expect("JSON")
}

fn faults(places: &[(&str, Value)]) -> Vec<String> {
    read(&sample_with(places)).expect_err("something is wrong")
}

#[test]
fn every_chapter_of_the_sample_begins_at_a_moment_of_its_run() {
    let pack = sample();
    assert!(pack.chapters.len() > 2 && !pack.scenarios.is_empty());
    for chapter in &pack.chapters {
        let run = Run::new(&pack.recording(chapter).expect("it names a scenario"));
        while chapter.at.anchor().find(&run).is_none() && run.recorded_to() < run.end() {
            run.record_slice();
        }
        assert!(chapter.at.anchor().find(&run).is_some(), "{}: never happens", chapter.title);
    }
}

#[test]
fn every_fault_is_reported_with_its_place_in_both_languages() {
    let places = [
        ("/title", "".into()),
        ("/scenarios/0/vms/0/vps", 0.into()),
        ("/scenarios/0/slug", "freeze".into()),
        ("/scenarios/0/length_ns", u64::MAX.into()),
        ("/chapters/0/scenario", "nobody".into()),
        ("/chapters/0/text", "x".repeat(5000).into()),
        ("/chapters/1/at", "yesterday".into()),
        ("/chapters/1/question/options/1/right", false.into()),
        ("/chapters/1/question/options/0/reply", 7.into()),
        ("/chapters/2/at/ns", 99_000_000_000_u64.into()),
    ];
    let expected = [
        "title: a text of 0 characters is not possible here; use 1 to 120 characters",
        "scenarios[0].vms[0].vps: 0 is not possible here; use 1 to 256",
        "scenarios[0].slug: “freeze” is not possible here; use a name that no other scenario has",
        "scenarios[0].length_ns: 18446744073709551615 is not possible here; use 1 to 2678400000000000",
        "chapters[0].scenario: “nobody” is not possible here; use one of freeze",
        "chapters[0].text: a text of 5000 characters is not possible here",
        "chapters[1].at: “yesterday” is not possible here; use one of start",
        "chapters[1].question.options: a list with 0 right answers is not possible here; mark exactly one",
        "chapters[1].question.options[0].reply: 7 is not possible here; use 1 to 600 characters",
        "chapters[2].at.ns: 99000000000 is not possible here; use 0 to",
    ];
    let found = faults(&places);
    for line in expected {
        assert!(found.iter().any(|found| found.starts_with(line)), "{line}\nis not among {found:#?}");
    }
    speak(Language::German);
    let german = faults(&places);
    assert_eq!(german.len(), found.len());
    for line in &german {
        assert!(line.contains("ist hier nicht möglich"), "{line}");
        for english in ["“yesterday”", " use ", "a text", "a list", "mark ", "say "] {
            assert!(!line.contains(english), "{line}");
        }
    }
}

#[test]
fn a_file_that_is_no_pack_or_of_another_version_is_refused_with_that_reason_alone() {
    for (kind, value) in [("team-pack/2", "“team-pack/2”"), ("", "“”")] {
        let found = faults(&[("/freezeframe", kind.into()), ("/chapters", 5.into())]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with(&format!("freezeframe: {value} is not possible here; use “{KIND}”")), "{found:?}");
    }
    let other_model = faults(&[("/scenarios/0/model", 99.into()), ("/chapters", 5.into())]);
    assert!(other_model.len() == 1 && other_model[0].starts_with("scenarios[0].model: 99"), "{other_model:?}");
    for none in ["", "{}", "[]", "null", "7", "hello", "{\"freezeframe\":", "\u{feff}{}"] {
        let found = read(none.as_bytes()).expect_err(none);
        assert_eq!(found.len(), 1, "{none}: {found:?}");
    }
    let deep = "[".repeat(100_000);
    assert_eq!(read(deep.as_bytes()).expect_err("deep").len(), 1);
    let large = vec![b' '; BYTES_MAX + 1];
    assert!(read(&large).expect_err("too large")[0].contains(&size(BYTES_MAX as u64)));
    // Beyond a hundred lines the rest is only counted.
    let many: Vec<Value> = (0..500).map(Value::from).collect();
    assert!(faults(&[("/chapters", many.into())]).len() <= 101);
}

#[test]
fn a_missing_field_is_reported_as_missing_in_both_languages() {
    // Sorted by place, because the JSON library may write the fields of the spoiled file in any order.
    let faults = |changes: &[(&str, Value)]| {
        let mut found = faults(changes);
        found.sort();
        found
    };
    let found = faults(&[("/title", Value::Null), ("/scenarios/0/length_ns", Value::Null)]);
    assert!(found[0].starts_with("scenarios[0].length_ns is missing; use 1 to"), "{found:?}");
    assert_eq!(found[1..], ["title is missing; use 1 to 120 characters"]);
    speak(Language::German);
    let found = faults(&[("/title", Value::Null), ("/scenarios/0/length_ns", Value::Null)]);
    assert!(found[0].starts_with("scenarios[0].length_ns fehlt; möglich ist 1 bis"), "{found:?}");
    assert_eq!(found[1..], ["title fehlt; möglich sind 1 bis 120 Zeichen"]);
}

#[test]
fn a_web_page_is_named_and_other_encodings_are_read() {
    let page = read(b"<html><body>Sign in</body></html>").expect_err("a web page");
    assert!(page.len() == 1 && page[0].starts_with("This is a web page, not a team pack."), "{page:?}");
    let utf16: Vec<u8> = SAMPLE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read(&utf16), Ok(sample()));
    assert_eq!(read(&[b"\xEF\xBB\xBF", SAMPLE.as_bytes()].concat()), Ok(sample()));
    let unread = crate::team::read::read(None).expect_err("not read");
    assert!(unread.len() == 1 && unread[0].starts_with("The browser could not read the file."), "{unread:?}");
}

/// A scenario that cannot be run to its end is refused before it runs.
#[test]
fn a_scenario_that_never_ends_is_refused() {
    let month = *limits::LENGTH_NS.end();
    let found = faults(&[
        ("/scenarios/0/length_ns", month.into()),
        ("/scenarios/0/vms/0/send_gap_ns", (*limits::GAP_NS.start() / 2).into()),
    ]);
    assert!(found.iter().any(|line| line.starts_with("scenarios[0].vms[0]: a load of")), "{found:?}");
    let found = faults(&[("/scenarios/0/length_ns", (month + 1).into())]);
    assert!(found[0].starts_with("scenarios[0].length_ns"), "{found:?}");
}

#[test]
fn damaged_files_are_refused() {
    let mut state = 7_u32;
    let bytes = SAMPLE.as_bytes();
    for _ in 0..400 {
        let mut noisy = bytes.to_vec();
        for _ in 0..3 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let at = (state >> 8) as usize % noisy.len();
            noisy[at] = b"0{}[]\",:x\xff"[(state >> 4) as usize % 10];
        }
        if let Err(found) = read(&noisy) {
            assert!(!found.is_empty());
        }
    }
}

/// The schema allows what the reader accepts.
#[test]
fn the_schema_agrees_with_the_reader() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("JSON");
    let at = |place: &str| schema.pointer(place).unwrap_or_else(|| panic!("no {place}")).clone();
    let names = |place: &str| -> Vec<String> { at(place).as_object().expect("a table").keys().cloned().collect() };
    let of =
        |value: &dyn Fn() -> Value| -> Vec<String> { value().as_object().expect("a table").keys().cloned().collect() };
    let json = |value: Result<Value, serde_json::Error>| value.expect("it can be written");
    let pack = sample();
    let chapter = &pack.chapters[1];
    let question = chapter.question.as_ref().expect("it asks");
    assert_eq!(names("/properties"), of(&|| json(serde_json::to_value(&pack))));
    assert_eq!(names("/$defs/chapter/properties"), of(&|| json(serde_json::to_value(chapter))));
    assert_eq!(names("/$defs/question/properties"), of(&|| json(serde_json::to_value(question))));
    assert_eq!(names("/$defs/option/properties"), of(&|| json(serde_json::to_value(&question.options[0]))));
    assert_eq!(names("/$defs/scenario/properties"), of(&|| json(serde_json::to_value(&pack.scenarios[0]))));
    assert_eq!(at("/properties/freezeframe/const"), KIND);
    let tags: Vec<Value> = Language::ALL.map(|language| language.tag().into()).into();
    assert_eq!(at("/properties/language/enum"), Value::from(tags));
    for (place, range) in [
        ("/properties/title", TITLE),
        ("/$defs/chapter/properties/title", TITLE),
        ("/$defs/chapter/properties/text", TEXT),
        ("/$defs/sentence", SENTENCE),
    ] {
        let [least, most] = ["minLength", "maxLength"].map(|bound| at(&format!("{place}/{bound}")));
        assert_eq!((least, most), ((*range.start()).into(), (*range.end()).into()), "{place}");
    }
    for (place, range) in [
        ("/properties/scenarios", SCENARIOS),
        ("/properties/chapters", CHAPTERS),
        ("/$defs/question/properties/options", OPTIONS),
    ] {
        let most = at(&format!("{place}/maxItems"));
        let least = schema.pointer(&format!("{place}/minItems")).cloned().unwrap_or_else(|| 0.into());
        assert_eq!((least, most), ((*range.start()).into(), (*range.end()).into()), "{place}");
    }
    let length = at("/$defs/scenario/properties/length_ns");
    assert_eq!(length["maximum"], *limits::LENGTH_NS.end());
    // The schema and the reader know the same moments and speeds.
    for moment in at("/$defs/at/oneOf/0/enum").as_array().expect("a list") {
        assert!(read(&sample_with(&[("/chapters/1/at", moment.clone())])).is_ok(), "{moment}");
    }
    let all = faults(&[("/chapters/1/at", "never".into())]);
    let offered = at("/$defs/at/oneOf/0/enum").as_array().expect("a list").len();
    assert_eq!(all[0].matches(',').count() + 1, offered + 1, "ns besides: {all:?}");
    let speeds: Vec<Value> = Speed::ALL.iter().map(|speed| speed.name().into()).collect();
    assert_eq!(at("/$defs/chapter/properties/speed/enum"), Value::from(speeds.clone()));
    for speed in speeds {
        assert!(read(&sample_with(&[("/chapters/1/speed", speed)])).is_ok());
    }
}

/// The first pack in the guide can be opened as it is.
#[test]
fn the_first_pack_of_the_guide_can_be_read() {
    let first = GUIDE.split("```json").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let pack = read(first.as_bytes()).expect("it has no mistake");
    assert_eq!(pack.chapters.len(), 1);
    for name in ["team-pack.schema.json", "team-pack.json", "?pack=", "first-lost-wake-up", "parameters.md"] {
        assert!(GUIDE.contains(name), "{name}");
    }
    for range in [CHAPTERS, SCENARIOS, OPTIONS] {
        assert!(GUIDE.contains(&range.end().to_string()), "{range:?}");
    }
}

#[test]
fn only_a_path_below_the_page_is_taken() {
    let path = address::path;
    assert_eq!(path("?lang=de"), None);
    assert_eq!(path("?lang=de&pack=packs/our-team.json"), Some(Ok("packs/our-team.json".into())));
    assert_eq!(path("?pack=packs%2Fa.json"), Some(Ok("packs/a.json".into())));
    for bad in [
        "",
        "/a.json",
        "//host/a.json",
        "https://host/a.json",
        "../a.json",
        "a/../../b.json",
        "./a.json",
        "a//b.json",
        "a.txt",
        ".json",
        "a%2e%2e/b.json",
        "a\\b.json",
        "javascript:x.json",
        "a?b.json",
    ] {
        assert!(matches!(path(&format!("?pack={bad}")), Some(Err(_))), "{bad}");
    }
    assert!(path(&format!("?pack={}.json", "a".repeat(500))).is_some_and(|path| path.is_err()));
}

#[test]
fn the_open_pack_stays_when_another_file_is_refused() {
    let after = |team: Team, actions: &[Action]| actions.iter().cloned().fold(team, reduce);
    let came = Action::FinishLoading("a.json".into(), Ok(Rc::new(sample())));
    let open = after(
        Team::default(),
        &[Action::StartLoading("a.json".into()), came, Action::OpenChapter(1), Action::MarkOption(1)],
    );
    assert_eq!((open.loading.clone(), open.chapter, open.marked), (None, 1, Some(1)));
    let refused = after(
        open.clone(),
        &[Action::StartLoading("b".into()), Action::FinishLoading("b".into(), Err(vec!["no".into()]))],
    );
    assert_eq!((refused.pack.clone(), refused.chapter, refused.marked), (open.pack.clone(), 1, Some(1)));
    assert_eq!(refused.refused.as_ref().map(|refused| refused.lines.len()), Some(1));
    assert_eq!(after(refused, &[Action::DismissRefusal]), open);
}

#[test]
fn a_mark_can_be_undone_until_the_answer_is_submitted_and_an_answer_stays() {
    let after = |team: Team, actions: &[Action]| actions.iter().cloned().fold(team, reduce);
    let open =
        after(Team::default(), &[Action::FinishLoading("a".into(), Ok(Rc::new(sample()))), Action::OpenChapter(1)]);
    assert_eq!(
        after(open.clone(), &[Action::SubmitAnswer, Action::MarkOption(9), Action::Undo, Action::OpenChapter(99)]),
        open
    );
    let two = after(open.clone(), &[Action::MarkOption(0), Action::MarkOption(1)]);
    assert_eq!(after(two.clone(), &[Action::Undo]).marked, Some(0));
    assert_eq!(after(two.clone(), &[Action::Undo, Action::Undo]), open);
    let given = after(two, &[Action::SubmitAnswer]);
    assert!(given.answer().is_some_and(|(at, choice)| at == 1 && choice.right) && !given.can_undo());
    assert_eq!(after(given.clone(), &[Action::MarkOption(0), Action::SubmitAnswer]), given);
    let back = after(given, &[Action::OpenChapter(0), Action::OpenChapter(1)]);
    assert!(back.answer().is_some(), "an answer is there when the reader comes back");
}
