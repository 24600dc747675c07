//! The list of sources: what each source is, and which version of it was read.

use sim_core::model::scenario::MODEL_VERSION;

use crate::words::{claims as words, ledger};

/// Identifies a source; its position is the index in [`SOURCES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceId {
    /// Microsoft Learn, Windows Server release information.
    ReleaseInformation,
    /// Microsoft's troubleshooting article on settings of VMs.
    VmSettings,
    /// How Microsoft ships updates.
    ReleaseCycle,
    /// Azure, confidential VMs.
    AzureConfidential,
    /// Azure, which product uses what.
    AzureProducts,
    /// Azure, attestation of a guest.
    AzureAttestation,
    /// Azure, release of keys.
    AzureKeyRelease,
    /// Azure, maintenance of hosts.
    AzureMaintenance,
    /// Microsoft, event 41.
    RestartEvents,
    /// Microsoft, VMs that are stuck.
    StuckVms,
    /// Microsoft, heartbeat monitoring.
    ClusterHeartbeat,
    /// Microsoft, stop codes.
    BugChecks,
    /// Microsoft, the hypervisor's specification.
    HypervisorSpecification,
    /// `microsoft/openvmm`.
    OpenVmm,
    /// `torvalds/linux`.
    Linux,
    /// Microsoft, Defender for Identity.
    Defender,
    /// POSIX threads.
    Threads,
    /// Kubernetes, concepts of its interface.
    Kubernetes,
    /// Linux manual, epoll.
    Epoll,
    /// An article of windowsnews.ai.
    Article,
    /// An article of ioupdate.com.
    IoUpdate,
    /// A thread of windowsforum.com.
    WindowsForum,
    /// Several pages of the press and of forums.
    Press,
    /// A search of the public sources that found nothing.
    Absence,
    /// General knowledge of practitioners, without a text that was read.
    Recollection,
    /// The model of this page.
    Model,
}

impl SourceId {
    /// The entry for this source in [`SOURCES`].
    #[must_use]
    pub fn source(self) -> &'static Source {
        &SOURCES[self as usize]
    }
}

/// The kind of author of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// Microsoft, about this update.
    Update,
    /// A vendor or project, about its platform.
    Platform,
    /// Press and forums.
    Press,
    /// No author: the absence of a source.
    Nobody,
    /// The authors of this page.
    Ours,
}

/// The version of a source that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    /// A text with this date, year first.
    On(&'static str),
    /// A commit hash and its date.
    Commit(&'static str, &'static str),
    /// Versions from the first year to the second.
    Years(&'static str, &'static str),
    /// Several files or pages of different age.
    VersionsDiffer,
    /// A text without a date.
    Undated,
    /// The version of the model that runs on this page.
    Model,
    /// No text was read.
    Nothing,
}

/// A source: its name, its author and the version that was read.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// Its identifier.
    pub id: SourceId,
    /// Its name.
    pub name: fn() -> &'static str,
    /// What kind of text it is, as a sentence.
    pub is: fn() -> &'static str,
    /// The kind of author.
    pub kind: SourceKind,
    /// The version that was read.
    pub read: Read,
}

impl Source {
    /// The version that was read, in words.
    #[must_use]
    pub fn version(&self) -> String {
        match self.read {
            Read::On(date) => date.into(),
            Read::Commit(hash, date) => words::commit(hash, date),
            Read::Years(from, to) => words::years(from, to),
            Read::VersionsDiffer => words::versions_differ().into(),
            Read::Undated => words::undated().into(),
            Read::Model => words::model_version(MODEL_VERSION),
            Read::Nothing => words::not_read().into(),
        }
    }
}

type Text = fn() -> &'static str;

const fn source(id: SourceId, kind: SourceKind, read: Read, [name, is]: [Text; 2]) -> Source {
    Source { id, name, is, kind, read }
}

use Read::{Commit, Model, Nothing, On, Undated, VersionsDiffer, Years};
use SourceKind::{Nobody, Ours, Platform, Press, Update};

/// Every source, in the order of [`SourceId`].
pub static SOURCES: [Source; 26] = [
    source(
        SourceId::ReleaseInformation,
        Update,
        On("2026-05-12"),
        [words::source_release_information, ledger::source_release_information_is],
    ),
    source(SourceId::VmSettings, Update, On("2026-03-23"), [words::source_vm_settings, ledger::source_vm_settings_is]),
    source(
        SourceId::ReleaseCycle,
        Platform,
        On("2023-03-23"),
        [words::source_release_cycle, ledger::source_release_cycle_is],
    ),
    source(
        SourceId::AzureConfidential,
        Platform,
        Years("2021", "2024"),
        [words::source_azure_confidential, ledger::source_azure_confidential_is],
    ),
    source(
        SourceId::AzureProducts,
        Platform,
        Years("2021", "2024"),
        [words::source_azure_products, ledger::source_azure_products_is],
    ),
    source(
        SourceId::AzureAttestation,
        Platform,
        Years("2021", "2024"),
        [words::source_azure_attestation, ledger::source_azure_attestation_is],
    ),
    source(
        SourceId::AzureKeyRelease,
        Platform,
        Years("2021", "2024"),
        [words::source_azure_key_release, ledger::source_azure_key_release_is],
    ),
    source(
        SourceId::AzureMaintenance,
        Platform,
        Years("2021", "2024"),
        [words::source_azure_maintenance, ledger::source_azure_maintenance_is],
    ),
    source(
        SourceId::RestartEvents,
        Platform,
        On("2024-05-10"),
        [words::source_restart_events, ledger::source_restart_events_is],
    ),
    source(SourceId::StuckVms, Platform, On("2025-12-27"), [words::source_stuck_vms, ledger::source_stuck_vms_is]),
    source(
        SourceId::ClusterHeartbeat,
        Platform,
        On("2020-09-14"),
        [words::source_cluster_heartbeat, ledger::source_cluster_heartbeat_is],
    ),
    source(SourceId::BugChecks, Platform, On("2017"), [words::source_bug_checks, ledger::source_bug_checks_is]),
    source(
        SourceId::HypervisorSpecification,
        Platform,
        Commit("77e0742a", "2026-08-07"),
        [words::source_hypervisor_specification, ledger::source_hypervisor_specification_is],
    ),
    source(
        SourceId::OpenVmm,
        Platform,
        Commit("1488a37b", "2026-08-21"),
        [words::source_openvmm, ledger::source_openvmm_is],
    ),
    source(SourceId::Linux, Platform, VersionsDiffer, [words::source_linux, ledger::source_linux_is]),
    source(SourceId::Defender, Platform, VersionsDiffer, [words::source_defender, ledger::source_defender_is]),
    source(SourceId::Threads, Platform, VersionsDiffer, [words::source_threads, ledger::source_threads_is]),
    source(SourceId::Kubernetes, Platform, VersionsDiffer, [words::source_kubernetes, ledger::source_kubernetes_is]),
    source(SourceId::Epoll, Platform, VersionsDiffer, [words::source_epoll, ledger::source_epoll_is]),
    source(SourceId::Article, Press, Undated, [words::source_article, ledger::source_article_is]),
    source(SourceId::IoUpdate, Press, On("2025-05-28"), [words::source_io_update, ledger::source_io_update_is]),
    source(SourceId::WindowsForum, Press, On("2025"), [words::source_windows_forum, ledger::source_windows_forum_is]),
    source(SourceId::Press, Press, VersionsDiffer, [words::source_press, ledger::source_press_is]),
    source(SourceId::Absence, Nobody, On("2026-05-12"), [words::source_absence, ledger::source_absence_is]),
    source(SourceId::Recollection, Nobody, Nothing, [words::source_recollection, ledger::source_recollection_is]),
    source(SourceId::Model, Ours, Model, [words::source_model, ledger::source_model_is]),
];
