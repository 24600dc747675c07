//! The same recordings give the same digests natively and in WASM: one body, two targets, one golden.
//! `cargo test -p sim-core --test parity`, and again with `--target wasm32-unknown-unknown`.

mod support;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use sim_core::model::actor::{Actor, How};
use sim_core::model::event::EventKind;
use sim_core::model::oracle::Outcome;
use sim_core::model::scenario::Scenario;
use sim_core::model::time::SimTime;
use sim_core::record::recording::Recording;
use sim_core::record::timeline::Timeline;
use sim_core::record::twin::Twin;
use wasm_bindgen_test::wasm_bindgen_test;

/// How many random recordings are compared.
const SEEDS: u64 = 200;
/// How many of these are repeated with actors on the host.
const TRIED: u64 = 20;

fn digests() -> String {
    let mut out = String::new();
    for (slug, text, trace) in [
        (
            "healthy-send",
            include_str!("../scenarios/healthy-send/scenario.toml"),
            include_str!("../scenarios/healthy-send/trace.txt"),
        ),
        (
            "lost-wake-up",
            include_str!("../scenarios/lost-wake-up/scenario.toml"),
            include_str!("../scenarios/lost-wake-up/trace.txt"),
        ),
        ("freeze", include_str!("../scenarios/freeze/scenario.toml"), include_str!("../scenarios/freeze/trace.txt")),
        (
            "busy-stall",
            include_str!("../scenarios/busy-stall/scenario.toml"),
            include_str!("../scenarios/busy-stall/trace.txt"),
        ),
        (
            "stuck-message",
            include_str!("../scenarios/stuck-message/scenario.toml"),
            include_str!("../scenarios/stuck-message/trace.txt"),
        ),
    ] {
        let scenario: Scenario = toml::from_str(text).expect("the scenario is valid");
        let mut twin = Twin::new(&Recording::new(&scenario, scenario.seed)).expect("the scenario is valid");
        twin.extend(twin.before.end(), u64::MAX);
        for side in [&twin.before, &twin.after] {
            let digest = side.digest_at(side.end());
            // The golden trace ends with the same digest, so the traces are equal on this target too.
            assert!(trace.contains(&digest.to_string()), "{slug}: {digest} is not in its golden trace");
            let _ = writeln!(out, "{slug} {digest}");
        }
    }
    for seed in 0..SEEDS {
        let mut timeline = Timeline::replay(&support::random_recording(seed)).expect("valid");
        timeline.extend(timeline.end(), u64::MAX);
        let _ = writeln!(out, "random {seed} {}", timeline.digest_at(timeline.end()));
    }
    let mut tried = BTreeSet::new();
    for seed in 0..TRIED {
        let recording = support::with_tries(support::random_recording(seed));
        let mut timeline = Timeline::replay(&recording).expect("valid");
        timeline.extend(timeline.end(), u64::MAX);
        for event in timeline.events_between(SimTime::ZERO, timeline.end()) {
            if let EventKind::Tried { actor, how, outcome, .. } = event.kind {
                tried.insert((actor as u8, how as u8, outcome as u8));
            }
        }
        let _ = writeln!(out, "tries {seed} {}", timeline.digest_at(timeline.end()));
    }
    let all = Actor::ALL.len() * How::ALL.len() * [Outcome::Allowed, Outcome::Faulted].len();
    assert_eq!(tried.len(), all, "every actor tries both, with and without success: {tried:?}");
    out
}

#[wasm_bindgen_test(unsupported = test)]
fn digests_are_the_golden_ones() {
    let digests = digests();
    #[cfg(not(target_arch = "wasm32"))]
    expect_test::expect_file!["parity.txt"].assert_eq(&digests);
    #[cfg(target_arch = "wasm32")]
    assert_eq!(digests, include_str!("parity.txt"));
}
