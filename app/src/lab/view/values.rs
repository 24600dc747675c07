//! Values: one number of the model in a field of its own, in the unit that suits it.

use sim_core::model::parameter::{Parameter, Unit};
use yew::prelude::*;

use crate::browser::input;
use crate::facts::claims::view::tag;
use crate::facts::numbers::Number;
use crate::kit::number::{Field, read_as, said, write};
use crate::lab::measure;
use crate::words::{lab as words, language};

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

/// A text that is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Wrong {
    typed: String,
    why: String,
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
    // What was typed and is not taken, and why. It stays in the field, to be corrected.
    let wrong = use_state(|| None::<Wrong>);
    let id = format!("value-{}", number.path);
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
                {field(props, &id, &note, &wrong)}
                if value != usual {
                    <button type="button" aria-label={words::to_usual(number.what)} onclick={reset}>{"↺"}</button>
                }
            </span>
            <span class="value-note" id={note}>
                {tag(number.tag)}{" "}
                {words::range(number.least, number.most)}
                if value != usual {
                    {" · "}{words::usual(shown(row.unit, *usual))}
                }
            </span>
            <span class="value-wrong" role="alert">
                if let Some(wrong) = &*wrong {
                    {&wrong.why}
                }
            </span>
        </div>
    }
}

/// A value with its unit, as the page writes it.
fn shown(unit: Unit, value: u64) -> String {
    crate::facts::units::exact(unit, value)
}

fn field(props: &ValueProps, id: &str, note: &str, wrong: &UseStateHandle<Option<Wrong>>) -> Html {
    let ValueProps { row, number, value, on_set, .. } = props;
    let (id, note) = (id.to_owned(), note.to_owned());
    if row.unit == Unit::YesOrNo {
        let onchange = on_set.reform(|event: Event| u64::from(input::checked(&event)));
        return html! { <input type="checkbox" {id} aria-describedby={note} checked={*value != 0} {onchange} /> };
    }
    let field = measure::field(row);
    let onchange = {
        let (on_set, wrong, range) = (on_set.clone(), wrong.clone(), [number.least, number.most]);
        Callback::from(move |event: Event| match typed(input::changed(&event), &field, range) {
            Ok(value) => {
                wrong.set(None);
                on_set.emit(value);
            }
            Err(found) => wrong.set(Some(found)),
        })
    };
    let shown = match &**wrong {
        Some(wrong) => wrong.typed.clone(),
        None => write((*value).into(), &field, language()),
    };
    html! {
        <>
            <input
                type="text" inputmode="decimal" autocomplete="off" {id} aria-describedby={note}
                aria-invalid={wrong.is_some().then_some("true")} value={shown} {onchange}
            />
            <span>{measure::scale(row.unit, row.default.unwrap_or(row.least)).sign}</span>
        </>
    }
}

/// The value that was typed, or what keeps it from being taken.
fn typed(typed: String, field: &Field, range: [&str; 2]) -> Result<u64, Wrong> {
    read_as(&typed, field, language()).map_err(|fault| Wrong { why: said(&fault, &typed, field, range), typed })
}
