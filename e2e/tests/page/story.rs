//! The story: the start page, and in every chapter the question, the reply and the links.

use super::places::{CHAPTERS, RIGHT, answer, chapter};
use super::steps::click;
use anyhow::{Context, Result, ensure};
use e2e::{Key, Options, Session, e2e_test};
use std::time::{Duration, Instant};

/// A visitor has seen one VM stop and the other go on by then.
const COLD_OPEN: Duration = Duration::from_secs(15);

/// After a link to another page, its title has the focus and the page is at its top.
pub async fn arrives(s: &Session, page: &str) -> Result<()> {
    s.until_js(&format!("location.hash.includes('page={page}')")).await?;
    s.until_js("document.activeElement.tagName === 'H1' && scrollY === 0").await
}

/// The moment on the stage, as a link names it: from the links to other languages.
async fn moment(s: &Session) -> Result<String> {
    let link = s.js("document.querySelector('.tongue').hash").await?;
    Ok(link.as_str().context("a link in the settings")?.to_owned())
}

/// The label of the button that plays a chapter.
async fn play_button(s: &Session) -> Result<(String, bool)> {
    let said = s.js("document.querySelector('.transport-play').ariaLabel").await?;
    let off = s.js("document.querySelector('.transport-play').ariaDisabled === 'true'").await? == true;
    Ok((said.as_str().context("a play button")?.to_owned(), off))
}

e2e_test!(one_vm_stops_and_the_other_goes_on, Options::default(), [Chromium], |s| async move {
    s.open("").await?;
    let clock = "document.querySelector('.start-clock').innerText";
    ensure!(s.js(clock).await? == "00:00.0", "nothing plays by itself");
    let began = Instant::now();
    click(&s, "Play").await?;
    s.until_js("document.querySelector('.arm').innerText.includes('heartbeat lost')").await?;
    let took = began.elapsed();
    ensure!(took < COLD_OPEN, "{took:?}");
    // Play stops there.
    s.button("Play").await?;
    let other = s.js("document.querySelectorAll('.arm')[1].innerText").await?;
    let other = other.as_str().context("two VMs")?;
    ensure!(other.contains("heartbeat OK") && other.matches("working").count() == 4, "{other}");
    s.sees("private pages reached: 0").await
});

e2e_test!(three_doors_lead_where_they_say, Options::default(), [Chromium], |s| async move {
    let door = async |name: &str, page: &str| -> Result<()> {
        s.open("").await?;
        s.link(name).await?.click().await?;
        arrives(&s, page).await
    };
    door("Show me why 10 minutes", "sealed-room").await?;
    door("Am I affected? 1 minute", "affected").await?;
    s.group("Where does the VM run?").await?;
    door("Run it with a room large type, show of hands", "sealed-room").await?;
    s.until_js("!!document.querySelector('main.is-trainer')").await
});

e2e_test!(play_waits_for_the_answer, Options::default(), [Chromium], |s| async move {
    for slug in CHAPTERS {
        chapter(&s, slug).await?;
        let before = moment(&s).await?;
        let (said, off) = play_button(&s).await?;
        ensure!(off && said == "Play. First answer the question, or skip it.", "{slug}: {said}");
        s.js("document.querySelector('.transport-play').click()").await?;
        s.until_js("document.activeElement.classList.contains('question')").await.context(slug)?;
        ensure!(moment(&s).await? == before, "{slug}: nothing has moved");
    }
    Ok(())
});

e2e_test!(every_answer_has_its_reply_and_a_place_to_look, Options::default(), [Chromium], |s| async move {
    for slug in CHAPTERS {
        chapter(&s, slug).await?;
        let mut replies = Vec::new();
        for choice in 0..4 {
            answer(&s, choice).await.context(slug)?;
            let reply = s.js("document.querySelector('.page-reply .reply').innerText").await?;
            replies.push(reply.as_str().context("a reply")?.to_owned());
            click(&s, "Take me there →").await.context(slug)?;
            // The stage has the focus, and nothing plays by itself.
            s.until_js("document.activeElement.classList.contains('page-stage')").await.context(slug)?;
            s.until_js("!document.body.innerText.includes('Recording up to')").await?;
            ensure!(play_button(&s).await? == ("Play".to_owned(), false), "{slug}");
        }
        let right = replies.iter().position(|reply| reply.starts_with("Yes."));
        ensure!(right.is_some_and(|right| RIGHT[CHAPTERS.iter().position(|one| *one == slug).unwrap_or(0)] == right));
        replies.sort();
        replies.dedup();
        ensure!(replies.len() == 4, "{slug}: {replies:#?}");
    }
    Ok(())
});

e2e_test!(take_me_there_leads_to_another_moment, Options::default(), [Chromium], |s| async move {
    chapter(&s, "freeze").await?;
    answer(&s, 2).await?;
    let before = moment(&s).await?;
    click(&s, "Take me there →").await?;
    s.until_js(&format!("document.querySelector('.tongue').hash !== '{before}'")).await?;
    s.until_js("document.querySelector('.arm').innerText.includes('heartbeat lost')").await
});

e2e_test!(a_question_can_be_skipped, Options::default(), [Chromium], |s| async move {
    for slug in CHAPTERS {
        chapter(&s, slug).await?;
        click(&s, "Skip, just show me").await?;
        s.sees("Skipped. Play shows what happens").await?;
        ensure!(play_button(&s).await? == ("Play".to_owned(), false), "{slug}");
        s.gone("button", "Skip, just show me").await?;
        // The focus does not jump to the top of the page.
        ensure!(s.js("document.activeElement !== document.body").await? == true, "{slug}: the focus is lost");
    }
    Ok(())
});

e2e_test!(progress_is_kept_until_it_is_forgotten, Options::default(), [Chromium], |s| async move {
    chapter(&s, "sealed-room").await?;
    answer(&s, 2).await?;
    chapter(&s, "one-send").await?;
    click(&s, "Skip, just show me").await?;
    // The page is opened again, as after closing the window.
    chapter(&s, "sealed-room").await?;
    s.sees("It owns the processor time").await?;
    s.link("Chapter 1: The sealed room, answered").await?;
    s.link("Chapter 2: One send, answered").await?;
    s.link("Chapter 3: The race").await?;
    chapter(&s, "one-send").await?;
    s.open("").await?;
    s.link("Continue where you were: One send").await?.click().await?;
    arrives(&s, "one-send").await?;
    s.open("").await?;
    // It asks for confirmation, and the focus is not lost.
    click(&s, "Start over").await?;
    click(&s, "Keep them").await?;
    s.until_js("document.activeElement.matches('.start-over')").await?;
    click(&s, "Start over").await?;
    s.until_js("document.activeElement.matches('.start-over')").await?;
    click(&s, "Yes, forget them").await?;
    s.gone("button", "Start over").await?;
    s.until_js("document.activeElement.tagName === 'H1'").await?;
    chapter(&s, "sealed-room").await?;
    s.button("Skip, just show me").await?;
    s.link("Chapter 2: One send").await?;
    ensure!(play_button(&s).await?.1, "the question is open again");
    Ok(())
});

e2e_test!(the_way_back_is_the_way_forward, Options::default(), [Chromium], |s| async move {
    chapter(&s, "sealed-room").await?;
    answer(&s, 2).await?;
    s.link("Next: One send ›").await?.click().await?;
    arrives(&s, "one-send").await?;
    s.link("Next: The race ›").await?.click().await?;
    arrives(&s, "race").await?;
    s.link("‹ One send").await?.click().await?;
    arrives(&s, "one-send").await?;
    s.heading("How data leaves a sealed room").await?;
    // The browser's Back: race, one send, sealed room with its answer.
    for (page, title) in [
        ("race", "A call that comes too early"),
        ("one-send", "How data leaves a sealed room"),
        ("sealed-room", "Your data, somebody else’s machine"),
    ] {
        s.driver.back().await?;
        arrives(&s, page).await?;
        s.heading(title).await?;
    }
    s.sees("It owns the processor time").await
});

e2e_test!(am_i_affected_by_keyboard, Options::default(), [Chromium], |s| async move {
    s.open("#v=1&page=freeze").await?;
    s.tab_to("link", "Am I affected?", 8).await?;
    s.press(Key::Enter).await?;
    arrives(&s, "affected").await?;
    s.tab_to("radio", "In Azure", 2).await?;
    s.press(Key::Down).await?;
    s.group("What does that host run?").await?;
    s.tab_to("radio", "Windows Server 2022, revision", 2).await?;
    s.press(" ").await?;
    s.sees("No. This host has the fix.").await?;
    s.press(Key::Down).await?;
    s.sees("You may be. Bring this host to 20348.3695 or later.").await?;
    s.tab_to("button", "Take the last answer back", 30).await?;
    s.press(Key::Enter).await?;
    s.sees("The answer appears here.").await
});

e2e_test!(in_front_of_a_room, Options { viewport: (1280, 720), ..Options::default() }, [Chromium], |s| async move {
    s.open("").await?;
    s.link("Run it with a room large type, show of hands").await?.click().await?;
    arrives(&s, "sealed-room").await?;
    s.sees("0 hands").await?;
    let more = "One more hand for “Stop it from running”";
    for _ in 0..3 {
        click(&s, more).await?;
    }
    click(&s, "One hand fewer for “Stop it from running”").await?;
    s.sees("2 hands").await?;
    answer(&s, 2).await?;
    // In presenter mode question and reply are fully visible.
    let small = s
        .js("[...document.querySelectorAll('.page-question *, .page-reply *, .page-text > h1')]
                .filter((el) => el.checkVisibility() && [...el.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
                .filter((el) => parseFloat(getComputedStyle(el).fontSize) < 24)
                .map((el) => `${el.className || el.tagName} ${getComputedStyle(el).fontSize} ${el.textContent}`)")
        .await?;
    ensure!(small.as_array().is_some_and(Vec::is_empty), "type below 24 px: {small:#}");
    ensure!(s.sideways().await?.is_empty(), "nothing reaches out");
    Ok(())
});
