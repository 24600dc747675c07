//! The guarantees of a history: the order of events, what happens at most once, and what happens in the end.
//!
//! The checker knows only the scenario and the events. Liveness is checked as a deadline that follows from the numbers
//! of the scenario.

use std::collections::{BTreeMap, BTreeSet};

use super::violation::Violation;
use crate::model::command::Dial;
use crate::model::event::{Event, EventKind, Observe, ResetBy};
use crate::model::machine::memory::{ChunkIndex, HostVisibility};
use crate::model::oracle::Outcome;
use crate::model::scenario::{FIXED_REVISION, Recovery, Scenario};
use crate::model::time::SimTime;

/// Observes a run and collects every violation of a guarantee.
#[derive(Clone, Debug)]
pub struct HistoryChecker {
    scenario: Scenario,
    recovery: Recovery,
    last: Option<Event>,
    vms: Vec<VmHistory>,
    /// Pages of the first VM that it has shared and not made private again, except those that are shared as long as it
    /// runs.
    open: BTreeSet<ChunkIndex>,
    /// Whether every handler so far was the one after the update, and no signal was dropped.
    healthy: bool,
    rollout_due: Option<SimTime>,
    found: Vec<Violation>,
}

/// What the checker remembers of a VM.
#[derive(Clone, Debug, Default)]
struct VmHistory {
    confidential: bool,
    host: u16,
    /// Unfinished sends by number, with the time at which they took their slot.
    under_way: BTreeMap<u32, SimTime>,
    key: bool,
    was_shut_down: bool,
    reset_due: Option<SimTime>,
    heartbeat_lost_due: Option<SimTime>,
    start_due: Option<SimTime>,
}

impl HistoryChecker {
    /// A checker for a run of this scenario from its start.
    #[must_use]
    pub fn new(scenario: &Scenario) -> HistoryChecker {
        let vms = scenario.vms.iter().flat_map(|vm| {
            let history = VmHistory {
                confidential: vm.isolation.is_confidential(),
                host: u16::try_from(vm.host).unwrap_or(u16::MAX),
                key: true,
                ..VmHistory::default()
            };
            core::iter::repeat_n(history, vm.count as usize)
        });
        HistoryChecker {
            recovery: scenario.recovery,
            last: None,
            vms: vms.collect(),
            open: BTreeSet::new(),
            healthy: scenario.hosts.iter().all(|host| host.revision >= FIXED_REVISION),
            rollout_due: None,
            found: Vec::new(),
            scenario: scenario.clone(),
        }
    }

    /// The violations so far.
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        &self.found
    }

    /// The run has been watched until `end`: what should have come by then must have. After the update every send must
    /// have ended `patience_ns` after it took its slot.
    pub fn finish(&mut self, end: SimTime, patience_ns: u64) {
        self.check_deadlines(end);
        let under_way = self.vms.iter().flat_map(|vm| &vm.under_way);
        let late = under_way.map(|(n, taken)| (*n, *taken)).find(|(_, taken)| end.since(*taken) > patience_ns);
        if let Some((number, taken)) = late {
            let healthy = self.healthy;
            self.need(!healthy, "L1", || format!("#{number} took its slot at {taken} and has not ended by {end}"));
        }
    }

    fn need(&mut self, holds: bool, guarantee: &'static str, what: impl FnOnce() -> String) {
        if !holds {
            self.found.push(Violation { guarantee, what: what() });
        }
    }

    fn check_deadlines(&mut self, now: SimTime) {
        let mut late: Vec<(&'static str, String)> = Vec::new();
        for (i, vm) in self.vms.iter_mut().enumerate() {
            for (due, guarantee, what) in [
                (&mut vm.reset_due, "L3", "was not reset"),
                (&mut vm.heartbeat_lost_due, "L6", "lost no heartbeat"),
                (&mut vm.start_due, "L4", "did not start again"),
            ] {
                if let Some(at) = due.take_if(|at| *at < now) {
                    late.push((guarantee, format!("VM {i} {what} by {at}")));
                }
            }
        }
        if let Some(at) = self.rollout_due.take_if(|at| *at < now) {
            late.push(("L5", format!("the rollout did not end by {at}")));
        }
        for (guarantee, what) in late {
            self.need(false, guarantee, || what);
        }
    }

    /// When a VM that stopped answering at `at` must have been reset, if anything is set up for that.
    fn reset_due(&self, at: SimTime) -> Option<SimTime> {
        let costs = &self.scenario.costs;
        let lost_ns = u64::from(costs.lost_after_beats + 1) * costs.heartbeat_ns;
        let ways = [
            (self.recovery.guest_watchdog, costs.watchdog_ns),
            (self.recovery.cluster_monitor, lost_ns + costs.monitor_ns),
            (self.recovery.operator, lost_ns + costs.operator_ns),
        ];
        ways.iter().filter(|(set_up, _)| *set_up).map(|(_, ns)| at + *ns).min()
    }

    fn boot_ns(&self) -> u64 {
        let costs = &self.scenario.costs;
        costs.boot_classic_ns.max(costs.boot_confidential_ns) + costs.attestation_ns
    }

    /// Longest time a host can need from drain to the end of its soak.
    fn update_ns(&self) -> u64 {
        let costs = &self.scenario.costs;
        // A VM may be about to start when the drain begins, and a move whose target is no longer available begins
        // again.
        let leave_ns = costs.reset_ns + self.boot_ns() + 4 * (costs.migrate_ns + costs.pause_ns) + costs.shutdown_ns;
        leave_ns + costs.install_ns + costs.restart_ns + self.boot_ns() + costs.soak_ns
    }

    /// A reset: all unfinished sends are dropped, and all pages are in their initial state.
    fn unshare_all(&mut self, vm: u16) {
        if vm == 0 {
            self.open.clear();
        }
    }

    fn forget_deadlines(&mut self, vm: u16) {
        let history = &mut self.vms[usize::from(vm)];
        history.reset_due = None;
        history.heartbeat_lost_due = None;
    }
}

impl Observe for HistoryChecker {
    fn saw(&mut self, event: &Event) {
        use EventKind as K;
        self.check_deadlines(event.at);
        let in_order = self.last.is_none_or(|last| last.at <= event.at && last.id + 1 == event.id);
        self.need(in_order && event.cause < event.id, "I12", || format!("out of order: {event}"));
        self.last = Some(*event);
        match event.kind {
            K::SlotTaken { send, .. } => {
                let before = self.vms[usize::from(send.vm)].under_way.insert(send.number, event.at);
                self.need(before.is_none(), "I3", || format!("already under way: {event}"));
            }
            K::SlotReturned { send } => {
                let taken = self.vms[usize::from(send.vm)].under_way.remove(&send.number);
                self.need(taken.is_some(), "I3", || format!("was not under way: {event}"));
            }
            K::Registered { send } | K::Slept { send } | K::Remembered { send, .. } => {
                let confidential = self.vms[usize::from(send.vm)].confidential;
                self.need(confidential || matches!(event.kind, K::Registered { .. }), "I7", || format!("{event}"));
            }
            K::WakeUpLost { .. } | K::RetriesForever { .. } => {
                let healthy = self.healthy;
                self.need(!healthy, "I8", || format!("after the update: {event}"));
            }
            // The host's view changes and registered sends are woken at one instant, so a woken send finds the page
            // shared.
            K::Revalidated { saw, .. } => {
                self.need(saw == HostVisibility::Shared, "I12", || format!("called for nothing: {event}"));
            }
            K::SignalDropped { .. } => self.healthy = false,
            K::HandlerSwapped { to } => self.healthy &= to == crate::model::machine::handler::HandlerKind::After,
            K::VmFrozen { vm } => {
                let costs = &self.scenario.costs;
                let lost_ns = u64::from(costs.lost_after_beats + 1) * costs.heartbeat_ns;
                let reset_due = self.reset_due(event.at);
                let history = &mut self.vms[usize::from(vm)];
                history.reset_due = reset_due;
                history.heartbeat_lost_due = Some(event.at + lost_ns);
            }
            K::HeartbeatLost { vm } => self.vms[usize::from(vm)].heartbeat_lost_due = None,
            K::ResetStarted { vm, by } => {
                let asked = match by {
                    ResetBy::ClusterMonitor => self.recovery.cluster_monitor,
                    ResetBy::GuestWatchdog => self.recovery.guest_watchdog,
                    // A person may always reset, and a bug check needs no set-up.
                    ResetBy::Operator | ResetBy::BugCheck => true,
                };
                self.need(asked, "L3", || format!("nobody was set up to: {event}"));
                self.forget_deadlines(vm);
                self.unshare_all(vm);
                let due = event.at + self.scenario.costs.reset_ns + self.boot_ns() + 1;
                let history = &mut self.vms[usize::from(vm)];
                history.under_way.clear();
                history.start_due = history.start_due.map(|_| due);
            }
            K::ShutDownStarted { vm } => {
                self.forget_deadlines(vm);
                self.vms[usize::from(vm)].was_shut_down = true;
            }
            K::ShutDown { vm } => {
                self.vms[usize::from(vm)].under_way.clear();
                self.unshare_all(vm);
            }
            K::PageShared { send, chunk } if send.vm == 0 => _ = self.open.insert(chunk),
            K::PageUnshared { vm: 0, chunk } => _ = self.open.remove(&chunk),
            // What is shared as long as the VM runs may be read even when it does not, as far as this knows.
            K::Tried { chunk, outcome: Outcome::Allowed, .. } => {
                let vps = self.scenario.vms.first().map_or(0, |vm| vm.vps);
                let confidential = self.vms.first().is_some_and(|vm| vm.confidential);
                let open = !confidential || chunk < vps || self.open.contains(&chunk);
                self.need(open, "I1", || format!("the page is private: {event}"));
            }
            K::BootStarted { vm } => self.vms[usize::from(vm)].key = false,
            K::KeyReleased { vm } => self.vms[usize::from(vm)].key = true,
            // It was started, and stays stopped until it is reset.
            K::KeyRefused { vm } => {
                let history = &mut self.vms[usize::from(vm)];
                history.start_due = None;
                history.was_shut_down = false;
            }
            K::VmStarted { vm } => {
                let history = &mut self.vms[usize::from(vm)];
                history.start_due = None;
                history.was_shut_down = false;
                let fine = history.key || !history.confidential;
                self.need(fine, "I9", || format!("no key was released: {event}"));
            }
            K::MovePaused { vm } => self.forget_deadlines(vm),
            K::Moved { vm, to } => {
                let history = &mut self.vms[usize::from(vm)];
                let (confidential, from) = (history.confidential, core::mem::replace(&mut history.host, to));
                self.need(!confidential && from != to, "I10", || format!("from host {from}: {event}"));
            }
            K::HostUp { host, .. } => {
                let due = event.at + self.boot_ns() + 1;
                for vm in self.vms.iter_mut().filter(|vm| vm.host == host && vm.was_shut_down) {
                    vm.start_due = Some(due);
                }
            }
            // A drain may shut a VM down that is about to start: its deadline is the next one then.
            K::DrainStarted { host } => {
                for vm in self.vms.iter_mut().filter(|vm| vm.host == host) {
                    vm.start_due = None;
                }
                if self.rollout_due.is_some() {
                    self.rollout_due = Some(event.at + self.update_ns() + 1);
                }
            }
            K::RolloutFinished | K::RolloutHalted { .. } => self.rollout_due = None,
            K::DialSet { dial, to } => {
                let recovery = &mut self.recovery;
                match dial {
                    Dial::ClusterMonitor => recovery.cluster_monitor = to != 0,
                    Dial::GuestWatchdog => recovery.guest_watchdog = to != 0,
                    Dial::Operator => recovery.operator = to != 0,
                    _ => return,
                }
                // The restart policy has changed: a reset that was expected may come later, or never.
                for vm in 0..self.vms.len() {
                    self.vms[vm].reset_due = None;
                }
            }
            _ => {}
        }
    }
}
