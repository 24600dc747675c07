//! From the start page to the last chapter: with the keyboard alone on a laptop, and by touch on a phone.

use super::places::{CHAPTERS, RIGHT};
use super::steps::DESKTOP;
use super::story::arrives;
use anyhow::{Context, Result, ensure};
use e2e::{By, Key, Options, Session, e2e_test};
use serde_json::Value;

/// The most presses of Tab that may be needed to reach the next control.
const TABS: usize = 40;

/// The play button of the chapter starts and stops.
const RUNS: &str = "document.querySelector('.transport-play').ariaLabel === 'Pause'";
const RESTS: &str = "document.querySelector('.transport-play').ariaLabel === 'Play'";

e2e_test!(with_the_keyboard_alone, Options { viewport: DESKTOP, ..Options::default() }, [Chromium], |s| async move {
    let mut most = 0;
    let mut tab_to = async |role: &str, name: &str| -> Result<()> {
        most = most.max(s.tab_to(role, name, TABS).await?);
        Ok(())
    };
    s.open("").await?;
    tab_to("button", "Play").await?;
    s.press(Key::Enter).await?;
    s.until_js("document.querySelector('.arm').innerText.includes('heartbeat lost')").await?;
    tab_to("link", "Show me why").await?;
    s.press(Key::Enter).await?;
    for (index, slug) in CHAPTERS.into_iter().enumerate() {
        arrives(&s, slug).await?;
        s.until_js(ASKED).await?;
        tab_to("radio", "").await.context(slug)?;
        s.press(" ").await?;
        for _ in 0..RIGHT[index] {
            s.press(Key::Down).await?;
        }
        tab_to("button", "This is my answer").await.context(slug)?;
        s.press(" ").await?;
        s.until_js("document.querySelector('.page-reply .reply')?.innerText.startsWith('Yes.')").await.context(slug)?;
        tab_to("button", "Play").await.context(slug)?;
        let before = s.js(MOMENT).await?;
        s.press(Key::Enter).await?;
        runs(&s, &before).await.context(slug)?;
        if s.js(RUNS).await? == true {
            s.press(" ").await?;
            s.until_js(RESTS).await?;
        }
        tab_to("button", "Take me there").await.context(slug)?;
        s.press(Key::Enter).await?;
        let next = if index + 1 < CHAPTERS.len() { "Next: " } else { "Am I affected? ›" };
        tab_to("link", next).await.context(slug)?;
        s.press(Key::Enter).await?;
    }
    arrives(&s, "affected").await?;
    println!("at most {most} times Tab");
    Ok(())
});

e2e_test!(by_touch, Options { viewport: (390, 844), ..Options::default() }, [Chromium], |s| async move {
    // A click of the driver fails if another element covers the target.
    let touch = async |css: &str| -> Result<()> {
        let found = s.driver.find(By::Css(css)).await.with_context(|| css.to_owned())?;
        found.scroll_into_view().await?;
        found.click().await.with_context(|| css.to_owned())
    };
    s.open("").await?;
    touch(".start-play").await?;
    s.until_js("document.querySelector('.arm').innerText.includes('heartbeat lost')").await?;
    touch(".start-link.is-main").await?;
    for (index, slug) in CHAPTERS.into_iter().enumerate() {
        arrives(&s, slug).await?;
        s.until_js(ASKED).await?;
        touch(&format!(".question-choice:nth-child({}) label", RIGHT[index] + 1)).await?;
        touch(".question .is-main").await?;
        s.until_js("document.querySelector('.page-reply .reply')?.innerText.startsWith('Yes.')").await.context(slug)?;
        let before = s.js(MOMENT).await?;
        touch(".transport-play").await?;
        runs(&s, &before).await.context(slug)?;
        if s.js(RUNS).await? == true {
            touch(".transport-play").await?;
        }
        touch(".reply-there button").await?;
        touch(".page-turn .is-next").await?;
    }
    arrives(&s, "affected").await
});

/// The question is shown as soon as its numbers are known from the run.
const ASKED: &str = "document.querySelectorAll('[name=answer]').length === 4";

/// The moment shown, as a link writes it.
const MOMENT: &str = "document.querySelector('.tongue').hash";

/// Waits until play runs or has stopped at its end.
async fn runs(s: &Session, before: &Value) -> Result<()> {
    s.until_js(&format!("{RUNS} || {MOMENT} !== {before}")).await
}

e2e_test!(
    the_focus_goes_round_and_is_never_caught,
    Options { viewport: DESKTOP, ..Options::default() },
    [Chromium],
    |s| async move {
        for address in
            ["", "#v=1&page=sealed-room", "#v=1&page=race", "#v=1&page=fix", "#v=1&page=lab", "#v=1&page=sources"]
        {
            s.open(address).await?;
            s.press(Key::Tab).await?;
            let first = s.focused().await?;
            ensure!(first == "link To the content", "{address}: {first}");
            let rounds = "(() => {
                window.__met ??= new Set();
                const here = document.activeElement;
                const known = window.__met.has(here);
                window.__met.add(here);
                return known && !here.matches('.skip-link') && here !== document.body;
            })()";
            let mut steps = 0;
            while s.js("!document.activeElement.matches('.skip-link, body') || !window.__met").await? == true {
                ensure!(s.js(rounds).await? == false, "{address}: {} is met twice", s.focused().await?);
                s.press(Key::Tab).await?;
                steps += 1;
                ensure!(steps < 400, "{address}: the focus does not come round");
            }
            ensure!(steps > 5, "{address}: only {steps}");
        }
        Ok(())
    }
);
