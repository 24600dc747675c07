//! Holds the pack of a team: opens the one that the address names, and says which run a chapter needs.

use std::rc::Rc;

use sim_core::record::format::BYTES_MAX;
use sim_core::record::recording::Recording;
use yew::{Callback, Reducible, UseReducerHandle, hook, use_effect_with, use_reducer};

use super::address::path;
use super::read::read;
use super::state::{Action, Team, reduce};
use crate::browser::file_bytes::FileBytes;
use crate::browser::{address as browser, fetch};
use crate::run::anchor::Anchor;
use crate::run::playback::Speed;
use crate::words::team as words;

/// Where a chapter begins: its run, the moment, and how fast it plays from there.
pub type Begins = (Rc<Recording>, Anchor, Speed);

/// The state in a form Yew can keep.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeldTeam(pub Team);

impl Reducible for HeldTeam {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(HeldTeam(reduce(self.0.clone(), action)))
    }
}

/// What came of a file: the pack in it, or everything that is wrong.
#[must_use]
pub fn came(name: String, raw: Option<&FileBytes>) -> Action {
    Action::Came(name, read(raw).map(Rc::new))
}

/// The state of the page. `on_chapter` puts the run of the chapter shown on the stage.
#[hook]
pub fn use_pack(on_chapter: &Callback<Begins>) -> UseReducerHandle<HeldTeam> {
    let held = use_reducer(HeldTeam::default);
    let dispatch = held.dispatcher();
    use_effect_with((), move |()| match path(&browser::query()) {
        None => {}
        Some(Err(why)) => dispatch.dispatch(Action::Came(words::the_address().into(), Err(vec![why]))),
        Some(Ok(path)) => {
            dispatch.dispatch(Action::Waits(path.clone()));
            fetch::file(&path.clone(), BYTES_MAX, move |raw| {
                dispatch.dispatch(match raw {
                    Ok(raw) => came(path, Some(&raw)),
                    Err(why) => Action::Came(path, Err(vec![words::not_there(why)])),
                });
            });
        }
    });
    let (on_chapter, team) = (on_chapter.clone(), held.0.clone());
    use_effect_with((team.opened, team.chapter), move |_| open(&team, &on_chapter));
    held
}

/// Puts the chapter's run on the stage, where the chapter begins.
pub fn open(team: &Team, on_chapter: &Callback<Begins>) {
    let recording = team.pack.as_ref().zip(team.chapter()).and_then(|(pack, chapter)| pack.recording(chapter));
    if let Some((recording, chapter)) = recording.zip(team.chapter()) {
        on_chapter.emit((Rc::new(recording), chapter.at.anchor(), chapter.speed.speed()));
    }
}
