//! Cases: every incident of the runbook.

use sim_core::model::command::{Command, Dial};
use sim_core::model::scenario::{Isolation, Recovery};
use sim_core::model::time::SECOND;

use super::case::{Case, CaseVm, Cause, NextStep, Refutation, Resolution};
use crate::words::runbook as words;

/// Mean time between visibility changes of a busy confidential VM, in milliseconds.
const BUSY_FLIP_GAP_MS: u64 = 6_000;
/// A gap so long that no send is lost within a day, in milliseconds.
const IDLE_FLIP_GAP_MS: u64 = 3_600_000;

const fn confidential(name: &'static str, host: u32, flip_gap_ms: u64) -> CaseVm {
    CaseVm { name, isolation: Isolation::Snp, host, flip_gap_ms, send_gap_ms: 2_000, demand: 46 }
}

const fn classic(name: &'static str, host: u32) -> CaseVm {
    CaseVm { name, isolation: Isolation::None, host, flip_gap_ms: 0, send_gap_ms: 2_000, demand: 38 }
}

const fn recovery(guest_watchdog: bool, cluster_monitor: bool, operator: bool) -> Recovery {
    Recovery { cluster_monitor, guest_watchdog, operator, key_release: true }
}

const STALLED: Case = Case {
    slug: "stalled",
    title: words::stalled_title,
    pager: |vm| words::stalled_pager(vm),
    background: &[words::stalled_given],
    hosts: &["HV-01", "HV-02"],
    vms: &[
        confidential("ledger-1", 0, BUSY_FLIP_GAP_MS),
        confidential("ledger-2", 0, BUSY_FLIP_GAP_MS * 2),
        classic("web-1", 0),
        classic("files-1", 0),
        confidential("ledger-3", 1, BUSY_FLIP_GAP_MS),
    ],
    logical_processors: 16,
    cause: Cause::Defect,
    resolution: Resolution::Update,
    lesson: words::lesson_hung,
    claims: &["no-single-event", "by-hand", "later-updates", "scope", "no-migration"],
    refutations: &[
        (Cause::Overload, Refutation::HostIdle),
        (Cause::Guest, Refutation::HeartbeatLost),
        (Cause::Attestation, Refutation::HadAttested),
        (Cause::TheirHost, Refutation::OwnHost),
    ],
    paged_min: 149,
    seed: 3,
    revisions: &[3692, 3807],
    recovery: recovery(false, false, true),
    earlier_commands: &[],
};

const RESET: Case = Case {
    slug: "reset",
    title: words::reset_title,
    pager: |vm| words::reset_pager(vm),
    background: &[words::reset_given],
    hosts: &["HV-11", "HV-12"],
    vms: &[
        confidential("orders-1", 0, BUSY_FLIP_GAP_MS),
        classic("mail-1", 0),
        classic("build-1", 0),
        confidential("orders-2", 1, BUSY_FLIP_GAP_MS),
    ],
    logical_processors: 16,
    cause: Cause::Defect,
    resolution: Resolution::Update,
    lesson: words::lesson_hung,
    claims: &["no-single-event", "event-41", "event-6008", "watchdog", "later-updates"],
    refutations: &[
        (Cause::Overload, Refutation::HostIdle),
        (Cause::Guest, Refutation::HeartbeatLost),
        (Cause::Attestation, Refutation::HadAttested),
        (Cause::TheirHost, Refutation::OwnHost),
    ],
    paged_min: 146,
    seed: 5,
    revisions: &[3692, 3695],
    recovery: recovery(true, false, false),
    earlier_commands: &[],
};

const OVERLOAD: Case = Case {
    slug: "overload",
    title: words::overload_title,
    pager: |vm| words::overload_pager(vm),
    background: &[words::overload_given],
    hosts: &["HV-21", "HV-22"],
    vms: &[
        CaseVm { demand: 97, send_gap_ms: 250, ..confidential("payroll-1", 0, IDLE_FLIP_GAP_MS) },
        CaseVm { demand: 98, send_gap_ms: 250, ..classic("report-1", 0) },
        CaseVm { demand: 98, send_gap_ms: 250, ..classic("report-2", 0) },
        CaseVm { demand: 96, send_gap_ms: 250, ..classic("web-7", 0) },
        classic("files-7", 1),
    ],
    logical_processors: 6,
    cause: Cause::Overload,
    resolution: Resolution::HandOver(NextStep::Capacity),
    lesson: words::lesson_overload,
    claims: &["no-single-event", "later-updates"],
    refutations: &[
        (Cause::Defect, Refutation::HostFull),
        (Cause::Guest, Refutation::HostFull),
        (Cause::Attestation, Refutation::HadAttested),
        (Cause::TheirHost, Refutation::OwnHost),
    ],
    paged_min: 60,
    seed: 7,
    revisions: &[3692, 3692],
    recovery: recovery(false, true, false),
    // The storage device that all VMs share becomes slow.
    earlier_commands: &[(35, Command::Set { dial: Dial::Device, to: 2 * SECOND })],
};

const GUEST_NETWORK: Case = Case {
    slug: "guest-network",
    title: words::network_title,
    pager: |vm| words::network_pager(vm),
    background: &[words::network_given_ping, words::network_given_app],
    hosts: &["HV-31"],
    vms: &[
        CaseVm { demand: 71, ..confidential("portal-1", 0, IDLE_FLIP_GAP_MS) },
        confidential("portal-2", 0, IDLE_FLIP_GAP_MS),
        classic("dns-1", 0),
    ],
    logical_processors: 16,
    cause: Cause::Guest,
    resolution: Resolution::HandOver(NextStep::GuestSide),
    lesson: words::lesson_guest,
    claims: &["heartbeat-interval", "no-single-event"],
    refutations: &[
        (Cause::Defect, Refutation::HeartbeatOk),
        (Cause::Overload, Refutation::HostIdle),
        (Cause::Attestation, Refutation::HadAttested),
        (Cause::TheirHost, Refutation::OwnHost),
    ],
    paged_min: 60,
    seed: 9,
    revisions: &[3692],
    recovery: recovery(false, false, false),
    earlier_commands: &[],
};

const ATTESTATION: Case = Case {
    slug: "attestation",
    title: words::attestation_title,
    pager: |vm| words::attestation_pager(vm),
    background: &[words::attestation_given],
    hosts: &["HV-41"],
    vms: &[
        confidential("vault-1", 0, IDLE_FLIP_GAP_MS),
        confidential("vault-2", 0, IDLE_FLIP_GAP_MS),
        classic("print-1", 0),
    ],
    logical_processors: 16,
    cause: Cause::Attestation,
    resolution: Resolution::HandOver(NextStep::KeyRelease),
    lesson: words::lesson_attestation,
    claims: &["attestation-boot", "no-single-event"],
    refutations: &[
        (Cause::Defect, Refutation::NeverRan),
        (Cause::Overload, Refutation::HostIdle),
        (Cause::Guest, Refutation::NeverRan),
        (Cause::TheirHost, Refutation::OwnHost),
    ],
    paged_min: 60,
    seed: 11,
    revisions: &[3692],
    recovery: recovery(false, false, false),
    // A changed policy keeps the key back; later the VM is restarted as planned.
    earlier_commands: &[(40, Command::Set { dial: Dial::KeyRelease, to: 0 }), (50, Command::ResetVm)],
};

const AZURE: Case = Case {
    slug: "azure",
    title: words::azure_title,
    pager: |vm| words::azure_pager(vm),
    background: &[words::azure_given],
    hosts: &[],
    vms: &[confidential("trade-1", 0, BUSY_FLIP_GAP_MS), confidential("trade-2", 1, IDLE_FLIP_GAP_MS)],
    logical_processors: 16,
    cause: Cause::TheirHost,
    resolution: Resolution::HandOver(NextStep::OpenCase),
    lesson: words::lesson_azure,
    claims: &["azure-patches", "guest-install", "thin-diagnostics", "no-single-event"],
    refutations: &[
        (Cause::Defect, Refutation::NotMine),
        (Cause::Overload, Refutation::HeartbeatLost),
        (Cause::Guest, Refutation::HeartbeatLost),
        (Cause::Attestation, Refutation::HadAttested),
    ],
    paged_min: 89,
    seed: 13,
    revisions: &[3692, 3692],
    recovery: recovery(false, true, false),
    earlier_commands: &[],
};

/// Every case, in the order of the page.
pub static CASES: [Case; 6] = [STALLED, RESET, OVERLOAD, GUEST_NETWORK, ATTESTATION, AZURE];

/// The case with this name in links.
#[must_use]
pub fn named(slug: &str) -> Option<&'static Case> {
    CASES.iter().find(|case| case.slug == slug)
}
