//! Compare: the run on the stage beside one that the reader kept or opens from a file. A worker makes the comparison
//! (`studies/worker/comparison.rs`).

use std::rc::Rc;

use sim_core::record::format::BYTES_MAX;
use sim_core::record::recording::Recording;
use yew::prelude::*;

use crate::browser::file;
use crate::browser::file_bytes::FileBytes;
use crate::studies::message::report::Report;
use crate::studies::message::{Request, Response};
use crate::studies::report::{ReportProps, report};
use crate::studies::requests::{Requests, Responded};
use crate::studies::use_workers::use_workers;
use crate::words::{compare as words, study as says};

/// Reads a recording from a file; `None` if the browser could not read the file.
pub type ReadRecording = fn(Option<&FileBytes>) -> Result<Recording, Vec<String>>;

/// What the card is drawn from.
#[derive(Clone, Properties)]
pub struct CompareProps {
    /// The run on the stage.
    pub recording: Recording,
    /// Its title.
    pub title: String,
    /// Reads a recording from a file, or says what is wrong with it.
    pub read: ReadRecording,
}

/// Equal if it is the same run, wherever the cursor of its playback is.
impl PartialEq for CompareProps {
    fn eq(&self, other: &Self) -> bool {
        let run = |props: &CompareProps| (props.recording.seed, props.title.clone());
        run(self) == run(other)
            && (&self.recording.scenario, &self.recording.commands)
                == (&other.recording.scenario, &other.recording.commands)
    }
}

#[derive(Clone, PartialEq)]
enum Status {
    Idle,
    Running,
    Done(Report),
    Refused(Vec<String>),
    Failed,
}

/// The requests, as state of the component.
#[derive(Clone, Default, PartialEq)]
struct RequestsState(Requests);

enum RequestsAction {
    Start(Request),
    Clear,
}

impl Reducible for RequestsState {
    type Action = RequestsAction;

    fn reduce(self: Rc<Self>, action: RequestsAction) -> Rc<Self> {
        let mut requests = self.0.clone();
        match action {
            RequestsAction::Start(request) => requests.start(&[request]),
            RequestsAction::Clear => requests.clear(),
        }
        Rc::new(RequestsState(requests))
    }
}

/// Draws the card.
#[component]
pub fn Compare(props: &CompareProps) -> Html {
    let kept = use_state(|| None::<(Recording, String)>);
    let status = use_state(|| Status::Idle);
    let requests = use_reducer(RequestsState::default);
    use_workers(&requests.0, {
        let (status, requests) = (status.clone(), requests.dispatcher());
        Callback::from(move |responded: Responded| {
            status.set(match responded.response {
                Ok(Response::Progress { .. }) => return,
                Ok(Response::Report(report)) => Status::Done(report),
                Ok(Response::Refused(lines)) => Status::Refused(lines),
                Ok(
                    Response::PartialCounts { .. } | Response::Part(_) | Response::Uptime(_) | Response::OtherVersion,
                )
                | Err(_) => Status::Failed,
            });
            requests.dispatch(RequestsAction::Clear);
        })
    });
    let compare = {
        let (status, requests) = (status.clone(), requests.dispatcher());
        move |first: &Recording, second: &Recording| {
            let recordings = Box::new([first.clone(), second.clone()]);
            status.set(Status::Running);
            requests.dispatch(RequestsAction::Start(Request::Comparison(recordings)));
        }
    };
    let on_keep = {
        let (kept, status, now) = (kept.clone(), status.clone(), (props.recording.clone(), props.title.clone()));
        Callback::from(move |_: MouseEvent| {
            kept.set(Some(now.clone()));
            status.set(Status::Idle);
        })
    };
    let on_compare = {
        let (kept, now, compare) = (kept.clone(), props.recording.clone(), compare.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some((first, _)) = &*kept {
                compare(first, &now);
            }
        })
    };
    let on_file = {
        let (status, now, read) = (status.clone(), props.recording.clone(), props.read);
        Callback::from(move |event: Event| {
            let (status, now, compare) = (status.clone(), now.clone(), compare.clone());
            file::picked(&event, BYTES_MAX, move |raw| match read(raw.as_ref()) {
                Ok(second) => compare(&now, &second),
                Err(lines) => status.set(Status::Refused(lines)),
            });
        })
    };
    let drawn = result(&status);
    let is_running = *status == Status::Running;
    let on_stop = {
        let requests = requests.dispatcher();
        Callback::from(move |_: MouseEvent| {
            status.set(Status::Idle);
            requests.dispatch(RequestsAction::Clear);
        })
    };
    html! {
        <section class="card" aria-labelledby="compare">
            <h2 class="card-title" id="compare">{words::title()}</h2>
            <p class="muted">{words::lead()}</p>
            if let Some((recording, title)) = &*kept {
                <p>{words::kept(title, recording.seed)}</p>
            }
            <p class="card-buttons">
                <button type="button" onclick={on_keep}>{words::keep()}</button>
                if kept.is_some() {
                    <button type="button" onclick={on_compare}>{words::compare()}</button>
                }
                if is_running {
                    <button type="button" onclick={on_stop}>{words::stop()}</button>
                }
            </p>
            <p class="field">
                <label for="compare-file">{words::with_file()}</label>
                <input id="compare-file" type="file" accept=".json,application/json" onchange={on_file} />
            </p>
            <div role="status">{drawn}</div>
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
