//! The runbook: every case is solved and failed by mouse and keyboard.

use super::steps::{DESKTOP, click};
use anyhow::{Result, ensure};
use e2e::{Key, Options, Session, e2e_test};

fn screen() -> Options {
    Options { viewport: DESKTOP, ..Options::default() }
}

const DEFECT: &str = "This issue, as far as one can tell: a hang on a host of ours that lacks the fix";
const OVERLOAD: &str = "The host is overloaded";
const GUEST: &str = "The guest’s own network or application";
const ATTESTATION: &str = "Attestation, or the release of the key";
const THEIRS: &str = "Perhaps this issue, on a host that somebody else maintains";
const INSTALL: &str = "Install KB5061906, to be on the safe side";

/// Opens a case and views its events and counters.
async fn open(s: &Session, slug: &str) -> Result<()> {
    s.open(&format!("#v=1&page=runbook&view={slug}")).await?;
    click(s, "Events").await?;
    s.sees("No event names this defect").await?;
    click(s, "Counters").await?;
    let lead = if slug == "azure" { "You have no host" } else { "A processor that makes no progress uses no time." };
    s.sees(lead).await
}

async fn diagnose(s: &Session, cause: &str) -> Result<()> {
    s.radio(cause).await?.click().await?;
    click(s, "That is my diagnosis").await
}

/// Types a line into the console and waits for these words.
async fn type_line(s: &Session, line: &str, expects: &str) -> Result<()> {
    let field = s.textbox("Command").await?;
    field.send_keys(line).await?;
    s.js("document.getElementById('console-input').focus()").await?;
    s.press(Key::Enter).await?;
    s.sees(expects).await
}

/// From the diagnosis to the replay on the updated host.
async fn update(s: &Session) -> Result<()> {
    diagnose(s, DEFECT).await?;
    s.sees("Yes, that is where the evidence points.").await?;
    click(s, "Get KB5061977").await?;
    s.sees("is for another product").await?;
    click(s, "Get KB5058385").await?;
    s.sees("the fix is not in it").await?;
    click(s, "Get KB5060526").await?;
    click(s, "Check signature and hash, and note them in the change record").await?;
    s.radio("Move them to the other host while they run").await?.click().await?;
    s.sees("They have to be shut down.").await?;
    s.radio("Agree a window with their owners and shut them down").await?.click().await?;
    let host = s.js("document.querySelector('.runbook-now .card-buttons button').innerText").await?;
    click(s, host.as_str().unwrap_or_default()).await?;
    s.sees("The host drains.").await?;
    click(s, "Let 10 minutes pass").await?;
    s.sees(": installing").await?;
    click(s, "Let 1 hour pass").await?;
    s.sees("Quiet so far").await?;
    click(s, "It is fixed: close the case").await?;
    s.sees("First read the revision on the host").await?;
    click(s, "Console").await?;
    let revision =
        "get-itemproperty 'HKLM:\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion' | select CurrentBuild,UBR";
    type_line(s, revision, "3807").await?;
    type_line(s, "get-vm | select Name,State,Heartbeat,Uptime", "OkApplicationsHealthy").await?;
    click(s, "Replay the workload: 10 minutes at 10 times the pace").await?;
    s.sees(", 0 wake-ups lost").await
}

async fn solved_by_update(s: &Session, slug: &str) -> Result<()> {
    open(s, slug).await?;
    update(s).await?;
    click(s, "Let 1 hour pass").await?;
    click(s, "Let 1 hour pass").await?;
    click(s, "It is fixed: close the case").await?;
    s.heading("Solved").await?;
    s.sees("Installed: KB5060526, revision 3807").await?;
    kept(s, slug).await
}

/// Solved cases are remembered after a reload.
async fn kept(s: &Session, slug: &str) -> Result<()> {
    s.open("#v=1&page=runbook").await?;
    s.sees("solved").await?;
    let solved = s.js("localStorage.getItem('freezeframe.runbook')").await?;
    ensure!(solved == slug, "{solved}");
    Ok(())
}

async fn solved_by_next_step(s: &Session, slug: &str, cause: &str, step: &str) -> Result<()> {
    open(s, slug).await?;
    diagnose(s, cause).await?;
    click(s, step).await?;
    s.heading("Solved").await?;
    kept(s, slug).await
}

/// The wrong cause, its reason, and the step taken back.
async fn failed_by_cause(s: &Session, slug: &str, cause: &str, reason: &str) -> Result<()> {
    open(s, slug).await?;
    diagnose(s, cause).await?;
    s.heading("Not this time").await?;
    s.sees(reason).await?;
    click(s, "Take the last step back").await?;
    s.gone("heading", "Not this time").await?;
    s.radio(cause).await?;
    Ok(())
}

async fn failed_by_update(s: &Session, slug: &str, cause: &str, reason: &str) -> Result<()> {
    failed_by_cause(s, slug, DEFECT, "wrong cause").await?;
    diagnose(s, cause).await?;
    click(s, INSTALL).await?;
    s.heading("Not this time").await?;
    s.sees(reason).await?;
    click(s, "Begin the case again").await?;
    s.sees("The case begins.").await
}

e2e_test!(case_stalled_solved, screen(), [Chromium], |s| async move { solved_by_update(&s, "stalled").await });

e2e_test!(case_stalled_failed, screen(), [Chromium], |s| async move {
    failed_by_cause(&s, "stalled", GUEST, "The heartbeat of ledger-1 was lost.").await?;
    update(&s).await?;
    click(&s, "It is fixed: close the case").await?;
    s.heading("Not this time").await?;
    s.sees("Called fixed too early").await?;
    click(&s, "Take the last step back").await?;
    s.sees("Quiet so far").await
});

e2e_test!(case_reset_solved, screen(), [Chromium], |s| async move { solved_by_update(&s, "reset").await });

e2e_test!(case_reset_failed, screen(), [Chromium], |s| async move {
    failed_by_cause(&s, "reset", OVERLOAD, "there is room").await
});

e2e_test!(case_overload_solved, screen(), [Chromium], |s| async move {
    solved_by_next_step(&s, "overload", OVERLOAD, "Make room: move load off the host, and look at its storage").await
});

e2e_test!(case_overload_failed, screen(), [Chromium], |s| async move {
    failed_by_update(&s, "overload", OVERLOAD, "the trouble is still there").await
});

e2e_test!(case_guest_network_solved, screen(), [Chromium], |s| async move {
    let step = "Hand over to those who look after the guest, with the evidence";
    solved_by_next_step(&s, "guest-network", GUEST, step).await
});

e2e_test!(case_guest_network_failed, screen(), [Chromium], |s| async move {
    failed_by_update(&s, "guest-network", GUEST, "the trouble is still there").await
});

e2e_test!(case_attestation_solved, screen(), [Chromium], |s| async move {
    let step = "Have the attestation policy and the key’s release policy looked at";
    solved_by_next_step(&s, "attestation", ATTESTATION, step).await
});

e2e_test!(case_attestation_failed, screen(), [Chromium], |s| async move {
    failed_by_update(&s, "attestation", ATTESTATION, "the trouble is still there").await
});

e2e_test!(case_azure_solved, screen(), [Chromium], |s| async move {
    let step = "Gather evidence, open a case with the provider, check redundancy";
    solved_by_next_step(&s, "azure", THEIRS, step).await
});

e2e_test!(case_azure_failed, screen(), [Chromium], |s| async move {
    failed_by_update(&s, "azure", THEIRS, "Installing the update inside the guest mends no host.").await
});

e2e_test!(the_console_is_worked_by_keyboard_and_its_output_announced, screen(), [Chromium], |s| async move {
    s.open("#v=1&page=runbook&view=stalled").await?;
    type_line(&s, "get-mv", "Did you mean get-vm?").await?;
    type_line(&s, "Get-VM", "LostCommunication").await?;
    s.press(Key::Up).await?;
    s.press(Key::Up).await?;
    s.until_js("document.getElementById('console-input').value === 'get-mv'").await?;
    s.press(Key::Down).await?;
    s.press(Key::Down).await?;
    s.until_js("document.getElementById('console-input').value === ''").await?;
    ensure!(s.all("log", Some("Output of the console")).await?.len() == 1, "a log that is announced");
    s.disclosure("Commands to run at a press").await?.click().await?;
    click(&s, "tasklist").await?;
    s.sees("vmwp.exe").await?;
    type_line(&s, "taskkill /PID 4120 /F", "SUCCESS").await?;
    s.sees("ledger-1 starts again.").await
});

e2e_test!(the_checklist_is_saved_as_a_file, screen(), [Chromium], |s| async move {
    s.open("#v=1&page=runbook").await?;
    // The browser decides where it saves; the page provides a name and a text.
    let saved = s
        .js("new Promise((done) => {
          const make = URL.createObjectURL;
          let file;
          URL.createObjectURL = (blob) => { file = blob; return make.call(URL, blob); };
          HTMLAnchorElement.prototype.click = function () {
            file.text().then((text) => done(`${this.download}\\n${this.href.slice(0, 5)}\\n${text}`));
          };
          [...document.querySelectorAll('button')].find((button) => button.innerText === 'Save as a file').click();
        })")
        .await?;
    let saved = saved.as_str().unwrap_or_default().to_owned();
    ensure!(saved.starts_with("runbook.md\nblob:\n# Runbook"), "{saved}");
    ensure!(saved.matches("- [ ] ").count() > 15, "{saved}");
    Ok(())
});

e2e_test!(a_case_is_worked_by_keyboard_alone, screen(), [Chromium], |s| async move {
    s.open("#v=1&page=runbook&view=overload").await?;
    s.heading("Payroll day").await?;
    s.tab_to("button", "Events", 12).await?;
    s.press(" ").await?;
    s.tab_to("button", "Counters", 2).await?;
    s.press(" ").await?;
    s.tab_to("button", "Begin the case again", 4).await?;
    // The group of causes comes next; arrows reach the choices above the selected one.
    s.press(Key::Tab).await?;
    s.press(" ").await?;
    s.press(Key::Down).await?;
    ensure!(s.focused().await? == format!("radio {OVERLOAD}"), "{}", s.focused().await?);
    s.tab_to("button", "That is my diagnosis", 2).await?;
    s.press(Key::Enter).await?;
    s.until_js("document.activeElement.id === 'runbook-now'").await?;
    ensure!(s.focused().await? == "heading The next step", "{}", s.focused().await?);
    s.tab_to("button", "Make room: move load off the host, and look at its storage", 3).await?;
    s.press(Key::Enter).await?;
    s.heading("Solved").await?;
    s.until_js("document.activeElement.innerText === 'Solved'").await
});

e2e_test!(going_from_case_to_case_goes_to_its_title, screen(), [Chromium], |s| async move {
    s.open("#v=1&page=runbook").await?;
    s.link("A vault that stays shut").await?.click().await?;
    s.until_js("document.activeElement.innerText === 'A vault that stays shut'").await?;
    s.link("All cases").await?.click().await?;
    s.until_js("document.activeElement.innerText === 'Runbook'").await?;
    s.open("#v=1&page=runbook&view=nowhere").await?;
    s.heading("The cases").await.map(drop)
});
