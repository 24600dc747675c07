//! Events: the lines in the event channels of hosts and guests, derived from the events of the run. No event names this
//! defect. A line has an event number only if a document read for this page says what the number means.

use sim_core::model::event::{Event, EventKind, ResetBy};
use sim_core::model::time::SimTime;
use sim_core::show::frame::VmState;

use super::case::Case;
use super::case_run::CaseRun;
use crate::facts::claims::Tag;
use crate::words::runbook as words;

/// How many lines are shown at most: the newest ones.
pub const LINES_SHOWN: usize = 40;

/// Where a line is logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// The guest's System log, by provider.
    Guest(&'static str),
    /// The host's log of the VMs' workers.
    Worker,
    /// The host's watchdog device for a VM.
    Chipset,
    /// The log of the failover cluster.
    Cluster,
    /// What the host's management shows, without an event that a document describes.
    Status,
    /// The messages of a cloud provider to its customers.
    Platform,
    /// Events that only the model knows: a real system logs none.
    Model,
}

impl Channel {
    /// Its name. The names of real channels are not translated.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Channel::Guest(provider) => provider,
            Channel::Worker => "Hyper-V-Worker-Admin",
            Channel::Chipset => "Hyper-V-Worker/Chipset",
            Channel::Cluster => "FailoverClustering",
            Channel::Status => words::channel_status(),
            Channel::Platform => words::channel_platform(),
            Channel::Model => words::channel_model(),
        }
    }

    /// Whether the guest writes it.
    #[must_use]
    pub fn is_guests(self) -> bool {
        matches!(self, Channel::Guest(_))
    }
}

/// The guest's provider that reports unexpected restarts.
pub const KERNEL_POWER: Channel = Channel::Guest("System / Kernel-Power");
const EVENT_LOG: Channel = Channel::Guest("System / EventLog");
const SYSTEM: Channel = Channel::Guest("System");

/// A line of a channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogLine {
    /// The moment of the event.
    pub at: SimTime,
    /// The channel it is logged in.
    pub channel: Channel,
    /// The event number, if a document gives one.
    pub id: Option<u32>,
    /// The VM it is about, by number.
    pub vm: Option<usize>,
    /// The host it is about, by number.
    pub host: Option<usize>,
    /// The message.
    pub text: String,
    /// How well founded it is that a real line looks like this.
    pub tag: Tag,
}

/// The lines of all channels up to the present moment, oldest first; with `shows_model` also those that only the model
/// knows. Left out are channels that the reader cannot read: a host's if the reader maintains none.
#[must_use]
pub fn lines(case: &Case, run: &CaseRun, shows_model: bool) -> Vec<LogLine> {
    let mut lines = Vec::new();
    let mut writer = LogWriter { resets: vec![None; case.vms.len()], hung: vec![false; case.vms.len()], case };
    for event in run.past_events() {
        writer.write(&event, &mut lines);
    }
    lines.retain(|line| match line.channel {
        Channel::Model => shows_model,
        Channel::Worker | Channel::Chipset | Channel::Cluster | Channel::Status => case.has_hosts(),
        Channel::Platform => !case.has_hosts(),
        Channel::Guest(_) => true,
    });
    lines
}

/// Turns events into lines. What a guest logs when it starts depends on how it stopped, so both are remembered.
struct LogWriter<'a> {
    /// Who reset each VM that has not started again.
    resets: Vec<Option<ResetBy>>,
    /// Which VMs hang.
    hung: Vec<bool>,
    case: &'a Case,
}

impl LogWriter<'_> {
    fn write(&mut self, event: &Event, lines: &mut Vec<LogLine>) {
        use EventKind as K;
        let at = event.at;
        let mut add = |channel, id, of: (Option<u16>, Option<u16>), text: String, tag| {
            let (vm, host) = (of.0.map(usize::from), of.1.map(usize::from));
            lines.push(LogLine { at, channel, id, vm, host, text, tag });
        };
        let name = |vm: u16| self.case.vms[usize::from(vm)].name;
        let host_name = |host: u16| self.case.hosts.get(usize::from(host)).copied().unwrap_or_default();
        let of_vm = |vm: u16| (Some(vm), None);
        let of_host = |host: u16| (None, Some(host));
        match event.kind {
            K::HeartbeatLost { vm } => {
                self.hung[usize::from(vm)] = true;
                add(Channel::Status, None, of_vm(vm), words::row_heartbeat_lost(name(vm)), Tag::Modelled);
            }
            K::ResetStarted { vm, by } => {
                self.resets[usize::from(vm)] = Some(by);
                self.hung[usize::from(vm)] = false;
                match by {
                    ResetBy::ClusterMonitor => {
                        add(
                            Channel::Cluster,
                            Some(1069),
                            of_vm(vm),
                            words::row_resource_failed(name(vm)),
                            Tag::Documented,
                        );
                    }
                    ResetBy::GuestWatchdog => {
                        let text = format!("'{}' has encountered a watchdog timeout and was reset.", name(vm));
                        add(Channel::Chipset, None, of_vm(vm), text, Tag::Reported);
                    }
                    ResetBy::Operator => {
                        add(Channel::Status, None, of_vm(vm), words::row_reset_by_hand(name(vm)), Tag::Modelled);
                    }
                    ResetBy::BugCheck => {
                        let text = format!("'{}' has encountered a fatal error.", name(vm));
                        add(Channel::Worker, Some(18590), of_vm(vm), text, Tag::Documented);
                    }
                }
                add(Channel::Platform, None, of_vm(vm), words::row_platform_restart(name(vm)), Tag::Unverified);
            }
            K::VmStarted { vm } => {
                if let Some(by) = self.resets[usize::from(vm)].take() {
                    let code = u32::from(by == ResetBy::BugCheck) * 0x101;
                    add(KERNEL_POWER, Some(41), of_vm(vm), words::row_unclean(code), Tag::Documented);
                    add(EVENT_LOG, Some(6008), of_vm(vm), words::row_unexpected().into(), Tag::Documented);
                }
            }
            K::ShutDown { vm } => {
                // A VM that hangs cannot shut down. It is turned off, and logs an unexpected restart when it starts.
                if core::mem::take(&mut self.hung[usize::from(vm)]) {
                    self.resets[usize::from(vm)] = Some(ResetBy::Operator);
                    add(Channel::Status, None, of_vm(vm), words::row_turned_off(name(vm)), Tag::Modelled);
                } else {
                    add(SYSTEM, Some(1074), of_vm(vm), words::row_planned().into(), Tag::Documented);
                    add(SYSTEM, Some(6006), of_vm(vm), words::row_log_stopped().into(), Tag::Documented);
                }
            }
            K::AttestationStarted { vm } => {
                add(Channel::Status, None, of_vm(vm), words::row_attesting(name(vm)), Tag::Modelled);
            }
            K::KeyReleased { vm } => {
                add(Channel::Status, None, of_vm(vm), words::row_key_released(name(vm)), Tag::Modelled);
            }
            K::KeyRefused { vm } => {
                let text = format!("ATTESTATION_FAILED, KEY_NOT_RELEASED: '{}'", name(vm));
                add(Channel::Status, None, of_vm(vm), text, Tag::Documented);
            }
            K::DrainStarted { host } => {
                add(Channel::Status, None, of_host(host), words::row_drain(host_name(host)), Tag::Modelled);
            }
            K::Moved { vm, to } => {
                add(Channel::Status, None, of_vm(vm), words::row_moved(name(vm), host_name(to)), Tag::Modelled);
            }
            K::InstallStarted { host } => {
                add(Channel::Status, None, of_host(host), words::row_install(host_name(host)), Tag::Modelled);
            }
            K::HostRestarted { host } => {
                add(Channel::Status, None, of_host(host), words::row_restart(host_name(host)), Tag::Modelled);
            }
            K::HostUp { host, .. } => {
                add(Channel::Status, None, of_host(host), words::row_host_up(host_name(host)), Tag::Modelled);
            }
            K::WakeUpLost { send, .. } => {
                add(Channel::Model, None, of_vm(send.vm), words::row_lost(name(send.vm), send.number), Tag::Modelled);
            }
            K::VpStalled { vm, vp } => {
                add(Channel::Model, None, of_vm(vm), words::row_stalled(name(vm), vp), Tag::Modelled);
            }
            _ => {}
        }
    }
}

/// How often the reported VM lost its heartbeat up to a moment.
#[must_use]
pub fn freezes(run: &CaseRun, before: SimTime) -> u64 {
    let lost = |event: &&Event| event.at <= before && event.kind == EventKind::HeartbeatLost { vm: 0 };
    run.past_events().iter().filter(lost).count() as u64
}

/// The state of a VM in the reader's language.
#[must_use]
pub fn vm_state(state: VmState) -> &'static str {
    match state {
        VmState::Running => words::vm_running(),
        VmState::Resetting => words::vm_resetting(),
        VmState::Booting => words::vm_booting(),
        VmState::Attesting => words::vm_attesting(),
        VmState::Stopped => words::vm_stopped(),
        VmState::ShuttingDown => words::vm_shutting_down(),
        VmState::Off => words::vm_off(),
        VmState::Moving => words::vm_moving(),
    }
}
