//! Claims about the update: statements of Microsoft, press reports, and what is unknown.

use super::Tag::{Confirmed, Documented, Reported, Unknown, Unverified};
use super::{Claim, SourceId, first, later};
use crate::words::{claims as words, ledger};

pub const CLAIMS: &[Claim] = &[
    first("update", Confirmed, (words::claim_update, SourceId::ReleaseInformation, "row “2025-05 OOB”")),
    first("revisions", Confirmed, (words::claim_revisions, SourceId::ReleaseInformation, "")),
    first("later-updates", Confirmed, (words::claim_later_updates, SourceId::VmSettings, "")),
    first("symptom", Confirmed, (words::claim_symptom, SourceId::VmSettings, "heading of the issue")),
    first("direct-send", Reported, (words::claim_direct_send, SourceId::IoUpdate, "")),
    first("by-hand", Reported, (words::claim_by_hand, SourceId::IoUpdate, "")),
    first("scope", Reported, (words::claim_scope, SourceId::WindowsForum, "")),
    first("channel", Reported, (words::claim_channel, SourceId::IoUpdate, "")),
    first(
        "catalog-policy",
        Documented,
        (words::claim_catalog_policy, SourceId::ReleaseCycle, "windows/deployment/update/release-cycle.md"),
    ),
    first(
        "cumulative",
        Documented,
        (words::claim_cumulative, SourceId::ReleaseCycle, "windows/deployment/update/release-cycle.md"),
    ),
    later("guidance", Reported, (ledger::claim_guidance, SourceId::IoUpdate, "")),
    first("restart", Reported, (words::claim_restart, SourceId::Article, "")),
    later("not-security", Reported, (ledger::claim_not_security, SourceId::Press, "")),
    later("kb-link", Confirmed, (ledger::claim_kb_link, SourceId::VmSettings, "")),
    first("kb-page", Unknown, (words::claim_kb_page, SourceId::Absence, "")),
    later("siblings", Confirmed, (ledger::claim_siblings, SourceId::ReleaseInformation, "")),
    later("siblings-matter", Unverified, (ledger::claim_siblings_matter, SourceId::Recollection, "")),
    first("mechanism", Unknown, (words::claim_mechanism, SourceId::Absence, "")),
    first("no-verdict", Unknown, (words::claim_no_verdict, SourceId::Absence, "")),
    later("no-advisory", Unknown, (ledger::claim_no_advisory, SourceId::Absence, "")),
    later("hotpatch", Unknown, (ledger::claim_hotpatch, SourceId::Absence, "")),
    later("uninstall", Unverified, (ledger::claim_uninstall, SourceId::Recollection, "")),
];
