//! Quiet: how long it must stay quiet before one may believe that a fault is gone, for the reader's own numbers.

use sim_core::check::theory::quiet_seconds;
use yew::prelude::*;

use crate::browser::input;
use crate::words::{grouped, story as words};

/// What the field takes, in days.
const LEAST: u64 = 1;
const MOST: u64 = 3650;
/// How sure one wants to be.
const CONFIDENCE: f64 = 0.95;

/// Days of quiet for a mean of `days` between freezes, rounded up.
fn quiet_days(days: u64) -> u64 {
    #[expect(clippy::cast_sign_loss, reason = "at least zero")]
    let whole = quiet_seconds(1.0 / days as f64, CONFIDENCE).ceil() as u64;
    whole
}

/// Draws the field and its answer.
#[component]
pub fn Quiet() -> Html {
    let typed = use_state(|| String::from("7"));
    let days = typed.trim().parse::<u64>().ok().filter(|days| (LEAST..=MOST).contains(days));
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| typed.set(input::text(&event)))
    };
    let percent = |share: f64| format!("{:.0}\u{a0}%", share * 100.0);
    html! {
        <section class="card quiet">
            <h2 class="card-title">{words::do_quiet()}</h2>
            <p>{words::do_quiet_lead()}</p>
            <p class="field">
                <label for="quiet-days">{words::do_quiet_field()}</label>
                <span class="quiet-days">
                    <input
                        id="quiet-days" type="number" min={LEAST.to_string()} max={MOST.to_string()} inputmode="numeric"
                        value={(*typed).clone()} aria-invalid={days.is_none().then_some("true")} {oninput}
                    />
                    {" "}{words::do_quiet_unit()}
                </span>
            </p>
            <p role="status">
                if let Some(days) = days {
                    <strong>{words::do_quiet_answer(grouped(quiet_days(days)), percent(CONFIDENCE))}</strong>
                    {" "}{words::do_quiet_why(percent(1.0 - CONFIDENCE))}
                } else {
                    {words::do_quiet_bad(LEAST, grouped(MOST))}
                }
            </p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_mean_times_make_ninety_five_percent() {
        assert_eq!([1, 7, 30].map(quiet_days), [3, 21, 90], "rule of three, rounded up");
    }
}
