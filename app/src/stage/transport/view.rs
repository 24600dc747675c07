//! Transport: draws the buttons for play and steps, the choice of a speed, the oracle's count, and the button for the
//! link.

use yew::prelude::*;

use super::words;
use crate::kit::icon::{Glyph, icon};

/// A speed to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeedChoice {
    /// The label of the choice.
    pub name: AttrValue,
    /// The scale in words: "1 s here = 2 s there".
    pub label: AttrValue,
}

/// The target of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepTo {
    /// The previous event.
    PreviousEvent,
    /// The next event.
    NextEvent,
    /// The previous marker.
    PreviousMarker,
    /// The next marker.
    NextMarker,
}

/// The state of the controls, and their callbacks.
#[derive(Clone, PartialEq, Properties)]
pub struct TransportProps {
    /// Whether the run is playing.
    pub playing: bool,
    /// The reason why the run must not play yet; `None` if it may. The button still reports that it was pressed.
    #[prop_or_default]
    pub gate: Option<AttrValue>,
    /// The last event of a race, in place of the speeds.
    #[prop_or_default]
    pub now: Option<AttrValue>,
    /// The time, where no slider shows it: in a race.
    #[prop_or_default]
    pub clock: Option<AttrValue>,
    /// The speeds to choose from; empty where the scale is fixed.
    #[prop_or_default]
    pub speeds: Vec<SpeedChoice>,
    /// The index of the present speed.
    #[prop_or_default]
    pub speed: usize,
    /// The scale in words: "1 s here = 2 s there".
    pub scale: AttrValue,
    /// The pages that the host accessed although they were private, and all pages that it tried; `None` where the stage
    /// shows the count itself.
    pub oracle: Option<(u64, u64)>,
    /// Play or pause was pressed.
    pub on_play: Callback<()>,
    /// A step was pressed.
    pub on_step: Callback<StepTo>,
    /// A speed was chosen, by its index.
    pub on_speed: Callback<usize>,
    /// The button to copy the link was pressed.
    pub on_copy: Callback<()>,
}

/// Draws the controls.
#[component]
pub fn Transport(props: &TransportProps) -> Html {
    html! {
        <div class="transport" role="group" aria-label={words::controls()}>
            <div class="transport-buttons">
                {play(props.playing, props.gate.as_ref(), &props.on_play)}
                {step(props, StepTo::PreviousMarker)}
                {step(props, StepTo::PreviousEvent)}
                {step(props, StepTo::NextEvent)}
                {step(props, StepTo::NextMarker)}
            </div>
            <div class={classes!("transport-rate", props.now.is_some().then_some("is-now"))}>
                if !props.speeds.is_empty() {
                    {speeds(props)}
                }
                if let Some(now) = &props.now {
                    <strong class="transport-now">{now.clone()}</strong>
                }
                <span class="transport-scale">{props.scale.clone()}</span>
            </div>
            if let Some(clock) = &props.clock {
                <span class="transport-clock">{clock.clone()}</span>
            }
            if let Some((allowed, tried)) = props.oracle {
                <p class="transport-oracle">
                    <span>{words::host_accesses()}</span>
                    <strong class={if allowed == 0 { "is-sound" } else { "is-broken" }}>{words::oracle(allowed, tried)}</strong>
                </p>
            }
            <button type="button" class="transport-copy" onclick={props.on_copy.reform(|_| ())}>{words::copy_link()}</button>
        </div>
    }
}

/// The button that plays and pauses. `gate` is the reason why the run must not play yet.
pub fn play(playing: bool, gate: Option<&AttrValue>, on_play: &Callback<()>) -> Html {
    let (glyph, name) = if playing { (Glyph::Pause, words::pause()) } else { (Glyph::Play, words::play()) };
    let title = gate.cloned().unwrap_or(AttrValue::Static(name));
    let label = match gate {
        Some(reason) => format!("{name}. {reason}"),
        None => name.to_owned(),
    };
    html! {
        <button
            type="button" class="transport-play" aria-label={label} {title}
            aria-disabled={gate.is_some().then_some("true")} onclick={on_play.reform(|_| ())}
        >
            {icon(glyph)}
        </button>
    }
}

fn step(props: &TransportProps, to: StepTo) -> Html {
    let (glyph, name) = match to {
        StepTo::PreviousEvent => (Glyph::EventBack, words::event_back()),
        StepTo::NextEvent => (Glyph::EventOn, words::event_on()),
        StepTo::PreviousMarker => (Glyph::PreviousMarker, words::previous_marker()),
        StepTo::NextMarker => (Glyph::NextMarker, words::next_marker()),
    };
    html! {
        <button
            type="button" class="transport-step" aria-label={name} title={name} onclick={props.on_step.reform(move |_| to)}
        >
            {icon(glyph)}
        </button>
    }
}

fn speeds(props: &TransportProps) -> Html {
    let choice = |(index, choice): (usize, &SpeedChoice)| {
        html! {
            <label class="choice" title={choice.label.clone()} key={index}>
                <input
                    type="radio" name="transport-speed" checked={index == props.speed} aria-label={
                        format!("{}: {}", choice.name, choice.label)
                    }
                    onchange={props.on_speed.reform(move |_| index)}
                />
                <span>{choice.name.clone()}</span>
            </label>
        }
    };
    html! {
        <fieldset class="transport-speeds choices">
            <legend class="unseen">{words::speed()}</legend>
            {for props.speeds.iter().enumerate().map(choice)}
        </fieldset>
    }
}
