//! The laws of studies: slices, parts and threads decide when a run is counted, never its result; and what a
//! study claims is so.

mod support;

use core::ops::Range;

use sim_core::check::study::interval::{self, Alpha};
use sim_core::check::study::report::Report;
use sim_core::check::study::tally::Tally;
use sim_core::check::study::{Depth, RUNS_MAX, Study, split_at_interim_analyses, split_seeds};
use sim_core::check::theory;
use sim_core::model::event::EventKind;
use sim_core::model::scenario::{Mechanism, Recovery, Scenario, Scripted};
use sim_core::model::time::{MILLISECOND, SECOND, SimTime};
use sim_core::record::timeline::Timeline;

/// A study from start to end, in slices of this many steps.
fn tally(scenario: &Scenario, seeds: Range<u64>, depth: Depth, budget: u64) -> Tally {
    let mut study = Study::new(scenario, seeds.clone(), depth).expect("can be studied");
    let mut done = 0;
    while !study.advance(budget) {
        let (now, all) = study.progress();
        assert!((done..all).contains(&now) && study.tally().runs() == now, "{now} of {all}, {done} before");
        done = now;
    }
    assert_eq!(study.progress(), (seeds.end - seeds.start, seeds.end - seeds.start));
    study.tally().clone()
}

/// The stress preset, made shorter: two slots and quick recovery.
fn short() -> Scenario {
    let mut scenario = support::scenario("freeze");
    scenario.vms[0].slots = 2;
    scenario.vms[0].send_gap_ns = Some(20 * MILLISECOND);
    scenario.length_ns = 12 * SECOND;
    scenario
}

#[test]
fn slices_do_not_matter() {
    for (depth, seeds) in [(Depth::Sketch, 7..40), (Depth::Full, 7..12)] {
        let whole = tally(&short(), seeds.clone(), depth, u64::MAX);
        assert!(whole.frozen.first_only > 0 && whole.frozen.neither > 0, "{:?}", whole.frozen);
        for budget in [1, 97, 10_001] {
            assert_eq!(tally(&short(), seeds.clone(), depth, budget), whole, "{depth:?}, {budget} steps at a time");
        }
    }
}

#[test]
fn two_threads_give_the_same_tally_as_one() {
    let (scenario, seeds) = (support::scenario("freeze"), 1000..1301);
    let alone = tally(&scenario, seeds.clone(), Depth::Sketch, u64::MAX);
    for workers in [2, 5] {
        let mut done: Vec<Tally> = std::thread::scope(|scope| {
            let scenario = &scenario;
            let each = split_seeds(seeds.clone(), workers)
                .map(|part| scope.spawn(move || tally(scenario, part, Depth::Sketch, 10_000)));
            let threads: Vec<_> = each.collect();
            threads.into_iter().map(|thread| thread.join().expect("no part fails")).collect()
        });
        // Parts are merged in the order in which they finish.
        done.reverse();
        let mut together = Tally::default();
        done.iter().for_each(|part| together.merge(part));
        assert_eq!(together, alone, "{workers} threads");
    }
}

#[test]
fn parts_and_looks_cover_every_run_once() {
    for (seeds, workers) in [(0..10, 3), (5..6, 4), (7..7, 2), (u64::MAX - 9..u64::MAX, 2)] {
        let flat: Vec<u64> = split_seeds(seeds.clone(), workers).flatten().collect();
        assert_eq!(flat, seeds.clone().collect::<Vec<_>>());
        assert_eq!(split_at_interim_analyses(seeds.clone()).into_iter().flatten().collect::<Vec<_>>(), flat);
    }
    assert_eq!(split_at_interim_analyses(10..2010), [10..74, 74..266, 266..1034, 1034..2010]);
}

/// A tally travels between a worker and its page, and comes out the same.
#[test]
fn a_tally_gives_itself_back() {
    let tally = tally(&short(), 0..50, Depth::Sketch, u64::MAX);
    let text = toml::to_string(&tally).expect("a tally can be written");
    assert_eq!(toml::from_str::<Tally>(&text).expect("and read"), tally);
}

/// Both depths come to the same, but for waits; and every run opens in full.
#[test]
fn any_run_opens_as_a_recording() {
    let scenario = short();
    let sketches = tally(&scenario, 0..12, Depth::Sketch, u64::MAX);
    let simulated = tally(&scenario, 0..12, Depth::Full, u64::MAX);
    assert_eq!(sketches.frozen, simulated.frozen);
    let (at_ns, seed) = sketches.before.earliest.expect("a run froze");
    let study = Study::new(&scenario, 0..12, Depth::Sketch).expect("can be studied");
    assert_eq!(study.outcome(seed).before.frozen_at, Some(SimTime(at_ns)));
    let mut timeline = Timeline::replay(&study.recording(seed)).expect("opens");
    timeline.extend(timeline.end(), u64::MAX);
    let late = timeline
        .markers()
        .iter()
        .find(|marker| matches!(marker.kind, EventKind::VpStalled { vp: 0, .. }))
        .expect("it freezes")
        .at
        .0
        - at_ns;
    assert!(late < 100 * MILLISECOND, "only a wait for a slot lies between the two: {late}");
}

/// A mechanism that no sketch knows is simulated in full, and counted the same way.
#[test]
fn other_mechanisms_are_studied_in_full() {
    for mechanism in [Mechanism::BusyStall, Mechanism::StuckMessage] {
        let scenario = Scenario { mechanism, ..short() };
        let tally = tally(&scenario, 0..3, Depth::Full, 10_000);
        assert!(tally.before.lost.sum > 0, "{mechanism:?}: {:?}", tally.before);
        assert_eq!((tally.after.lost.sum, tally.after.freezes.total()), (0, 0), "{mechanism:?}: {:?}", tally.after);
    }
}

/// Mean time to freeze against the closed form, and the interval's promise: about 95 of 100 studies of 64 runs cover
/// it.
#[test]
fn times_to_freeze_agree_with_the_closed_form() {
    let mut scenario = support::scenario("freeze");
    scenario.recovery = Recovery { cluster_monitor: false, ..scenario.recovery };
    let truth = 1e9 * theory::seconds_to_stall(&scenario.costs, 20 * MILLISECOND, 4, 8);
    let (mut all, mut covered) = (Tally::default(), 0);
    for study in 0..100 {
        let one = tally(&scenario, study * 64..(study + 1) * 64, Depth::Sketch, u64::MAX);
        covered +=
            u32::from(interval::mean(&one.before.freeze_ns, Alpha::FIVE_PERCENT).expect("64 runs").covers(truth));
        all.merge(&one);
    }
    assert!((88..=100).contains(&covered), "{covered} of 100 intervals cover the truth");
    let (mean, variance) = all.before.freeze_ns.mean().zip(all.before.freeze_ns.variance()).expect("runs");
    let z = (mean - truth) / (variance / all.runs() as f64).sqrt();
    assert!(z.abs() < 4.0, "{mean} against {truth}, z = {z:.2}");

    let report = Report::new(&all, scenario.length_ns, Alpha::FIVE_PERCENT);
    assert_eq!((report.runs, report.before.frozen.expect("runs").value), (6400, 1.0));
    // None of 6,400 froze after the update; that shows less than 0.06 %, not zero.
    let after = report.after.frozen.expect("runs");
    assert_eq!((after.value, after.low, after.high), (0.0, 0.0, interval::rule_of_three(6400, Alpha::FIVE_PERCENT)));
    assert!(after.high < 0.0006 && report.frozen_less.expect("pairs").low > 0.999 && report.frozen_by_chance < 1e-9);
    // An Erlang law of eight stages has its median at 7.669 of its rate's units.
    let median = report.before.frozen_by[1].expect("more than half froze").0 as f64;
    assert!((median / (truth * 7.669 / 8.0) - 1.0).abs() < 0.03, "{median}");
    // Nothing brings the VM back: it is up until it freezes, of 180 s.
    let gained = report.availability_gained.expect("pairs");
    assert!(gained.covers(1.0 - mean / scenario.length_ns as f64), "{gained:?}");
}

#[test]
fn what_cannot_be_studied_is_refused_with_reasons() {
    let good = short();
    let changed = |change: fn(&mut Scenario)| {
        let mut scenario = good.clone();
        change(&mut scenario);
        scenario
    };
    let day = 24 * 3600 * SECOND;
    for (scenario, seeds, depth, paths) in [
        (good.clone(), 0..0, Depth::Sketch, &["seeds"][..]),
        #[expect(clippy::reversed_empty_ranges, reason = "a person may write it")]
        (good.clone(), 9..3, Depth::Sketch, &["seeds"]),
        (good.clone(), 0..RUNS_MAX + 1, Depth::Sketch, &["seeds"]),
        (changed(|s| s.vms[0].flip_gap_ns = None), 0..9, Depth::Full, &["vms[0].flip_gap_ns"]),
        (changed(|s| s.vms[0].slots = 0), 0..9, Depth::Sketch, &["vms[0].slots"]),
        (changed(|s| s.vms.clear()), 0..9, Depth::Sketch, &["vms"]),
        (
            changed(|s| s.script = vec![Scripted::Send { vp: 0, at: SimTime(5), pages: 1 }]),
            0..9,
            Depth::Sketch,
            &["script"],
        ),
        (changed(|s| s.mechanism = Mechanism::BusyStall), 0..9, Depth::Sketch, &["mechanism"]),
        (changed(|s| s.costs.ring_bytes = 256), 0..9, Depth::Sketch, &["costs.ring_bytes"]),
        (Scenario { length_ns: 31 * day, ..good.clone() }, 0..10_000, Depth::Sketch, &["length_ns"]),
        (Scenario { length_ns: day, ..good.clone() }, 0..10_000, Depth::Full, &["length_ns"]),
        (changed(|s| s.vms[0].vps = 0), 0..0, Depth::Sketch, &["vms[0].vps", "seeds"]),
    ] {
        let found = Study::new(&scenario, seeds.clone(), depth).expect_err("is refused");
        let got: Vec<&str> = found.iter().map(|diagnostic| diagnostic.path.as_str()).collect();
        assert_eq!(got, paths, "{seeds:?} {depth:?}: {found:?}");
    }
    // The longest length a diagnostic names is one that can be studied.
    let found =
        Study::new(&Scenario { length_ns: 31 * day, ..good.clone() }, 0..10_000, Depth::Sketch).expect_err("long");
    let named: String =
        found[0].allowed.chars().skip_while(|c| !c.is_numeric()).take_while(|c| c.is_numeric()).collect();
    let scenario = Scenario { length_ns: named.parse().expect("a number"), ..good };
    assert!(Study::new(&scenario, 0..10_000, Depth::Sketch).is_ok(), "{}", found[0]);
}
