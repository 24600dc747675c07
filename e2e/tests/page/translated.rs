//! A page that the reader's browser translates: nothing breaks, and no text becomes stale.
//!
//! Each path is walked twice: in an unchanged page, and in a page translated by `support/translate.js`, which puts
//! translated texts into brackets. Without the brackets both pages must have the same text after every step.

use super::steps::DESKTOP;
use anyhow::{Context, Result, bail, ensure};
use e2e::{Engine, Options, Session, block_on};
use std::time::{Duration, Instant};

const TRANSLATE: &str = include_str!("../../support/translate.js");

/// Presses the button, link, choice or summary whose name has this beginning, translated or not.
const PRESS: &str = "window.__press = (name) => {
  const plain = (el) => (el.getAttribute('aria-label') ?? el.textContent).replace(/[⟦⟧]/g, '').trim();
  const parts = [...document.querySelectorAll('button, a, summary, label')].filter((el) => el.checkVisibility());
  const found = parts.find((el) => plain(el) === name) ?? parts.find((el) => plain(el).startsWith(name));
  if (!found) return `nothing is called “${name}”; there are ${parts.map(plain).join(' · ')}`;
  found.click();
  return '';
}";

/// The text of the page outside its pictures, without the brackets of the translation.
const SAID: &str = "(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const said = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent.closest('svg, script, style, noscript') && parent.checkVisibility()) said.push(walker.currentNode.data);
  }
  return said.join('').replace(/[⟦⟧]/g, '').replace(/\\s+/g, ' ');
})()";

/// The time limit until both pages have the same text.
const PATIENCE: Duration = Duration::from_secs(10);

/// A path: its name, its address, and what is pressed there.
const WAYS: &[(&str, &str, &[&str])] = &[
    ("the start", "", &["In words", "Show me why"]),
    ("the first chapters", "#v=1&page=sealed-room", &["Skip, just show me", "Next: ", "Skip, just show me", "Next: "]),
    ("the race", "#v=1&page=race", &["Skip, just show me", "On one event", "On one event", "Next: "]),
    ("the freeze", "#v=1&page=freeze", &["Skip, just show me", "Next marker", "Next marker"]),
    ("from the freeze on", "#v=1&page=freeze", &["Next: ", "Next: ", "Next: "]),
    ("and back", "#v=1&page=fix", &["‹ ", "‹ ", "‹ "]),
    ("the recovery", "#v=1&page=recovery", &["Skip, just show me", "Next marker"]),
    ("the fix", "#v=1&page=fix", &["Skip, just show me", "Next marker", "Next: "]),
    ("an answer", "#v=1&page=what-you-do", &["Skip, just show me", "Am I affected? ›"]),
    ("the lab", "#v=1&page=lab", &["Next marker", "Next marker", "Slow the device down", "Undo"]),
    (
        "the console",
        "#v=1&page=runbook&view=stalled",
        &["Events", "Counters", "Console", "Commands to run at a press", "Get-VM |", "tasklist"],
    ),
    ("the cases", "#v=1&page=runbook", &["A vault that stays shut", "All cases", "Payroll day"]),
    ("the check", "#v=1&page=check&view=refresher-42", &["List faster", "Certain", "Give this answer"]),
    ("am I affected", "#v=1&page=affected", &["In Azure", "On a host that my own team runs", "I don’t know"]),
    ("sources", "#v=1&page=sources", &["Lab", "Sources"]),
];

async fn said(s: &Session) -> Result<String> {
    Ok(s.js(SAID).await?.as_str().context("a text")?.to_owned())
}

async fn press(s: &Session, name: &str) -> Result<()> {
    let missing = s.js(&format!("window.__press({name:?})")).await?;
    ensure!(missing == "", "{missing}");
    Ok(())
}

/// Waits until both pages have the same text.
async fn agree(plain: &Session, translated: &Session) -> Result<()> {
    let start = Instant::now();
    loop {
        let (one, other) = (said(plain).await?, said(translated).await?);
        if one == other && !one.contains("Recording up to") {
            return Ok(());
        }
        if start.elapsed() > PATIENCE {
            let at = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
            let near = |text: &str| text.chars().skip(at.saturating_sub(60)).take(160).collect::<String>();
            bail!("stays behind: “{}” where it is “{}”", near(&other), near(&one));
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn go(plain: &Session, translated: &Session, address: &str, steps: &[&str]) -> Result<()> {
    for s in [plain, translated] {
        s.open(address).await?;
        s.until_js("!document.body.innerText.includes('Recording up to')").await?;
        s.js(&format!("void ({PRESS})")).await?;
    }
    translated.driver.execute(TRANSLATE, vec![]).await?;
    agree(plain, translated).await.context("at once")?;
    for step in steps {
        for s in [plain, translated] {
            press(s, step).await?;
        }
        agree(plain, translated).await.with_context(|| format!("after “{step}”"))?;
    }
    Ok(())
}

#[test]
fn nothing_breaks_or_stays_behind() -> Result<()> {
    block_on(async {
        // Nothing plays by itself, so the state of both pages does not depend on time.
        let options = Options { viewport: DESKTOP, reduced_motion: true, ..Options::default() };
        let plain = Session::start(Engine::Chromium, &options).await?;
        let translated = Session::start(Engine::Chromium, &options).await?;
        let mut faults = Vec::new();
        for (name, address, steps) in WAYS {
            if let Err(fault) = go(&plain, &translated, address, steps).await {
                faults.push(format!("{name}: {fault:#}"));
            }
        }
        let prose = translated.js("document.querySelectorAll('font').length").await?;
        ensure!(faults.is_empty(), "{} ways:\n{}", faults.len(), faults.join("\n"));
        ensure!(prose.as_u64() > Some(0), "prose is translated");
        ensure!(translated.errors().await?.is_empty(), "{:#?}", translated.errors().await?);
        plain.quit(true).await?;
        translated.quit(true).await
    })
}
