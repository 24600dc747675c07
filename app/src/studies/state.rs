//! State of the studies: which ones the reader has started, how far they are, and their results.
//!
//! Pure: [`Study::requests`] lists what workers are to compute, and `use_workers` sends it to them.

use std::rc::Rc;

use sim_core::model::scenario::Scenario;

use super::announcement::Announcement;
use super::failure::StudyFailure;
use super::message::freeze_counts::FreezeCounts;
use super::message::report::Report;
use super::message::{Request, Response};
use super::quiet_time;
use super::requests::{Requests, Responded, WORKERS_MAX};

/// How many runs the reader can choose for [`StudyKind::FreezeRate`].
pub const RUN_COUNTS: [u64; 3] = [100, 1_000, 10_000];
/// The seed of the first run of [`StudyKind::FreezeRate`].
pub const FIRST_SEED: u64 = 0;

/// A study that the reader can start in "How we know".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StudyKind {
    /// Goes through every order of steps that a small model allows, with the handler's own code.
    Interleavings,
    /// Repeats the scenario on the stage many times, on both sides of the update, and compares it with a closed form.
    FreezeRate,
    /// Lists every number of the model.
    Parameters,
}

/// What the reader does with the studies, and what workers respond.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The page has found out how many logical processors this machine has.
    Processors(u64),
    /// Sets how many runs the next [`StudyKind::FreezeRate`] has.
    SetRuns(u64),
    /// Starts a study with the scenario on the stage.
    Start(StudyKind),
    /// Stops a study that is under way.
    Stop(StudyKind),
    /// Changes the form for the quiet time.
    QuietTime(quiet_time::Action),
    /// A worker has responded to a request of a study.
    Responded(StudyKind, Box<Responded>),
}

/// How far a study is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Not started yet.
    #[default]
    Idle,
    /// Workers compute it.
    Running,
    /// The reader stopped it.
    Stopped,
    /// Finished, with this result.
    Done(Rc<Report>),
    /// It cannot be done, for these reasons, a sentence each in the words of the worker.
    Refused(Vec<String>),
    /// A worker failed.
    Failed(StudyFailure),
}

/// One study.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Study {
    /// What workers are to compute.
    pub requests: Requests,
    /// How far it is.
    pub status: Status,
    /// The scenario that was on the stage when it was started.
    pub scenario: Option<Rc<Scenario>>,
    /// The last partial counts of each request.
    partial_counts: Vec<Option<FreezeCounts>>,
    /// What is done and of how many, for each request.
    progress: Vec<(u64, u64)>,
    /// The finished part of each request.
    parts: Vec<Option<Vec<u8>>>,
}

impl Study {
    fn start(&mut self, requests: &[Request]) {
        self.requests.start(requests);
        self.progress = vec![(0, 0); requests.len()];
        self.parts = vec![None; requests.len()];
        self.partial_counts = vec![None; requests.len()];
        self.status = Status::Running;
    }

    fn end(&mut self, status: Status) {
        self.status = status;
        self.requests.clear();
    }

    /// The counts: all of them once it is done, those so far while it is under way.
    #[must_use]
    pub fn counts(&self) -> Option<FreezeCounts> {
        match &self.status {
            Status::Done(report) => report.counts.clone(),
            Status::Running => FreezeCounts::of(self.partial_counts.iter().flatten()),
            Status::Idle | Status::Stopped | Status::Refused(_) | Status::Failed(_) => None,
        }
    }

    /// What is done and of how many, over all requests. Zero of zero if that is not known.
    #[must_use]
    pub fn progress(&self) -> (u64, u64) {
        self.progress.iter().fold((0, 0), |(done, of), more| (done + more.0, of + more.1))
    }
}

/// The state of all studies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Studies {
    /// How many runs the next [`StudyKind::FreezeRate`] has.
    pub runs: u64,
    /// Logical processors of this machine.
    pub processors: u64,
    /// The form for the quiet time.
    pub quiet_time: quiet_time::Form,
    /// What has just happened, for the live region.
    pub announcement: Option<Announcement>,
    all: [Study; 3],
}

impl Default for Studies {
    fn default() -> Self {
        Studies {
            runs: RUN_COUNTS[1],
            processors: 1,
            quiet_time: quiet_time::Form::default(),
            announcement: None,
            all: Default::default(),
        }
    }
}

impl Studies {
    /// One study.
    #[must_use]
    pub fn study(&self, kind: StudyKind) -> &Study {
        &self.all[kind as usize]
    }

    /// Carries out an action. `scenario` is called only when a study is started: workers respond many times a second, and a
    /// scenario is costly to clone.
    pub fn reduce(&mut self, action: Action, scenario: impl FnOnce() -> Scenario) {
        match action {
            Action::Processors(processors) => self.processors = processors,
            Action::SetRuns(runs) => self.runs = runs.min(RUN_COUNTS[RUN_COUNTS.len() - 1]),
            Action::Start(kind) => self.start(kind, &scenario()),
            Action::Stop(kind) => self.stop(kind),
            Action::QuietTime(action) => self.quiet_time.reduce(action),
            Action::Responded(kind, responded) => self.take(kind, *responded),
        }
    }

    fn start(&mut self, kind: StudyKind, scenario: &Scenario) {
        let requests = match kind {
            StudyKind::Interleavings => vec![Request::Interleavings],
            StudyKind::Parameters => vec![Request::Parameters],
            StudyKind::FreezeRate => {
                let workers = self.processors.clamp(1, WORKERS_MAX as u64);
                let edge = |part: u64| FIRST_SEED + self.runs * part / workers;
                let request =
                    |part| Request::FreezeRate { scenario: packed(scenario), from: edge(part), to: edge(part + 1) };
                (0..workers).map(request).collect()
            }
        };
        let study = &mut self.all[kind as usize];
        study.scenario = Some(Rc::new(scenario.clone()));
        study.start(&requests);
        self.announcement = Some(Announcement::Started);
    }

    fn stop(&mut self, kind: StudyKind) {
        let study = &mut self.all[kind as usize];
        if study.status == Status::Running {
            study.end(Status::Stopped);
            self.announcement = Some(Announcement::Stopped);
        }
    }

    /// Takes a worker's response, unless the study has ended or was started again since.
    fn take(&mut self, kind: StudyKind, Responded { start, index, response }: Responded) {
        let study = &mut self.all[kind as usize];
        if start != study.requests.start_number() || study.status != Status::Running {
            return;
        }
        match response {
            Ok(Response::Progress { done, of }) => self.set_progress(kind, index, (done, of)),
            Ok(Response::PartialCounts { done, of, counts }) => {
                if let Some(counted) = study.partial_counts.get_mut(index) {
                    *counted = Some(counts);
                }
                self.set_progress(kind, index, (done, of));
            }
            Ok(Response::Part(part)) => {
                if let Some(place) = study.parts.get_mut(index) {
                    *place = Some(part);
                }
                if let Some(parts) = study.parts.iter().cloned().collect::<Option<Vec<_>>>() {
                    let scenario = study.scenario.as_deref().map(packed).unwrap_or_default();
                    study.requests.push(&Request::SumUp { scenario, parts });
                }
            }
            Ok(Response::Report(report)) => {
                let report = Rc::new(report);
                study.end(Status::Done(report.clone()));
                self.announcement = Some(Announcement::Done(report));
            }
            // No study here requests it.
            Ok(Response::Uptime(_)) => {}
            Ok(Response::Refused(lines)) => {
                study.end(Status::Refused(lines));
                self.announcement = Some(Announcement::Refused);
            }
            Ok(Response::OtherVersion) => self.fail(kind, StudyFailure::OtherVersion),
            Err(failure) => self.fail(kind, failure),
        }
    }

    fn fail(&mut self, kind: StudyKind, failure: StudyFailure) {
        self.all[kind as usize].end(Status::Failed(failure));
        self.announcement = Some(Announcement::Failed);
    }

    fn set_progress(&mut self, kind: StudyKind, index: usize, progress: (u64, u64)) {
        let study = &mut self.all[kind as usize];
        let before = study.progress();
        if let Some(known) = study.progress.get_mut(index) {
            *known = progress;
        }
        self.announcement = quarter(before, study.progress()).or(self.announcement.take());
    }
}

/// A scenario, packed for a worker.
fn packed(scenario: &Scenario) -> Vec<u8> {
    postcard::to_allocvec(scenario).expect("a scenario can be packed")
}

/// The announcement of a quarter that was completed. More announcements than that would drown everything else in a screen
/// reader.
fn quarter(before: (u64, u64), now: (u64, u64)) -> Option<Announcement> {
    let quarters = |(done, of): (u64, u64)| (done * 4).checked_div(of).unwrap_or(0);
    (quarters(now) > quarters(before) && before.1 == now.1).then(|| Announcement::Quarters(quarters(now)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::scenarios;
    use crate::studies::message::unpack;
    use sim_core::check::study::interval::Pairs;

    fn freeze() -> Scenario {
        scenarios::scenario("freeze").expect("listed")
    }

    fn started(kind: StudyKind) -> Studies {
        let mut studies = Studies { processors: 8, ..Studies::default() };
        studies.start(kind, &freeze());
        studies
    }

    fn responded(start: u32, index: usize, response: Result<Response, StudyFailure>) -> Responded {
        Responded { start, index, response }
    }

    #[test]
    fn a_study_is_shared_and_summed_up() {
        let mut studies = started(StudyKind::FreezeRate);
        let requests: Vec<Request> = studies
            .study(StudyKind::FreezeRate)
            .requests
            .packed()
            .iter()
            .map(|request| unpack(request).expect("packed"))
            .collect();
        let [Request::FreezeRate { from: 0, to: 500, .. }, Request::FreezeRate { from: 500, to: 1000, .. }] =
            &requests[..]
        else {
            panic!("{requests:?}")
        };
        studies.take(StudyKind::FreezeRate, responded(1, 1, Ok(Response::Part(vec![2]))));
        assert_eq!(studies.study(StudyKind::FreezeRate).requests.packed().len(), 2, "one part is missing");
        studies.take(StudyKind::FreezeRate, responded(1, 0, Ok(Response::Part(vec![1]))));
        let last = studies.study(StudyKind::FreezeRate).requests.packed().last().expect("requested");
        assert!(matches!(unpack(last), Ok(Request::SumUp { parts, .. }) if parts == [vec![1], vec![2]]));
        let report = Report { lines: vec!["all froze".into()], ..Report::default() };
        studies.take(StudyKind::FreezeRate, responded(1, 2, Ok(Response::Report(report.clone()))));
        assert_eq!(studies.study(StudyKind::FreezeRate).status, Status::Done(Rc::new(report)));
        assert!(studies.study(StudyKind::FreezeRate).requests.packed().is_empty(), "no worker is needed any more");
    }

    #[test]
    fn partial_counts_add_up_while_it_runs() {
        let mut studies = started(StudyKind::FreezeRate);
        let counts = |first_only: u64, both: u64| FreezeCounts {
            length_ns: 20,
            bar_ns: 10,
            expected_ppm: vec![0, 0],
            bars: vec![first_only, both],
            frozen: Pairs { first_only, both, ..Pairs::default() },
        };
        assert_eq!(studies.study(StudyKind::FreezeRate).counts(), None);
        let counted = |done, counts| Ok(Response::PartialCounts { done, of: 500, counts });
        studies.take(StudyKind::FreezeRate, responded(1, 0, counted(3, counts(1, 2))));
        studies.take(StudyKind::FreezeRate, responded(1, 1, counted(9, counts(4, 5))));
        // Later counts of the same request replace the earlier ones.
        studies.take(StudyKind::FreezeRate, responded(1, 0, counted(7, counts(3, 4))));
        let state = studies.study(StudyKind::FreezeRate);
        assert_eq!((state.counts(), state.progress()), (Some(counts(7, 9)), (16, 1000)));
        studies.stop(StudyKind::FreezeRate);
        assert_eq!(studies.study(StudyKind::FreezeRate).counts(), None, "cancelled: nothing was counted");
    }

    #[test]
    fn progress_is_announced_at_quarters_only() {
        let mut studies = started(StudyKind::Interleavings);
        let mut announced = Vec::new();
        for done in 0..=100 {
            studies.announcement = None;
            studies.take(StudyKind::Interleavings, responded(1, 0, Ok(Response::Progress { done, of: 100 })));
            announced.extend(studies.announcement.clone());
        }
        assert_eq!(announced.len(), 4, "{announced:?}");
        assert_eq!(studies.study(StudyKind::Interleavings).progress(), (100, 100));
    }

    #[test]
    fn a_stopped_study_ignores_late_answers() {
        let mut studies = started(StudyKind::Interleavings);
        studies.stop(StudyKind::Interleavings);
        studies.take(StudyKind::Interleavings, responded(1, 0, Ok(Response::Report(Report::default()))));
        assert_eq!(studies.study(StudyKind::Interleavings).status, Status::Stopped);
        studies.start(StudyKind::Interleavings, &freeze());
        studies.take(StudyKind::Interleavings, responded(1, 0, Err(StudyFailure::Missing)));
        assert_eq!(studies.study(StudyKind::Interleavings).status, Status::Running, "an response to the earlier start");
        studies.take(StudyKind::Interleavings, responded(2, 0, Err(StudyFailure::Missing)));
        assert_eq!(studies.study(StudyKind::Interleavings).status, Status::Failed(StudyFailure::Missing));
    }
}
