//! Message: what the page and a worker send to each other, and how it is packed into bytes.
//!
//! This folder is all that both know. A [`report::Report`] is ready to be drawn: the page draws its sentences, tables and
//! bars and computes nothing, so the code that computes studies is no part of the first load.
//!
//! `sim_core::check::study` has names of its own: its `Tally` has the exact counts of many runs, and its `Report` has
//! estimates as numbers. Here [`freeze_counts::FreezeCounts`] is what a figure draws, and a `Report` is text.

pub mod freeze_counts;
pub mod report;
pub mod uptime;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sim_core::model::scenario::MODEL_VERSION;
use sim_core::record::recording::Recording;

use freeze_counts::FreezeCounts;
use report::Report;
use uptime::Uptime;

/// Version of these messages. Page and worker are separate files: one of them may come from an old cache.
pub const VERSION: u8 = 5;

/// The longest message that is read, in bytes.
pub const BYTES_MAX: usize = 1 << 20;

/// What the page sends to a worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// All configurations of `StudyKind::Interleavings`.
    Interleavings,
    /// A share of `StudyKind::FreezeRate`: the runs with these seeds. Answered by [`Response::Part`].
    FreezeRate {
        /// The scenario, packed as in `run::scenarios`.
        scenario: Vec<u8>,
        /// The first seed.
        from: u64,
        /// The seed after the last one.
        to: u64,
    },
    /// Adds the parts of `StudyKind::FreezeRate` up to a report.
    SumUp {
        /// The scenario the parts were made of, packed.
        scenario: Vec<u8>,
        /// The bytes of each [`Response::Part`], in any order.
        parts: Vec<Vec<u8>>,
    },
    /// All rows of `StudyKind::Parameters`.
    Parameters,
    /// The first difference between two recordings, and the result of each.
    Comparison(Box<[Recording; 2]>),
    /// When the first VM of a packed recording ran, was frozen and restarted.
    Uptime(Vec<u8>),
}

/// What a worker answers. Every variant but the first two ends its job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Response {
    /// The job goes on.
    Progress {
        /// What is done: nanoseconds of the runs, or states found.
        done: u64,
        /// Of how many; zero if that is not known.
        of: u64,
    },
    /// A share of `StudyKind::FreezeRate` goes on.
    PartialCounts {
        /// Runs done.
        done: u64,
        /// Of how many.
        of: u64,
        /// What was counted in the runs done.
        counts: FreezeCounts,
    },
    /// A finished share of `StudyKind::FreezeRate`, for [`Request::SumUp`].
    Part(Vec<u8>),
    /// The result, ready to be drawn.
    Report(Report),
    /// The result of [`Request::Uptime`].
    Uptime(Uptime),
    /// The request cannot be answered. Each sentence gives a reason.
    Refused(Vec<String>),
    /// The request, or the worker's words, come from another version of the page.
    OtherVersion,
}

impl Response {
    /// Whether it ends its job.
    #[must_use]
    pub fn is_last(&self) -> bool {
        !matches!(self, Response::Progress { .. } | Response::PartialCounts { .. })
    }
}

/// Why a message cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageError {
    /// It comes from another version of the page.
    OtherVersion,
    /// It is too long, or its bytes are not a message.
    NotAMessage,
}

/// Packs a message into bytes, with its version first.
///
/// # Panics
/// Never: every type in this module can be packed.
#[must_use]
pub fn pack<T: Serialize>(message: &T) -> Vec<u8> {
    let mut bytes = version().to_vec();
    bytes.extend(postcard::to_allocvec(message).expect("a message can be packed"));
    bytes
}

/// Reads a message that [`pack`] wrote.
///
/// # Errors
/// If it is of another version, or not a message.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, MessageError> {
    if bytes.len() > BYTES_MAX {
        return Err(MessageError::NotAMessage);
    }
    let (head, message) = bytes.split_at_checked(version().len()).ok_or(MessageError::NotAMessage)?;
    if head != version() {
        return Err(MessageError::OtherVersion);
    }
    postcard::from_bytes(message).map_err(|_| MessageError::NotAMessage)
}

fn version() -> [u8; 2] {
    [VERSION, MODEL_VERSION as u8]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packed_message_is_read_back() {
        let request = Request::FreezeRate { scenario: vec![1, 2, 3], from: 0, to: 1000 };
        assert_eq!(unpack(&pack(&request)), Ok(request));
        let report = Report { lines: vec!["found".into()], ..Report::default() };
        let response = Response::Report(report);
        assert_eq!(unpack(&pack(&response)), Ok(response));
    }

    #[test]
    fn a_message_that_cannot_be_read_is_refused() {
        let mut old = pack(&Request::Parameters);
        old[0] += 1;
        assert_eq!(unpack::<Request>(&old), Err(MessageError::OtherVersion));
        assert_eq!(unpack::<Request>(&vec![VERSION; BYTES_MAX + 1]), Err(MessageError::NotAMessage));
        for bytes in [&[][..], &[VERSION], &[VERSION, MODEL_VERSION as u8, 99]] {
            assert_eq!(unpack::<Request>(bytes), Err(MessageError::NotAMessage), "{bytes:?}");
        }
    }
}
