//! What the automatic checker misses, measured on what is really drawn: targets, reflow, cut off text, the focus.

use crate::Session;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use thirtyfour::Key;

const AUDIT: &str = include_str!("../support/audit.js");

impl Session {
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
