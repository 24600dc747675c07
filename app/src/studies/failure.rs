//! Failure: why a request has no response although the request itself is in order.

use super::message::MessageError;

/// Why a request has no response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StudyFailure {
    /// The worker's files cannot be loaded.
    Missing,
    /// The worker's files are of another version than the page.
    OtherVersion,
    /// The worker broke, with this message.
    Broke(String),
}

impl From<MessageError> for StudyFailure {
    fn from(error: MessageError) -> StudyFailure {
        match error {
            MessageError::OtherVersion => StudyFailure::OtherVersion,
            MessageError::NotAMessage => StudyFailure::Broke(String::new()),
        }
    }
}
