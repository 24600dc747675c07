//! Hosts: drain, install, restart, and what that does to their VMs.
//!
//! *Documented:* the update needs a restart of the host, and confidential VMs cannot be live-migrated (Azure's list of
//! features). *Modelled:* how long everything takes, and that classic VMs move to the lowest other host that is up.

use super::World;
use crate::model::event::{EventId, EventKind, Observe};
use crate::model::machine::handler::HandlerKind;
use crate::model::machine::host::HostState;
use crate::model::machine::partition::{Heartbeat, Service, VmState};
use crate::model::scenario::FIXED_REVISION;
use crate::model::time::SimTime;

impl World {
    /// Begins to install the update on a host. Not if it has it, or is at it.
    pub(super) fn install_update(&mut self, host: u16, observer: &mut dyn Observe) -> bool {
        let state = &self.hosts[usize::from(host)];
        if state.state != HostState::Up || state.revision >= FIXED_REVISION {
            return false;
        }
        let cause = self.emit(0, EventKind::DrainStarted { host }, observer);
        self.enter_host(host, HostState::Draining, cause, None);
        for vm in self.vms_on(host) {
            self.leave(vm, cause, observer);
        }
        self.install_if_drained(host, observer);
        true
    }

    /// Begins to install the update on one host after the other.
    pub(super) fn roll_out(&mut self, observer: &mut dyn Observe) -> bool {
        let next = self.next_to_update(0);
        match next {
            Some(host) if self.rollout.is_none() => {
                self.rollout = Some(host);
                // A host that installs already does not start again.
                self.install_update(host, observer);
                true
            }
            _ => false,
        }
    }

    fn next_to_update(&self, from: u16) -> Option<u16> {
        (from..).zip(&self.hosts[usize::from(from)..]).find(|(_, host)| host.revision < FIXED_REVISION).map(|(i, _)| i)
    }

    fn vms_on(&self, host: u16) -> Vec<usize> {
        (0..self.vms.len()).filter(|vm| self.vms[*vm].core.host == host).collect()
    }

    fn enter_host(&mut self, host: u16, state: HostState, cause: EventId, takes_ns: Option<u64>) {
        let here = &mut self.hosts[usize::from(host)];
        here.state = state;
        here.since = self.now;
        here.cause = cause;
        here.due = takes_ns.map_or(SimTime::NEVER, |ns| self.now + ns);
        if here.due != SimTime::NEVER {
            self.agenda.set(here.due, self.plan.host_timer(host.into()));
        }
    }

    /// A VM has to leave its host: it moves if it can, or shuts down.
    pub(super) fn leave(&mut self, vm: usize, cause: EventId, observer: &mut dyn Observe) {
        let (number, core) = (vm as u16, &self.vms[vm].core);
        let up = |host: u16| self.hosts[usize::from(host)].state == HostState::Up;
        let elsewhere = (0..self.hosts.len() as u16).find(|host| *host != core.host && up(*host));
        match (core.state, elsewhere) {
            (VmState::Running, Some(to)) if !core.isolation.is_confidential() => {
                self.vms[vm].core.target = to;
                self.vms[vm].core.cause = self.emit(cause, EventKind::MoveStarted { vm: number, to }, observer);
                self.set_service(vm, Service::Life, self.now + self.plan.scenario.costs.migrate_ns);
            }
            (VmState::Stopped | VmState::Off | VmState::ShuttingDown | VmState::Moving, _) => {}
            _ => {
                self.vms[vm].core.restart = true;
                let event = self.emit(cause, EventKind::ShutDownStarted { vm: number }, observer);
                self.enter(vm, VmState::ShuttingDown, event, self.plan.scenario.costs.shutdown_ns);
            }
        }
    }

    /// Copying is over: the VM pauses for the rest of its move.
    pub(super) fn pause_to_move(&mut self, vm: usize, observer: &mut dyn Observe) {
        let cause = self.vms[vm].core.cause;
        let event = self.emit(cause, EventKind::MovePaused { vm: vm as u16 }, observer);
        self.enter(vm, VmState::Moving, event, self.plan.scenario.costs.pause_ns);
    }

    /// The pause is over: the VM goes on, on the other host if that is still up.
    pub(super) fn arrive_on_host(&mut self, vm: usize, observer: &mut dyn Observe) {
        let core = &mut self.vms[vm].core;
        let (from, to, cause) = (core.host, core.target, core.cause);
        core.state = VmState::Running;
        core.state_since = self.now;
        core.heartbeat = Heartbeat { missed: 0, answered_at: self.now, lost_at: SimTime::NEVER };
        if self.hosts[usize::from(to)].state == HostState::Up {
            core.host = to;
            self.vms[vm].core.cause = self.emit(cause, EventKind::Moved { vm: vm as u16, to }, observer);
            self.install_if_drained(from, observer);
        } else {
            core.target = from;
            if self.hosts[usize::from(from)].state == HostState::Draining {
                self.leave(vm, cause, observer);
            }
        }
    }

    /// A VM is off.
    pub(super) fn go_off(&mut self, vm: usize, observer: &mut dyn Observe) {
        self.wipe(vm);
        let core = &self.vms[vm].core;
        let (host, cause) = (core.host, core.cause);
        let event = self.emit(cause, EventKind::ShutDown { vm: vm as u16 }, observer);
        let core = &mut self.vms[vm].core;
        (core.state, core.state_since, core.cause) = (VmState::Off, self.now, event);
        self.install_if_drained(host, observer);
    }

    fn install_if_drained(&mut self, host: u16, observer: &mut dyn Observe) {
        let state = self.hosts[usize::from(host)];
        let gone = |vm: &usize| matches!(self.vms[*vm].core.state, VmState::Off | VmState::Stopped);
        if state.state == HostState::Draining && self.vms_on(host).iter().all(gone) {
            let event = self.emit(state.cause, EventKind::InstallStarted { host }, observer);
            self.enter_host(host, HostState::Installing, event, Some(self.plan.scenario.costs.install_ns));
        }
    }

    /// The present stage of a host's life is over.
    pub(super) fn host_goes_on(&mut self, host: u16, observer: &mut dyn Observe) {
        let costs = self.plan.scenario.costs;
        let state = self.hosts[usize::from(host)];
        self.hosts[usize::from(host)].due = SimTime::NEVER;
        match state.state {
            HostState::Draining => unreachable!("its VMs end it"),
            HostState::Installing => {
                let number = u64::from(host) << 32 | u64::from(state.installs);
                let mut cause = state.cause;
                if self.plan.install_fail.happens(number, costs.install_fail_milli) {
                    cause = self.emit(cause, EventKind::InstallFailed { host }, observer);
                } else {
                    self.hosts[usize::from(host)].revision = FIXED_REVISION;
                }
                self.hosts[usize::from(host)].installs += 1;
                let event = self.emit(cause, EventKind::HostRestarted { host }, observer);
                self.enter_host(host, HostState::Restarting, event, Some(costs.restart_ns));
            }
            HostState::Restarting => {
                let event = self.emit(state.cause, EventKind::HostUp { host, revision: state.revision }, observer);
                self.hosts[usize::from(host)].handler = HandlerKind::of_revision(state.revision);
                self.enter_host(host, HostState::Up, event, None);
                for vm in self.vms_on(host) {
                    if self.vms[vm].core.state == VmState::Off && self.vms[vm].core.restart {
                        self.boot(vm, event, observer);
                    }
                }
                self.check_rollout(observer);
            }
            HostState::Up => self.roll_on(host, observer),
        }
    }

    /// The rollout's gate: once everything that was shut down runs again the host is watched, and if something cannot
    /// run again nothing more is touched.
    pub(super) fn check_rollout(&mut self, observer: &mut dyn Observe) {
        let Some(host) = self.rollout else { return };
        let state = self.hosts[usize::from(host)];
        if state.state != HostState::Up || state.due != SimTime::NEVER {
            return;
        }
        let to_restart = |vm: &&usize| self.vms[**vm].core.restart;
        let vms = self.vms_on(host);
        let stopped = vms.iter().filter(to_restart).any(|vm| self.vms[*vm].core.state == VmState::Stopped);
        if state.revision < FIXED_REVISION || stopped {
            self.rollout = None;
            self.emit(state.cause, EventKind::RolloutHalted { host }, observer);
        } else if vms.iter().filter(to_restart).count() == 0 {
            self.enter_host(host, HostState::Up, state.cause, Some(self.plan.scenario.costs.soak_ns));
        }
    }

    fn roll_on(&mut self, host: u16, observer: &mut dyn Observe) {
        self.rollout = self.next_to_update(host);
        match self.rollout {
            Some(next) => {
                self.install_update(next, observer);
            }
            None => {
                self.emit(self.hosts[usize::from(host)].cause, EventKind::RolloutFinished, observer);
            }
        }
    }
}
