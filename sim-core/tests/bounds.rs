//! Every number at its least and most: accepted there, refused beyond, and nothing overflows in between.

mod support;

use sim_core::check::property::HistoryChecker;
use sim_core::model::command::{Command, Dial, Given};
use sim_core::model::event::Observe;
use sim_core::model::parameter::{Parameter, Unit, table};
use sim_core::model::scenario::{Law, Scenario, Scripted, StationSpec, VmSpec};
use sim_core::model::time::{MILLISECOND, SECOND, SimTime};
use sim_core::record::recording::Recording;
use sim_core::record::timeline::Timeline;
use sim_core::show::frame::{Actor, How};
use support::{Dice, Toml, check_that_it_runs, with_its_recording};
use toml::{Table, Value};

/// Events of each run.
const EVENTS: u64 = 400;

/// A world in which this row of the table matters.
fn world_of(path: &str) -> Scenario {
    let (queues, closed) = (path.starts_with("stations"), path.ends_with("think_ns"));
    // The longest run may not be the busiest, too.
    let gap_ns = if path == "length_ns" { SECOND } else { MILLISECOND };
    let vm = VmSpec {
        vps: 1,
        slots: 1,
        send_gap_ns: (!closed).then_some(gap_ns),
        flip_gap_ns: (!queues).then_some(gap_ns),
        think_ns: closed.then_some(MILLISECOND),
        ..VmSpec::default()
    };
    let station = StationSpec { servers: 1, mean_ns: 1000, law: Law::LogNormal };
    Scenario { vms: vec![vm], stations: if queues { vec![station] } else { Vec::new() }, ..Scenario::default() }
}

/// A recording as a tree of values, so that a row of the table can be set by its path.
fn tree(scenario: &Scenario) -> Table {
    Table::try_from(Recording::new(scenario, 1)).expect("a recording can be written")
}

/// Sets the row `vms[].slots` for the first VM, `hosts` by adding hosts.
fn set(tree: &mut Table, row: &Parameter, to: u64) {
    let to = i64::try_from(to).expect("no bound is beyond what TOML can say");
    let mut here = tree.get_mut("scenario").expect("its scenario");
    for name in row.path.split('.') {
        here = match name.strip_suffix("[]") {
            Some(list) => &mut here[list][0],
            None => here.as_table_mut().expect("a table").entry(name).or_insert(Value::Integer(0)),
        };
    }
    match here {
        Value::Boolean(flag) => *flag = to != 0,
        Value::Array(list) => list.resize(
            usize::try_from(to).expect("a number of hosts"),
            Value::try_from(Scenario::default().hosts[0]).expect("a host"),
        ),
        number => *number = Value::Integer(to),
    }
}

fn read(tree: &Table) -> Result<Recording, Vec<String>> {
    let found = Recording::read::<Toml>(tree.to_string().as_bytes());
    found.map_err(|found| found.into_iter().map(|diagnostic| diagnostic.path).collect())
}

/// Where the row stands for the first of a list.
fn place(row: &Parameter) -> String {
    row.path.replace("[]", "[0]")
}

/// The nearest values that are refused. There is nothing beyond no and yes, nor below zero.
fn beyond(row: &Parameter) -> Vec<u64> {
    let none = row.unit == Unit::YesOrNo;
    [row.least.checked_sub(1), row.most.checked_add(1)].into_iter().flatten().filter(|_| !none).collect()
}

#[test]
fn every_row_is_accepted_within_its_bounds_and_refused_beyond() {
    for row in table() {
        let mut tree = tree(&world_of(row.path));
        for value in [row.least, row.most] {
            set(&mut tree, &row, value);
            let recording = read(&tree).unwrap_or_else(|found| panic!("{} = {value}: {found:?}", row.path));
            check_that_it_runs(&recording, EVENTS);
        }
        for value in beyond(&row) {
            set(&mut tree, &row, value);
            assert_eq!(read(&tree), Err(vec![place(&row)]), "{} = {value}", row.path);
        }
    }
}

/// Some rows, in any order.
fn some_rows(dice: &mut Dice, most: u32) -> Vec<Parameter> {
    let mut rows = table();
    rows.retain(|row| !row.path.starts_with("stations"));
    (0..=dice.throw(most)).map(|_| rows.swap_remove(dice.throw(rows.len() as u32) as usize)).collect()
}

#[test]
fn several_mistakes_are_found_at_once() {
    for seed in 0..150 {
        let mut dice = Dice::new(seed);
        let mut tree = tree(&world_of(""));
        let mut planted = Vec::new();
        for row in some_rows(&mut dice, 12) {
            // Without a host there is no first one whose revision could be wrong.
            let values: Vec<u64> = beyond(&row).into_iter().filter(|value| row.path != "hosts" || *value > 0).collect();
            if !values.is_empty() {
                set(&mut tree, &row, dice.pick(&values));
                planted.push(place(&row));
            }
        }
        let mut found = read(&tree).err().unwrap_or_default();
        // Too many of several things have too many timers together, or ask too much in too long a run.
        found.retain(|path| path != "vms" && path != "vms[0]");
        for paths in [&mut planted, &mut found] {
            paths.sort_unstable();
            paths.dedup();
        }
        assert_eq!(found, planted, "seed {seed}");
    }
}

#[test]
fn any_numbers_are_refused_or_run() {
    let (mut ran, mut refused) = (0, 0);
    for seed in 0..250 {
        let mut dice = Dice::new(seed ^ 0xacce);
        let mut tree = tree(&world_of(""));
        let mut out_of_range = false;
        for row in some_rows(&mut dice, 6) {
            let inside = dice.throw(3) != 0;
            let width = row.most - row.least;
            let value = match inside {
                true => dice.pick(&[row.least, row.least + width / 1000, row.least + width / 7 * 3, row.most]),
                false => dice.pick(&[0, 1, row.most.saturating_mul(3), u32::MAX.into(), i64::MAX as u64]),
            };
            out_of_range |= row.unit != Unit::YesOrNo && !row.range().contains(&value);
            let value = if row.path == "hosts" { value.min(1000) } else { value };
            if row.path != "hosts" || value > 0 {
                set(&mut tree, &row, value);
            }
        }
        match read(&tree) {
            Ok(recording) => {
                assert!(!out_of_range, "seed {seed}: accepted\n{tree}");
                check_that_it_runs(&recording, EVENTS);
                ran += 1;
            }
            Err(found) => {
                assert!(!found.is_empty(), "seed {seed}");
                refused += 1;
            }
        }
    }
    assert!(ran > 20 && refused > 20, "{ran} ran, {refused} were refused: both must occur");
}

/// The greatest numbers of each type, in a scenario that was not read from a file.
#[test]
fn the_greatest_numbers_are_counted_without_overflow() {
    let vm = VmSpec { count: u32::MAX, host: u32::MAX, vps: u32::MAX, slots: u32::MAX, ..VmSpec::default() };
    let all = VmSpec { send_gap_ns: Some(u64::MAX), flip_gap_ns: Some(u64::MAX), think_ns: Some(u64::MAX), ..vm };
    let share =
        Scripted::Share { vp: u32::MAX, chunk: u32::MAX, at: SimTime::NEVER, lag_ns: u64::MAX, touch_ns: u64::MAX };
    let set = Given { at: SimTime::NEVER, command: Command::Set { dial: Dial::FlipGap, to: u64::MAX } };
    let scenario = Scenario { length_ns: u64::MAX, vms: vec![all; 64], script: vec![share], ..Scenario::default() };
    let recording = Recording { commands: vec![set], cursor: SimTime::NEVER, ..Recording::new(&scenario, u64::MAX) };
    let found: Vec<String> = recording.check().into_iter().map(|diagnostic| diagnostic.path).collect();
    for path in ["length_ns", "vms", "vms[63].vps", "script[0].share.lag_ns", "commands[0].command.set.to"] {
        assert!(found.iter().any(|found| found == path), "{path} is not among {found:?}");
    }
}

/// Stations replace the whole path of a send, so no page may be shared beside them, not even by a command.
#[test]
fn commands_keep_to_what_the_scenario_is() {
    let send = Scripted::Send { vp: 0, at: SimTime(7), pages: 1 };
    let flips = |to| Command::Set { dial: Dial::FlipGap, to };
    let try_page = |chunk| Command::Try { actor: Actor::Rootkit, chunk, how: How::Read };
    let last = world_of("").vms[0].chunks() as u32 - 1;
    for (path, command, found) in [
        ("stations", Command::Script(send), vec!["commands[0].command.script".to_owned()]),
        ("stations", flips(MILLISECOND), vec!["commands[0].command.set".to_owned()]),
        ("stations", flips(0), vec![]),
        ("", try_page(last), vec![]),
        ("", try_page(last + 1), vec!["commands[0].command.try.chunk".to_owned()]),
        ("", Command::Script(send), vec![]),
        ("", flips(MILLISECOND), vec![]),
        (
            "",
            Command::Script(Scripted::Send { vp: 1, at: SimTime(4), pages: 0 }),
            ["vp", "pages", "at"].map(|field| format!("commands[0].command.script.send.{field}")).to_vec(),
        ),
    ] {
        let commands = vec![Given { at: SimTime(5), command }];
        let recording = Recording { commands, ..Recording::new(&world_of(path), 1) };
        let paths: Vec<String> = recording.check().into_iter().map(|diagnostic| diagnostic.path).collect();
        assert_eq!(paths, found, "{command:?}");
    }
}

/// Requests are numbered with 32 bits; what would ask for more is refused before it runs for hours.
#[test]
fn requests_never_run_out_of_numbers() {
    const DAY_NS: u64 = 24 * 3600 * SECOND;
    let check = |gaps: [Option<u64>; 3], dial: u64, paths: &[&str]| {
        let [send_gap_ns, flip_gap_ns, think_ns] = gaps;
        let vm = VmSpec { vps: 256, send_gap_ns, flip_gap_ns, think_ns, ..VmSpec::default() };
        let scenario = Scenario { length_ns: 31 * DAY_NS, vms: vec![vm], ..Scenario::default() };
        let command = Command::Set { dial: Dial::SendGap, to: dial };
        let commands = vec![Given { at: SimTime::ZERO, command }];
        let found = Recording { commands, ..Recording::new(&scenario, 1) }.check();
        assert_eq!(found.into_iter().map(|diagnostic| diagnostic.path).collect::<Vec<_>>(), paths);
    };
    // The usual load, and the stress preset, for a month.
    check([Some(2_500_000), Some(20 * MILLISECOND), None], 2_500_000, &[]);
    check([Some(5000), None, None], 0, &["vms[0]"]);
    check([Some(2_500_000), Some(MILLISECOND), None], 0, &["vms[0]"]);
    check([None, None, Some(200 * MILLISECOND)], 0, &["vms[0]"]);
    check([None, None, Some(SECOND)], 5000, &["commands[0].command.set"]);
}

/// All numbers at their most at once, and at their least: no sum of them leaves the clock, nor the checker's deadlines.
#[test]
fn all_at_their_most_and_all_at_their_least() {
    const COMMANDS: u64 = 40;
    for most in [false, true] {
        let mut scenario = world_of("length_ns");
        scenario.vms[0].slots = 8;
        let mut tree = tree(&scenario);
        for row in table().iter().filter(|row| row.path.starts_with("costs") || row.path.starts_with("recovery")) {
            set(&mut tree, row, if most { row.most } else { row.least });
        }
        if !most {
            // Of the weights of sizes not all may be at their least.
            let weight = table().into_iter().find(|row| row.path == "costs.pages_16_milli");
            set(&mut tree, &weight.expect("a row"), 1);
        }
        let mut recording = read(&tree).expect("each is within its bounds");
        // Over the whole of the longest run the pace goes from one end to the other and back.
        recording.scenario.length_ns = 31 * 86_400_000_000_000;
        let command = |i| match i % 4 {
            0 => Command::Set { dial: Dial::FlipGap, to: 86_400_000_000_000 },
            1 => Command::Set { dial: Dial::SendGap, to: 86_400_000_000_000 },
            2 => Command::RollOut,
            _ => Command::ResetVm,
        };
        let at = |i| SimTime(recording.scenario.length_ns / COMMANDS * i);
        recording.commands = (0..COMMANDS).map(|i| Given { at: at(i), command: command(i) }).collect();
        check_that_it_runs(&recording, 20_000);
        with_its_recording(&recording, |recording| {
            let mut timeline = Timeline::replay(recording).expect("checked");
            timeline.extend(timeline.end(), 20_000);
            let mut checker = HistoryChecker::new(&recording.scenario);
            timeline.events_between(SimTime::ZERO, timeline.recorded_to()).iter().for_each(|event| checker.saw(event));
            assert_eq!(checker.violations(), []);
        });
    }
}

/// As many VMs as there may be: they are built, run, and their checkpoints stay within their bound. They are so close
/// here that without thinning they would take several times as much.
#[test]
fn the_largest_worlds_keep_their_checkpoints_small() {
    const BOUND: usize = 64 << 20;
    for (count, vps, slots) in [(4096, 1, 1), (3, 256, 256)] {
        let flip_gap_ns = Some(5000);
        let vm = VmSpec { count, vps, slots, flip_gap_ns, ..VmSpec::default() };
        let recording = Recording::new(&Scenario { vms: vec![vm], ..Scenario::default() }, 1);
        let mut timeline = Timeline::replay(&recording).expect("valid").with_spacing(10);
        timeline.extend(timeline.end(), 40_000);
        assert!((BOUND / 4..=BOUND).contains(&timeline.checkpoint_bytes()), "{} bytes", timeline.checkpoint_bytes());
        let at = timeline.recorded_to();
        assert_eq!(timeline.frame_at(at).at, at);
    }
}

/// A month in which nothing happens but sweeps of which there is nothing to say is recorded in slices, too.
#[test]
fn a_budget_bounds_silent_work() {
    let mut scenario = world_of("");
    (scenario.vms[0].send_gap_ns, scenario.vms[0].flip_gap_ns) = (None, None);
    scenario.length_ns = 31 * 86_400_000_000_000;
    (scenario.costs.sweep_ns, scenario.costs.heartbeat_ns) = (MILLISECOND, 86_400_000_000_000);
    let mut timeline = Timeline::new(&scenario).expect("valid");
    assert!(!timeline.extend(timeline.end(), 1000), "a month of sweeps takes more than a thousand steps");
    assert!(timeline.recorded_to() < SimTime(1001 * MILLISECOND), "{}", timeline.recorded_to());
}
