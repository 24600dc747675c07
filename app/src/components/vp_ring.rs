//! Ring of a processor: its slots as teeth, and its state in words.

use sim_core::frame::{SlotState, VpState, VpView};
use yew::prelude::*;

use super::words;
use crate::scene::ring::{self, TEETH_MAX};

/// The processor.
#[derive(Clone, PartialEq, Properties)]
pub struct VpRingProps {
    /// What is true of it.
    pub vp: VpView,
}

pub(super) fn state_class(state: VpState) -> &'static str {
    match state {
        VpState::Working => "is-working",
        VpState::FewerSlots => "is-fewer",
        VpState::OutOfSlots => "is-out",
        VpState::Down => "is-down",
    }
}

fn slot_class(state: SlotState) -> &'static str {
    match state {
        SlotState::Free => "is-free",
        SlotState::InUse => "is-in-use",
        SlotState::Waiting => "is-waiting",
        SlotState::Gone => "is-gone",
    }
}

/// The teeth, or an arc where they are too many; to be placed in a square of side [`ring::SIDE`].
pub(super) fn teeth(slots: &[SlotState]) -> Html {
    if slots.len() > TEETH_MAX {
        let stretch = |stretch: ring::Stretch| {
            html! { <path class={classes!("vp-ring-arc", slot_class(stretch.state))} d={stretch.path} /> }
        };
        return ring::arc(slots).into_iter().map(stretch).collect();
    }
    let tooth = |tooth: ring::Tooth| {
        html! {
            <g class={classes!("vp-ring-tooth", slot_class(tooth.state))}>
                <path class="vp-ring-body" d={tooth.outline} />
                if !tooth.marks.is_empty() {
                    <path class="vp-ring-marks" d={tooth.marks} />
                }
            </g>
        }
    };
    ring::teeth(slots).into_iter().map(tooth).collect()
}

/// Draws a processor.
#[component]
pub fn VpRing(props: &VpRingProps) -> Html {
    let vp = &props.vp;
    let label = words::ring(vp);
    let (long, short) = words::vp_state(vp.state);
    // A second line in the middle: what waits for a slot, or what is gone where the teeth cannot be counted.
    let second = match (vp.slots.len() > TEETH_MAX, vp.queued) {
        (true, _) => Some(format!("{}/{}", vp.gone(), vp.slots.len())),
        (false, 1..) => Some(format!("+{}", vp.queued)),
        (false, 0) => None,
    };
    let middle = if second.is_some() { "32" } else { "36.5" };
    html! {
        <div class={classes!("vp-ring", state_class(vp.state))} role="img" aria-label={label.clone()} title={label}>
            <svg class="vp-ring-picture" viewBox={format!("0 0 {side} {side}", side = ring::SIDE)} aria-hidden="true">
                {teeth(&vp.slots)}
                <text class="vp-ring-name" x="32" y={middle} text-anchor="middle">{words::vp(vp.index)}</text>
                if let Some(second) = second {
                    <text class="vp-ring-second" x="32" y="43" text-anchor="middle">{second}</text>
                }
            </svg>
            <span class="vp-ring-state" aria-hidden="true">
                <span class="if-wide">{long}</span><span class="if-narrow">{short}</span>
            </span>
        </div>
    }
}
