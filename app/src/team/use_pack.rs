//! Holds the pack of a team: opens the one that the address names, and says which run a chapter needs.

use std::rc::Rc;

use sim_core::record::format::BYTES_MAX;
use yew::{Callback, Reducible, UseReducerHandle, hook, use_effect_with, use_reducer};

use super::address::path;
use super::read::read;
use super::state::{Action, Team, reduce};
use crate::browser::{address as browser, fetch};
use crate::kit::text_file::Raw;
use crate::shell::state::Action as PageAction;
use crate::words::team as words;

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
pub fn came(name: String, raw: Option<&Raw>) -> Action {
    Action::Came(name, read(raw).map(Rc::new))
}

/// The state of the page. `act` puts the run of the chapter shown on the stage.
#[hook]
pub fn use_pack(act: &Callback<PageAction>) -> UseReducerHandle<HeldTeam> {
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
    let (act, team) = (act.clone(), held.0.clone());
    use_effect_with((team.opened, team.chapter), move |_| open(&team, &act));
    held
}

/// Puts the chapter's run on the stage, where the chapter begins.
pub fn open(team: &Team, act: &Callback<PageAction>) {
    let recording = team.pack.as_ref().zip(team.chapter()).and_then(|(pack, chapter)| pack.recording(chapter));
    if let Some((recording, chapter)) = recording.zip(team.chapter()) {
        act.emit(PageAction::OpenAt(Rc::new(recording), chapter.at.anchor(), chapter.speed.speed()));
    }
}
