//! The guarantees of every state, checked on the complete world.

use super::violation::Violation;
use crate::model::machine::handler::{HandlerKind, Pc};
use crate::model::machine::host::HostState;
use crate::model::machine::memory::{ChunkGeneration, SlotIndex};
use crate::model::machine::partition::VmState;
use crate::model::machine::send::{Phase, Slot};
use crate::model::scenario::Mechanism;
use crate::model::time::SimTime;
use crate::model::world::World;
use crate::model::world::stranded::is_stranded;

/// Everything that does not hold in this state; empty in every reachable one.
#[must_use]
pub fn violations(world: &World) -> Vec<Violation> {
    let mut found = Vec::new();
    let mut need = |holds: bool, guarantee: &'static str, what: &dyn Fn() -> String| {
        if !holds {
            found.push(Violation { guarantee, what: what() });
        }
    };
    let private = world.oracle.allowed_private;
    need(private == 0, "I1", &|| format!("{private} accesses to private pages were allowed"));

    for (slot, held) in (0_u32..).zip(&world.slots).filter(|(_, held)| held.is_held()) {
        check_send(world, slot, held, &mut need);
    }
    for (index, vm) in world.vms.iter().enumerate() {
        let plan = &world.plan.vms[index];
        let first = plan.first_slot as usize;
        let slots = &world.slots[first..first + (plan.vps * plan.slots) as usize];
        let held = slots.iter().filter(|slot| slot.is_held()).count() as u64;
        let counts = vm.core.counts;
        let accounted = counts.completed + counts.cut_off + held;
        need(counts.submitted == accounted, "I6", &|| {
            format!("VM {index}: {} sends took a slot, {accounted} are accounted for", counts.submitted)
        });
        for vp in 0..plan.vps {
            let from = (vp * plan.slots) as usize;
            let channel = &slots[from..from + plan.slots as usize];
            let free = world.vps[(plan.first_vp + vp) as usize].first_free();
            let really = channel.iter().position(|slot| !slot.is_held());
            need(free.map(|f| f as usize) == really, "I6", &|| {
                format!("VM {index} P{vp}: the channel believes slot {free:?} free, in truth {really:?}")
            });
            check_ring(world, (index, vp), channel, &mut need);
        }
        // Unfinished sends may finish while a VM shuts down or pauses to move; none survives a reset.
        let over = !matches!(vm.core.state, VmState::Running | VmState::ShuttingDown | VmState::Moving);
        need(!over || held == 0, "I11", &|| format!("VM {index} is {:?} and still holds {held} slots", vm.core.state));
        let waits = vm.wait_list.iter().chain(vm.message_wait_list.iter()).count();
        need(!over || waits == 0, "I11", &|| format!("VM {index} is {:?} and {waits} still wait", vm.core.state));
        let asleep = |slot: SlotIndex| world.slots[slot as usize].phase == Phase::Handling(Pc::Waiting);
        for (on, slot) in vm.wait_list.iter().chain(vm.message_wait_list.iter()).filter(|(_, slot)| !asleep(*slot)) {
            need(false, "I8", &|| format!("VM {index}: slot {slot} is on the list of {on:?} and does not sleep"));
        }
        check_life(world, index, &mut need);
        for chunk in 0..plan.chunks {
            let of = world.chunks[(plan.first_chunk + chunk) as usize];
            let seen = vm.view.generation(chunk);
            // The safe direction: the host may believe a shared page private, never the reverse.
            need(seen == 0 || seen == of.generation, "I1", &|| {
                format!("VM {index} page {chunk}: the host believes opening {seen}, the guest is at {}", of.generation)
            });
        }
    }
    found
}

/// Notes a guarantee that does not hold; the words are only made when they are needed.
type Need<'a> = dyn FnMut(bool, &'static str, &dyn Fn() -> String) + 'a;

fn check_send(world: &World, slot: SlotIndex, held: &Slot, need: &mut Need<'_>) {
    let vm = world.plan.place(slot).0;
    let Slot { request, chunk, phase, .. } = *held;
    let number = request.number;
    let truth = world.chunk_of(slot).generation;
    let with_device = matches!(phase, Phase::Device | Phase::Completing);
    need(!with_device || truth == chunk.generation, "I2", &|| {
        format!("#{number} is with the device for opening {}, the page is at {truth}", chunk.generation)
    });
    need(truth == chunk.generation, "I5", &|| {
        format!("#{number} is under way for opening {}, the page is at {truth}", chunk.generation)
    });
    let waits = phase == Phase::Handling(Pc::Waiting);
    let (_, vp, _) = world.plan.place(slot);
    let registered = if held.message == 0 {
        world.vms[vm].wait_list.contains(chunk, slot)
    } else {
        let on = ChunkGeneration { chunk: vp, generation: held.message };
        world.vms[vm].message_wait_list.contains(on, slot)
    };
    need(!waits || registered, "I8", &|| format!("#{number} sleeps and is on no list"));
    let parked = waits || matches!(phase, Phase::Handling(Pc::Retry(_) | Pc::Remember | Pc::Register));
    need(!parked || world.plan.vms[vm].isolation.is_confidential(), "I7", &|| {
        format!("#{number} of a classic VM was parked")
    });
    // A dropped signal is a fault of its own: no handler has seen what lies in that ring.
    let handled = matches!(phase, Phase::Handling(_));
    need(!(handled && held.handler == HandlerKind::After && is_stranded(world, slot)), "I8", &|| {
        format!("#{number} is lost after the update")
    });
    let queues = matches!(phase, Phase::Station(_));
    let rests = waits || queues || matches!(phase, Phase::InRing | Phase::Writing);
    need(held.due != SimTime::NEVER || rests, "I6", &|| format!("#{number} is in {phase:?} without a timer"));
    let direct = world.plan.scenario.mechanism == Mechanism::StuckMessage;
    need(held.message == 0 || direct, "I12", &|| format!("#{number} waits for a message slot of another mechanism"));
}

/// The ring of a VP against the phases of the sends of its channel.
fn check_ring(world: &World, (vm, vp): (usize, u32), channel: &[Slot], need: &mut Need<'_>) {
    let ring = &world.vps[(world.plan.vms[vm].first_vp + vp) as usize].ring;
    let capacity = world.plan.scenario.costs.ring_bytes;
    let count = |wanted: &dyn Fn(Phase) -> bool| channel.iter().filter(|slot| wanted(slot.phase)).count();
    let inside = |phase| matches!(phase, Phase::Signalling | Phase::Joining | Phase::InRing | Phase::PickingUp);
    // A page number is 8 bytes; a packet without any is 40.
    let bytes: u64 = channel.iter().filter(|slot| inside(slot.phase)).map(|slot| 40 + 8 * u64::from(slot.pages)).sum();
    let place = |what: &str| format!("VM {vm} P{vp}: {what}; {ring:?}");
    need(u64::from(ring.used) == bytes, "I4", &|| place(&format!("{bytes} bytes lie in the ring")));
    need(u64::from(ring.used) < capacity, "I4", &|| place("the ring is quite full"));
    let signalling = count(&|phase| phase == Phase::Signalling);
    need(signalling <= 1, "I4", &|| place("two signals for one ring"));
    need(!ring.reading || ring.used > 0, "I4", &|| place("an empty ring is read, and signals stay masked"));
    need(!ring.reading || signalling == 0, "I4", &|| place("a signal though they are masked"));
    let known = ring.reading || signalling == 1 || count(&|phase| phase == Phase::InRing) > 0;
    need(ring.used == 0 || known, "I4", &|| place("packets nobody has been told of"));
    let blocked = channel.iter().filter(|slot| slot.phase == Phase::Writing && slot.due == SimTime::NEVER).count();
    need(blocked == ring.blocked.len(), "I4", &|| place("the list of who waits for room is wrong"));
}

/// A VM runs only where and when it may.
fn check_life(world: &World, index: usize, need: &mut Need<'_>) {
    let core = &world.vms[index].core;
    let confidential = core.isolation.is_confidential();
    let keyed = core.key_boot == core.boots;
    need(!(confidential && core.state == VmState::Running) || keyed, "I9", &|| {
        format!("VM {index} runs after boot {} with the key of boot {}", core.boots, core.key_boot)
    });
    need(!confidential || (core.state != VmState::Moving && core.target == core.host), "I10", &|| {
        format!("VM {index} is confidential and moves")
    });
    let host = world.hosts.get(usize::from(core.host)).map(|host| host.state);
    let lives = !matches!(core.state, VmState::Off | VmState::Stopped);
    let carries = matches!(host, Some(HostState::Up | HostState::Draining));
    need(!lives || carries, "I10", &|| format!("VM {index} is {:?} on a host that is {host:?}", core.state));
}
