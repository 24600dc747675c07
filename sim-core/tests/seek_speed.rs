//! How long it takes to reach any of ten million events, natively and in a browser's page, what the checkpoints weigh, and
//! how long recording holds a frame. A measurement, so it is left out of the tests; it says its figures as JSON:
//!
//! ```sh
//! cargo test -p sim-core --release --test seek_speed -- --ignored --nocapture
//! WASM_BINDGEN_TEST_ONLY_WEB=1 cargo test -p sim-core --release --test seek_speed --target wasm32-unknown-unknown -- --nocapture
//! ```

#[path = "support/clock.rs"]
mod clock;

use clock::{now_ms, say};
use sim_core::rng::{Purpose, Stream};
use sim_core::scenario::{Scenario, VmSpec};
use sim_core::time::{MILLISECOND, SECOND, SimTime};
use sim_core::timeline::Timeline;
use wasm_bindgen_test::wasm_bindgen_test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// Events recorded.
const EVENTS: u64 = 10_000_000;
/// Events of a slice of recording, as the page records on between frames.
const SLICE: u64 = 20_000;
/// Moments looked for.
const SEEKS: u64 = 1000;

/// 64 VMs of 8 processors at the stress preset.
fn cluster() -> Scenario {
    let vm = VmSpec {
        count: 64,
        vps: 8,
        send_gap_ns: Some(2_500_000),
        flip_gap_ns: Some(20 * MILLISECOND),
        ..VmSpec::default()
    };
    Scenario { length_ns: 600 * SECOND, vms: vec![vm], ..Scenario::default() }
}

/// The figure that this many of a hundred keep to.
fn quantile(sorted: &[f64], of_hundred: usize) -> f64 {
    sorted[(sorted.len() - 1) * of_hundred / 100]
}

#[wasm_bindgen_test(unsupported = test)]
#[cfg_attr(not(target_arch = "wasm32"), ignore = "a measurement")]
fn any_of_ten_million_events() {
    let mut timeline = Timeline::new(&cluster()).expect("valid");
    let mut slices = Vec::new();
    let begin = now_ms();
    while timeline.events() < EVENTS {
        let start = now_ms();
        assert!(!timeline.extend(timeline.end(), SLICE), "the run is long enough");
        slices.push(now_ms() - start);
    }
    let record_ns = (now_ms() - begin) * 1e6 / timeline.events() as f64;
    let end = timeline.recorded_to().0;
    let stream = Stream::new(1, 0, 0, Purpose::ScriptDevice);
    let mut digests = 0;
    let mut seeks: Vec<f64> = (0..SEEKS)
        .map(|n| {
            let at = SimTime(stream.bits(n, 0) % end);
            let start = now_ms();
            digests ^= timeline.digest_at(at).0;
            now_ms() - start
        })
        .collect();
    assert_ne!(digests, 0);
    seeks.sort_by(f64::total_cmp);
    slices.sort_by(f64::total_cmp);
    say(&format!(
        r#"{{"events":{},"record_ns":{record_ns:.1},"checkpoint_bytes":{},"seek_p50_ms":{:.2},"seek_p99_ms":{:.2},"slice_p50_ms":{:.2},"slice_p99_ms":{:.2},"slice_max_ms":{:.2}}}"#,
        timeline.events(),
        timeline.checkpoint_bytes(),
        quantile(&seeks, 50),
        quantile(&seeks, 99),
        quantile(&slices, 50),
        quantile(&slices, 99),
        quantile(&slices, 100),
    ));
}
