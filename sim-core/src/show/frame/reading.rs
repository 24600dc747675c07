//! Reads a frame off a world: the only place that turns the state of the machine into what a view may know.

use super::{
    Frame, HeartbeatView, HostPart, PAGES_SHOWN, PageView, RingView, SendState, SendView, SlotState, Station, VmState,
    VpState, VpView,
};
use crate::model::event::Event;
use crate::model::machine::handler::{HandlerKind, Pc};
use crate::model::machine::memory::HostVisibility;
use crate::model::machine::partition::VmCore;
use crate::model::machine::send::{Phase, Slot};
use crate::model::plan::VmPlan;
use crate::model::scenario::{FIXED_REVISION, OLD_REVISION};
use crate::model::time::SimTime;
use crate::model::world::{World, stranded};

impl Frame {
    /// The picture of `world` at `at`, with the last events before it.
    #[must_use]
    pub fn of(world: &World, at: SimTime, recent: Vec<Event>) -> Frame {
        let plan = &world.plan.vms[0];
        let vm = &world.vms[0];
        let host = world.host_of(0);
        let shown = plan.chunks.min(PAGES_SHOWN);
        let open = |i: &u32| world.truth(0, *i) == HostVisibility::Shared;
        let sends = (0..plan.vps * plan.slots).filter_map(|i| send_view(world, plan, i)).collect();
        Frame {
            at,
            handler: host.handler,
            revision: match host.handler {
                HandlerKind::Before => OLD_REVISION.min(host.revision),
                HandlerKind::After => FIXED_REVISION.max(host.revision),
            },
            host: HostPart { index: vm.core.host, revision: host.revision, state: host.state, since: host.since },
            mechanism: world.plan.scenario.mechanism,
            isolation: plan.isolation,
            vm: vm.core.state,
            vm_since: vm.core.state_since,
            heartbeat: HeartbeatView::of(&vm.core),
            vps: (0..plan.vps).map(|vp| vp_view(world, plan, vp)).collect(),
            pages: (0..shown).map(|page| page_view(world, plan, page)).collect(),
            more_shared: (shown..plan.chunks).filter(open).count() as u32,
            sends,
            counts: vm.core.counts,
            per_second: vm.core.throughput.per_second(at),
            oracle: world.oracle,
            tries: world.tries.to_vec(),
            recent,
            events: world.last_event,
            digest: world.digest,
        }
    }
}

fn slot_state(world: &World, slot: u32) -> SlotState {
    let held = &world.slots[slot as usize];
    if !held.is_held() {
        SlotState::Free
    } else if stranded::is_stranded(world, slot) {
        SlotState::Lost
    } else if matches!(held.phase, Phase::Handling(Pc::Waiting | Pc::Retry(_))) {
        SlotState::Waiting
    } else {
        SlotState::InUse
    }
}

fn vp_view(world: &World, plan: &VmPlan, vp: u32) -> VpView {
    let first = plan.first_slot + vp * plan.slots;
    let slots: Vec<SlotState> = (first..first + plan.slots).map(|slot| slot_state(world, slot)).collect();
    let gone = slots.iter().filter(|slot| **slot == SlotState::Lost).count();
    let state = if world.vms[0].core.state != VmState::Running {
        VpState::Down
    } else if gone == slots.len() {
        VpState::Stalled
    } else if gone > 0 {
        VpState::FewerSlots
    } else {
        VpState::Working
    };
    let here = &world.vps[(plan.first_vp + vp) as usize];
    let ring = RingView {
        used: here.ring.used,
        size: world.plan.scenario.costs.ring_bytes,
        reading: here.ring.reading,
        blocked: here.ring.blocked.len() as u32,
    };
    VpView { index: vp, state, slots, queued: here.waiting.len() as u32, ring, message: here.message.is_in_use() }
}

fn page_view(world: &World, plan: &VmPlan, index: u32) -> PageView {
    let chunk = &world.chunks[(plan.first_chunk + index) as usize];
    let seen = world.vms[0].view.generation(index) != 0;
    PageView {
        index,
        page: world.truth(0, index),
        // A classic VM has no view that could be stale.
        host_view: if seen || !plan.isolation.is_confidential() {
            HostVisibility::Shared
        } else {
            HostVisibility::Private
        },
        shared_at: (chunk.generation != 0).then_some(chunk.shared_at),
        notified_at: (chunk.generation != 0 && chunk.notified_at != SimTime::NEVER).then_some(chunk.notified_at),
        send: (chunk.send != 0).then_some(chunk.send),
    }
}

fn send_view(world: &World, plan: &VmPlan, within: u32) -> Option<SendView> {
    let slot = plan.first_slot + within;
    let held: &Slot = &world.slots[slot as usize];
    let station = match held.phase {
        Phase::Free => return None,
        Phase::Touching => Station::TakeSlot,
        Phase::Copying => Station::Copy,
        Phase::Listing => Station::List,
        Phase::Writing | Phase::Signalling | Phase::Joining | Phase::InRing => Station::Signal,
        Phase::PickingUp | Phase::Validating => Station::PickUp,
        // A completion at its message slot has all behind it but the slot's way back.
        Phase::Handling(_) if held.message != 0 => Station::SlotBack,
        Phase::Handling(Pc::Register | Pc::Remember) => Station::Check,
        Phase::Handling(_) => Station::Register,
        Phase::Mapping | Phase::Device | Phase::Station(_) => Station::Device,
        Phase::Completing | Phase::Finishing => Station::SlotBack,
    };
    let state = match held.phase {
        Phase::Handling(Pc::Register | Pc::Remember) => SendState::InGap,
        _ if stranded::is_stranded(world, slot) => SendState::Stranded,
        Phase::Handling(Pc::Retry(_)) => SendState::Trying,
        Phase::Handling(_) => SendState::Waiting { wakers: stranded::wakers(world, slot) },
        _ => SendState::Moving,
    };
    Some(SendView {
        number: held.request.number,
        vp: within / plan.slots,
        slot: within % plan.slots,
        page: held.chunk.chunk,
        station,
        since: held.since,
        until: (held.due != SimTime::NEVER).then_some(held.due),
        handler: if held.phase < Phase::Handling(Pc::Check) { world.handler() } else { held.handler },
        state,
    })
}

impl HeartbeatView {
    /// The heartbeat of a VM.
    pub(crate) fn of(core: &VmCore) -> HeartbeatView {
        let answered_at = core.heartbeat.answered_at;
        if core.state != VmState::Running {
            HeartbeatView::NotExpected
        } else if core.heartbeat.lost_at != SimTime::NEVER {
            HeartbeatView::Lost { since: core.heartbeat.lost_at, answered_at }
        } else if core.heartbeat.missed > 0 {
            HeartbeatView::Missed { beats: core.heartbeat.missed, answered_at }
        } else {
            HeartbeatView::Ok { answered_at }
        }
    }
}
