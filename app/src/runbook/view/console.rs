//! Console: a line to type into, what came of earlier ones, and the known commands to press for whoever cannot type them.

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
    /// What was typed, and what came back.
    pub console: Console,
    /// A line was typed.
    pub on_line: Callback<String>,
    /// The console goes to another host.
    pub on_host: Callback<u16>,
}

/// Draws the console.
#[component]
pub fn ConsoleView(props: &ConsoleProps) -> Html {
    let typed = use_state(String::new);
    // How many lines back the reader has gone.
    let back = use_state(|| 0_usize);
    let output = use_node_ref();
    {
        let output = output.clone();
        use_effect_with(props.console.clone(), move |_| page::to_end(&output));
    }
    let run = {
        let (typed, back, on_line) = (typed.clone(), back.clone(), props.on_line.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            on_line.emit((*typed).clone());
            typed.set(String::new());
            back.set(0);
        })
    };
    let on_key = {
        let (typed, back, console) = (typed.clone(), back.clone(), props.console.clone());
        Callback::from(move |event: KeyboardEvent| {
            let to = match event.key().as_str() {
                "ArrowUp" => *back + 1,
                "ArrowDown" => back.saturating_sub(1),
                _ => return,
            };
            let line = if to == 0 { Some("") } else { console.earlier(to) };
            if let Some(line) = line {
                event.prevent_default();
                typed.set(line.to_owned());
                back.set(to);
            }
        })
    };
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| typed.set(input::text(&event)))
    };
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
                    maxlength={LINE_MAX.to_string()} value={(*typed).clone()} aria-describedby="console-hint"
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
