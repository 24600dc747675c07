//! The lab: play, steps, links and the race on the stage.

use super::steps::{DESKTOP, LAB, SLIDER, click, open_at, picture, said};
use anyhow::{Context, Result, ensure};
use e2e::{Key, Options, e2e_test, paths};

e2e_test!(play_reaches_the_freeze_before_and_none_after, Options::default(), [Chromium], |s| async move {
    s.open(LAB).await?;
    let rests = s.find("checkbox", "Rest at the first marker of each kind").await?;
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
    // Play has stopped at the end: the button offers to play again.
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
    click(&s, "Next marker").await?;
    let marker = picture(&s).await?;
    click(&s, "Next marker").await?;
    click(&s, "Previous marker").await?;
    ensure!(picture(&s).await? == marker);
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

e2e_test!(the_race_opens_from_a_marker_and_the_news_can_be_moved, Options::default(), [Chromium], |s| async move {
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

// With reduced motion nothing moves between two events, but the same events happen.
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
