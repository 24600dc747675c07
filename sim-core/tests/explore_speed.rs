//! How many states there are within larger bounds, and how long it takes to visit them all. A measurement, so it is
//! left out of the tests:
//!
//! ```sh
//! cargo test -p sim-core --release --test explore_speed -- --ignored --nocapture
//! ```

#[path = "support/clock.rs"]
mod clock;

use clock::{cpu_ms, say};
use sim_core::check::explore::{Bounds, Explorer, questions};

/// From the smallest that can show the fault to some million states.
const BOUNDS: [Bounds; 4] = [
    Bounds { vps: 1, slots: 1, chunks: 1, sends: 1, flips: 1 },
    Bounds { vps: 2, slots: 2, chunks: 2, sends: 3, flips: 2 },
    Bounds { vps: 2, slots: 2, chunks: 3, sends: 3, flips: 4 },
    Bounds { vps: 2, slots: 2, chunks: 2, sends: 4, flips: 3 },
];

#[test]
#[ignore = "a measurement"]
fn every_order_within_larger_bounds() {
    for bounds in BOUNDS {
        let Bounds { vps, slots, chunks, sends, flips } = bounds;
        say(&format!("{vps} processors, {slots} slots each, {chunks} pages, {sends} sends, {flips} openings"));
        for question in questions(bounds) {
            let start = cpu_ms();
            let mut explorer = Explorer::new(question).expect("bounds that can be explored");
            assert!(explorer.explore(usize::MAX));
            let row = explorer.summary();
            assert_eq!(row.breach, None, "{row}");
            say(&format!("  {row}  {:>8.1} ms", cpu_ms() - start));
        }
    }
}
