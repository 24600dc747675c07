//! Number field: a labelled field that reports the text in it when the reader has finished typing.
//!
//! It is a text field: a field of type `number` hides from the page what was typed unless the browser can read it. It
//! is a component, so that it is drawn again only when its number changes, and typing is not disturbed.

use yew::prelude::*;

/// What the field needs.
#[derive(Clone, Properties)]
pub struct NumberFieldProps {
    /// Name of the field, unique on the page.
    pub name: AttrValue,
    /// The full label.
    pub label: AttrValue,
    /// The label that is shown, possibly shorter.
    pub short: AttrValue,
    /// The number, as text.
    pub value: AttrValue,
    /// The unit after the field.
    #[prop_or_default]
    pub unit: AttrValue,
    /// The on-screen keyboard to offer: `numeric` for digits alone; `None` for all characters.
    #[prop_or_default]
    pub inputmode: Option<AttrValue>,
    /// Called with the browser's `change` event.
    pub on_change: Callback<yew::events::Event>,
}

/// Equal if the same field shows the same number. The callback is left out: it is new with every drawing but always
/// does the same, and drawing the field again would replace what is being typed.
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
