//! Logs: what a real host would show, and what only the model knows. Two borders, never mixed.

use yew::prelude::*;

use crate::stage::transport::words;

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogEntry {
    /// When, as it is read on the clock.
    pub at: AttrValue,
    /// What.
    pub text: AttrValue,
}

/// The logs, oldest entry first.
#[derive(Clone, PartialEq)]
pub struct LogsProps {
    /// What the operator sees.
    pub operator: Vec<LogEntry>,
    /// What only the model knows; `None` where it is off.
    pub model: Option<Vec<LogEntry>>,
    /// Whether both lists are unfolded; folded, the operator's last entry is on the line.
    pub open: bool,
}

/// Draws the logs.
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
                // A long list scrolls, and what scrolls must be reachable by keyboard.
                <ol tabindex="0" aria-label={title}>{for entries.iter().map(entry)}</ol>
            }
        </section>
    }
}
