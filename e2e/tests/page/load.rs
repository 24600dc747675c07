//! Loading: without errors, in any folder, in a frame; and it is refused if a file is not the one that was built.

use super::steps::DESKTOP;
use anyhow::ensure;
use e2e::{Options, SUBFOLDER, e2e_test, serve_docs_page};

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
