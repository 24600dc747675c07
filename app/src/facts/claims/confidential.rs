//! Claims about confidential VMs: what protects them, against whom, and which features they lack.

use super::Tag::{Documented, Unverified};
use super::{Claim, SourceId, first, later};
use crate::words::{claims as words, ledger};

pub const CLAIMS: &[Claim] = &[
    first(
        "technologies",
        Documented,
        (
            words::claim_technologies,
            SourceId::AzureConfidential,
            "articles/confidential-computing/confidential-vm-overview.md",
        ),
    ),
    first(
        "sgx",
        Documented,
        (words::claim_sgx, SourceId::AzureProducts, "articles/confidential-computing/overview-azure-products.md"),
    ),
    first(
        "threat-model",
        Documented,
        (words::claim_threat_model, SourceId::Linux, "Documentation/security/snp-tdx-threat-model.rst"),
    ),
    first(
        "private-by-default",
        Documented,
        (words::claim_private_by_default, SourceId::OpenVmm, "hvdef::hypercall::HostVisibilityType"),
    ),
    first(
        "bounce",
        Documented,
        (
            words::claim_bounce,
            SourceId::Linux,
            "Documentation/virt/hyperv/coco.rst, Documentation/core-api/swiotlb.rst",
        ),
    ),
    later(
        "visibility-steps",
        Documented,
        (ledger::claim_visibility_steps, SourceId::OpenVmm, "openhcl/underhill_mem/src/lib.rs: change_host_visibility"),
    ),
    later("in-between", Documented, (ledger::claim_in_between, SourceId::Linux, "Documentation/virt/hyperv/coco.rst")),
    first(
        "reverse-map",
        Documented,
        (words::claim_reverse_map, SourceId::Linux, "Documentation/arch/x86/amd-memory-encryption.rst"),
    ),
    later(
        "reverse-map-fault",
        Unverified,
        (ledger::claim_reverse_map_fault, SourceId::Recollection, "AMD64 Architecture Programmer’s Manual, volume 2"),
    ),
    first("tdx-module", Documented, (words::claim_tdx_module, SourceId::Linux, "Documentation/arch/x86/tdx.rst")),
    later("lift-and-shift", Documented, (ledger::claim_lift_and_shift, SourceId::AzureConfidential, "")),
    first(
        "attestation-boot",
        Documented,
        (
            words::claim_attestation_boot,
            SourceId::AzureConfidential,
            "articles/confidential-computing/confidential-vm-overview.md",
        ),
    ),
    first(
        "attestation-steps",
        Documented,
        (
            words::claim_attestation_steps,
            SourceId::AzureAttestation,
            "articles/confidential-computing/guest-attestation-confidential-vms.md",
        ),
    ),
    first(
        "key-release",
        Documented,
        (
            words::claim_key_release,
            SourceId::AzureKeyRelease,
            "articles/confidential-computing/concept-skr-attestation.md",
        ),
    ),
    later("one-attester", Documented, (ledger::claim_one_attester, SourceId::AzureKeyRelease, "")),
    first(
        "no-migration",
        Documented,
        (
            words::claim_no_migration,
            SourceId::AzureConfidential,
            "articles/confidential-computing/confidential-vm-overview.md",
        ),
    ),
    later("backup", Documented, (ledger::claim_backup, SourceId::AzureConfidential, "")),
    later(
        "no-screenshots",
        Documented,
        (
            ledger::claim_no_screenshots,
            SourceId::AzureConfidential,
            "confidential-vm-overview.md, confidential-vm-faq.yml",
        ),
    ),
    first(
        "thin-diagnostics",
        Documented,
        (words::claim_thin_diagnostics, SourceId::OpenVmm, "Guide/src/reference/openhcl/diag/cvm_restrictions.md"),
    ),
];
