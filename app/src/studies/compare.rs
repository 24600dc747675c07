//! Compare: a run kept, and another beside it.

use std::rc::Rc;

use sim_core::record::format::BYTES_MAX;
use sim_core::record::recording::Recording;
use yew::prelude::*;

use crate::browser::file;
use crate::browser::raw::Raw;
use crate::studies::inquiry::{Answer, Ask, Paper, pack};
use crate::studies::paper::{PaperProps, paper};
use crate::studies::use_courses::use_courses;
use crate::words::{compare as words, inquiry as says};

/// Reads a recording from a file; `None` if the browser could not read the file.
pub type ReadRecording = fn(Option<&Raw>) -> Result<Recording, Vec<String>>;

/// What the card is drawn from.
#[derive(Clone, Properties)]
pub struct CompareProps {
    /// The run on the stage.
    pub recording: Recording,
    /// What it is called.
    pub title: String,
    /// Reads a recording from a file, or says what is wrong with it.
    pub read: ReadRecording,
}

/// Equal if it is the same run, wherever its cursor stands.
impl PartialEq for CompareProps {
    fn eq(&self, other: &Self) -> bool {
        let run = |props: &CompareProps| (props.recording.seed, props.title.clone());
        run(self) == run(other)
            && (&self.recording.scenario, &self.recording.commands)
                == (&other.recording.scenario, &other.recording.commands)
    }
}

#[derive(Clone, PartialEq)]
enum Found {
    Nothing,
    Running,
    Paper(Paper),
    Wrong(Vec<String>),
    Failed,
}

/// Draws the card.
#[component]
pub fn Compare(props: &CompareProps) -> Html {
    let kept = use_state(|| None::<(Recording, String)>);
    let found = use_state(|| Found::Nothing);
    let asked = use_state(|| (0_u32, Rc::<[Rc<[u8]>]>::from([])));
    use_courses(asked.0, &asked.1, {
        let (found, asked) = (found.clone(), asked.clone());
        Callback::from(move |(_, _, answer)| {
            found.set(match answer {
                Ok(Answer::SoFar { .. }) => return,
                Ok(Answer::Paper(paper)) => Found::Paper(paper),
                Ok(Answer::Refused(lines)) => Found::Wrong(lines),
                _ => Found::Failed,
            });
            asked.set((asked.0, Rc::from([])));
        })
    });
    let ask = {
        let (found, asked) = (found.clone(), asked.clone());
        move |first: &Recording, second: &Recording| {
            let ask = Ask::Compare(Box::new([first.clone(), second.clone()]));
            found.set(Found::Running);
            asked.set((asked.0 + 1, Rc::from([Rc::from(pack(&ask))])));
        }
    };
    let on_keep = {
        let (kept, found, now) = (kept.clone(), found.clone(), (props.recording.clone(), props.title.clone()));
        Callback::from(move |_: MouseEvent| {
            kept.set(Some(now.clone()));
            found.set(Found::Nothing);
        })
    };
    let on_compare = {
        let (kept, now, ask) = (kept.clone(), props.recording.clone(), ask.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some((first, _)) = &*kept {
                ask(first, &now);
            }
        })
    };
    let on_file = {
        let (found, now, ask, read) = (found.clone(), props.recording.clone(), ask, props.read);
        Callback::from(move |event: Event| {
            let (found, now, ask) = (found.clone(), now.clone(), ask.clone());
            file::picked(&event, BYTES_MAX, move |raw| match read(raw.as_ref()) {
                Ok(second) => ask(&now, &second),
                Err(lines) => found.set(Found::Wrong(lines)),
            });
        })
    };
    let on_stop = {
        let (found, asked) = (found.clone(), asked.clone());
        Callback::from(move |_: MouseEvent| {
            found.set(Found::Nothing);
            asked.set((asked.0, Rc::from([])));
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
                if *found == Found::Running {
                    <button type="button" onclick={on_stop}>{words::stop()}</button>
                }
            </p>
            <p class="field">
                <label for="compare-file">{words::with_file()}</label>
                <input id="compare-file" type="file" accept=".json,application/json" onchange={on_file} />
            </p>
            <div role="status">{outcome(&found)}</div>
        </section>
    }
}

fn outcome(found: &Found) -> Html {
    match found {
        Found::Nothing => html! {},
        Found::Running => html! { <p>{words::running()}</p> },
        Found::Paper(found) => paper(&PaperProps { paper: found, steps: says::steps(), on_open: Callback::noop() }),
        Found::Wrong(lines) => html! {
            <>
                <p>{crate::words::lab::not_opened()}</p>
                <ul>{for lines.iter().map(|line| html! { <li>{line}</li> })}</ul>
            </>
        },
        Found::Failed => html! { <p>{words::failed()}</p> },
    }
}
