//! Number field: a labelled number that is handed up when the reader has finished typing it.
//!
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
    /// Smallest number.
    #[prop_or_default]
    pub min: Option<AttrValue>,
    /// Largest number.
    #[prop_or_default]
    pub max: Option<AttrValue>,
    /// Step.
    #[prop_or_default]
    pub step: Option<AttrValue>,
    /// Typing is finished: the browser's `change` event, untouched.
    pub on_change: Callback<yew::events::Event>,
}

/// Equal if the same field stands there with the same number. Where typing leads is left out: it is made anew with
/// every picture and always leads to the same place, and drawing the field anew would wipe out what is being typed.
impl PartialEq for NumberFieldProps {
    fn eq(&self, other: &Self) -> bool {
        (&self.name, &self.label, &self.short, &self.value, &self.unit)
            == (&other.name, &other.label, &other.short, &other.value, &other.unit)
            && (&self.min, &self.max, &self.step) == (&other.min, &other.max, &other.step)
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
                type="number"
                {id}
                name={props.name.clone()}
                aria-label={props.label.clone()}
                value={props.value.clone()}
                min={props.min.clone()}
                max={props.max.clone()}
                step={props.step.clone()}
                onchange={props.on_change.clone()}
            />
            if !props.unit.is_empty() {
                <span class="number-field-unit">{props.unit.clone()}</span>
            }
        </span>
    }
}
