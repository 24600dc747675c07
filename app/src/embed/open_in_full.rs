//! Open in full: the link from an embedded stage to the whole page, at the moment shown.

use yew::prelude::*;

use crate::words::embed as words;

/// The link.
#[derive(Clone, PartialEq, Properties)]
pub struct OpenInFullProps {
    /// The whole address.
    pub address: AttrValue,
}

/// Draws the link, and once it was followed the address in full: a sandboxed frame may not open a tab, and is not told that
/// nothing opened.
#[component]
pub fn OpenInFull(props: &OpenInFullProps) -> Html {
    let followed = use_state(|| false);
    let onclick = {
        let followed = followed.clone();
        Callback::from(move |_: MouseEvent| followed.set(true))
    };
    html! {
        <>
            <a class="open-in-full" href={props.address.clone()} target="_blank" rel="noopener" {onclick}>
                {words::open_in_full()}{" "}<span aria-hidden="true">{"↗"}</span><span class="unseen">{words::new_tab()}</span>
            </a>
            if *followed {
                <label class="open-in-full-address">
                    <span>{words::full_address()}</span>
                    <input type="text" readonly=true value={props.address.clone()} />
                </label>
            }
        </>
    }
}
