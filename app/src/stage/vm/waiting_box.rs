//! Waiting box: the sends that sleep. A rope ties those that will be woken to the bell; the rope of stranded sends is
//! cut.

use sim_core::model::machine::handler::HandlerKind;
use sim_core::show::frame::SendView;
use yew::prelude::*;

use crate::kit::icon::{Glyph, icon};
use crate::stage::highlight::cause_effect::Highlight;
use crate::stage::highlight::view as marks;
use crate::stage::words;

/// Sends that sleep, in one row of the box.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sleepers {
    /// The numbers of those that are named one by one.
    pub numbers: Vec<u32>,
    /// The number of all.
    pub count: usize,
}

impl Sleepers {
    /// Counts these sends. A marked send that would not be named otherwise is named first.
    pub fn of<'a>(sends: impl Iterator<Item = &'a SendView>, highlight: Option<Highlight>) -> Sleepers {
        let mut sleepers = Sleepers::default();
        for send in sends {
            let is_marked = highlight.is_some_and(|highlight| highlight.send(send.number).is_some());
            if is_marked && sleepers.count >= NAMED.1 {
                sleepers.numbers.insert(0, send.number);
                sleepers.numbers.truncate(NAMED.0);
            } else if sleepers.numbers.len() < NAMED.0 {
                sleepers.numbers.push(send.number);
            }
            sleepers.count += 1;
        }
        sleepers
    }
}

/// The most sends that are named one by one, in a wide and in a narrow box.
const NAMED: (usize, usize) = (3, 2);

/// Draws a row of stranded sends and a row of sends that will be woken. Before the update the first row keeps its room
/// while it is empty, so that the layout does not jump.
pub fn waiting_box(lost: &Sleepers, waiting: &Sleepers, handler: HandlerKind, highlight: Option<Highlight>) -> Html {
    let lost_row = handler == HandlerKind::Before || lost.count > 0;
    html! {
        <div class="waiting-box">
            if lost_row {
                {row(lost, true, highlight)}
            }
            {row(waiting, false, highlight)}
        </div>
    }
}

/// A row; an empty one if there are no sends.
pub(crate) fn row(sleepers: &Sleepers, lost: bool, highlight: Option<Highlight>) -> Html {
    if sleepers.count == 0 {
        return html! { <div class="waiting-box-row"></div> };
    }
    let (long, short) = if lost { words::nothing_will_wake() } else { words::on_the_list() };
    let (class, rope) = if lost { ("is-lost", Glyph::CutRope) } else { ("is-waiting", Glyph::Rope) };
    let number = |number: &u32| {
        let role = highlight.and_then(|highlight| highlight.send(*number));
        html! { <b class={classes!("waiting-box-send", marks::classes(role))}>{words::send(*number)}{marks::number(role)}</b> }
    };
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
                {icon(rope)}
                if !lost {
                    {icon(Glyph::Bell)}
                }
            </span>
            if !lost {
                <span class="waiting-box-result if-wide">{words::will_be_woken()}</span>
            }
            {more(NAMED.0, "if-wide")}
            {more(NAMED.1, "if-narrow")}
        </div>
    }
}
