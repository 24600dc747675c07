//! What the page costs a browser. A measurement, so it is left out of the tests:
//! `cargo test -p e2e --test budget -- --ignored --nocapture`.

use anyhow::Result;
use e2e::{Engine, Options, run};
use std::time::Duration;

const PLAYED: Duration = Duration::from_secs(4);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a measurement"]
async fn frames() {
    let options = Options { viewport: (1440, 900), ..Options::default() };
    run("frames", Engine::Chromium, options, |s| async move {
        for (speed, at) in [("race", 1_522_400_000_u64), ("send", 1_522_400_000), ("freeze", 2_000_000_000)] {
            s.open(&format!("#v=1&run=freeze.2645&at={at}&speed={speed}")).await?;
            // The whole run is recorded first, so that only playing is measured.
            s.until_js("performance.getEntriesByName('app-recorded').length > 0").await?;
            s.find("checkbox", "Rest at the first landmark of each kind").await?.click().await?;
            s.button("Play").await?.click().await?;
            println!("{speed}: {:?}", s.frames(PLAYED).await?);
            s.button("Pause").await?.click().await?;
            println!("{speed}, paused: {:?}", s.frames(PLAYED).await?);
        }
        println!("load: {:?}", s.load("").await?);
        Result::Ok(())
    })
    .await;
}
