//! How long it takes to reach any of ten million events, natively and in a browser's page, what the checkpoints weigh,
//! and how long recording holds a frame. Natively in time of the thread's own, so that other work on the
//! machine does not count. A measurement, so it is left out of the tests; it says its figures as JSON:
//!
//! ```sh
//! cargo test -p sim-core --release --test seek_speed -- --ignored --nocapture
//! WASM_BINDGEN_TEST_ONLY_WEB=1 cargo test -p sim-core --release --test seek_speed --target wasm32-unknown-unknown --
//! --nocapture
//! ```

#[path = "support/clock.rs"]
mod clock;

use clock::{cpu_ms, say};
use sim_core::model::rng::{Purpose, Stream};
use sim_core::model::scenario::{Scenario, VmSpec};
use sim_core::model::time::{MILLISECOND, SECOND, SimTime};
use sim_core::record::timeline::{Seeker, Timeline};
use wasm_bindgen_test::wasm_bindgen_test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// Events recorded.
const EVENTS: u64 = 10_000_000;
/// Events of a slice of recording, as the page records on between frames.
const SLICE: u64 = 16_000;
/// How many moments are sought.
const SEEKS: u64 = 1000;

/// 64 VMs of 8 VPs at the stress preset.
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

/// The figure that so many of a thousand keep to.
fn quantile(sorted: &[f64], of_thousand: usize) -> f64 {
    sorted[(sorted.len() - 1) * of_thousand / 1000]
}

#[wasm_bindgen_test(unsupported = test)]
#[cfg_attr(not(target_arch = "wasm32"), ignore = "a measurement")]
fn any_of_ten_million_events() {
    let mut timeline = Timeline::new(&cluster()).expect("valid");
    let mut slices = Vec::new();
    let begin = cpu_ms();
    while timeline.events() < EVENTS {
        let start = cpu_ms();
        assert!(!timeline.extend(timeline.end(), SLICE), "the run is long enough");
        slices.push(cpu_ms() - start);
    }
    let record_ns = (cpu_ms() - begin) * 1e6 / timeline.events() as f64;
    let end = timeline.recorded_to().0;
    let stream = Stream::new(1, 0, 0, Purpose::ScriptDevice);
    let moment = |n| SimTime(((u128::from(stream.bits(n, 0)) * u128::from(end)) >> 64) as u64);
    let moments: Vec<SimTime> = (0..SEEKS).map(moment).collect();
    let mut digests = 0;
    let mut seek = |at: &SimTime| {
        let start = cpu_ms();
        digests ^= timeline.digest_at(*at).0;
        cpu_ms() - start
    };
    let mut seeks: Vec<f64> = moments.iter().map(&mut seek).collect();
    // A cursor keeps its world and the last events, as in the page.
    let mut seeker = Seeker::new(&timeline);
    let mut go = |at: &SimTime| {
        let start = cpu_ms();
        seeker.seek(&timeline, *at);
        cpu_ms() - start
    };
    let mut cursor: Vec<f64> = moments.iter().map(&mut go).collect();
    assert_ne!(digests, 0);
    seeks.sort_by(f64::total_cmp);
    cursor.sort_by(f64::total_cmp);
    slices.sort_by(f64::total_cmp);
    say(&format!(
        r#"{{"events":{},"record_ns":{record_ns:.1},"checkpoint_bytes":{},"seek_p50_ms":{:.2},"seek_p99_ms":{:.2},"cursor_p50_ms":{:.2},"cursor_p99_ms":{:.2},"slice_p50_ms":{:.2},"slice_p99_ms":{:.2},"slice_max_ms":{:.2}}}"#,
        timeline.events(),
        timeline.checkpoint_bytes(),
        quantile(&seeks, 500),
        quantile(&seeks, 990),
        quantile(&cursor, 500),
        quantile(&cursor, 990),
        quantile(&slices, 500),
        quantile(&slices, 990),
        quantile(&slices, 1000),
    ));
}
