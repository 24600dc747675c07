//! Untrusted files: nothing panics, every mistake is reported, and every accepted file runs.

mod support;

use sim_core::model::command::{Command, Given};
use sim_core::model::parameter::limits;
use sim_core::model::scenario::{Scenario, Scripted, VmSpec};
use sim_core::model::time::SimTime;
use sim_core::record::recording::{COMMANDS_MAX, Recording};
use support::{Dice, Toml, check_that_it_runs, random_recording, written};

/// How many files are mangled.
const FILES: u64 = 500;
/// Events of each that is still accepted.
const EVENTS: u64 = 300;

/// Numbers at the edges of types and of sense, and what is no number.
const EXTREMES: [&str; 14] = [
    "0",
    "1",
    "-1",
    "256",
    "65536",
    "1048576",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "18446744073709551615",
    "99999999999999999999999999",
    "1e308",
    "true",
    "[[[[1]]]]",
];

/// Does one thing to a file that an editor, a disk or a prankster might do.
fn mangle(file: &mut Vec<u8>, dice: &mut Dice) {
    let at = dice.throw(file.len() as u32) as usize;
    let stretch = at..file.len().min(at + 1 + dice.throw(40) as usize);
    match dice.throw(12) {
        0 => file[at] ^= 1 << dice.throw(8),
        1 => _ = file.drain(stretch),
        2 => file.insert(at, dice.throw(256) as u8),
        3 => {
            let twice = file[stretch].to_vec();
            _ = file.splice(at..at, twice);
        }
        4 => file.truncate(at),
        5 => repeat_a_table(file, at, dice),
        _ => replace_a_number(file, at, dice),
    }
}

/// Repeats a table of a list, up to more often than there may be entries.
fn repeat_a_table(file: &mut Vec<u8>, at: usize, dice: &mut Dice) {
    let starts: Vec<usize> = (0..file.len()).filter(|i| file[*i..].starts_with(b"\n[[")).collect();
    let Some(start) = starts.iter().copied().rfind(|start| *start <= at).or(starts.first().copied()) else { return };
    let end = (start + 1..file.len()).find(|i| file[*i..].starts_with(b"\n[")).unwrap_or(file.len());
    let table = file[start..end].repeat(dice.pick(&[1, 3, 70, 1200, 9000]));
    file.splice(start..start, table);
}

/// Puts an extreme in the place of the next number.
fn replace_a_number(file: &mut Vec<u8>, at: usize, dice: &mut Dice) {
    let Some(start) = (at..file.len()).find(|i| file[*i].is_ascii_digit()) else { return };
    let end = (start..file.len()).find(|i| !b"0123456789_".contains(&file[*i])).unwrap_or(file.len());
    file.splice(start..end, dice.pick(&EXTREMES).bytes());
}

/// The scenarios of `scenarios/` and random recordings, mangled once or several times.
#[test]
fn mangled_files_are_refused_with_reasons_or_run() {
    let scenarios =
        ["freeze", "healthy-send", "lost-wake-up"].map(|slug| written(&Recording::new(&support::scenario(slug), 1)));
    let (mut accepted, mut refused) = (0, 0);
    for seed in 0..FILES {
        let mut dice = Dice::new(seed ^ 0xb17e);
        let mut file = match scenarios.get(dice.throw(9) as usize) {
            Some(text) => text.clone(),
            None => written(&random_recording(seed)),
        }
        .into_bytes();
        for _ in 0..=dice.pick(&[0, 0, 0, 1, 4]) {
            mangle(&mut file, &mut dice);
            if file.is_empty() {
                break;
            }
        }
        match Recording::read::<Toml>(&file) {
            Ok(recording) => {
                accepted += 1;
                check_that_it_runs(&recording, EVENTS);
            }
            Err(found) => {
                refused += 1;
                assert!(!found.is_empty(), "seed {seed}: refused without a reason");
                let said = found.iter().all(|d| !d.path.is_empty() && !d.value.is_empty() && !d.allowed.is_empty());
                let text: usize = found.iter().map(|d| d.to_string().len()).sum();
                assert!(said && text < 1 << 20, "seed {seed}: {} bytes of {:?}", text, found.first());
            }
        }
    }
    assert!(accepted > FILES / 10 && refused > FILES / 10, "{accepted} accepted, {refused} refused: both must occur");
}

/// The largest recording that is no mistake.
#[test]
fn a_full_recording_fits() {
    let vm = VmSpec { vps: 256, slots: 256, ..VmSpec::default() };
    let at = SimTime(*limits::LENGTH_NS.end());
    let share = Scripted::Share { vp: 255, chunk: 65_000, at, lag_ns: at.0 / 31, touch_ns: at.0 / 31 };
    let given = Given { at, command: Command::Script(share) };
    let scenario = Scenario { length_ns: at.0, vms: vec![vm; 3], script: vec![share; 1000], ..Scenario::default() };
    let recording = Recording { commands: vec![given; COMMANDS_MAX], ..Recording::new(&scenario, u64::MAX) };
    assert_eq!(Recording::read::<Toml>(written(&recording).as_bytes()), Ok(recording));
}
