//! Arm: one column of the stage with a VM, the pages between it and its host, and the host.

use std::rc::Rc;

use sim_core::model::time::SimTime;
use sim_core::show::frame::{Frame, HeartbeatView, PageView, SendView, VmState, VpView};
use yew::prelude::*;

use super::geometry::RINGS_MAX;
use super::vp_ring::VpRing;
use super::waiting_box::{Sleepers, waiting_box};
use crate::kit::badge::badge;
use crate::kit::icon::{Glyph, icon};
use crate::kit::patterns;
use crate::kit::percent::percent;
use crate::stage::highlight::cause_effect::Highlight;
use crate::stage::highlight::view as marks;
use crate::stage::pages::pages_strip::PagesStrip;
use crate::stage::path::geometry::{PathPart, on_path};
use crate::stage::path::send_path::SendPath;
use crate::stage::words;

/// The state of an arm.
#[derive(Clone, PartialEq)]
pub struct ArmProps {
    /// The frame at the moment shown.
    pub frame: Rc<Frame>,
    /// The name of the arm.
    pub title: AttrValue,
    /// Whether sends are drawn one by one: only at speeds at which a second of play shows at most a millisecond.
    pub show_capsules: bool,
    /// Whether the paths of sends are drawn: not while the question of a chapter is about them.
    pub show_paths: bool,
    /// Whether the heartbeat is shown: not while the question of a chapter is about it.
    pub show_heartbeat: bool,
    /// Sends per second, shown where they are not drawn one by one.
    pub rate: Option<u32>,
    /// The parts to be marked: the last event and its cause.
    pub highlight: Option<Highlight>,
}

/// Draws an arm.
pub fn arm(props: &ArmProps) -> Html {
    let frame = &*props.frame;
    html! {
        <section class={classes!("arm", props.highlight.map(|_| "has-highlight"))} aria-label={props.title.clone()}>
            <header class="arm-head">
                {badge()}
                <h2 class="arm-title">{props.title.clone()}</h2>
                <span class="arm-build">
                    <span class="if-wide">{words::build(frame.revision)}</span>
                    <span class="if-narrow">{words::build_short(frame.revision)}</span>
                </span>
            </header>
            {vm(props)}
            <div class="arm-crossing">
                {wire("arm-down", None)}
                <PagesStrip
                    pages={frame.pages.clone()} more_shared={frame.more_shared}
                    at={when(frame, frame.pages.iter().any(PageView::is_stale))} highlight={props.highlight}
                />
                {wire("arm-up", Some("M-5 8L0 1L5 8"))}
            </div>
            {host(props)}
        </section>
    }
}

fn vm(props: &ArmProps) -> Html {
    let frame = &*props.frame;
    let sealed = frame.isolation.is_confidential();
    let (name, note, lock) = if sealed {
        (words::confidential_vm(), words::sealed(), Glyph::Lock)
    } else {
        (words::classic_vm(), words::not_sealed(), Glyph::LockOpen)
    };
    let role = props.highlight.and_then(|highlight| highlight.vm());
    html! {
        <div class={classes!("arm-vm", if sealed { "is-sealed" } else { "is-classic" }, marks::classes(role))}>
            {marks::number(role)}
            <div class="arm-vm-head">
                {icon(lock)}<strong>{name}</strong><span class="arm-note">{note}</span>
            </div>
            if frame.vm == VmState::Running {
                {rings(&frame.vps, props.highlight)}
            } else {
                <div class="arm-vm-state">
                    <strong>{words::vm_state(frame.vm)}</strong><span>{words::since(frame.vm_since)}</span>
                </div>
            }
            if props.show_paths {
            <SendPath
                part={PathPart::Guest} handler={frame.handler} sends={moving(frame)}
                at={when(frame, frame.sends.iter().any(on_path))} show_capsules={props.show_capsules} highlight={props.highlight}
            />
            }
            {frost(frame)}
        </div>
    }
}

/// The sends on the path; those that sleep are in the waiting box.
fn moving(frame: &Frame) -> Vec<SendView> {
    frame.sends.iter().filter(|send| on_path(send)).copied().collect()
}

fn rings(vps: &[VpView], highlight: Option<Highlight>) -> Html {
    let size = if vps.len() > 4 { "is-many" } else { "is-few" };
    let rest = vps.get(RINGS_MAX..).unwrap_or_default();
    html! {
        <div class={classes!("arm-rings", size)}>
            {for vps.iter().take(RINGS_MAX).map(|vp| html! { <VpRing key={vp.index} vp={vp.clone()} {highlight} /> })}
            if !rest.is_empty() {
                <span class="arm-rings-rest">{words::more_vps(rest.len(), rest.iter().map(|vp| vp.lost() as u64).sum())}</span>
            }
        </div>
    }
}

/// A band of frost as high as the share of lost slots. It is beside the text, so that the text stays readable.
fn frost(frame: &Frame) -> Html {
    let (lost, all) = frame.slots_lost();
    let share = lost as f64 / all.max(1) as f64;
    let label = words::frost(lost, all);
    html! {
        <svg class="arm-frost" role="img" aria-label={label.clone()}>
            <title>{label}</title>
            <rect class="arm-frost-room" width="100%" height="100%" />
            <rect width="100%" y={percent(1.0 - share)} height={percent(share)} fill={patterns::LOST_SLOTS} />
        </svg>
    }
}

/// The line down to the host, or up again, past the pages.
fn wire(class: &'static str, head: Option<&'static str>) -> Html {
    html! {
        <svg class={classes!("arm-wire", class)} width="12" height="100%" aria-hidden="true">
            <line class="send-path-line" x1="6" x2="6" y1="0" y2="100%" />
            if let Some(d) = head {
                <g class="send-path-arrow" transform="translate(6 0)"><path {d} /></g>
            }
        </svg>
    }
}

fn host(props: &ArmProps) -> Html {
    let frame = &*props.frame;
    let pulse = match frame.heartbeat {
        HeartbeatView::Ok { .. } => "is-ok",
        HeartbeatView::Missed { .. } => "is-missed",
        HeartbeatView::Lost { .. } => "is-lost",
        HeartbeatView::NotExpected => "is-none",
    };
    let role = props.highlight.and_then(|highlight| highlight.host());
    let beat = props.highlight.and_then(|highlight| highlight.heartbeat());
    html! {
        <div class={classes!("arm-host", marks::classes(role))}>
            {marks::number(role)}
            <div class="arm-host-head">
                <strong>{words::host()}</strong>
                if let Some(rate) = props.rate.filter(|_| !props.show_capsules) {
                    <span class="arm-note">{words::rate(rate)}</span>
                }
                if props.show_heartbeat {
                    <span class={classes!("arm-heartbeat", pulse, marks::classes(beat))}>
                        {words::heartbeat(frame.heartbeat, frame.at)}{marks::number(beat)}
                    </span>
                }
            </div>
            if props.show_paths {
            <SendPath
                part={PathPart::Host} handler={frame.handler} sends={moving(frame)}
                at={when(frame, frame.sends.iter().any(on_path))} show_capsules={props.show_capsules} highlight={props.highlight}
            />
            }
            {waiting_box(&Sleepers::of(frame.stranded(), props.highlight), &Sleepers::of(frame.waiting(), props.highlight), frame.handler, props.highlight)}
        </div>
    }
}

/// The moment shown if the picture depends on it; otherwise a constant, so that a component with equal props is not
/// drawn again.
fn when(frame: &Frame, depends_on_it: bool) -> SimTime {
    if depends_on_it { frame.at } else { SimTime::ZERO }
}
