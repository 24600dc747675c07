//! Quiet time: a form for the reader's own counts, how long it must stay quiet, and a figure of it.

use std::rc::Rc;

use yew::prelude::*;

use super::figure::figure;
use super::{Action, Form, Unit, read, sentences};
use crate::browser::input;
use crate::facts::quiet_time::Record;
use crate::kit::chart::view::reading::Figure;
use crate::words::quiet_time as words;

/// What the card is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct QuietTimeProps {
    /// The form as it was filled in.
    pub form: Form,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// Draws the form, what follows from it, and what that presumes.
#[component]
pub fn QuietTime(props: &QuietTimeProps) -> Html {
    let QuietTimeProps { form, act } = props;
    let read = read(form);
    let typed = |action: fn(String) -> Action| act.reform(move |event: InputEvent| action(input::text(&event)));
    let chosen = |action: fn(Unit) -> Action| {
        act.reform(move |event: Event| {
            let choice = input::choice(&event);
            action(Unit::ALL.into_iter().find(|unit| key(*unit) == choice).unwrap_or(Unit::Days))
        })
    };
    html! {
        <section class="card quiet-time" aria-labelledby="quiet-time">
            <h3 class="card-title" id="quiet-time">{words::title()}</h3>
            <p>{words::lead()}</p>
            <div class="quiet-time-form">
                {number_field("freezes", words::freezes(), &form.freezes, typed(Action::Freezes), html! {})}
                {number_field("over", words::over(), &form.over.0, typed(Action::Over),
                    unit_list(words::unit_of_over(), form.over.1, chosen(Action::OverUnit)))}
                {number_field("quiet", words::quiet(), &form.quiet.0, typed(Action::Quiet),
                    unit_list(words::unit_of_quiet(), form.quiet.1, chosen(Action::QuietUnit)))}
            </div>
            // In the document from the start, so that a screen reader announces what appears in it.
            <div role="status">{match &read {
                Ok(record) => html! { {for sentences(record).into_iter().map(|line| html! { <p>{line}</p> })} },
                Err(wrong) => html! {
                    <ul class="quiet-time-wrong">{for wrong.iter().map(|line| html! { <li>{line}</li> })}</ul>
                },
            }}</div>
            if let Ok(record) = &read {
                {drawn_figure(record)}
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

fn drawn_figure(record: &Record) -> Html {
    html! { <Figure figure={Rc::new(figure(record))} /> }
}

/// The value of a unit in the markup.
fn key(unit: Unit) -> &'static str {
    match unit {
        Unit::Hours => "hours",
        Unit::Days => "days",
        Unit::Weeks => "weeks",
        Unit::Months => "months",
    }
}

fn number_field(
    name: &'static str,
    label: &'static str,
    value: &str,
    oninput: Callback<InputEvent>,
    unit: Html,
) -> Html {
    let id = format!("quiet-time-{name}");
    html! {
        <div class="quiet-time-field">
            <label for={id.clone()}>{label}</label>
            <span>
                <input type="text" inputmode="numeric" autocomplete="off" maxlength="12" {id} value={value.to_owned()} {oninput} />
                {unit}
            </span>
        </div>
    }
}

fn unit_list(label: &'static str, unit: Unit, onchange: Callback<Event>) -> Html {
    let option = |of: Unit| html! { <option value={key(of)} selected={of == unit}>{of.name()}</option> };
    html! { <select aria-label={label} {onchange}>{for Unit::ALL.into_iter().map(option)}</select> }
}
