//! Services of a VM: what arrives, the heartbeat, the sweep, and what brings a VM back.

use super::World;
use crate::event::{EventId, EventKind, Observe, ResetBy};
use crate::machine::handler::HandlerKind;
use crate::machine::memory::{Chunk, ChunkGeneration, HostVisibility, SlotIndex};
use crate::machine::partition::{Heartbeat, Service, Vm, VmCore, VmState};
use crate::machine::send::{Request, Slot, Source};
use crate::machine::vp::Vp;
use crate::property;
use crate::rng::Stream;
use crate::scenario::Scripted;
use crate::time::SimTime;

impl World {
    pub(super) fn set_service(&mut self, vm: usize, service: Service, at: SimTime) {
        self.vms[vm].core.due[service as usize] = at;
        if at != SimTime::NEVER {
            self.agenda.set(at, self.plan.service_timer(vm as u32, service));
        }
    }

    /// The timers a run begins with.
    pub(super) fn set_services(&mut self, vm: usize) {
        let plan = self.plan.vms[vm].clone();
        let costs = self.plan.scenario.costs;
        let gap = |stream: Stream, mean: Option<u64>| {
            mean.map_or(SimTime::NEVER, |mean| SimTime(stream.exponential_ns(0, mean)))
        };
        self.set_service(vm, Service::Arrival, gap(plan.streams.arrival_gap, plan.send_gap_ns));
        self.set_service(vm, Service::Flip, gap(plan.streams.flip_gap, plan.flip_gap_ns));
        let sweep = if costs.sweep_ns == 0 { SimTime::NEVER } else { SimTime(costs.sweep_ns) };
        self.set_service(vm, Service::Sweep, sweep);
        self.set_service(vm, Service::Heartbeat, SimTime(costs.heartbeat_ns));
        if self.plan.scenario.recovery.cluster_monitor {
            // Uniform over the interval, never at zero.
            let phase = plan.streams.monitor_phase.bits(0, 0) % costs.monitor_ns;
            self.set_service(vm, Service::Monitor, SimTime(phase + 1));
        }
        if vm == 0 {
            self.set_script_timer();
        }
    }

    pub(super) fn set_script_timer(&mut self) {
        let played = self.vms[0].core.script as usize;
        let at = self.script.get(played).map_or(SimTime::NEVER, |line| line.scripted.at());
        self.set_service(0, Service::Script, at);
    }

    pub(super) fn line(&self, id: u32) -> Scripted {
        let line = self.script.iter().find(|line| line.id == id);
        line.expect("a request names a line of the script").scripted
    }

    pub(super) fn serve(&mut self, vm: usize, service: Service, observer: &mut dyn Observe) {
        self.vms[vm].core.due[service as usize] = SimTime::NEVER;
        let costs = self.plan.scenario.costs;
        match service {
            Service::Arrival => self.arrive(vm, observer),
            Service::Flip => self.flip(vm, observer),
            Service::Script => self.play_script(observer),
            Service::Sweep => {
                self.sweep(vm, observer);
                self.set_service(vm, Service::Sweep, self.now + costs.sweep_ns);
            }
            Service::Heartbeat => {
                self.beat(vm, observer);
                self.set_service(vm, Service::Heartbeat, self.now + costs.heartbeat_ns);
            }
            Service::Watchdog => {
                if self.vms[vm].core.state == VmState::Running && property::is_stalled(self, vm, 0) {
                    self.reset(vm, ResetBy::GuestWatchdog, self.vms[vm].core.cause, observer);
                }
            }
            Service::Life => self.live_on(vm, observer),
            Service::Monitor => {
                let core = &self.vms[vm].core;
                if core.state == VmState::Running && core.heartbeat.lost_at != SimTime::NEVER {
                    self.reset(vm, ResetBy::ClusterMonitor, core.cause, observer);
                }
                self.set_service(vm, Service::Monitor, self.now + costs.monitor_ns);
            }
        }
    }

    /// A background send arrives. Arrivals go on whatever state the VM is in: the world keeps asking.
    pub(super) fn arrive(&mut self, vm: usize, observer: &mut dyn Observe) {
        let occurrence = self.vms[vm].core.arrivals;
        self.vms[vm].core.arrivals += 1;
        let plan = &self.plan.vms[vm];
        let (gap, vp, mean) = (plan.streams.arrival_gap, plan.streams.arrival_vp, plan.send_gap_ns);
        self.ask(vm, (Source::Background, occurrence), vp, observer);
        self.set_service(vm, Service::Arrival, self.now + next_gap(gap, occurrence, mean));
    }

    /// The guest wants to open a fresh chunk.
    pub(super) fn flip(&mut self, vm: usize, observer: &mut dyn Observe) {
        let occurrence = self.vms[vm].core.flips;
        self.vms[vm].core.flips += 1;
        let plan = &self.plan.vms[vm];
        let (gap, vp, mean) = (plan.streams.flip_gap, plan.streams.flip_vp, plan.flip_gap_ns);
        self.ask(vm, (Source::Flip, occurrence), vp, observer);
        self.set_service(vm, Service::Flip, self.now + next_gap(gap, occurrence, mean));
    }

    /// One more request of a VM, numbered as it comes, on a processor drawn by its own number.
    fn ask(&mut self, vm: usize, (source, occurrence): (Source, u32), vp: Stream, observer: &mut dyn Observe) {
        let core = &mut self.vms[vm].core;
        core.last_number += 1;
        let request = Request { source, occurrence, number: core.last_number };
        self.request(vm, vp.choice(occurrence.into(), self.plan.vms[vm].vps), request, observer);
    }

    /// Plays the next line of the script.
    pub(super) fn play_script(&mut self, observer: &mut dyn Observe) {
        let core = &mut self.vms[0].core;
        let line = self.script[core.script as usize];
        core.script += 1;
        core.last_number += 1;
        let request = Request { source: Source::Script, occurrence: line.id, number: core.last_number };
        self.set_script_timer();
        let vp = line.scripted.vp();
        if let Scripted::Share { chunk, .. } = line.scripted {
            let global = self.plan.vms[0].first_chunk + chunk;
            if self.chunks[global as usize].generation != 0 {
                // The chunk is open already: there is nothing to flip.
                self.vms[0].core.counts.skipped += 1;
                self.emit(0, EventKind::CommandHadNoEffect, observer);
                return;
            }
        }
        self.request(0, vp, request, observer);
    }

    /// The safety net of the handler after the update: looks again at sends that wait though their news has come.
    pub(super) fn sweep(&mut self, vm: usize, observer: &mut dyn Observe) {
        let Vm { view, waiters, .. } = &self.vms[vm];
        let overdue: Vec<(ChunkGeneration, SlotIndex)> = waiters
            .iter()
            .filter(|(on, slot)| {
                self.slots[*slot as usize].handler == HandlerKind::After && view.sees(*on) == HostVisibility::Shared
            })
            .collect();
        for (on, slot) in overdue {
            self.vms[vm].waiters.cancel(on, slot);
            self.wake(slot, self.slots[slot as usize].cause, observer);
        }
    }

    /// The host sends a heartbeat; P0 answers exactly while it is not stalled.
    pub(super) fn beat(&mut self, vm: usize, observer: &mut dyn Observe) {
        if self.vms[vm].core.state != VmState::Running {
            return;
        }
        let stalled = property::is_stalled(self, vm, 0);
        let (now, number) = (self.now, vm as u16);
        let core = &mut self.vms[vm].core;
        if !stalled {
            core.heartbeat = Heartbeat { missed: 0, answered_at: now, lost_at: SimTime::NEVER };
            self.emit(0, EventKind::HeartbeatAnswered { vm: number }, observer);
            return;
        }
        core.heartbeat.missed += 1;
        let (beats, cause) = (core.heartbeat.missed, core.cause);
        let lost = beats == self.plan.scenario.costs.lost_after_beats;
        let missed = self.emit(cause, EventKind::HeartbeatMissed { vm: number, beats }, observer);
        if lost {
            let event = self.emit(missed, EventKind::HeartbeatLost { vm: number }, observer);
            let core = &mut self.vms[vm].core;
            core.heartbeat.lost_at = now;
            core.cause = event;
        }
    }

    /// Everything under way in the VM is gone: slots, wait lists, the host's view.
    pub(super) fn reset(&mut self, vm: usize, by: ResetBy, cause: EventId, observer: &mut dyn Observe) {
        let plan = self.plan.vms[vm].clone();
        for vp in 0..plan.vps {
            let global = (plan.first_vp + vp) as usize;
            self.vms[vm].core.counts.refused += self.vps[global].waiting.len() as u64;
            self.vps[global] = Vp::new(plan.slots);
        }
        let slots = plan.first_slot as usize..(plan.first_slot + plan.vps * plan.slots) as usize;
        for slot in &mut self.slots[slots] {
            self.vms[vm].core.counts.cut_off += u64::from(slot.is_held());
            *slot = Slot::FREE;
        }
        self.chunks[plan.first_chunk as usize..(plan.first_chunk + plan.chunks) as usize].fill(Chunk::PRIVATE);
        self.vms[vm].view.clear_all();
        self.vms[vm].waiters.clear();
        self.set_service(vm, Service::Watchdog, SimTime::NEVER);
        let event = self.emit(cause, EventKind::ResetStarted { vm: vm as u16, by }, observer);
        self.enter(vm, VmState::Resetting, event, self.plan.scenario.costs.reset_ns);
    }

    pub(super) fn enter(&mut self, vm: usize, state: VmState, cause: EventId, takes_ns: u64) {
        let core = &mut self.vms[vm].core;
        core.state = state;
        core.state_since = self.now;
        core.cause = cause;
        self.set_service(vm, Service::Life, self.now + takes_ns);
    }

    /// The present stage of reset, boot or attestation is over.
    pub(super) fn live_on(&mut self, vm: usize, observer: &mut dyn Observe) {
        let costs = self.plan.scenario.costs;
        let number = vm as u16;
        let VmCore { state, isolation, cause, .. } = self.vms[vm].core;
        match (state, isolation.is_confidential()) {
            (VmState::Resetting, confidential) => {
                let boot_ns = if confidential { costs.boot_confidential_ns } else { costs.boot_classic_ns };
                let event = self.emit(cause, EventKind::BootStarted { vm: number }, observer);
                self.enter(vm, VmState::Booting, event, boot_ns);
            }
            (VmState::Booting, true) => {
                let event = self.emit(cause, EventKind::AttestationStarted { vm: number }, observer);
                self.enter(vm, VmState::Attesting, event, costs.attestation_ns);
            }
            (VmState::Attesting, _) if self.plan.scenario.recovery.key_release => {
                let event = self.emit(cause, EventKind::KeyReleased { vm: number }, observer);
                self.start_vm(vm, event, observer);
            }
            (VmState::Attesting, _) => {
                let event = self.emit(cause, EventKind::KeyRefused { vm: number }, observer);
                let core = &mut self.vms[vm].core;
                (core.state, core.state_since, core.cause) = (VmState::Stopped, self.now, event);
            }
            (VmState::Booting, false) => self.start_vm(vm, cause, observer),
            (VmState::Running | VmState::Stopped, _) => {}
        }
    }

    pub(super) fn start_vm(&mut self, vm: usize, cause: EventId, observer: &mut dyn Observe) {
        let event = self.emit(cause, EventKind::VmStarted { vm: vm as u16 }, observer);
        let core = &mut self.vms[vm].core;
        core.state = VmState::Running;
        core.state_since = self.now;
        core.cause = event;
        core.boots += 1;
        core.boot_generation = core.generation;
        core.heartbeat = Heartbeat { missed: 0, answered_at: self.now, lost_at: SimTime::NEVER };
        self.open_boot_chunks(vm);
    }
}

/// The time from one occurrence to the next.
fn next_gap(gap: Stream, occurrence: u32, mean_ns: Option<u64>) -> u64 {
    gap.exponential_ns(u64::from(occurrence) + 1, mean_ns.unwrap_or(1))
}
