//! Loading: what a chunk brings, and how loading has gone so far.

use super::workshop::WorkshopStates;
use crate::browser::load_failure::LoadFailure;
use crate::lab::functions::LabFunctions;

/// What a chunk brings into the state.
#[derive(Clone, Debug)]
pub struct Brought {
    /// How parameters of a scenario are read and changed, if the chunk can.
    pub lab_functions: Option<LabFunctions>,
    /// The states of the features that only this chunk has.
    pub workshop: WorkshopStates,
}

/// Code cannot be compared.
impl PartialEq for Brought {
    fn eq(&self, _: &Brought) -> bool {
        false
    }
}

/// How loading what the open page needs has gone so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Loading {
    /// Counts the attempts after the first.
    pub attempt: u32,
    /// Why the last attempt failed, if it did.
    pub failure: Option<LoadFailure>,
}
