//! Values: one number of the model in a field of its own, in the unit that suits it.

use sim_core::model::parameter::{Parameter, Unit};
use yew::prelude::*;

use crate::browser::input;
use crate::components::claim::tag;
use crate::content::numbers::Number;
use crate::lab::measure::{Scale, read, scale, written};
use crate::words::lab as words;

/// A number in its field.
#[derive(Clone, Properties)]
pub struct ValueProps {
    /// What the model says of it.
    pub row: Parameter,
    /// What the reader is told of it.
    pub number: Number,
    /// Its value in the run on the stage.
    pub value: u64,
    /// Its value in the run as it came.
    pub usual: u64,
    /// Another value was given.
    pub on_set: Callback<u64>,
}

/// Equal if the same field shows the same number, so that typing is not disturbed.
impl PartialEq for ValueProps {
    fn eq(&self, other: &Self) -> bool {
        (self.number, self.value, self.usual) == (other.number, other.value, other.usual)
    }
}

/// Draws it.
#[component]
pub fn Value(props: &ValueProps) -> Html {
    let ValueProps { row, number, value, usual, on_set } = props;
    // What was typed and is no number that fits: it stays, to be mended.
    let wrong = use_state(|| None::<String>);
    let id = format!("value-{}", number.path);
    let scale = scale(row.unit, row.default.unwrap_or(row.least));
    let range = (number.least, number.most);
    let note = format!("{id}-note");
    let reset = {
        let (on_set, wrong, usual) = (on_set.clone(), wrong.clone(), *usual);
        Callback::from(move |_: MouseEvent| {
            wrong.set(None);
            on_set.emit(usual);
        })
    };
    html! {
        <div class={classes!("value", (value != usual).then_some("is-changed"))}>
            <label for={id.clone()}>{number.what}</label>
            <span class="value-field">
                {field(props, &id, &note, scale, &wrong)}
                if value != usual {
                    <button type="button" aria-label={words::to_usual(number.what)} onclick={reset}>{"↺"}</button>
                }
            </span>
            <span class="value-note" id={note}>
                {tag(number.tag)}{" "}
                {words::range(range.0, range.1)}
                if value != usual {
                    {" · "}{words::usual(shown(row.unit, *usual))}
                }
            </span>
            <span class="value-wrong" role="alert">
                if wrong.is_some() {
                    {words::not_a_number(range.0, range.1)}
                }
            </span>
        </div>
    }
}

/// A value with its unit, as the page writes it.
fn shown(unit: Unit, value: u64) -> String {
    crate::content::units::exact(unit, value)
}

fn field(props: &ValueProps, id: &str, note: &str, scale: Scale, wrong: &UseStateHandle<Option<String>>) -> Html {
    let ValueProps { row, value, on_set, .. } = props;
    let (id, note) = (id.to_owned(), note.to_owned());
    if row.unit == Unit::YesOrNo {
        let onchange = on_set.reform(|event: Event| u64::from(input::checked(&event)));
        return html! { <input type="checkbox" {id} aria-describedby={note} checked={*value != 0} {onchange} /> };
    }
    let onchange = {
        let (on_set, wrong, row) = (on_set.clone(), wrong.clone(), *row);
        Callback::from(move |event: Event| match read(&input::changed(&event), scale) {
            // Where a number may be missing, zero stands for that.
            Some(value) if row.range().contains(&value) || (value == 0 && may_be_none(row.path)) => {
                wrong.set(None);
                on_set.emit(value);
            }
            _ => wrong.set(Some(input::changed(&event))),
        })
    };
    html! {
        <>
            <input
                type="text" inputmode="decimal" autocomplete="off" {id} aria-describedby={note} aria-invalid={wrong.is_some().then_some("true")}
                value={(**wrong).clone().unwrap_or_else(|| written(*value, scale))} {onchange}
            />
            <span>{scale.sign}</span>
        </>
    }
}

fn may_be_none(path: &str) -> bool {
    matches!(path, "vms[].send_gap_ns" | "vms[].flip_gap_ns" | "vms[].think_ns" | "costs.sweep_ns")
}
