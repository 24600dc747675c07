//! Cases: every incident of the runbook.

use sim_core::model::command::{Command, Dial};
use sim_core::model::scenario::{Isolation, Recovery};
use sim_core::model::time::SECOND;

use super::case::{Case, Cause, Machine, NextStep, Refuted, Way};
use crate::words::runbook as words;

/// Mean time between page openings of a busy confidential VM.
const FLIPS_MS: u64 = 6_000;
/// So rarely that nothing comes of it in a day.
const CALM_MS: u64 = 3_600_000;

const fn confidential(name: &'static str, host: u32, flip_gap_ms: u64) -> Machine {
    Machine { name, isolation: Isolation::Snp, host, flip_gap_ms, send_gap_ms: 2_000, demand: 46 }
}

const fn classic(name: &'static str, host: u32) -> Machine {
    Machine { name, isolation: Isolation::None, host, flip_gap_ms: 0, send_gap_ms: 2_000, demand: 38 }
}

const fn watched(guest_watchdog: bool, cluster_monitor: bool, operator: bool) -> Recovery {
    Recovery { cluster_monitor, guest_watchdog, operator, key_release: true }
}

const STALLED: Case = Case {
    slug: "stalled",
    title: words::stalled_title,
    pager: |vm| words::stalled_pager(vm),
    given: &[words::stalled_given],
    hosts: &["HV-01", "HV-02"],
    machines: &[
        confidential("ledger-1", 0, FLIPS_MS),
        confidential("ledger-2", 0, FLIPS_MS * 2),
        classic("web-1", 0),
        classic("files-1", 0),
        confidential("ledger-3", 1, FLIPS_MS),
    ],
    cores: 16,
    cause: Cause::Defect,
    way: Way::Update,
    lesson: words::lesson_hung,
    claims: &["no-single-event", "by-hand", "later-updates", "scope", "no-migration"],
    refuted: &[
        (Cause::Overload, Refuted::HostIdle),
        (Cause::Guest, Refuted::HeartbeatLost),
        (Cause::Attestation, Refuted::HadAttested),
        (Cause::TheirHost, Refuted::OwnHost),
    ],
    called_min: 149,
    seed: 3,
    revisions: &[3692, 3807],
    recovery: watched(false, false, true),
    done: &[],
};

const RESET: Case = Case {
    slug: "reset",
    title: words::reset_title,
    pager: |vm| words::reset_pager(vm),
    given: &[words::reset_given],
    hosts: &["HV-11", "HV-12"],
    machines: &[
        confidential("orders-1", 0, FLIPS_MS),
        classic("mail-1", 0),
        classic("build-1", 0),
        confidential("orders-2", 1, FLIPS_MS),
    ],
    cores: 16,
    cause: Cause::Defect,
    way: Way::Update,
    lesson: words::lesson_hung,
    claims: &["no-single-event", "event-41", "event-6008", "watchdog", "later-updates"],
    refuted: &[
        (Cause::Overload, Refuted::HostIdle),
        (Cause::Guest, Refuted::HeartbeatLost),
        (Cause::Attestation, Refuted::HadAttested),
        (Cause::TheirHost, Refuted::OwnHost),
    ],
    called_min: 146,
    seed: 5,
    revisions: &[3692, 3695],
    recovery: watched(true, false, false),
    done: &[],
};

const OVERLOAD: Case = Case {
    slug: "overload",
    title: words::overload_title,
    pager: |vm| words::overload_pager(vm),
    given: &[words::overload_given],
    hosts: &["HV-21", "HV-22"],
    machines: &[
        Machine { demand: 97, send_gap_ms: 250, ..confidential("payroll-1", 0, CALM_MS) },
        Machine { demand: 98, send_gap_ms: 250, ..classic("report-1", 0) },
        Machine { demand: 98, send_gap_ms: 250, ..classic("report-2", 0) },
        Machine { demand: 96, send_gap_ms: 250, ..classic("web-7", 0) },
        classic("files-7", 1),
    ],
    cores: 6,
    cause: Cause::Overload,
    way: Way::HandOn(NextStep::Capacity),
    lesson: words::lesson_overload,
    claims: &["no-single-event", "later-updates"],
    refuted: &[
        (Cause::Defect, Refuted::HostFull),
        (Cause::Guest, Refuted::HostFull),
        (Cause::Attestation, Refuted::HadAttested),
        (Cause::TheirHost, Refuted::OwnHost),
    ],
    called_min: 60,
    seed: 7,
    revisions: &[3692, 3692],
    recovery: watched(false, true, false),
    // The device that all of them share has become slow.
    done: &[(35, Command::Set { dial: Dial::Device, to: 2 * SECOND })],
};

const GUEST_NETWORK: Case = Case {
    slug: "guest-network",
    title: words::network_title,
    pager: |vm| words::network_pager(vm),
    given: &[words::network_given_ping, words::network_given_app],
    hosts: &["HV-31"],
    machines: &[
        Machine { demand: 71, ..confidential("portal-1", 0, CALM_MS) },
        confidential("portal-2", 0, CALM_MS),
        classic("dns-1", 0),
    ],
    cores: 16,
    cause: Cause::Guest,
    way: Way::HandOn(NextStep::GuestSide),
    lesson: words::lesson_guest,
    claims: &["heartbeat-interval", "no-single-event"],
    refuted: &[
        (Cause::Defect, Refuted::HeartbeatOk),
        (Cause::Overload, Refuted::HostIdle),
        (Cause::Attestation, Refuted::HadAttested),
        (Cause::TheirHost, Refuted::OwnHost),
    ],
    called_min: 60,
    seed: 9,
    revisions: &[3692],
    recovery: watched(false, false, false),
    done: &[],
};

const ATTESTATION: Case = Case {
    slug: "attestation",
    title: words::attestation_title,
    pager: |vm| words::attestation_pager(vm),
    given: &[words::attestation_given],
    hosts: &["HV-41"],
    machines: &[confidential("vault-1", 0, CALM_MS), confidential("vault-2", 0, CALM_MS), classic("print-1", 0)],
    cores: 16,
    cause: Cause::Attestation,
    way: Way::HandOn(NextStep::KeyRelease),
    lesson: words::lesson_attestation,
    claims: &["attestation-boot", "no-single-event"],
    refuted: &[
        (Cause::Defect, Refuted::NeverRan),
        (Cause::Overload, Refuted::HostIdle),
        (Cause::Guest, Refuted::NeverRan),
        (Cause::TheirHost, Refuted::OwnHost),
    ],
    called_min: 60,
    seed: 11,
    revisions: &[3692],
    recovery: watched(false, false, false),
    // Somebody changed a policy, and somebody restarted the VM as planned.
    done: &[(40, Command::Set { dial: Dial::KeyRelease, to: 0 }), (50, Command::ResetVm)],
};

const AZURE: Case = Case {
    slug: "azure",
    title: words::azure_title,
    pager: |vm| words::azure_pager(vm),
    given: &[words::azure_given],
    hosts: &[],
    machines: &[confidential("trade-1", 0, FLIPS_MS), confidential("trade-2", 1, CALM_MS)],
    cores: 16,
    cause: Cause::TheirHost,
    way: Way::HandOn(NextStep::OpenCase),
    lesson: words::lesson_azure,
    claims: &["azure-patches", "guest-install", "thin-diagnostics", "no-single-event"],
    refuted: &[
        (Cause::Defect, Refuted::NotMine),
        (Cause::Overload, Refuted::HeartbeatLost),
        (Cause::Guest, Refuted::HeartbeatLost),
        (Cause::Attestation, Refuted::HadAttested),
    ],
    called_min: 89,
    seed: 13,
    revisions: &[3692, 3692],
    recovery: watched(false, true, false),
    done: &[],
};

/// All cases, in the order of the page.
pub static CASES: [Case; 6] = [STALLED, RESET, OVERLOAD, GUEST_NETWORK, ATTESTATION, AZURE];

/// The case of this name.
#[must_use]
pub fn named(slug: &str) -> Option<&'static Case> {
    CASES.iter().find(|case| case.slug == slug)
}
