//! State of the part: which kind of work is open, what the reader expects of it, and what the runs came to.

use std::rc::Rc;

use super::harm::{Harm, harm};
use super::load::Load;
use super::{Kind, Watch};
use crate::studies::inquiry::course::Course;
use crate::studies::inquiry::{Answer, Ask, pack};
use crate::studies::state::Failure;

/// How much of a freeze's harm remains if something restarts the VM: what a reader expects, and what comes of it.
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

/// How the runs of a kind stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Status {
    /// Nobody has asked.
    #[default]
    Idle,
    /// Under way: how far each is, in millionths.
    Running([u64; 3]),
    /// The reader has stopped them.
    Stopped,
    /// All are done.
    Done(Rc<[Course; 3]>),
    /// They cannot be made, for these reasons.
    Refused(Vec<String>),
    /// Something of ours failed.
    Failed(Failure),
}

/// A kind of work, as far as the reader has come with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    /// What is expected, marked but perhaps not given.
    pub guess: Option<Guess>,
    /// How its runs stand.
    pub status: Status,
    /// Those that are done.
    courses: [Option<Course>; 3],
}

/// All of it.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The kind that is open.
    pub kind: Kind,
    works: [Work; 3],
    /// Grows with each asking, so that answers to earlier ones are known.
    pub id: u32,
    /// What helpers are to be asked; empty if none is needed.
    pub asks: Rc<[Rc<[u8]>]>,
}

impl Default for State {
    fn default() -> State {
        State { kind: Kind::Trading, works: Default::default(), id: 0, asks: Rc::new([]) }
    }
}

/// What happens.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Another kind is opened. Runs under way end.
    Open(Kind),
    /// An expectation is marked.
    Guess(Guess),
    /// The runs are to be made, with the expectation marked or without any.
    Run {
        /// Whether it counts.
        with_guess: bool,
    },
    /// They are to end.
    Stop,
    /// A helper has answered: in which asking, to which question.
    Answered(u32, usize, Box<Result<Answer, Failure>>),
}

impl State {
    /// The kind that is open.
    #[must_use]
    pub fn work(&self) -> &Work {
        &self.works[self.kind as usize]
    }

    fn work_mut(&mut self) -> &mut Work {
        &mut self.works[self.kind as usize]
    }

    fn end(&mut self, status: Status) {
        self.work_mut().status = status;
        self.asks = Rc::new([]);
    }

    fn stop(&mut self) {
        if matches!(self.work().status, Status::Running(_)) {
            self.end(Status::Stopped);
        }
    }

    fn run(&mut self, with_guess: bool) {
        let kind = self.kind;
        let work = self.work_mut();
        if with_guess && work.guess.is_none() {
            return;
        }
        let guess = work.guess.filter(|_| with_guess);
        *work = Work { guess, status: Status::Running([0; 3]), courses: Default::default() };
        let ask = |watch| {
            let recording = postcard::to_allocvec(&kind.recording(watch)).expect("a recording can be packed");
            Rc::from(pack(&Ask::Watch(recording)))
        };
        self.asks = Watch::ALL.into_iter().map(ask).collect();
        self.id += 1;
    }

    fn answered(&mut self, ask: usize, answer: Result<Answer, Failure>) {
        let work = self.work_mut();
        let Status::Running(progress) = &mut work.status else { return };
        match answer {
            Ok(Answer::SoFar { done, of }) => {
                if let Some(known) = progress.get_mut(ask) {
                    *known = (u128::from(done) * 1_000_000 / u128::from(of.max(1))) as u64;
                }
            }
            Ok(Answer::Watched(course)) => {
                if let (Some(known), Some(place)) = (progress.get_mut(ask), work.courses.get_mut(ask)) {
                    (*known, *place) = (1_000_000, Some(course));
                }
                if let [Some(nobody), Some(monitor), Some(watchdog)] = work.courses.clone() {
                    self.end(Status::Done(Rc::new([nobody, monitor, watchdog])));
                }
            }
            Ok(Answer::Refused(lines)) => self.end(Status::Refused(lines)),
            Ok(Answer::OtherVersion) => self.end(Status::Failed(Failure::OtherVersion)),
            Ok(_) => {}
            Err(failure) => self.end(Status::Failed(failure)),
        }
    }
}

/// The state after that.
#[must_use]
pub fn reduce(mut state: State, action: Action) -> State {
    match action {
        Action::Open(kind) => {
            state.stop();
            state.kind = kind;
        }
        Action::Guess(guess) => {
            // What was expected stays as it was given.
            if !matches!(state.work().status, Status::Running(_) | Status::Done(_)) {
                state.work_mut().guess = Some(guess);
            }
        }
        Action::Run { with_guess } => state.run(with_guess),
        Action::Stop => state.stop(),
        Action::Answered(id, ask, answer) => {
            if id == state.id {
                state.answered(ask, *answer);
            }
        }
    }
    state
}

/// What the three runs of a kind did.
#[must_use]
pub fn harms(kind: Kind, courses: &[Course; 3]) -> [Harm; 3] {
    let load = Load::of(&kind.recording(Watch::Nobody), kind);
    [0, 1, 2].map(|index: usize| harm(kind, &courses[index], &load))
}

/// The share of the freeze's harm that remains with the better of the two restarts.
#[must_use]
pub fn remains(harms: &[Harm; 3]) -> f64 {
    harms[1].first.min(harms[2].first) / harms[0].first.max(f64::MIN_POSITIVE)
}

/// The same in a word.
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
    use crate::studies::inquiry::Inquiry;

    fn after(actions: impl IntoIterator<Item = Action>) -> State {
        actions.into_iter().fold(State::default(), reduce)
    }

    /// Answers as helpers do.
    fn answered(mut state: State) -> State {
        let asks = state.asks.clone();
        for (index, ask) in asks.iter().enumerate() {
            let mut inquiry = Inquiry::open(ask);
            loop {
                let answer = inquiry.advance(20_000, 0.0);
                let is_last = answer.is_last();
                state = reduce(state.clone(), Action::Answered(state.id, index, Box::new(Ok(answer))));
                if is_last {
                    break;
                }
            }
        }
        state
    }

    #[test]
    fn nothing_runs_before_something_is_expected_or_skipped() {
        assert!(after([Action::Run { with_guess: true }]).asks.is_empty());
        assert_eq!(after([Action::Run { with_guess: false }]).asks.len(), 3);
        let state = after([Action::Guess(Guess::Half), Action::Run { with_guess: true }]);
        assert_eq!((state.work().guess, state.asks.len()), (Some(Guess::Half), 3));
        let state = reduce(state, Action::Guess(Guess::All));
        assert_eq!(state.work().guess, Some(Guess::Half), "what was given stays");
    }

    #[test]
    fn each_kind_comes_to_an_end_and_confidentiality_holds() {
        for kind in Kind::ALL {
            let state = answered(after([Action::Open(kind), Action::Run { with_guess: false }]));
            let Status::Done(courses) = &state.work().status else { panic!("{kind:?}: {:?}", state.work().status) };
            assert!(state.asks.is_empty(), "nobody is needed any more");
            assert!(courses.iter().all(|course| course.tried > 0 && course.private_got == 0), "I1 holds");
            let harms = harms(kind, courses);
            // Without help it freezes once and stays so; with it, it comes back, and freezes again.
            assert_eq!((harms[0].freezes, harms[0].is_over), (1, false), "{kind:?}");
            assert!(harms[1..].iter().all(|harm| harm.freezes > 1 || harm.is_over), "{kind:?}: {harms:?}");
            assert!(harms[0].longest_s > harms[1].longest_s && harms[0].longest_s > harms[2].longest_s, "{harms:?}");
            let known = [Guess::Most, Guess::Little, Guess::Half][kind as usize];
            assert_eq!(outcome(&harms), known, "{kind:?}: {} of {harms:?}", remains(&harms));
        }
    }

    #[test]
    fn what_was_stopped_stays_stopped() {
        let state = after([Action::Run { with_guess: false }, Action::Stop]);
        assert_eq!((&state.work().status, state.asks.len()), (&Status::Stopped, 0));
        let late = Action::Answered(state.id, 0, Box::new(Ok(Answer::Watched(Course::default()))));
        assert_eq!(reduce(state.clone(), late).work().status, Status::Stopped);
        // Another kind ends it as well, and an answer of the run before is known.
        let state =
            after([Action::Run { with_guess: false }, Action::Open(Kind::Er), Action::Run { with_guess: false }]);
        let state = reduce(state, Action::Answered(1, 0, Box::new(Err(Failure::Missing))));
        assert_eq!(state.work().status, Status::Running([0; 3]));
        let state = reduce(state, Action::Answered(2, 0, Box::new(Err(Failure::Missing))));
        assert_eq!(state.work().status, Status::Failed(Failure::Missing));
    }

    #[test]
    fn what_remains_is_said_in_a_word() {
        let harm = |first| Harm { first, second: None, longest_s: 0.0, is_over: true, freezes: 1 };
        let of = |freeze, monitor, watchdog| outcome(&[harm(freeze), harm(monitor), harm(watchdog)]);
        assert_eq!(of(100.0, 200.0, 130.0), Guess::All);
        assert_eq!(of(100.0, 300.0, 80.0), Guess::Most, "the better one counts");
        assert_eq!(of(100.0, 50.0, 120.0), Guess::Half);
        assert_eq!(of(100.0, 300.0, 0.0), Guess::Little);
        assert_eq!(of(0.0, 0.0, 0.0), Guess::Little, "nothing froze");
    }
}
