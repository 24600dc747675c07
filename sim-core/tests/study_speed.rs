//! How long ten thousand paired runs of the stress preset take, natively and in a browser,
//! on one thread. A measurement, so it is left out of the tests:
//!
//! ```sh
//! cargo test -p sim-core --release --test study_speed -- --ignored --nocapture
//! WASM_BINDGEN_TEST_ONLY_WEB=1 cargo test -p sim-core --release --test study_speed --target wasm32-unknown-unknown -- --nocapture
//! ```

use sim_core::scenario::Scenario;
use sim_core::study::interval::Alpha;
use sim_core::study::report::Report;
use sim_core::study::{Depth, Study};
use wasm_bindgen_test::wasm_bindgen_test;

// Under Node it needs no browser; `WASM_BINDGEN_USE_BROWSER` of the runner decides.
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

/// Ten thousand paired runs of three minutes each, in slices as a page would; the median of five.
#[wasm_bindgen_test(unsupported = test)]
#[cfg_attr(not(target_arch = "wasm32"), ignore = "a measurement")]
fn ten_thousand_pairs() {
    let scenario: Scenario =
        toml::from_str(include_str!("../scenarios/freeze/scenario.toml")).expect("the scenario is valid");
    let mut seconds: Vec<f64> = (0..5)
        .map(|_| {
            let mut study = Study::new(&scenario, 0..RUNS, Depth::Sketch).expect("can be studied");
            let start = now_ms();
            while !study.advance(50_000) {}
            let taken = (now_ms() - start) / 1000.0;
            let report = Report::new(study.tally(), scenario.length_ns, Alpha::FIVE_PERCENT);
            assert_eq!(report.runs, RUNS);
            taken
        })
        .collect();
    seconds.sort_by(f64::total_cmp);
    say(&format!("{:.2} s for {RUNS} paired runs on one thread, {:.2} to {:.2}", seconds[2], seconds[0], seconds[4]));
}
