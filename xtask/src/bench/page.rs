//! P2: the same loop in WASM in a browser's page, against native and against a script in the same page.

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

/// Sessions of the browser; a native run goes with each.
const SESSIONS: usize = 5;

/// The test that measures, natively and in the page.
const TEST: &[&str] = &["test", "-p", "sim-core", "--release", "--test", "loop_speed"];
const NATIVELY: &[&str] = &["--", "--ignored", "--nocapture"];
// The runner in the browser leaves out what is ignored even when asked for it, so there the test is not.
const IN_WASM: &[&str] = &["--target", "wasm32-unknown-unknown", "--", "--nocapture"];

/// Nanoseconds an event of one session. There is no clock of processor time in a page, so these are wall times: only
/// their ratios count.
struct Session {
    native: f64,
    wasm: f64,
    script: f64,
}

/// Measures the goal.
pub fn measure() -> Result<Finding> {
    tools::for_wasm()?;
    let browser = tools::browser()?;
    let exact = exact::solve();
    let mut native = cargo(NATIVELY);
    let page = || {
        let mut page = cargo(IN_WASM);
        page.env("WASM_BINDGEN_TEST_ONLY_WEB", "1").env("WASM_BINDGEN_TEST_TIMEOUT", "300");
        page.env("CHROMEDRIVER", &browser.driver);
        page
    };
    let figure = |output: &str, contender: &str| -> Result<f64> {
        let line = Line::find(output, contender)?;
        line.check(&exact)?;
        Ok(line.cpu_ns_per_event)
    };
    let mut sessions = Vec::new();
    for session in 1..=SESSIONS {
        let (alone, page) = (output(&mut native)?, output(&mut page())?);
        let native = figure(&alone, "native")?;
        let (wasm, script) = (figure(&page, "wasm")?, figure(&page, "javascript")?);
        eprintln!("   session {session} of {SESSIONS}, ns an event: native {native}, WASM {wasm}, JavaScript {script}");
        sessions.push(Session { native, wasm, script });
    }
    Ok(finding(&sessions))
}

fn cargo(options: &[&str]) -> Command {
    let mut cargo = call::command("cargo");
    cargo.args(TEST).args(options);
    cargo
}

fn finding(sessions: &[Session]) -> Finding {
    let middle = |figure: fn(&Session) -> f64| median(sessions.iter().map(figure).collect());
    let (native, wasm, script) = (middle(|s| s.native), middle(|s| s.wasm), middle(|s| s.script));
    let (to_native, to_script) = (middle(|s| s.wasm / s.native), middle(|s| s.script / s.wasm));
    println!("{:>9} {:>9}  contender", "ns/event", "× WASM");
    for (name, ns, times) in [
        ("sim-core, native", native, middle(|s| s.native / s.wasm)),
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
