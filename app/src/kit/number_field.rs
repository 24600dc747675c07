//! Number field: a labelled number that is handed up, as it was typed, when the reader has finished typing it.
//!
//! It is a field for text: one for numbers hides from the page what was typed unless the browser takes it for a number.
//! A component of its own, so that it is only drawn anew when its number changes and typing is not disturbed.

use yew::prelude::*;

/// The field.
#[derive(Clone, Properties)]
pub struct NumberFieldProps {
    /// Name of the field, unique on the page.
    pub name: AttrValue,
    /// What the number is, in full.
    pub label: AttrValue,
    /// What is written beside the field, if less.
    pub short: AttrValue,
    /// The number.
    pub value: AttrValue,
    /// Written after the field.
    #[prop_or_default]
    pub unit: AttrValue,
    /// The keys that a device without a keyboard offers: `numeric` for digits alone. Without it, all of them.
    #[prop_or_default]
    pub inputmode: Option<AttrValue>,
    /// Typing is finished: the browser's `change` event, untouched.
    pub on_change: Callback<yew::events::Event>,
}

/// Equal if the same field stands there with the same number. Where typing leads is left out: it is made anew with
/// every picture and always leads to the same place, and drawing the field anew would wipe out what is being typed.
impl PartialEq for NumberFieldProps {
    fn eq(&self, other: &Self) -> bool {
        (&self.name, &self.label, &self.short, &self.value, &self.unit)
            == (&other.name, &other.label, &other.short, &other.value, &other.unit)
            && self.inputmode == other.inputmode
    }
}

/// Draws the field.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let id = format!("field-{}", props.name);
    html! {
        <span class="number-field">
            <label for={id.clone()} title={props.label.clone()}>{props.short.clone()}</label>
            <input
                type="text"
                {id}
                name={props.name.clone()}
                inputmode={props.inputmode.clone()}
                autocomplete="off"
                aria-label={props.label.clone()}
                value={props.value.clone()}
                onchange={props.on_change.clone()}
            />
            if !props.unit.is_empty() {
                <span class="number-field-unit">{props.unit.clone()}</span>
            }
        </span>
    }
}
