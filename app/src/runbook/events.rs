//! Events: what stands in the event channels of hosts and guests, told from what happened in the run. There is no event
//! that names this defect: a number stands here only if a document read for this page says what it means.

use sim_core::model::event::{Event, EventKind, ResetBy};
use sim_core::model::time::SimTime;
use sim_core::show::frame::VmState;

use super::case::Case;
use super::lab::Lab;
use crate::facts::claims::Tag;
use crate::words::runbook as words;

/// Most lines of a channel that are shown: the last ones.
pub const SHOWN: usize = 40;

/// Where a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// The guest's System log, by provider.
    Guest(&'static str),
    /// The host's log of the VMs' workers.
    Worker,
    /// The host's watchdog device for a VM.
    Chipset,
    /// The cluster.
    Cluster,
    /// What the host's management shows, without an event that a document describes.
    Status,
    /// What a provider tells its customers.
    Platform,
    /// What only the model knows.
    Model,
}

impl Channel {
    /// Its name. Names of channels are not translated.
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

    /// Whether it is within the guest.
    #[must_use]
    pub fn is_guests(self) -> bool {
        matches!(self, Channel::Guest(_))
    }
}

/// The guest's provider of unexpected restarts.
pub const KERNEL_POWER: Channel = Channel::Guest("System / Kernel-Power");
const EVENT_LOG: Channel = Channel::Guest("System / EventLog");
const SYSTEM: Channel = Channel::Guest("System");

/// A line of a channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// When.
    pub at: SimTime,
    /// Where.
    pub channel: Channel,
    /// Its number, if it has one that is documented.
    pub id: Option<u32>,
    /// The VM it is about, by number.
    pub vm: Option<usize>,
    /// The host it is about, by number.
    pub host: Option<usize>,
    /// What it says.
    pub text: String,
    /// How well it is founded that it looks like this.
    pub tag: Tag,
}

/// The lines of all channels so far, oldest first; those that only the model knows with them if asked for.
#[must_use]
pub fn rows(case: &Case, lab: &Lab, with_model: bool) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut story = Story { resets: vec![None; case.machines.len()], hung: vec![false; case.machines.len()], case };
    for event in lab.happened() {
        story.tell(&event, &mut rows);
    }
    rows.retain(|row| match row.channel {
        Channel::Model => with_model,
        // Whoever has no host sees no host's log.
        Channel::Worker | Channel::Chipset | Channel::Cluster | Channel::Status => case.has_hosts(),
        Channel::Platform => !case.has_hosts(),
        Channel::Guest(_) => true,
    });
    rows
}

/// What has to be remembered to tell what a guest writes when it is back.
struct Story<'a> {
    /// Who reset each VM, while it is not back.
    resets: Vec<Option<ResetBy>>,
    /// Which VMs hang.
    hung: Vec<bool>,
    case: &'a Case,
}

impl Story<'_> {
    fn tell(&mut self, event: &Event, rows: &mut Vec<Row>) {
        use EventKind as K;
        let at = event.at;
        let mut add = |channel, id, of: (Option<u16>, Option<u16>), text: String, tag| {
            let (vm, host) = (of.0.map(usize::from), of.1.map(usize::from));
            rows.push(Row { at, channel, id, vm, host, text, tag });
        };
        let name = |vm: u16| self.case.machines[usize::from(vm)].name;
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
                // Who hangs cannot shut down: it is turned off, and finds that out when it starts.
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

/// How often the heartbeat of the VM in question was lost before a moment.
#[must_use]
pub fn freezes(lab: &Lab, before: SimTime) -> u64 {
    let lost = |event: &&Event| event.at <= before && event.kind == EventKind::HeartbeatLost { vm: 0 };
    lab.happened().iter().filter(lost).count() as u64
}

/// A VM's state in words.
#[must_use]
pub fn state(state: VmState) -> &'static str {
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
