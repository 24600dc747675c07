//! The guarantees, and the words "stuck" and "stalled", read off the whole state.
//!
//! A second opinion: nothing here calls into `machine/`, and nothing in `machine/` stores what is derived here. So the
//! definitions fit any mechanism, and a mistake in the machine cannot hide itself.

use core::fmt;

use crate::machine::handler::{HandlerKind, Pc};
use crate::machine::memory::{HostVisibility, SlotIndex};
use crate::machine::partition::VmState;
use crate::machine::send::{Phase, Slot};
use crate::time::SimTime;
use crate::world::World;

/// How many pending events will touch the send in this slot: its own timer, the news it has signed for, the sweep.
#[must_use]
pub fn wakers(world: &World, slot: SlotIndex) -> u32 {
    let held = &world.slots[slot as usize];
    if !held.is_held() {
        return 0;
    }
    let vm = &world.vms[usize::from(world.plan.vm_of_slot[slot as usize])];
    let timer = held.due != SimTime::NEVER;
    let signed = vm.waiters.contains(held.chunk, slot);
    let chunk = world.chunk_of(slot);
    let news = signed && chunk.generation == held.chunk.generation && chunk.news_due != SimTime::NEVER;
    let swept = signed
        && held.handler == HandlerKind::After
        && world.plan.scenario.costs.sweep_ns != 0
        && vm.view.sees(held.chunk) == HostVisibility::Shared;
    u32::from(timer) + u32::from(news) + u32::from(swept)
}

/// A held slot whose send no scheduled or enabled event can move.
#[must_use]
pub fn is_stuck(world: &World, slot: SlotIndex) -> bool {
    world.slots[slot as usize].is_held() && wakers(world, slot) == 0
}

/// A processor with no free slot, every held one stuck. It makes no progress.
#[must_use]
pub fn is_stalled(world: &World, vm: usize, vp: u32) -> bool {
    let plan = &world.plan.vms[vm];
    let first = plan.first_slot + vp * plan.slots;
    world.vms[vm].core.state == VmState::Running && (first..first + plan.slots).all(|slot| is_stuck(world, slot))
}

/// A guarantee that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Which one: `I1` to `I8`, `I9`, `I11` of the model.
    pub guarantee: &'static str,
    /// What is wrong, with numbers.
    pub what: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.guarantee, self.what)
    }
}

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
        }
        need(vm.core.state == VmState::Running || held == 0, "I11", &|| {
            format!("VM {index} is {:?} and still holds {held} slots", vm.core.state)
        });
        need(vm.core.state == VmState::Running || vm.waiters.iter().next().is_none(), "I11", &|| {
            format!("VM {index} is {:?} and somebody still waits", vm.core.state)
        });
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
    let vm = usize::from(world.plan.vm_of_slot[slot as usize]);
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
    let signed = world.vms[vm].waiters.contains(chunk, slot);
    need(!waits || signed, "I8", &|| format!("#{number} sleeps and is on no list"));
    need(!waits || world.plan.vms[vm].isolation.is_confidential(), "I7", &|| {
        format!("#{number} of a classic VM was parked")
    });
    need(!(held.handler == HandlerKind::After && is_stuck(world, slot)), "I8", &|| {
        format!("#{number} is lost after the update")
    });
}
