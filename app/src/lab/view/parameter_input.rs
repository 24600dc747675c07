//! Parameter input: the field for one parameter, with its range, its evidence and a button back to the preset's value.

use sim_core::model::parameter::{Parameter, Unit};
use yew::prelude::*;

use crate::browser::input;
use crate::facts::claims::view::tag;
use crate::facts::numbers::Number;
use crate::kit::number::{Field, explain, read_as, write};
use crate::lab::parameter_field;
use crate::words::{lab as words, language};

/// What the field needs.
#[derive(Clone, Properties)]
pub struct ParameterInputProps {
    /// Unit, range and default, from the model.
    pub row: Parameter,
    /// Label, range and evidence, as texts.
    pub number: Number,
    /// Its value in the run on the stage.
    pub value: u64,
    /// Its value in the preset.
    pub preset_value: u64,
    /// Called with the new value.
    pub on_set: Callback<u64>,
}

/// A text that was typed and rejected.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Rejected {
    typed: String,
    why: String,
}

/// Equal if the same field shows the same number. The callback is left out: it is new with every drawing, and drawing
/// the field again would replace what is being typed.
impl PartialEq for ParameterInputProps {
    fn eq(&self, other: &Self) -> bool {
        (self.number, self.value, self.preset_value) == (other.number, other.value, other.preset_value)
    }
}

#[component]
pub fn ParameterInput(props: &ParameterInputProps) -> Html {
    let ParameterInputProps { row, number, value, preset_value, on_set } = props;
    // A rejected text stays in the field, so that the reader can correct it.
    let rejected = use_state(|| None::<Rejected>);
    let id = format!("value-{}", number.path);
    let note = format!("{id}-note");
    let reset = {
        let (on_set, rejected, preset_value) = (on_set.clone(), rejected.clone(), *preset_value);
        Callback::from(move |_: MouseEvent| {
            rejected.set(None);
            on_set.emit(preset_value);
        })
    };
    html! {
        <div class={classes!("value", (value != preset_value).then_some("is-changed"))}>
            <label for={id.clone()}>{number.what}</label>
            <span class="value-field">
                {field(props, &id, &note, &rejected)}
                if value != preset_value {
                    <button type="button" aria-label={words::to_usual(number.what)} onclick={reset}>{"↺"}</button>
                }
            </span>
            <span class="value-note" id={note}>
                {tag(number.tag)}{" "}
                {words::range(number.least, number.most)}
                if value != preset_value {
                    {" · "}{words::usual(shown(row.unit, *preset_value))}
                }
            </span>
            <span class="value-wrong" role="alert">
                if let Some(rejected) = &*rejected {
                    {&rejected.why}
                }
            </span>
        </div>
    }
}

/// A value with its unit, as the page writes it.
fn shown(unit: Unit, value: u64) -> String {
    crate::facts::units::exact(unit, value)
}

fn field(props: &ParameterInputProps, id: &str, note: &str, rejected: &UseStateHandle<Option<Rejected>>) -> Html {
    let ParameterInputProps { row, number, value, on_set, .. } = props;
    let (id, note) = (id.to_owned(), note.to_owned());
    if row.unit == Unit::YesOrNo {
        let onchange = on_set.reform(|event: Event| u64::from(input::checked(&event)));
        return html! { <input type="checkbox" {id} aria-describedby={note} checked={*value != 0} {onchange} /> };
    }
    let field = parameter_field::field(row);
    let onchange = {
        let (on_set, rejected, range) = (on_set.clone(), rejected.clone(), [number.least, number.most]);
        Callback::from(move |event: Event| match parse(input::changed(&event), &field, range) {
            Ok(value) => {
                rejected.set(None);
                on_set.emit(value);
            }
            Err(found) => rejected.set(Some(found)),
        })
    };
    let shown = match &**rejected {
        Some(rejected) => rejected.typed.clone(),
        None => write((*value).into(), &field, language()),
    };
    html! {
        <>
            <input
                type="text" inputmode="decimal" autocomplete="off" {id} aria-describedby={note}
                aria-invalid={rejected.is_some().then_some("true")} value={shown} {onchange}
            />
            <span>{parameter_field::field_unit(row.unit, row.default.unwrap_or(row.least)).symbol}</span>
        </>
    }
}

/// The value of a text that was typed.
fn parse(typed: String, field: &Field, range: [&str; 2]) -> Result<u64, Rejected> {
    read_as(&typed, field, language()).map_err(|fault| Rejected { why: explain(&fault, &typed, field, range), typed })
}
