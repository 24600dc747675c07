//! What the automatic checker misses, measured on what is really drawn: targets, reflow, cut off text, the focus.

use crate::{Options, Session};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use thirtyfour::Key;

const AUDIT: &str = include_str!("../support/audit.js");

impl Session {
    /// Everything that can be measured of what is open now: in light, dark and forced colours, with the focus on each part
    /// that takes it, and at these widths. A line for each fault; in the end the screen is as it was.
    pub async fn faults(&self, screen: &Options, widths: &[u32]) -> Result<Vec<String>> {
        let mut faults = Vec::new();
        let mut keep =
            |how: &str, found: Vec<String>| faults.extend(found.into_iter().map(|fault| format!("{how}: {fault}")));
        for (colours, options) in [
            ("light", screen.clone()),
            ("dark", Options { dark: true, ..screen.clone() }),
            ("forced colours", Options { forced_colors: true, ..screen.clone() }),
        ] {
            self.prefer(&options).await?;
            keep(colours, self.axe().await?);
        }
        self.prefer(screen).await?;
        keep("focus", self.unseen_focus().await?);
        for width in widths {
            self.resize(*width, screen.viewport.1).await?;
            let at = format!("{width} px");
            keep(&at, self.small_targets().await?);
            keep(&at, self.sideways().await?);
            keep(&at, self.cut_off().await?);
            keep(&at, self.overlaps().await?);
        }
        self.resize(screen.viewport.0, screen.viewport.1).await?;
        Ok(faults)
    }

    /// Everything to press, move or fill in that is smaller than 24 × 24 CSS pixels; links within a line are excepted.
    pub async fn small_targets(&self) -> Result<Vec<String>> {
        self.audit("smallTargets").await
    }

    /// What makes the page scroll sideways.
    pub async fn sideways(&self) -> Result<Vec<String>> {
        self.audit("sideways").await
    }

    /// Text that does not fit where it stands.
    pub async fn cut_off(&self) -> Result<Vec<String>> {
        self.audit("cutOff").await
    }

    /// Text that lies on other text.
    pub async fn overlaps(&self) -> Result<Vec<String>> {
        self.audit("overlaps").await
    }

    /// Everything that takes the focus and does not show it, or has it behind something else.
    pub async fn unseen_focus(&self) -> Result<Vec<String>> {
        // Browsers show the focus to those who use keys.
        self.press(Key::Tab).await?;
        self.audit("unseenFocus").await
    }

    async fn audit(&self, what: &str) -> Result<Vec<String>> {
        let done = self.driver.execute(format!("{AUDIT}\nreturn audit.{what}();"), vec![]).await;
        match done.with_context(|| what.to_owned())?.json() {
            Value::Array(lines) => Ok(lines.iter().map(|line| line.as_str().unwrap_or("?").to_owned()).collect()),
            other => bail!("{what} gave {other}"),
        }
    }
}
