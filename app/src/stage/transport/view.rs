//! Transport: play and pause, steps, speeds, what the oracle has counted, and the link.

use yew::prelude::*;

use super::words;
use crate::kit::icon::{Glyph, icon};

/// A speed to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeedChoice {
    /// What is written on it.
    pub name: AttrValue,
    /// What it means, in full: "1 s here = 2 s there".
    pub label: AttrValue,
}

/// Where a step leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepTo {
    /// To the event before.
    EventBack,
    /// To the next event.
    EventOn,
    /// To the marker before.
    PreviousMarker,
    /// To the next marker.
    NextMarker,
}

/// The controls.
#[derive(Clone, PartialEq, Properties)]
pub struct TransportProps {
    /// Whether the run is playing.
    pub playing: bool,
    /// Why it may not be played yet, if so; the button still tells the app that it was pressed.
    #[prop_or_default]
    pub gate: Option<AttrValue>,
    /// What is happening, in place of the speeds.
    #[prop_or_default]
    pub now: Option<AttrValue>,
    /// The time on a scale of its own, if the stage has one.
    #[prop_or_default]
    pub clock: Option<AttrValue>,
    /// Speeds to choose from; none where the scale is fixed.
    #[prop_or_default]
    pub speeds: Vec<SpeedChoice>,
    /// Which of them holds.
    #[prop_or_default]
    pub speed: usize,
    /// The scale in words: "1 s here = 2 s there".
    pub scale: AttrValue,
    /// Private pages the host got hold of, of all pages it tried; none where the stage itself counts them.
    pub oracle: Option<(u64, u64)>,
    /// Play or pause was pressed.
    pub on_play: Callback<()>,
    /// A step was pressed.
    pub on_step: Callback<StepTo>,
    /// A speed was chosen, by its position.
    pub on_speed: Callback<usize>,
    /// The link shall be copied.
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
                {step(props, StepTo::EventBack)}
                {step(props, StepTo::EventOn)}
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

/// The button that plays and pauses; with the reason, if it may not be played yet.
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
        StepTo::EventBack => (Glyph::EventBack, words::event_back()),
        StepTo::EventOn => (Glyph::EventOn, words::event_on()),
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
