//! Checkpoint: a world packed to what is occupied, so that any moment of a long run is a short replay.
//!
//! The problem: a large world takes megabytes, and there are hundreds of checkpoints. The idea: only held slots, the
//! chunks they share, waiting requests and VPs that are not in their first state are stored; the agenda, the wait
//! lists, the rings and the host's view follow from them. Each VP is packed for itself, and nothing in it is relative
//! to the moment of the checkpoint. So a VP in which nothing happens, as when it is stalled, packs to the same bytes
//! again and shares them with the checkpoint before. Rejected: differences between checkpoints, because to seek would
//! then mean to unpack all of them.

mod codec;
mod fields;

use std::sync::Arc;

use crate::model::actor::Try;
use crate::model::digest::Digest;
use crate::model::event::EventId;
use crate::model::machine::handler::Pc;
use crate::model::machine::memory::ChunkGeneration;
use crate::model::machine::partition::VmState;
use crate::model::machine::send::{Phase, Request, Source};
use crate::model::oracle::Oracle;
use crate::model::order::sort_few;
use crate::model::parameter::costs::packet_bytes;
use crate::model::plan::Plan;
use crate::model::time::SimTime;
use crate::model::world::{Dials, Line, World};
use codec::{Codec, Reader, Writer};
use fields::{HeldSlot, Here, SharedChunk, VpCore};

/// A VP, packed; `None` in its first state.
type PackedVp = Option<Arc<[u8]>>;

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
    tries: Arc<Vec<Try>>,
    /// Hosts, stations and VMs.
    rest: Box<[u8]>,
    vps: Box<[PackedVp]>,
}

/// What the request before the first is taken to be.
const NO_REQUEST: Request = Request { source: Source::Background, occurrence: 0, number: 0 };

impl Checkpoint {
    /// Bytes it takes, without script and tries, which it shares, and without the VPs it shares with the one before.
    #[must_use]
    pub(crate) fn bytes(&self, before: Option<&Checkpoint>) -> usize {
        let is_shared = |i: usize, packed: &Arc<[u8]>| {
            let same = before.and_then(|before| before.vps.get(i)?.as_ref());
            same.is_some_and(|same| Arc::ptr_eq(same, packed))
        };
        let vps = self.vps.iter().enumerate().filter_map(|(i, packed)| Some((i, packed.as_ref()?)));
        let own = vps.filter(|(i, packed)| !is_shared(*i, packed)).map(|(_, packed)| allocated(packed.len()));
        size_of::<Checkpoint>() + self.rest.len() + size_of_val(&*self.vps) + own.sum::<usize>()
    }

    /// Packs a world, sharing with the checkpoint `before` whatever has not changed since.
    pub(crate) fn pack(world: &World, commands: usize, before: Option<&Checkpoint>) -> Checkpoint {
        let World {
            plan,
            now,
            last_event,
            digest,
            oracle,
            dials,
            rollout,
            script,
            tries,
            agenda: _,
            hosts,
            stations,
            vms,
            vps,
            slots: _,
            chunks: _,
        } = world;
        let here = Here { now: *now, last_event: *last_event };
        let mut writer = Writer::default();
        hosts.iter().for_each(|host| fields::host(&mut writer, &mut host.clone(), here));
        stations.iter().for_each(|station| fields::station(&mut writer, &mut station.clone()));
        vms.iter().zip(&plan.vms).for_each(|(vm, plan)| fields::vm(&mut writer, &mut vm.core.clone(), plan, here));
        let rest = writer.bytes().into();
        let vps = (0..vps.len()).map(|vp| {
            let same = before.and_then(|before| Some((before, before.vps.get(vp)?.as_ref()?)));
            if let Some((before, same)) = same
                && is_untouched(world, vp, before, same)
            {
                debug_assert!(packs_to(world, vp, same), "a change without a trace");
                return Some(same.clone());
            }
            writer.clear();
            write_vp(&mut writer, world, vp);
            match same {
                _ if writer.bytes().is_empty() => None,
                Some((_, same)) if **same == *writer.bytes() => Some(same.clone()),
                _ => Some(writer.bytes().into()),
            }
        });
        Checkpoint {
            vps: vps.collect(),
            now: *now,
            last_event: *last_event,
            commands,
            digest: *digest,
            oracle: *oracle,
            dials: *dials,
            rollout: *rollout,
            script: script.clone(),
            tries: tries.clone(),
            rest,
        }
    }

    /// Unpacks it again.
    pub(crate) fn unpack(&self, plan: &Arc<Plan>) -> World {
        let mut world = World::blank(plan.clone());
        self.fill(&mut world);
        world
    }

    /// Unpacks it into a world of the same plan, whatever that was at: cheaper than a new one.
    pub(crate) fn unpack_into(&self, world: &mut World) {
        world.empty();
        self.fill(world);
    }

    /// Fills an empty world.
    fn fill(&self, world: &mut World) {
        let plan = world.plan.clone();
        world.now = self.now;
        world.last_event = self.last_event;
        world.digest = self.digest;
        world.oracle = self.oracle;
        world.dials = self.dials;
        world.rollout = self.rollout;
        world.script.clone_from(&self.script);
        world.tries.clone_from(&self.tries);
        let here = Here { now: self.now, last_event: self.last_event };
        let mut reader = Reader::new(&self.rest);
        world.hosts.iter_mut().for_each(|host| fields::host(&mut reader, host, here));
        world.stations.iter_mut().for_each(|station| fields::station(&mut reader, station));
        for (index, plan) in plan.vms.iter().enumerate() {
            fields::vm(&mut reader, &mut world.vms[index].core, plan, here);
            // The chunks shared at boot stay as long as what is under way in the VM does.
            let state = world.vms[index].core.state;
            if matches!(state, VmState::Running | VmState::ShuttingDown | VmState::Moving) {
                world.share_boot_chunks(index);
            }
        }
        debug_assert!(reader.is_at_end());
        for (vp, packed) in self.vps.iter().enumerate() {
            read_vp(packed.as_deref().unwrap_or_default(), world, vp);
        }
        let mut agenda = core::mem::take(&mut world.agenda);
        agenda.rebuild(world.now, world.timers());
        world.agenda = agenda;
    }
}

/// What an `Arc` of so many bytes takes: its two counts, rounded up to pairs of words by the allocator.
fn allocated(bytes: usize) -> usize {
    const WORD: usize = size_of::<usize>();
    (3 * WORD + bytes).next_multiple_of(2 * WORD)
}

/// The chunk of a VP that stays shared as long as its VM runs.
fn boot_chunk(world: &World, vm: usize, vp: u32) -> ChunkGeneration {
    ChunkGeneration { chunk: vp, generation: world.vms[vm].core.boot_generation.wrapping_add(vp).wrapping_add(1) }
}

/// Whether nothing of a VP has changed since a checkpoint that has it as `packed`, by what every change leaves
/// behind: a new event as the cause of what follows, or a moment not before that of the checkpoint. Says no when in
/// doubt, at the price of packing it.
fn is_untouched(world: &World, global: usize, before: &Checkpoint, packed: &[u8]) -> bool {
    let (vm, here) = (usize::from(world.plan.vm_of_vp[global]), &world.vps[global]);
    let plan = &world.plan.vms[vm];
    let first_slot = plan.first_slot + (global as u32 - plan.first_vp) * plan.slots;
    let VpCore { think_due, thoughts: _, drops_next, message } = VpCore::of(here);
    // What has no trace of its own: thinking, a signal about to be dropped, a request that comes to wait.
    if think_due != SimTime::NEVER || drops_next || !here.waiting.is_empty() {
        return false;
    }
    if message.ended_at >= before.now || message.cause > before.last_event {
        return false;
    }
    // As many slots as before, and none taken since: the same ones, in the same boot.
    let mut count = 0_u32;
    Reader::new(packed).number(&mut count);
    count != 0
        && here.held_count(plan.slots) == count
        && here.held(plan.slots).all(|within| {
            let slot = &world.slots[(first_slot + within) as usize];
            if slot.since >= before.now || slot.cause > before.last_event {
                return false;
            }
            let chunk = &world.chunks[(plan.first_chunk + slot.chunk.chunk) as usize];
            let is_shared = chunk.generation == slot.chunk.generation;
            let has_notification = chunk.notified_at != SimTime::NEVER && chunk.notified_at >= before.now;
            slot.chunk.chunk < plan.vps || is_shared && !has_notification
        })
}

/// Whether a VP packs to these bytes.
fn packs_to(world: &World, global: usize, bytes: &[u8]) -> bool {
    let mut writer = Writer::default();
    write_vp(&mut writer, world, global);
    writer.bytes() == bytes
}

/// Writes a VP: its own fields, the requests that wait, and the slots that are held. Writes nothing for a VP in its
/// initial state.
fn write_vp(writer: &mut Writer, world: &World, global: usize) {
    let (vm, here) = (usize::from(world.plan.vm_of_vp[global]), &world.vps[global]);
    let plan = &world.plan.vms[vm];
    let vp = global as u32 - plan.first_vp;
    let mut core = VpCore::of(here);
    let mut count = here.held_count(plan.slots);
    if core == VpCore::BORN && here.waiting.is_empty() && count == 0 {
        return;
    }
    writer.number(&mut count);
    fields::vp(writer, &mut core);
    let mut before = NO_REQUEST;
    writer.number(&mut (here.waiting.len() as u64));
    for request in &here.waiting {
        fields::request(writer, &mut request.clone(), &before);
        before = *request;
    }
    let boot_chunk = boot_chunk(world, vm, vp);
    let mut before = HeldSlot::NONE;
    for within in here.held(plan.slots) {
        let slot = world.slots[(plan.first_slot + vp * plan.slots + within) as usize];
        // A sharing ends with its send, so each one belongs to a held slot.
        let chunk = world.chunks[(plan.first_chunk + slot.chunk.chunk) as usize];
        let is_shared = slot.chunk.chunk >= plan.vps && chunk.generation == slot.chunk.generation;
        let seen = world.vms[vm].view.generation(slot.chunk.chunk);
        let mut held = HeldSlot { within, slot, shared: is_shared.then_some(SharedChunk { chunk, seen }) };
        fields::held_slot(writer, &mut held, &before, boot_chunk);
        before = held;
    }
}

/// Reads it again into an empty one, and sets up whatever follows from it.
fn read_vp(packed: &[u8], world: &mut World, global: usize) {
    let vm = usize::from(world.plan.vm_of_vp[global]);
    let plan = &world.plan.vms[vm];
    let vp = global as u32 - plan.first_vp;
    let boot_chunk = boot_chunk(world, vm, vp);
    let here = &mut world.vps[global];
    let machine = &mut world.vms[vm];
    let mut reader = Reader::new(packed);
    let mut count = 0_u32;
    if !packed.is_empty() {
        reader.number(&mut count);
        let mut core = VpCore::BORN;
        fields::vp(&mut reader, &mut core);
        core.put_into(here);
        let mut waiting = 0_u32;
        let mut request = NO_REQUEST;
        reader.number(&mut waiting);
        for _ in 0..waiting {
            let before = request;
            fields::request(&mut reader, &mut request, &before);
            here.waiting.push_back(request);
        }
    }
    // A use that is not over is not in the view.
    let over = here.message.uses - u32::from(here.message.is_in_use());
    machine.message_view.set_shared(ChunkGeneration { chunk: vp, generation: over });
    let mut before = HeldSlot::NONE;
    let mut unread = false;
    for _ in 0..count {
        let mut held = HeldSlot { shared: None, ..before };
        fields::held_slot(&mut reader, &mut held, &before, boot_chunk);
        before = held;
        let HeldSlot { within, slot, shared } = held;
        let global = plan.first_slot + vp * plan.slots + within;
        world.slots[global as usize] = slot;
        here.hold_slot(within);
        if let Some(SharedChunk { chunk, seen }) = shared {
            world.chunks[(plan.first_chunk + slot.chunk.chunk) as usize] = chunk;
            machine.view.set_shared(ChunkGeneration { chunk: slot.chunk.chunk, generation: seen });
        }
        match slot.phase {
            // Between steps exactly the sleepers are on the lists.
            Phase::Handling(Pc::Waiting) if slot.message == 0 => machine.wait_list.register(slot.chunk, global),
            Phase::Handling(Pc::Waiting) => {
                machine.message_wait_list.register(ChunkGeneration { chunk: vp, generation: slot.message }, global);
            }
            // The content of a ring and its reader follow from the phases of its sends.
            Phase::Signalling | Phase::Joining | Phase::InRing | Phase::PickingUp => {
                here.ring.used += packet_bytes(slot.pages);
                unread |= matches!(slot.phase, Phase::Signalling | Phase::InRing);
            }
            Phase::Writing if slot.due == SimTime::NEVER => here.ring.blocked.push(global),
            _ => {}
        }
    }
    here.ring.reading = here.ring.used != 0 && !unread;
    debug_assert!(reader.is_at_end());
    // First come, first served; at equal times by slot, as they came.
    let slots = &world.slots;
    sort_few(&mut here.ring.blocked, |slot| (slots[*slot as usize].since, *slot));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::event::Unobserved;
    use crate::model::scenario::{Scenario, VmSpec};
    use crate::model::time::{MILLISECOND, SECOND};

    /// What is shared is the same as what is packed anew, and takes no bytes of its own.
    #[test]
    fn a_processor_that_rests_is_shared() {
        let vm =
            VmSpec { count: 4, send_gap_ns: Some(2_500_000), flip_gap_ns: Some(20 * MILLISECOND), ..VmSpec::default() };
        let scenario = Scenario { length_ns: 600 * SECOND, vms: vec![vm], ..Scenario::default() };
        let mut world = World::new(&scenario, 1);
        let mut used = world.clone();
        let mut before = Checkpoint::pack(&world, 0, None);
        let (mut own, mut alone) = (0, 0);
        for second in 1..=60 {
            world.run_until(SimTime(second * SECOND), &mut Unobserved);
            let checkpoint = Checkpoint::pack(&world, 0, Some(&before));
            assert_eq!(checkpoint.vps, Checkpoint::pack(&world, 0, None).vps);
            assert_eq!(checkpoint.unpack(&world.plan), world);
            checkpoint.unpack_into(&mut used);
            assert_eq!(used, world);
            own += checkpoint.bytes(Some(&before));
            alone += checkpoint.bytes(None);
            let again = Checkpoint::pack(&world, 0, Some(&checkpoint));
            let fixed = size_of::<Checkpoint>() + again.rest.len() + size_of_val(&*again.vps);
            assert_eq!(again.bytes(Some(&checkpoint)), fixed, "nothing has happened");
            before = checkpoint;
        }
        assert!(own * 3 < alone * 2, "{own} of {alone} bytes");
    }
}
