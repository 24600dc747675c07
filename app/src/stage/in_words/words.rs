//! The sentences about the picture of a side.

use sim_core::model::machine::handler::HandlerKind;
use sim_core::show::frame::{Frame, SendState, SendView, SlotState};

use super::inventory::{pages as counted, sends as sorted};
use crate::stage::words::{heartbeat_long, page_differs, station, vm_state};
use crate::words::{stage, twin as sheet};

pub use crate::words::twin::*;

/// The most sends that a sentence names one by one.
const NAMED: usize = 12;

/// The state of a slot, as the head of a column.
#[must_use]
pub fn slot_state(state: SlotState) -> &'static str {
    match state {
        SlotState::Free => sheet::free(),
        SlotState::InUse => sheet::in_use(),
        SlotState::Waiting => sheet::waiting(),
        SlotState::Lost => sheet::lost(),
    }
}

/// A sentence about the VM and one about the handler of its host.
#[must_use]
pub fn machine(frame: &Frame) -> Vec<String> {
    let kind = if frame.isolation.is_confidential() { stage::confidential_vm() } else { stage::classic_vm() };
    let handler = match frame.handler {
        HandlerKind::Before => sheet::handler_before(),
        HandlerKind::After => sheet::handler_after(),
    };
    vec![sheet::vm(kind, vm_state(frame.vm), frame.vm_since.clock()), handler.into()]
}

/// The sentence about the heartbeat.
#[must_use]
pub fn heartbeat(frame: &Frame) -> String {
    heartbeat_long(frame.heartbeat)
}

/// The sentence about the counts of pages, and one for each page of which the host's view is stale.
#[must_use]
pub fn pages(frame: &Frame) -> Vec<String> {
    let counts = counted(frame);
    let mut first = sheet::pages(counts.shared, counts.shown, counts.shared_in_host_view);
    if frame.more_shared > 0 {
        first = sheet::pages_more(first, frame.more_shared);
    }
    if counts.stale.is_empty() {
        first = sheet::pages_agree(first);
    }
    let mut lines = vec![first];
    lines.extend(counts.stale.iter().map(|page| sheet::page_stale(page_differs(page, frame.at))));
    lines
}

/// The sentence about the sends on the path.
#[must_use]
pub fn path(frame: &Frame) -> String {
    let moving = sorted(frame).moving;
    match moving.len() {
        0 => sheet::on_the_way_none().into(),
        count => sheet::on_the_way(count as u64, list(&moving, placed)),
    }
}

/// The sentences about sends that repeat a step, wait, or are stranded; one sentence if there are none.
#[must_use]
pub fn sleepers(frame: &Frame) -> Vec<String> {
    let sends = sorted(frame);
    let mut lines = Vec::new();
    let mut line = |of: &[SendView], say: fn(u64, String) -> String| {
        if !of.is_empty() {
            lines.push(say(of.len() as u64, list(of, |send| crate::stage::words::send(send.number))));
        }
    };
    line(&sends.trying, sheet::trying);
    line(&sends.waiting, sheet::asleep);
    line(&sends.lost, sheet::stranded);
    if lines.is_empty() {
        lines.push(sheet::asleep_none().into());
    }
    lines
}

/// A send and its station.
fn placed(send: &SendView) -> String {
    let station = station(send.station).0;
    match send.state {
        SendState::InGap => sheet::in_the_gap(send.number, station),
        _ => sheet::at_station(send.number, station),
    }
}

/// The first [`NAMED`] sends, and the number of the others.
fn list(sends: &[SendView], say: impl Fn(&SendView) -> String) -> String {
    let named: Vec<String> = sends.iter().take(NAMED).map(say).collect();
    let named = named.join(", ");
    match sends.len().saturating_sub(NAMED) {
        0 => named,
        more => sheet::and_more(named, more),
    }
}
