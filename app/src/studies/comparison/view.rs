//! The card of the comparison: keep a run, compare it, or open another one from a file.

use std::rc::Rc;

use sim_core::record::format::BYTES_MAX;
use sim_core::record::recording::Recording;
use yew::prelude::*;

use super::state::{Action, Comparison, Status};
use crate::browser::file;
use crate::browser::file_bytes::FileBytes;
use crate::studies::report::{ReportProps, report};
use crate::studies::use_workers::use_workers;
use crate::words::{compare as words, study as says};

/// Reads a recording from a file; `None` if the browser could not read the file.
pub type ReadRecording = fn(Option<&FileBytes>) -> Result<Recording, Vec<String>>;

/// What the card is drawn from.
#[derive(Clone, Properties)]
pub struct CompareProps {
    /// The state of the comparison.
    pub state: Rc<Comparison>,
    /// Where actions go.
    pub act: Callback<Action>,
    /// The run on the stage.
    pub recording: Recording,
    /// Its title.
    pub title: String,
    /// Reads a recording from a file, or says what is wrong with it.
    pub read: ReadRecording,
}

/// Equal if state and run are the same, wherever the cursor of playback is.
impl PartialEq for CompareProps {
    fn eq(&self, other: &Self) -> bool {
        let run = |props: &CompareProps| (props.recording.seed, props.title.clone());
        self.state == other.state
            && run(self) == run(other)
            && (&self.recording.scenario, &self.recording.commands)
                == (&other.recording.scenario, &other.recording.commands)
    }
}

/// Draws the card.
#[component]
pub fn Compare(props: &CompareProps) -> Html {
    let CompareProps { state, act, .. } = props;
    use_workers(&state.requests, act.reform(|responded| Action::Responded(Box::new(responded))));
    let now = Rc::new(props.recording.clone());
    let on_keep = {
        let (now, title) = (now.clone(), props.title.clone());
        act.reform(move |_: MouseEvent| Action::Keep(now.clone(), title.clone()))
    };
    let on_compare = {
        let now = now.clone();
        act.reform(move |_: MouseEvent| Action::CompareKept(now.clone()))
    };
    let on_file = {
        let (act, read) = (act.clone(), props.read);
        Callback::from(move |event: Event| {
            let (act, now) = (act.clone(), now.clone());
            file::picked(&event, BYTES_MAX, move |raw| {
                act.emit(match read(raw.as_ref()) {
                    Ok(second) => Action::Compare(Box::new([(*now).clone(), second])),
                    Err(lines) => Action::Refuse(lines),
                });
            });
        })
    };
    let on_stop = act.reform(|_: MouseEvent| Action::Stop);
    html! {
        <section class="card" aria-labelledby="compare">
            <h2 class="card-title" id="compare">{words::title()}</h2>
            <p class="muted">{words::lead()}</p>
            if let Some((recording, title)) = &state.kept {
                <p>{words::kept(title, recording.seed)}</p>
            }
            <p class="card-buttons">
                <button type="button" onclick={on_keep}>{words::keep()}</button>
                if state.kept.is_some() {
                    <button type="button" onclick={on_compare}>{words::compare()}</button>
                }
                if state.status == Status::Running {
                    <button type="button" onclick={on_stop}>{words::stop()}</button>
                }
            </p>
            <p class="field">
                <label for="compare-file">{words::with_file()}</label>
                <input id="compare-file" type="file" accept=".json,application/json" onchange={on_file} />
            </p>
            <div role="status">{result(&state.status)}</div>
        </section>
    }
}

fn result(status: &Status) -> Html {
    match status {
        Status::Idle => html! {},
        Status::Running => html! { <p>{words::running()}</p> },
        Status::Done(found) => report(&ReportProps { report: found, steps: says::steps(), on_open: Callback::noop() }),
        Status::Refused(lines) => html! {
            <>
                <p>{crate::words::lab::not_opened()}</p>
                <ul>{for lines.iter().map(|line| html! { <li>{line}</li> })}</ul>
            </>
        },
        Status::Failed => html! { <p>{words::failed()}</p> },
    }
}
