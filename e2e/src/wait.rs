//! Waiting: ask again and again until the answer is there, and say what was missing when it never comes.

use anyhow::{Result, bail};
use std::future::Future;
use std::time::{Duration, Instant};

/// The time between the first two questions. It doubles from question to question: what is not there at once mostly
/// takes the page some work, and asking takes the same processor.
const FIRST: Duration = Duration::from_millis(10);
/// The most it becomes.
const MOST: Duration = Duration::from_millis(100);

/// Asks until the answer is `Some`, or fails with `missing()` when the patience is over.
pub(crate) async fn until<T, Ask, Asked, Missing, Named>(patience: Duration, ask: Ask, missing: Missing) -> Result<T>
where
    Ask: Fn() -> Asked,
    Asked: Future<Output = Result<Option<T>>>,
    Missing: FnOnce() -> Named,
    Named: Future<Output = String>,
{
    let start = Instant::now();
    let mut pause = FIRST;
    loop {
        if let Some(answer) = ask().await? {
            return Ok(answer);
        }
        if start.elapsed() > patience {
            bail!("waited {} s: {}", patience.as_secs(), missing().await);
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(MOST);
    }
}

/// A time limit for a command that has none of its own.
pub(crate) async fn within<T, E>(limit: Duration, what: &str, work: impl Future<Output = Result<T, E>>) -> Result<T>
where
    E: Into<anyhow::Error>,
{
    match tokio::time::timeout(limit, work).await {
        Ok(done) => done.map_err(|error| error.into().context(what.to_owned())),
        Err(_) => bail!("{what}: no answer within {} s", limit.as_secs()),
    }
}
