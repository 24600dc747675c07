//! State of the comparison: the run that was kept, and how far the comparison is. A worker makes it
//! (`studies/worker/comparison.rs`).

use std::rc::Rc;

use sim_core::record::recording::Recording;

use crate::kit::later_state::FeatureState;
use crate::studies::message::report::Report;
use crate::studies::message::{Request, Response};
use crate::studies::requests::{Requests, Responded};

/// How far the comparison is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Status {
    /// Not started.
    #[default]
    Idle,
    /// A worker makes it.
    Running,
    /// Done.
    Done(Rc<Report>),
    /// A file or a run cannot be used, for these reasons, a sentence each.
    Refused(Vec<String>),
    /// The worker failed.
    Failed,
}

/// The state of the comparison.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// The run that was kept, and the title of its scenario.
    pub kept: Option<(Rc<Recording>, String)>,
    /// How far the comparison is.
    pub status: Status,
    /// What a worker is to compute.
    pub requests: Requests,
}

/// What the reader or a worker does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Keep this run, with the title of its scenario.
    Keep(Rc<Recording>, String),
    /// Compare the run that was kept with this one.
    CompareKept(Rc<Recording>),
    /// Compare two runs, the second from a file.
    Compare(Box<[Recording; 2]>),
    /// A file could not be used, for these reasons.
    Refuse(Vec<String>),
    /// Stop the comparison.
    Stop,
    /// A worker has responded.
    Responded(Box<Responded>),
}

impl FeatureState for Comparison {
    type Action = Action;

    fn reduce(&mut self, action: Action) {
        match action {
            Action::Keep(recording, title) => {
                self.kept = Some((recording, title));
                self.end(Status::Idle);
            }
            Action::CompareKept(recording) => {
                if let Some((kept, _)) = &self.kept {
                    let both = [(**kept).clone(), (*recording).clone()];
                    self.start(Box::new(both));
                }
            }
            Action::Compare(recordings) => self.start(recordings),
            Action::Refuse(lines) => self.end(Status::Refused(lines)),
            Action::Stop => self.end(Status::Idle),
            Action::Responded(responded) => self.respond(*responded),
        }
    }
}

impl Comparison {
    fn start(&mut self, recordings: Box<[Recording; 2]>) {
        self.status = Status::Running;
        self.requests.start(&[Request::Comparison(recordings)]);
    }

    fn end(&mut self, status: Status) {
        self.status = status;
        self.requests.clear();
    }

    /// Takes a response; one to an earlier start, or after the comparison was stopped, is ignored.
    fn respond(&mut self, responded: Responded) {
        if responded.start != self.requests.start_number() || self.status != Status::Running {
            return;
        }
        match responded.response {
            Ok(Response::Progress { .. }) => {}
            Ok(Response::Report(report)) => self.end(Status::Done(Rc::new(report))),
            Ok(Response::Refused(lines)) => self.end(Status::Refused(lines)),
            Ok(Response::PartialCounts { .. } | Response::Part(_) | Response::Uptime(_) | Response::OtherVersion)
            | Err(_) => self.end(Status::Failed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::scenarios::scenario;
    use crate::studies::failure::StudyFailure;

    fn run(seed: u64) -> Rc<Recording> {
        Rc::new(Recording::new(&scenario("freeze").expect("listed"), seed))
    }

    fn after(actions: impl IntoIterator<Item = Action>) -> Comparison {
        let mut comparison = Comparison::default();
        actions.into_iter().for_each(|action| comparison.reduce(action));
        comparison
    }

    fn failed(start: u32) -> Action {
        Action::Responded(Box::new(Responded { start, index: 0, response: Err(StudyFailure::Missing) }))
    }

    #[test]
    fn a_run_that_was_kept_is_compared_with_another() {
        assert_eq!(after([Action::CompareKept(run(1))]).status, Status::Idle, "none was kept");
        let running = [Action::Keep(run(1), "Freeze".into()), Action::CompareKept(run(2))];
        let comparison = after(running.clone());
        assert_eq!((&comparison.status, comparison.requests.packed().len()), (&Status::Running, 1));
        let comparison = after(running.into_iter().chain([failed(1)]));
        assert_eq!((&comparison.status, comparison.requests.packed().len()), (&Status::Failed, 0));
        assert!(comparison.kept.is_some());
    }

    #[test]
    fn a_response_after_stop_or_to_an_earlier_start_is_ignored() {
        let compare = || Action::Compare(Box::new([(*run(1)).clone(), (*run(2)).clone()]));
        assert_eq!(after([compare(), Action::Stop, failed(1)]).status, Status::Idle);
        assert_eq!(after([compare(), compare(), failed(1)]).status, Status::Running);
        assert_eq!(after([compare(), compare(), failed(2)]).status, Status::Failed);
    }
}
