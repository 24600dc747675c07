//! Labels that depend on a value: of a side, a speed, a log entry, a link. Fixed labels come from `crate::words`.

use sim_core::model::event::EventKind;
use sim_core::record::twin::Side;

use super::events::event;
use crate::run::playback::Speed;
use crate::words::{controls, stage};

/// The name of a side, in full.
#[must_use]
pub fn side(side: Side) -> &'static str {
    match side {
        Side::Before => stage::before_the_update(),
        Side::After => stage::after_the_update(),
    }
}

/// The name of a side, in short.
#[must_use]
pub fn side_short(side: Side) -> &'static str {
    match side {
        Side::Before => stage::before(),
        Side::After => stage::after(),
    }
}

/// A log entry about one side.
#[must_use]
pub fn of_side(side: Side, what: &str) -> String {
    match side {
        Side::Before => controls::log_before(what),
        Side::After => controls::log_after(what),
    }
}

/// A marker as the operator's log words it: without a cause that only the model knows.
#[must_use]
pub fn operator(kind: &EventKind) -> String {
    match kind {
        EventKind::HeartbeatLost { .. } => controls::heartbeat_lost_no_cause().into(),
        other => event(other),
    }
}

/// The name of a speed.
#[must_use]
pub fn speed(speed: Speed) -> &'static str {
    match speed {
        Speed::Race => controls::speed_race(),
        Speed::Send => controls::speed_send(),
        Speed::Freeze => controls::speed_freeze(),
        Speed::Recovery => controls::speed_recovery(),
    }
}

/// The status of copying a link; `done` is `None` until the browser has answered.
#[must_use]
pub fn copied(done: Option<bool>) -> &'static str {
    match done {
        None => controls::link_shown(),
        Some(true) => controls::link_copied(),
        Some(false) => controls::link_not_copied(),
    }
}

/// The digests of both sides up to the moment of a link.
#[must_use]
pub fn digests([before, after]: [u64; 2]) -> String {
    controls::digests(format_args!("{before:016x}"), format_args!("{after:016x}"))
}
