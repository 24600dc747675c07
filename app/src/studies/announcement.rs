//! Announcement: what has just happened to a study, for readers who hear the page. The state keeps the value, and the view
//! puts it into words.

use std::rc::Rc;

use super::message::report::Report;
use crate::words::study as says;

/// What has just happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// A study was started.
    Started,
    /// So many quarters of it are done.
    Quarters(u64),
    /// It is finished, with this report.
    Done(Rc<Report>),
    /// The reader stopped it.
    Stopped,
    /// It cannot be done with the run on the stage.
    Refused,
    /// A worker failed.
    Failed,
}

impl Announcement {
    /// The announcement in words. A report is announced by its first sentence, and not at all if it has none.
    #[must_use]
    pub fn words(&self) -> Option<String> {
        match self {
            Announcement::Started => Some(says::started().into()),
            Announcement::Quarters(quarters) => Some(says::percent_done(quarters * 25)),
            Announcement::Done(report) => report.lines.first().map(says::answered),
            Announcement::Stopped => Some(says::stopped().into()),
            Announcement::Refused => Some(says::refused().into()),
            Announcement::Failed => Some(says::failed().into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_announced_by_its_first_sentence() {
        let report = |lines: &[&str]| {
            let lines = lines.iter().map(|line| (*line).into()).collect();
            Announcement::Done(Rc::new(Report { lines, ..Report::default() }))
        };
        assert_eq!(report(&["All froze.", "Not shown."]).words().as_deref(), Some("Done. All froze."));
        assert_eq!(report(&[]).words(), None);
        assert_eq!(Announcement::Quarters(3).words().as_deref(), Some("75 % done."));
    }
}
