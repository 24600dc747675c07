//! A team's own pack: opened by file and by link, its chapters shown, and a wrong one refused with every reason.

use super::access::WIDTHS;
use super::steps::{DESKTOP, click};
use anyhow::{Context, Result, ensure};
use e2e::{By, Key, Options, Session, e2e_test, paths};
use std::path::PathBuf;

const TEAM: &str = "#v=1&page=team";

fn screen() -> Options {
    Options { viewport: DESKTOP, ..Options::default() }
}

fn sample() -> PathBuf {
    paths::root().join("docs/team-pack.json")
}

/// A copy of the built page with these files beside it.
fn beside(name: &str, files: &[(&str, String)]) -> Result<PathBuf> {
    let folder = paths::artifacts().join(name);
    let _ = std::fs::remove_dir_all(&folder);
    copy(&paths::dist(), &folder)?;
    for (path, text) in files {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().context("a folder")?)?;
        std::fs::write(path, text)?;
    }
    Ok(folder)
}

fn copy(from: &std::path::Path, to: &std::path::Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            std::fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}

/// Picks a file as a reader does in the browser's file dialog.
async fn pick(s: &Session, file: &std::path::Path) -> Result<()> {
    s.until_js("document.getElementById('team-file') !== null").await?;
    let field = s.driver.find(By::Id("team-file")).await?;
    Ok(field.send_keys(file.to_str().context("a path")?).await?)
}

/// The sample pack with two mistakes.
fn spoiled() -> Result<String> {
    let text = std::fs::read_to_string(sample())?;
    Ok(text.replace("\"vps\": 4", "\"vps\": 0").replace("\"first-lost-wake-up\"", "\"yesterday\""))
}

e2e_test!(a_pack_is_opened_by_file_and_its_chapters_are_told, screen(), [Chromium], |s| async move {
    s.open(TEAM).await?;
    s.heading("A pack of your team’s own").await?;
    pick(&s, &sample()).await?;
    s.heading("What the first page looked like").await?;
    s.slider("Time in the run").await?;
    click(&s, "Next chapter").await?;
    s.heading("The first call that was missed").await?;
    // It opens where the first wake-up is lost.
    s.until_js("document.querySelector('.run-panel').innerText.includes('sleeps for ever')").await?;
    click(&s, "Give this answer").await?;
    s.radio("The heartbeat alarm").await?.click().await?;
    click(&s, "Take the last mark back").await?;
    s.radio("The heartbeat alarm").await?.click().await?;
    click(&s, "Give this answer").await?;
    s.sees("Right is: “None”.").await?;
    click(&s, "Next chapter").await?;
    s.sees("Chapter 3 of 3").await?;
    click(&s, "Previous chapter").await?;
    s.sees("Right is: “None”.").await?;
    Ok(())
});

e2e_test!(a_spoiled_pack_is_refused_with_every_reason_and_what_was_open_stays, screen(), [Chromium], |s| async move {
    let folder = paths::artifacts().join("packs");
    std::fs::create_dir_all(&folder)?;
    let (bad, large) = (folder.join("bad.json"), folder.join("large.json"));
    std::fs::write(&bad, spoiled()?)?;
    std::fs::write(&large, " ".repeat(600 * 1024))?;
    s.open(TEAM).await?;
    pick(&s, &bad).await?;
    s.sees("bad.json was not opened").await?;
    s.sees("2 things are wrong with it:").await?;
    s.sees("scenarios[0].vms[0].vps: 0 is not possible here; use 1 to 256").await?;
    s.sees("chapters[1].at: “yesterday” is not possible here").await?;
    pick(&s, &sample()).await?;
    s.heading("What the first page looked like").await?;
    click(&s, "Next chapter").await?;
    pick(&s, &large).await?;
    s.sees("up to 512\u{a0}KiB").await?;
    s.sees("What was on the screen stays.").await?;
    s.heading("The first call that was missed").await?;
    click(&s, "Close").await?;
    s.until_js("document.querySelector('.team-refused') === null").await?;
    pick(&s, &paths::root().join("README.md")).await?;
    s.sees("1 thing is wrong with it:").await?;
    Ok(())
});

e2e_test!(
    a_pack_beside_the_page_is_opened_by_link,
    Options {
        dist: beside("beside", &[("packs/ours.json", std::fs::read_to_string(sample()).expect("it is there"))])
            .expect("the page was built"),
        tolerate_errors: true,
        ..screen()
    },
    [Chromium],
    |s| async move {
        s.open(&format!("?pack=packs/ours.json{TEAM}")).await?;
        s.heading("What the first page looked like").await?;
        s.open(&format!("?pack=packs/nobody.json{TEAM}")).await?;
        s.sees("packs/nobody.json was not opened").await?;
        s.sees("It could not be loaded: 404").await?;
        for bad in ["../ours.json", "//elsewhere/ours.json", "https://elsewhere/ours.json"] {
            s.open(&format!("?pack={bad}{TEAM}")).await?;
            s.sees("is not taken: name a file below the page’s own folder").await?;
        }
        Ok(())
    }
);

e2e_test!(a_pack_is_shown_whole_on_every_width_and_setting, screen(), [Chromium], |s| async move {
    s.open(TEAM).await?;
    let mut faults = s.faults(&screen(), &WIDTHS).await?;
    pick(&s, &sample()).await?;
    s.heading("What the first page looked like").await?;
    click(&s, "Next chapter").await?;
    s.heading("The first call that was missed").await?;
    click(&s, "Next chapter").await?;
    s.radio("Whoever runs the guest").await?.click().await?;
    click(&s, "Give this answer").await?;
    s.until_js("!document.body.innerText.includes('Recording up to')").await?;
    // A send on a station intentionally hides the number of the station.
    s.slider("Time in the run").await?.send_keys(Key::Home).await?;
    faults.extend(s.faults(&screen(), &WIDTHS).await?);
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
});
