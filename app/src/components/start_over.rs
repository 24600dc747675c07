//! Start over: forgets every answer, once the reader has said so twice.

use yew::prelude::*;

use crate::words::story as words;

/// The button, and what it is about to do.
#[derive(Clone, PartialEq, Properties)]
pub struct StartOverProps {
    /// The reader has made up their mind.
    pub on_start_over: Callback<()>,
}

/// Draws the button, or the question behind it.
#[component]
pub fn StartOver(props: &StartOverProps) -> Html {
    let asks = use_state(|| false);
    let ask = |whether: bool| {
        let asks = asks.clone();
        Callback::from(move |_: MouseEvent| asks.set(whether))
    };
    let forget = {
        let (asks, on_start_over) = (asks.clone(), props.on_start_over.clone());
        Callback::from(move |_: MouseEvent| {
            asks.set(false);
            on_start_over.emit(());
        })
    };
    html! {
        <span class="start-over" role="status">
            if *asks {
                <span>{words::restart_sure()}</span>
                <button type="button" onclick={forget}>{words::restart_yes()}</button>
                <button type="button" onclick={ask(false)}>{words::restart_no()}</button>
            } else {
                <button type="button" class="link" onclick={ask(true)}>{words::restart()}</button>
            }
        </span>
    }
}
