//! A partition: a virtual machine with its life cycle, its services and its counters.

use serde::{Deserialize, Serialize};

use super::memory::HostView;
use super::wait_list::WaitList;
use crate::model::time::{SECOND, SimTime};

/// What protects a partition's memory from the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Isolation {
    /// Nothing: a classic VM. Its pages are born shared.
    None,
    /// AMD SEV-SNP.
    Snp,
    /// Intel TDX.
    Tdx,
}

impl Isolation {
    /// Whether the VM is confidential: its pages are born private, and it attests before it runs.
    #[must_use]
    pub fn is_confidential(self) -> bool {
        self != Isolation::None
    }
}

/// Where a VM is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum VmState {
    /// It runs; whether it makes progress is another question.
    Running,
    /// Being reset.
    Resetting,
    /// Booting.
    Booting,
    /// Attesting to get its key. Confidential VMs only.
    Attesting,
    /// No key was released: it does not run.
    Stopped,
    /// Its host is being drained and it cannot move: it shuts down.
    ShuttingDown,
    /// Off, until its host runs again.
    Off,
    /// Paused for the last moment of its move to another host. Classic VMs only.
    Moving,
}

/// The host's knowledge of a VM's heartbeat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heartbeat {
    /// Beats missed in a row.
    pub missed: u32,
    /// When the last one was answered.
    pub answered_at: SimTime,
    /// When it counted as lost; `NEVER` while it does not.
    pub lost_at: SimTime,
}

/// A timer of a VM, one of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Service {
    /// The next background send arrives.
    Arrival,
    /// The next visibility change happens.
    Flip,
    /// The next scripted input is due.
    Script,
    /// The handler after the update re-checks sends that wait.
    Sweep,
    /// The host sends a heartbeat.
    Heartbeat,
    /// The guest's watchdog expires.
    Watchdog,
    /// The present stage of reset, boot or attestation ends.
    Life,
    /// The cluster checks the heartbeat.
    Monitor,
    /// The operator resets the VM.
    Operator,
    /// The guest stops with a bug check.
    BugCheck,
}

impl Service {
    /// Every service, in the order of their timers.
    pub const ALL: [Service; 10] = [
        Service::Arrival,
        Service::Flip,
        Service::Script,
        Service::Sweep,
        Service::Heartbeat,
        Service::Watchdog,
        Service::Life,
        Service::Monitor,
        Service::Operator,
        Service::BugCheck,
    ];
}

/// Counters of a VM since the start of the run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Sends that took a slot.
    pub submitted: u64,
    /// Sends that finished.
    pub completed: u64,
    /// Visibility changes that happened.
    pub flips: u64,
    /// Sends that found the host's view stale and had to wait.
    pub parked: u64,
    /// Of these, woken.
    pub woken: u64,
    /// Of these, lost.
    pub lost: u64,
    /// Background sends turned away.
    pub refused: u64,
    /// Visibility changes skipped.
    pub skipped: u64,
    /// Sends cut off by a reset.
    pub cut_off: u64,
}

/// How many sends finished lately: ten stretches of a tenth of a second, the present one last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Throughput {
    /// The present stretch, counted from the start of the run.
    pub(crate) stretch: u64,
    /// Sends finished in each, by its number modulo ten.
    pub(crate) done: [u32; 10],
}

/// Length of a stretch.
const STRETCH_NS: u64 = SECOND / 10;

impl Throughput {
    /// Counts a send that finished.
    pub fn count(&mut self, at: SimTime) {
        let stretch = at.0 / STRETCH_NS;
        for passed in (self.stretch + 1..=stretch).take(self.done.len()) {
            self.done[(passed % 10) as usize] = 0;
        }
        self.stretch = stretch;
        self.done[(stretch % 10) as usize] += 1;
    }

    /// Sends that finished in the second before `at`, to a tenth of a second.
    #[must_use]
    pub fn per_second(&self, at: SimTime) -> u32 {
        let present = at.0 / STRETCH_NS;
        let lately = self.stretch.saturating_sub(9).max(present.saturating_sub(9))..=self.stretch;
        lately.map(|stretch| self.done[(stretch % 10) as usize]).sum()
    }
}

/// The part of a VM that has a fixed size: written field by field into a checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VmCore {
    /// What protects its memory.
    pub isolation: Isolation,
    /// The phase of its life cycle.
    pub state: VmState,
    /// Since when.
    pub state_since: SimTime,
    /// When it last began to run.
    pub started_at: SimTime,
    /// The host it is on.
    pub host: u16,
    /// The host it is moving to, from the beginning of the move; its own otherwise.
    pub target: u16,
    /// Whether it will be started when its host is up again.
    pub restart: bool,
    /// Number of the last request, background or visibility change.
    pub last_number: u32,
    /// Background sends that have arrived.
    pub arrivals: u32,
    /// Visibility changes that have come up.
    pub flips: u32,
    /// Lines of the script that have been played.
    pub script: u32,
    /// Boots so far.
    pub boots: u32,
    /// The boot for which the last key was released.
    pub key_boot: u32,
    /// Mean time between background sends at present; zero for none.
    pub send_gap_ns: u64,
    /// Mean time between visibility changes at present; zero for none.
    pub flip_gap_ns: u64,
    /// Generation of the last sharing before the present boot.
    pub boot_generation: u32,
    /// Generation of the last sharing.
    pub generation: u32,
    /// Its heartbeat.
    pub heartbeat: Heartbeat,
    /// When each service's timer is due; `NEVER` if it is not set.
    pub due: [SimTime; Service::ALL.len()],
    /// The event that led to the present state of life.
    pub cause: u64,
    /// The counters.
    pub counts: Counts,
    /// How many sends finished lately.
    pub throughput: Throughput,
}

/// A virtual machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vm {
    /// Everything of a fixed size.
    pub core: VmCore,
    /// The host's view of its memory.
    pub view: HostView,
    /// Its wait lists.
    pub wait_list: WaitList,
    /// For each VP the last use of its message slot that is over.
    pub message_view: HostView,
    /// Who waits for a message slot.
    pub message_wait_list: WaitList,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn throughput_forgets_after_a_second() {
        let mut throughput = Throughput::default();
        assert_eq!(throughput.per_second(SimTime(0)), 0);
        for i in 0..100 {
            throughput.count(SimTime(i * SECOND / 50));
        }
        assert_eq!(throughput.per_second(SimTime(2 * SECOND - 1)), 50);
        assert_eq!(throughput.per_second(SimTime(2 * SECOND + SECOND / 2)), 20);
        assert_eq!(throughput.per_second(SimTime(3 * SECOND)), 0);
        throughput.count(SimTime(60 * SECOND));
        assert_eq!(throughput.per_second(SimTime(60 * SECOND)), 1);
    }
}
