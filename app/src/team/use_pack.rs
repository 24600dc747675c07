//! Effects of the team's page: loads the pack that the address names, and puts the run of a chapter on the stage.

use std::rc::Rc;

use sim_core::record::format::BYTES_MAX;
use sim_core::record::recording::Recording;
use yew::{Callback, hook, use_effect_with, use_mut_ref};

use super::address::path;
use super::read::read;
use super::state::{Action, Team};
use crate::browser::file_bytes::FileBytes;
use crate::browser::{address as browser, fetch};
use crate::run::Run;
use crate::run::anchor::Anchor;
use crate::run::playback::Speed;
use crate::words::team as words;

/// The start of a chapter: the recording, the moment in it, and the speed of play.
pub type ChapterStart = (Rc<Recording>, Anchor, Speed);

/// The action for a loaded file; `raw` is `None` if the browser could not read it.
#[must_use]
pub fn finish_loading(name: String, raw: Option<&FileBytes>) -> Action {
    Action::FinishLoading(name, read(raw).map(Rc::new))
}

/// Loads the pack that the address names, unless one was loaded before, and puts the run of the chapter shown on the
/// stage through `on_chapter`. When the reader comes back to the page and the stage still has the chapter's run, it stays
/// as it is. `run` is the run on the stage.
#[hook]
pub fn use_pack(team: &Rc<Team>, act: &Callback<Action>, run: &Run, on_chapter: &Callback<ChapterStart>) {
    let (act, is_new) = (act.clone(), team.is_new());
    use_effect_with((), move |()| match path(&browser::query()).filter(|_| is_new) {
        None => {}
        Some(Err(why)) => act.emit(Action::FinishLoading(words::the_address().into(), Err(vec![why]))),
        Some(Ok(path)) => {
            act.emit(Action::StartLoading(path.clone()));
            fetch::file(&path.clone(), BYTES_MAX, move |raw| {
                act.emit(match raw {
                    Ok(raw) => finish_loading(path, Some(&raw)),
                    Err(why) => Action::FinishLoading(path, Err(vec![words::not_there(why)])),
                });
            });
        }
    });
    let is_first_run = use_mut_ref(|| true);
    let (on_chapter, team, run) = (on_chapter.clone(), team.clone(), run.clone());
    use_effect_with((team.packs_opened, team.chapter), move |_| {
        let is_on_stage = chapter_start(&team)
            .is_some_and(|(recording, ..)| (&run.scenario(), run.seed()) == (&recording.scenario, recording.seed));
        if !(is_first_run.replace(false) && is_on_stage) {
            show_chapter(&team, &on_chapter);
        }
    });
}

/// Puts the chapter's run on the stage, at the beginning of the chapter.
pub fn show_chapter(team: &Team, on_chapter: &Callback<ChapterStart>) {
    if let Some(start) = chapter_start(team) {
        on_chapter.emit(start);
    }
}

/// The start of the chapter shown; `None` if no pack is open.
fn chapter_start(team: &Team) -> Option<ChapterStart> {
    let chapter = team.chapter()?;
    let recording = team.pack.as_ref()?.recording(chapter)?;
    Some((Rc::new(recording), chapter.at.anchor(), chapter.speed.speed()))
}
