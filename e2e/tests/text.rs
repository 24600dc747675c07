//! The story without a running program: without scripts, with a WASM that does not start, and before it is loaded.

use anyhow::{Context, Result, ensure};
use e2e::{Engine, Options, Session, block_on, e2e_test, paths};
use serde_json::json;
use std::time::Duration;

/// Counts of the visible parts of the document.
const TOLD: &str = "(() => {
  const seen = (selector) => [...document.querySelectorAll('#stand-in ' + selector)].filter((e) => e.getClientRects().length);
  const pictures = seen('figure > [role=img]');
  return {
    language: document.documentElement.lang,
    title: document.title,
    headings: seen('section > h2').map((e) => e.textContent),
    replies: seen('section > ul > li').filter((e) => e.querySelector('strong') && e.querySelector('.tag')).length,
    sources: seen('p:has(.tag) small').length,
    pictures: pictures.filter((e) => e.getAttribute('aria-label').length > 40 && e.clientHeight > 100).length,
    machines: seen('.arm .vp-ring-picture').length,
    wide: document.documentElement.scrollWidth > innerWidth,
    app: document.getElementById('app').childElementCount,
  };
})()";

/// The titles of the first and the last chapter, and the first words of the story.
const ENGLISH: [&str; 2] = ["Your data, somebody else’s machine", "Who patches, and how you know it worked"];

async fn without_scripts(s: &Session) -> Result<()> {
    s.driver.cdp().send_raw("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
    Ok(())
}

/// Asserts that the whole story can be read.
async fn is_told(s: &Session) -> Result<()> {
    let told = s.js(TOLD).await?;
    let headings = told["headings"].as_array().context("headings")?;
    ensure!(headings.len() == 7 && headings[0] == ENGLISH[0] && headings[6] == ENGLISH[1], "{told}");
    ensure!(told["replies"] == 28, "four replies a chapter: {told}");
    ensure!(told["sources"].as_u64() >= Some(30), "claims say where they come from: {told}");
    ensure!(told["pictures"] == 8, "the cold open and each chapter is pictured, in words too: {told}");
    ensure!(told["machines"].as_u64() >= Some(20), "by the stage’s own parts: {told}");
    ensure!(told["wide"] == false && told["app"] == 0, "{told}");
    Ok(())
}

e2e_test!(the_story_is_told_without_scripts, Options::default(), [Chromium], |s| async move {
    without_scripts(&s).await?;
    s.visit("").await?;
    is_told(&s).await?;
    s.sees("Where scripts are allowed").await?;
    ensure!(!s.js("document.body.innerText").await?.to_string().contains("could not start"));
    s.screenshot("text/without-scripts").await?;
    s.resize(320, 640).await?;
    is_told(&s).await?;
    // The links of the page lead to the same chapters here.
    s.visit("#v=1&page=race").await?;
    let top = "document.getElementById('v=1&page=race').getBoundingClientRect().top";
    ensure!(s.js(&format!("Math.abs({top}) < 200")).await? == true, "{}", s.js(top).await?);
    s.visit("de.html").await?;
    let told = s.js(TOLD).await?;
    ensure!(told["language"] == "de" && told["pictures"] == 8 && told["replies"] == 28, "{told}");
    ensure!(told["title"].as_str().is_some_and(|title| title.contains("warum")), "{told}");
    s.sees("Niemand ist eingebrochen").await
});

/// A copy of the built page whose WASM is not the one that was built.
fn spoilt() -> Result<tempfile::TempDir> {
    let copy = tempfile::tempdir()?;
    for entry in std::fs::read_dir(paths::dist())? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "br" || ending == "gz") {
            continue;
        }
        let mut bytes = std::fs::read(&path)?;
        if path.extension().is_some_and(|ending| ending == "wasm") {
            // A custom section called `x`: still valid WASM.
            bytes.extend([0, 2, 1, b'x']);
        }
        std::fs::write(copy.path().join(path.file_name().context("a file has a name")?), bytes)?;
    }
    Ok(copy)
}

#[test]
fn a_spoilt_wasm_is_refused_and_the_story_stays() -> Result<()> {
    block_on(async {
        let copy = spoilt()?;
        let options = Options { dist: copy.path().to_owned(), patience: Duration::from_secs(10), ..Options::default() };
        let s = Session::start(Engine::Chromium, &options).await?;
        s.visit("").await?;
        s.until_js("document.documentElement.dataset.boot === 'failed'").await?;
        s.sees("The simulation could not start").await?;
        is_told(&s).await?;
        s.screenshot("text/spoilt").await?;
        let errors = s.errors().await?;
        ensure!(errors.iter().all(|error| !error.to_lowercase().contains("security policy")), "{errors:#?}");
        let broken = s.axe().await?;
        ensure!(broken.is_empty(), "{broken:#?}");
        s.quit(true).await
    })
}

e2e_test!(
    the_story_is_painted_before_the_wasm_is_there,
    Options { patience: Duration::from_secs(60), own_browser: true, ..Options::default() },
    [Chromium],
    |s| async move {
        let load = s.load("").await?;
        let wasm = "performance.getEntriesByType('resource').find((entry) => entry.name.endsWith('.wasm'))";
        let fetched_ms = s.js(&format!("{wasm}.responseEnd")).await?.as_f64().context("it was fetched")?;
        ensure!(load.first_paint_ms > 0.0 && load.first_paint_ms < fetched_ms, "{fetched_ms} {load:?}");
        ensure!(load.first_paint_ms < load.interactive_ms / 2.0, "by far: {load:?}");
        // The text is removed, and no other language was loaded.
        ensure!(s.js("document.getElementById('stand-in') === null").await? == true);
        let sheets = load.files.iter().filter(|(name, _)| name.ends_with(".css")).count();
        let words: Vec<&str> =
            load.files.iter().map(|(name, _)| name.as_str()).filter(|name| name.contains("/words-")).collect();
        ensure!(sheets == 1 && words.len() == 1 && words[0].contains("first-en"), "{sheets} {words:?}");
        Ok(())
    }
);

e2e_test!(the_german_document_starts_in_german, Options::default(), [Chromium], |s| async move {
    s.open("de.html").await?;
    ensure!(s.js("document.documentElement.lang").await? == "de");
    s.heading("Zwei vertrauliche VMs, dieselbe Arbeit. Eine antwortet nicht mehr.").await?;
    // The choice of the reader has priority.
    s.open("de.html?lang=en").await?;
    s.heading("Two confidential VMs, same work. One stops answering.").await?;
    Ok(())
});
