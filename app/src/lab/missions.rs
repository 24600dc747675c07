//! Missions: each is a run to start from, a goal, and a check of the recorded run that lists what is still missing.

use sim_core::model::command::{Command, Dial, Given};
use sim_core::model::event::{Event, EventKind};
use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::parameter::Unit;
use sim_core::model::scenario::{Mechanism, Scenario};
use sim_core::model::time::{MILLISECOND, SECOND, SimTime};
use sim_core::record::twin::Side;
use sim_core::show::frame::VpState;

use super::missing::{BACK_NS, Missing, PORTAL_PERCENT};
use crate::facts::units::exact;
use crate::run::Run;
use crate::words::missions as words;

/// A mission.
#[derive(Clone, Copy, Debug)]
pub struct Mission {
    /// Its name in tests.
    pub slug: &'static str,
    /// Its title on the page.
    pub title: fn() -> &'static str,
    /// The goal, and what must not be changed.
    pub goal: fn() -> String,
    /// A hint, shown on request.
    pub hint: fn() -> &'static str,
    /// The preset it starts from.
    pub preset: &'static str,
    /// Parameters of the preset that it changes.
    pub set: &'static [(&'static str, u64)],
    /// Commands that are part of the start.
    pub given: &'static [Given],
    /// Whether the page hides the mechanism, because the mission asks for it.
    pub hides_mechanism: bool,
    check: fn(&Attempt) -> Vec<Missing>,
}

/// What a mission is judged by: a run that is recorded to its end, and the answer of the reader.
pub struct Attempt<'a> {
    /// The run as the reader left it.
    pub run: &'a Run,
    /// The scenario with which the mission started.
    pub start: &'a Scenario,
    /// The mechanism that the reader named, if any.
    pub named: Option<Mechanism>,
}

/// The longest mean delay of the notification that is allowed.
const NOTIFY_NS: u64 = MILLISECOND;

const NO_MONITOR: (&str, u64) = ("recovery.cluster_monitor", 0);
const AT_ONCE: SimTime = SimTime::ZERO;

/// Every mission, the easiest first.
pub const MISSIONS: [Mission; 6] = [
    Mission {
        slug: "one-lost",
        title: words::one_lost,
        goal: || words::one_lost_goal().into(),
        hint: words::one_lost_hint,
        preset: "freeze",
        set: &[("vms[].flip_gap_ns", 0), ("length_ns", 10 * SECOND)],
        given: &[],
        hides_mechanism: false,
        check: one_lost,
    },
    Mission {
        slug: "last-moment",
        title: words::last_moment,
        goal: || words::last_moment_goal().into(),
        hint: words::last_moment_hint,
        preset: "freeze",
        set: &[],
        given: &[],
        hides_mechanism: false,
        check: last_moment,
    },
    Mission {
        slug: "portal",
        title: words::portal,
        goal: || words::portal_goal(PORTAL_PERCENT),
        hint: words::portal_hint,
        preset: "watched",
        set: &[NO_MONITOR, ("vms[].flip_gap_ns", 100 * MILLISECOND), ("length_ns", 900 * SECOND)],
        given: &[],
        hides_mechanism: false,
        check: portal,
    },
    Mission {
        slug: "back-again",
        title: words::back_again,
        goal: || words::back_again_goal(exact(Unit::Nanoseconds, BACK_NS)),
        hint: words::back_again_hint,
        preset: "watched",
        set: &[NO_MONITOR],
        given: &[Given { at: AT_ONCE, command: Command::Set { dial: Dial::KeyRelease, to: 0 } }],
        hides_mechanism: false,
        check: back_again,
    },
    Mission {
        slug: "rarest-race",
        title: words::rarest_race,
        goal: || words::rarest_race_goal(exact(Unit::Nanoseconds, NOTIFY_NS)),
        hint: words::rarest_race_hint,
        preset: "freeze",
        set: &[],
        given: &[],
        hides_mechanism: false,
        check: rarest_race,
    },
    Mission {
        slug: "which-mechanism",
        title: words::which_mechanism,
        goal: || words::which_mechanism_goal().into(),
        hint: words::which_mechanism_hint,
        preset: "freeze",
        set: &[("mechanism", 1), ("length_ns", 90 * SECOND), NO_MONITOR],
        given: &[],
        hides_mechanism: true,
        check: which_mechanism,
    },
];

impl Mission {
    /// What is still missing; nothing if the mission is solved. The run must be recorded to its
    /// end.
    #[must_use]
    pub fn missing(&self, attempt: &Attempt) -> Vec<Missing> {
        (self.check)(attempt)
    }
}

impl Attempt<'_> {
    fn markers(&self) -> Vec<Event> {
        self.run.markers_of(Side::Before)
    }

    fn first(&self, is: fn(&EventKind) -> bool) -> Option<SimTime> {
        self.markers().iter().find(|event| is(&event.kind)).map(|event| event.at)
    }

    fn lost(&self) -> usize {
        self.markers().iter().filter(|event| is_loss(&event.kind)).count()
    }

    /// The share of the run in which VP 0, which answers the heartbeat, could make progress, in percent.
    fn answers_percent(&self) -> u64 {
        let end = self.run.end().0;
        let (mut up_ns, mut since, mut up) = (0, 0, true);
        for change in self.run.lanes(Side::Before).iter().filter(|change| change.vp == 0) {
            if up {
                up_ns += change.at.0 - since;
            }
            since = change.at.0;
            up = matches!(change.state, VpState::Working | VpState::FewerSlots);
        }
        if up {
            up_ns += end - since;
        }
        up_ns * 100 / end.max(1)
    }

    /// Whether any command swaps the handler or updates a host.
    fn updated(&self) -> bool {
        let update = |given: &Given| {
            matches!(given.command, Command::SwapHandler(_) | Command::InstallUpdate { .. } | Command::RollOut)
        };
        self.run.commands().iter().any(update)
    }

    /// Whether the scenario differs from that at the start in more than what `spared` copies over.
    fn differs_beyond(&self, spared: fn(&mut Scenario, &Scenario)) -> bool {
        let mut began = self.start.clone();
        spared(&mut began, &self.run.scenario());
        began != self.run.scenario()
    }
}

fn is_loss(kind: &EventKind) -> bool {
    matches!(kind, EventKind::WakeUpLost { .. } | EventKind::RetriesForever { .. })
}

/// What is missing: each whose condition holds.
fn missing_of(lacks: impl IntoIterator<Item = (bool, Missing)>) -> Vec<Missing> {
    lacks.into_iter().filter_map(|(lacks, missing)| lacks.then_some(missing)).collect()
}

fn one_lost(attempt: &Attempt) -> Vec<Missing> {
    let lost = attempt.lost() as u64;
    let [frame, _] = attempt.run.frames(attempt.run.end());
    let lost_slots: usize = frame.vps.iter().map(|vp| vp.lost()).sum();
    missing_of([
        (attempt.updated(), Missing::NoUpdateHere),
        (attempt.differs_beyond(|_, _| {}), Missing::ParametersChanged),
        (lost == 0, Missing::NoneLost),
        (lost > 1, Missing::TooManyLost(lost)),
        (lost == 1 && lost_slots != 1, Missing::SlotCameBack),
    ])
}

fn last_moment(attempt: &Attempt) -> Vec<Missing> {
    let swap = |given: &&Given| given.command == Command::SwapHandler(HandlerKind::After);
    let swapped = attempt.run.commands().iter().find(swap).map(|given| given.at);
    let lost = attempt.first(is_loss);
    let heartbeat = attempt.first(|kind| matches!(kind, EventKind::HeartbeatLost { .. }));
    let early = swapped.is_some_and(|at| lost.is_none_or(|lost| at < lost));
    missing_of([
        (attempt.differs_beyond(|_, _| {}), Missing::ParametersChanged),
        (swapped.is_none(), Missing::NotSwapped),
        (early, Missing::SwappedTooEarly),
        (heartbeat.is_some(), Missing::HeartbeatWasLost(heartbeat.unwrap_or_default())),
    ])
}

fn portal(attempt: &Attempt) -> Vec<Missing> {
    let percent = attempt.answers_percent();
    let recovery = |began: &mut Scenario, now: &Scenario| {
        began.recovery = now.recovery;
        if let (Some(began), Some(now)) = (began.vms.first_mut(), now.vms.first()) {
            began.slots = now.slots;
        }
    };
    let policies = [Dial::ClusterMonitor, Dial::GuestWatchdog, Dial::Operator];
    let other = |given: &Given| match given.command {
        Command::Set { dial, .. } => !policies.contains(&dial),
        Command::ResetVm => false,
        _ => true,
    };
    let load = attempt.differs_beyond(recovery) || attempt.run.commands().iter().any(other);
    missing_of([
        (attempt.updated(), Missing::NoUpdateHere),
        (load && !attempt.updated(), Missing::OnlyRecovery),
        (percent < PORTAL_PERCENT, Missing::AnswersTooLittle(percent)),
    ])
}

fn back_again(attempt: &Attempt) -> Vec<Missing> {
    let lost = attempt.first(|kind| matches!(kind, EventKind::HeartbeatLost { .. }));
    let Some(lost) = lost else { return vec![Missing::NeverLost] };
    let markers = attempt.markers();
    let started = |event: &&Event| event.at > lost && matches!(event.kind, EventKind::VmStarted { .. });
    let back = markers.iter().find(started).map(|event| event.at);
    let refused = markers.iter().any(|event| matches!(event.kind, EventKind::KeyRefused { .. }));
    let foreseen = attempt.run.commands().iter().skip(1).any(|given| given.at < lost);
    let late = back.is_some_and(|back| back.since(lost) > BACK_NS);
    let took_ns = back.map_or(0, |back| back.since(lost));
    missing_of([
        (attempt.differs_beyond(|_, _| {}), Missing::ParametersChanged),
        (foreseen, Missing::ActedTooEarly),
        (refused && back.is_none(), Missing::KeyWasRefused),
        (back.is_none() && !refused, Missing::NotBack),
        (late, Missing::BackTooLate(took_ns)),
    ])
}

fn rarest_race(attempt: &Attempt) -> Vec<Missing> {
    let costs = attempt.run.costs();
    let heartbeat = attempt.first(|kind| matches!(kind, EventKind::HeartbeatLost { .. }));
    let lag = |began: &mut Scenario, now: &Scenario| began.costs.lag_ns = now.costs.lag_ns;
    let others = attempt.differs_beyond(lag) || !attempt.run.commands().is_empty();
    let lag_ns = costs.lag_ns;
    missing_of([
        (others, Missing::OnlyTheNotification),
        (lag_ns > NOTIFY_NS, Missing::NotificationTooSlow(lag_ns)),
        (heartbeat.is_some(), Missing::StillFreezes(attempt.lost() as u64, heartbeat.unwrap_or_default())),
    ])
}

fn which_mechanism(attempt: &Attempt) -> Vec<Missing> {
    let scenario = attempt.run.scenario();
    let tried = !attempt.run.commands().is_empty() || scenario != *attempt.start;
    missing_of([
        (scenario.mechanism != attempt.start.mechanism, Missing::MechanismChanged),
        (!tried, Missing::NoExperiment),
        (attempt.named.is_none(), Missing::NothingNamed),
        (attempt.named.is_some_and(|named| named != attempt.start.mechanism), Missing::OtherMechanism),
    ])
}

#[cfg(test)]
mod tests;
