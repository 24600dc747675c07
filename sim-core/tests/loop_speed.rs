//! The closed loop of `cargo xtask bench`: natively, and in a browser taking turns with the same loop written in
//! JavaScript. A measurement, so it is left out of the tests; it says its figures as lines of JSON:
//!
//! ```sh
//! cargo test -p sim-core --release --test loop_speed -- --ignored --nocapture
//! WASM_BINDGEN_TEST_ONLY_WEB=1 cargo test -p sim-core --release --test loop_speed --target wasm32-unknown-unknown --
//! --nocapture
//! ```

#[path = "support/clock.rs"]
mod clock;

use clock::{median, now_ms, say};
use sim_core::model::event::Unobserved;
use sim_core::model::scenario::{MODEL_VERSION, Scenario};
use sim_core::model::time::SimTime;
use sim_core::model::world::World;
use sim_core::record::timeline::Timeline;

/// Simulated nanoseconds of one round: some 330,000 events, so short that a busy machine leaves some rounds alone.
const LENGTH_NS: u64 = 21_000_000;
/// Rounds, taken in turns.
const ROUNDS: u64 = 21;

fn world(seed: u64) -> World {
    let text = format!("model = {MODEL_VERSION}\n{}", include_str!("support/loop.toml"));
    let scenario: Scenario = toml::from_str(&text).expect("the loop is valid");
    let scenario = Scenario { seed, length_ns: LENGTH_NS, ..scenario };
    Timeline::new(&scenario).expect("the loop is valid").world_at(SimTime::ZERO)
}

/// One round of the simulation: nanoseconds an event, and cycles completed.
fn round(seed: u64) -> (f64, f64) {
    let mut world = world(seed);
    let start = now_ms();
    world.run_until(SimTime(LENGTH_NS), &mut Unobserved);
    let took = now_ms() - start;
    let completions: u64 = (0..64).map(|vm| world.counts(vm).completed).sum();
    (took * 1e6 / world.events() as f64, completions as f64)
}

/// What one contender says, as `bench` does, and each round's nanoseconds an event too.
fn line(contender: &str, figures: &[f64], completions: f64) -> String {
    let throughput = completions / (ROUNDS * LENGTH_NS) as f64;
    let median = median(figures.to_vec());
    format!(
        r#"{{"contender":"{contender}","throughput":{throughput:e},"cpu_ns_per_event":{median:.2},"rounds":{figures:.2?}}}"#
    )
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use super::{ROUNDS, line, round, say};

    #[test]
    #[ignore = "a measurement"]
    fn the_loop_by_itself() {
        round(0);
        let (figures, completions): (Vec<f64>, Vec<f64>) = (1..=ROUNDS).map(round).unzip();
        say(&line("native", &figures, completions.iter().sum()));
    }
}

#[cfg(target_arch = "wasm32")]
mod page {
    use super::{LENGTH_NS, ROUNDS, line, now_ms, round, say};
    use js_sys::{Function, Number, Reflect};
    use wasm_bindgen_test::wasm_bindgen_test;

    wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

    /// One round by the engine in JavaScript: nanoseconds an event, and cycles completed.
    fn script_round(engine: &Function, seed: u64) -> (f64, f64) {
        let (length, seed) = (Number::from(LENGTH_NS as f64), Number::from(seed as f64));
        let start = now_ms();
        let found = engine.call2(&js_sys::global(), &length, &seed).expect("the script runs");
        let took = now_ms() - start;
        let count = |key: &str| Reflect::get(&found, &key.into()).ok().and_then(|n| n.as_f64()).expect("a count");
        (took * 1e6 / count("events"), count("completions"))
    }

    #[wasm_bindgen_test]
    fn the_loop_beside_a_script() {
        // Evaluated once: the functions in it are compiled once, as a page's own script would be.
        let script = concat!(include_str!("../../bench/peers/loop.js"), "\nreturn engine();");
        let engine = Function::new_no_args(script).call0(&js_sys::global()).expect("the script is valid");
        let engine = Function::from(engine);
        // Browsers compile what is used often in the background; once it is, rounds are alike.
        round(0);
        script_round(&engine, 0);
        let (mut ours, mut theirs) = ((Vec::new(), 0.0), (Vec::new(), 0.0));
        for seed in 1..=ROUNDS {
            let (took, completions) = round(seed);
            ours.0.push(took);
            ours.1 += completions;
            let (took, completions) = script_round(&engine, seed);
            theirs.0.push(took);
            theirs.1 += completions;
        }
        say(&line("wasm", &ours.0, ours.1));
        say(&line("javascript", &theirs.0, theirs.1));
    }
}
