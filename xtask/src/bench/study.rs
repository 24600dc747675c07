//! P7: ten thousand paired runs in the page.

use super::Finding;
use super::contender::output;
use super::goal::{Bound, Goal, Limit};
use super::line::figures;
use super::page::in_page;
use super::rounds::median;
use anyhow::{Context, Result};
use serde_json::json;

/// Sessions of the browser, each with five rounds.
const SESSIONS: usize = 3;

/// Measures the goal. One thread does it all here; in the page two workers share it, so this is the careful figure.
pub fn measure() -> Result<Finding> {
    let mut sessions = Vec::new();
    for session in 1..=SESSIONS {
        let found = figures(&output(&mut in_page("study_speed")?)?, "study")?;
        let seconds = found["seconds"].as_f64().context("the study does not say how long it took")?;
        eprintln!("   session {session} of {SESSIONS}: {seconds} s");
        sessions.push(seconds);
    }
    let seconds = median(sessions);
    println!("{seconds:>9.2}  seconds for 10,000 paired runs on one thread");
    let bounds = vec![Bound { unit: "s on one thread", figure: Some(seconds), limit: Limit::AtMost(3.0) }];
    let goal = Goal { what: "a study of ten thousand paired runs, in the page", bounds };
    Ok(Finding { goal, figures: json!({ "one_thread_s": seconds }) })
}
