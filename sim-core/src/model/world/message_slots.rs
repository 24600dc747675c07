//! Messages: completions that pass through their VP's message slot (`Mechanism::StuckMessage`).
//!
//! The handler checks whether the slot is free; if it is not, it registers to be woken when the guest has taken the
//! message in it. The order of the two is the handler's, so before the update a wake-up can be lost here, too.

use super::World;
use crate::model::event::{EventKind, Observe};
use crate::model::machine::handler;
use crate::model::machine::memory::{ChunkGeneration, SlotIndex};
use crate::model::machine::partition::Vm;
use crate::model::machine::send::Phase;
use crate::model::time::SimTime;

impl World {
    /// A completion wants into its VP's message slot.
    pub(super) fn want_message_slot(&mut self, slot: SlotIndex, observer: &mut dyn Observe) {
        let (vm, vp, _) = self.plan.place(slot);
        let kind = self.host_of(vm).handler;
        let uses = self.vps[(self.plan.vms[vm].first_vp + vp) as usize].message.uses;
        let held = &mut self.slots[slot as usize];
        held.handler = kind;
        held.message = uses;
        self.handle(slot, kind.start(), observer);
    }

    /// The slot is free: the completion goes in, and the guest gets it.
    pub(super) fn post_message(&mut self, slot: SlotIndex, observer: &mut dyn Observe) {
        let (vm, vp, _) = self.plan.place(slot);
        let global = self.plan.vms[vm].first_vp + vp;
        let send = self.send_ref(slot);
        let posted = self.emit_send(slot, EventKind::MessagePosted { send }, observer);
        let costs = self.plan.scenario.costs;
        let message = &mut self.vps[global as usize].message;
        debug_assert!(!message.is_in_use(), "two messages in one slot");
        message.uses += 1;
        message.cause = posted;
        message.due = self.now + costs.message_ns;
        self.agenda.set(message.due, self.plan.message_timer(global));
        self.begin(slot, Phase::Finishing, costs.finish_ns);
    }

    /// The guest is done with a message: a send that has registered is woken, one after the other as the slot falls
    /// free.
    pub(super) fn message_ends(&mut self, global: u32, observer: &mut dyn Observe) {
        let vm = usize::from(self.plan.vm_of_vp[global as usize]);
        let vp = global - self.plan.vms[vm].first_vp;
        let message = &mut self.vps[global as usize].message;
        message.due = SimTime::NEVER;
        message.ended_at = self.now;
        let (over, cause) = (ChunkGeneration { chunk: vp, generation: message.uses }, message.cause);
        let Vm { message_view, message_wait_list, .. } = &mut self.vms[vm];
        handler::set_view(message_view, over);
        let waiting = u32::try_from(message_wait_list.iter().filter(|(on, _)| *on == over).count()).unwrap_or(0);
        let kind = EventKind::MessageEnded { vm: vm as u16, vp: vp as u16, waiting };
        let ended = self.emit(cause, kind, observer);
        // First come, first served. In the order of slot numbers, a completion could wait forever on a busy VP.
        let sleepers = self.vms[vm].message_wait_list.iter().filter(|(on, _)| *on == over);
        if let Some((_, first)) = sleepers.min_by_key(|(_, slot)| (self.slots[*slot as usize].since, *slot)) {
            self.vms[vm].message_wait_list.cancel(over, first);
            self.wake(first, ended, observer);
        }
        // The message slot is in use again; the others wait until it is free.
        let next = ChunkGeneration { generation: self.vps[global as usize].message.uses, ..over };
        while let Some(other) = handler::drain_one(&mut self.vms[vm].message_wait_list, over) {
            self.slots[other as usize].message = next.generation;
            self.vms[vm].message_wait_list.register(next, other);
        }
    }

    /// Empties the message slots of a VM; every slot is free.
    pub(crate) fn clear_messages(&mut self, vm: usize) {
        let first = self.plan.vms[vm].first_vp;
        let Vm { message_view, message_wait_list, .. } = &mut self.vms[vm];
        message_wait_list.clear();
        for vp in 0..self.plan.vms[vm].vps {
            let generation = self.vps[(first + vp) as usize].message.uses;
            message_view.set_shared(ChunkGeneration { chunk: vp, generation });
        }
    }
}
