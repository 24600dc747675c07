//! State of the impact study: which workload is open, the reader's guess, and the result of the runs.

use std::rc::Rc;

use super::harm::{Harm, harm};
use super::load::Load;
use super::{RestartPolicy, Workload};
use crate::kit::later_state::FeatureState;
use crate::studies::failure::StudyFailure;
use crate::studies::message::uptime::Uptime;
use crate::studies::message::{Request, Response};
use crate::studies::requests::{Requests, Responded};

/// How much of the harm of a freeze remains if something restarts the VM, as the reader guesses or as the runs show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// As much as from the freeze, or more.
    All,
    /// More than half of it.
    Most,
    /// About half of it.
    Half,
    /// Little of it.
    Little,
}

impl Guess {
    /// Every guess, in the order of the page.
    pub const ALL: [Guess; 4] = [Guess::All, Guess::Most, Guess::Half, Guess::Little];
}

/// How far the runs of a workload are.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Status {
    /// Not started yet.
    #[default]
    Idle,
    /// Workers compute them. The progress of each run, in millionths.
    Running([u64; 3]),
    /// The reader stopped them.
    Stopped,
    /// All runs are done, in the order of [`RestartPolicy::ALL`].
    Done(Rc<[Uptime; 3]>),
    /// They cannot be made, for these reasons, a sentence each.
    Refused(Vec<String>),
    /// A worker failed.
    Failed(StudyFailure),
}

/// One workload.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WorkloadState {
    /// The option that the reader chose. It counts once the runs are started with it.
    pub guess: Option<Guess>,
    /// How far its runs are.
    pub status: Status,
    /// The finished runs.
    uptimes: [Option<Uptime>; 3],
}

/// The state of the impact study.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The workload that is open.
    pub workload: Workload,
    all: [WorkloadState; 3],
    /// What workers are to compute, in the order of [`RestartPolicy::ALL`].
    pub requests: Requests,
}

impl Default for State {
    fn default() -> State {
        State { workload: Workload::Trading, all: Default::default(), requests: Requests::default() }
    }
}

/// What the reader or a worker does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Another workload is opened. Runs under way stop.
    Open(Workload),
    /// An option is chosen.
    Guess(Guess),
    /// The runs are started.
    Run {
        /// Whether the chosen option counts as the reader's guess.
        with_guess: bool,
    },
    /// The runs are stopped.
    Stop,
    /// A worker has responded to a request.
    Responded(Box<Responded>),
}

impl State {
    /// The state of the open workload.
    #[must_use]
    pub fn current(&self) -> &WorkloadState {
        &self.all[self.workload as usize]
    }

    fn current_mut(&mut self) -> &mut WorkloadState {
        &mut self.all[self.workload as usize]
    }

    fn end(&mut self, status: Status) {
        self.current_mut().status = status;
        self.requests.clear();
    }

    fn stop(&mut self) {
        if matches!(self.current().status, Status::Running(_)) {
            self.end(Status::Stopped);
        }
    }

    fn run(&mut self, with_guess: bool) {
        let workload = self.workload;
        let work = self.current_mut();
        if with_guess && work.guess.is_none() {
            return;
        }
        let guess = work.guess.filter(|_| with_guess);
        *work = WorkloadState { guess, status: Status::Running([0; 3]), uptimes: Default::default() };
        let request = |policy| {
            let recording = postcard::to_allocvec(&workload.recording(policy)).expect("a recording can be packed");
            Request::Uptime(recording)
        };
        self.requests.start(&RestartPolicy::ALL.map(request));
    }

    fn take(&mut self, index: usize, response: Result<Response, StudyFailure>) {
        let work = self.current_mut();
        let Status::Running(progress) = &mut work.status else { return };
        match response {
            Ok(Response::Progress { done, of }) => {
                if let Some(known) = progress.get_mut(index) {
                    *known = (u128::from(done) * 1_000_000 / u128::from(of.max(1))) as u64;
                }
            }
            Ok(Response::Uptime(uptime)) => {
                if let (Some(known), Some(place)) = (progress.get_mut(index), work.uptimes.get_mut(index)) {
                    (*known, *place) = (1_000_000, Some(uptime));
                }
                if let [Some(nobody), Some(monitor), Some(watchdog)] = work.uptimes.clone() {
                    self.end(Status::Done(Rc::new([nobody, monitor, watchdog])));
                }
            }
            Ok(Response::Refused(lines)) => self.end(Status::Refused(lines)),
            Ok(Response::OtherVersion) => self.end(Status::Failed(StudyFailure::OtherVersion)),
            // No request here asks for these.
            Ok(Response::PartialCounts { .. } | Response::Part(_) | Response::Report(_)) => {}
            Err(failure) => self.end(Status::Failed(failure)),
        }
    }
}

impl FeatureState for State {
    type Action = Action;

    fn reduce(&mut self, action: Action) {
        *self = reduce(core::mem::take(self), action);
    }
}

/// The state after an action.
#[must_use]
pub fn reduce(mut state: State, action: Action) -> State {
    match action {
        Action::Open(workload) => {
            state.stop();
            state.workload = workload;
        }
        Action::Guess(guess) => {
            // A guess that was given stays as it is.
            if !matches!(state.current().status, Status::Running(_) | Status::Done(_)) {
                state.current_mut().guess = Some(guess);
            }
        }
        Action::Run { with_guess } => state.run(with_guess),
        Action::Stop => state.stop(),
        Action::Responded(responded) => {
            if responded.start == state.requests.start_number() {
                state.take(responded.index, responded.response);
            }
        }
    }
    state
}

/// The harm of the three runs of a workload.
#[must_use]
pub fn harms(workload: Workload, uptimes: &[Uptime; 3]) -> [Harm; 3] {
    let load = Load::of(&workload.recording(RestartPolicy::Nothing), workload);
    [0, 1, 2].map(|index: usize| harm(workload, &uptimes[index], &load))
}

/// The share of the harm that remains with the better of the two ways to restart.
#[must_use]
pub fn remains(harms: &[Harm; 3]) -> f64 {
    harms[1].primary.min(harms[2].primary) / harms[0].primary.max(f64::MIN_POSITIVE)
}

/// The same as one of the options.
#[must_use]
pub fn outcome(harms: &[Harm; 3]) -> Guess {
    match remains(harms) {
        share if share > 0.95 => Guess::All,
        share if share > 0.65 => Guess::Most,
        share if share > 0.35 => Guess::Half,
        _ => Guess::Little,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::studies::worker::Job;

    fn after(actions: impl IntoIterator<Item = Action>) -> State {
        actions.into_iter().fold(State::default(), reduce)
    }

    fn responded(start: u32, index: usize, response: Result<Response, StudyFailure>) -> Action {
        Action::Responded(Box::new(Responded { start, index, response }))
    }

    /// The state after workers have answered all requests.
    fn answered(mut state: State) -> State {
        let requests = state.requests.clone();
        for (index, request) in requests.packed().iter().enumerate() {
            let mut job = Job::open(request);
            loop {
                let response = job.advance(20_000, 0.0);
                let is_last = response.is_last();
                let start = state.requests.start_number();
                state = reduce(state, responded(start, index, Ok(response)));
                if is_last {
                    break;
                }
            }
        }
        state
    }

    #[test]
    fn nothing_runs_before_the_reader_guesses_or_skips() {
        assert!(after([Action::Run { with_guess: true }]).requests.packed().is_empty());
        assert_eq!(after([Action::Run { with_guess: false }]).requests.packed().len(), 3);
        let state = after([Action::Guess(Guess::Half), Action::Run { with_guess: true }]);
        assert_eq!((state.current().guess, state.requests.packed().len()), (Some(Guess::Half), 3));
        let state = reduce(state, Action::Guess(Guess::All));
        assert_eq!(state.current().guess, Some(Guess::Half), "what was given stays");
    }

    #[test]
    fn every_workload_is_finished_and_confidentiality_holds() {
        for workload in Workload::ALL {
            let state = answered(after([Action::Open(workload), Action::Run { with_guess: false }]));
            let Status::Done(uptimes) = &state.current().status else {
                panic!("{workload:?}: {:?}", state.current().status)
            };
            assert!(state.requests.packed().is_empty(), "no worker is needed any more");
            assert!(uptimes.iter().all(|uptime| uptime.accesses > 0 && uptime.private_accesses == 0), "I1 holds");
            let harms = harms(workload, uptimes);
            // Without a restart it freezes once and stays frozen. With one it runs again, and freezes again.
            assert_eq!((harms[0].freezes, harms[0].is_over), (1, false), "{workload:?}");
            assert!(harms[1..].iter().all(|harm| harm.freezes > 1 || harm.is_over), "{workload:?}: {harms:?}");
            assert!(harms[0].longest_s > harms[1].longest_s && harms[0].longest_s > harms[2].longest_s, "{harms:?}");
            let known = [Guess::Most, Guess::Little, Guess::Half][workload as usize];
            assert_eq!(outcome(&harms), known, "{workload:?}: {} of {harms:?}", remains(&harms));
        }
    }

    #[test]
    fn stopped_runs_ignore_late_responses() {
        let state = after([Action::Run { with_guess: false }, Action::Stop]);
        assert_eq!((&state.current().status, state.requests.packed().len()), (&Status::Stopped, 0));
        let late = responded(state.requests.start_number(), 0, Ok(Response::Uptime(Uptime::default())));
        assert_eq!(reduce(state.clone(), late).current().status, Status::Stopped);
        // Another workload stops the runs as well, and a late answer to the earlier start is ignored.
        let state =
            after([Action::Run { with_guess: false }, Action::Open(Workload::Er), Action::Run { with_guess: false }]);
        let state = reduce(state, responded(1, 0, Err(StudyFailure::Missing)));
        assert_eq!(state.current().status, Status::Running([0; 3]));
        let state = reduce(state, responded(2, 0, Err(StudyFailure::Missing)));
        assert_eq!(state.current().status, Status::Failed(StudyFailure::Missing));
    }

    #[test]
    fn the_remaining_share_is_one_of_the_options() {
        let harm = |first| Harm { primary: first, secondary: None, longest_s: 0.0, is_over: true, freezes: 1 };
        let of = |freeze, monitor, watchdog| outcome(&[harm(freeze), harm(monitor), harm(watchdog)]);
        assert_eq!(of(100.0, 200.0, 130.0), Guess::All);
        assert_eq!(of(100.0, 300.0, 80.0), Guess::Most, "the better one counts");
        assert_eq!(of(100.0, 50.0, 120.0), Guess::Half);
        assert_eq!(of(100.0, 300.0, 0.0), Guess::Little);
        assert_eq!(of(0.0, 0.0, 0.0), Guess::Little, "nothing froze");
    }
}
