//! The automatic accessibility check.

use crate::{Session, paths};
use anyhow::{Context, Result, bail};
use serde_json::Value;

/// Runs the rules of WCAG 2.2 AA and best practice, and returns a line for each rule that is broken.
const RUN: &str = "
const done = arguments[arguments.length - 1];
const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const line = (v) => `${v.id} (${v.impact}): ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`;
axe.run(document, { runOnly, resultTypes: ['violations'] })
  .then((result) => done(result.violations.map(line)), (error) => done(String(error)));";

impl Session {
    /// Broken accessibility rules as `rule (impact): selector, …`; empty when all is well.
    pub async fn axe(&self) -> Result<Vec<String>> {
        let path = paths::axe();
        let source = std::fs::read_to_string(&path)
            .with_context(|| format!("no {}; `cargo xtask test` installs it", path.display()))?;
        self.driver.execute(source, vec![]).await.context("loading axe")?;
        match self.driver.execute_async(RUN, vec![]).await.context("running axe")?.json() {
            Value::Array(lines) => Ok(lines.iter().map(|line| line.as_str().unwrap_or("?").to_owned()).collect()),
            error => bail!("axe failed: {error}"),
        }
    }
}
