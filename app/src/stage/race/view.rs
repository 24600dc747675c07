//! Race: a card with the picture, and below it a card with the axis to scale.

use yew::prelude::*;

use super::race_picture::race_picture;
use super::race_props::RaceProps;
use super::race_strip::race_strip;
use super::words;
use crate::kit::badge::badge;

/// Draws the open race.
pub fn race(props: &RaceProps) -> Html {
    let race = &props.race;
    html! {
        <div class="race">
            <section class="race-top card" aria-label={words::what_it_does()}>
                <header class="race-head">
                    {badge()}
                    <span class="race-caption">{words::caption(race.handler)}</span>
                    <span class="race-which">{words::handler(race.handler)}</span>
                    if let Some(on_back) = &props.on_back {
                        <button type="button" onclick={on_back.reform(|_| ())}>{words::back()}</button>
                    }
                </header>
                {race_picture(race)}
            </section>
            <section class="race-bottom card" aria-label={words::drag()}>
                <header class="race-head">
                    <h2 class="race-question">{words::drag()}</h2>
                    <span class="race-which">{words::scale()}</span>
                </header>
                {race_strip(props)}
            </section>
        </div>
    }
}
