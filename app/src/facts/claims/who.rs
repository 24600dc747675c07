//! Claims about who has to install the update: Azure, the owner of a host, or nobody.

use super::Tag::{Confirmed, Documented, Modelled, Unknown, Unverified};
use super::{Claim, SourceId, first, later};
use crate::words::{claims as words, ledger};

pub const CLAIMS: &[Claim] = &[
    first(
        "azure-patches",
        Documented,
        (
            words::claim_azure_patches,
            SourceId::AzureMaintenance,
            "articles/virtual-machines/maintenance-and-updates.md",
        ),
    ),
    first("own-host", Confirmed, (words::claim_own_host, SourceId::VmSettings, "")),
    first("guest-install", Modelled, (words::claim_guest_install, SourceId::Model, "")),
    later(
        "azure-host",
        Documented,
        (ledger::claim_azure_host, SourceId::OpenVmm, "Guide/src/user_guide/openhcl/run/hyperv.md"),
    ),
    later("azure-mapping", Unknown, (ledger::claim_azure_mapping, SourceId::Absence, "")),
    later(
        "openhcl-support",
        Documented,
        (ledger::claim_openhcl_support, SourceId::OpenVmm, "Guide/src/user_guide/openhcl/run/hyperv.md"),
    ),
    later(
        "isolation-type",
        Documented,
        (ledger::claim_isolation_type, SourceId::OpenVmm, "Guide/src/user_guide/openhcl/run/hyperv.md"),
    ),
    later("read-revision", Unverified, (ledger::claim_read_revision, SourceId::Recollection, "")),
];
