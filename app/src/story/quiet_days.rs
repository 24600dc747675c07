//! Quiet days: how many days without a freeze are needed before a fault can be taken as fixed, for the reader's own number.

use yew::prelude::*;

use crate::browser::input;
use crate::facts::quiet_time::{CONFIDENCE, needed_days};
use crate::kit::number::{Field, read_as, two_ways};
use crate::words::{grouped, language, story as words};

/// What the field takes, in days.
const LEAST: u64 = 1;
const MOST: u64 = 3650;

/// The days that were typed, or what to type instead.
fn days(typed: &str) -> Result<u64, String> {
    let field = Field { units: &[(words::do_quiet_unit(), 1)], ..Field::whole(LEAST, MOST) };
    read_as(typed, &field, language())
        .map_err(|fault| two_ways(&fault, typed).unwrap_or_else(|| words::do_quiet_bad(LEAST, grouped(MOST))))
}

/// Draws the field and its answer.
#[component]
pub fn QuietDays() -> Html {
    let typed = use_state(|| String::from("7"));
    let days = days(&typed);
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| typed.set(input::text(&event)))
    };
    let percent = |share: f64| format!("{:.0}\u{a0}%", share * 100.0);
    html! {
        <section class="card quiet-days">
            <h2 class="card-title">{words::do_quiet()}</h2>
            <p>{words::do_quiet_lead()}</p>
            <p class="field">
                <label for="quiet-days">{words::do_quiet_field()}</label>
                <span class="quiet-days-number">
                    <input
                        id="quiet-days" type="text" inputmode="numeric" autocomplete="off" value={(*typed).clone()}
                        aria-invalid={days.is_err().then_some("true")} {oninput}
                    />
                    {" "}{words::do_quiet_unit()}
                </span>
            </p>
            <p role="status">
                {match days {
                    Ok(days) => html! {
                        <>
                            <strong>{words::do_quiet_answer(grouped(needed_days(days)), percent(CONFIDENCE))}</strong>
                            {" "}{words::do_quiet_why(percent(1.0 - CONFIDENCE))}
                        </>
                    },
                    Err(wrong) => html! { {wrong} },
                }}
            </p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_whole_and_in_words_of_the_page() {
        assert_eq!(["7", " 3,650 ", "7 days", "1 000"].map(days), [7, 3650, 7, 1000].map(Ok));
        let range = Err(words::do_quiet_bad(1, "3,650"));
        assert_eq!(["", "0", "3651", "1.5", "7 s"].map(days), [(); 5].map(|()| range.clone()));
        assert_eq!(days("1.000"), Err("“1.000” can be read in two ways. Write 1000 or 1.".into()));
    }
}
