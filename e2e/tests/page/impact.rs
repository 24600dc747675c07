//! Impact: predicted, run and compared, for each kind of work.

use super::steps::{DESKTOP, LAB, click};
use anyhow::{Result, ensure};
use e2e::{Engine, Options, Session, block_on, e2e_test};

/// Opens the part below the stage.
async fn unfold(s: &Session) -> Result<()> {
    s.open(LAB).await?;
    let part = s.disclosure("What it would mean for the work").await?;
    part.scroll_into_view().await?;
    part.click().await?;
    s.button("Run without an answer").await?;
    Ok(())
}

async fn choose(s: &Session, name: &str) -> Result<()> {
    let choice = s.radio(name).await?;
    choice.scroll_into_view().await?;
    Ok(choice.click().await?)
}

/// The numbers of a figure's table, row by row, without the names.
async fn numbers(s: &Session, title: &str) -> Result<Vec<Vec<f64>>> {
    let rows = format!(
        "[...document.querySelectorAll('[aria-label=\"Numbers: {title}\"] tbody tr')]
          .map(row => [...row.querySelectorAll('td')].map(cell => parseFloat(cell.textContent.replaceAll(',', '')) || 0))"
    );
    Ok(serde_json::from_value(s.js(&rows).await?)?)
}

e2e_test!(
    a_prediction_comes_before_the_numbers,
    Options { viewport: DESKTOP, ..Options::default() },
    [Chromium],
    |s| async move {
        unfold(&s).await?;
        s.sees("No real incident at a named institution was found, and none is meant.").await?;
        // Nothing runs before a prediction is selected.
        click(&s, "Answer and run").await?;
        ensure!(s.js("document.querySelectorAll('.impact .chart').length").await? == 0);
        choose(&s, "little of it").await?;
        click(&s, "Answer and run").await?;
        s.sees(
            "Here it comes out otherwise: more than half of it. With the better of the two restarts 87 % of the harm",
        )
        .await?;
        let harm = numbers(&s, "orders rejected or late (modelled, illustrative)").await?;
        ensure!(harm.len() == 3 && harm[0][0] > harm[1][0] && harm[0][0] > harm[2][0], "{harm:?}");
        // The times without an answer are those of the strips.
        let spells = numbers(&s, "When the VM answered (modelled)").await?;
        ensure!(spells.len() > 8 && spells[0][1] == 0.0, "{spells:?}");
        s.sees("guarantee I1 holds in all these runs").await?;

        choose(&s, "A night in the ER").await?;
        choose(&s, "little of it").await?;
        click(&s, "Answer and run").await?;
        s.sees("That is how it comes out here. With the better of the two restarts 27 % of the harm remains.").await?;
        choose(&s, "Deadline day at the portal").await?;
        click(&s, "Run without an answer").await?;
        s.sees("It comes out so: about half of it.").await?;
        assert_eq!(s.axe().await?, Vec::<String>::new(), "with all of it open");
        s.resize(320, 800).await?;
        let wide = s.js("document.documentElement.scrollWidth").await?;
        ensure!(wide.as_u64().is_some_and(|wide| wide <= 320), "{wide} px at 320");
        s.resize(DESKTOP.0, DESKTOP.1).await?;

        // The run can be opened on the stage, with its load and without a restart policy.
        click(&s, "Open this run on the stage: nobody watches: it stays frozen").await?;
        s.until_js("document.querySelector('#scenario').value === 'portal'").await?;
        ensure!(s.js("document.activeElement.className").await? == "page-stage");
        Ok(())
    }
);

e2e_test!(runs_of_a_kind_can_be_cancelled, Options::default(), [Chromium], |s| async move {
    unfold(&s).await?;
    choose(&s, "Deadline day at the portal").await?;
    // Workers that never respond, so that the runs are certainly under way when they are cancelled.
    s.js("window.Worker = class { postMessage() {} terminate() { window.__ended = true; } }").await?;
    click(&s, "Run without an answer").await?;
    s.progressbar("Runs under way").await?;
    s.until_js("performance.getEntriesByType('resource').some(entry => entry.name.includes('helpers'))").await?;
    click(&s, "Cancel: Deadline day at the portal").await?;
    s.sees("Cancelled. You can start again.").await?;
    s.gone("progressbar", "Runs under way").await?;
    s.button("Run without an answer").await?;
    Ok(())
});

/// Light, dark and by the system's colours, on a phone.
#[test]
fn impact_can_be_read_in_every_theme() -> Result<()> {
    block_on(async {
        for (dark, forced_colors) in [(false, false), (true, false), (false, true)] {
            let options = Options { dark, forced_colors, viewport: (390, 844), ..Options::default() };
            let s = Session::start(Engine::Chromium, &options).await?;
            unfold(&s).await?;
            click(&s, "Run without an answer").await?;
            s.sees("It comes out so: more than half of it.").await?;
            assert_eq!(s.axe().await?, Vec::<String>::new(), "dark {dark}, forced {forced_colors}");
            s.quit(true).await?;
        }
        Ok(())
    })
}
