//! Live: says what has just happened to those who listen, on every page and whatever is drawn there.

use yew::prelude::*;

/// What may be said.
#[derive(Clone, PartialEq, Properties)]
pub struct LiveProps {
    /// What the page has told last, if anything holds at present.
    pub told: Option<AttrValue>,
    /// What is going on in an open race.
    pub now: Option<AttrValue>,
}

/// The one region that speaks of the run. What changes last is said; when nothing holds any more the words stay, so that
/// the same ones are never said twice in a row.
#[component]
pub fn Live(props: &LiveProps) -> Html {
    let before = use_mut_ref(|| LiveProps { told: None, now: None });
    let said = use_mut_ref(AttrValue::default);
    let before = before.replace(props.clone());
    let news = [(&props.now, before.now), (&props.told, before.told)];
    for (new, old) in news {
        if let Some(words) = new
            && *new != old
        {
            said.replace(words.clone());
        }
    }
    let said = said.borrow().clone();
    html! { <p class="unseen" role="status">{said}</p> }
}
