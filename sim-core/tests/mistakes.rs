//! Mistakes of an author: all are reported at once, each with its place, its value and what is allowed.

mod support;

use sim_core::model::actor::{Actor, How};
use sim_core::model::command::{Command, Dial, Given};
use sim_core::model::scenario::{Scenario, Scripted};
use sim_core::model::time::SimTime;
use sim_core::record::format::{BYTES_MAX, FOUND_MAX, read_kind};
use sim_core::record::recording::Recording;
use support::{Dice, Toml, folder};
use toml::{Table, Value};

/// The freeze as its author wrote it.
fn freeze() -> String {
    std::fs::read_to_string(folder("freeze").join("scenario.toml")).expect("it is there")
}

/// The freeze with something else in it.
fn with(from: &str, to: &str) -> String {
    assert!(freeze().contains(from), "{from}");
    freeze().replacen(from, to, 1)
}

/// What its author reads, a mistake a line, each cut off.
fn said(file: impl AsRef<[u8]>) -> String {
    let found = Scenario::read::<Toml>(file.as_ref()).expect_err("it is wrong");
    let line = |said: String| said.lines().next().unwrap_or_default().chars().take(110).collect::<String>() + "\n";
    found.iter().map(|diagnostic| line(diagnostic.to_string())).collect()
}

#[test]
fn what_cannot_be_read_at_all_is_said_alone() {
    assert!(Scenario::read::<Toml>(freeze().as_bytes()).is_ok());
    let other =
        "model: 3 is not possible here; this program knows model version 2; open it with the version of the pag\n";
    for file in [with("model = 2", "model = 3"), with("model = 2", "model = 3\nweather = \"fine\"\nslug = 5\nslux = 5")]
    {
        assert!(said(file.replace("slug = \"freeze\"\n", "")).starts_with(&other[..90]), "whatever else it says");
    }
    // Cut off within a name.
    let middle = freeze().find("[recovery]").expect("a table") + 5;
    let cut = "file: what stands there is not possible here; TOML parse error at line 19, column 6\n";
    assert_eq!(said(&freeze()[..middle]), cut);
    // Too large: it is not parsed.
    let large = "file: a size of 524289 bytes is not possible here; use at most 524288 bytes\n";
    assert_eq!(said(vec![b'?'; BYTES_MAX + 1]), large);
    let no_text = "file: what stands there is not possible here; no text after byte 12\n";
    assert_eq!(said([b"model = 2 # ".as_slice(), &[0xff]].concat()), no_text);
}

/// Cut off between two tables, or empty: the parser finds nothing wrong, and everything that is missing is said.
#[test]
fn what_is_missing_is_said_at_once() {
    let whole = freeze();
    let half = &whole[..whole.find("[[vms]]").expect("a table")];
    expect_test::expect![[r#"
        vms is missing; use 1 to 64
    "#]]
    .assert_eq(&said(half));
    expect_test::expect![[r#"
        model is missing; use 2, the version this program knows
        slug is missing; use 1 to 40 lower-case letters, digits and hyphens
        title is missing; use a text
        seed is missing; use a whole number from 0 to 18446744073709551615
        length_ns is missing; use 1 to 2678400000000000
        vms is missing; use 1 to 64
    "#]]
    .assert_eq(&said(""));
}

/// Names, types, ranges and contradictions, all in one file.
#[test]
fn mistakes_of_every_kind_are_said_together() {
    let file = with("slots = 8", "slotz = 8\nslots = -8\nthink_ns = 7")
        .replace("model = 2\n", "")
        .replace("\"snp\"", "\"sgx\"")
        .replace("20_000_000", "\"often\"")
        .replace("length_ns = 180_000_000_000", "length_ns = 1.8e11\nmechanism = 3\ncosts = [1]")
        .replace("revision = 3692", "revision = 4_294_967_296")
        .replace("guest_watchdog = false", "guest_watchdog = 0")
        + "\n[[script]]\nsend = { vp = 9, at = 5, pages = 99, colour = \"red\" }\n\
           [[script]]\nshare = 1\n[[script]]\nsing = { vp = 1 }\n[[script]]\nsend = { vp = 9 }\n";
    expect_test::expect![[r#"
        costs: a list of 1 is not possible here; use a table of pages_1_milli, pages_2_milli, pages_4_milli, pages_8_m
        hosts[0].revision: 4294967296 is not possible here; use 1 to 99999
        length_ns: 1.8e11 is not possible here; use 1 to 2678400000000000
        mechanism: 3 is not possible here; use one of lost-wake-up, busy-stall, stuck-message
        recovery.guest_watchdog: 0 is not possible here; use true or false
        script[0].send.colour: this name is not possible here; use one of vp, at, pages
        script[1].share: 1 is not possible here; use a table of vp, chunk, at, lag_ns, touch_ns
        script[2]: “sing” is not possible here; use one of share, send
        script[3].send.at is missing; use a whole number from 0 to 18446744073709551615
        script[3].send.pages is missing; use 1 to 16
        vms[0].flip_gap_ns: “often” is not possible here; use 5000 to 86400000000000
        vms[0].isolation: “sgx” is not possible here; use one of none, snp, tdx
        vms[0].slots: -8 is not possible here; use 1 to 256
        vms[0].slotz: this name is not possible here; use one of count, host, isolation, vps, slots, send_gap_ns, flip
        model is missing; use 2, the version this program knows
        vms[0].think_ns: 7 is not possible here; use 5000 to 86400000000000
        vms[0].think_ns: a closed load together with an open one is not possible here; leave out think_ns or send_gap_
        script[0].send.vp: 9 is not possible here; use 0 to 3
        script[0].send.pages: 99 is not possible here; use 1 to 16
        script[3].send.vp: 9 is not possible here; use 0 to 3
    "#]]
    .assert_eq(&said(file));
}

/// A list of thousands of mistakes helps no reader.
#[test]
fn the_most_that_is_said_is_bounded() {
    let read = |script: &str| {
        let many = freeze() + &format!("[[script]]\n{script}\n").repeat(8000);
        let found = Scenario::read::<Toml>(many.as_bytes()).expect_err("it is wrong");
        let last = found[found.len() - 1].to_string();
        (found.len(), last)
    };
    for (script, untold) in
        [("send = { vp = 0, at = 1, pages = \"no\", hue = 1 }", 15_900), ("send = { vp = 99, at = 1, pages = 1 }", 901)]
    {
        let (found, last) = read(script);
        assert_eq!(found, FOUND_MAX + 1);
        assert!(last.contains(&format!("with {untold} mistakes more than are told")), "{last}");
    }
    // Everything is read once more for each value that is missing; not for all of them.
    let (found, last) = read("send = { vp = 0, at = 1 }");
    assert!((30..=FOUND_MAX).contains(&found) && last.contains("what comes after it has not been read"), "{last}");
}

/// A prankster's file: lists within lists within lists.
#[test]
fn what_lies_too_deep_is_not_read() {
    let deep = |depth: usize| with("slots = 8", &format!("slots = {}1{}", "[".repeat(depth), "]".repeat(depth)));
    assert_eq!(said(deep(3)), "vms[0].slots: a list of 1 is not possible here; use 1 to 256\n");
    assert_eq!(said(deep(40)), "vms[0].slots: a list of 1 is not possible here; use 1 to 256\n");
    assert!(said(deep(100_000)).starts_with("file: what stands there is not possible here; TOML parse error"));
}

/// A recording in which everything that can be written is written.
fn full() -> Table {
    let mut scenario = support::scenario("freeze");
    scenario.script = vec![
        Scripted::Share { vp: 1, chunk: 9, at: SimTime(7), lag_ns: 5, touch_ns: 5 },
        Scripted::Send { vp: 0, at: SimTime(9), pages: 3 },
    ];
    let commands = [
        Command::InstallUpdate { host: 0 },
        Command::DropSignal { vp: 2 },
        Command::Try { actor: Actor::ALL[0], chunk: 3, how: How::Read },
        Command::Set { dial: Dial::Lag, to: 1000 },
        Command::Script(Scripted::Send { vp: 0, at: SimTime(11), pages: 3 }),
    ];
    let commands = commands.map(|command| Given { at: SimTime(10), command }).to_vec();
    let recording = Recording { commands, ..Recording::new(&scenario, 5) };
    Table::try_from(recording).expect("a recording can be written")
}

/// Every place of a tree with a number, a flag or a text, as a diagnostic writes it.
fn leaves(value: &Value, path: &str, found: &mut Vec<String>) {
    let dot = if path.is_empty() { "" } else { "." };
    match value {
        Value::Table(table) => {
            table.iter().for_each(|(name, value)| leaves(value, &format!("{path}{dot}{name}"), found))
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, item)| leaves(item, &format!("{path}[{i}]"), found));
        }
        _ => found.push(path.into()),
    }
}

/// The table in which a place lies, and its name there.
fn parent<'a, 'b>(tree: &'a mut Table, path: &'b str) -> (&'a mut Table, &'b str) {
    let (of, name) = path.rsplit_once('.').unwrap_or(("", path));
    let mut here = tree;
    for part in of.split('.').filter(|part| !part.is_empty()) {
        let (name, index) = part.trim_end_matches(']').split_once('[').unwrap_or((part, ""));
        let mut value = &mut here[name];
        if let Ok(index) = index.parse::<usize>() {
            value = &mut value[index];
        }
        here = value.as_table_mut().expect("a table");
    }
    (here, name)
}

/// Whatever is spoilt, in however many places: each place is named, and none that is sound.
#[test]
fn every_mistake_is_found_at_its_place() {
    let mut places = Vec::new();
    leaves(&Value::Table(full()), "", &mut places);
    // Another version is said alone.
    places.retain(|place| place != "scenario.model");
    assert!(places.len() > 60, "{}", places.len());
    for seed in 0..300 {
        let mut dice = Dice::new(seed ^ 0xa11);
        let (mut tree, mut planted) = (full(), Vec::new());
        for _ in 0..=dice.throw(9) {
            let place = places[dice.throw(places.len() as u32) as usize].clone();
            let (table, name) = parent(&mut tree, &place);
            let optional = ["costs.", "recovery.", "hosts[0].", "mechanism", "_gap_ns", "count", ".host", "think_ns"];
            let (name, place) = match dice.throw(4) {
                0 => (name.to_owned(), place.clone()),
                // An unknown name beside it. Where a kind is named, nothing else is allowed beside it.
                1 if name != "command" => (format!("{name}x"), format!("{place}x")),
                2 if !optional.iter().any(|part| place.contains(part)) => {
                    table.remove(name);
                    planted.push(place);
                    continue;
                }
                _ => (name.to_owned(), place.clone()),
            };
            // Any text is a title.
            let most = if name == "title" { 6 } else { 7 };
            let wrong = dice.pick(&["1979-05-27", "-1", "1.5", "[]", "[true]", "{ a = 1 }", "\"!\""][..most]);
            let wrong: Table = toml::from_str(&format!("wrong = {wrong}")).expect("a value");
            table.insert(name, wrong["wrong"].clone());
            planted.push(place);
        }
        let found = Recording::read::<Toml>(tree.to_string().as_bytes()).expect_err("it is wrong");
        let found: Vec<String> = found.into_iter().map(|diagnostic| diagnostic.path).collect();
        planted.iter_mut().for_each(|place| *place = place.trim_start_matches("scenario.").to_owned());
        for place in &planted {
            assert!(found.contains(place), "seed {seed}: {place} is not among {found:?}\n{tree}");
        }
    }
}

/// A file of another kind, with scenarios in it.
#[derive(Debug, PartialEq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Shelf {
    is: String,
    scenarios: Vec<Scenario>,
}

#[test]
fn other_kinds_of_files_are_read_by_the_same_rules() {
    let check = |shelf: &Shelf| {
        let each = shelf.scenarios.iter().enumerate();
        each.flat_map(|(i, scenario)| {
            scenario.check().into_iter().map(move |diagnostic| diagnostic.within(&format!("scenarios[{i}]")))
        })
        .collect()
    };
    let read = |text: &str| read_kind::<Toml, Shelf>(text.as_bytes(), "is", "shelf/1", check);
    let lines =
        |text: &str| -> Vec<String> { read(text).expect_err("it is wrong").iter().map(ToString::to_string).collect() };
    let scenario: Table = toml::from_str(&freeze()).expect("TOML");
    let shelf = |change: &dyn Fn(&mut Table)| {
        let mut whole: Table = toml::from_str("is = 'shelf/1'\nscenarios = []").expect("TOML");
        whole.insert("scenarios".into(), Value::Array(vec![scenario.clone().into(), scenario.clone().into()]));
        change(&mut whole);
        whole.to_string()
    };
    let second = |whole: &mut Table, name: &str, value: Value| {
        let (table, name) = parent(whole, name);
        table.insert(name.into(), value);
    };
    assert!(read(&shelf(&|_| {})).is_ok());
    // What it is, and the version of each scenario, are said alone.
    let other = lines(&shelf(&|whole| {
        whole.insert("is".into(), "shelf/2".into());
        whole.insert("colour".into(), "red".into());
    }));
    assert_eq!(other, ["is: “shelf/2” is not possible here; use “shelf/1”, which says what this file is"]);
    assert!(lines("scenarios = []")[0].starts_with("is is missing"));
    let version = lines(&shelf(&|whole| {
        second(whole, "scenarios[1].model", 3.into());
        second(whole, "scenarios[1].slug", 3.into());
    }));
    assert_eq!(version.len(), 1, "{version:?}");
    assert!(version[0].starts_with("scenarios[1].model: 3 is not possible here; this program knows"), "{version:?}");
    // A number is reported with its own range, wherever its scenario is in the file.
    let wrong = lines(&shelf(&|whole| {
        second(whole, "scenarios[1].seed", "x".into());
        second(whole, "scenarios[1].vms[0].vps", "x".into());
        second(whole, "scenarios[0].vms[0].slots", 0.into());
    }));
    let starts = [
        "scenarios[1].seed: “x” is not possible here; use a whole number from 0 to",
        "scenarios[1].vms[0].vps: “x” is not possible here; use 1 to 256",
        "scenarios[0].vms[0].slots: 0 is not possible here; use 1 to",
    ];
    for start in starts {
        assert!(wrong.iter().any(|line| line.starts_with(start)), "{start}: {wrong:#?}");
    }
}
