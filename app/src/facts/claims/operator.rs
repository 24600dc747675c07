//! Claims about what an operator sees: heartbeat, watchdogs, events.

use super::Tag::{Documented, Unknown};
use super::{Claim, SourceId, first, later};
use crate::words::{claims as words, ledger};

pub const CLAIMS: &[Claim] = &[
    first("heartbeat-interval", Documented, (words::claim_heartbeat_interval, SourceId::Linux, "drivers/hv/hv_util.c")),
    first(
        "heartbeat-processor",
        Documented,
        (words::claim_heartbeat_processor, SourceId::Linux, "Documentation/virt/hyperv/vmbus.rst"),
    ),
    first(
        "cluster-monitor",
        Documented,
        (
            words::claim_cluster_monitor,
            SourceId::ClusterHeartbeat,
            "support/windows-server/high-availability/corrupted-memory-dump-file.md",
        ),
    ),
    later(
        "heartbeat-restart",
        Documented,
        (
            ledger::claim_heartbeat_restart,
            SourceId::RestartEvents,
            "support/windows-client/performance/event-id-41-restart.md",
        ),
    ),
    first(
        "watchdog",
        Documented,
        (
            words::claim_watchdog,
            SourceId::OpenVmm,
            "vm/devices/watchdog/watchdog_core/src/lib.rs: BIOS_WATCHDOG_DEFAULT_COUNT",
        ),
    ),
    first(
        "relaxed-timing",
        Documented,
        (words::claim_relaxed_timing, SourceId::HypervisorSpecification, "feature-discovery.md"),
    ),
    first(
        "event-41",
        Documented,
        (words::claim_event_41, SourceId::RestartEvents, "support/windows-client/performance/event-id-41-restart.md"),
    ),
    later(
        "event-6008",
        Documented,
        (
            ledger::claim_event_6008,
            SourceId::RestartEvents,
            "support/windows-client/performance/event-id-41-restart.md",
        ),
    ),
    later("bug-check-101", Documented, (ledger::claim_bug_check_101, SourceId::BugChecks, "")),
    first("no-single-event", Unknown, (words::claim_no_single_event, SourceId::Absence, "")),
    later(
        "stuck-vm",
        Documented,
        (ledger::claim_stuck_vm, SourceId::StuckVms, "hyper-v-start-state-access-failures-clustered-standalone.md"),
    ),
];
