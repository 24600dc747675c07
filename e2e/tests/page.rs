//! The built page in a real browser, under its strict policy: what only a browser can show.

use anyhow::{Context, Result, ensure};
use e2e::{Engine, Key, Options, SUBFOLDER, Session, e2e_test, paths};

const SLIDER: &str = "Time in the run";
const DESKTOP: (u32, u32) = (1440, 900);

/// The default run, recorded up to the moment of a link.
async fn open_at(s: &Session, moment_ns: u64, speed: &str) -> Result<()> {
    s.open(&format!("#v=1&run=freeze.2645&at={moment_ns}&speed={speed}")).await?;
    s.until_js("!document.body.innerText.includes('Recording up to')").await
}

/// Everything that is drawn of the two sides, and what the slider says.
async fn picture(s: &Session) -> Result<String> {
    let arms = s.js("[...document.querySelectorAll('.arm')].map(arm => arm.outerHTML).join('\\n')").await?;
    Ok(format!("{}\n{}", said(s).await?, arms.as_str().context("arms are drawn")?))
}

/// What the slider says; read by script, so that it works in a second window too.
async fn said(s: &Session) -> Result<String> {
    let text = s.js(&format!("document.querySelector('[aria-label=\"{SLIDER}\"]').ariaValueText")).await?;
    Ok(text.as_str().context("the slider says what is true")?.to_owned())
}

async fn click(s: &Session, name: &str) -> Result<()> {
    let button = s.button(name).await?;
    // The controls stand on the lower edge of the window; a reader scrolls what lies behind them into view.
    button.scroll_into_view().await?;
    Ok(button.click().await?)
}

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

e2e_test!(works_in_any_folder, Options::default(), [Chromium], |s| async move { s.open(SUBFOLDER).await });

e2e_test!(play_reaches_the_freeze_before_and_none_after, Options::default(), [Chromium], |s| async move {
    s.open("").await?;
    let rests = s.find("checkbox", "Rest at the first landmark of each kind").await?;
    rests.click().await?;
    click(&s, "Play").await?;
    s.until_js("document.body.innerText.includes('heartbeat lost')").await?;
    click(&s, "Pause").await?;
    let said = said(&s).await?;
    let (before, after) = said.split_once("after the update").context(said.clone())?;
    ensure!(before.contains("out of slots") && before.contains("heartbeat lost"), "{said}");
    ensure!(after.contains("all processors working; heartbeat OK"), "{said}");
    let sound = s.js("document.querySelector('.transport-oracle').innerText").await?;
    ensure!(sound.as_str().is_some_and(|text| text.contains("0 of ")), "{sound}");
    Ok(())
});

e2e_test!(play_rests_and_says_why, Options::default(), [Chromium], |s| async move {
    open_at(&s, 1_400_000_000, "freeze").await?;
    click(&s, "Play").await?;
    s.sees("sleeps for ever").await?;
    // It rests by itself: the button offers to play again.
    s.button("Play").await?;
    Ok(())
});

e2e_test!(dragging_back_and_forward_gives_the_same_picture, Options::default(), [Chromium], |s| async move {
    open_at(&s, 20_000_000_000, "freeze").await?;
    let slider = s.slider(SLIDER).await?;
    s.js("document.querySelector('input[type=range]').scrollIntoView({ block: 'center' })").await?;
    let drag = async |share: f64| -> Result<()> {
        let rect = slider.rect().await?;
        let to = |share: f64| ((share - 0.5) * rect.width) as i64;
        let chain = s.driver.action_chain();
        let here = s
            .js("document.querySelector('input[type=range]').value / document.querySelector('input[type=range]').max")
            .await?;
        let here = here.as_f64().context("a share")?;
        chain
            .move_to_element_with_offset(&slider, to(here), 0)
            .click_and_hold()
            .move_to_element_with_offset(&slider, to((here + share) / 2.0), 0)
            .move_to_element_with_offset(&slider, to(share), 0)
            .release()
            .perform()
            .await?;
        Ok(())
    };
    drag(0.5).await?;
    let there = picture(&s).await?;
    drag(0.1).await?;
    ensure!(picture(&s).await? != there, "dragging back changes the picture");
    drag(0.5).await?;
    ensure!(picture(&s).await? == there, "and dragging forward gives it back");
    Ok(())
});

e2e_test!(stepping_back_is_the_inverse_of_stepping_forward, Options::default(), [Chromium], |s| async move {
    open_at(&s, 1_522_400_000, "send").await?;
    let mut trail = Vec::new();
    for _ in 0..8 {
        click(&s, "On one event").await?;
        trail.push(picture(&s).await?);
    }
    for expected in trail.iter().rev().skip(1) {
        click(&s, "Back one event").await?;
        ensure!(&picture(&s).await? == expected, "a step back shows what was there");
    }
    click(&s, "On to the next landmark").await?;
    let landmark = picture(&s).await?;
    click(&s, "On to the next landmark").await?;
    click(&s, "Back to the landmark before").await?;
    ensure!(picture(&s).await? == landmark);
    Ok(())
});

e2e_test!(a_copied_link_reopens_the_same_moment_in_a_new_window, Options::default(), [Chromium], |s| async move {
    open_at(&s, 17_914_309_735, "freeze").await?;
    click(&s, "Back one event").await?;
    click(&s, "Copy link").await?;
    let link = s.textbox("Link to this moment").await?.value().await?.context("the link is shown")?;
    ensure!(link.len() < 250, "short enough for a chat message: {link}");
    let here = picture(&s).await?;
    let window = s.driver.new_window().await?;
    s.driver.switch_to_window(window).await?;
    s.driver.goto(&link).await?;
    s.until_js("performance.getEntriesByName('app-interactive').length > 0").await?;
    s.until_js("!document.body.innerText.includes('Recording up to')").await?;
    ensure!(picture(&s).await? == here, "the same moment");
    Ok(())
});

e2e_test!(a_broken_link_says_what_is_wrong_and_shows_the_usual_run, Options::default(), [Chromium], |s| async move {
    s.open("#v=1&run=nobody.5&at=soon").await?;
    s.sees("This link could not be opened").await?;
    s.sees("there is no scenario of that name here").await?;
    s.sees("use a whole number of nanoseconds").await?;
    s.heading("before the update").await?;
    click(&s, "Close").await?;
    s.gone("alert", "").await
});

e2e_test!(the_race_opens_from_a_landmark_and_the_news_can_be_moved, Options::default(), [Chromium], |s| async move {
    open_at(&s, 1_600_000_000, "freeze").await?;
    click(&s, "the race of #671: 80\u{a0}µs, open it").await?;
    s.sees("rang to an empty list").await?;
    let late = s.find("radio", "late").await?;
    late.scroll_into_view().await?;
    late.click().await?;
    s.until_js("!document.body.innerText.includes('rang to an empty list')").await?;
    let bell = s.slider("Arrival of the news, in microseconds after the look").await?;
    bell.send_keys(Key::Home).await?;
    s.sees("goes on").await?;
    click(&s, "Back to the run").await?;
    s.heading("after the update").await?;
    Ok(())
});

e2e_test!(works_by_keyboard_alone, Options { viewport: DESKTOP, ..Options::default() }, [Chromium], |s| async move {
    open_at(&s, 1_522_400_000, "send").await?;
    let first = picture(&s).await?;
    s.js("document.querySelector('.page-stage').focus()").await?;
    s.press(Key::Right).await?;
    let second = picture(&s).await?;
    ensure!(first != second, "an arrow steps on");
    s.press(Key::Right).await?;
    s.press(Key::Left).await?;
    ensure!(picture(&s).await? == second, "and back");
    s.press(" ").await?;
    s.button("Pause").await?;
    s.press(" ").await?;
    s.button("Play").await?;
    Ok(())
});

e2e_test!(
    has_no_accessibility_fault,
    Options { viewport: DESKTOP, ..Options::default() },
    [Chromium],
    |s| async move { accessible(&s).await }
);

e2e_test!(
    has_no_accessibility_fault_in_the_dark,
    Options { dark: true, ..Options::default() },
    [Chromium],
    |s| async move { accessible(&s).await }
);

/// The stage and the race, each as axe sees it.
async fn accessible(s: &Session) -> Result<()> {
    open_at(s, 18_400_000_000, "freeze").await?;
    assert_eq!(s.axe().await?, Vec::<String>::new(), "the stage");
    click(s, &door(s).await?).await?;
    assert_eq!(s.axe().await?, Vec::<String>::new(), "the race");
    Ok(())
}

/// The name of the button that opens the race on offer.
async fn door(s: &Session) -> Result<String> {
    let name = s.js("document.querySelector('.race-door button').innerText").await?;
    Ok(name.as_str().context("a race is on offer")?.to_owned())
}

e2e_test!(fits_a_phone, Options { viewport: (320, 640), ..Options::default() }, [Chromium], |s| async move {
    open_at(&s, 18_400_000_000, "freeze").await?;
    for width in [320, 390] {
        s.resize(width, 800).await?;
        let wide = s.js("document.documentElement.scrollWidth").await?;
        ensure!(wide.as_u64().is_some_and(|wide| wide <= width.into()), "{wide} px at {width}");
    }
    click(&s, &door(&s).await?).await?;
    let wide = s.js("document.documentElement.scrollWidth").await?;
    ensure!(wide.as_u64().is_some_and(|wide| wide <= 390), "the race: {wide} px at 390");
    Ok(())
});

// In a sandboxed frame of a page from elsewhere: no storage, no clipboard, an origin of its own.
e2e_test!(works_in_a_sandboxed_frame, Options::default(), [Chromium], |s| async move {
    let page = format!("{}#v=1&run=freeze.2645&at=20000000000", s.site.url);
    let frame = format!("<iframe sandbox=\"allow-scripts\" width=\"1200\" height=\"760\" src=\"{page}\"></iframe>");
    s.driver.goto(serve_docs_page(frame).await?).await?;
    s.driver.enter_frame(0).await?;
    s.until_js("performance.getEntriesByName('app-interactive').length > 0").await?;
    s.until_js("document.querySelector('[type=range]').ariaValueText.startsWith('00:20.0')").await?;
    s.js("document.querySelector('.transport-copy').click()").await?;
    s.until_js("document.querySelector('.link-shown input').value.includes('at=20000000000')").await
});

/// Opens the part below the stage.
async fn how_we_know(s: &Session) -> Result<()> {
    let part = s.disclosure("How we know").await?;
    part.scroll_into_view().await?;
    Ok(part.click().await?)
}

e2e_test!(every_order_of_events_comes_to_a_verdict, Options::default(), [Chromium], |s| async move {
    s.open("").await?;
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
    // The reader is taken there, too.
    ensure!(s.js("document.activeElement.className").await? == "page-stage");
    click(&s, "On to the next landmark").await?;
    click(&s, "On to the next landmark").await?;
    s.sees("sleeps for ever").await
});

e2e_test!(a_study_says_its_share_and_opens_its_runs, Options::default(), [Chromium], |s| async move {
    s.open("").await?;
    how_we_know(&s).await?;
    let runs = s.radio("1,000").await?;
    ensure!(runs.is_selected().await?);
    click(&s, "Run them all").await?;
    s.sees("1,000 of 1,000 runs froze within 180\u{a0}s before the update").await?;
    s.sees("None of 1,000 does not prove that none ever does: the true share is below 0.38\u{a0}%").await?;
    let figures = s.table("What the runs come to, with 95 % intervals").await?.text().await?;
    ensure!(figures.contains("23.9"), "the closed form stands beside: {figures}");
    // Every freeze is in one of the bars.
    let bars = "[...document.querySelectorAll('.paper-bar')].map(bar => +bar.parentElement.children[1].innerText)";
    ensure!(s.js(&format!("{bars}.reduce((sum, runs) => sum + runs, 0)")).await? == 1000);
    // In its own: the last one holds the latest freeze.
    ensure!(s.js(&format!("{bars}.length > 10 && {bars}.at(-1) > 0")).await? == true);
    let door = "[...document.querySelectorAll('.paper .card-buttons button')][0]";
    let name = s.js(&format!("{door}.innerText")).await?;
    let name = name.as_str().context("the earliest freeze is on offer")?;
    let seed = name.split(['n', ',']).find_map(|part| part.trim().parse::<u64>().ok()).context(name.to_owned())?;
    click(&s, name).await?;
    s.until_js(&format!("document.querySelector('[name=run]').value === '{seed}'")).await?;
    Ok(())
});

e2e_test!(a_study_can_be_cancelled_and_begun_again, Options::default(), [Chromium], |s| async move {
    s.open("").await?;
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
        s.open("").await?;
        how_we_know(&s).await?;
        click(&s, "Show the numbers").await?;
        let numbers = s.table("Every number of the model").await?.text().await?;
        ensure!(numbers.contains("costs.gap_ns") && numbers.contains("15 µs"), "{numbers}");
        // From below: an answer moves what is under it.
        click(&s, "Run them all").await?;
        click(&s, "Go through every order").await?;
        s.until_js("document.querySelectorAll('.paper').length === 3").await?;
        assert_eq!(s.axe().await?, Vec::<String>::new(), "how we know");
        s.resize(320, 800).await?;
        let wide = s.js("document.documentElement.scrollWidth").await?;
        ensure!(wide.as_u64().is_some_and(|wide| wide <= 320), "{wide} px at 320");
        Ok(())
    }
);

/// Nobody is asked before the reader asks.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_the_helpers_files_the_page_says_so() -> Result<()> {
    for missing in ["helpers.js", "studies.js", "studies_bg.wasm"] {
        let copy = tempfile::tempdir()?;
        for entry in std::fs::read_dir(paths::dist())? {
            let path = entry?.path();
            let name = path.file_name().context("a file has a name")?;
            if name != missing {
                std::fs::copy(&path, copy.path().join(name))?;
            }
        }
        let options = Options { dist: copy.path().to_owned(), ..Options::default() };
        let s = Session::start(Engine::Chromium, &options).await?;
        s.open("").await?;
        assert_eq!(s.errors().await?, Vec::<String>::new(), "nothing of it is loaded with the page: {missing}");
        how_we_know(&s).await?;
        click(&s, "Run them all").await?;
        s.sees("The files that compute it could not be loaded").await?;
        s.gone("progressbar", "Progress").await?;
        // And there is a way on.
        s.button("Run them all").await?;
        click(&s, "Play").await?;
        s.button("Pause").await?;
    }
    Ok(())
}

// No worker may be started there: the page answers by itself, in slices.
e2e_test!(a_study_runs_in_a_sandboxed_frame, Options::default(), [Chromium], |s| async move {
    let page = s.site.url.clone();
    let frame = format!("<iframe sandbox=\"allow-scripts\" width=\"1200\" height=\"760\" src=\"{page}\"></iframe>");
    s.driver.goto(serve_docs_page(frame).await?).await?;
    s.driver.enter_frame(0).await?;
    s.until_js("performance.getEntriesByName('app-interactive').length > 0").await?;
    let button = "[...document.querySelectorAll('.evidence button')].find(b => b.textContent === 'Run them all')";
    // Its words come when it is unfolded.
    s.js("document.querySelector('.evidence summary').click()").await?;
    s.until_js(&format!("!!{button}")).await?;
    s.js(&format!("{button}.click()")).await?;
    s.until_js("document.querySelector('.evidence').textContent.includes('1,000 of 1,000 runs froze')").await
});

/// The digest of a side in the golden trace of the freeze.
fn golden_digest(side: &str) -> Result<String> {
    let trace = std::fs::read_to_string(paths::root().join("sim-core/scenarios/freeze/trace.txt"))?;
    let (_, of_side) = trace.split_once(&format!("# {side} the update")).context("the side is in the trace")?;
    let (_, digest) = of_side.split_once("events, digest ").context("a digest")?;
    Ok(digest.lines().next().unwrap_or_default().to_owned())
}

// The same bits in the page as natively: three minutes, more than a million events.
e2e_test!(the_run_ends_with_the_digests_of_the_native_trace, Options::default(), [Chromium], |s| async move {
    open_at(&s, 180_000_000_000, "freeze").await?;
    click(&s, "Copy link").await?;
    let (before, after) = (golden_digest("before")?, golden_digest("after")?);
    s.sees(&format!("Digests up to here: before {before}, after {after}.")).await?;
    let link = s.textbox("Link to this moment").await?.value().await?.context("the link is shown")?;
    ensure!(link.ends_with(&format!("digest={before}")), "{link}");
    Ok(())
});

/// Serves a page of somebody else's docs, on an origin of its own and without a policy. Returns its address.
async fn serve_docs_page(body: String) -> Result<String> {
    use tokio::io::AsyncWriteExt;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("http://{}/", listener.local_addr()?);
    let answer = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    );
    tokio::spawn(async move {
        while let Ok((mut visitor, _)) = listener.accept().await {
            let _ = visitor.write_all(answer.as_bytes()).await;
            let _ = visitor.shutdown().await;
        }
    });
    Ok(address)
}

// With less motion nothing moves between two events, and the same things happen.
e2e_test!(
    plays_in_steps_with_less_motion,
    Options { reduced_motion: true, ..Options::default() },
    [Chromium],
    |s| async move {
        open_at(&s, 1_522_470_000, "race").await?;
        click(&s, "Play").await?;
        s.until_js(
            "(() => {
                const places = () => [...document.querySelectorAll('.send-path-capsule')].map(c => c.getAttribute('x')).join();
                window.seen ??= new Set();
                window.seen.add(places());
                return document.body.innerText.includes('sleeps for ever');
            })()",
        )
        .await?;
        // Polled every few milliseconds over seconds of play: a moving capsule would have been in dozens of places.
        let places = s.js("window.seen.size").await?;
        ensure!(places.as_u64().is_some_and(|places| (2..=8).contains(&places)), "{places} pictures");
        Ok(())
    }
);
