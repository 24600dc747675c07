//! Inquiries: what the reader has asked for that takes longer than a frame, how far it is, and what was answered.
//!
//! Pure: it says what helpers shall be asked (`Inquiry::asks`); `studies::use_helpers` asks them.

use std::rc::Rc;

use sim_core::model::scenario::Scenario;

use super::inquiry::census::Census;
use super::inquiry::{Answer, Ask, Paper, Unreadable, pack};
use crate::words::inquiry as says;

/// The most helpers a study uses.
pub const HELPERS_MAX: u64 = 2;
/// How many runs a study may have.
pub const RUNS: [u64; 3] = [100, 1_000, 10_000];

/// The first run number of a study.
pub const FIRST_RUN: u64 = 0;

/// What can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Every order of events.
    Orders,
    /// A study of many runs.
    Often,
    /// Every number of the model.
    Numbers,
}

/// What a reader asks of the studies, and what helpers answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// This machine has so many processors for helpers.
    Processors(u64),
    /// The next study shall have this many runs.
    SetRuns(u64),
    /// Ask helpers about this.
    Ask(Topic),
    /// Stop asking.
    Stop(Topic),
    /// A helper has answered: about what, in which inquiry, to which of its questions.
    Answered(Topic, u32, usize, Result<Answer, Failure>),
}

/// Why there is no answer, though the question was a good one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The helper's files cannot be loaded.
    Missing,
    /// The helper's files are of another version than the page.
    OtherVersion,
    /// The helper broke, and said this.
    Broke(String),
}

impl From<Unreadable> for Failure {
    fn from(unreadable: Unreadable) -> Failure {
        match unreadable {
            Unreadable::OtherVersion => Failure::OtherVersion,
            Unreadable::NoMessage => Failure::Broke(String::new()),
        }
    }
}

/// How it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Nobody has asked.
    #[default]
    Idle,
    /// Under way.
    Running,
    /// The reader has stopped it.
    Stopped,
    /// Answered.
    Answered(Rc<Paper>),
    /// It cannot be answered, for these reasons.
    Refused(Vec<String>),
    /// Something of ours failed.
    Failed(Failure),
}

/// One of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inquiry {
    /// Grows with each question, so that answers to earlier ones are known.
    pub id: u32,
    /// What helpers are to be asked, in order; empty if none is needed.
    pub asks: Vec<Rc<[u8]>>,
    /// How many helpers.
    pub helpers: usize,
    /// How it stands.
    pub status: Status,
    /// What a study is of.
    pub scenario: Option<Rc<Scenario>>,
    /// What each part of a study has counted.
    counted: Vec<Option<Census>>,
    /// Done, of how many, by each question that can say so.
    progress: Vec<(u64, u64)>,
    parts: Vec<Option<Vec<u8>>>,
}

impl Inquiry {
    fn start(&mut self, asks: &[Ask]) {
        self.id += 1;
        self.asks = asks.iter().map(|ask| pack(ask).into()).collect();
        self.helpers = asks.len();
        self.progress = vec![(0, 0); asks.len()];
        self.parts = vec![None; asks.len()];
        self.counted = vec![None; asks.len()];
        self.status = Status::Running;
    }

    fn end(&mut self, status: Status) {
        self.status = status;
        // Nobody is needed any more.
        self.asks.clear();
    }

    /// What a study has counted: all of it when it is done, what there is until then.
    #[must_use]
    pub fn census(&self) -> Option<Census> {
        match &self.status {
            Status::Answered(paper) => paper.census.clone(),
            Status::Running => Census::of(self.counted.iter().flatten()),
            _ => None,
        }
    }

    /// What is done, and of how many; zero if nobody knows.
    #[must_use]
    pub fn progress(&self) -> (u64, u64) {
        self.progress.iter().fold((0, 0), |(done, of), more| (done + more.0, of + more.1))
    }
}

/// The inquiry into each topic, and what they share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inquiries {
    /// How many runs the next study has.
    pub runs: u64,
    /// Processors this machine has for us.
    pub processors: u64,
    /// What has just happened, for the live region.
    pub told: Option<String>,
    all: [Inquiry; 3],
}

impl Default for Inquiries {
    fn default() -> Self {
        Inquiries { runs: RUNS[1], processors: 1, told: None, all: Default::default() }
    }
}

impl Inquiries {
    /// The one about this.
    #[must_use]
    pub fn about(&self, topic: Topic) -> &Inquiry {
        &self.all[topic as usize]
    }

    /// Carries out an action. A study that is asked for is of this scenario, which is taken for that alone: helpers answer
    /// many times a second.
    pub fn reduce(&mut self, action: Action, scenario: impl FnOnce() -> Scenario) {
        match action {
            Action::Processors(processors) => self.processors = processors,
            Action::SetRuns(runs) => self.runs = runs.min(RUNS[RUNS.len() - 1]),
            Action::Ask(topic) => self.ask(topic, &scenario()),
            Action::Stop(topic) => self.stop(topic),
            Action::Answered(topic, id, ask, answer) => self.take(topic, id, ask, answer),
        }
    }

    fn ask(&mut self, topic: Topic, scenario: &Scenario) {
        let asks = match topic {
            Topic::Orders => vec![Ask::Orders],
            Topic::Numbers => vec![Ask::Numbers],
            Topic::Often => {
                let helpers = self.processors.clamp(1, HELPERS_MAX);
                let edge = |part: u64| FIRST_RUN + self.runs * part / helpers;
                let ask = |part| Ask::Often { scenario: packed(scenario), from: edge(part), to: edge(part + 1) };
                (0..helpers).map(ask).collect()
            }
        };
        let inquiry = &mut self.all[topic as usize];
        inquiry.scenario = Some(Rc::new(scenario.clone()));
        inquiry.start(&asks);
        self.told = Some(says::started().into());
    }

    fn stop(&mut self, topic: Topic) {
        let inquiry = &mut self.all[topic as usize];
        if inquiry.status == Status::Running {
            inquiry.end(Status::Stopped);
            self.told = Some(says::stopped().into());
        }
    }

    /// Takes an answer to one of the questions, unless nobody waits for it any more.
    fn take(&mut self, topic: Topic, id: u32, ask: usize, answer: Result<Answer, Failure>) {
        let inquiry = &mut self.all[topic as usize];
        if id != inquiry.id || inquiry.status != Status::Running {
            return;
        }
        match answer {
            Ok(Answer::SoFar { done, of }) => self.got_to(topic, ask, (done, of)),
            Ok(Answer::Counted { done, of, census }) => {
                if let Some(counted) = inquiry.counted.get_mut(ask) {
                    *counted = Some(census);
                }
                self.got_to(topic, ask, (done, of));
            }
            Ok(Answer::Part(part)) => {
                if let Some(place) = inquiry.parts.get_mut(ask) {
                    *place = Some(part);
                }
                if let Some(parts) = inquiry.parts.iter().cloned().collect::<Option<Vec<_>>>() {
                    let scenario = inquiry.scenario.as_deref().map(packed).unwrap_or_default();
                    inquiry.asks.push(pack(&Ask::SumUp { scenario, parts }).into());
                }
            }
            Ok(Answer::Paper(paper)) => {
                self.told = paper.lines.first().map(says::answered);
                inquiry.end(Status::Answered(Rc::new(paper)));
            }
            // Asked by nobody here.
            Ok(Answer::Watched(_)) => {}
            Ok(Answer::Refused(lines)) => {
                inquiry.end(Status::Refused(lines));
                self.told = Some(says::refused().into());
            }
            Ok(Answer::OtherVersion) => self.take(topic, id, ask, Err(Failure::OtherVersion)),
            Err(failure) => {
                inquiry.end(Status::Failed(failure));
                self.told = Some(says::failed().into());
            }
        }
    }

    fn got_to(&mut self, topic: Topic, ask: usize, progress: (u64, u64)) {
        let inquiry = &mut self.all[topic as usize];
        let before = inquiry.progress();
        if let Some(known) = inquiry.progress.get_mut(ask) {
            *known = progress;
        }
        self.told = quarter(before, inquiry.progress()).or(self.told.take());
    }
}

/// A scenario as it travels to a helper.
fn packed(scenario: &Scenario) -> Vec<u8> {
    postcard::to_allocvec(scenario).expect("a scenario can be packed")
}

/// What to say when a quarter has been passed: more often would drown everything else.
fn quarter(before: (u64, u64), now: (u64, u64)) -> Option<String> {
    let quarters = |(done, of): (u64, u64)| (done * 4).checked_div(of).unwrap_or(0);
    (quarters(now) > quarters(before) && before.1 == now.1).then(|| says::percent_done(quarters(now) * 25))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::scenarios;
    use crate::studies::inquiry::unpack;
    use sim_core::check::study::interval::Pairs;

    fn freeze() -> Scenario {
        scenarios::scenario("freeze").expect("listed")
    }

    fn asked(topic: Topic) -> Inquiries {
        let mut inquiries = Inquiries { processors: 8, ..Inquiries::default() };
        inquiries.ask(topic, &freeze());
        inquiries
    }

    #[test]
    fn a_study_is_shared_and_summed_up() {
        let mut inquiries = asked(Topic::Often);
        let asks: Vec<Ask> =
            inquiries.about(Topic::Often).asks.iter().map(|ask| unpack(ask).expect("packed")).collect();
        let [Ask::Often { from: 0, to: 500, .. }, Ask::Often { from: 500, to: 1000, .. }] = &asks[..] else {
            panic!("{asks:?}")
        };
        inquiries.take(Topic::Often, 1, 1, Ok(Answer::Part(vec![2])));
        assert_eq!(inquiries.about(Topic::Often).asks.len(), 2, "one part is missing");
        inquiries.take(Topic::Often, 1, 0, Ok(Answer::Part(vec![1])));
        let last = inquiries.about(Topic::Often).asks.last().expect("asked");
        assert!(matches!(unpack(last), Ok(Ask::SumUp { parts, .. }) if parts == [vec![1], vec![2]]));
        let paper = Paper { lines: vec!["all froze".into()], ..Paper::default() };
        inquiries.take(Topic::Often, 1, 2, Ok(Answer::Paper(paper.clone())));
        assert_eq!(inquiries.about(Topic::Often).status, Status::Answered(Rc::new(paper)));
        assert!(inquiries.about(Topic::Often).asks.is_empty(), "nobody is needed any more");
    }

    #[test]
    fn what_was_counted_adds_up_while_it_runs() {
        let mut inquiries = asked(Topic::Often);
        let census = |first_only: u64, both: u64| Census {
            length_ns: 20,
            bar_ns: 10,
            expected_ppm: vec![0, 0],
            bars: vec![first_only, both],
            frozen: Pairs { first_only, both, ..Pairs::default() },
        };
        assert_eq!(inquiries.about(Topic::Often).census(), None);
        let counted = |done, census| Ok(Answer::Counted { done, of: 500, census });
        inquiries.take(Topic::Often, 1, 0, counted(3, census(1, 2)));
        inquiries.take(Topic::Often, 1, 1, counted(9, census(4, 5)));
        // What one helper says later takes the place of what it said before.
        inquiries.take(Topic::Often, 1, 0, counted(7, census(3, 4)));
        let inquiry = inquiries.about(Topic::Often);
        assert_eq!((inquiry.census(), inquiry.progress()), (Some(census(7, 9)), (16, 1000)));
        inquiries.stop(Topic::Often);
        assert_eq!(inquiries.about(Topic::Often).census(), None, "cancelled: nothing was counted");
    }

    #[test]
    fn progress_is_told_at_quarters_only() {
        let mut inquiries = asked(Topic::Orders);
        let mut told = Vec::new();
        for done in 0..=100 {
            inquiries.told = None;
            inquiries.take(Topic::Orders, 1, 0, Ok(Answer::SoFar { done, of: 100 }));
            told.extend(inquiries.told.clone());
        }
        assert_eq!(told.len(), 4, "{told:?}");
        assert_eq!(inquiries.about(Topic::Orders).progress(), (100, 100));
    }

    #[test]
    fn what_was_stopped_stays_stopped() {
        let mut inquiries = asked(Topic::Orders);
        inquiries.stop(Topic::Orders);
        inquiries.take(Topic::Orders, 1, 0, Ok(Answer::Paper(Paper::default())));
        assert_eq!(inquiries.about(Topic::Orders).status, Status::Stopped);
        inquiries.ask(Topic::Orders, &freeze());
        inquiries.take(Topic::Orders, 1, 0, Err(Failure::Missing));
        assert_eq!(inquiries.about(Topic::Orders).status, Status::Running, "an answer to the one before");
        inquiries.take(Topic::Orders, 2, 0, Err(Failure::Missing));
        assert_eq!(inquiries.about(Topic::Orders).status, Status::Failed(Failure::Missing));
    }
}
