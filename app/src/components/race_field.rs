//! The field for the arrival of the news, in microseconds after the look.

use sim_core::race::NEWS_NS;
use yew::prelude::*;

use super::number_field::NumberField;
use super::words::race as words;
use crate::browser::input;
use crate::kit::number::{Field, TIMES, read_as, two_ways, write};
use crate::words::language;

/// Moments of the news: numbers count microseconds.
const NEWS: Field = Field {
    factor: 1_000,
    units: &TIMES,
    least: *NEWS_NS.start() as i128,
    most: *NEWS_NS.end() as i128,
    zero_is_none: false,
};

/// The field.
#[derive(Clone, Properties)]
pub struct RaceFieldProps {
    /// Where the news is, in nanoseconds after the look.
    pub news_ns: i64,
    /// It was put elsewhere.
    pub on_news: Callback<i64>,
}

/// Equal if the news is at the same moment, so that typing is not disturbed.
impl PartialEq for RaceFieldProps {
    fn eq(&self, other: &Self) -> bool {
        self.news_ns == other.news_ns
    }
}

/// A text that is not taken, and where the news was when it was typed. It is gone once the news is elsewhere.
#[derive(PartialEq)]
struct Wrong {
    news_ns: i64,
    typed: String,
    why: String,
}

/// Draws the field.
#[component]
pub fn RaceField(props: &RaceFieldProps) -> Html {
    let RaceFieldProps { news_ns, on_news } = props;
    let wrong = use_state(|| None::<Wrong>);
    let on_change = {
        let (news_ns, on_news, wrong) = (*news_ns, on_news.clone(), wrong.clone());
        Callback::from(move |event: Event| {
            let typed = input::changed(&event);
            match moment(&typed) {
                Ok(ns) => {
                    wrong.set(None);
                    on_news.emit(ns);
                }
                Err(why) => wrong.set(Some(Wrong { news_ns, typed, why })),
            }
        })
    };
    let wrong = wrong.as_ref().filter(|wrong| wrong.news_ns == *news_ns);
    let value = match wrong {
        Some(wrong) => wrong.typed.clone(),
        None => write((*news_ns).into(), &NEWS, language()),
    };
    let (label, short) = words::news_field();
    html! {
        <NumberField
            name="news" {label} {short} {value} unit={words::microseconds()} {on_change}
            wrong={wrong.map(|wrong| AttrValue::from(wrong.why.clone()))}
        />
    }
}

/// The moment that was typed, in nanoseconds after the look, or why it is none.
fn moment(typed: &str) -> Result<i64, String> {
    read_as(typed, &NEWS, language()).map_err(|fault| {
        let range = || words::news_wrong(words::moment(*NEWS_NS.start()), words::moment(*NEWS_NS.end()));
        two_ways(&fault, typed).unwrap_or_else(range)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, speak};

    #[test]
    fn every_moment_of_the_page_can_be_typed_and_the_range_is_said_as_the_page_has_it() {
        for language in Language::ALL {
            speak(language);
            for ns in [*NEWS_NS.start(), -300, 0, 9_100, 9_123, 1_234_500, *NEWS_NS.end()] {
                assert_eq!(moment(&write(ns.into(), &NEWS, language)), Ok(ns));
                let tenths = ns / 100 * 100;
                assert_eq!(moment(&words::moment(tenths)), Ok(tenths));
                assert_eq!(moment(&words::tick(tenths)), Ok(tenths));
            }
        }
        speak(Language::English);
        for text in ["", "soon", "-21", "11 ms"] {
            assert_eq!(moment(text), Err("Enter a moment from −20 µs to +10000 µs.".into()), "{text}");
        }
        assert_eq!(moment("1.000"), Err("“1.000” can be read in two ways. Write 1000 or 1.".into()));
    }
}
