//! Audit: accessibility faults that the automatic checker misses, measured in the rendered page: target sizes, reflow,
//! cut-off text and the focus indicator.

use crate::{Options, Session, paths};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use thirtyfour::Key;

const AUDIT: &str = include_str!("../support/audit.js");

impl Session {
    /// Measures the open page in light, dark and forced colours, with the focus on each element that takes it, and at
    /// these widths. Returns a line for each fault, and restores the screen.
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

    /// Faults of size: what does not fit at one of these widths, or is too small to be hit.
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

    /// Text on a background for which `app/styles/contrast.txt` has no pair, so its contrast is not checked.
    async fn unlisted_pairs(&self, screen: &Options) -> Result<Vec<String>> {
        let list = std::fs::read_to_string(paths::root().join("app/styles/contrast.txt"))?;
        let listed = |colour: &str, ground: &str| {
            let begins = format!("text {colour} {ground} ");
            list.lines().any(|line| line.starts_with(&begins))
        };
        // Only elements in the window have a background that can be found.
        let height = self.js("document.documentElement.scrollHeight").await?.as_u64().context("a height")?;
        self.resize(screen.viewport.0, u32::try_from(height)?).await?;
        let mut pairs = self.audit("pairs").await?;
        self.resize(screen.viewport.0, screen.viewport.1).await?;
        // Two tokens can have one colour: one of the pairs has to be in the list.
        pairs.retain(|pair| {
            let (colours, rest) = pair.split_once(" on ").unwrap_or_default();
            let grounds = rest.split(',').next().unwrap_or_default();
            !colours.split('|').any(|colour| grounds.split('|').any(|ground| listed(colour, ground)))
        });
        Ok(pairs)
    }

    /// Controls smaller than 24 × 24 CSS pixels, except links within a line of text.
    pub async fn small_targets(&self) -> Result<Vec<String>> {
        self.audit("smallTargets").await
    }

    /// Elements that make the page scroll sideways.
    pub async fn sideways(&self) -> Result<Vec<String>> {
        self.audit("sideways").await
    }

    /// Text that does not fit into its box.
    pub async fn cut_off(&self) -> Result<Vec<String>> {
        self.audit("cutOff").await
    }

    /// Text that cannot be read in forced colours.
    pub async fn plated(&self) -> Result<Vec<String>> {
        self.audit("plated").await
    }

    /// Text that overlaps other text.
    pub async fn overlaps(&self) -> Result<Vec<String>> {
        self.audit("overlaps").await
    }

    /// Elements that do not show the focus, or are behind other elements while they have it.
    pub async fn unseen_focus(&self) -> Result<Vec<String>> {
        // Browsers show the focus only after a key was pressed.
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
