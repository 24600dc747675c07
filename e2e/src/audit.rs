//! What the automatic checker misses, measured on what is really drawn: targets, reflow, cut off text, the focus.

use crate::{Options, Session, paths};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use thirtyfour::Key;

const AUDIT: &str = include_str!("../support/audit.js");

impl Session {
    /// Everything that can be measured of what is open now: in light, dark and forced colours, with the focus on each
    /// part that takes it, and at these widths. A line for each fault; in the end the screen is as it was.
    pub async fn faults(&self, screen: &Options, widths: &[u32]) -> Result<Vec<String>> {
        let mut faults = Vec::new();
        let mut keep =
            |how: &str, found: Vec<String>| faults.extend(found.into_iter().map(|fault| format!("{how}: {fault}")));
        for (colours, options) in [("light", screen.clone()), ("dark", Options { dark: true, ..screen.clone() })] {
            self.prefer(&options).await?;
            keep(colours, self.axe().await?);
            keep(colours, self.unlisted_pairs(screen).await?);
        }
        self.prefer(&Options { forced_colors: true, ..screen.clone() }).await?;
        keep("forced colours", self.axe().await?);
        keep("forced colours", self.plated().await?);
        self.prefer(screen).await?;
        keep("focus", self.unseen_focus().await?);
        faults.extend(self.misfits(screen, widths).await?);
        Ok(faults)
    }

    /// What does not fit at one of these widths, or is too small to be hit.
    pub async fn misfits(&self, screen: &Options, widths: &[u32]) -> Result<Vec<String>> {
        let mut faults = Vec::new();
        for width in widths {
            self.resize(*width, screen.viewport.1).await?;
            let found =
                [self.small_targets().await?, self.sideways().await?, self.cut_off().await?, self.overlaps().await?];
            faults.extend(found.concat().into_iter().map(|fault| format!("{width} px: {fault}")));
        }
        self.resize(screen.viewport.0, screen.viewport.1).await?;
        Ok(faults)
    }

    /// Text on something on which its contrast is not computed: `app/styles/contrast.txt` lists what is.
    async fn unlisted_pairs(&self, screen: &Options) -> Result<Vec<String>> {
        let list = std::fs::read_to_string(paths::root().join("app/styles/contrast.txt"))?;
        let listed = |colour: &str, ground: &str| {
            let begins = format!("text {colour} {ground} ");
            list.lines().any(|line| line.starts_with(&begins))
        };
        // Only what is in the window has something under it.
        let height = self.js("document.documentElement.scrollHeight").await?.as_u64().context("a height")?;
        self.resize(screen.viewport.0, u32::try_from(height)?).await?;
        let mut pairs = self.audit("pairs").await?;
        self.resize(screen.viewport.0, screen.viewport.1).await?;
        // Two names can have one colour: one of them has to be on the list.
        pairs.retain(|pair| {
            let (colours, rest) = pair.split_once(" on ").unwrap_or_default();
            let grounds = rest.split(',').next().unwrap_or_default();
            !colours.split('|').any(|colour| grounds.split('|').any(|ground| listed(colour, ground)))
        });
        Ok(pairs)
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

    /// Text that cannot be read where the reader's system sets the colours.
    pub async fn plated(&self) -> Result<Vec<String>> {
        self.audit("plated").await
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
