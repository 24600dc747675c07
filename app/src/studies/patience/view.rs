//! Patience: how long it must stay quiet, for the reader's own numbers.

use std::rc::Rc;

use yew::prelude::*;

use super::figure::figure;
use super::{Action, Counted, Form, Unit, read, reduce, sentences};
use crate::browser::input;
use crate::kit::chart::view::reading::Figure;
use crate::words::patience as words;

/// The form as the page keeps it.
#[derive(Clone, Default, PartialEq)]
struct Kept(Form);

impl Reducible for Kept {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Kept(reduce(self.0.clone(), action)))
    }
}

/// Draws the form and what follows from it.
#[component]
pub fn Patience() -> Html {
    let kept = use_reducer(Kept::default);
    let form = &kept.0;
    let read = read(form);
    let act = {
        let dispatch = kept.dispatcher();
        Callback::from(move |action| dispatch.dispatch(action))
    };
    let typed = |action: fn(String) -> Action| act.reform(move |event: InputEvent| action(input::text(&event)));
    let chosen = |action: fn(Unit) -> Action| {
        act.reform(move |event: Event| {
            let choice = input::choice(&event);
            action(Unit::ALL.into_iter().find(|unit| key(*unit) == choice).unwrap_or(Unit::Days))
        })
    };
    html! {
        <section class="card patience" aria-labelledby="patience">
            <h3 class="card-title" id="patience">{words::title()}</h3>
            <p>{words::lead()}</p>
            <div class="patience-form">
                {number("freezes", words::freezes(), &form.freezes, typed(Action::Freezes), html! {})}
                {number("over", words::over(), &form.over.0, typed(Action::Over),
                    units(words::unit_of_over(), form.over.1, chosen(Action::OverUnit)))}
                {number("quiet", words::quiet(), &form.quiet.0, typed(Action::Quiet),
                    units(words::unit_of_quiet(), form.quiet.1, chosen(Action::QuietUnit)))}
            </div>
            // There from the start, so that what appears in it is announced.
            <div role="status">{match &read {
                Ok(counted) => html! { {for sentences(counted).into_iter().map(|line| html! { <p>{line}</p> })} },
                Err(wrong) => html! {
                    <ul class="patience-wrong">{for wrong.iter().map(|line| html! { <li>{line}</li> })}</ul>
                },
            }}</div>
            if let Ok(counted) = &read {
                {drawn(counted)}
            }
            <h4>{words::presumes()}</h4>
            <ul>
                <li>{words::presumes_rate()}</li>
                <li>{words::presumes_work()}</li>
                <li>{words::presumes_change()}</li>
                <li>{words::presumes_seen()}</li>
            </ul>
            <p><strong>{words::no_proof()}</strong></p>
        </section>
    }
}

fn drawn(counted: &Counted) -> Html {
    html! { <Figure figure={Rc::new(figure(counted))} /> }
}

/// A unit's name in the markup.
fn key(unit: Unit) -> &'static str {
    match unit {
        Unit::Hours => "hours",
        Unit::Days => "days",
        Unit::Weeks => "weeks",
        Unit::Months => "months",
    }
}

fn number(name: &'static str, label: &'static str, value: &str, oninput: Callback<InputEvent>, unit: Html) -> Html {
    let id = format!("patience-{name}");
    html! {
        <div class="patience-field">
            <label for={id.clone()}>{label}</label>
            <span>
                <input type="text" inputmode="numeric" autocomplete="off" maxlength="12" {id} value={value.to_owned()} {oninput} />
                {unit}
            </span>
        </div>
    }
}

fn units(label: &'static str, unit: Unit, onchange: Callback<Event>) -> Html {
    let option = |of: Unit| html! { <option value={key(of)} selected={of == unit}>{of.name()}</option> };
    html! { <select aria-label={label} {onchange}>{for Unit::ALL.into_iter().map(option)}</select> }
}
