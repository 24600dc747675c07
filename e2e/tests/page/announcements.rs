//! Announcements for screen readers: one for each marker, and never the same text twice in a row.

use super::places::{answer, chapter};
use super::steps::click;
use anyhow::{Context, Result, ensure};
use e2e::{Options, Session, e2e_test};

/// Records every text of any live region from now on.
const LISTEN: &str = "(() => {
  window.__said = [];
  const live = '[role=status], [role=alert], [aria-live]';
  const within = (node) => (node instanceof Element ? node : node.parentElement)?.closest(live);
  new MutationObserver((changes) => {
    for (const region of new Set(changes.map((change) => within(change.target)).filter(Boolean))) {
      const words = region.textContent.trim();
      if (words) window.__said.push(words);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
})()";

/// The texts since the last call.
async fn heard(s: &Session) -> Result<Vec<String>> {
    let said = s.js("window.__said.splice(0)").await?;
    let words = said.as_array().context("a list")?.iter();
    Ok(words.map(|words| words.as_str().unwrap_or("?").to_owned()).collect())
}

/// Whether the same text is announced twice in a row.
fn repeats(said: &[String]) -> Option<&String> {
    said.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| &pair[0])
}

e2e_test!(every_marker_is_said_once, Options::default(), [Chromium], |s| async move {
    for slug in ["one-send", "freeze", "recovery", "fix", "what-you-do"] {
        chapter(&s, slug).await?;
        answer(&s, 0).await?;
        s.js(LISTEN).await?;
        let mut all = Vec::new();
        for _ in 0..6 {
            click(&s, "Next marker").await?;
            s.until_js("window.__said.length > 0").await.with_context(|| format!("{slug}: {all:#?}"))?;
            let said = heard(&s).await?;
            ensure!(said.len() == 1, "{slug}: one marker, {said:#?}");
            let over = said[0] == "There is no marker after this.";
            all.extend(said);
            if over {
                break;
            }
        }
        ensure!(repeats(&all).is_none(), "{slug}: {all:#?}");
    }
    Ok(())
});

e2e_test!(play_says_where_it_rests, Options::default(), [Chromium], |s| async move {
    chapter(&s, "freeze").await?;
    s.js(LISTEN).await?;
    answer(&s, 0).await?;
    let reply = heard(&s).await?;
    ensure!(reply.len() == 1 && reply[0].starts_with("Yes."), "{reply:#?}");
    click(&s, "Play").await?;
    s.sees("out of slots").await?;
    s.button("Play").await?;
    let said = heard(&s).await?;
    ensure!(said.len() == 1 && said[0].contains("The heartbeat stays OK"), "{said:#?}");
    Ok(())
});

e2e_test!(every_step_of_the_race_is_said, Options::default(), [Chromium], |s| async move {
    chapter(&s, "race").await?;
    answer(&s, 1).await?;
    s.js(LISTEN).await?;
    let mut all = Vec::new();
    while s.js("document.querySelector('.transport-now').innerText.includes('sleeps for ever')").await? == false {
        click(&s, "On one event").await?;
        all.extend(heard(&s).await?);
        ensure!(all.len() < 20, "{all:#?}");
    }
    ensure!(all.len() > 3 && repeats(&all).is_none(), "{all:#?}");
    ensure!(all.last().is_some_and(|last| last.contains("sleeps for ever")), "{all:#?}");
    Ok(())
});

/// The positions of the sends of one machine, because steps follow the events of one machine; or all positions in the
/// race.
const PLACES: &str = "[...(document.querySelector('.arm') ?? document).querySelectorAll('.send-path-capsule, .race-picture svg *')]
  .map((el) => el.tagName + ['x', 'y', 'cx', 'cy', 'd', 'transform', 'x1', 'x2'].map((name) => el.getAttribute(name) ?? ''))
  .join('\\n')";

// With reduced motion nothing moves between two events, but the same events happen.
e2e_test!(
    with_less_motion_nothing_moves_between_events,
    Options { reduced_motion: true, ..Options::default() },
    [Chromium],
    |s| async move {
        for slug in ["one-send", "race"] {
            chapter(&s, slug).await?;
            answer(&s, 1).await?;
            s.js(&format!(
                "(() => {{
                    window.__drawn = new Set();
                    window.__moves = 0;
                    const look = () => {{
                        window.__drawn.add({PLACES});
                        window.__moves = Math.max(window.__moves, document.getAnimations().length);
                        requestAnimationFrame(look);
                    }};
                    look();
                }})()"
            ))
            .await?;
            click(&s, "Play").await?;
            s.until_js("window.__drawn.size > 2").await.context(slug)?;
            click(&s, "Pause").await?;
            s.js("window.__played = new Set(window.__drawn)").await?;
            ensure!(s.js("window.__moves").await? == 0, "{slug}: something is animated");
            // Every picture during play is also one of those that stepping shows.
            s.js("window.__drawn = new Set()").await?;
            for _ in 0..12 {
                click(&s, "Back one event").await?;
                s.js(&format!("window.__drawn.add({PLACES}).size")).await?;
            }
            let between = s.js("[...window.__played].filter((drawn) => !window.__drawn.has(drawn)).length").await?;
            ensure!(between.as_u64().is_some_and(|between| between <= 1), "{slug}: {between} pictures between events");
        }
        Ok(())
    }
);
