//! Loading: without an error, in any folder, in a frame, and not at all when a file is not the one that was built.

use super::steps::DESKTOP;
use anyhow::ensure;
use e2e::{Options, SUBFOLDER, e2e_test, serve_docs_page};

e2e_test!(loads_without_an_error, Options { viewport: DESKTOP, ..Options::default() }, [Chromium], |s| async move {
    s.open("").await?;
    s.heading("Two confidential VMs, same work. One stops answering.").await?;
    s.heading("before the update").await?;
    s.heading("after the update").await?;
    ensure!(s.js("document.documentElement.scrollHeight <= innerHeight").await? == true, "it fits 1440×900");
    // The text that stood in for the page is gone: nothing is said twice.
    ensure!(s.js("document.querySelectorAll('h1').length").await? == 1);
    Ok(())
});

// The text that stood in for it has a section of that name far down.
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

// In a sandboxed frame of a page from elsewhere: no storage, no clipboard, an origin of its own.
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
