//! How long ten thousand paired runs of the stress preset take, natively and in a browser. A measurement, so it is left
//! out of the tests:
//!
//! ```sh
//! cargo test -p sim-core --release --test study_speed -- --ignored --nocapture --test-threads 1
//! WASM_BINDGEN_TEST_ONLY_WEB=1 cargo test -p sim-core --release --test study_speed --target wasm32-unknown-unknown -- --nocapture
//! ```

use core::ops::Range;

use sim_core::scenario::Scenario;
#[cfg(not(target_arch = "wasm32"))]
use sim_core::study::parts;
use sim_core::study::tally::Tally;
use sim_core::study::{Depth, Study};
use wasm_bindgen_test::wasm_bindgen_test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// Milliseconds of some clock.
#[cfg(target_arch = "wasm32")]
fn now_ms() -> f64 {
    js_sys::Date::now()
}

#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::disallowed_types, reason = "a measurement needs a clock")]
fn now_ms() -> f64 {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    START.get_or_init(std::time::Instant::now).elapsed().as_secs_f64() * 1000.0
}

#[cfg(target_arch = "wasm32")]
fn say(line: &str) {
    wasm_bindgen_test::console_log!("{line}");
}

#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::disallowed_macros, reason = "a measurement needs a voice")]
fn say(line: &str) {
    println!("{line}");
}

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
    let mut seconds: Vec<f64> = (0..5)
        .map(|_| {
            let start = now_ms();
            let tally = all();
            let taken = (now_ms() - start) / 1000.0;
            assert_eq!(tally.runs(), RUNS);
            taken
        })
        .collect();
    seconds.sort_by(f64::total_cmp);
    say(&format!("{:.2} s for {RUNS} paired runs {how}, {:.2} to {:.2}", seconds[2], seconds[0], seconds[4]));
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
            let threads: Vec<_> = parts(0..RUNS, 2).map(|part| scope.spawn(|| run(part))).collect();
            let mut together = Tally::default();
            threads.into_iter().for_each(|thread| together.merge(&thread.join().expect("no part fails")));
            together
        })
    });
}
