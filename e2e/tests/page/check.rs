//! Check yourself: rounds by mouse and keyboard, questions that return, progress that is kept, and the page to print.

use super::steps::{DESKTOP, click};
use anyhow::{Context, Result, ensure};
use e2e::{Key, Options, Session, e2e_test, paths};
use serde_json::json;
use std::collections::BTreeMap;

/// A refresher by number: always the same questions in the same order.
const REFRESHER: &str = "#v=1&page=check&view=refresher-42";

fn screen() -> Options {
    Options { viewport: DESKTOP, ..Options::default() }
}

/// The English texts of a file by their keys, with terms replaced.
fn texts(sheet: &str) -> Result<BTreeMap<String, String>> {
    let words = paths::root().join("app/words/en");
    let lines = |file: &str| -> Result<Vec<(String, String)>> {
        let text = std::fs::read_to_string(words.join(file))?;
        let messages = text.lines().filter_map(|line| line.split_once(" = "));
        Ok(messages.map(|(name, text)| (name.to_owned(), text.to_owned())).collect())
    };
    let terms: Vec<(String, String)> =
        lines("facts.ftl")?.into_iter().map(|(name, text)| (format!("{{ {name} }}"), text)).collect();
    let whole = |text: String| terms.iter().fold(text, |text, (term, value)| text.replace(term, value));
    Ok(lines(sheet)?.into_iter().map(|(name, text)| (name, whole(text))).collect())
}

/// The question, and the position of the right answer.
async fn asked(s: &Session) -> Result<(String, usize)> {
    let shown = s.js("document.querySelector('.check-form legend').innerText").await?;
    let question = shown.as_str().context("a question")?.to_owned();
    let texts = texts("work/bank.ftl")?;
    let id = texts.iter().find(|(_, text)| **text == question).map(|(id, _)| id).context(question.clone())?;
    let right = &texts[&format!("{id}-right")];
    let options = "[...document.querySelectorAll('.check-options label')].map((label) => label.innerText)";
    let at = s.js(&format!("{options}.indexOf({})", json!(right))).await?;
    let at = at.as_u64().with_context(|| format!("“{right}” is not offered to “{question}”"))?;
    Ok((question, usize::try_from(at)?))
}

/// Answers the open question by mouse, right or wrong. Returns the question.
async fn answer(s: &Session, right: bool) -> Result<String> {
    s.until_js("document.querySelector('.check-options') !== null").await?;
    let (question, at) = asked(s).await?;
    let at = if right { at } else { (at + 1) % 4 };
    s.js(&format!("document.querySelectorAll('.check-options input')[{at}].click()")).await?;
    s.radio("Fairly sure").await?.click().await?;
    click(s, "Give this answer").await?;
    s.sees(if right { "Right." } else { "Not right." }).await?;
    Ok(question)
}

/// Goes on to the next question.
async fn next(s: &Session) -> Result<()> {
    s.js("document.querySelector('.reply .is-main').click()").await.map(|_| ())
}

/// Selects the choice at this position in the next group of radio buttons.
async fn choose(s: &Session, at: usize) -> Result<()> {
    s.tab_to("radio", "", 3).await?;
    if at == 0 {
        return s.press(" ").await;
    }
    for _ in 0..at {
        s.press(Key::Down).await?;
    }
    Ok(())
}

e2e_test!(a_refresher_is_answered_by_keyboard_alone, screen(), [Chromium], |s| async move {
    s.open(REFRESHER).await?;
    s.until_js("document.querySelector('.check-options') !== null").await?;
    s.js("document.querySelector('.check-form h2').focus()").await?;
    for turn in 0..6 {
        let (question, at) = asked(&s).await?;
        choose(&s, at).await.with_context(|| question.clone())?;
        choose(&s, 2).await.with_context(|| question.clone())?;
        // Enter in any field gives the answer.
        s.press(Key::Enter).await?;
        s.sees("Right.").await.with_context(|| question.clone())?;
        let said = s.js("document.querySelector('.check-page > [role=status]').textContent").await?;
        ensure!(said == "Right.", "{said}");
        let button = if turn < 5 { "Next question" } else { "To the result" };
        ensure!(s.tab_to("button", button, 3).await? == 1, "the reply has the focus, and the way on comes first");
        s.press(Key::Enter).await?;
        if turn < 5 {
            s.until_js(&format!("document.querySelector('.check-form legend').innerText !== {}", json!(question)))
                .await?;
            ensure!(s.focused().await?.starts_with("heading "), "{}", s.focused().await?);
        }
    }
    s.sees("6 of 6 right at the first answer.").await?;
    s.sees("Nothing was missed.").await?;
    ensure!(s.focused().await? == "heading Your result", "{}", s.focused().await?);
    Ok(())
});

e2e_test!(an_answer_is_not_taken_without_a_confidence, screen(), [Chromium], |s| async move {
    s.open(REFRESHER).await?;
    click(&s, "Give this answer").await?;
    s.sees("First choose an answer.").await?;
    s.js("document.querySelectorAll('.check-options input')[1].click()").await?;
    click(&s, "Give this answer").await?;
    s.sees("Now say how sure you are.").await?;
    click(&s, "Take the last mark back").await?;
    s.until_js("document.querySelector('.check-options :checked') === null").await?;
    Ok(())
});

e2e_test!(a_missed_question_comes_back_and_the_round_survives_a_reload, screen(), [Chromium], |s| async move {
    s.open(REFRESHER).await?;
    let missed = answer(&s, false).await?;
    s.sees("It comes back later in this round.").await?;
    next(&s).await?;
    for _ in 0..3 {
        ensure!(answer(&s, true).await? != missed, "others come between");
        next(&s).await?;
    }
    s.sees("You missed this one before.").await?;
    ensure!(answer(&s, true).await? == missed, "it came back");
    s.driver.refresh().await?;
    s.sees("Question 4 of 6").await?;
    s.sees(&missed).await?;
    next(&s).await?;
    for _ in 0..2 {
        answer(&s, true).await?;
        next(&s).await?;
    }
    s.sees("5 of 6 right at the first answer.").await?;
    s.sees("You had it right when it came back.").await?;
    Ok(())
});

e2e_test!(the_result_can_be_kept, screen(), [Chromium], |s| async move {
    s.open(REFRESHER).await?;
    answer(&s, false).await?;
    click(&s, "See the result so far").await?;
    s.js("document.querySelector('details.check-basis').open = true").await?;
    let text =
        || async { Ok::<_, anyhow::Error>(s.js("document.querySelector('.check-text').innerText").await?.to_string()) };
    let plain = text().await?;
    ensure!(plain.contains("| Fairly sure | 0 | 1 |") && plain.contains("Nothing of it has been sent"), "{plain}");
    ensure!(!plain.contains("Date:"), "{plain}");
    s.find("textbox", "Date, if you want one on it").await?.send_keys("1 June").await?;
    s.sees("Date: 1 June").await?;
    ensure!(text().await?.contains("Date: 1 June"), "the page to keep has it, too");
    click(&s, "Copy as Markdown").await?;
    s.until_js("/Copied\\.|could not be copied/.test(document.querySelector('.check-keep').innerText)").await?;
    // Another reader of the link gets the same questions.
    let link = s.js("document.querySelector('.check-again-link a').hash").await?;
    ensure!(link == REFRESHER, "{link}");
    Ok(())
});

e2e_test!(a_reply_leads_to_the_moment_that_shows_it, screen(), [Chromium], |s| async move {
    // The whole round has every question; the first that leads into a run is followed.
    s.open("#v=1&page=check&view=round-5").await?;
    for _ in 0..30 {
        answer(&s, true).await?;
        if s.js("document.querySelector('.reply > p > a[href*=\"run=\"]') !== null").await? == true {
            click_link(&s, "See it happen in the lab →").await?;
            s.slider("Time in the run").await?;
            ensure!(s.js("document.querySelectorAll('.notices li').length").await? == 0, "nothing is wrong with it");
            return Ok(());
        }
        next(&s).await?;
    }
    anyhow::bail!("no reply leads into a run")
});

async fn click_link(s: &Session, name: &str) -> Result<()> {
    let link = s.link(name).await?;
    link.scroll_into_view().await?;
    Ok(link.click().await?)
}
