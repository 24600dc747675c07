//! Console: the line being typed, the earlier entries, and the known commands as buttons for readers who cannot type.

use yew::prelude::*;

use crate::browser::{input, page};
use crate::facts::claims::view::tag;
use crate::runbook::case::Case;
use crate::runbook::console::{Console, Entry, KNOWN_COMMANDS, LINE_MAX};
use crate::runbook::state::Action;
use crate::words::runbook as words;

/// What the console is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct ConsoleProps {
    /// The case it belongs to.
    pub case: &'static Case,
    /// Its entries and the line being typed.
    pub console: Console,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// Draws the console.
#[component]
pub fn ConsoleView(props: &ConsoleProps) -> Html {
    let output = use_node_ref();
    {
        let output = output.clone();
        use_effect_with((props.console.host, props.console.entries.clone()), move |_| page::to_end(&output));
    }
    let run = {
        let (line, act) = (props.console.line.clone(), props.act.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            act.emit(Action::Enter(line.clone()));
        })
    };
    let on_key = {
        let act = props.act.clone();
        Callback::from(move |event: KeyboardEvent| {
            let recall = match event.key().as_str() {
                "ArrowUp" => Action::RecallOlder,
                "ArrowDown" => Action::RecallNewer,
                _ => return,
            };
            event.prevent_default();
            act.emit(recall);
        })
    };
    let oninput = props.act.reform(|event: InputEvent| Action::EditLine(input::text(&event)));
    html! {
        <div class="console">
            {hosts(props)}
            <div
                ref={output} class="console-output" role="log" aria-label={words::console_output()} tabindex="0"
            >
                if props.console.entries.is_empty() {
                    <p class="muted">{words::console_empty()}</p>
                }
                {for props.console.entries.iter().map(entry)}
            </div>
            <form class="console-line" onsubmit={run}>
                <label for="console-input">{words::console_input()}</label>
                <input
                    id="console-input" type="text" autocomplete="off" autocapitalize="off" spellcheck="false"
                    maxlength={LINE_MAX.to_string()} value={props.console.line.clone()} aria-describedby="console-hint"
                    {oninput} onkeydown={on_key}
                />
                <button type="submit">{words::console_run()}</button>
            </form>
            <p id="console-hint" class="muted">{words::console_hint()}</p>
            <details class="console-known">
                <summary>{words::console_known()}</summary>
                <ul>{for KNOWN_COMMANDS.iter().map(|known| {
                    let line = known.line.replace("{vm}", props.case.reported_vm());
                    known_command(known.tag, line, &props.act)
                })}</ul>
            </details>
        </div>
    }
}

fn hosts(props: &ConsoleProps) -> Html {
    let option = |(number, name): (u16, &&'static str)| {
        let onchange = props.act.reform(move |_: Event| Action::ConnectTo(number));
        html! {
            <label class="choice">
                <input type="radio" name="console-host" checked={props.console.host == number} {onchange} />
                <span>{*name}</span>
            </label>
        }
    };
    html! {
        if props.case.hosts.len() > 1 {
            <fieldset class="choices console-hosts">
                <legend>{words::console_at()}</legend>
                {for (0..).zip(props.case.hosts).map(option)}
            </fieldset>
        }
    }
}

fn entry(entry: &Entry) -> Html {
    html! {
        <div class="console-entry">
            <p class="console-typed">{"PS "}{entry.prompt}{"> "}{&entry.typed}</p>
            if !entry.output.is_empty() {
                <pre>{&entry.output}</pre>
            }
            if let Some(note) = &entry.note {
                <p class="console-note">{note}</p>
            }
            if let Some(founded) = entry.tag {
                <p class="console-tag muted">{words::console_tag()}{" "}{tag(founded)}</p>
            }
        </div>
    }
}

fn known_command(founded: crate::facts::claims::Tag, line: String, act: &Callback<Action>) -> Html {
    // A command with a placeholder has to be completed first, so it is no button.
    let is_complete = !line.contains('<');
    let onclick = {
        let line = line.clone();
        act.reform(move |_: MouseEvent| Action::Enter(line.clone()))
    };
    html! {
        <li>
            if is_complete {
                <button type="button" {onclick}>{line}</button>
            } else {
                <code>{line}</code>
            }
            {" "}{tag(founded)}
        </li>
    }
}
