//! Wait: repeats a query until it has an answer, and reports what is missing after the time limit.

use anyhow::{Result, bail};
use std::future::Future;
use std::time::{Duration, Instant};

/// The time between the first two queries. It doubles from query to query, because queries use the processor that the
/// page needs.
const FIRST: Duration = Duration::from_millis(10);
/// The longest time between two queries.
const MOST: Duration = Duration::from_millis(100);

/// Repeats a query until the answer is `Some`. Fails with `missing()` after the time limit.
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

/// Applies a time limit to a command that has none.
pub(crate) async fn within<T, E>(limit: Duration, what: &str, work: impl Future<Output = Result<T, E>>) -> Result<T>
where
    E: Into<anyhow::Error>,
{
    match tokio::time::timeout(limit, work).await {
        Ok(done) => done.map_err(|error| error.into().context(what.to_owned())),
        Err(_) => bail!("{what}: no answer within {} s", limit.as_secs()),
    }
}
