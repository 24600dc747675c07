//! Budget: the cost of the page in a browser. It is a measurement, so it is ignored in normal test runs:
//! `cargo test -p e2e --test budget -- --ignored --nocapture`.

use anyhow::Result;
use e2e::{Engine, Options, block_on, run};
use std::time::Duration;

const PLAYED: Duration = Duration::from_secs(4);

#[test]
#[ignore = "a measurement"]
fn frames() {
    block_on(async {
        let options = Options { viewport: (1440, 900), own_browser: true, ..Options::default() };
        run("frames", Engine::Chromium, options, |s| async move {
            for (speed, at) in [("race", 1_522_400_000_u64), ("send", 1_522_400_000), ("freeze", 2_000_000_000)] {
                s.open(&format!("#v=1&run=freeze.2645&at={at}&speed={speed}")).await?;
                // The whole run is recorded first, so that only playing is measured.
                s.until_js("performance.getEntriesByName('app-recorded').length > 0").await?;
                s.find("checkbox", "Rest at the first marker of each kind").await?.click().await?;
                s.button("Play").await?.click().await?;
                println!("{speed}: {:?}", s.frames(PLAYED).await?);
                s.button("Pause").await?.click().await?;
                println!("{speed}, paused: {:?}", s.frames(PLAYED).await?);
            }
            println!("load: {:?}", s.load("").await?);
            Result::Ok(())
        })
        .await;
    })
}

/// Counts the page's frames and the longest time between two, from now on.
const WATCH: &str = "(() => {
  window.__gaps = [];
  let last = performance.now();
  const tick = (now) => { window.__gaps.push(now - last); last = now; requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
})()";

/// The processor time in seconds of all processes whose name has this beginning; zero if the system does not report it.
fn processor_seconds(name: &str) -> f64 {
    let ticks = |entry: std::io::Result<std::fs::DirEntry>| -> Option<f64> {
        let stat = std::fs::read_to_string(entry.ok()?.path().join("stat")).ok()?;
        let (head, rest) = stat.rsplit_once(')')?;
        let fields: Vec<&str> = rest.split_whitespace().collect();
        let spent = fields.get(11)?.parse::<f64>().ok()? + fields.get(12)?.parse::<f64>().ok()?;
        head.contains(&format!("({name}")).then_some(spent / 100.0)
    };
    std::fs::read_dir("/proc").into_iter().flatten().filter_map(ticks).sum()
}

#[test]
#[ignore = "a measurement"]
fn study() {
    block_on(async {
        let options = Options { viewport: (1440, 900), own_browser: true, ..Options::default() };
        run("study", Engine::Chromium, options, |s| async move {
        for playing in [false, true, false, true, false, true] {
            s.open("#v=1&run=freeze.2645&at=1000000000&speed=send").await?;
            s.until_js("performance.getEntriesByName('app-recorded').length > 0").await?;
            s.disclosure("How often? And how we know").await?.click().await?;
            s.radio("10,000").await?.click().await?;
            s.js("scrollTo(0, 0)").await?;
            if playing {
                s.find("checkbox", "Rest at the first marker of each kind").await?.click().await?;
                s.js("scrollTo(0, 0)").await?;
                s.button("Play").await?.click().await?;
            }
            s.js(WATCH).await?;
            let spent = processor_seconds("chrom");
            // By script, because the button is below the stage, and the stage plays only while it is visible.
            s.js(
                "(() => {
                  const button = [...document.querySelectorAll('.evidence button')].find(b => b.textContent === 'Run them all');
                  window.__began = performance.now();
                  window.__gaps.length = 0;
                  const done = () => document.querySelector('.evidence').textContent.includes('10,000 of 10,000 runs');
                  new MutationObserver(() => {
                    if (done()) window.__took ??= [performance.now() - window.__began, [...window.__gaps]];
                  }).observe(document.querySelector('.evidence'), { subtree: true, childList: true, characterData: true });
                  button.click();
                })()",
            )
            .await?;
            s.until_js("window.__took !== undefined").await?;
            let spent = processor_seconds("chrom") - spent;
            let found = s
                .js("(() => {
                  const [ms, gaps] = window.__took;
                  const long = gaps.filter((gap) => gap > 34).length;
                  return `${(ms / 1000).toFixed(2)} s, ${(gaps.length / ms * 1000).toFixed(1)} frames a second, ` +
                    `${long} of ${gaps.length} later than 34 ms, the longest ${Math.max(...gaps).toFixed(0)} ms`;
                })()")
                .await?;
            let found = found.as_str().unwrap_or_default();
            let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
            println!("10,000 pairs, {}: {found}; {spent:.2} s of processor in all; load {}",
                if playing { "playing" } else { "paused" }, load.trim());
        }
        Result::Ok(())
    })
    .await;
    })
}
