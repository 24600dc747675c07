//! Memory: the guest shares chunks and makes them private again, and a notification tells the host.

use super::World;
use crate::model::event::{EventId, EventKind, Observe, SendRef};
use crate::model::machine::handler;
use crate::model::machine::memory::{Chunk, ChunkGeneration, HostVisibility, SlotIndex};
use crate::model::machine::partition::Vm;
use crate::model::plan::Plan;
use crate::model::time::SimTime;

impl World {
    pub(crate) fn chunk_of(&self, slot: SlotIndex) -> &Chunk {
        let (vm, ..) = self.plan.place(slot);
        &self.chunks[(self.plan.vms[vm].first_chunk + self.slots[slot as usize].chunk.chunk) as usize]
    }

    /// Who may see a page: what the guest has done with it. A classic VM's pages are born shared.
    pub(crate) fn truth(&self, vm: usize, chunk: u32) -> HostVisibility {
        if self.vms[vm].core.isolation.is_confidential() {
            self.chunks[(self.plan.vms[vm].first_chunk + chunk) as usize].visibility()
        } else {
            HostVisibility::Shared
        }
    }

    /// The page of the pool a send holds, unless it is at its VP's message slot.
    pub(crate) fn page_of(&self, send: SendRef) -> Option<u32> {
        let plan = &self.plan.vms[usize::from(send.vm)];
        let slot = &self.slots[(plan.first_slot + u32::from(send.vp) * plan.slots + u32::from(send.slot)) as usize];
        let holds = slot.request.number == send.number && slot.message == 0 && slot.chunk.chunk >= plan.vps;
        holds.then_some(slot.chunk.chunk)
    }

    /// The lowest chunk of the pool that is private. The pool is larger than what can be shared at once.
    pub(super) fn lowest_private(&self, vm: usize) -> Option<u32> {
        let plan = &self.plan.vms[vm];
        let free = (plan.vps..plan.chunks).find(|i| self.chunks[(plan.first_chunk + i) as usize].generation == 0);
        debug_assert!(free.is_some(), "the pool of VM {vm} is used up");
        free
    }

    /// The guest shares a chunk: complete at once on its side, and the host's view follows after the lag.
    pub(super) fn share_chunk(
        &mut self,
        vm: usize,
        slot: SlotIndex,
        chunk: u32,
        lag_ns: u64,
        observer: &mut dyn Observe,
    ) {
        let send = self.send_ref(slot);
        let cause = self.emit_send(slot, EventKind::PageShared { send, chunk }, observer);
        let core = &mut self.vms[vm].core;
        core.generation += 1;
        let of = ChunkGeneration { chunk, generation: core.generation };
        self.slots[slot as usize].chunk = of;
        let global = self.plan.vms[vm].first_chunk + chunk;
        let mut opened =
            Chunk { generation: of.generation, send: send.number, shared_at: self.now, cause, ..Chunk::PRIVATE };
        if core.isolation.is_confidential() {
            opened.notify_due = self.now + lag_ns;
            self.agenda.set(opened.notify_due, Plan::notification_timer(global));
        } else {
            // A classic VM's pages are born shared: there is no change and so no notification.
            opened.notified_at = self.now;
            self.vms[vm].view.set_shared(of);
        }
        self.chunks[global as usize] = opened;
    }

    /// The notification: the host's view of a chunk changes, and each send registered for it is woken once.
    pub(super) fn notification_arrives(&mut self, global: u32, observer: &mut dyn Observe) {
        let vm = usize::from(self.plan.vm_of_chunk[global as usize]);
        let chunk = &mut self.chunks[global as usize];
        chunk.notify_due = SimTime::NEVER;
        chunk.notified_at = self.now;
        let cause = chunk.cause;
        let of = ChunkGeneration { chunk: global - self.plan.vms[vm].first_chunk, generation: chunk.generation };
        handler::set_view(&mut self.vms[vm].view, of);
        let waiting = u32::try_from(self.vms[vm].wait_list.iter().filter(|(on, _)| *on == of).count()).unwrap_or(0);
        let kind = EventKind::NotificationArrived { vm: vm as u16, chunk: of.chunk, waiting };
        let notification = self.emit(cause, kind, observer);
        while let Some(slot) = handler::drain_one(&mut self.vms[vm].wait_list, of) {
            self.wake(slot, notification, observer);
        }
    }

    /// The guest makes a chunk private again: the host's view is cleared first, then the chunk is private.
    pub(super) fn unshare_chunk(&mut self, vm: usize, of: ChunkGeneration, cause: EventId, observer: &mut dyn Observe) {
        self.vms[vm].view.clear(of.chunk);
        self.chunks[(self.plan.vms[vm].first_chunk + of.chunk) as usize] = Chunk::PRIVATE;
        self.emit(cause, EventKind::PageUnshared { vm: vm as u16, chunk: of.chunk }, observer);
    }

    /// The chunks that stay shared as long as the VM runs, one for each VP.
    pub(crate) fn share_boot_chunks(&mut self, vm: usize) {
        let plan = &self.plan.vms[vm];
        let Vm { core, view, .. } = &mut self.vms[vm];
        for i in 0..plan.vps {
            let of = ChunkGeneration { chunk: i, generation: core.boot_generation + i + 1 };
            self.chunks[(plan.first_chunk + i) as usize] = Chunk {
                generation: of.generation,
                shared_at: core.started_at,
                notified_at: core.started_at,
                ..Chunk::PRIVATE
            };
            view.set_shared(of);
        }
        core.generation = core.generation.max(core.boot_generation + plan.vps);
    }
}
