//! Services of a VM: what arrives, the heartbeat, the sweep, and what brings a VM back.

use super::{World, stranded};
use crate::model::event::{EventId, EventKind, Observe, ResetBy};
use crate::model::machine::handler::HandlerKind;
use crate::model::machine::host::HostState;
use crate::model::machine::memory::{Chunk, ChunkGeneration, HostVisibility, SlotIndex};
use crate::model::machine::partition::{Heartbeat, Service, Vm, VmCore, VmState};
use crate::model::machine::send::{Request, Slot, Source};
use crate::model::rng::Stream;
use crate::model::scenario::Scripted;
use crate::model::time::SimTime;

impl World {
    pub(super) fn set_service(&mut self, vm: usize, service: Service, at: SimTime) {
        self.vms[vm].core.due[service as usize] = at;
        if at != SimTime::NEVER {
            self.agenda.set(at, self.plan.service_timer(vm as u32, service));
        }
    }

    /// The timers a run begins with.
    pub(super) fn set_services(&mut self, vm: usize) {
        let plan = &self.plan.vms[vm];
        let phase = plan.streams.monitor_phase;
        let costs = self.plan.scenario.costs;
        self.set_pace(vm, Service::Arrival, 0);
        self.set_pace(vm, Service::Flip, 0);
        let sweep = if costs.sweep_ns == 0 { SimTime::NEVER } else { SimTime(costs.sweep_ns) };
        self.set_service(vm, Service::Sweep, sweep);
        self.set_service(vm, Service::Heartbeat, SimTime(costs.heartbeat_ns));
        // Uniform over the interval, never at zero.
        let phase = phase.bits(0, 0) % costs.monitor_ns;
        self.set_service(vm, Service::Monitor, SimTime(phase + 1));
        if vm == 0 {
            self.set_script_timer();
        }
    }

    /// Sets the timer of a Poisson stream, whose mean gap was `before` until now; zero for none. What is left of a gap
    /// under way is stretched: the exponential law has no memory.
    pub(super) fn set_pace(&mut self, vm: usize, service: Service, before: u64) {
        let core = &self.vms[vm].core;
        let streams = &self.plan.vms[vm].streams;
        let (mean, so_far, stream) = match service {
            Service::Arrival => (core.send_gap_ns, core.arrivals, streams.arrival_gap),
            _ => (core.flip_gap_ns, core.flips, streams.flip_gap),
        };
        let due = core.due[service as usize];
        let at = if mean == 0 {
            SimTime::NEVER
        } else if before == 0 || due == SimTime::NEVER {
            self.now + stream.exponential_ns(so_far.into(), mean)
        } else {
            let left = u128::from(due.since(self.now)) * u128::from(mean) / u128::from(before);
            self.now + u64::try_from(left).unwrap_or(mean).max(1)
        };
        self.set_service(vm, service, at);
    }

    /// A VP has stalled: what the guest itself does about it.
    pub(super) fn watch(&mut self, vm: usize, vp: u32, stalled: EventId) {
        let costs = self.plan.scenario.costs;
        if vp == 0 && self.dials.recovery.guest_watchdog {
            self.set_service(vm, Service::Watchdog, self.now + costs.watchdog_ns);
        }
        let number = u64::from(self.vms[vm].core.boots) << 32 | u64::from(vp);
        if self.plan.vms[vm].streams.bugcheck.happens(number, costs.bugcheck_milli) {
            self.vms[vm].core.cause = stalled;
            self.set_service(vm, Service::BugCheck, self.now);
        }
    }

    /// A watchdog or a person has just been set to watch: they start with what is already wrong.
    pub(super) fn watch_again(&mut self) {
        let costs = self.plan.scenario.costs;
        for vm in 0..self.vms.len() {
            let core = &self.vms[vm].core;
            let unset = |service: Service| core.due[service as usize] == SimTime::NEVER;
            let lost = core.heartbeat.lost_at != SimTime::NEVER;
            let recovery = self.dials.recovery;
            let watchdog = recovery.guest_watchdog && unset(Service::Watchdog) && stranded::is_stalled(self, vm, 0);
            let operator = recovery.operator && unset(Service::Operator) && lost;
            if watchdog {
                self.set_service(vm, Service::Watchdog, self.now + costs.watchdog_ns);
            }
            if operator {
                self.set_service(vm, Service::Operator, self.now + costs.operator_ns);
            }
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
                if self.dials.recovery.guest_watchdog && stranded::is_stalled(self, vm, 0) {
                    self.reset(vm, ResetBy::GuestWatchdog, self.vms[vm].core.cause, observer);
                }
            }
            Service::Life => self.live_on(vm, observer),
            Service::Monitor => {
                if self.dials.recovery.cluster_monitor {
                    self.reset_if_lost(vm, ResetBy::ClusterMonitor, observer);
                }
                self.set_service(vm, Service::Monitor, self.now + costs.monitor_ns);
            }
            Service::Operator => {
                if self.dials.recovery.operator {
                    self.reset_if_lost(vm, ResetBy::Operator, observer);
                }
            }
            Service::BugCheck => self.reset(vm, ResetBy::BugCheck, self.vms[vm].core.cause, observer),
        }
    }

    fn reset_if_lost(&mut self, vm: usize, by: ResetBy, observer: &mut dyn Observe) {
        let core = &self.vms[vm].core;
        if core.state == VmState::Running && core.heartbeat.lost_at != SimTime::NEVER {
            self.reset(vm, by, core.cause, observer);
        }
    }

    /// A background send arrives. Arrivals go on whatever state the VM is in: the world keeps asking.
    pub(super) fn arrive(&mut self, vm: usize, observer: &mut dyn Observe) {
        let occurrence = self.vms[vm].core.arrivals;
        self.vms[vm].core.arrivals += 1;
        let plan = &self.plan.vms[vm];
        let vp = plan.streams.arrival_vp;
        self.ask(vm, (Source::Background, occurrence), vp, observer);
        self.set_pace(vm, Service::Arrival, 0);
    }

    /// The guest wants to open a fresh chunk.
    pub(super) fn flip(&mut self, vm: usize, observer: &mut dyn Observe) {
        let occurrence = self.vms[vm].core.flips;
        self.vms[vm].core.flips += 1;
        let plan = &self.plan.vms[vm];
        let vp = plan.streams.flip_vp;
        self.ask(vm, (Source::Flip, occurrence), vp, observer);
        self.set_pace(vm, Service::Flip, 0);
    }

    /// One more request of a VM, numbered as it comes, on a VP drawn by its own number.
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
                // The chunk is shared already: there is no change to make.
                self.vms[0].core.counts.skipped += 1;
                self.emit(0, EventKind::CommandHadNoEffect, observer);
                return;
            }
        }
        self.request(0, vp, request, observer);
    }

    /// The safety net of the handler after the update: re-checks sends that wait though their notification has come.
    pub(super) fn sweep(&mut self, vm: usize, observer: &mut dyn Observe) {
        let Vm { view, wait_list, .. } = &self.vms[vm];
        let overdue: Vec<(ChunkGeneration, SlotIndex)> = wait_list
            .iter()
            .filter(|(on, slot)| {
                self.slots[*slot as usize].handler == HandlerKind::After
                    && view.visibility_of(*on) == HostVisibility::Shared
            })
            .collect();
        for (on, slot) in overdue {
            self.vms[vm].wait_list.cancel(on, slot);
            self.wake(slot, self.slots[slot as usize].cause, observer);
        }
    }

    /// The host sends a heartbeat; VP 0 answers if and only if it is not stalled.
    pub(super) fn beat(&mut self, vm: usize, observer: &mut dyn Observe) {
        if self.vms[vm].core.state != VmState::Running {
            return;
        }
        let stalled = stranded::is_stalled(self, vm, 0);
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
            if self.dials.recovery.operator {
                self.set_service(vm, Service::Operator, now + self.plan.scenario.costs.operator_ns);
            }
        }
    }

    /// Whether there is something to reset, on a host that can boot it.
    pub(super) fn can_be_reset(&self, vm: usize) -> bool {
        use VmState as S;
        matches!(self.vms[vm].core.state, S::Running | S::Booting | S::Attesting | S::Stopped)
            && matches!(self.host_of(vm).state, HostState::Up | HostState::Draining)
    }

    /// Resets a VM: everything under way in it is dropped, and it boots again.
    pub(super) fn reset(&mut self, vm: usize, by: ResetBy, cause: EventId, observer: &mut dyn Observe) {
        self.wipe(vm);
        let core = &mut self.vms[vm].core;
        core.target = core.host;
        let event = self.emit(cause, EventKind::ResetStarted { vm: vm as u16, by }, observer);
        self.enter(vm, VmState::Resetting, event, self.plan.scenario.costs.reset_ns);
    }

    /// Drops everything under way in a VM: slots, rings, wait lists, the host's view, and the timers set to restart it.
    pub(super) fn wipe(&mut self, vm: usize) {
        self.empty_stations(vm);
        let plan = self.plan.clone();
        let plan = &plan.vms[vm];
        for vp in 0..plan.vps {
            let global = (plan.first_vp + vp) as usize;
            self.vms[vm].core.counts.refused += self.vps[global].waiting.len() as u64;
            self.vps[global] = self.vps[global].after_reset(plan.slots);
            self.think(plan.first_vp + vp);
        }
        let slots = plan.first_slot as usize..(plan.first_slot + plan.vps * plan.slots) as usize;
        for slot in &mut self.slots[slots] {
            self.vms[vm].core.counts.cut_off += u64::from(slot.is_held());
            *slot = Slot::FREE;
        }
        self.chunks[plan.first_chunk as usize..(plan.first_chunk + plan.chunks) as usize].fill(Chunk::PRIVATE);
        self.vms[vm].view.clear_all();
        self.vms[vm].wait_list.clear();
        self.clear_messages(vm);
        for service in [Service::Watchdog, Service::Operator, Service::BugCheck] {
            self.set_service(vm, service, SimTime::NEVER);
        }
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
            (VmState::Resetting, _) => self.boot(vm, cause, observer),
            (VmState::Booting, true) => {
                let event = self.emit(cause, EventKind::AttestationStarted { vm: number }, observer);
                self.enter(vm, VmState::Attesting, event, costs.attestation_ns);
            }
            (VmState::Attesting, _) if self.dials.recovery.key_release => {
                let event = self.emit(cause, EventKind::KeyReleased { vm: number }, observer);
                self.vms[vm].core.key_boot = self.vms[vm].core.boots + 1;
                self.start_vm(vm, event, observer);
            }
            (VmState::Attesting, _) => {
                let event = self.emit(cause, EventKind::KeyRefused { vm: number }, observer);
                let core = &mut self.vms[vm].core;
                (core.state, core.state_since, core.cause) = (VmState::Stopped, self.now, event);
                self.check_rollout(observer);
            }
            (VmState::Booting, false) => self.start_vm(vm, cause, observer),
            (VmState::ShuttingDown, _) => self.go_off(vm, observer),
            (VmState::Moving, _) => self.arrive_on_host(vm, observer),
            (VmState::Running, _) => self.pause_to_move(vm, observer),
            (VmState::Stopped | VmState::Off, _) => unreachable!("nothing goes on by itself"),
        }
    }

    /// A VM boots.
    pub(super) fn boot(&mut self, vm: usize, cause: EventId, observer: &mut dyn Observe) {
        let costs = self.plan.scenario.costs;
        let confidential = self.vms[vm].core.isolation.is_confidential();
        let boot_ns = if confidential { costs.boot_confidential_ns } else { costs.boot_classic_ns };
        let event = self.emit(cause, EventKind::BootStarted { vm: vm as u16 }, observer);
        self.enter(vm, VmState::Booting, event, boot_ns);
    }

    pub(super) fn start_vm(&mut self, vm: usize, cause: EventId, observer: &mut dyn Observe) {
        let event = self.emit(cause, EventKind::VmStarted { vm: vm as u16 }, observer);
        let core = &mut self.vms[vm].core;
        core.state = VmState::Running;
        core.state_since = self.now;
        core.cause = event;
        core.started_at = self.now;
        core.boots += 1;
        core.boot_generation = core.generation;
        core.restart = false;
        core.heartbeat = Heartbeat { missed: 0, answered_at: self.now, lost_at: SimTime::NEVER };
        let host = core.host;
        self.share_boot_chunks(vm);
        if self.hosts[usize::from(host)].state == HostState::Draining {
            self.leave(vm, event, observer);
        }
        self.check_rollout(observer);
    }
}
