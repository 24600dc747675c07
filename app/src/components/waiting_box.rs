//! Waiting: sends that sleep, tied to the bell by a rope, or by one that is cut.

use sim_core::frame::SendView;
use sim_core::machine::handler::HandlerKind;
use yew::prelude::*;

use super::icon::{Glyph, Icon};
use super::words;

/// Who sleeps.
#[derive(Clone, PartialEq, Properties)]
pub struct WaitingBoxProps {
    /// Sends that nothing will call.
    pub lost: Vec<SendView>,
    /// Sends that will be called.
    pub waiting: Vec<SendView>,
    /// The handler; before the update the first row is kept for what is lost, so that nothing jumps.
    pub handler: HandlerKind,
}

/// Sends named one by one, where there is room and where there is less.
const NAMED: (usize, usize) = (3, 2);

/// Draws both rows.
#[component]
pub fn WaitingBox(props: &WaitingBoxProps) -> Html {
    let lost_row = props.handler == HandlerKind::Before || !props.lost.is_empty();
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
fn row(sends: &[SendView], lost: bool) -> Html {
    if sends.is_empty() {
        return html! { <div class="waiting-box-row"></div> };
    }
    let (long, short) = if lost { words::NOBODY_WILL_CALL } else { words::ON_THE_LIST };
    let (class, rope) = if lost { ("is-lost", Glyph::CutRope) } else { ("is-waiting", Glyph::Rope) };
    let number = |send: &SendView| html! { <b class="waiting-box-send">{words::send(send.number)}</b> };
    let more = |named: usize, class: &'static str| {
        let more = sends.len().saturating_sub(named);
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
                {for sends.iter().take(NAMED.0).map(number)}
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
