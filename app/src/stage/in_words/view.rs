//! In words: a disclosure with the picture of each side as a table and sentences.

use std::rc::Rc;

use sim_core::show::frame::Frame;
use yew::prelude::*;

use super::inventory::{SLOT_STATES, VpCounts, vps};
use super::words;
use crate::browser::input;
use crate::kit::table::{TableProps, table};
use crate::stage::words::{vp, vp_state};

/// A side of the stage.
#[derive(Clone, PartialEq)]
pub struct Side {
    /// The name of the side.
    pub title: AttrValue,
    /// Its frame at the moment shown.
    pub frame: Rc<Frame>,
    /// Whether the sends on the path are listed: not while the question of a chapter is about them.
    pub paths: bool,
    /// Whether the heartbeat is listed: not while the question of a chapter is about it.
    pub heartbeat: bool,
}

/// The sides on the stage.
#[derive(Clone, PartialEq, Properties)]
pub struct InWordsProps {
    /// The sides; empty while the stage plays, since text that changes with every frame cannot be read.
    pub sides: Vec<Side>,
}

/// Draws the disclosure, and the text once the reader has opened it.
#[component]
pub fn InWords(props: &InWordsProps) -> Html {
    let open = use_state(|| false);
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| open.set(input::is_unfolded(&event)))
    };
    html! {
        <details class="in-words" {ontoggle}>
            <summary>{words::in_words()}</summary>
            if *open {
                if props.sides.is_empty() {
                    <p class="muted">{words::while_playing()}</p>
                }
                <div class="in-words-sides">{for props.sides.iter().map(side)}</div>
            }
        </details>
    }
}

fn side(side: &Side) -> Html {
    let frame = &*side.frame;
    html! {
        <section class="in-words-side" key={side.title.to_string()}>
            {table(&TableProps {
                caption: words::vps(&side.title, frame.at).into(),
                columns: columns(),
                rows: rows(frame).into_iter().map(|row| row.into_iter().map(Html::from).collect()).collect(),
            })}
            <ul>{for lines(side).into_iter().map(|line| html! { <li>{line}</li> })}</ul>
        </section>
    }
}

fn columns() -> Vec<AttrValue> {
    let ends = [words::vp_column(), words::state()].into_iter();
    ends.chain(SLOT_STATES.map(words::slot_state)).chain([words::queued()]).map(AttrValue::from).collect()
}

/// A row for each VP: its name, its state, its slots by state, and the number of queued requests.
fn rows(frame: &Frame) -> Vec<Vec<String>> {
    let row = |vp_counts: VpCounts| {
        let mut cells = vec![vp(vp_counts.index), vp_state(vp_counts.state).0.to_owned()];
        cells.extend(vp_counts.slots.map(|count| count.to_string()));
        cells.push(vp_counts.queued.to_string());
        cells
    };
    vps(frame).into_iter().map(row).collect()
}

/// The rest of the picture, one sentence for each item.
fn lines(side: &Side) -> Vec<String> {
    let frame = &*side.frame;
    let mut lines = words::machine(frame);
    lines.extend(side.heartbeat.then(|| words::heartbeat(frame)));
    lines.extend(words::pages(frame));
    lines.extend(side.paths.then(|| words::path(frame)));
    lines.extend(words::sleepers(frame));
    lines
}

#[cfg(test)]
mod tests;
