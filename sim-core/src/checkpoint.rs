//! Checkpoint: a world packed to what is occupied. Only held slots, open chunks and waiting requests are stored; the
//! agenda, the wait lists and the host's view follow from them.

use std::sync::Arc;

use crate::agenda::Agenda;
use crate::digest::Digest;
use crate::event::EventId;
use crate::machine::handler::HandlerKind;
use crate::machine::handler::Pc;
use crate::machine::memory::{Chunk, ChunkGeneration, SlotIndex};
use crate::machine::partition::{VmCore, VmState};
use crate::machine::send::{Phase, Request, Slot};
use crate::oracle::Oracle;
use crate::plan::Plan;
use crate::time::SimTime;
use crate::world::{Line, World};

/// A world at a moment, packed.
#[derive(Clone, Debug)]
pub(crate) struct Checkpoint {
    pub now: SimTime,
    pub last_event: EventId,
    /// Commands carried out so far.
    pub commands: usize,
    digest: Digest,
    oracle: Oracle,
    handler: HandlerKind,
    script: Arc<Vec<Line>>,
    vms: Box<[VmCore]>,
    held: Box<[(SlotIndex, Slot)]>,
    open: Box<[(u32, Chunk)]>,
    waiting: Box<[(u32, Request)]>,
}

impl Checkpoint {
    /// Packs a world.
    pub(crate) fn pack(world: &World, commands: usize) -> Checkpoint {
        let held = (0..).zip(&world.slots).filter(|(_, slot)| slot.is_held());
        let open = (0_u32..).zip(&world.chunks).filter(|(i, chunk)| {
            // The long-open chunks follow from the boot.
            let plan = &world.plan.vms[usize::from(world.plan.vm_of_chunk[*i as usize])];
            chunk.generation != 0 && i - plan.first_chunk >= plan.vps
        });
        let waiting = (0..).zip(&world.vps).flat_map(|(i, vp)| vp.waiting.iter().map(move |request| (i, *request)));
        Checkpoint {
            now: world.now,
            last_event: world.last_event,
            commands,
            digest: world.digest,
            oracle: world.oracle,
            handler: world.handler,
            script: world.script.clone(),
            vms: world.vms.iter().map(|vm| vm.core).collect(),
            held: held.map(|(i, slot)| (i, *slot)).collect(),
            open: open.map(|(i, chunk)| (i, *chunk)).collect(),
            waiting: waiting.collect(),
        }
    }

    /// Unpacks it again.
    pub(crate) fn unpack(&self, plan: &Arc<Plan>) -> World {
        let mut world = World::blank(plan.clone());
        world.now = self.now;
        world.last_event = self.last_event;
        world.digest = self.digest;
        world.oracle = self.oracle;
        world.handler = self.handler;
        world.script = self.script.clone();
        for (index, core) in self.vms.iter().enumerate() {
            world.vms[index].core = *core;
            if core.state == VmState::Running {
                world.open_boot_chunks(index);
            }
        }
        for (global, chunk) in &self.open {
            let vm = usize::from(plan.vm_of_chunk[*global as usize]);
            world.chunks[*global as usize] = *chunk;
            if chunk.news_at != SimTime::NEVER {
                let chunk = ChunkGeneration { chunk: global - plan.vms[vm].first_chunk, generation: chunk.generation };
                world.vms[vm].view.set_shared(chunk);
            }
        }
        for (global, slot) in &self.held {
            let (vm, vp, within) = plan.place(*global);
            world.slots[*global as usize] = *slot;
            world.vps[(plan.vms[vm].first_vp + vp) as usize].hold_slot(within);
            // Between steps exactly the sleepers are on the lists.
            if slot.phase == Phase::Handling(Pc::Waiting) {
                world.vms[vm].waiters.register(slot.chunk, *global);
            }
        }
        for (vp, request) in &self.waiting {
            world.vps[*vp as usize].waiting.push_back(*request);
        }
        world.agenda = Agenda::rebuilt(world.now, world.timers());
        world
    }
}
