//! Node.js, which runs JavaScript outside a browser.

use super::need::Need;
use crate::call;
use anyhow::{Result, bail};

/// Ensures that Node.js runs, in any version.
pub fn ensure() -> Result<()> {
    let need = Need {
        what: "Node.js",
        why: "the simulation is measured beside a loop written in JavaScript",
        by_hand: "install Node.js 20 or newer",
    };
    need.meet(|| call::answer("node", ["--version"]).is_some(), || bail!("it does not come from here"))
}
