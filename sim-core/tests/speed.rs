//! How many events a second are simulated, natively and in a browser. A measurement, so it is left out of the tests:
//!
//! ```sh
//! cargo test -p sim-core --release --test speed -- --ignored --nocapture
//! WASM_BINDGEN_TEST_ONLY_WEB=1 cargo test -p sim-core --release --test speed --target wasm32-unknown-unknown --
//! --nocapture
//! ```

#[path = "support/clock.rs"]
mod clock;

use clock::{median, now_ms, say};
use sim_core::model::scenario::{FIXED_REVISION, HostSpec, Scenario};
use sim_core::record::timeline::Timeline;
use wasm_bindgen_test::wasm_bindgen_test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// Ten minutes of the freeze scenario after the update, checkpoints and markers included; the median of nine.
#[wasm_bindgen_test(unsupported = test)]
#[cfg_attr(not(target_arch = "wasm32"), ignore = "a measurement")]
fn events_a_second() {
    let scenario: Scenario =
        toml::from_str(include_str!("../scenarios/freeze/scenario.toml")).expect("the scenario is valid");
    let hosts = vec![HostSpec { revision: FIXED_REVISION }];
    let scenario = Scenario { hosts, length_ns: 600_000_000_000, ..scenario };
    let nanoseconds: Vec<f64> = (0..9)
        .map(|_| {
            let mut timeline = Timeline::new(&scenario).expect("the scenario is valid");
            let start = now_ms();
            timeline.extend(timeline.end(), u64::MAX);
            (now_ms() - start) * 1e6 / timeline.events() as f64
        })
        .collect();
    let median = median(nanoseconds);
    say(&format!("{median:.1} ns an event, {:.1} million events a second", 1000.0 / median));
}
