//! Running browsers, which tests use one after the other, because starting a browser takes longer than most tests.
//!
//! Each test gets its own user context (storage, permissions, windows), so tests do not affect each other.

use crate::Engine;
use crate::group::Group;
use crate::session::COMMAND;
use crate::wait::{until, within};
use anyhow::{Context, Result};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use thirtyfour::bidi::modules::browsing_context::{Create, CreateType};
use thirtyfour::bidi::{BiDi, BrowsingContextId, UserContextId};
use thirtyfour::prelude::*;

/// A script that runs in every page before its own scripts and collects its errors.
const PRELOAD: &str = include_str!("../support/preload.js");

/// The number of attempts to start a browser.
const STARTS: u32 = 3;
/// How long the driver and the browser may take to start on a busy machine.
const START: Duration = Duration::from_secs(60);

/// Browsers that no test uses at the moment.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// A running browser with its driver.
pub(crate) struct Browser {
    engine: Engine,
    pub(crate) driver: WebDriver,
    pub(crate) bidi: BiDi,
    /// Its first window, which stays empty: a browser ends with its last window.
    home: WindowHandle,
    /// The user context and the window of the present test.
    lent: Option<UserContextId>,
    // Dropped in this order: the processes first, then the folder they write to.
    _processes: Group,
    _scratch: tempfile::TempDir,
}

impl Browser {
    /// Takes an idle browser or starts one, and opens an empty page in a new user context.
    pub(crate) async fn borrow(engine: Engine) -> Result<(Self, BrowsingContextId)> {
        let idle = {
            let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
            idle.iter().position(|browser| browser.engine == engine).map(|index| idle.swap_remove(index))
        };
        if let Some(mut browser) = idle
            && let Ok(page) = browser.lend().await
        {
            return Ok((browser, page));
        }
        let mut browser = Self::start(engine).await?;
        let page = browser.lend().await?;
        Ok((browser, page))
    }

    /// Starts a browser. Another test can take a port after it was found free, so this is tried more than once.
    pub(crate) async fn start(engine: Engine) -> Result<Self> {
        for _ in 1..STARTS {
            if let Ok(browser) = Self::try_start(engine).await {
                return Ok(browser);
            }
        }
        Self::try_start(engine).await
    }

    async fn try_start(engine: Engine) -> Result<Self> {
        let scratch = tempfile::tempdir()?;
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let driver = engine.driver(port, scratch.path());
        // The guard process starts in any case, so a missing driver has to be detected here.
        std::process::Command::new(driver.get_program())
            .arg("--version")
            .output()
            .with_context(|| format!("cannot start the driver of {engine:?}; `cargo xtask test` installs it"))?;
        let processes = Group::spawn(driver, scratch.path())?;
        until(
            START,
            || async { Ok(tokio::net::TcpStream::connect(("127.0.0.1", port)).await.ok()) },
            || async { format!("the driver of {engine:?} does not listen") },
        )
        .await?;
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), engine.capabilities()?);
        let driver = within(START, "starting the browser", driver).await?;
        let bidi = within(COMMAND, "connecting to the browser", driver.bidi()).await?;
        let preload = format!("() => {{ {PRELOAD} }}");
        within(COMMAND, "adding the error collector", bidi.script().add_preload_script(preload)).await?;
        let home = driver.window().await?;
        Ok(Self { engine, driver, bidi, home, lent: None, _processes: processes, _scratch: scratch })
    }

    /// The page with which it started, for measurements that need a browser with one window.
    pub(crate) async fn with_its_first_page(self) -> Result<(Self, BrowsingContextId)> {
        let page = within(COMMAND, "finding the page", self.bidi.browsing_context().top_level()).await?;
        Ok((self, page))
    }

    async fn lend(&mut self) -> Result<BrowsingContextId> {
        let context = within(COMMAND, "making a storage", self.bidi.browser().create_user_context()).await?;
        self.lent = Some(context.user_context.clone());
        let wanted = Create {
            r#type: CreateType::Tab,
            reference_context: None,
            background: None,
            user_context: Some(context.user_context),
        };
        let page = within(COMMAND, "opening a page", self.bidi.send(wanted)).await?.context;
        self.driver.switch_to_window(WindowHandle::from(page.to_string())).await?;
        Ok(page)
    }

    /// Closes what the test opened and leaves the browser to the next one.
    pub(crate) async fn give_back(mut self) -> Result<()> {
        let Some(context) = self.lent.take() else { return self.quit().await };
        within(COMMAND, "closing the page", self.bidi.browser().remove_user_context(context)).await?;
        self.driver.switch_to_window(self.home.clone()).await?;
        if self.driver.windows().await?.len() > 1 {
            // The test opened a window outside its context.
            return self.quit().await;
        }
        IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(self);
        Ok(())
    }

    /// Ends the browser properly.
    pub(crate) async fn quit(self) -> Result<()> {
        within(COMMAND, "ending the browser", self.driver.clone().quit()).await
    }
}
