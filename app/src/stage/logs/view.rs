//! Logs: the events that a real host would show, and the events that only the model knows. They are two lists with
//! different borders, so that a reader cannot take one kind for the other.

use yew::prelude::*;

use crate::stage::transport::words;

/// An entry of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogEntry {
    /// The time, formatted.
    pub at: AttrValue,
    /// The event, as a sentence.
    pub text: AttrValue,
}

/// Both logs, the oldest entry first.
#[derive(Clone, PartialEq)]
pub struct LogsProps {
    /// Events that a real host would show.
    pub operator: Vec<LogEntry>,
    /// Events that only the model knows; `None` where that log is not shown.
    pub model: Option<Vec<LogEntry>>,
    /// Whether the lists are unfolded. Folded, only the operator's last entry is shown.
    pub open: bool,
}

/// Draws both logs.
pub fn logs(props: &LogsProps) -> Html {
    let last = props.operator.last();
    html! {
        <details class="logs" open={props.open}>
            <summary class="logs-last">
                <strong>{words::operator_sees()}</strong>
                if let Some(entry) = last {
                    <time>{entry.at.clone()}</time><span>{entry.text.clone()}</span>
                } else {
                    <span>{words::log_empty()}</span>
                }
            </summary>
            <div class="logs-lists">
                {list(words::operator_sees(), "is-operator", &props.operator)}
                if let Some(model) = &props.model {
                    {list(words::only_the_model(), "is-model", model)}
                }
            </div>
        </details>
    }
}

fn list(title: &'static str, class: &'static str, entries: &[LogEntry]) -> Html {
    let entry = |entry: &LogEntry| html! { <li><time>{entry.at.clone()}</time><span>{entry.text.clone()}</span></li> };
    html! {
        <section class={classes!("logs-list", class)}>
            <h3>{title}</h3>
            if entries.is_empty() {
                <p>{words::log_empty()}</p>
            } else {
                // A long list scrolls, so it must be reachable by keyboard.
                <ol tabindex="0" aria-label={title}>{for entries.iter().map(entry)}</ol>
            }
        </section>
    }
}
