//! "Stranded" and "stalled", read off the whole state.
//!
//! The problem: a send is stranded if nothing scheduled or possible will ever move it, and the machine cannot know
//! that. The idea: count what can still move a send, from outside. Nothing here calls into the machine, and the machine
//! stores nothing that is derived here, so the definition fits any mechanism, and a mistake in the machine cannot hide
//! itself. Rejected: a flag set where a wake-up is lost. It would have to be set, and cleared, by the code under
//! suspicion.

use super::World;
use crate::model::machine::handler::{HandlerKind, Pc};
use crate::model::machine::memory::{ChunkGeneration, HostVisibility, SlotIndex};
use crate::model::machine::partition::VmState;
use crate::model::machine::send::{Phase, Slot};
use crate::model::time::SimTime;

/// How many pending events will move the send in this slot: its own timer, the notification it has registered for, the
/// sweep, the reader of the ring it lies in. A call repeated in vain is no move.
#[must_use]
pub fn wakers(world: &World, slot: SlotIndex) -> u32 {
    let held = &world.slots[slot as usize];
    match held.phase {
        Phase::Free => 0,
        Phase::Handling(Pc::Retry(remembered)) => u32::from(will_stop_trying(world, slot, held, remembered)),
        Phase::Handling(Pc::Waiting) if held.message != 0 => u32::from(message_will_end(world, slot, held)),
        Phase::Handling(Pc::Waiting) => pending_wakers(world, slot, held),
        Phase::InRing => u32::from(ring_will_be_read(world, slot)),
        Phase::Writing if held.due == SimTime::NEVER => u32::from(ring_will_be_read(world, slot)),
        // A send in the queue of a station is served in the end.
        Phase::Station(_) => 1,
        _ => u32::from(held.due != SimTime::NEVER),
    }
}

/// The notification a sleeping send has registered for, and the sweep.
fn pending_wakers(world: &World, slot: SlotIndex, held: &Slot) -> u32 {
    let vm = &world.vms[world.plan.place(slot).0];
    let registered = vm.wait_list.contains(held.chunk, slot);
    let swept = registered
        && held.handler == HandlerKind::After
        && world.plan.scenario.costs.sweep_ns != 0
        && vm.view.visibility_of(held.chunk) == HostVisibility::Shared;
    u32::from(registered && notification_is_due(world, slot, held)) + u32::from(swept)
}

fn notification_is_due(world: &World, slot: SlotIndex, held: &Slot) -> bool {
    let chunk = world.chunk_of(slot);
    chunk.generation == held.chunk.generation && chunk.notify_due != SimTime::NEVER
}

/// Whether what a repeated call waits for is so, or still to come.
fn will_stop_trying(world: &World, slot: SlotIndex, held: &Slot, remembered: HostVisibility) -> bool {
    let vm = &world.vms[world.plan.place(slot).0];
    let visibility = vm.view.visibility_of(held.chunk);
    let satisfied = match held.handler {
        HandlerKind::Before => visibility != remembered,
        HandlerKind::After => visibility == HostVisibility::Shared,
    };
    satisfied || notification_is_due(world, slot, held)
}

/// Whether the message a completion waits behind is still in its slot, and it has registered for the end of that.
fn message_will_end(world: &World, slot: SlotIndex, held: &Slot) -> bool {
    let (vm, vp, _) = world.plan.place(slot);
    let message = &world.vps[(world.plan.vms[vm].first_vp + vp) as usize].message;
    let on = ChunkGeneration { chunk: vp, generation: held.message };
    message.uses == held.message && message.due != SimTime::NEVER && world.vms[vm].message_wait_list.contains(on, slot)
}

/// Whether the host reads the ring of a send's VP, or a signal that will make it read is on its way.
fn ring_will_be_read(world: &World, slot: SlotIndex) -> bool {
    let (vm, vp, _) = world.plan.place(slot);
    let plan = &world.plan.vms[vm];
    let ring = &world.vps[(plan.first_vp + vp) as usize].ring;
    let first = (plan.first_slot + vp * plan.slots) as usize;
    let signals = world.slots[first..first + plan.slots as usize].iter().any(|s| s.phase == Phase::Signalling);
    ring.reading || (signals && !ring.drops_next)
}

/// A held slot whose send no scheduled or enabled event can move.
#[must_use]
pub fn is_stranded(world: &World, slot: SlotIndex) -> bool {
    world.slots[slot as usize].is_held() && wakers(world, slot) == 0
}

/// A VP with no free slot, every held one with a stranded send. It makes no progress.
#[must_use]
pub fn is_stalled(world: &World, vm: usize, vp: u32) -> bool {
    let plan = &world.plan.vms[vm];
    let first = plan.first_slot + vp * plan.slots;
    world.vms[vm].core.state == VmState::Running && (first..first + plan.slots).all(|slot| is_stranded(world, slot))
}
