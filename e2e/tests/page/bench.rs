//! The bench of the lab: parameters in the link, Undo and Redo, files, and the comparison of two runs.

use super::steps::{LAB, click};
use anyhow::{Context, Result, ensure};
use e2e::{By, Key, Options, Session, e2e_test, paths};
use sim_core::model::scenario::Scenario;
use sim_core::record::recording::Recording;
use std::path::PathBuf;

/// A recording of the freeze as a file, with its text changed.
fn file(name: &str, change: impl Fn(String) -> String) -> Result<PathBuf> {
    let text = std::fs::read_to_string(paths::root().join("sim-core/scenarios/freeze/scenario.toml"))?;
    let scenario: Scenario = toml::from_str(&text)?;
    let recording =
        Recording { scenario: Scenario { title: "Ours".into(), ..scenario.clone() }, ..Recording::new(&scenario, 77) };
    std::fs::create_dir_all(paths::artifacts())?;
    let path = paths::artifacts().join(name);
    std::fs::write(&path, change(serde_json::to_string(&recording)?))?;
    Ok(path)
}

/// Picks a file as a reader does in the browser's file dialog.
async fn pick(s: &Session, field: &str, file: &std::path::Path) -> Result<()> {
    let field = s.driver.find(By::Id(field)).await?;
    Ok(field.send_keys(file.to_str().context("a path")?).await?)
}

/// The link to this moment.
async fn link(s: &Session) -> Result<String> {
    click(s, "Copy link").await?;
    s.until_js("document.querySelector('.link-shown input') !== null").await?;
    let link = s.js("document.querySelector('.link-shown input').value").await?;
    Ok(link.as_str().context("a link")?.to_owned())
}

e2e_test!(changes_travel_in_the_link_and_are_taken_back, Options::default(), [Chromium], |s| async move {
    s.open(LAB).await?;
    s.radio("A busy stall").await?.click().await?;
    s.radio("Only when I say so").await?.click().await?;
    click(&s, "Slow the device down").await?;
    let whole = link(&s).await?;
    ensure!(whole.contains("&set=mechanism:1,vms[].flip_gap_ns:0&do=0.set:device:6000000"), "{whole}");
    ensure!(whole.len() < 250, "short enough for a chat message: {whole}");
    click(&s, "Undo").await?;
    click(&s, "Undo").await?;
    let back = link(&s).await?;
    ensure!(back.contains("&set=mechanism:1&") && !back.contains("do="), "{back}");
    click(&s, "Redo").await?;
    // By keys as well, from wherever the focus is.
    s.button("Redo").await?.send_keys(Key::Control + "z").await?;
    ensure!(link(&s).await? == back, "taken back");
    s.button("Copy link").await?.send_keys(Key::Control + Key::Shift + "z").await?;
    click(&s, "Redo").await?;
    ensure!(link(&s).await? == whole, "done again");
    let (_, fragment) = whole.split_once('#').context("a fragment")?;
    s.open(&format!("#{fragment}")).await?;
    s.until_js("document.querySelector('input[name=mechanism]:nth-of-type(1)') && [...document.querySelectorAll('input[name=mechanism]')][1].checked").await?;
    ensure!(link(&s).await? == whole, "the link opens what it was made of");
    Ok(())
});

e2e_test!(a_number_that_does_not_fit_is_explained, Options::default(), [Chromium], |s| async move {
    s.open(LAB).await?;
    s.disclosure("Every number of the model · All numbers as the run has them").await?.click().await?;
    let slots = s
        .textbox(
            "In-flight slots of a channel (Q). Eight is a teaching choice; OpenHCL takes min(8 × processors, 256).",
        )
        .await?;
    slots.send_keys(Key::Control + "a").await?;
    slots.send_keys("many").await?;
    s.press(Key::Tab).await?;
    s.sees("“many” is not a number. Enter a number from 1 to 256.").await?;
    ensure!(slots.value().await?.as_deref() == Some("many"), "what was typed stays");
    ensure!(!link(&s).await?.contains("set="), "and nothing was changed");
    Ok(())
});

e2e_test!(a_recording_is_opened_from_a_file, Options::default(), [Chromium], |s| async move {
    s.open(LAB).await?;
    pick(&s, "open-recording", &file("ours.json", |text| text)?).await?;
    s.sees("Ours from a file").await?;
    click(&s, "Copy link").await?;
    s.sees("a link cannot carry it").await
});

e2e_test!(a_file_that_is_wrong_is_refused_with_every_reason, Options::default(), [Chromium], |s| async move {
    s.open(LAB).await?;
    let wrong = [
        ("numbers.json", &["vms[0].vps", "costs.gap_ns", "what was on the screen stays"][..]),
        ("version.json", &["model"][..]),
        ("endless.json", &["length_ns"][..]),
        ("none.json", &["what was on the screen stays"][..]),
        ("large.json", &["up to 512\u{a0}KiB"][..]),
    ];
    let change = |name: &str, text: String| match name {
        "numbers.json" => text.replace("\"vps\":4", "\"vps\":0").replace("\"gap_ns\":15000", "\"gap_ns\":0"),
        "version.json" => text.replace("\"model\":2", "\"model\":1"),
        "endless.json" => text.replace("\"length_ns\":180000000000", "\"length_ns\":9000000000000000000"),
        "none.json" => "This is no recording.".into(),
        _ => format!("{text}{}", " ".repeat(600_000)),
    };
    for (name, reasons) in wrong {
        pick(&s, "open-recording", &file(name, |text| change(name, text))?).await?;
        for reason in reasons {
            s.sees(reason).await?;
        }
        click(&s, "Close").await?;
    }
    ensure!(link(&s).await?.contains("run=freeze.2645"), "the run on the stage stays");
    Ok(())
});

e2e_test!(two_runs_are_compared, Options::default(), [Chromium], |s| async move {
    s.open(LAB).await?;
    click(&s, "Keep this run to compare").await?;
    click(&s, "Slow the device down").await?;
    click(&s, "Compare with the run kept").await?;
    s.sees("The two first part at").await?;
    s.table("What came of it").await?;
    pick(&s, "compare-file", &file("other.json", |text| text)?).await?;
    s.until_js("document.body.innerText.includes('Numbers that differ')").await
});
