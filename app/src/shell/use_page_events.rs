//! Events of the document: a link was followed, the tab was hidden.

use yew::{UseReducerDispatcher, hook, use_effect_with};

use super::state::Action;
use super::use_app_state::Store;
use crate::browser::{address, page};
use crate::stage::state::Action as StageAction;
use crate::studies::state::Action as StudiesAction;

/// Opens links within the page, stops play when the tab is hidden, and marks the document as ready once its page is drawn.
#[hook]
pub fn use_page_events(is_drawn: bool, dispatch: UseReducerDispatcher<Store>) {
    use_effect_with((), move |()| {
        dispatch.dispatch(Action::Stage(StageAction::LessMotion(page::less_motion())));
        dispatch.dispatch(Action::Studies(StudiesAction::Processors(page::processors())));
        let links = dispatch.clone();
        let followed = address::on_fragment(move |fragment| links.dispatch(Action::OpenLink(fragment)));
        let hidden = page::on_hidden(move || dispatch.dispatch(Action::Stage(StageAction::Pause)));
        move || drop((followed, hidden))
    });
    use_effect_with(is_drawn, |is_drawn| {
        if *is_drawn {
            page::ready();
        }
    });
}
