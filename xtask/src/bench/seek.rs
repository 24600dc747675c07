//! P3: seeking any of ten million events in the page, the size of the checkpoints, and how long recording blocks a
//! frame.

use super::Finding;
use super::contender::output;
use super::goal::{Bound, Goal, Limit};
use super::line::figures;
use super::page::in_page;
use super::rounds::median;
use anyhow::{Context, Result};
use serde_json::{Value, json};

/// The number of browser sessions. A page has no clock of processor time, so the figures are wall times, and the median
/// of the sessions counts.
const SESSIONS: usize = 3;

/// The names of the figures in the measurement's output.
const FIGURES: [&str; 6] =
    ["record_ns", "checkpoint_bytes", "seek_p50_ms", "seek_p99_ms", "slice_p50_ms", "slice_p99_ms"];

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
