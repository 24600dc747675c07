//! Turns animation frames into actions while something plays or is being recorded.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::{UseReducerDispatcher, hook, use_effect_with};

use super::state::Action;
use super::use_app_state::Store;
use crate::browser::clock::{self, AnimationFrame};
use crate::browser::{crash_report, page};
use crate::stage::state::Action as StageAction;

/// A chain of animation frames; dropping it stops the chain.
struct Chain {
    pending: RefCell<Option<AnimationFrame>>,
    last: Cell<Option<f64>>,
}

fn link(chain: &Rc<Chain>, dispatch: UseReducerDispatcher<Store>, moves: bool, records: bool) {
    if crash_report::is_broken() {
        return;
    }
    let next = chain.clone();
    let frame = clock::next_frame(move |now| {
        let elapsed = next.last.replace(Some(now)).map_or(0.0, |last| now - last);
        link(&next, dispatch.clone(), moves, records);
        if records {
            dispatch.dispatch(Action::Stage(StageAction::Record));
        }
        if moves && elapsed > 0.0 {
            dispatch.dispatch(Action::Stage(StageAction::Tick(elapsed)));
        }
    });
    *chain.pending.borrow_mut() = Some(frame);
}

/// Ticks while `moves`, records while `records`; requests no frame if neither.
#[hook]
pub fn use_clock(moves: bool, records: bool, dispatch: UseReducerDispatcher<Store>) {
    use_effect_with((moves, records), move |(moves, records)| {
        let chain = Rc::new(Chain { pending: RefCell::new(None), last: Cell::new(None) });
        if *moves || *records {
            link(&chain, dispatch, *moves, *records);
        }
        if !*records {
            page::recorded();
        }
        move || *chain.pending.borrow_mut() = None
    });
}
