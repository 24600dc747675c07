//! Notice: a message about an input, link or file that was not accepted, or not in full. It stays until the reader
//! dismisses it. Problems of an input are kept as sentences, since they quote the input and, in part, a parser.

use crate::words::{embed, lab, link, race};

/// The input that was not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A link that was followed on the page: one sentence for each problem.
    Link(Vec<String>),
    /// The link with which the page was opened: one sentence for each problem.
    FirstLink(Vec<String>),
    /// The address of an embedded stage: one sentence for each problem.
    EmbedAddress(Vec<String>),
    /// A file: one sentence for each problem.
    File(Vec<String>),
    /// A parameter: one sentence for each problem.
    Parameter(Vec<String>),
    /// A seed: the values that are allowed.
    Seed(String),
    /// A time of the notification: the values that are allowed.
    NotificationTime(String),
    /// The digest of a link: the run differs from the one that was linked.
    Digest,
    /// The race of a link: no wake-up is lost at that moment.
    Race,
}

impl Notice {
    /// The title of the notice.
    #[must_use]
    pub fn title(&self) -> &'static str {
        match self {
            Notice::Link(_) => link::broken(),
            Notice::FirstLink(_) => link::broken_at_start(),
            Notice::EmbedAddress(_) => embed::broken(),
            Notice::File(_) => lab::not_opened(),
            Notice::Parameter(_) => link::not_changed(),
            Notice::Seed(_) => link::no_run_number(),
            Notice::NotificationTime(_) => race::notification_not_moved(),
            Notice::Digest => link::other_model_title(),
            Notice::Race => link::part_of_link(),
        }
    }

    /// One sentence for each problem.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        match self {
            Notice::Link(lines)
            | Notice::FirstLink(lines)
            | Notice::EmbedAddress(lines)
            | Notice::File(lines)
            | Notice::Parameter(lines) => lines.clone(),
            Notice::Seed(line) | Notice::NotificationTime(line) => vec![line.clone()],
            Notice::Digest => vec![link::other_model().into()],
            Notice::Race => vec![link::no_race_there().into()],
        }
    }
}
