//! Message: what page and helper say to each other, and how it travels between them.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sim_core::model::scenario::MODEL_VERSION;
use sim_core::record::recording::Recording;

use super::census::Census;
use super::course::Course;
use super::paper::Paper;

/// Version of these messages. Page and helper are separate files: one of them may come from an old cache.
pub const VERSION: u8 = 5;

/// The longest message that is read.
pub const BYTES_MAX: usize = 1 << 20;

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ask {
    /// Every order of events, all six questions.
    Orders,
    /// A part of a study: these run numbers of a packed scenario. Answered by a part.
    Often {
        /// The scenario, packed as `run::scenarios` has it.
        scenario: Vec<u8>,
        /// The first run number.
        from: u64,
        /// The run number after the last.
        to: u64,
    },
    /// What the parts of a study come to together.
    SumUp {
        /// The scenario they are of.
        scenario: Vec<u8>,
        /// The parts, in any order.
        parts: Vec<Vec<u8>>,
    },
    /// Every number of the model.
    Numbers,
    /// Where two recordings first part, and what comes of each.
    Compare(Box<[Recording; 2]>),
    /// How a VM fares in a run: when it answers, and when not. The recording, packed.
    Watch(Vec<u8>),
}

/// What a helper answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// The helper is still working.
    SoFar {
        /// What is done: runs, or states found.
        done: u64,
        /// Of how many; zero if nobody knows.
        of: u64,
    },
    /// It is at a part of a study, and this is what it has counted.
    Counted {
        /// Runs done.
        done: u64,
        /// Of how many.
        of: u64,
        /// What they came to.
        census: Census,
    },
    /// A part of a study, for [`Ask::SumUp`].
    Part(Vec<u8>),
    /// All there is to say.
    Paper(Paper),
    /// How the VM fared.
    Watched(Course),
    /// It cannot be answered, with everything that is in the way.
    Refused(Vec<String>),
    /// Not by this helper: question or words come from another version of the page.
    OtherVersion,
}

impl Answer {
    /// Whether nothing comes after it.
    #[must_use]
    pub fn is_last(&self) -> bool {
        !matches!(self, Answer::SoFar { .. } | Answer::Counted { .. })
    }
}

/// Why a message cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It comes from another version of the page.
    OtherVersion,
    /// It is too long, or no message at all.
    NoMessage,
}

/// A message as it travels.
///
/// # Panics
/// Never: everything here can be packed.
#[must_use]
pub fn pack<T: Serialize>(message: &T) -> Vec<u8> {
    let mut bytes = head().to_vec();
    bytes.extend(postcard::to_allocvec(message).expect("a message can be packed"));
    bytes
}

/// The message that has travelled.
///
/// # Errors
/// Why it cannot be read.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Unreadable> {
    if bytes.len() > BYTES_MAX {
        return Err(Unreadable::NoMessage);
    }
    let (version, message) = bytes.split_at_checked(head().len()).ok_or(Unreadable::NoMessage)?;
    if version != head() {
        return Err(Unreadable::OtherVersion);
    }
    postcard::from_bytes(message).map_err(|_| Unreadable::NoMessage)
}

fn head() -> [u8; 2] {
    [VERSION, MODEL_VERSION as u8]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_travels_arrives() {
        let ask = Ask::Often { scenario: vec![1, 2, 3], from: 0, to: 1000 };
        assert_eq!(unpack(&pack(&ask)), Ok(ask));
        let paper = Paper { lines: vec!["found".into()], ..Paper::default() };
        let answer = Answer::Paper(paper);
        assert_eq!(unpack(&pack(&answer)), Ok(answer));
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        let mut old = pack(&Ask::Numbers);
        old[0] += 1;
        assert_eq!(unpack::<Ask>(&old), Err(Unreadable::OtherVersion));
        assert_eq!(unpack::<Ask>(&vec![VERSION; BYTES_MAX + 1]), Err(Unreadable::NoMessage));
        for bytes in [&[][..], &[VERSION], &[VERSION, MODEL_VERSION as u8, 99]] {
            assert_eq!(unpack::<Ask>(bytes), Err(Unreadable::NoMessage), "{bytes:?}");
        }
    }
}
