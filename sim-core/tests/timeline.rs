//! The laws of time: seeking equals replaying, a fork keeps the past, a recording gives itself back.

mod support;

use sim_core::model::command::{Command, Dial};
use sim_core::model::event::Unobserved;
use sim_core::model::scenario::{Costs, Scenario};
use sim_core::model::time::{SECOND, SimTime};
use sim_core::record::recording::Recording;
use sim_core::record::timeline::{Seeker, Timeline};
use sim_core::record::twin::Twin;
use support::{Dice, random_command, random_recording, with_tries};

const SEEDS: std::ops::Range<u64> = 0..60;

/// A fully recorded timeline with checkpoints so close that every seek crosses some.
fn recorded(recording: &Recording) -> Timeline {
    let mut timeline = Timeline::replay(recording).expect("random recordings are valid").with_spacing(97);
    // In uneven slices, as a page would.
    let mut budget = 1;
    while !timeline.extend(timeline.end(), budget) {
        budget = budget * 2 % 1001 + 1;
    }
    timeline
}

#[test]
fn seeking_equals_replaying() {
    for seed in SEEDS {
        let recording = with_tries(random_recording(seed));
        let timeline = recorded(&recording);
        let fresh = Timeline::replay(&recording).expect("valid");
        let mut dice = Dice::new(seed ^ 0xface);
        let (mut jumping, mut walking) = (Seeker::new(&timeline), Seeker::new(&fresh));
        let mut moments: Vec<SimTime> = (0..12).map(|_| dice.time(timeline.end().0)).collect();
        let mut frames = Vec::new();
        for at in &moments {
            jumping.seek(&timeline, *at);
            frames.push((*at, jumping.frame()));
            assert_eq!(timeline.world_at(*at), fresh.world_at(*at), "seed {seed} at {at}");
        }
        moments.sort();
        frames.sort_by_key(|(at, _)| *at);
        for (at, (_, frame)) in moments.iter().zip(&frames) {
            walking.seek(&fresh, *at);
            assert_eq!(walking.frame().to_string(), frame.to_string(), "seed {seed} at {at}");
            assert_eq!(&walking.frame(), frame, "seed {seed} at {at}");
        }
    }
}

#[test]
fn stepping_back_is_the_inverse_of_stepping_forward() {
    for seed in SEEDS {
        let timeline = recorded(&random_recording(seed));
        let mut seeker = Seeker::new(&timeline);
        let mut trail = vec![seeker.frame()];
        seeker.seek(&timeline, Dice::new(seed).time(timeline.end().0));
        for _ in 0..25 {
            if seeker.step_forward(&timeline) {
                trail.push(seeker.frame());
            }
        }
        for frame in trail[1..].iter().rev() {
            assert_eq!(&seeker.frame(), frame, "seed {seed}");
            seeker.step_back(&timeline);
        }
    }
}

#[test]
fn a_fork_keeps_the_past_and_the_original() {
    for seed in SEEDS {
        let timeline = recorded(&random_recording(seed));
        let mut dice = Dice::new(seed ^ 0xf00d);
        let at = dice.time(timeline.end().0);
        let command = random_command(&mut dice, &timeline.recording().scenario, at);
        let before = timeline.digest_at(timeline.end());
        let mut fork = timeline.fork(at, command).expect("within the run");
        fork.extend(fork.end(), u64::MAX);
        assert_eq!(timeline.digest_at(timeline.end()), before, "seed {seed}: the original is untouched");
        if let Some(past) = at.0.checked_sub(1).map(SimTime) {
            assert_eq!(fork.world_at(past), timeline.world_at(past), "seed {seed}: the past is the same");
        }
        let again = recorded(fork.recording());
        assert_eq!(again.digest_at(again.end()), fork.digest_at(fork.end()), "seed {seed}: the fork replays");
        assert_eq!(again.markers(), fork.markers(), "seed {seed}");
        assert_eq!(again.lanes(), fork.lanes(), "seed {seed}");
    }
}

#[test]
fn a_recording_gives_itself_back() {
    for seed in SEEDS {
        let recording = with_tries(random_recording(seed));
        let timeline = recorded(&recording);
        assert_eq!(timeline.recording(), &recording);
        let text = toml::to_string(&recording).expect("a recording can be written");
        assert_eq!(toml::from_str::<Recording>(&text).expect("and read"), recording);
        let at = Dice::new(seed).time(timeline.end().0);
        let travelled = timeline.recording_at(at);
        let reopened = Timeline::replay(&travelled).expect("valid");
        assert!(travelled.agrees_with(reopened.digest_at(travelled.cursor)), "seed {seed}");
        assert!(!Recording { digest: 1, ..travelled.clone() }.agrees_with(reopened.digest_at(at)));
    }
}

/// Slices and budgets decide when something is recorded, never what.
#[test]
fn twins_share_everything_up_to_their_first_difference() {
    let scenario = support::scenario("freeze");
    let mut twin = Twin::new(&Recording::new(&scenario, 3)).expect("valid");
    while !twin.extend(SimTime(20_000_000_000), 5_000) {}
    let difference = *twin.difference().expect("a wake-up is lost within twenty seconds");
    let past = SimTime(difference.at.0 - 1);
    let [before, after] = [&twin.before, &twin.after].map(|side| side.world_at(past));
    assert_eq!(before.counts(0).submitted, after.counts(0).submitted);
    assert_eq!(before.counts(0).completed, after.counts(0).completed);
    assert_eq!(before.counts(0).parked, after.counts(0).parked);
    let first_lost = twin.before.markers().iter().find_map(|marker| match marker.kind {
        sim_core::model::event::EventKind::WakeUpLost { send, notified_at } => Some((send, notified_at)),
        _ => None,
    });
    assert_eq!(first_lost, difference.send.map(|send| (send, difference.at)), "{difference}");

    let mut coarse = Twin::new(&Recording::new(&scenario, 3)).expect("valid");
    assert!(coarse.extend(SimTime(20_000_000_000), u64::MAX));
    assert_eq!(coarse.difference(), twin.difference());
}

/// Two moves of the agenda's epoch (2 h 26 min each): a heartbeat every two seconds, none missed.
#[test]
fn the_clock_crosses_the_epoch() {
    let mut scenario = support::scenario("freeze");
    scenario.vms[0].send_gap_ns = None;
    scenario.vms[0].flip_gap_ns = Some(600_000_000_000);
    scenario.length_ns = 6 * 3600 * 1_000_000_000;
    scenario.costs.sweep_ns = 0;
    let mut timeline = Timeline::new(&scenario).expect("valid").with_spacing(1000);
    assert!(timeline.extend(timeline.end(), u64::MAX));
    let mut seeker = Seeker::new(&timeline);
    for at in [4, 5, 1, 3].map(|hours| SimTime(hours * 3600 * 1_000_000_000 + 1)) {
        seeker.seek(&timeline, at);
        assert_eq!(seeker.frame(), timeline.frame_at(at));
    }
    let mut world = timeline.world_at(SimTime(timeline.end().0 - 5_000_000_000));
    world.run_until(timeline.end(), &mut Unobserved);
    assert_eq!(world.digest(), timeline.digest_at(timeline.end()));
}

/// The third arm shares every arrival and every visibility change with the other two; nothing of it is ever parked.
#[test]
fn a_classic_arm_shares_what_comes_from_outside() {
    let mut scenario = support::scenario("freeze");
    scenario.length_ns = 12_000_000_000;
    let mut twin = Twin::new(&Recording::new(&scenario, 3)).expect("valid").with_classic().expect("valid");
    while !twin.extend(twin.before.end(), 50_000) {}
    let classic = twin.classic.as_ref().expect("asked for");
    let came = |timeline: &Timeline| {
        let world = timeline.world_at(SimTime(1_000_000_000));
        (world.counts(0).submitted, world.counts(0).flips)
    };
    assert_eq!(came(classic), came(&twin.before), "the first second");
    let counts = classic.world_at(classic.end()).counts(0);
    assert_eq!((counts.parked, counts.lost, counts.refused, counts.skipped), (0, 0, 0, 0));
    assert!(counts.flips > 400, "{counts:?}");
    let forked = twin.fork(SimTime(1), sim_core::model::command::Command::ResetVm).expect("within the run");
    assert!(forked.classic.is_some(), "a fork keeps the third arm");
}

/// Looking ahead over hours in which nothing is due must not keep what a command begins in them from happening.
#[test]
fn a_command_in_a_quiet_stretch_takes_effect() {
    const DAY_NS: u64 = 24 * 3600 * SECOND;
    let costs = Costs { sweep_ns: 0, heartbeat_ns: DAY_NS, monitor_ns: DAY_NS, ..Costs::default() };
    let scenario = Scenario { length_ns: DAY_NS, costs, ..Scenario::default() };
    let at = SimTime(SECOND);
    let command = Command::Set { dial: Dial::SendGap, to: SECOND };
    for seed in 0..5 {
        let mut timeline = Timeline::replay(&Recording::new(&scenario, seed)).expect("valid");
        timeline.extend(SimTime(2 * SECOND), u64::MAX);
        let mut fork = timeline.fork(at, command).expect("within the run");
        fork.extend(SimTime(100 * SECOND), u64::MAX);
        let sends = fork.world_at(SimTime(100 * SECOND)).counts(0).submitted;
        assert!((50..150).contains(&sends), "seed {seed}: {sends} sends in a hundred seconds");
    }
}
