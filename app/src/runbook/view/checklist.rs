//! Checklist: what to do on real hosts, to print, copy or save.

use yew::prelude::*;

use crate::browser::{clipboard, download, page};
use crate::runbook::checklist::{Part, parts};
use crate::words::runbook as words;

/// What the checklist is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct ChecklistProps {
    /// The result of the attempt, if it has ended.
    pub outcome: Option<Part>,
    /// The whole checklist as Markdown.
    pub text: String,
}

/// Draws the checklist.
#[component]
pub fn Checklist(props: &ChecklistProps) -> Html {
    let copied = use_state(|| None::<bool>);
    let copy = {
        let (copied, text) = (copied.clone(), props.text.clone());
        Callback::from(move |_| {
            let copied = copied.clone();
            clipboard::copy(&text, move |done| copied.set(Some(done)));
        })
    };
    let save = {
        let text = props.text.clone();
        Callback::from(move |_| download::save("runbook.md", "text/markdown", &text))
    };
    let said = match *copied {
        None => "",
        Some(true) => words::copied(),
        Some(false) => words::not_copied(),
    };
    html! {
        <section class="card runbook-checklist" aria-labelledby="runbook-checklist">
            <h2 id="runbook-checklist">{words::checklist()}</h2>
            <p class="muted">{words::checklist_lead()}</p>
            <p class="card-buttons">
                <button type="button" onclick={copy}>{words::copy_markdown()}</button>
                <button type="button" onclick={save}>{words::save_markdown()}</button>
                <button type="button" onclick={|_| page::print()}>{words::print()}</button>
            </p>
            <p role="status">{said}</p>
            <p>{words::list_lead()}</p>
            {for parts().iter().chain(&props.outcome).map(part)}
            <details class="runbook-markdown">
                <summary>{words::markdown_text()}</summary>
                <pre tabindex="0" role="region" aria-label={words::markdown_text()}>{&props.text}</pre>
            </details>
        </section>
    }
}

fn part(part: &Part) -> Html {
    html! {
        <>
            <h3>{part.title}</h3>
            <ul>{for part.items.iter().map(|item| html! { <li>{item}</li> })}</ul>
        </>
    }
}
