//! P2: the same loop as WASM in a page, compared with native code and with a script in the same page.

use super::Finding;
use super::contender::output;
use super::exact;
use super::goal::{Bound, Goal, Limit, short};
use super::line::Line;
use super::rounds::median;
use crate::{call, tools};
use anyhow::Result;
use serde_json::json;
use std::process::Command;

/// The number of browser sessions, each with a native run.
const SESSIONS: usize = 5;

const NATIVELY: &[&str] = &["--", "--ignored", "--nocapture"];
// The test runner of the browser cannot run ignored tests, so the test is not ignored there.
const IN_WASM: &[&str] = &["--target", "wasm32-unknown-unknown", "--", "--nocapture"];

/// A browser session and its native run.
///
/// A page has no clock of processor time, so these are wall times, and only ratios count. WASM and script take turns,
/// so their ratio is taken in each turn. Native code cannot, so the quickest rounds of all sessions are compared: load
/// can only add to a time.
struct Session {
    native_ns: f64,
    wasm_ns: f64,
    script_ns: f64,
    script_to_wasm: f64,
}

impl Session {
    fn new(native: &[f64], wasm: &[f64], script: &[f64]) -> Session {
        let quickest = |rounds: &[f64]| quickest(rounds.iter().copied());
        let turns = script.iter().zip(wasm).map(|(script, wasm)| script / wasm);
        Session {
            native_ns: quickest(native),
            wasm_ns: quickest(wasm),
            script_ns: quickest(script),
            script_to_wasm: median(turns.collect()),
        }
    }

    fn text(&self) -> String {
        let Session { native_ns, wasm_ns, script_ns, .. } = self;
        format!("ns an event: native {native_ns}, WASM {wasm_ns}, JavaScript {script_ns}")
    }
}

pub fn measure() -> Result<Finding> {
    let exact = exact::solve();
    let (mut native, mut page) = (measurement("loop_speed", NATIVELY), in_page("loop_speed")?);
    let rounds = |output: &str, contender: &str| -> Result<Vec<f64>> {
        let line = Line::find(output, contender)?;
        line.check(&exact)?;
        Ok(line.rounds)
    };
    let mut sessions = Vec::new();
    for number in 1..=SESSIONS {
        let (alone, page) = (output(&mut native)?, output(&mut page)?);
        let native = rounds(&alone, "native")?;
        let (wasm, script) = (rounds(&page, "wasm")?, rounds(&page, "javascript")?);
        let session = Session::new(&native, &wasm, &script);
        eprintln!("   session {number} of {SESSIONS}, {}", session.text());
        sessions.push(session);
    }
    Ok(finding(&sessions))
}

/// Runs a measurement among sim-core's tests natively.
fn measurement(name: &str, options: &[&str]) -> Command {
    let mut cargo = call::command("cargo");
    cargo.args(["test", "-p", "sim-core", "--release", "--test", name]).args(options);
    cargo
}

/// Runs it in a page.
pub fn in_page(name: &str) -> Result<Command> {
    tools::for_wasm()?;
    let browser = tools::browser()?;
    let mut page = measurement(name, IN_WASM);
    page.env("WASM_BINDGEN_TEST_ONLY_WEB", "1").env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    page.env("CHROMEDRIVER", &browser.driver);
    Ok(page)
}

fn quickest(times: impl Iterator<Item = f64>) -> f64 {
    times.fold(f64::INFINITY, f64::min)
}

fn finding(sessions: &[Session]) -> Finding {
    let least = |figure: fn(&Session) -> f64| quickest(sessions.iter().map(figure));
    let (native, wasm, script) = (least(|s| s.native_ns), least(|s| s.wasm_ns), least(|s| s.script_ns));
    let to_native = wasm / native;
    let to_script = median(sessions.iter().map(|session| session.script_to_wasm).collect());
    println!("{:>9} {:>9}  contender, its quickest round", "ns/event", "× WASM");
    for (name, ns, times) in [
        ("sim-core, native", native, 1.0 / to_native),
        ("sim-core, WASM in the page", wasm, 1.0),
        ("JavaScript in the page", script, to_script),
    ] {
        println!("{:>9} {:>9}  {name}", short(ns), short(times));
    }
    let bounds = vec![
        Bound { unit: "× native", figure: Some(to_native), limit: Limit::AtMost(1.5) },
        Bound { unit: "× as quick as JavaScript", figure: Some(to_script), limit: Limit::AtLeast(1.7) },
    ];
    let figures = json!({
        "native_ns": native, "wasm_ns": wasm, "javascript_ns": script,
        "wasm_to_native": to_native, "javascript_to_wasm": to_script,
    });
    Finding { goal: Goal { what: "an event of the closed loop, WASM in the page", bounds }, figures }
}

#[cfg(test)]
mod tests {
    use super::Session;

    #[test]
    fn a_busy_moment_spoils_no_ratio() {
        // The first native round was disturbed, and the second round in the page.
        let session = Session::new(&[90.0, 40.0, 41.0], &[60.0, 120.0, 61.0], &[120.0, 240.0, 122.0]);
        assert_eq!((session.wasm_ns / session.native_ns, session.script_to_wasm), (1.5, 2.0));
    }
}
