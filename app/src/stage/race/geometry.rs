//! Geometry of the race: one page, one send and its notification, on an axis around the check.
//!
//! Everything follows from `RaceView::now_ns`: an event that has not happened yet has no position.

use sim_core::model::machine::handler::HandlerKind;
pub use sim_core::record::race::RaceOutcome;

mod axis;
mod picture;
mod race_view;
mod rows;
pub use axis::{FROM_NS, STEP_NS, TO_NS, fraction, ticks};
pub use picture::{
    BELL_X, BELL_Y, CAPSULE_Y, EMPTY_Y, HEIGHT_PX, LINE_Y, Picture, RADIUS, bell_path, check_line, inwards, rope,
};
pub use race_view::RaceView;
pub use rows::{RaceLane, RaceRow, RaceStep, rows};

/// A stretch of the axis in which the notification has the same outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Zone {
    /// The outcome for the send.
    pub outcome: RaceOutcome,
    /// The start of the stretch, as a share of the axis.
    pub from: f64,
    /// The end of the stretch, as a share of the axis.
    pub to: f64,
}

/// The zones of a handler, from left to right. Only the handler before the update has a zone with a lost wake-up.
#[must_use]
pub fn zones(handler: HandlerKind, gap_ns: i64) -> Vec<Zone> {
    let gap_ns = if handler == HandlerKind::Before { gap_ns } else { 0 };
    let zone = |outcome, from, to| Zone { outcome, from: fraction(from), to: fraction(to) };
    let mut zones = vec![
        zone(RaceOutcome::GoesOn, FROM_NS, 0),
        zone(RaceOutcome::Lost, 0, gap_ns),
        zone(RaceOutcome::Woken, gap_ns, TO_NS),
    ];
    zones.retain(|zone| zone.to > zone.from);
    zones
}

/// Named times of the notification (ns after the check): one in each zone of the handler before the update.
#[must_use]
pub fn presets(gap_ns: i64) -> [(RaceOutcome, i64); 3] {
    [(RaceOutcome::GoesOn, -10_000), (RaceOutcome::Lost, gap_ns * 3 / 5), (RaceOutcome::Woken, 40_000)]
}

#[cfg(test)]
pub(crate) fn example(notify_ns: i64, now_ns: i64) -> RaceView {
    let outcome = match notify_ns {
        ..0 => RaceOutcome::GoesOn,
        0..15_000 => RaceOutcome::Lost,
        _ => RaceOutcome::Woken,
    };
    RaceView {
        send: 412,
        page: 0x1A7,
        vp: 0,
        slots: vec![sim_core::show::frame::SlotState::InUse; 8],
        shared_ns: -28_000,
        check_ns: 0,
        register_ns: (outcome != RaceOutcome::GoesOn).then_some(15_000),
        notify_ns,
        woken_ns: (outcome == RaceOutcome::Woken).then_some(notify_ns),
        now_ns,
        gap_ns: 15_000,
        handler: HandlerKind::Before,
        outcome,
        wakers: 0,
        tries: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use sim_core::model::machine::memory::HostVisibility;

    use super::*;

    #[test]
    fn only_the_handler_before_the_update_can_lose_a_wake_up() {
        let lost = |handler| zones(handler, 15_000).iter().any(|zone| zone.outcome == RaceOutcome::Lost);
        assert!(lost(HandlerKind::Before) && !lost(HandlerKind::After));
        let zones = zones(HandlerKind::Before, 15_000);
        assert_eq!((zones[1].from, zones[1].to), (fraction(0), fraction(15_000)));
        assert!(zones.windows(2).all(|pair| pair[0].to == pair[1].from));
    }

    #[test]
    fn presets_lie_in_their_zones() {
        for (outcome, ns) in presets(15_000) {
            let at = fraction(ns);
            let zones = zones(HandlerKind::Before, 15_000);
            assert!(zones.iter().any(|zone| zone.outcome == outcome && zone.from < at && at < zone.to));
        }
    }

    #[test]
    fn nothing_is_true_before_its_time() {
        let early = example(9_000, 5_000);
        assert!(early.checked() && early.in_gap() && !early.notified() && !early.registered() && !early.lost());
        assert_eq!(early.host_view(), HostVisibility::Private);
        let notified = example(9_000, 10_000);
        assert!(notified.notified() && notified.in_gap() && !notified.lost());
        assert!(example(9_000, 15_000).lost());
    }

    #[test]
    fn a_late_notification_wakes_the_send_and_an_early_one_is_seen_by_the_check() {
        assert!(example(40_000, 20_000).sleeps() && example(40_000, 40_000).woken());
        let on = example(-10_000, 20_000);
        assert!(!on.in_gap() && !on.sleeps());
        assert_eq!(on.saw(), Some(HostVisibility::Shared));
    }
}
