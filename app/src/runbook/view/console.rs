//! Console: the line being typed, the earlier entries, and the known commands as buttons for readers who cannot type.

use yew::prelude::*;

use crate::browser::{input, page};
use crate::facts::claims::view::tag;
use crate::runbook::case::Case;
use crate::runbook::console::{Console, Entry, KNOWN, LINE_MAX};
use crate::words::runbook as words;

/// What the console is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct ConsoleProps {
    /// The case it belongs to.
    pub case: &'static Case,
    /// Its entries and the line being typed.
    pub console: Console,
    /// The line is edited.
    pub on_edit: Callback<String>,
    /// An older (`true`) or newer line is fetched.
    pub on_recall: Callback<bool>,
    /// A line is entered.
    pub on_line: Callback<String>,
    /// The console is connected to another host.
    pub on_host: Callback<u16>,
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
        let (line, on_line) = (props.console.line.clone(), props.on_line.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            on_line.emit(line.clone());
        })
    };
    let on_key = {
        let on_recall = props.on_recall.clone();
        Callback::from(move |event: KeyboardEvent| {
            let older = match event.key().as_str() {
                "ArrowUp" => true,
                "ArrowDown" => false,
                _ => return,
            };
            event.prevent_default();
            on_recall.emit(older);
        })
    };
    let oninput = props.on_edit.reform(|event: InputEvent| input::text(&event));
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
                <ul>{for KNOWN.iter().map(|known| {
                    let line = known.line.replace("{vm}", props.case.machine());
                    known_command(known.tag, line, &props.on_line)
                })}</ul>
            </details>
        </div>
    }
}

fn hosts(props: &ConsoleProps) -> Html {
    let option = |(number, name): (u16, &&'static str)| {
        let onchange = props.on_host.reform(move |_: Event| number);
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

fn known_command(founded: crate::facts::claims::Tag, line: String, on_line: &Callback<String>) -> Html {
    // What has to be filled in is typed, not pressed.
    let pressed = !line.contains('<');
    let onclick = {
        let line = line.clone();
        on_line.reform(move |_: MouseEvent| line.clone())
    };
    html! {
        <li>
            if pressed {
                <button type="button" {onclick}>{line}</button>
            } else {
                <code>{line}</code>
            }
            {" "}{tag(founded)}
        </li>
    }
}
