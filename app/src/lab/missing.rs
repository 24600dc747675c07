//! Missing: what a mission still lacks, as a value that a view turns into words.

use sim_core::model::parameter::Unit;
use sim_core::model::time::{MICROSECOND, SECOND, SimTime};

use crate::facts::units::exact;
use crate::words::missions as words;

/// The least share of the time in which the portal must answer, in percent.
pub const PORTAL_PERCENT: u64 = 40;
/// The longest time from the lost heartbeat until the VM must run again.
pub const BACK_NS: u64 = 120 * SECOND;

/// What is still missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The update or another handler was used, which the mission excludes.
    NoUpdateHere,
    /// A parameter was changed that has to stay.
    ParametersChanged,
    /// No slot is lost.
    NoneLost,
    /// So many slots are lost instead of one.
    TooManyLost(u64),
    /// The lost slot was freed again.
    SlotCameBack,
    /// The handler was not swapped.
    NotSwapped,
    /// The handler was swapped before a slot was lost.
    SwappedTooEarly,
    /// The heartbeat was lost, at this time.
    HeartbeatWasLost(SimTime),
    /// More than restart policies and slots was changed.
    OnlyRecovery,
    /// VP 0 could make progress in only this share of the run, in percent.
    AnswersTooLittle(u64),
    /// The heartbeat is never lost.
    NeverLost,
    /// A command was given before the heartbeat was lost.
    ActedTooEarly,
    /// The key was refused, so the VM does not run.
    KeyWasRefused,
    /// The VM does not run again.
    NotBack,
    /// The VM runs again only after this many nanoseconds.
    BackTooLate(u64),
    /// More than the delay of the notification was changed.
    OnlyTheNotification,
    /// The delay of the notification is still this many nanoseconds.
    NotificationTooSlow(u64),
    /// So many slots are lost, and the heartbeat is lost at this time.
    StillFreezes(u64, SimTime),
    /// The mechanism was changed.
    MechanismChanged,
    /// Nothing was tried.
    NoExperiment,
    /// No mechanism was named.
    NothingNamed,
    /// Another mechanism was named than the one at work.
    OtherMechanism,
}

impl Missing {
    /// The sentence for it.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Missing::NoUpdateHere => words::no_update_here().into(),
            Missing::ParametersChanged => words::numbers_changed().into(),
            Missing::NoneLost => words::none_lost().into(),
            Missing::TooManyLost(lost) => words::too_many_lost(lost),
            Missing::SlotCameBack => words::slot_came_back().into(),
            Missing::NotSwapped => words::not_swapped().into(),
            Missing::SwappedTooEarly => words::swapped_too_early().into(),
            Missing::HeartbeatWasLost(at) => words::heartbeat_was_lost(at.clock()),
            Missing::OnlyRecovery => words::only_recovery().into(),
            Missing::AnswersTooLittle(percent) => words::answers_too_little(percent, PORTAL_PERCENT),
            Missing::NeverLost => words::never_lost().into(),
            Missing::ActedTooEarly => words::acted_too_early().into(),
            Missing::KeyWasRefused => words::key_was_refused().into(),
            Missing::NotBack => words::not_back().into(),
            Missing::BackTooLate(took_ns) => words::back_too_late(
                exact(Unit::Nanoseconds, took_ns / SECOND * SECOND),
                exact(Unit::Nanoseconds, BACK_NS),
            ),
            Missing::OnlyTheNotification => words::only_the_notification().into(),
            Missing::NotificationTooSlow(lag_ns) => {
                words::notification_too_slow(exact(Unit::Nanoseconds, lag_ns / MICROSECOND * MICROSECOND))
            }
            Missing::StillFreezes(lost, at) => words::still_freezes(lost, at.clock()),
            Missing::MechanismChanged => words::mechanism_changed().into(),
            Missing::NoExperiment => words::no_experiment().into(),
            Missing::NothingNamed => words::nothing_named().into(),
            Missing::OtherMechanism => words::other_mechanism().into(),
        }
    }
}
