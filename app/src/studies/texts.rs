//! Texts of studies: the words around each study, loaded when the reader opens that part. Reports come from the workers
//! with words of their own (`worker/words.rs`).

use sim_core::check::explore::Bounds;

use super::failure::StudyFailure;
use super::state::StudyKind;
use crate::words::{grouped, study as says};

/// The title of a study.
#[must_use]
pub fn title(kind: StudyKind) -> &'static str {
    match kind {
        StudyKind::Interleavings => says::interleavings(),
        StudyKind::FreezeRate => says::freeze_rate(),
        StudyKind::Parameters => says::parameters(),
    }
}

/// What a study does.
#[must_use]
pub fn lead(kind: StudyKind) -> String {
    match kind {
        StudyKind::Interleavings => {
            let Bounds { vps, slots, chunks, sends, flips } = Bounds::default();
            says::interleavings_lead(vps, slots, chunks, sends, flips)
        }
        StudyKind::FreezeRate => says::freeze_rate_lead().into(),
        StudyKind::Parameters => says::parameters_lead().into(),
    }
}

/// Label of the button that starts a study.
#[must_use]
pub fn start_button(kind: StudyKind) -> &'static str {
    match kind {
        StudyKind::Interleavings => says::interleavings_start(),
        StudyKind::FreezeRate => says::freeze_rate_start(),
        StudyKind::Parameters => says::parameters_start(),
    }
}

/// How far a study is: what is done and of how many, zero if that is not known.
#[must_use]
pub fn progress(kind: StudyKind, (done, of): (u64, u64)) -> String {
    match kind {
        StudyKind::Interleavings => says::states_found(done),
        StudyKind::FreezeRate | StudyKind::Parameters if of == 0 => says::started().into(),
        StudyKind::FreezeRate | StudyKind::Parameters => says::runs_done(grouped(done), of),
    }
}

/// Why there is no answer, and what the reader can do.
#[must_use]
pub fn failure(failure: &StudyFailure) -> String {
    match failure {
        StudyFailure::Missing => says::failure(says::why_missing()),
        StudyFailure::OtherVersion => says::failure(says::why_other_version()),
        StudyFailure::Broke(message) => says::failure(says::why_broke(message)),
    }
}
