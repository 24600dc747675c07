//! Run: runs one test in one engine, and keeps what is needed to understand a failure.

use crate::{Engine, Options, Session, paths};
use anyhow::{Result, anyhow, bail};
use std::future::Future;
use std::sync::{Arc, LazyLock};
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

/// The async runtime for all tests of a process: browsers are shared by tests, and their connections belong to it.
static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_multi_thread().enable_all().build().expect("threads can be started"));

/// Runs the future of a test on that runtime.
pub fn block_on<Done>(test: impl Future<Output = Done>) -> Done {
    RUNTIME.block_on(test)
}

/// How long one test may take.
const TEST: Duration = Duration::from_secs(120);

/// Runs one test body in one engine. On failure it saves a screenshot and the document in `target/e2e/` and prints the
/// errors of the page. Used by [`e2e_test!`](crate::e2e_test).
///
/// # Panics
/// When the test fails.
pub async fn run<Body, Done>(name: &str, engine: Engine, options: Options, body: Body)
where
    Body: FnOnce(Arc<Session>) -> Done,
    Done: Future<Output = Result<()>> + Send + 'static,
{
    let session = match Session::start(engine, &options).await {
        Ok(session) => Arc::new(session),
        Err(error) => panic!("{name}: {error:#}"),
    };
    // In a task of its own, so that a failed assertion is handled like an error.
    let outcome = match tokio::time::timeout(TEST, tokio::spawn(body(session.clone()))).await {
        Ok(Ok(Ok(()))) => no_errors(&session, &options).await,
        Ok(Ok(Err(error))) => Err(error),
        Ok(Err(panic)) => Err(anyhow!("{panic}")),
        Err(_) => Err(anyhow!("took longer than {} s", TEST.as_secs())),
    };
    if outcome.is_err() {
        leave_traces(name, &session).await;
    }
    let ended = session.quit(outcome.is_ok()).await;
    if let Err(error) = outcome.and(ended) {
        panic!("{name}: {error:#}");
    }
}

async fn no_errors(session: &Session, options: &Options) -> Result<()> {
    let errors = session.errors().await?;
    if !options.tolerate_errors && !errors.is_empty() {
        bail!("all went well, but the page had errors");
    }
    Ok(())
}

async fn leave_traces(name: &str, session: &Session) {
    let name = name.replace("::", "-");
    // The test has failed already, so errors of writing are ignored.
    if let Ok(picture) = session.screenshot(&name).await {
        eprintln!("picture: {}", picture.display());
    }
    if let Ok(document) = session.driver.source().await {
        let path = paths::artifacts().join(name).with_extension("html");
        if std::fs::write(&path, document).is_ok() {
            eprintln!("document: {}", path.display());
        }
    }
    eprintln!("page errors: {:#?}", session.errors().await.unwrap_or_default());
}

/// Makes one `#[test]` for each engine, called `name::Engine`.
///
/// There is intentionally no switch to skip an engine: a test that did not run must not look like a pass.
#[macro_export]
macro_rules! e2e_test {
    ($name:ident, $options:expr, [$($engine:ident),+ $(,)?], $body:expr $(,)?) => {
        mod $name {
            use super::*;
            $(
                #[test]
                #[expect(non_snake_case, reason = "called as the engine is")]
                fn $engine() {
                    let name = concat!(stringify!($name), "::", stringify!($engine));
                    $crate::block_on($crate::run(name, $crate::Engine::$engine, $options, $body));
                }
            )+
        }
    };
}
