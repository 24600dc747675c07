//! How we know: the explorer, the studies and the parameters of the model, from the page.

use super::steps::{DESKTOP, LAB, click};
use anyhow::{Context, Result, ensure};
use e2e::{Engine, Options, Session, block_on, e2e_test, paths, serve_docs_page};

/// Opens the part below the stage.
pub async fn how_we_know(s: &Session) -> Result<()> {
    let part = s.disclosure("How often? And how we know").await?;
    part.scroll_into_view().await?;
    Ok(part.click().await?)
}

e2e_test!(every_order_of_events_comes_to_a_verdict, Options::default(), [Chromium], |s| async move {
    s.open(LAB).await?;
    how_we_know(&s).await?;
    click(&s, "Go through every order").await?;
    s.sees("Before the update a wake-up can be lost; after it none can").await?;
    let name = "6 questions within 2 processors, 2 slots each, 2 pages, 3 sends, 2 openings";
    let rows = s.table(name).await?.text().await?;
    let verdicts = |words: &str| rows.lines().filter(|line| line.contains(words)).count();
    ensure!(verdicts("yes, in 5 steps never") == 2 && verdicts("never never") == 4, "{rows}");
    ensure!(rows.contains("8,653") && rows.contains("93,134"), "the numbers of the native tests: {rows}");
    click(&s, "Show the shortest one on the stage").await?;
    s.until_js("document.querySelector('#scenario').value === 'counterexample'").await?;
    // It is scrolled into view.
    ensure!(s.js("document.activeElement.className").await? == "page-stage");
    click(&s, "Next marker").await?;
    click(&s, "Next marker").await?;
    s.sees("sleeps for ever").await
});

e2e_test!(a_study_says_its_share_and_opens_its_runs, Options::default(), [Chromium], |s| async move {
    s.open(LAB).await?;
    how_we_know(&s).await?;
    let runs = s.radio("1,000").await?;
    ensure!(runs.is_selected().await?);
    click(&s, "Run them all").await?;
    s.sees("1,000 of 1,000 runs froze within 180\u{a0}s before the update").await?;
    s.sees("None of 1,000 does not prove that none ever does: the true share is below 0.38\u{a0}%").await?;
    let figures = s.table("What the runs come to, with 95 % intervals").await?.text().await?;
    ensure!(figures.contains("23.9"), "the closed form stands beside: {figures}");
    let button = "[...document.querySelectorAll('.report .card-buttons button')][0]";
    let name = s.js(&format!("{button}.innerText")).await?;
    let name = name.as_str().context("the earliest freeze is on offer")?;
    let seed = name.split(['n', ',']).find_map(|part| part.trim().parse::<u64>().ok()).context(name.to_owned())?;
    click(&s, name).await?;
    s.until_js(&format!("document.querySelector('[name=run]').value === '{seed}'")).await?;
    Ok(())
});

e2e_test!(a_study_can_be_cancelled_and_begun_again, Options::default(), [Chromium], |s| async move {
    s.open(LAB).await?;
    how_we_know(&s).await?;
    let many = s.radio("10,000").await?;
    many.scroll_into_view().await?;
    many.click().await?;
    click(&s, "Run them all").await?;
    s.progressbar("Progress").await?;
    click(&s, "Cancel: How often?").await?;
    s.sees("Cancelled. Nothing was counted; you can start again.").await?;
    s.gone("progressbar", "Progress").await?;
    s.radio("100").await?.click().await?;
    click(&s, "Run them all").await?;
    s.sees("100 of 100 runs froze").await
});

e2e_test!(a_run_without_chance_is_no_study, Options::default(), [Chromium], |s| async move {
    s.open("#v=1&run=lost-wake-up.7&at=0").await?;
    how_we_know(&s).await?;
    click(&s, "Run them all").await?;
    s.sees("without flips nothing can be lost").await
});

e2e_test!(
    every_number_of_the_model_is_shown,
    Options { viewport: DESKTOP, ..Options::default() },
    [Chromium],
    |s| async move {
        s.open(LAB).await?;
        how_we_know(&s).await?;
        click(&s, "Show the numbers").await?;
        let numbers = s.table("Every number of the model").await?.text().await?;
        ensure!(["costs.gap_ns", "15 µs", "no to yes"].iter().all(|words| numbers.contains(words)), "{numbers}");
        // From the bottom up, because an answer moves everything below it.
        click(&s, "Run them all").await?;
        click(&s, "Go through every order").await?;
        s.until_js("document.querySelectorAll('.report').length === 3").await?;
        assert_eq!(s.axe().await?, Vec::<String>::new(), "how we know");
        s.resize(320, 800).await?;
        let wide = s.js("document.documentElement.scrollWidth").await?;
        ensure!(wide.as_u64().is_some_and(|wide| wide <= 320), "{wide} px at 320");
        Ok(())
    }
);

/// No worker is started before the reader requests a study.
#[test]
fn without_the_helpers_files_the_page_says_so() -> Result<()> {
    block_on(async {
        for (begin, end) in [("helpers-", ".js"), ("studies-", ".js"), ("studies-", ".wasm")] {
            let copy = tempfile::tempdir()?;
            for entry in std::fs::read_dir(paths::dist())? {
                let path = entry?.path();
                let name = path.file_name().and_then(|name| name.to_str()).context("a file has a name")?;
                let bare = name.trim_end_matches(".br").trim_end_matches(".gz");
                if !(bare.starts_with(begin) && bare.ends_with(end)) {
                    std::fs::copy(&path, copy.path().join(name))?;
                }
            }
            let options = Options { dist: copy.path().to_owned(), ..Options::default() };
            let s = Session::start(Engine::Chromium, &options).await?;
            s.open(LAB).await?;
            assert_eq!(s.errors().await?, Vec::<String>::new(), "nothing of it is loaded with the page: {begin}");
            how_we_know(&s).await?;
            click(&s, "Run them all").await?;
            s.sees("The files that compute it could not be loaded").await?;
            s.gone("progressbar", "Progress").await?;
            // The page can still be used.
            s.button("Run them all").await?;
            click(&s, "Play").await?;
            s.button("Pause").await?;
            s.quit(true).await?;
        }
        Ok(())
    })
}

// There no worker can be started, so the page computes the answer itself, in slices.
e2e_test!(a_study_runs_in_a_sandboxed_frame, Options::default(), [Chromium], |s| async move {
    let page = format!("{}{LAB}", s.site.url);
    let frame = format!("<iframe sandbox=\"allow-scripts\" width=\"1200\" height=\"760\" src=\"{page}\"></iframe>");
    s.driver.goto(serve_docs_page(&frame).await?).await?;
    s.driver.enter_frame(0).await?;
    s.until_js("performance.getEntriesByName('app-interactive').length > 0").await?;
    let button = "[...document.querySelectorAll('.evidence button')].find(b => b.textContent === 'Run them all')";
    // Its words are loaded when it is unfolded.
    s.js("document.querySelector('.evidence summary').click()").await?;
    s.until_js(&format!("!!{button}")).await?;
    s.js(&format!("{button}.click()")).await?;
    s.until_js("document.querySelector('.evidence').textContent.includes('1,000 of 1,000 runs froze')").await
});
