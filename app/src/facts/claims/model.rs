//! Claims about our model: its assumptions and its limits.

use super::Tag::Modelled;
use super::{Claim, SourceId, first, later};
use crate::words::{claims as words, ledger};

pub const CLAIMS: &[Claim] = &[
    first("model-look-then-sign", Modelled, (words::claim_model_look_then_sign, SourceId::Model, "")),
    later("model-sides", Modelled, (ledger::claim_model_sides, SourceId::Model, "")),
    first("model-safe-side", Modelled, (words::claim_model_safe_side, SourceId::Model, "")),
    first("model-heartbeat", Modelled, (words::claim_model_heartbeat, SourceId::Model, "")),
    later("model-stall", Modelled, (ledger::claim_model_stall, SourceId::Model, "")),
    first("model-alternatives", Modelled, (words::claim_model_alternatives, SourceId::Model, "")),
    later("model-reading", Modelled, (ledger::claim_model_reading, SourceId::Model, "")),
    later("model-migration", Modelled, (ledger::claim_model_migration, SourceId::Model, "")),
    later("model-rollout", Modelled, (ledger::claim_model_rollout, SourceId::Model, "")),
    later("model-quiet", Modelled, (ledger::claim_model_quiet, SourceId::Model, "")),
    later("model-look-alikes", Modelled, (ledger::claim_model_look_alikes, SourceId::Model, "")),
    first("model-numbers", Modelled, (words::claim_model_numbers, SourceId::Model, "")),
];
