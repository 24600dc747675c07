//! Live region: the one element through which screen readers announce what happens in the run, on every page.

use yew::prelude::*;

/// The texts of which the one that changed last is announced.
#[derive(Clone, PartialEq, Properties)]
pub struct LiveRegionProps {
    /// The present announcement, if any.
    pub announcement: Option<AttrValue>,
    /// The present line of an open race.
    pub race: Option<AttrValue>,
}

/// Shows the text that changed last. A text stays when its source becomes `None`: if it were removed and came back,
/// screen readers would announce it twice.
#[component]
pub fn LiveRegion(props: &LiveRegionProps) -> Html {
    let before = use_mut_ref(|| LiveRegionProps { announcement: None, race: None });
    let shown = use_mut_ref(AttrValue::default);
    let before = before.replace(props.clone());
    let texts = [(&props.race, before.race), (&props.announcement, before.announcement)];
    for (new, old) in texts {
        if let Some(words) = new
            && *new != old
        {
            shown.replace(words.clone());
        }
    }
    let shown = shown.borrow().clone();
    html! { <p class="unseen" role="status">{shown}</p> }
}
