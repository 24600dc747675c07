//! Claims about sends and wake-ups: how the public parts of the stack work, and how other systems avoid lost wake-ups.

use super::Tag::Documented;
use super::{Claim, SourceId, first, later};
use crate::words::{claims as words, ledger};

pub const CLAIMS: &[Claim] = &[
    later("ring", Documented, (ledger::claim_ring, SourceId::Linux, "Documentation/virt/hyperv/vmbus.rst")),
    later(
        "gpa-direct",
        Documented,
        (ledger::claim_gpa_direct, SourceId::OpenVmm, "vmbus_ring/src/gparange.rs: GpaRange"),
    ),
    later(
        "signal-rule",
        Documented,
        (ledger::claim_signal_rule, SourceId::OpenVmm, "vmbus_ring: OutgoingRing::commit_write"),
    ),
    first(
        "unmask-recheck",
        Documented,
        (
            words::claim_unmask_recheck,
            SourceId::OpenVmm,
            "vm/devices/vmbus/vmbus_async/src/core.rs: ReadState::poll_ready",
        ),
    ),
    first(
        "transfer-cap",
        Documented,
        (words::claim_transfer_cap, SourceId::OpenVmm, "Guide/src/reference/devices/vmbus/storvsp_channels.md"),
    ),
    later(
        "default-cap",
        Documented,
        (ledger::claim_default_cap, SourceId::OpenVmm, "openhcl/underhill_core/src/worker.rs: default_io_queue_depth"),
    ),
    later(
        "processor-goes-on",
        Documented,
        (ledger::claim_processor_goes_on, SourceId::OpenVmm, "Guide/src/reference/devices/vmbus/storvsp_channels.md"),
    ),
    later(
        "lost-signal",
        Documented,
        (
            ledger::claim_lost_signal,
            SourceId::OpenVmm,
            "vm/devices/vmbus/vmbus_server/src/lib.rs: lost_synic_bug_fixed, unstick_channels",
        ),
    ),
    later(
        "leaked-slots",
        Documented,
        (ledger::claim_leaked_slots, SourceId::OpenVmm, "vm/devices/storage/nvme/src/tests/controller_tests.rs"),
    ),
    later("condition-variable", Documented, (ledger::claim_condition_variable, SourceId::Threads, "pthread_cond_wait")),
    later(
        "watch",
        Documented,
        (ledger::claim_watch, SourceId::Kubernetes, "Kubernetes API Concepts: efficient detection of changes"),
    ),
    later("edge-triggered", Documented, (ledger::claim_edge_triggered, SourceId::Epoll, "epoll(7): edge-triggered")),
];
