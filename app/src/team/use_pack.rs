//! The effects of the page of a team: opens the pack that the address names, and puts the run of a chapter on the stage.

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

/// Where a chapter begins: its run, the moment, and how fast it plays from there.
pub type Begins = (Rc<Recording>, Anchor, Speed);

/// What came of a file: the pack in it, or everything that is wrong.
#[must_use]
pub fn came(name: String, raw: Option<&FileBytes>) -> Action {
    Action::Came(name, read(raw).map(Rc::new))
}

/// Opens the pack that the address names, once, and puts the run of the chapter shown on the stage through `on_chapter`,
/// unless `run`, the one on it, is that of the chapter.
#[hook]
pub fn use_pack(team: &Rc<Team>, act: &Callback<Action>, run: &Run, on_chapter: &Callback<Begins>) {
    let (act, is_new) = (act.clone(), team.is_new());
    use_effect_with((), move |()| match path(&browser::query()).filter(|_| is_new) {
        None => {}
        Some(Err(why)) => act.emit(Action::Came(words::the_address().into(), Err(vec![why]))),
        Some(Ok(path)) => {
            act.emit(Action::Waits(path.clone()));
            fetch::file(&path.clone(), BYTES_MAX, move |raw| {
                act.emit(match raw {
                    Ok(raw) => came(path, Some(&raw)),
                    Err(why) => Action::Came(path, Err(vec![words::not_there(why)])),
                });
            });
        }
    });
    let came_back = use_mut_ref(|| true);
    let (on_chapter, team, run) = (on_chapter.clone(), team.clone(), run.clone());
    use_effect_with((team.opened, team.chapter), move |_| {
        let is_there = beginning(&team)
            .is_some_and(|(recording, ..)| (&run.scenario(), run.seed()) == (&recording.scenario, recording.seed));
        if !(came_back.replace(false) && is_there) {
            open(&team, &on_chapter);
        }
    });
}

/// Puts the chapter's run on the stage, at the beginning of the chapter.
pub fn open(team: &Team, on_chapter: &Callback<Begins>) {
    if let Some(begins) = beginning(team) {
        on_chapter.emit(begins);
    }
}

/// The beginning of the chapter shown.
fn beginning(team: &Team) -> Option<Begins> {
    let chapter = team.chapter()?;
    let recording = team.pack.as_ref()?.recording(chapter)?;
    Some((Rc::new(recording), chapter.at.anchor(), chapter.speed.speed()))
}
