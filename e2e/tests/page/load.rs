//! Loading: without errors, in any folder, in a frame; and it is refused if a file is not the one that was built.

use super::steps::DESKTOP;
use anyhow::{Context, Result, ensure};
use e2e::{Engine, Options, SUBFOLDER, Session, block_on, e2e_test, paths, serve_docs_page};

e2e_test!(loads_without_an_error, Options { viewport: DESKTOP, ..Options::default() }, [Chromium], |s| async move {
    s.open("").await?;
    s.heading("Two confidential VMs, same work. One stops answering.").await?;
    s.heading("before the update").await?;
    s.heading("after the update").await?;
    ensure!(s.js("document.documentElement.scrollHeight <= innerHeight").await? == true, "it fits 1440×900");
    // The text that was shown until then is removed, so nothing is in the page twice.
    ensure!(s.js("document.querySelectorAll('h1').length").await? == 1);
    Ok(())
});

// The text that is shown until the page has loaded has a section with that id far down.
e2e_test!(
    a_chapter_opens_at_its_top,
    Options { viewport: (390, 844), ..Options::default() },
    [Chromium],
    |s| async move {
        s.open("#v=1&page=race").await?;
        s.heading("A call that comes too early").await?;
        s.until_js("scrollY === 0 && document.querySelector('.question') !== null").await
    }
);

e2e_test!(works_in_any_folder, Options::default(), [Chromium], |s| async move { s.open(SUBFOLDER).await });

// In a sandboxed frame of another site there is no storage, no clipboard, and an opaque origin.
e2e_test!(works_in_a_sandboxed_frame, Options::default(), [Chromium], |s| async move {
    let page = format!("{}#v=1&run=freeze.2645&at=20000000000", s.site.url);
    let frame = format!("<iframe sandbox=\"allow-scripts\" width=\"1200\" height=\"760\" src=\"{page}\"></iframe>");
    s.driver.goto(serve_docs_page(&frame).await?).await?;
    s.driver.enter_frame(0).await?;
    s.until_js("performance.getEntriesByName('app-interactive').length > 0").await?;
    s.until_js("document.querySelector('[type=range]').ariaValueText.startsWith('00:20.0')").await?;
    s.js("document.querySelector('.transport-copy').click()").await?;
    s.until_js("document.querySelector('.link-shown input').value.includes('at=20000000000')").await
});

// A link within the page never reloads the document, and what was under way is there when the reader comes back.
e2e_test!(
    pages_open_in_one_document,
    Options { viewport: DESKTOP, ..Options::default() },
    [Chromium],
    |s| async move {
        s.open("").await?;
        s.js("window.document_is_the_same = true").await?;
        s.link("Runbook").await?.click().await?;
        s.heading("Runbook").await?;
        s.js("location.hash = '#v=1&page=runbook&view=stalled'").await?;
        let line = s.textbox("Command").await?;
        line.send_keys("Get-VM").await?;
        s.link("Sources").await?.click().await?;
        s.heading("Sources").await?;
        s.link("Lab").await?.click().await?;
        s.button("Play").await?;
        s.js("history.go(-2)").await?;
        ensure!(s.textbox("Command").await?.value().await?.as_deref() == Some("Get-VM"), "half a line is still there");
        ensure!(s.js("window.document_is_the_same === true").await? == true, "nothing was reloaded");
        Ok(())
    }
);

/// What a server can do to a file of the workshop, and what the page says then.
#[test]
fn a_chunk_that_cannot_be_loaded_is_explained_and_can_be_loaded_again() -> Result<()> {
    const CASES: [(&str, &str, Option<&[u8]>, &str); 4] = [
        ("split_workshop-", ".wasm", None, "no longer on the server"),
        ("split_workshop-", ".wasm", Some(b"\0asm\x01\0\0\0"), "not the one that was published"),
        ("words-work-en-", ".txt", Some(b"en 0\n"), "not the one that was published"),
        ("workshop-", ".css", None, "no longer on the server"),
    ];
    block_on(async {
        for (begin, end, content, says) in CASES {
            let copy = tempfile::tempdir()?;
            let mut broken = None;
            for entry in std::fs::read_dir(paths::dist())? {
                let path = entry?.path();
                let name = path.file_name().and_then(|name| name.to_str()).context("a file has a name")?;
                let to = copy.path().join(name);
                let bare = name.trim_end_matches(".br").trim_end_matches(".gz");
                if bare.starts_with(begin) && bare.ends_with(end) {
                    if bare != name {
                        continue;
                    }
                    content.map(|content| std::fs::write(&to, content)).transpose()?;
                    broken = Some((path.clone(), to));
                } else {
                    std::fs::copy(&path, to)?;
                }
            }
            let (whole, broken) = broken.context("there is such a file")?;
            let options = Options { dist: copy.path().to_owned(), ..Options::default() };
            let s = Session::start(Engine::Chromium, &options).await?;
            s.open("").await?;
            s.link("Lab").await?.click().await?;
            s.sees(says).await?;
            s.button("Reload").await?;
            // The rest of the page goes on.
            s.link("Story").await?.click().await?;
            s.heading("before the update").await?;
            s.link("Lab").await?.click().await?;
            s.sees(says).await?;
            std::fs::copy(whole, broken)?;
            s.button("Try again").await?.click().await?;
            s.button("Copy link").await?;
            s.quit(true).await?;
        }
        Ok(())
    })
}
