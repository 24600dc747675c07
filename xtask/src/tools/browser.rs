//! Chromium and its driver, for the browser tests.

use super::need::Need;
use crate::{call, paths};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// The two programs that the browser tests start.
pub struct Browser {
    /// Chromium or Chrome itself.
    pub chromium: PathBuf,
    /// Its driver, of the same version.
    pub driver: PathBuf,
}

const NEED: Need = Need {
    what: "Chromium and chromedriver",
    why: "the browser tests drive them",
    by_hand: "both must be of the same version.
  On Debian, as root: apt-get install chromium chromium-driver
  On Fedora, as root: dnf install chromium chromedriver
  Elsewhere: install Google Chrome, and its chromedriver from “Chrome for Testing”.
  Where they lie elsewhere than on PATH, set CHROMIUM and CHROMEDRIVER to the two programs.",
};

const NAMES: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// Usual places of Chrome outside `PATH`.
const PLACES: &[&str] = &[
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
];

/// Finds both programs, and installs them if that is possible on this system.
pub fn ensure() -> Result<Browser> {
    NEED.meet(|| look().is_some_and(|browser| browser.runs()), install)?;
    look().context("the browser has just been there")
}

impl Browser {
    /// Whether both programs start. On Windows Chrome is not tried, because `--version` opens a window.
    fn runs(&self) -> bool {
        let starts = |program: &Path| call::answer(&program.to_string_lossy(), ["--version"]).is_some();
        starts(&self.driver) && (cfg!(windows) || starts(&self.chromium))
    }
}

fn look() -> Option<Browser> {
    let chromium = paths::set("CHROMIUM").or_else(|| NAMES.iter().find_map(|name| paths::program(name)));
    let chromium = chromium.or_else(|| PLACES.iter().map(PathBuf::from).find(|place| place.is_file()))?;
    let driver = paths::set("CHROMEDRIVER").or_else(|| paths::program("chromedriver"))?;
    Some(Browser { chromium, driver })
}

/// Installs the packages of Debian, if this is Debian and we are root.
fn install() -> Result<()> {
    let root = call::answer("id", ["-u"]).as_deref() == Some("0");
    if paths::set("CHROMIUM").or(paths::set("CHROMEDRIVER")).is_some() {
        bail!("CHROMIUM or CHROMEDRIVER names a program that does not run");
    }
    if paths::program("apt-get").is_none() || !root {
        bail!("that takes Debian's package manager and its administrator");
    }
    // A fresh machine has no package lists, and old lists can be stale.
    apt_install().or_else(|_| {
        call::run("apt-get", ["update"])?;
        apt_install()
    })
}

fn apt_install() -> Result<()> {
    let mut apt = call::command("apt-get");
    apt.env("DEBIAN_FRONTEND", "noninteractive");
    apt.args(["install", "-y", "--no-install-recommends", "chromium", "chromium-driver"]);
    call::finish(&mut apt)
}
