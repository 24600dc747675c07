//! Missions of the lab: each is solved and failed as a reader would do it.

use super::steps::{LAB, click};
use anyhow::{Result, ensure};
use e2e::{Key, Options, Session, e2e_test};

/// Starts a mission.
async fn start(s: &Session, title: &str) -> Result<()> {
    s.open(LAB).await?;
    click(s, &format!("Start: {title}")).await?;
    s.sees("Goal:").await
}

/// Requests the check; the verdict comes when the run is recorded.
async fn check(s: &Session, verdict: &str) -> Result<()> {
    click(s, "Check").await?;
    s.until_js("/✓ Solved|Not yet:/.test(document.querySelector('.mission').innerText)").await?;
    s.sees(verdict).await
}

/// Goes from marker to marker until the page says this.
async fn marker(s: &Session, says: &str) -> Result<()> {
    for _ in 0..150 {
        click(s, "Next marker").await?;
        let told = s.js("document.querySelector('.announcement').innerText").await?;
        if told.as_str().is_some_and(|told| told.contains(says)) {
            return Ok(());
        }
    }
    anyhow::bail!("no marker says “{says}”")
}

/// Types a value into the field of a parameter.
async fn set(s: &Session, field: &str, number: &str) -> Result<()> {
    s.disclosure("Every number of the model · All numbers as the run has them").await?.click().await?;
    let input = s.textbox(field).await?;
    input.send_keys(Key::Control + "a").await?;
    input.send_keys(number).await?;
    s.press(Key::Tab).await?;
    s.sees("number changed").await
}

const NEWS: &str = "Mean time until the host’s view of a chunk follows a change (exponential).";

e2e_test!(mission_one_lost_solved, Options::default(), [Chromium], |s| async move {
    start(&s, "One, and no more").await?;
    click(&s, "Make it happen now").await?;
    check(&s, "Solved").await
});

e2e_test!(mission_one_lost_failed, Options::default(), [Chromium], |s| async move {
    start(&s, "One, and no more").await?;
    click(&s, "Make it happen now").await?;
    click(&s, "Make it happen now").await?;
    check(&s, "2 wake-ups were lost.").await?;
    // After Undo it is solved.
    click(&s, "Undo").await?;
    check(&s, "Solved").await
});

e2e_test!(mission_last_moment_solved, Options::default(), [Chromium], |s| async move {
    start(&s, "The last moment").await?;
    marker(&s, "sleeps for ever").await?;
    click(&s, "Update at this point").await?;
    check(&s, "Solved").await
});

e2e_test!(mission_last_moment_failed, Options::default(), [Chromium], |s| async move {
    start(&s, "The last moment").await?;
    check(&s, "The handler was not updated.").await
});

e2e_test!(mission_portal_solved, Options::default(), [Chromium], |s| async move {
    start(&s, "Keep a portal up").await?;
    s.checkbox("Cluster monitor").await?.click().await?;
    check(&s, "Solved").await
});

e2e_test!(mission_portal_failed, Options::default(), [Chromium], |s| async move {
    start(&s, "Keep a portal up").await?;
    click(&s, "Open no more pages").await?;
    check(&s, "Something else was changed than who watches").await
});

e2e_test!(mission_back_again_solved, Options::default(), [Chromium], |s| async move {
    start(&s, "Back again").await?;
    marker(&s, "heartbeat lost").await?;
    s.checkbox("Attestation and keys").await?.click().await?;
    click(&s, "Reset the VM").await?;
    check(&s, "Solved").await
});

e2e_test!(mission_back_again_failed, Options::default(), [Chromium], |s| async move {
    start(&s, "Back again").await?;
    marker(&s, "heartbeat lost").await?;
    click(&s, "Reset the VM").await?;
    check(&s, "its key was refused").await
});

e2e_test!(mission_rarest_race_solved, Options::default(), [Chromium], |s| async move {
    start(&s, "The rarest race").await?;
    set(&s, NEWS, "3").await?;
    check(&s, "Solved").await
});

e2e_test!(mission_rarest_race_failed, Options::default(), [Chromium], |s| async move {
    start(&s, "The rarest race").await?;
    set(&s, NEWS, "100").await?;
    check(&s, "wake-ups were lost, and the heartbeat at").await
});

e2e_test!(mission_which_mechanism_solved, Options::default(), [Chromium], |s| async move {
    start(&s, "Which one is it?").await?;
    s.sees("Yours to find out.").await?;
    click(&s, "Open no more pages").await?;
    s.radio("A busy stall").await?.click().await?;
    check(&s, "Solved").await
});

e2e_test!(mission_which_mechanism_failed, Options::default(), [Chromium], |s| async move {
    start(&s, "Which one is it?").await?;
    s.radio("A lost wake-up").await?.click().await?;
    check(&s, "You have changed nothing yet").await?;
    let text = s.js("document.querySelector('.mission').innerText").await?;
    ensure!(text.as_str().is_some_and(|text| text.contains("would have gone differently")), "{text}");
    Ok(())
});
