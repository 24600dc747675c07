//! Card: one study with the button that starts it, its progress and its report.

use yew::prelude::*;

use super::message::report::RunRef;
use super::props::StudiesProps;
use super::report::{ReportProps, report};
use super::state::{Action, Status, Study, StudyKind};
use super::texts;
use crate::words::study as says;

/// Draws a study with `options` to choose before it is started and its `result` below.
pub fn card(kind: StudyKind, props: &StudiesProps<'_>, options: Html, result: Html) -> Html {
    let title = texts::title(kind);
    let running = props.studies.study(kind).status == Status::Running;
    html! {
        <section class="card" aria-label={title}>
            <h3 class="card-title">{title}</h3>
            <p>{texts::lead(kind)}</p>
            {options}
            <p class="card-buttons">
                if running {
                    <button
                        type="button" aria-label={says::cancel_this(title)}
                        onclick={props.act.reform(move |_| Action::Stop(kind))}
                    >
                        {says::cancel()}
                    </button>
                } else {
                    <button type="button" onclick={props.act.reform(move |_| Action::Start(kind))}>
                        {texts::start_button(kind)}
                    </button>
                }
            </p>
            {result}
        </section>
    }
}

/// Draws how far a study is, its report, or why it has none.
pub fn result(kind: StudyKind, study: &Study, on_open: &Callback<RunRef>) -> Html {
    match &study.status {
        Status::Idle => html! {},
        Status::Running => {
            let (done, of) = study.progress();
            let known = (of > 0).then(|| (done.to_string(), of.to_string()));
            let (value, max) = known.map_or((None, None), |(value, max)| (Some(value), Some(max)));
            html! {
                <p class="evidence-progress">
                    <progress aria-label={says::progress()} {value} {max}></progress>
                    {texts::progress(kind, (done, of))}
                </p>
            }
        }
        Status::Stopped => html! { <p>{says::stopped()}</p> },
        Status::Done(found) => report(&ReportProps { report: found, steps: says::steps(), on_open: on_open.clone() }),
        Status::Refused(lines) => html! {
            <>
                <p>{says::refused()}</p>
                <ul>{for lines.iter().map(|line| html! { <li>{line}</li> })}</ul>
            </>
        },
        Status::Failed(failure) => html! { <p class="evidence-failed">{texts::failure(failure)}</p> },
    }
}
