//! A tool that the project needs.

use anyhow::{Result, bail};

/// A tool that must be installed.
pub struct Need<'a> {
    /// Its name and version.
    pub what: &'a str,
    /// Its purpose.
    pub why: &'a str,
    /// What the user can do if it cannot be installed automatically.
    pub by_hand: &'a str,
}

impl Need<'_> {
    /// Installs it if it is missing, and checks that it is there afterwards.
    pub fn meet(&self, is_there: impl Fn() -> bool, install: impl FnOnce() -> Result<()>) -> Result<()> {
        if is_there() {
            eprintln!("   found {}", self.what);
            return Ok(());
        }
        eprintln!("   installing {}: {}", self.what, self.why);
        if let Err(cause) = install() {
            bail!("cannot install {}: {cause:#}\nBy hand: {}", self.what, self.by_hand);
        }
        if !is_there() {
            bail!("{} was installed and still does not answer\nBy hand: {}", self.what, self.by_hand);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Need;
    use anyhow::bail;
    use std::cell::Cell;

    const SAW: Need = Need { what: "saw 2", why: "it cuts", by_hand: "borrow one" };

    #[test]
    fn what_is_there_is_left_alone() {
        SAW.meet(|| true, || bail!("installed anew")).expect("nothing is installed");
    }

    #[test]
    fn what_is_missing_is_installed() {
        let there = Cell::new(false);
        let install = || {
            there.set(true);
            Ok(())
        };
        SAW.meet(|| there.get(), install).expect("it can be installed");
        assert!(there.get());
    }

    #[test]
    fn what_cannot_be_had_is_explained() {
        for install in [|| bail!("no network"), || Ok(())] {
            let error = SAW.meet(|| false, install).expect_err("it is never there");
            assert!(format!("{error:#}").contains("saw 2") && format!("{error:#}").contains("borrow one"), "{error:#}");
        }
    }
}
