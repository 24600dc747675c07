//! VP ring: draws a virtual processor as a ring of its slots, with its state in words.

use sim_core::show::frame::{SlotState, VpState, VpView};
use yew::prelude::*;

use super::geometry::{self as ring, TEETH_MAX};
use crate::stage::highlight::cause_effect::{Highlight, Role};
use crate::stage::highlight::view as marks;
use crate::stage::words;

/// A virtual processor.
#[derive(Clone, PartialEq, Properties)]
pub struct VpRingProps {
    /// Its slots and its state at the moment shown.
    pub vp: VpView,
    /// The parts to be marked on this side.
    pub highlight: Option<Highlight>,
}

pub(super) fn state_class(state: VpState) -> &'static str {
    match state {
        VpState::Working => "is-working",
        VpState::FewerSlots => "is-fewer",
        VpState::Stalled => "is-stalled",
        VpState::Down => "is-down",
    }
}

fn slot_class(state: SlotState) -> &'static str {
    match state {
        SlotState::Free => "is-free",
        SlotState::InUse => "is-in-use",
        SlotState::Waiting => "is-waiting",
        SlotState::Lost => "is-lost",
    }
}

/// The slots as teeth, or as an arc if there are too many, in a square with the side [`ring::SIDE`].
pub(crate) fn teeth(slots: &[SlotState]) -> Html {
    if slots.len() > TEETH_MAX {
        let stretch = |stretch: ring::ArcStretch| {
            html! { <path class={classes!("vp-ring-arc", slot_class(stretch.state))} d={stretch.path} /> }
        };
        return ring::arc(slots).into_iter().map(stretch).collect();
    }
    ring::teeth(slots).into_iter().map(|tooth| draw(tooth, None)).collect()
}

/// Draws a tooth, with a highlighted outline if it has a role.
fn draw(tooth: ring::Tooth, role: Option<Role>) -> Html {
    html! {
        <g class={classes!("vp-ring-tooth", slot_class(tooth.state), role.map(|_| "is-highlighted"))}>
            <path class="vp-ring-body" d={tooth.outline.clone()} />
            if !tooth.marks.is_empty() {
                <path class="vp-ring-marks" d={tooth.marks} />
            }
            if role.is_some() {
                <path class="highlight-halo" d={tooth.outline.clone()} />
                <path class={classes!("highlight-line", marks::class(role))} d={tooth.outline} />
            }
        </g>
    }
}

/// Draws the marked teeth again, above the others.
fn marked(vp: &VpView, highlight: Highlight) -> Html {
    let count = vp.slots.len();
    let tooth = |(index, tooth): (usize, ring::Tooth)| {
        let role = highlight.slot(vp.index, index as u32)?;
        Some(html! { <>{draw(tooth, Some(role))}{marks::number_at(role, ring::beside(index, count))}</> })
    };
    ring::teeth(&vp.slots).into_iter().enumerate().filter_map(tooth).collect()
}

/// Draws the ring of a VP.
#[component]
pub fn VpRing(props: &VpRingProps) -> Html {
    let vp = &props.vp;
    let label = words::ring(vp);
    let (long, short) = words::vp_state(vp.state);
    let many = vp.slots.len() > TEETH_MAX;
    // Slots in an arc cannot be marked one by one, so the whole ring is marked.
    let whole =
        props.highlight.and_then(|highlight| highlight.vp(vp.index).or(highlight.any_slot(vp.index).filter(|_| many)));
    // The second line in the middle: the number of queued requests, or of lost slots where they cannot be counted.
    let second = match (many, vp.queued) {
        (true, _) => Some(format!("{}/{}", vp.lost(), vp.slots.len())),
        (false, 1..) => Some(format!("+{}", vp.queued)),
        (false, 0) => None,
    };
    let middle = if second.is_some() { "32" } else { "36.5" };
    html! {
        <div
            class={classes!("vp-ring", state_class(vp.state), marks::classes(whole))}
            role="img" aria-label={label.clone()} title={label}
        >
            {marks::number(whole)}
            <svg class="vp-ring-picture" viewBox={format!("0 0 {side} {side}", side = ring::SIDE)} aria-hidden="true">
                {teeth(&vp.slots)}
                if let Some(highlight) = props.highlight.filter(|_| !many) {
                    {marked(vp, highlight)}
                }
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
