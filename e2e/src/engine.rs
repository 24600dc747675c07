//! Engines: the browsers in which tests run, and their differences.

use crate::Options;
use anyhow::Result;
use serde_json::json;
use std::path::Path;
use std::process::Command;
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, ChromiumLikeCapabilities};

/// A browser engine. To add one, add a variant and an arm in each `match` of this file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome, through chromedriver.
    Chromium,
}

/// Options for reproducible screenshots, no network traffic of the browser itself, and containers that run as root.
const CHROMIUM: &[&str] = &[
    "--headless=new",
    // As root the browser does not start with its sandbox. That is acceptable, because only our own page is opened.
    "--no-sandbox",
    "--disable-gpu",
    // Containers often have a small /dev/shm, with which pages crash.
    "--disable-dev-shm-usage",
    "--disable-quic",
    // Lifts the limit on changes of the address within ten seconds, which tests exceed.
    "--disable-ipc-flooding-protection",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
];

impl Engine {
    /// The command that starts the engine's driver. `scratch` becomes its home folder, so profiles are removed with it.
    pub(crate) fn driver(self, port: u16, scratch: &Path) -> Command {
        let mut command = match self {
            Self::Chromium => {
                let mut command = Command::new(var("CHROMEDRIVER").as_deref().unwrap_or("chromedriver"));
                command.arg(format!("--port={port}"));
                command.arg(format!("--log-path={}", scratch.join("driver.log").display()));
                command
            }
        };
        for name in ["TMPDIR", "TMP", "TEMP", "HOME"] {
            command.env(name, scratch);
        }
        command
    }

    /// The capabilities that are requested from the driver.
    pub(crate) fn capabilities(self) -> Result<Capabilities> {
        match self {
            Self::Chromium => {
                let mut wanted = DesiredCapabilities::chrome();
                if let Some(binary) = var("CHROMIUM") {
                    wanted.set_binary(&binary)?;
                }
                for argument in CHROMIUM {
                    wanted.add_arg(argument)?;
                }
                wanted.enable_bidi()?;
                Ok(wanted.into())
            }
        }
    }

    /// Applies the reader's settings to the page.
    pub(crate) async fn set_media(self, driver: &WebDriver, options: &Options) -> Result<()> {
        let feature = |name: &str, on: bool, value: &str| json!({"name": name, "value": if on { value } else { "" }});
        match self {
            Self::Chromium => {
                let features = [
                    feature("prefers-color-scheme", options.dark, "dark"),
                    feature("prefers-reduced-motion", options.reduced_motion, "reduce"),
                    feature("forced-colors", options.forced_colors, "active"),
                ];
                driver.cdp().send_raw("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
            }
        }
        Ok(())
    }
}

/// The value of an environment variable, unless it is unset or empty.
fn var(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
