//! Freeze rate and quiet time: the figures of a study while it runs and afterwards.

use super::evidence::how_we_know;
use super::steps::{DESKTOP, LAB, click};
use anyhow::{Context, Result, ensure};
use e2e::{Engine, Key, Options, Session, block_on, e2e_test};

const FREEZES: &str = "When the VM first froze, before the update";
const PAIRS: &str = "Run by run: before and after";
const QUIET: &str = "How sure quiet makes";

/// Collects the files that the page saves, by name.
const KEEP: &str = "(() => {
  window.__kept = {};
  let last;
  URL.createObjectURL = (blob) => ((last = blob), 'blob:kept');
  HTMLAnchorElement.prototype.click = function () {
    last.text().then((text) => (window.__kept[this.download] = text));
  };
})()";

async fn kept(s: &Session, name: &str) -> Result<String> {
    s.until_js(&format!("window.__kept['{name}'] !== undefined")).await?;
    Ok(s.js(&format!("window.__kept['{name}']")).await?.as_str().context("a text")?.to_owned())
}

/// Unfolds the table of a figure and returns its numbers.
async fn numbers(s: &Session, title: &str) -> Result<Vec<Vec<f64>>> {
    let rows = format!(
        "[...document.querySelectorAll('[aria-label=\"Numbers: {title}\"] tbody tr')]
          .map(row => [...row.children].map(cell => parseFloat(cell.textContent.replaceAll(',', ''))))"
    );
    let found = s.js(&rows).await?;
    Ok(serde_json::from_value(found)?)
}

e2e_test!(
    a_study_is_drawn_read_and_saved,
    Options { viewport: DESKTOP, ..Options::default() },
    [Chromium],
    |s| async move {
        s.open(LAB).await?;
        how_we_know(&s).await?;
        click(&s, "Run them all").await?;
        s.sees("1,000 of 1,000 runs froze within 180\u{a0}s before the update").await?;
        let rows = numbers(&s, FREEZES).await?;
        ensure!(rows.iter().map(|row| row[2]).sum::<f64>() == 1000.0, "every freeze is in one of the bars: {rows:?}");
        let expected = rows.iter().map(|row| row[5]).sum::<f64>();
        ensure!((expected - 1000.0).abs() < 3.0, "and every one the closed form expects: {expected}");
        // The bars in the picture have the heights of the table.
        let heights = s
            .js("[...document.querySelectorAll('.chart-counted')].filter(bar => bar.getAttribute('x') !== '0.0')
          .map(bar => +bar.getAttribute('height'))")
            .await?;
        let heights: Vec<f64> = serde_json::from_value(heights)?;
        let most = rows.iter().map(|row| row[2]).fold(0.0, f64::max);
        let highest = heights[..rows.len()].iter().copied().fold(0.0, f64::max);
        for (height, row) in heights.iter().zip(&rows) {
            ensure!((height / highest - row[2] / most).abs() < 0.01, "{height} for {row:?}");
        }
        // By keyboard: a step to the right reads the next bar.
        let slider = s.find("slider", &format!("Read the chart: {FREEZES}")).await?;
        let reading = "document.querySelector('.chart-reading').textContent";
        let first = s.js(reading).await?;
        slider.send_keys(Key::Right + "").await?;
        s.until_js(&format!("{reading} !== {first}")).await?;
        let spoken = s.js("document.querySelector('.chart-read input').getAttribute('aria-valuetext')").await?;
        ensure!(spoken == s.js(reading).await?, "heard as it is read: {spoken}");
        // By pointer: the bar under it is read.
        s.js("document.querySelector('.chart-stop').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))")
            .await?;
        s.until_js(&format!("{reading}.startsWith('0 to ')")).await?;

        s.js(KEEP).await?;
        click(&s, &format!("Export CSV: {FREEZES}")).await?;
        let csv = kept(&s, "time-to-freeze.csv").await?;
        ensure!(csv.lines().count() == rows.len() + 1 && csv.starts_with("\"from, in s\","), "{csv}");
        click(&s, &format!("Export SVG: {PAIRS}")).await?;
        let svg = kept(&s, "before-and-after.svg").await?;
        let fine = "new DOMParser().parseFromString(window.__kept['before-and-after.svg'], 'image/svg+xml').querySelector('parsererror') === null";
        ensure!(s.js(fine).await? == true && svg.contains("fill=\"#") && !svg.contains("class="), "{svg}");
        assert_eq!(s.axe().await?, Vec::<String>::new(), "with all figures");
        s.resize(320, 800).await?;
        let wide = s.js("document.documentElement.scrollWidth").await?;
        ensure!(wide.as_u64().is_some_and(|wide| wide <= 320), "{wide} px at 320");
        Ok(())
    }
);

e2e_test!(a_study_is_drawn_while_it_runs, Options::default(), [Chromium], |s| async move {
    s.open(LAB).await?;
    how_we_know(&s).await?;
    let many = s.radio("10,000").await?;
    many.scroll_into_view().await?;
    many.click().await?;
    // The texts while it runs, and the longest time between two frames.
    s.js("(() => {
          window.__seen = new Set();
          const part = document.querySelector('.evidence');
          new MutationObserver(() => {
            const words = /Counted so far: in ([\\d,]+) of/.exec(part.textContent);
            if (words) window.__seen.add(words[1]);
          }).observe(part, { subtree: true, childList: true, characterData: true });
        })()")
        .await?;
    click(&s, "Run them all").await?;
    s.sees("10,000 of 10,000 runs froze").await?;
    ensure!(s.js("window.__seen.size").await?.as_u64().is_some_and(|seen| seen >= 2), "it grows");
    s.sees("10,000 of 10,000. The share that freezes falls by 100.0 points").await
});

e2e_test!(quiet_is_judged_by_the_readers_own_numbers, Options::default(), [Chromium], |s| async move {
    s.open(LAB).await?;
    how_we_know(&s).await?;
    s.sees("For 95 % it must stay quiet for 10.5 days in all").await?;
    let freezes = s.find("textbox", "Freezes counted before").await?;
    freezes.scroll_into_view().await?;
    freezes.send_keys(Key::Backspace + "").await?;
    s.sees("Freezes counted before: enter a whole number from 1 to 100,000").await?;
    freezes.send_keys("1").await?;
    s.sees("from your count alone you may be 20.0 % sure, and 95 % takes 532 days").await?;
    s.find("combobox", "Unit of the time it has been quiet").await?.send_keys("months").await?;
    s.sees("quiet for 30.4 days by luck alone").await?;
    let rows = numbers(&s, QUIET).await?;
    ensure!(rows.len() == 25 && rows[0] == [0.0, 0.0, 0.0] && rows[24][2] > 95.0, "{rows:?}");
    Ok(())
});

/// Light, dark and forced colours: every text can be read.
#[test]
fn figures_can_be_read_in_every_theme() -> Result<()> {
    block_on(async {
        for (dark, forced_colors) in [(false, false), (true, false), (false, true)] {
            let options = Options { dark, forced_colors, viewport: (390, 844), ..Options::default() };
            let s = Session::start(Engine::Chromium, &options).await?;
            s.open(LAB).await?;
            how_we_know(&s).await?;
            s.radio("100").await?.click().await?;
            click(&s, "Run them all").await?;
            s.sees("100 of 100 runs froze").await?;
            assert_eq!(s.axe().await?, Vec::<String>::new(), "dark {dark}, forced {forced_colors}");
            ensure!(s.js("document.querySelector('.chart-picture').classList.contains('is-narrow')").await? == true);
            s.quit(true).await?;
        }
        Ok(())
    })
}
