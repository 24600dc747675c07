//! How long ten thousand paired runs of the stress preset take, natively and in a browser. A measurement, so it is left
//! out of the tests:
//!
//! ```sh
//! cargo test -p sim-core --release --test study_speed -- --ignored --nocapture --test-threads 1
//! WASM_BINDGEN_TEST_ONLY_WEB=1 cargo test -p sim-core --release --test study_speed --target wasm32-unknown-unknown --
//! --nocapture
//! ```

#[path = "support/clock.rs"]
mod clock;

use core::ops::Range;

use clock::{median, now_ms, say};
#[cfg(not(target_arch = "wasm32"))]
use sim_core::check::study::split_seeds;
use sim_core::check::study::tally::Tally;
use sim_core::check::study::{Depth, Study};
use sim_core::model::scenario::Scenario;
use wasm_bindgen_test::wasm_bindgen_test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// Runs of one measurement.
const RUNS: u64 = 10_000;

/// The stress preset.
fn stress() -> Scenario {
    toml::from_str(include_str!("../scenarios/freeze/scenario.toml")).expect("the scenario is valid")
}

/// A part of the study, in slices as a page would.
fn run(part: Range<u64>) -> Tally {
    let mut study = Study::new(&stress(), part, Depth::Sketch).expect("can be studied");
    while !study.advance(50_000) {}
    study.tally().clone()
}

/// Takes the time of a way to make ten thousand paired runs of three minutes each; the median of five.
fn measure(how: &str, all: impl Fn() -> Tally) {
    let seconds: Vec<f64> = (0..5)
        .map(|_| {
            let start = now_ms();
            let tally = all();
            let taken = (now_ms() - start) / 1000.0;
            assert_eq!(tally.runs(), RUNS);
            taken
        })
        .collect();
    say(&format!(r#"{{"study":"{how}","seconds":{:.3},"runs":{RUNS}}}"#, median(seconds)));
}

#[wasm_bindgen_test(unsupported = test)]
#[cfg_attr(not(target_arch = "wasm32"), ignore = "a measurement")]
fn ten_thousand_pairs() {
    measure("on one thread", || run(0..RUNS));
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
#[ignore = "a measurement"]
fn ten_thousand_pairs_shared() {
    measure("on two threads", || {
        std::thread::scope(|scope| {
            let threads: Vec<_> = split_seeds(0..RUNS, 2).map(|part| scope.spawn(|| run(part))).collect();
            let mut together = Tally::default();
            threads.into_iter().for_each(|thread| together.merge(&thread.join().expect("no part fails")));
            together
        })
    });
}
