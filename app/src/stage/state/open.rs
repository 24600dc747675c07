//! Open: opens another run on the stage, from a scenario, a step of the story, a recording, or a link.

use sim_core::model::time::{SECOND, SimTime};
use sim_core::record::recording::Recording;

use super::goal::{Goal, GoalMoment, RaceGoal};
use super::{History, Policy, Run, Speed, Stage, scenarios};
use crate::run::anchor::Anchor;
use crate::run::setup::Setup;

/// The slug of a scenario that comes from a file.
pub const OWN: &str = "own";

/// A moment that a link names.
#[derive(Clone, Copy, Debug)]
pub struct LinkedMoment {
    /// The moment.
    pub at: SimTime,
    /// The speed at which the run plays from there.
    pub speed: Speed,
    /// The open race: the moment of its marker, and the time of its notification (ns after the check).
    pub race: Option<(SimTime, i64)>,
    /// The digest that the link promises.
    pub digest: Option<u64>,
}

impl Stage {
    /// Opens the run, moment and view of a step of the story. Lanes and markers after the moment are blank again.
    pub fn set_up(&mut self, setup: &Setup, classic: bool, policy: &Policy) {
        let Some(slug) = scenarios::SLUGS.into_iter().find(|known| *known == setup.scenario) else { return };
        let scenario = scenarios::scenario(slug).expect("listed");
        let same = (self.slug, self.run.seed()) == (slug, scenario.seed)
            && self.run.commands() == setup.commands
            && self.run.has_classic() == classic;
        self.history = History::default();
        if same && self.set.is_empty() {
            self.rewind();
        } else {
            let recording = Recording { commands: setup.commands.to_vec(), ..Recording::new(&scenario, scenario.seed) };
            self.start(slug, &recording);
            if classic {
                self.run = self.run.with_classic();
                self.rewind();
            }
        }
        self.arm = 0;
        self.go_to_setup(setup, policy);
    }

    /// Opens a run from the start.
    pub(super) fn start(&mut self, slug: &'static str, recording: &Recording) {
        self.run = Run::new(recording);
        self.slug = slug;
        self.set.clear();
        self.own = None;
        self.goal = None;
        // At the speed for a freeze a run of milliseconds would end at once.
        self.speed = if recording.scenario.length_ns < SECOND { Speed::Send } else { Speed::Freeze };
        self.rewind();
    }

    fn rewind(&mut self) {
        self.playing = false;
        self.race = None;
        self.announcement = None;
        self.seen = SimTime::ZERO;
        self.show(SimTime::ZERO);
    }

    /// Opens a scenario of the page, with the parameters in `set` changed, at the moment of a link. The moment is shown
    /// once it is recorded.
    pub fn open_linked(
        &mut self,
        slug: &'static str,
        set: Vec<(String, u64)>,
        recording: &Recording,
        moment: &LinkedMoment,
    ) {
        self.history = History::default();
        self.start(slug, recording);
        self.set = set;
        self.speed = moment.speed;
        let race = moment.race.map(|(at, notify_ns)| RaceGoal { marker: Some(at), notify_ns, rewound: false });
        self.goal = Some(Goal { at: GoalMoment::Time(moment.at), race, digest: moment.digest });
    }

    /// Opens a recording that was checked. `known` is the scenario of the page that it runs and the parameters that are
    /// changed there; `None` if it runs another scenario, which a link cannot carry.
    pub fn open_recording(
        &mut self,
        recording: &Recording,
        known: Option<(&'static str, Vec<(String, u64)>)>,
        policy: &Policy,
    ) {
        self.remember();
        self.notices.clear();
        let (slug, set) = known.unwrap_or((OWN, Vec::new()));
        self.start(slug, recording);
        self.set = set;
        self.own = (slug == OWN).then(|| recording.scenario.title.clone());
        let digest = (recording.digest != 0).then_some(recording.digest);
        self.goal = Some(Goal { at: GoalMoment::Time(recording.cursor), race: None, digest });
        self.reach_goal(policy);
    }

    /// Goes to an anchor in the present run, as soon as it is recorded, and plays at this speed from there.
    pub fn go_to_anchor(&mut self, anchor: Anchor, speed: Speed, policy: &Policy) {
        self.speed = speed;
        self.goal = Some(Goal { at: GoalMoment::Anchor(anchor), race: None, digest: None });
        self.reach_goal(policy);
    }

    /// Puts the open race before its first event, with its notification at `notify_ns` after the check; `None` keeps
    /// its time.
    pub fn run_race(&mut self, notify_ns: Option<i64>) {
        self.race = self.race.take().map(|race| {
            let notify_ns = notify_ns.unwrap_or(race.run.notify_ns);
            race.with_notification(notify_ns).rewound()
        });
    }

    /// Opens another scenario at the moment shown, with the seed and the commands of the present run.
    pub(super) fn open_beside(&mut self, slug: &'static str, policy: &Policy) {
        let Some(scenario) = scenarios::scenario(slug) else { return };
        let (at, speed) = (self.at, self.speed);
        let recording = Recording { commands: self.run.commands(), ..Recording::new(&scenario, self.run.seed()) };
        self.start(slug, &recording);
        self.speed = speed;
        self.goal = Some(at.into());
        // These runs are short, so one slice usually reaches the moment at once.
        self.run.record_slice();
        self.reach_goal(policy);
    }
}
