//! Steps that several tests take, in words of the page.

use anyhow::{Context, Result};
use e2e::Session;

/// The name of the slider.
pub const SLIDER: &str = "Time in the run";
/// The lab, with how we know.
pub const LAB: &str = "#v=1&page=lab";
/// A laptop’s screen.
pub const DESKTOP: (u32, u32) = (1440, 900);

/// The default run, recorded up to the moment of a link.
pub async fn open_at(s: &Session, moment_ns: u64, speed: &str) -> Result<()> {
    s.open(&format!("#v=1&run=freeze.2645&at={moment_ns}&speed={speed}")).await?;
    s.until_js("!document.body.innerText.includes('Recording up to')").await
}

/// The drawing of both sides, and the text of the slider.
pub async fn picture(s: &Session) -> Result<String> {
    let arms = s.js("[...document.querySelectorAll('.arm')].map(arm => arm.outerHTML).join('\\n')").await?;
    Ok(format!("{}\n{}", said(s).await?, arms.as_str().context("arms are drawn")?))
}

/// The text of the slider, read by script, so that it works in a second window, too.
pub async fn said(s: &Session) -> Result<String> {
    let text = s.js(&format!("document.querySelector('[aria-label=\"{SLIDER}\"]').ariaValueText")).await?;
    Ok(text.as_str().context("the slider says what is true")?.to_owned())
}

pub async fn click(s: &Session, name: &str) -> Result<()> {
    let button = s.button(name).await?;
    // The controls cover the lower edge of the window; elements behind them are scrolled into view.
    button.scroll_into_view().await?;
    Ok(button.click().await?)
}
