//! Words of the race that depend on its state, and those of the table `race` as they are.

use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::machine::memory::HostVisibility;

use super::geometry::{FROM_NS, RaceOutcome, RaceStep, RaceView, TO_NS};
use super::state::NOTIFICATION;
use crate::facts::units::{micros, micros_long};
use crate::kit::number;
use crate::stage::words::{Label, visibility};
use crate::words::{language, race as sheet};

pub use crate::words::race::*;

/// The range of the axis.
#[must_use]
pub fn scale() -> String {
    sheet::scale(micros(FROM_NS), micros_long(TO_NS))
}

/// The label of the field for the time of the notification.
#[must_use]
pub fn notification_field() -> Label {
    (sheet::notification_field(), sheet::notification_field_short())
}

/// The label of the station at which the send checks.
#[must_use]
pub fn checks() -> Label {
    (sheet::checks(), sheet::checks_short())
}

/// The label of the station at which the send registers on the wait list.
#[must_use]
pub fn registers() -> Label {
    (sheet::registers(), sheet::registers_short())
}

/// The label of the last station while the send sleeps.
#[must_use]
pub fn sleeps() -> Label {
    (sheet::sleeps(), sheet::sleeps_short())
}

/// The label of the last station after the send was woken.
#[must_use]
pub fn woken() -> Label {
    (sheet::woken(), sheet::woken_short())
}

/// The label of the last station for a send that goes on without waiting.
#[must_use]
pub fn goes_on() -> Label {
    (sheet::goes_on(), sheet::goes_on_short())
}

/// The handler that runs in the race.
#[must_use]
pub fn handler(handler: HandlerKind) -> &'static str {
    match handler {
        HandlerKind::Before => sheet::which_before(),
        HandlerKind::After => sheet::which_after(),
    }
}

/// A time after the check: `+9 µs`.
#[must_use]
pub fn moment(ns: i64) -> String {
    if ns == 0 { "0".into() } else { micros_long(ns) }
}

/// A time after the check without its unit, for the axis.
#[must_use]
pub fn tick(ns: i64) -> String {
    if ns == 0 { "0".into() } else { micros(ns) }
}

/// A duration in microseconds, without a sign.
#[must_use]
pub fn length(ns: i64) -> String {
    moment(ns.abs()).trim_start_matches('+').to_owned()
}

/// A time of the notification as its field shows it.
#[must_use]
pub fn notification_typed(ns: i64) -> String {
    number::write(ns.into(), &NOTIFICATION, language())
}

/// The visibility in a card.
#[must_use]
pub fn visibility_in_full(visibility: HostVisibility) -> &'static str {
    match visibility {
        HostVisibility::Private => sheet::visibility_private(),
        HostVisibility::Shared => sheet::visibility_shared(),
    }
}

/// Since when the page is shared.
#[must_use]
pub fn true_since(shared_ns: i64) -> String {
    sheet::true_since(moment(shared_ns))
}

/// The state of the notification, in two lines.
#[must_use]
pub fn notification(view: &RaceView) -> [String; 2] {
    if view.notified() {
        [notification_took(length(view.notify_ns - view.shared_ns)), notification_delivered().into()]
    } else {
        [sheet::notification().into(), notification_under_way().into()]
    }
}

/// The result of the check.
#[must_use]
pub fn saw(saw: HostVisibility) -> String {
    sheet::saw(visibility(saw))
}

/// The number of lost slots, and the words for it.
#[must_use]
pub fn slots_lost(lost: usize, all: usize) -> (String, &'static str) {
    (slots_lost_count(lost, all), sheet::slots_lost())
}

/// The caption of the bell, before and after the notification has arrived.
#[must_use]
pub fn bell(notified: bool) -> &'static str {
    if notified { rang_once() } else { will_notify_once() }
}

/// The stamp: what the notification found on the wait list, and what the send did.
#[must_use]
pub fn stamp(view: &RaceView) -> [String; 2] {
    let (at, send) = (moment(view.notify_ns), view.send);
    match view.outcome {
        RaceOutcome::GoesOn => {
            let second = if view.checked() { stamp_read(send) } else { String::new() };
            [stamp_nobody_waits(at), second]
        }
        RaceOutcome::Lost => {
            let second = match view.register_ns {
                Some(ns) if view.registered() => stamp_registered_later(send, length(ns - view.notify_ns)),
                _ => String::new(),
            };
            [stamp_empty(at), second]
        }
        RaceOutcome::Woken => [stamp_rang(at), stamp_woken(send)],
    }
}

/// The name of a zone of the axis.
#[must_use]
pub fn zone(outcome: RaceOutcome) -> &'static str {
    match outcome {
        RaceOutcome::GoesOn => zone_goes_on(),
        RaceOutcome::Lost => zone_lost(),
        RaceOutcome::Woken => zone_woken(),
    }
}

/// The name of a preset.
#[must_use]
pub fn preset(outcome: RaceOutcome, handler: HandlerKind) -> &'static str {
    match (outcome, handler) {
        (RaceOutcome::GoesOn, _) => try_early(),
        (RaceOutcome::Lost, HandlerKind::Before) => try_in_the_gap(),
        // After the update there is no gap; the same moment is just after the check.
        (RaceOutcome::Lost, HandlerKind::After) => try_just_after_the_check(),
        (RaceOutcome::Woken, _) => try_late(),
    }
}

/// The time of the notification for screen readers, with its zone if that is shown.
#[must_use]
pub fn bell_value(ns: i64, zone_shown: Option<RaceOutcome>) -> String {
    match zone_shown {
        Some(outcome) => at_in_zone(moment(ns), zone(outcome)),
        None => moment(ns),
    }
}

/// The title of the mark of an earlier try.
#[must_use]
pub fn tried(ns: i64, outcome: RaceOutcome) -> String {
    sheet::tried(moment(ns), zone(outcome))
}

/// An event in a cell of the table.
#[must_use]
pub fn step(step: RaceStep) -> String {
    match step {
        RaceStep::Shared => step_shared().into(),
        RaceStep::Checked(saw) => step_checked(visibility(saw)),
        RaceStep::Registered => step_registered().into(),
        RaceStep::Notified(RaceOutcome::GoesOn) => step_notified_nobody_waits().into(),
        RaceStep::Notified(RaceOutcome::Lost) => step_notified_empty().into(),
        RaceStep::Notified(RaceOutcome::Woken) => step_notified_on_the_list().into(),
        RaceStep::Stranded => step_stranded().into(),
        RaceStep::Woken => step_woken().into(),
        RaceStep::WentOn => step_went_on().into(),
    }
}

/// The picture in one sentence.
#[must_use]
pub fn picture(view: &RaceView) -> String {
    let does = if view.lost() {
        does_sleep_forever()
    } else if view.woken() {
        does_hear()
    } else if view.sleeps() {
        does_sleep()
    } else if view.in_gap() {
        does_walk()
    } else if view.checked() {
        does_go_on()
    } else {
        does_not_check_yet()
    };
    sheet::picture(moment(view.now_ns), visibility(view.host_view()), view.send, does)
}

/// The caption of the picture, beside the badge.
#[must_use]
pub fn caption(handler: HandlerKind) -> &'static str {
    match handler {
        HandlerKind::Before => caption_before(),
        HandlerKind::After => caption_after(),
    }
}

/// The label of a notification that arrives after the end of the axis.
#[must_use]
pub fn beyond(ns: i64) -> String {
    sheet::beyond(moment(ns))
}
