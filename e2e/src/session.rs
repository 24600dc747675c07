//! One browser with one page open, served from its own little server.

use crate::group::Group;
use crate::wait::{until, within};
use crate::{Engine, Options, Site, paths};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use thirtyfour::bidi::BiDi;
use thirtyfour::bidi::BrowsingContextId;
use thirtyfour::bidi::modules::browsing_context::Viewport;
use thirtyfour::prelude::*;

/// Runs in every page before its own scripts and keeps its errors.
const PRELOAD: &str = include_str!("../support/preload.js");

/// How often a session is started before it counts as failed.
const STARTS: u32 = 3;
/// How long the driver and the browser may take to start on a busy machine.
const START: Duration = Duration::from_secs(60);

/// How long one command may take.
pub(crate) const COMMAND: Duration = Duration::from_secs(20);

/// One browser with one page open.
pub struct Session {
    /// The engine it runs on.
    pub engine: Engine,
    /// The WebDriver session, for what this harness has no word for.
    pub driver: WebDriver,
    /// The server the page comes from.
    pub site: Site,
    pub(crate) bidi: BiDi,
    pub(crate) page: BrowsingContextId,
    pub(crate) patience: Duration,
    /// Errors of the pages before this one: a navigation clears the page's own list.
    earlier: Mutex<Vec<String>>,
    // Dropped in this order: the processes first, then the folder they write to.
    _processes: Group,
    _scratch: tempfile::TempDir,
}

impl Session {
    /// Starts server, driver and browser. Between being found free and being used a port can go to another test, so it
    /// tries more than once.
    pub async fn start(engine: Engine, options: &Options) -> Result<Self> {
        for _ in 1..STARTS {
            if let Ok(session) = Self::try_start(engine, options).await {
                return Ok(session);
            }
        }
        Self::try_start(engine, options).await
    }

    async fn try_start(engine: Engine, options: &Options) -> Result<Self> {
        let site = Site::start(&options.dist).await?;
        let scratch = tempfile::tempdir()?;
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let processes = Group::spawn(engine.driver(port, scratch.path())?)
            .with_context(|| format!("cannot start the driver of {engine:?}; `cargo xtask test` installs it"))?;
        until(
            START,
            || async { Ok(tokio::net::TcpStream::connect(("127.0.0.1", port)).await.ok()) },
            || async { format!("the driver of {engine:?} does not listen") },
        )
        .await?;
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), engine.capabilities()?);
        let driver = within(START, "starting the browser", driver).await?;
        let bidi = within(COMMAND, "connecting to the browser", driver.bidi()).await?;
        let page = within(COMMAND, "finding the page", bidi.browsing_context().top_level()).await?;
        let preload = format!("() => {{ {PRELOAD} }}");
        within(COMMAND, "adding the error collector", bidi.script().add_preload_script(preload)).await?;
        let session = Self {
            engine,
            driver,
            site,
            bidi,
            page,
            patience: options.patience,
            earlier: Mutex::default(),
            _processes: processes,
            _scratch: scratch,
        };
        session.resize(options.viewport.0, options.viewport.1).await?;
        session.prefer(options).await?;
        Ok(session)
    }

    /// Opens an address below the site's top, such as `""`, `"#lab"` or [`SUBFOLDER`](crate::SUBFOLDER), and waits until
    /// the app has set its mark `app-interactive`.
    pub async fn open(&self, path: &str) -> Result<()> {
        self.visit(path).await?;
        self.until_js("performance.getEntriesByName('app-interactive').length > 0").await
    }

    /// Opens an address below the site's top without waiting for the app.
    pub async fn visit(&self, path: &str) -> Result<()> {
        let seen = self.errors_now().await?;
        self.earlier.lock().unwrap_or_else(PoisonError::into_inner).extend(seen);
        // A blank page in between: going from `#a` to `#b` would not load the page anew.
        self.driver.goto("about:blank").await?;
        self.driver.goto(format!("{}{path}", self.site.url)).await?;
        Ok(())
    }

    /// Changes the reader's settings while the page is open: colours, motion.
    pub async fn prefer(&self, options: &Options) -> Result<()> {
        within(COMMAND, "setting the reader's settings", self.engine.set_media(&self.driver, options)).await
    }

    /// Sets the page's size in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        let viewport = Some(Viewport { width, height });
        let browsing = self.bidi.browsing_context();
        within(COMMAND, "setting the viewport", browsing.set_viewport(self.page.clone(), viewport)).await
    }

    /// The value of a JavaScript expression in the page.
    pub async fn js(&self, expression: &str) -> Result<Value> {
        let done = self.driver.execute(format!("return ({expression});"), vec![]).await;
        Ok(done.with_context(|| format!("JavaScript: {expression}"))?.json().clone())
    }

    /// Waits until a JavaScript expression is `true`.
    pub async fn until_js(&self, expression: &str) -> Result<()> {
        until(
            self.patience,
            || async { Ok((self.js(expression).await? == true).then_some(())) },
            || async {
                let errors = self.errors().await.unwrap_or_default();
                format!("`{expression}` stays untrue; the page's errors: {errors:#?}")
            },
        )
        .await
    }

    /// Everything that went wrong in the page so far: logged errors and warnings, uncaught errors, rejected promises,
    /// files that did not load, and violations of the content security policy.
    pub async fn errors(&self) -> Result<Vec<String>> {
        let mut all = self.earlier.lock().unwrap_or_else(PoisonError::into_inner).clone();
        all.extend(self.errors_now().await?);
        Ok(all)
    }

    /// Waits until one of the page's errors contains the words, for a test that provokes it.
    pub async fn sees_error(&self, words: &str) -> Result<()> {
        until(
            self.patience,
            || async { Ok(self.errors().await?.iter().any(|error| error.contains(words)).then_some(())) },
            || async { format!("no error with “{words}” among {:#?}", self.errors().await.unwrap_or_default()) },
        )
        .await
    }

    async fn errors_now(&self) -> Result<Vec<String>> {
        let errors = self.js("window.__pageErrors ?? []").await?;
        let Value::Array(errors) = errors else { bail!("the error collector is missing from the page") };
        Ok(errors.iter().map(|error| error.as_str().unwrap_or("?").to_owned()).collect())
    }

    /// Writes what the page looks like to `target/e2e/<name>.png` and returns that path.
    pub async fn screenshot(&self, name: &str) -> Result<PathBuf> {
        let path = paths::artifacts().join(name).with_extension("png");
        std::fs::create_dir_all(path.parent().unwrap_or(&path))?;
        let picture = within(COMMAND, "taking a picture", self.driver.screenshot_as_png()).await?;
        std::fs::write(&path, picture).with_context(|| format!("cannot write {}", path.display()))?;
        Ok(path)
    }

    /// Ends the browser in good order; dropping the session ends it by force.
    pub(crate) async fn quit(&self) -> Result<()> {
        within(COMMAND, "ending the browser", self.driver.clone().quit()).await
    }
}
