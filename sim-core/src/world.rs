//! World: all state there is. It is ticked by whoever owns it; it has no clock, no chance and no IO of its own.
//!
//! The life of a send, phase by phase (`machine/send.rs`), each ended by its slot's timer:
//!
//! ```text
//! slot taken ─ (page opened) ─ touch ─ S1 copy ─ S2 list ─ S3 write ─ S4 signal ─ S5 pick up ─ S6 validate ─┐
//!      ┌──────────────────────────── handler: look, register, sleep, … ◄───────────────────────────────────┘
//!      └─► S7 map ─ attempt, access ─ S8 device ─ S9 complete ─ S10 finish ─ slot returned (page closed)
//! ```

mod memory;
mod sends;
mod services;

use std::sync::Arc;

use crate::agenda::Agenda;
use crate::command::Command;
use crate::digest::Digest;
use crate::event::{Event, EventId, EventKind, Observe, ResetBy, SendRef};
use crate::machine::handler::HandlerKind;
use crate::machine::memory::{Chunk, HostView, SlotIndex, Waiters};
use crate::machine::partition::{Counts, Heartbeat, Service, Throughput, Vm, VmCore, VmState};
use crate::machine::send::Slot;
use crate::machine::vp::Vp;
use crate::oracle::Oracle;
use crate::plan::{Class, Plan, Target};
use crate::scenario::{FIXED_REVISION, Scenario, Scripted};
use crate::time::SimTime;

/// A scripted input with a name that never changes, whatever is inserted before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub id: u32,
    pub scripted: Scripted,
}

/// All state of a run at a moment. Cloning it is a checkpoint; `checkpoint.rs` packs it.
#[derive(Clone, Debug)]
pub struct World {
    pub(crate) plan: Arc<Plan>,
    /// The moment of the last step.
    pub(crate) now: SimTime,
    pub(crate) last_event: EventId,
    pub(crate) digest: Digest,
    pub(crate) oracle: Oracle,
    pub(crate) handler: HandlerKind,
    /// Scripted inputs, sorted by (time, id).
    pub(crate) script: Arc<Vec<Line>>,
    pub(crate) agenda: Agenda,
    pub(crate) vms: Vec<Vm>,
    pub(crate) vps: Vec<Vp>,
    pub(crate) slots: Vec<Slot>,
    pub(crate) chunks: Vec<Chunk>,
}

/// Equal if everything that can ever matter is equal. The agenda follows from what is due, so it is left out.
impl PartialEq for World {
    fn eq(&self, other: &World) -> bool {
        (self.now, self.last_event, self.digest, self.oracle, self.handler)
            == (other.now, other.last_event, other.digest, other.oracle, other.handler)
            && self.script == other.script
            && self.vms == other.vms
            && self.vps == other.vps
            && self.slots == other.slots
            && self.chunks == other.chunks
    }
}

impl World {
    /// The world a scenario begins with: every VM runs, nothing is under way.
    ///
    /// The scenario must have been checked; `Timeline::new` does that.
    pub(crate) fn new(scenario: &Scenario, seed: u64) -> World {
        let mut world = World::blank(Arc::new(Plan::new(scenario, seed)));
        for vm in 0..world.vms.len() {
            world.open_boot_chunks(vm);
            world.set_services(vm);
        }
        world
    }

    /// A world with nothing in it, for `new` and for unpacking a checkpoint.
    pub(crate) fn blank(plan: Arc<Plan>) -> World {
        let core = |isolation| VmCore {
            isolation,
            state: VmState::Running,
            state_since: SimTime::ZERO,
            last_number: 0,
            arrivals: 0,
            flips: 0,
            script: 0,
            boots: 0,
            generation: 0,
            boot_generation: 0,
            heartbeat: Heartbeat { missed: 0, answered_at: SimTime::ZERO, lost_at: SimTime::NEVER },
            due: [SimTime::NEVER; Service::ALL.len()],
            cause: 0,
            counts: Counts::default(),
            throughput: Throughput::default(),
        };
        let vms = plan.vms.iter().map(|vm| Vm {
            core: core(vm.isolation),
            view: HostView::new(vm.chunks as usize),
            waiters: Waiters::default(),
        });
        let mut script: Vec<Line> = (0..).zip(&plan.scenario.script).map(|(id, s)| Line { id, scripted: *s }).collect();
        script.sort_by_key(|line| (line.scripted.at(), line.id));
        let fixed = plan.scenario.revision >= FIXED_REVISION;
        World {
            now: SimTime::ZERO,
            last_event: 0,
            digest: Digest::default(),
            oracle: Oracle::default(),
            handler: if fixed { HandlerKind::After } else { HandlerKind::Before },
            script: Arc::new(script),
            agenda: Agenda::default(),
            vms: vms.collect(),
            vps: plan.vms.iter().flat_map(|vm| (0..vm.vps).map(|_| Vp::new(vm.slots))).collect(),
            slots: vec![Slot::FREE; plan.slots as usize],
            chunks: vec![Chunk::PRIVATE; plan.chunks as usize],
            plan,
        }
    }

    /// The moment of the last step taken.
    #[must_use]
    pub fn now(&self) -> SimTime {
        self.now
    }

    /// How many events there have been.
    #[must_use]
    pub fn events(&self) -> u64 {
        self.last_event
    }

    /// The digest of the events so far.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// What is counted about a VM.
    #[must_use]
    pub fn counts(&self, vm: usize) -> Counts {
        self.vms[vm].core.counts
    }

    /// What the oracle has counted.
    #[must_use]
    pub fn oracle(&self) -> Oracle {
        self.oracle
    }

    /// The handler that new sends get.
    #[must_use]
    pub fn handler(&self) -> HandlerKind {
        self.handler
    }

    /// When the next step happens, if there is one.
    pub fn next_at(&mut self) -> Option<SimTime> {
        loop {
            let (at, timer) = self.agenda.first()?;
            if self.is_due(self.plan.target(timer), at) {
                return Some(at);
            }
            self.agenda.take_first();
        }
    }

    /// Takes the next step, if there is one.
    pub fn step(&mut self, observer: &mut dyn Observe) -> Option<SimTime> {
        loop {
            let (at, timer) = self.agenda.first()?;
            self.agenda.take_first();
            let target = self.plan.target(timer);
            if self.is_due(target, at) {
                self.now = at;
                match target {
                    Target::News(chunk) => self.news_arrives(chunk, observer),
                    Target::Slot(slot, _) => self.end_phase(slot, observer),
                    Target::Service(vm, service) => self.serve(vm as usize, service, observer),
                }
                return Some(at);
            }
        }
    }

    /// Takes every step up to and including `until`.
    pub fn run_until(&mut self, until: SimTime, observer: &mut dyn Observe) {
        while self.next_at().is_some_and(|at| at <= until) {
            self.step(observer);
        }
    }

    /// Carries out a command at `at`, after everything else of that nanosecond.
    pub fn apply(&mut self, at: SimTime, command: Command, observer: &mut dyn Observe) {
        self.now = at;
        match command {
            Command::SwapHandler(to) if to != self.handler => {
                self.handler = to;
                self.emit(0, EventKind::HandlerSwapped { to }, observer);
            }
            Command::ResetVm if !matches!(self.vms[0].core.state, VmState::Resetting) => {
                self.reset(0, ResetBy::Operator, 0, observer);
            }
            Command::Script(scripted) if scripted.at() >= at => {
                let script = Arc::make_mut(&mut self.script);
                let id = u32::try_from(script.len()).unwrap_or(u32::MAX);
                let place = script.partition_point(|line| line.scripted.at() <= scripted.at());
                script.insert(place, Line { id, scripted });
                self.set_script_timer();
            }
            Command::SwapHandler(_) | Command::ResetVm | Command::Script(_) => {
                self.emit(0, EventKind::CommandHadNoEffect, observer);
            }
        }
    }

    /// Whether the timer is still what its owner waits for.
    fn is_due(&self, target: Target, at: SimTime) -> bool {
        match target {
            Target::News(chunk) => self.chunks[chunk as usize].news_due == at,
            Target::Slot(slot, class) => {
                let slot = &self.slots[slot as usize];
                slot.due == at && Class::of(slot.phase) == class
            }
            Target::Service(vm, service) => self.vms[vm as usize].core.due[service as usize] == at,
        }
    }

    /// Every timer that is set: what the agenda is made of.
    pub(crate) fn timers(&self) -> impl Iterator<Item = (SimTime, u32)> + '_ {
        let news = (0_u32..).zip(&self.chunks).map(|(i, chunk)| (chunk.news_due, Plan::news_timer(i)));
        let slots =
            (0_u32..).zip(&self.slots).map(|(i, slot)| (slot.due, self.plan.slot_timer(i, Class::of(slot.phase))));
        let services = (0_u32..).zip(&self.vms).flat_map(|(i, vm)| {
            Service::ALL.map(|service| (vm.core.due[service as usize], self.plan.service_timer(i, service)))
        });
        news.chain(slots).chain(services).filter(|(due, _)| *due != SimTime::NEVER)
    }

    #[inline]
    fn emit(&mut self, cause: EventId, kind: EventKind, observer: &mut dyn Observe) -> EventId {
        self.last_event += 1;
        let event = Event { id: self.last_event, at: self.now, cause, kind };
        self.digest.absorb(&event);
        observer.saw(&event);
        event.id
    }

    /// Emits an event of a send; it becomes the cause of the send's next one.
    #[inline]
    fn emit_send(&mut self, slot: SlotIndex, kind: EventKind, observer: &mut dyn Observe) -> EventId {
        let id = self.emit(self.slots[slot as usize].cause, kind, observer);
        self.slots[slot as usize].cause = id;
        id
    }

    pub(crate) fn send_ref(&self, slot: SlotIndex) -> SendRef {
        let (vm, vp, within) = self.plan.place(slot);
        SendRef {
            vm: u16::try_from(vm).unwrap_or(u16::MAX),
            vp: u16::try_from(vp).unwrap_or(u16::MAX),
            slot: u16::try_from(within).unwrap_or(u16::MAX),
            number: self.slots[slot as usize].request.number,
        }
    }
}
