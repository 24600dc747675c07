//! Waiting: sends that sleep, tied to the bell by a rope, or by one that is cut.

use sim_core::frame::SendView;
use sim_core::machine::handler::HandlerKind;
use yew::prelude::*;

use super::icon::{Glyph, Icon};
use super::words;

/// Sends that sleep: the first few by number, and how many there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sleepers {
    /// The first, at most as many as are named.
    pub numbers: Vec<u32>,
    /// All.
    pub count: usize,
}

impl<'a> FromIterator<&'a SendView> for Sleepers {
    fn from_iter<I: IntoIterator<Item = &'a SendView>>(sends: I) -> Sleepers {
        let mut sleepers = Sleepers::default();
        for send in sends {
            if sleepers.count < NAMED.0 {
                sleepers.numbers.push(send.number);
            }
            sleepers.count += 1;
        }
        sleepers
    }
}

/// Who sleeps.
#[derive(Clone, PartialEq, Properties)]
pub struct WaitingBoxProps {
    /// Sends that nothing will call.
    pub lost: Sleepers,
    /// Sends that will be called.
    pub waiting: Sleepers,
    /// The handler; before the update the first row is kept for what is lost, so that nothing jumps.
    pub handler: HandlerKind,
}

/// Sends named one by one, where there is room and where there is less.
const NAMED: (usize, usize) = (3, 2);

/// Draws both rows.
#[component]
pub fn WaitingBox(props: &WaitingBoxProps) -> Html {
    let lost_row = props.handler == HandlerKind::Before || props.lost.count > 0;
    html! {
        <div class="waiting-box">
            if lost_row {
                {row(&props.lost, true)}
            }
            {row(&props.waiting, false)}
        </div>
    }
}

/// A row, or the room for it.
fn row(sleepers: &Sleepers, lost: bool) -> Html {
    if sleepers.count == 0 {
        return html! { <div class="waiting-box-row"></div> };
    }
    let (long, short) = if lost { words::NOBODY_WILL_CALL } else { words::ON_THE_LIST };
    let (class, rope) = if lost { ("is-lost", Glyph::CutRope) } else { ("is-waiting", Glyph::Rope) };
    let number = |number: &u32| html! { <b class="waiting-box-send">{words::send(*number)}</b> };
    let more = |named: usize, class: &'static str| {
        let more = sleepers.count.saturating_sub(named);
        html! {
            if more > 0 {
                <span class={classes!("waiting-box-more", class)}>{words::more(more)}</span>
            }
        }
    };
    html! {
        <div class={classes!("waiting-box-row", class)}>
            <span class="waiting-box-name"><span class="if-wide">{long}</span><span class="if-narrow">{short}</span></span>
            <span class="waiting-box-sends">
                {for sleepers.numbers.iter().map(number)}
                <Icon glyph={rope} />
                if !lost {
                    <Icon glyph={Glyph::Bell} />
                }
            </span>
            if !lost {
                <span class="waiting-box-fate if-wide">{words::WILL_BE_CALLED}</span>
            }
            {more(NAMED.0, "if-wide")}
            {more(NAMED.1, "if-narrow")}
        </div>
    }
}
