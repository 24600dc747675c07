//! Checkpoint: a world packed to what is occupied. Only held slots, open chunks, waiting requests and processors that
//! are not as they were born are stored; the agenda, the wait lists, the rings and the host's view follow from them.

use std::sync::Arc;

use crate::agenda::Agenda;
use crate::digest::Digest;
use crate::event::EventId;
use crate::machine::handler::Pc;
use crate::machine::host::Host;
use crate::machine::memory::{Chunk, ChunkGeneration, SlotIndex};
use crate::machine::partition::{VmCore, VmState};
use crate::machine::send::{Phase, Request, Slot};
use crate::machine::station::Station;
use crate::machine::vp::{MessageSlot, Vp};
use crate::oracle::Oracle;
use crate::plan::Plan;
use crate::scenario::costs::packet_bytes;
use crate::time::SimTime;
use crate::world::{Dials, Line, World};

/// A world at a moment, packed.
#[derive(Clone, Debug)]
pub(crate) struct Checkpoint {
    pub now: SimTime,
    pub last_event: EventId,
    /// Commands carried out so far.
    pub commands: usize,
    digest: Digest,
    oracle: Oracle,
    dials: Dials,
    rollout: Option<u16>,
    script: Arc<Vec<Line>>,
    hosts: Box<[Host]>,
    stations: Box<[Station]>,
    vms: Box<[VmCore]>,
    vps: Box<[(u32, VpCore)]>,
    held: Box<[(SlotIndex, Slot)]>,
    open: Box<[(u32, Chunk)]>,
    waiting: Box<[(u32, Request)]>,
}

/// What of a processor does not follow from its slots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct VpCore {
    think_due: SimTime,
    thoughts: u32,
    drops_next: bool,
    message: MessageSlot,
}

impl VpCore {
    const BORN: VpCore =
        VpCore { think_due: SimTime::NEVER, thoughts: 0, drops_next: false, message: MessageSlot::FREE };

    fn of(vp: &Vp) -> VpCore {
        VpCore { think_due: vp.think_due, thoughts: vp.thoughts, drops_next: vp.ring.drops_next, message: vp.message }
    }
}

impl Checkpoint {
    /// Bytes it takes, without the script, which it shares.
    #[must_use]
    pub(crate) fn bytes(&self) -> usize {
        size_of::<Checkpoint>()
            + size_of_val(&*self.hosts)
            + size_of_val(&*self.stations)
            + self.stations.iter().map(|station| station.queue.len() * size_of::<SlotIndex>()).sum::<usize>()
            + size_of_val(&*self.vms)
            + size_of_val(&*self.vps)
            + size_of_val(&*self.held)
            + size_of_val(&*self.open)
            + size_of_val(&*self.waiting)
    }

    /// Packs a world.
    pub(crate) fn pack(world: &World, commands: usize) -> Checkpoint {
        let held = (0..).zip(&world.slots).filter(|(_, slot)| slot.is_held());
        let open = (0_u32..).zip(&world.chunks).filter(|(i, chunk)| {
            // The long-open chunks follow from the boot.
            let plan = &world.plan.vms[usize::from(world.plan.vm_of_chunk[*i as usize])];
            chunk.generation != 0 && i - plan.first_chunk >= plan.vps
        });
        let waiting = (0..).zip(&world.vps).flat_map(|(i, vp)| vp.waiting.iter().map(move |request| (i, *request)));
        let vps = (0..).zip(world.vps.iter().map(VpCore::of)).filter(|(_, vp)| *vp != VpCore::BORN);
        Checkpoint {
            now: world.now,
            last_event: world.last_event,
            commands,
            digest: world.digest,
            oracle: world.oracle,
            dials: world.dials,
            rollout: world.rollout,
            script: world.script.clone(),
            hosts: world.hosts.clone().into(),
            stations: world.stations.clone().into(),
            vps: vps.collect(),
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
        world.dials = self.dials;
        world.rollout = self.rollout;
        world.script = self.script.clone();
        world.hosts.copy_from_slice(&self.hosts);
        world.stations.clone_from_slice(&self.stations);
        for (global, core) in &self.vps {
            let vp = &mut world.vps[*global as usize];
            (vp.think_due, vp.thoughts, vp.ring.drops_next) = (core.think_due, core.thoughts, core.drops_next);
            vp.message = core.message;
        }
        for (index, core) in self.vms.iter().enumerate() {
            world.vms[index].core = *core;
            // The long-open chunks stay as long as what is under way in the VM does.
            if matches!(core.state, VmState::Running | VmState::ShuttingDown | VmState::Moving) {
                world.open_boot_chunks(index);
            }
            world.clear_messages(index);
            let plan = &plan.vms[index];
            for vp in 0..plan.vps {
                // A use that is not over is not in the view.
                let message = &world.vps[(plan.first_vp + vp) as usize].message;
                if message.is_in_use() {
                    let generation = message.uses - 1;
                    world.vms[index].message_view.set_shared(ChunkGeneration { chunk: vp, generation });
                }
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
            if slot.phase == Phase::Handling(Pc::Waiting) && slot.message == 0 {
                world.vms[vm].waiters.register(slot.chunk, *global);
            } else if slot.phase == Phase::Handling(Pc::Waiting) {
                let on = ChunkGeneration { chunk: vp, generation: slot.message };
                world.vms[vm].message_waiters.register(on, *global);
            }
        }
        self.unpack_rings(&mut world);
        for (vp, request) in &self.waiting {
            world.vps[*vp as usize].waiting.push_back(*request);
        }
        world.agenda = Agenda::rebuilt(world.now, world.timers());
        world
    }

    /// What lies in a ring, and who reads it, follows from the phases of its sends.
    fn unpack_rings(&self, world: &mut World) {
        let ring_of = |world: &World, global: SlotIndex| {
            let (vm, vp, _) = world.plan.place(global);
            (world.plan.vms[vm].first_vp + vp) as usize
        };
        for (global, slot) in &self.held {
            let at = ring_of(world, *global);
            let ring = &mut world.vps[at].ring;
            match slot.phase {
                Phase::Signalling | Phase::Joining | Phase::InRing | Phase::PickingUp => {
                    ring.used += packet_bytes(slot.pages);
                    ring.reading = true;
                }
                Phase::Writing if slot.due == SimTime::NEVER => ring.blocked.push(*global),
                _ => {}
            }
        }
        for (global, slot) in &self.held {
            let at = ring_of(world, *global);
            if matches!(slot.phase, Phase::Signalling | Phase::InRing) {
                world.vps[at].ring.reading = false;
            }
        }
        let slots = &world.slots;
        for vp in &mut world.vps {
            // First come, first served; at equal times by slot, as they came.
            vp.ring.blocked.sort_by_key(|slot| (slots[*slot as usize].since, *slot));
        }
    }
}
