//! The same recordings give the same digests natively and in WASM: one body, two targets, one golden.
//! `cargo test -p sim-core --test parity`, and again with `--target wasm32-unknown-unknown`.

mod support;

use std::fmt::Write as _;

use sim_core::recording::Recording;
use sim_core::scenario::Scenario;
use sim_core::timeline::Timeline;
use sim_core::twin::Twin;
use wasm_bindgen_test::wasm_bindgen_test;

/// How many random recordings are compared.
const SEEDS: u64 = 200;

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
