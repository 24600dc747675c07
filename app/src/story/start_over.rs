//! Start over: a button that deletes every answer, with a question before it does.

use yew::prelude::*;

use crate::browser::use_focus_on_increase::use_focus_on_increase;
use crate::words::story as words;

/// The button.
#[derive(Clone, PartialEq, Properties)]
pub struct StartOverProps {
    /// The reader has confirmed.
    pub on_start_over: Callback<()>,
}

/// Draws the button, or the question behind it.
#[component]
pub fn StartOver(props: &StartOverProps) -> Html {
    let node = use_node_ref();
    // How often button and question have replaced each other.
    let turns = use_state(|| 0_u32);
    // The pressed button is removed; the focus stays at the group.
    use_focus_on_increase(*turns, &node);
    let asks = *turns % 2 == 1;
    let turn = {
        let turns = turns.clone();
        Callback::from(move |_: MouseEvent| turns.set(*turns + 1))
    };
    let forget = {
        let (turns, on_start_over) = (turns.clone(), props.on_start_over.clone());
        Callback::from(move |_: MouseEvent| {
            turns.set(0);
            on_start_over.emit(());
        })
    };
    html! {
        <span
            ref={node} class="start-over" role="group" tabindex="-1"
            aria-label={if asks { words::restart_sure() } else { words::restart() }}
        >
            if asks {
                <span aria-hidden="true">{words::restart_sure()}</span>
                <button type="button" onclick={forget}>{words::restart_yes()}</button>
                <button type="button" onclick={turn}>{words::restart_no()}</button>
            } else {
                <button type="button" class="link" onclick={turn}>{words::restart()}</button>
            }
        </span>
    }
}
