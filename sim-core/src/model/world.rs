//! World: all state there is. Its owner advances it; it has no clock, no chance and no IO of its own.
//!
//! The life of a send, phase by phase (`model/machine/send.rs`), each ended by its slot's timer:
//!
//! ```text
//! slot taken ─ (page shared) ─ touch ─ S1 copy ─ S2 list ─ S3 write ─ S4 signal ─ S5 pick up ─ S6 validate ─┐
//!      ┌──────────────────────────── handler: check, register, sleep, … ◄──────────────────────────────────┘
//!      └─► S7 map ─ attempt, access ─ S8 device ─ S9 complete ─ S10 finish ─ slot returned (page private)
//! ```
//!
//! `rings` has what happens between S3 and S5, `messages` what happens after S9 where completions pass a message slot,
//! `stations` a path of queues instead of all this, `hosts` updates, `tries` what actors on the host attempt,
//! `services` what arrives and what brings a VM back.

mod hosts;
mod memory;
mod message_slots;
mod rings;
mod sends;
mod services;
mod stations;
pub mod stranded;
mod tries;

use std::sync::Arc;

use crate::model::actor::Try;
use crate::model::agenda::Agenda;
use crate::model::command::{Command, Dial};
use crate::model::digest::Digest;
use crate::model::event::{Event, EventId, EventKind, Observe, ResetBy, SendRef};
use crate::model::machine::handler::HandlerKind;
use crate::model::machine::host::Host;
use crate::model::machine::memory::{Chunk, HostView, SlotIndex};
use crate::model::machine::partition::{Counts, Heartbeat, Service, Throughput, Vm, VmCore, VmState};
use crate::model::machine::send::Slot;
use crate::model::machine::station::StationQueue;
use crate::model::machine::vp::Vp;
use crate::model::machine::wait_list::WaitList;
use crate::model::oracle::Oracle;
use crate::model::order::sort_few;
use crate::model::plan::{Class, Place, Plan, Target, VmPlan};
use crate::model::scenario::{Recovery, Scenario, Scripted};
use crate::model::time::SimTime;

/// A scripted input with a name that never changes, whatever is inserted before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub id: u32,
    pub scripted: Scripted,
}

/// Numbers that a command can change while a world runs, and that belong to no single VM or host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dials {
    pub lag_ns: u64,
    pub device_ns: u64,
    pub recovery: Recovery,
}

/// All state of a run at a moment. `checkpoint.rs` packs it.
#[derive(Clone, Debug)]
pub struct World {
    pub(crate) plan: Arc<Plan>,
    /// The moment of the last step.
    pub(crate) now: SimTime,
    pub(crate) last_event: EventId,
    pub(crate) digest: Digest,
    pub(crate) oracle: Oracle,
    pub(crate) dials: Dials,
    /// The host a rollout is at; `None` if there is none.
    pub(crate) rollout: Option<u16>,
    /// Scripted inputs, sorted by (time, id).
    pub(crate) script: Arc<Vec<Line>>,
    /// The last attempts of actors on the host to reach a page, oldest first; bounded.
    pub(crate) tries: Arc<Vec<Try>>,
    pub(crate) agenda: Agenda,
    pub(crate) hosts: Vec<Host>,
    pub(crate) stations: Vec<StationQueue>,
    pub(crate) vms: Vec<Vm>,
    pub(crate) vps: Vec<Vp>,
    pub(crate) slots: Vec<Slot>,
    pub(crate) chunks: Vec<Chunk>,
}

/// Equal if everything that can ever matter is equal. The agenda follows from what is due, so it is left out.
impl PartialEq for World {
    fn eq(&self, other: &World) -> bool {
        (self.now, self.last_event, self.digest, self.oracle)
            == (other.now, other.last_event, other.digest, other.oracle)
            && (self.dials, self.rollout) == (other.dials, other.rollout)
            && self.script == other.script
            && self.tries == other.tries
            && self.hosts == other.hosts
            && self.stations == other.stations
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
            world.clear_messages(vm);
            world.share_boot_chunks(vm);
            world.set_services(vm);
        }
        for vp in 0..world.plan.vps {
            world.think(vp);
        }
        world
    }

    /// A world with nothing in it, for `new` and for unpacking a checkpoint.
    pub(crate) fn blank(plan: Arc<Plan>) -> World {
        let core = |vm: &VmPlan| VmCore {
            isolation: vm.isolation,
            state: VmState::Running,
            state_since: SimTime::ZERO,
            started_at: SimTime::ZERO,
            host: vm.host,
            target: vm.host,
            restart: false,
            key_boot: 0,
            send_gap_ns: vm.send_gap_ns.unwrap_or(0),
            flip_gap_ns: vm.flip_gap_ns.unwrap_or(0),
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
            core: core(vm),
            view: HostView::new(vm.chunks as usize),
            wait_list: WaitList::default(),
            message_view: HostView::new(vm.vps as usize),
            message_wait_list: WaitList::default(),
        });
        let mut script: Vec<Line> = (0..).zip(&plan.scenario.script).map(|(id, s)| Line { id, scripted: *s }).collect();
        sort_few(&mut script, |line| (line.scripted.at(), line.id));
        let Scenario { costs, recovery, hosts, stations, .. } = &plan.scenario;
        World {
            now: SimTime::ZERO,
            last_event: 0,
            digest: Digest::default(),
            oracle: Oracle::default(),
            dials: Dials { lag_ns: costs.lag_ns, device_ns: costs.device_ns, recovery: *recovery },
            rollout: None,
            script: Arc::new(script),
            tries: Arc::default(),
            agenda: Agenda::default(),
            hosts: hosts.iter().map(|host| Host::new(host.revision)).collect(),
            stations: vec![StationQueue::default(); stations.len()],
            vms: vms.collect(),
            vps: plan.vms.iter().flat_map(|vm| (0..vm.vps).map(|_| Vp::new(vm.slots))).collect(),
            slots: vec![Slot::FREE; plan.slots as usize],
            chunks: vec![Chunk::PRIVATE; plan.chunks as usize],
            plan,
        }
    }

    /// Takes out whatever is under way, as in a blank world; what a checkpoint writes over is left as it is.
    pub(crate) fn empty(&mut self) {
        for (vm, plan) in self.vms.iter_mut().zip(&self.plan.vms) {
            vm.view.clear_all();
            vm.wait_list.clear();
            vm.message_wait_list.clear();
            let first = plan.first_vp as usize;
            self.vps[first..first + plan.vps as usize].iter_mut().for_each(|vp| vp.clear(plan.slots));
        }
        self.slots.fill(Slot::FREE);
        self.chunks.fill(Chunk::PRIVATE);
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

    /// The handler that new sends of the first VM get.
    #[must_use]
    pub fn handler(&self) -> HandlerKind {
        self.host_of(0).handler
    }

    /// The host a VM is on.
    pub(crate) fn host_of(&self, vm: usize) -> &Host {
        &self.hosts[usize::from(self.vms[vm].core.host)]
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
        self.step_until(SimTime::NEVER, observer).then_some(self.now)
    }

    /// Takes the next step if it happens by `until`. Returns whether it did.
    pub fn step_until(&mut self, until: SimTime, observer: &mut dyn Observe) -> bool {
        while let Some((at, timer)) = self.agenda.first() {
            if at > until {
                return false;
            }
            self.agenda.take_first();
            let target = self.plan.target(timer);
            if self.is_due(target, at) {
                self.now = at;
                match target {
                    Target::Notification(chunk) => self.notification_arrives(chunk, observer),
                    Target::Slot(slot, _) => self.end_phase(slot, observer),
                    Target::Think(vp) => self.thought(vp, observer),
                    Target::Message(vp) => self.message_ends(vp, observer),
                    Target::Service(vm, service) => self.serve(vm as usize, service, observer),
                    Target::Host(host) => self.host_goes_on(host as u16, observer),
                }
                return true;
            }
        }
        false
    }

    /// Takes every step up to and including `until`.
    pub fn run_until(&mut self, until: SimTime, observer: &mut dyn Observe) {
        while self.step_until(until, observer) {}
    }

    /// Carries out a command at `at`, after everything else of that nanosecond.
    pub fn apply(&mut self, at: SimTime, command: Command, observer: &mut dyn Observe) {
        self.now = at;
        let had_effect = match command {
            Command::SwapHandler(to) => self.swap_handler(to, observer),
            Command::InstallUpdate { host } => self.install_update(host, observer),
            Command::RollOut => self.roll_out(observer),
            Command::ResetVm => {
                let possible = self.can_be_reset(0);
                if possible {
                    self.reset(0, ResetBy::Operator, 0, observer);
                }
                possible
            }
            Command::DropSignal { vp } => {
                self.vps[(self.plan.vms[0].first_vp + vp) as usize].ring.drops_next = true;
                self.emit(0, EventKind::SignalFaultSet { vp: vp as u16 }, observer);
                true
            }
            Command::Set { dial, to } => self.turn(dial, to, observer),
            Command::Script(scripted) => self.add_to_script(scripted),
            Command::Try { actor, chunk, how } => {
                self.try_page(actor, chunk, how, observer);
                true
            }
        };
        if !had_effect {
            self.emit(0, EventKind::CommandHadNoEffect, observer);
        }
    }

    fn swap_handler(&mut self, to: HandlerKind, observer: &mut dyn Observe) -> bool {
        let differs = self.hosts.iter().any(|host| host.handler != to);
        if differs {
            self.hosts.iter_mut().for_each(|host| host.handler = to);
            self.emit(0, EventKind::HandlerSwapped { to }, observer);
        }
        differs
    }

    /// Turns a dial. Whether it stood elsewhere before.
    fn turn(&mut self, dial: Dial, to: u64, observer: &mut dyn Observe) -> bool {
        let Recovery { cluster_monitor, guest_watchdog, operator, key_release } = &mut self.dials.recovery;
        let core = &mut self.vms[0].core;
        let (before, switch) = match dial {
            Dial::FlipGap => (core::mem::replace(&mut core.flip_gap_ns, to), None),
            Dial::SendGap => (core::mem::replace(&mut core.send_gap_ns, to), None),
            Dial::Lag => (core::mem::replace(&mut self.dials.lag_ns, to), None),
            Dial::Device => (core::mem::replace(&mut self.dials.device_ns, to), None),
            Dial::ClusterMonitor => (u64::from(*cluster_monitor), Some(cluster_monitor)),
            Dial::GuestWatchdog => (u64::from(*guest_watchdog), Some(guest_watchdog)),
            Dial::Operator => (u64::from(*operator), Some(operator)),
            Dial::KeyRelease => (u64::from(*key_release), Some(key_release)),
        };
        if let Some(switch) = switch {
            *switch = to != 0;
        }
        if before == to {
            return false;
        }
        self.emit(0, EventKind::DialSet { dial, to }, observer);
        match dial {
            Dial::FlipGap => self.set_pace(0, Service::Flip, before),
            Dial::SendGap => self.set_pace(0, Service::Arrival, before),
            Dial::GuestWatchdog | Dial::Operator => self.watch_again(),
            _ => {}
        }
        true
    }

    fn add_to_script(&mut self, scripted: Scripted) -> bool {
        let possible = scripted.at() >= self.now;
        if possible {
            let script = Arc::make_mut(&mut self.script);
            let id = u32::try_from(script.len()).unwrap_or(u32::MAX);
            let place = script.partition_point(|line| line.scripted.at() <= scripted.at());
            script.insert(place, Line { id, scripted });
            self.set_script_timer();
        }
        possible
    }

    /// Whether the timer is still what its owner waits for.
    #[inline(always)]
    fn is_due(&self, target: Target, at: SimTime) -> bool {
        match target {
            Target::Notification(chunk) => self.chunks[chunk as usize].notify_due == at,
            Target::Slot(slot, class) => {
                let slot = &self.slots[slot as usize];
                slot.due == at && Class::of(slot.phase) == class
            }
            Target::Message(vp) => self.vps[vp as usize].message.due == at,
            Target::Think(vp) => self.vps[vp as usize].think_due == at,
            Target::Service(vm, service) => self.vms[vm as usize].core.due[service as usize] == at,
            Target::Host(host) => self.hosts[host as usize].due == at,
        }
    }

    /// Every timer that is set: what the agenda is made of.
    pub(crate) fn timers(&self) -> impl Iterator<Item = (SimTime, u32)> + '_ {
        let notification =
            (0_u32..).zip(&self.chunks).map(|(i, chunk)| (chunk.notify_due, Plan::notification_timer(i)));
        let slots =
            (0_u32..).zip(&self.slots).map(|(i, slot)| (slot.due, self.plan.slot_timer(i, Class::of(slot.phase))));
        let services = (0_u32..).zip(&self.vms).flat_map(|(i, vm)| {
            Service::ALL.map(|service| (vm.core.due[service as usize], self.plan.service_timer(i, service)))
        });
        let vps = (0_u32..).zip(&self.vps).flat_map(|(i, vp)| {
            [(vp.message.due, self.plan.message_timer(i)), (vp.think_due, self.plan.think_timer(i))]
        });
        let hosts = (0_u32..).zip(&self.hosts).map(|(i, host)| (host.due, self.plan.host_timer(i)));
        let timers = notification.chain(slots).chain(services).chain(vps).chain(hosts);
        timers.filter(|(due, _)| *due != SimTime::NEVER)
    }

    #[inline(always)]
    fn emit(&mut self, cause: EventId, kind: EventKind, observer: &mut dyn Observe) -> EventId {
        self.last_event += 1;
        let event = Event { id: self.last_event, at: self.now, cause, kind };
        self.digest.absorb(&event);
        observer.saw(&event);
        event.id
    }

    /// Emits an event of a send; it becomes the cause of the send's next one.
    #[inline(always)]
    fn emit_send(&mut self, slot: SlotIndex, kind: EventKind, observer: &mut dyn Observe) -> EventId {
        let id = self.emit(self.slots[slot as usize].cause, kind, observer);
        self.slots[slot as usize].cause = id;
        id
    }

    #[inline]
    pub(crate) fn send_ref(&self, slot: SlotIndex) -> SendRef {
        let Place { vm, vp, slot: within } = self.plan.places[slot as usize];
        SendRef { vm, vp, slot: within, number: self.slots[slot as usize].request.number }
    }
}
