//! The fields of everything a checkpoint packs, each listed once for both directions. Values that tend to be near one
//! another are written as their difference. No pattern leaves out fields with `..`: code with a new field does not
//! compile until the field is listed here.

use super::codec::Codec;
use crate::model::event::EventId;
use crate::model::machine::channel::Ring;
use crate::model::machine::handler::{HandlerKind, Pc};
use crate::model::machine::host::{Host, HostState};
use crate::model::machine::memory::{Chunk, ChunkGeneration, HostVisibility};
use crate::model::machine::partition::{Counts, Heartbeat, Throughput, VmCore, VmState};
use crate::model::machine::send::{Phase, Request, Slot, Source};
use crate::model::machine::station::StationQueue;
use crate::model::machine::vp::{MessageSlot, Vp};
use crate::model::plan::VmPlan;
use crate::model::scenario::Isolation;
use crate::model::time::SimTime;

/// Phases without a number of their own; those in which a send may rest for long come first.
const PHASES: &[Phase] = &[
    Phase::Handling(Pc::Waiting),
    Phase::Device,
    Phase::Touching,
    Phase::Copying,
    Phase::Listing,
    Phase::Writing,
    Phase::Signalling,
    Phase::Joining,
    Phase::InRing,
    Phase::PickingUp,
    Phase::Validating,
    Phase::Handling(Pc::Check),
    Phase::Handling(Pc::Register),
    Phase::Handling(Pc::Recheck),
    Phase::Handling(Pc::Cancel),
    Phase::Handling(Pc::Revalidate),
    Phase::Handling(Pc::BusyCheck),
    Phase::Handling(Pc::Remember),
    Phase::Handling(Pc::Retry(HostVisibility::Private)),
    Phase::Handling(Pc::Retry(HostVisibility::Shared)),
    Phase::Mapping,
    Phase::Completing,
    Phase::Finishing,
    Phase::Free,
];
const SOURCES: &[Source] = &[Source::Background, Source::Flip, Source::Script, Source::Closed];
const HANDLERS: &[HandlerKind] = &[HandlerKind::Before, HandlerKind::After];
const ISOLATIONS: &[Isolation] = &[Isolation::None, Isolation::Snp, Isolation::Tdx];
const HOST_STATES: &[HostState] = &[HostState::Up, HostState::Draining, HostState::Installing, HostState::Restarting];
const VM_STATES: &[VmState] = &[
    VmState::Running,
    VmState::Resetting,
    VmState::Booting,
    VmState::Attesting,
    VmState::Stopped,
    VmState::ShuttingDown,
    VmState::Off,
    VmState::Moving,
];

/// When a checkpoint is taken: what happens in a world is mostly near it.
#[derive(Clone, Copy)]
pub(super) struct Here {
    pub now: SimTime,
    pub last_event: EventId,
}

pub(super) fn host(codec: &mut impl Codec, host: &mut Host, here: Here) {
    let Host { revision, handler, state, since, due, cause, installs } = host;
    codec.number(revision);
    codec.one_of(handler, HANDLERS);
    codec.one_of(state, HOST_STATES);
    codec.time(since, SimTime::ZERO);
    codec.time(due, here.now);
    codec.number(cause);
    codec.number(installs);
}

pub(super) fn station(codec: &mut impl Codec, station: &mut StationQueue) {
    let StationQueue { busy, queue } = station;
    codec.number(busy);
    let mut length = queue.len() as u64;
    codec.number(&mut length);
    queue.resize(usize::try_from(length).unwrap_or_default(), 0);
    queue.iter_mut().for_each(|slot| codec.number(slot));
}

pub(super) fn vm(codec: &mut impl Codec, core: &mut VmCore, plan: &VmPlan, here: Here) {
    let VmCore {
        isolation,
        state,
        state_since,
        started_at,
        host,
        target,
        restart,
        last_number,
        arrivals,
        flips,
        script,
        boots,
        key_boot,
        send_gap_ns,
        flip_gap_ns,
        boot_generation,
        generation,
        heartbeat: Heartbeat { missed, answered_at, lost_at },
        due,
        cause,
        counts,
        throughput: Throughput { stretch, done },
    } = core;
    codec.one_of(isolation, ISOLATIONS);
    codec.one_of(state, VM_STATES);
    codec.time(state_since, SimTime::ZERO);
    codec.time(started_at, *state_since);
    codec.number(host);
    codec.near(target, *host);
    codec.flag(restart);
    codec.number(arrivals);
    codec.number(flips);
    codec.number(script);
    codec.near(last_number, arrivals.wrapping_add(*flips).wrapping_add(*script));
    codec.number(boots);
    codec.near(key_boot, *boots);
    codec.near(send_gap_ns, plan.send_gap_ns.unwrap_or(0));
    codec.near(flip_gap_ns, plan.flip_gap_ns.unwrap_or(0));
    codec.near(generation, *flips);
    codec.near(boot_generation, *generation);
    codec.number(missed);
    codec.time(answered_at, here.now);
    codec.time(lost_at, *answered_at);
    due.iter_mut().for_each(|due| codec.time(due, here.now));
    codec.near(cause, here.last_event);
    let Counts { submitted, completed, flips: taken, parked, woken, lost, refused, skipped, cut_off } = counts;
    codec.near(submitted, (*last_number).into());
    codec.near(completed, *submitted);
    codec.near(taken, (*flips).into());
    codec.number(parked);
    codec.near(woken, *parked);
    codec.number(lost);
    codec.number(refused);
    codec.number(skipped);
    codec.number(cut_off);
    codec.number(stretch);
    done.iter_mut().for_each(|done| codec.number(done));
}

/// What of a VP does not follow from its slots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct VpCore {
    pub think_due: SimTime,
    pub thoughts: u32,
    pub drops_next: bool,
    pub message: MessageSlot,
}

impl VpCore {
    pub(super) const BORN: VpCore =
        VpCore { think_due: SimTime::NEVER, thoughts: 0, drops_next: false, message: MessageSlot::FREE };

    pub(super) fn of(vp: &Vp) -> VpCore {
        let Vp { free: _, think_due, thoughts, waiting: _, ring, message } = vp;
        let Ring { used: _, reading: _, drops_next, blocked: _ } = ring;
        VpCore { think_due: *think_due, thoughts: *thoughts, drops_next: *drops_next, message: *message }
    }

    pub(super) fn put_into(&self, vp: &mut Vp) {
        let VpCore { think_due, thoughts, drops_next, message } = *self;
        (vp.think_due, vp.thoughts, vp.ring.drops_next, vp.message) = (think_due, thoughts, drops_next, message);
    }
}

pub(super) fn vp(codec: &mut impl Codec, core: &mut VpCore) {
    let VpCore { think_due, thoughts, drops_next, message } = core;
    let MessageSlot { uses, due, ended_at, cause } = message;
    codec.time(ended_at, SimTime::ZERO);
    codec.time(due, *ended_at);
    codec.time(think_due, SimTime::ZERO);
    codec.number(thoughts);
    codec.flag(drops_next);
    codec.number(uses);
    codec.number(cause);
}

pub(super) fn request(codec: &mut impl Codec, request: &mut Request, before: &Request) {
    let Request { source, occurrence, number } = request;
    codec.one_of(source, SOURCES);
    codec.number(occurrence);
    codec.near(number, before.number);
}

/// A held slot, and the sharing it made, if that has not ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct HeldSlot {
    /// Its number within the channel.
    pub within: u32,
    pub slot: Slot,
    pub shared: Option<SharedChunk>,
}

/// A chunk of the pool, and the generation of it that the host believes shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SharedChunk {
    pub chunk: Chunk,
    pub seen: u32,
}

impl HeldSlot {
    /// What the first held slot of a VP is compared with.
    pub(super) const NONE: HeldSlot = HeldSlot { within: 0, slot: Slot::FREE, shared: None };
}

/// A held slot, as it differs from the one `before`; `boot_chunk` is the chunk of its VP.
pub(super) fn held_slot(codec: &mut impl Codec, held: &mut HeldSlot, before: &HeldSlot, boot_chunk: ChunkGeneration) {
    let HeldSlot { within, slot, shared } = held;
    codec.near(within, before.within);
    let Slot { due, since, cause, request: of, chunk, phase, pages, handler, message } = slot;
    self::phase(codec, phase);
    codec.time(since, before.slot.since);
    codec.time(due, *since);
    codec.near(cause, before.slot.cause);
    request(codec, of, &before.slot.request);
    codec.number(pages);
    codec.one_of(handler, HANDLERS);
    codec.number(message);
    let ChunkGeneration { chunk, generation } = chunk;
    codec.near(chunk, boot_chunk.chunk);
    codec.near(generation, if *chunk == boot_chunk.chunk { boot_chunk.generation } else { of.occurrence });
    let mut is_shared = shared.is_some();
    if *chunk != boot_chunk.chunk {
        codec.flag(&mut is_shared);
    }
    if is_shared {
        let SharedChunk { chunk, seen } = shared.get_or_insert(SharedChunk { chunk: Chunk::PRIVATE, seen: 0 });
        let Chunk { generation: of_chunk, send, shared_at, notify_due, notified_at, cause: opening } = chunk;
        codec.near(of_chunk, *generation);
        codec.near(send, of.number);
        codec.time(shared_at, *since);
        codec.time(notify_due, *shared_at);
        codec.time(notified_at, *shared_at);
        codec.near(opening, *cause);
        codec.near(seen, if *notified_at == SimTime::NEVER { 0 } else { *of_chunk });
    }
}

/// Stations come after the list.
fn phase(codec: &mut impl Codec, phase: &mut Phase) {
    let mut code = match *phase {
        Phase::Station(station) => PHASES.len() as u64 + u64::from(station),
        _ => PHASES.iter().take_while(|one| *one != phase).count() as u64,
    };
    codec.number(&mut code);
    *phase = match code.checked_sub(PHASES.len() as u64) {
        Some(station) => Phase::Station(station as u8),
        None => PHASES[code as usize],
    };
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use super::super::codec::{Reader, Writer};
    use super::*;
    use crate::model::plan::Plan;
    use crate::model::scenario::Scenario;
    use crate::model::world::World;

    /// Writes a value and reads it over another that differs in every field.
    macro_rules! there_and_back {
        ($value:expr, over $over:expr, |$codec:ident, $one:ident| $visit:expr) => {{
            let (value, mut back) = ($value.clone(), $over.clone());
            let mut writer = Writer::default();
            {
                let ($codec, $one) = (&mut writer, &mut value.clone());
                $visit;
            }
            let mut reader = Reader::new(writer.bytes());
            {
                let ($codec, $one) = (&mut reader, &mut back);
                $visit;
            }
            assert!(reader.is_at_end());
            assert_eq!(back, value);
        }};
    }

    const HERE: Here = Here { now: SimTime(7_000), last_event: 90 };

    /// A different number for each field, so that none can be left out, swapped or taken from another.
    fn odd_vm() -> VmCore {
        VmCore {
            isolation: Isolation::Tdx,
            state: VmState::Moving,
            state_since: SimTime(101),
            started_at: SimTime(102),
            host: 3,
            target: 4,
            restart: true,
            last_number: 103,
            arrivals: 104,
            flips: 105,
            script: 106,
            boots: 107,
            key_boot: 108,
            send_gap_ns: 109,
            flip_gap_ns: 110,
            boot_generation: 111,
            generation: 112,
            heartbeat: Heartbeat { missed: 113, answered_at: SimTime(114), lost_at: SimTime(115) },
            due: core::array::from_fn(|i| SimTime(8_000 + i as u64)),
            cause: 116,
            counts: Counts {
                submitted: 117,
                completed: 118,
                flips: 119,
                parked: 120,
                woken: 121,
                lost: 122,
                refused: 123,
                skipped: 124,
                cut_off: 125,
            },
            throughput: Throughput { stretch: 126, done: core::array::from_fn(|i| 127 + i as u32) },
        }
    }

    #[test]
    fn no_field_of_a_vm_is_forgotten() {
        let blank = World::blank(Plan::new(&Scenario::default(), 1).into());
        let (born, plan) = (blank.vms[0].core, &blank.plan.vms[0]);
        for (value, over) in [(odd_vm(), born), (born, odd_vm())] {
            there_and_back!(value, over over, |codec, core| vm(codec, core, plan, HERE));
        }
    }

    #[test]
    fn no_field_of_a_held_slot_or_its_chunk_is_forgotten() {
        let chunk = Chunk {
            generation: 12,
            send: 13,
            shared_at: SimTime(14),
            notify_due: SimTime(15),
            notified_at: SimTime(16),
            cause: 17,
        };
        let slot = Slot {
            due: SimTime(1),
            since: SimTime(2),
            cause: 3,
            request: Request { source: Source::Script, occurrence: 4, number: 5 },
            chunk: ChunkGeneration { chunk: 6, generation: 7 },
            phase: Phase::Mapping,
            pages: 8,
            handler: HandlerKind::After,
            message: 9,
        };
        let open = HeldSlot { within: 11, slot, shared: Some(SharedChunk { chunk, seen: 18 }) };
        let closed = HeldSlot { shared: None, ..open };
        let boot_chunk = ChunkGeneration { chunk: 1, generation: 2 };
        let plain = HeldSlot { slot: Slot { chunk: boot_chunk, ..slot }, ..closed };
        for value in [open, closed, plain] {
            for before in [HeldSlot::NONE, open] {
                there_and_back!(value, over HeldSlot::NONE, |codec, one| held_slot(codec, one, &before, boot_chunk));
            }
        }
    }

    #[test]
    fn no_field_of_a_processor_a_host_or_a_station_is_forgotten() {
        let message = MessageSlot { uses: 1, due: SimTime(2), ended_at: SimTime(3), cause: 4 };
        let core = VpCore { think_due: SimTime(5), thoughts: 6, drops_next: true, message };
        there_and_back!(core, over VpCore::BORN, |codec, core| vp(codec, core));
        let mut processor = Vp::new(1);
        core.put_into(&mut processor);
        assert_eq!(VpCore::of(&processor), core);
        let odd = Host {
            revision: 1,
            handler: HandlerKind::After,
            state: HostState::Restarting,
            since: SimTime(2),
            due: SimTime(3),
            cause: 4,
            installs: 5,
        };
        there_and_back!(odd, over Host::new(6), |codec, one| host(codec, one, HERE));
        let busy = StationQueue { busy: 2, queue: VecDeque::from([300, 7, 5]) };
        there_and_back!(busy, over StationQueue::default(), |codec, one| station(codec, one));
    }

    #[test]
    fn every_phase_has_a_code() {
        let mut all = PHASES.to_vec();
        all.extend((0..8).map(Phase::Station));
        for value in &all {
            there_and_back!(value, over Phase::Free, |codec, one| phase(codec, one));
            // A new phase does not compile until it is put here, and into the list above.
            match value {
                Phase::Free | Phase::Touching | Phase::Copying | Phase::Listing | Phase::Writing => {}
                Phase::Signalling | Phase::Joining | Phase::InRing | Phase::PickingUp | Phase::Validating => {}
                Phase::Mapping | Phase::Device | Phase::Completing | Phase::Finishing | Phase::Station(_) => {}
                Phase::Handling(Pc::Check | Pc::Register | Pc::Recheck | Pc::Cancel | Pc::Waiting) => {}
                Phase::Handling(Pc::Revalidate | Pc::BusyCheck | Pc::Remember | Pc::Retry(_)) => {}
            }
        }
        // Fourteen phases with nothing in them, and the nine steps of the handler, one of them with two answers noted.
        assert_eq!(PHASES.len(), 14 + 10);
        all.sort();
        all.dedup();
        assert_eq!(all.len(), PHASES.len() + 8, "none twice");
        for source in SOURCES {
            assert_eq!(SOURCES.get(*source as usize), Some(source));
        }
        for state in VM_STATES {
            assert_eq!(VM_STATES.get(*state as usize), Some(state));
        }
    }
}
