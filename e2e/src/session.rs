//! Session: a page open in a browser, with its own storage and its own server.

use crate::browser::Browser;
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

/// How long one command may take.
pub(crate) const COMMAND: Duration = Duration::from_secs(20);

/// One page open in a browser.
pub struct Session {
    /// The engine it runs on.
    pub engine: Engine,
    /// The WebDriver session, for commands that this harness does not have.
    pub driver: WebDriver,
    /// The server of the page.
    pub site: Site,
    pub(crate) bidi: BiDi,
    pub(crate) page: BrowsingContextId,
    pub(crate) patience: Duration,
    /// Errors of earlier pages of this session: a navigation clears the list in the page.
    earlier: Mutex<Vec<String>>,
    /// The browser; it is killed if the session is dropped before it is given back.
    browser: Mutex<Option<Browser>>,
}

impl Session {
    /// Opens an empty page with its own storage in an idle or new browser.
    pub async fn start(engine: Engine, options: &Options) -> Result<Self> {
        let site = Site::start(&options.dist).await?;
        let (browser, page) = if options.own_browser {
            Browser::start(engine).await?.with_its_first_page().await?
        } else {
            Browser::borrow(engine).await?
        };
        let session = Self {
            engine,
            driver: browser.driver.clone(),
            site,
            bidi: browser.bidi.clone(),
            page,
            patience: options.patience,
            earlier: Mutex::default(),
            browser: Mutex::new(Some(browser)),
        };
        session.resize(options.viewport.0, options.viewport.1).await?;
        session.prefer(options).await?;
        Ok(session)
    }

    /// Opens an address relative to the site, such as `""`, `"#lab"` or [`SUBFOLDER`](crate::SUBFOLDER), and waits
    /// until the app has set its mark `app-interactive`.
    pub async fn open(&self, path: &str) -> Result<()> {
        self.visit(path).await?;
        self.until_js("performance.getEntriesByName('app-interactive').length > 0").await
    }

    /// Opens an address relative to the site without waiting for the app.
    pub async fn visit(&self, path: &str) -> Result<()> {
        let seen = self.errors_now().await?;
        self.earlier.lock().unwrap_or_else(PoisonError::into_inner).extend(seen);
        // A blank page in between, because going from `#a` to `#b` would not load the page again.
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

    /// All errors of the page so far: logged errors and warnings, uncaught errors, rejected promises, files that did
    /// not load, and violations of the content security policy.
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

    /// Saves a screenshot as `target/e2e/<name>.png` and returns that path.
    pub async fn screenshot(&self, name: &str) -> Result<PathBuf> {
        let path = paths::artifacts().join(name).with_extension("png");
        std::fs::create_dir_all(path.parent().unwrap_or(&path))?;
        let picture = within(COMMAND, "taking a picture", self.driver.screenshot_as_png()).await?;
        std::fs::write(&path, picture).with_context(|| format!("cannot write {}", path.display()))?;
        Ok(path)
    }

    /// Gives the browser back for the next test if it is clean, and ends it otherwise. Dropping the session without
    /// this kills the browser.
    pub async fn quit(&self, reuse: bool) -> Result<()> {
        let browser = self.browser.lock().unwrap_or_else(PoisonError::into_inner).take();
        match browser {
            Some(browser) if reuse => browser.give_back().await,
            Some(browser) => browser.quit().await,
            None => Ok(()),
        }
    }
}
