//! P7: ten thousand paired runs in the page by its two workers, and the frame rate meanwhile.

use super::Finding;
use super::contender::output;
use super::goal::{Bound, Goal, Limit};
use super::rounds::median;
use crate::steps::Steps;
use crate::{call, page, tools};
use anyhow::{Result, ensure};
use serde_json::json;

/// Measures three times with the stage at rest.
pub fn measure() -> Result<Finding> {
    let mut steps = Steps::default();
    page::set_up(&mut steps)?;
    let browser = tools::for_tests()?;
    page::release(&mut steps)?;
    let mut tests = call::command("cargo");
    tests.args(["test", "-p", "e2e", "--test", "budget", "study", "--", "--ignored", "--nocapture"]);
    tests.env("CHROMIUM", &browser.chromium).env("CHROMEDRIVER", &browser.driver);
    let said = output(&mut tests)?;
    let rounds: Vec<(f64, f64)> = said.lines().filter_map(round).collect();
    ensure!(!rounds.is_empty(), "the page says nothing of a study:\n{said}");
    for (seconds, frames) in &rounds {
        println!("{seconds:>9.2} s, {frames:.1} frames a second");
    }
    let seconds = median(rounds.iter().map(|round| round.0).collect());
    let frames = median(rounds.iter().map(|round| round.1).collect());
    let bounds = vec![
        Bound { unit: "s", figure: Some(seconds), limit: Limit::AtMost(3.0) },
        Bound { unit: "frames a second", figure: Some(frames), limit: Limit::AtLeast(58.0) },
    ];
    let goal = Goal { what: "a study of ten thousand paired runs, in the page", bounds };
    Ok(Finding { goal, figures: json!({ "seconds": seconds, "frames_per_second": frames }) })
}

/// Seconds and frames per second of a round.
fn round(line: &str) -> Option<(f64, f64)> {
    let (_, found) = line.split_once("10,000 pairs, paused: ")?;
    let (seconds, rest) = found.split_once(" s, ")?;
    let (frames, _) = rest.split_once(" frames a second")?;
    Some((seconds.parse().ok()?, frames.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::round;

    #[test]
    fn a_round_at_rest_is_read() {
        let line = "10,000 pairs, paused: 1.15 s, 59.8 frames a second, 0 of 69 later than 34 ms; 2.1 s of processor";
        assert_eq!(round(line), Some((1.15, 59.8)));
        assert_eq!(round(&line.replace("paused", "playing")), None);
    }
}
