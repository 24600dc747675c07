//! P3: reaching any of ten million events in the page, what the checkpoints weigh, and how long recording holds a frame.

use super::Finding;
use super::contender::output;
use super::goal::{Bound, Goal, Limit};
use super::line::figures;
use super::page::in_page;
use super::rounds::median;
use anyhow::{Context, Result};
use serde_json::{Value, json};

/// Sessions of the browser. There is no clock of processor time in a page, so the figures are wall times, and of several
/// sessions the median counts.
const SESSIONS: usize = 3;

/// The names of the figures, as the measurement gives them.
const FIGURES: [&str; 6] =
    ["record_ns", "checkpoint_bytes", "seek_p50_ms", "seek_p99_ms", "slice_p50_ms", "slice_p99_ms"];

/// Measures the goal.
pub fn measure() -> Result<Finding> {
    let mut sessions: Vec<Value> = Vec::new();
    for session in 1..=SESSIONS {
        let found = figures(&output(&mut in_page("seek_speed")?)?, "seek_p99_ms")?;
        eprintln!("   session {session} of {SESSIONS}: {found}");
        sessions.push(found);
    }
    let typical = |name: &str| -> Result<f64> {
        let all: Option<Vec<f64>> = sessions.iter().map(|found| found[name].as_f64()).collect();
        all.map(median).with_context(|| format!("a session gives no {name}"))
    };
    let mut all = serde_json::Map::new();
    for name in FIGURES {
        let figure = typical(name)?;
        println!("{figure:>14.2}  {name}");
        all.insert(name.into(), json!(figure));
    }
    let bound = |unit, figure: f64, most| Bound { unit, figure: Some(figure), limit: Limit::AtMost(most) };
    let bounds = vec![
        bound("ms for 99 of 100 seeks", typical("seek_p99_ms")?, 4.0),
        bound("MB of checkpoints", typical("checkpoint_bytes")? / 1e6, 8.0),
        bound("ms for 99 of 100 slices of recording", typical("slice_p99_ms")?, 4.0),
    ];
    Ok(Finding { goal: Goal { what: "any of ten million events, in the page", bounds }, figures: Value::Object(all) })
}
