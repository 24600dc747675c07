//! The race: one page, one send, and the arrival of the news, drawn to scale around the moment of the look.
//!
//! Everything here follows from `RaceView::now_ns`: nothing that has not happened yet has a place.

use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::machine::memory::HostVisibility;
pub use sim_core::record::race::RaceOutcome;
use sim_core::show::frame::SlotState;

mod picture;
mod rows;
pub use picture::{
    BELL_X, BELL_Y, CAPSULE_Y, EMPTY_Y, HEIGHT_PX, LINE_Y, Picture, RADIUS, bell_path, inwards, rope, sight,
};
pub use rows::{RaceLane, RaceRow, RaceStep, rows};

/// Where the axis starts, relative to the look.
pub const FROM_NS: i64 = -20_000;
/// Where it ends.
pub const TO_NS: i64 = 60_000;
/// The step of the bell.
pub const STEP_NS: i64 = 100;
/// The step of the axis.
const TICK_NS: i64 = 10_000;

/// One try of the race at a moment. All times are relative to the look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RaceView {
    /// Number of the send.
    pub send: u32,
    /// Its page.
    pub page: u32,
    /// Its processor.
    pub vp: u32,
    /// The slots of its processor, now.
    pub slots: Vec<SlotState>,
    /// When the guest opened the page.
    pub shared_ns: i64,
    /// When the send looked: zero.
    pub check_ns: i64,
    /// When it signed the list, if it ever does.
    pub register_ns: Option<i64>,
    /// When the news arrives: what the reader moves.
    pub notify_ns: i64,
    /// When the send is called, if it ever is.
    pub woken_ns: Option<i64>,
    /// The moment shown.
    pub now_ns: i64,
    /// What walking to the list takes.
    pub gap_ns: i64,
    /// The handler.
    pub handler: HandlerKind,
    /// What comes of the send in the end.
    pub outcome: RaceOutcome,
    /// Pending events that will touch it, now.
    pub wakers: u32,
    /// Earlier tries: when the news arrived and what came of it.
    pub tries: Vec<(i64, RaceOutcome)>,
}

impl RaceView {
    /// Whether the send has looked.
    #[must_use]
    pub fn looked(&self) -> bool {
        self.now_ns >= self.check_ns
    }

    /// What it saw, once it has looked.
    #[must_use]
    pub fn saw(&self) -> Option<HostVisibility> {
        let shared = self.outcome == RaceOutcome::GoesOn;
        self.looked().then_some(if shared { HostVisibility::Shared } else { HostVisibility::Private })
    }

    /// Whether it has signed the list.
    #[must_use]
    pub fn signed(&self) -> bool {
        self.register_ns.is_some_and(|ns| self.now_ns >= ns)
    }

    /// Whether it is on its way from the look to the list, and nobody knows that it waits.
    #[must_use]
    pub fn in_gap(&self) -> bool {
        self.handler == HandlerKind::Before && self.saw() == Some(HostVisibility::Private) && !self.signed()
    }

    /// Whether it sleeps.
    #[must_use]
    pub fn sleeps(&self) -> bool {
        self.saw() == Some(HostVisibility::Private) && self.signed() && !self.woken()
    }

    /// Whether it has been called.
    #[must_use]
    pub fn woken(&self) -> bool {
        self.woken_ns.is_some_and(|ns| self.now_ns >= ns)
    }

    /// Whether the news has arrived: the bell has rung, and the host's note has followed.
    #[must_use]
    pub fn rung(&self) -> bool {
        self.now_ns >= self.notify_ns
    }

    /// Whether it sleeps and nothing will ever call it.
    #[must_use]
    pub fn lost(&self) -> bool {
        self.outcome == RaceOutcome::Lost && self.sleeps() && self.rung()
    }

    /// The host's note, now.
    #[must_use]
    pub fn note(&self) -> HostVisibility {
        if self.rung() { HostVisibility::Shared } else { HostVisibility::Private }
    }

    /// How far the news has come, 0 to 1.
    #[must_use]
    pub fn news_progress(&self) -> f64 {
        let way = (self.notify_ns - self.shared_ns).max(1) as f64;
        ((self.now_ns - self.shared_ns) as f64 / way).clamp(0.0, 1.0)
    }

    /// Slots of the processor that are gone, now.
    #[must_use]
    pub fn gone(&self) -> usize {
        self.slots.iter().filter(|slot| **slot == SlotState::Lost).count()
    }
}

/// Where a moment lies on the axis, 0 to 1; what is outside stays at the edge.
#[must_use]
pub fn fraction(ns: i64) -> f64 {
    (ns.clamp(FROM_NS, TO_NS) - FROM_NS) as f64 / (TO_NS - FROM_NS) as f64
}

/// The moments at which the axis is marked.
#[must_use]
pub fn ticks() -> Vec<i64> {
    (0..=(TO_NS - FROM_NS) / TICK_NS).map(|i| FROM_NS + i * TICK_NS).collect()
}

/// A stretch of the axis in which news has the same consequence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Zone {
    /// What comes of the send.
    pub outcome: RaceOutcome,
    /// Where the stretch starts, 0 to 1.
    pub from: f64,
    /// Where it ends, 0 to 1.
    pub to: f64,
}

/// The zones of a handler. Only the old one has a zone in which a send is lost.
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

/// A named place for the bell: one in each zone of the old handler.
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
        slots: vec![SlotState::InUse; 8],
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
    use super::*;

    #[test]
    fn the_axis_runs_from_minus_20_to_60() {
        assert_eq!((fraction(FROM_NS), fraction(0), fraction(TO_NS)), (0.0, 0.25, 1.0));
        assert_eq!(fraction(4_000_000), 1.0);
        assert_eq!(ticks(), [-20_000, -10_000, 0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000]);
    }

    #[test]
    fn only_the_old_handler_can_lose() {
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
        assert!(early.looked() && early.in_gap() && !early.rung() && !early.signed() && !early.lost());
        assert_eq!(early.note(), HostVisibility::Private);
        let rung = example(9_000, 10_000);
        assert!(rung.rung() && rung.in_gap() && !rung.lost());
        assert!(example(9_000, 15_000).lost());
    }

    #[test]
    fn late_news_wakes_and_early_news_is_read() {
        assert!(example(40_000, 20_000).sleeps() && example(40_000, 40_000).woken());
        let on = example(-10_000, 20_000);
        assert!(!on.in_gap() && !on.sleeps());
        assert_eq!(on.saw(), Some(HostVisibility::Shared));
    }
}
