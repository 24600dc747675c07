//! Race: one page, one send, and the moment its notification arrives, simulated in a world of its own.
//!
//! It is opened from a marker of a run, and takes over when that send was checked and when its notification came. The
//! reader moves the notification; each position is a simulation, no result is calculated. Times are relative to the
//! check.

use crate::model::event::{Event, EventKind, SendRef};
use crate::model::machine::handler::HandlerKind;
use crate::model::machine::memory::HostVisibility;
use crate::model::scenario::{
    Costs, FIXED_REVISION, HostSpec, Isolation, Mechanism, OLD_REVISION, Scenario, Scripted, VmSpec,
};
use crate::model::time::{MICROSECOND, MILLISECOND, SimTime};
use crate::record::timeline::Timeline;
use crate::show::frame::{Frame, SlotState};

/// Where the check falls in the race's own world.
const CHECK_AT: SimTime = SimTime(2 * MILLISECOND);
/// How long the race's world lives: long enough for any notification a reader can ask for.
const LENGTH_NS: u64 = 20 * MILLISECOND;
/// The page is shared at least this long before the check, so that a notification before the check is possible.
const SHARED_BEFORE_MIN_NS: u64 = 28 * MICROSECOND;
/// And at most this long, so that it fits the race's world.
const SHARED_BEFORE_MAX_NS: u64 = MILLISECOND;

/// Earliest and latest arrival of the notification that a reader may ask for, relative to the check.
pub const NOTIFY_NS: core::ops::RangeInclusive<i64> = -20_000..=10_000_000;

/// What came of the send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RaceOutcome {
    /// The notification had come before the check: the send went on.
    GoesOn,
    /// The notification came while it was on its way to the list: nothing will wake it.
    Lost,
    /// The notification found it on the wait list: it was woken.
    Woken,
}

/// A race as it was in a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Race {
    /// The send.
    pub send: SendRef,
    /// Its page.
    pub page: u32,
    /// The slots of its VP right after it went to sleep.
    pub slots: Vec<SlotState>,
    /// When the guest shared the page.
    pub shared_at: SimTime,
    /// When the send checked.
    pub check_at: SimTime,
    /// When the notification arrived in that run.
    pub notified_at: SimTime,
    /// What everything costs in that run.
    pub costs: Costs,
    isolation: Isolation,
    vps: u32,
    slots_per_vp: u32,
}

/// One try: the race with the notification at a given moment.
#[derive(Clone, Debug)]
pub struct RaceRun {
    /// When the page was shared, relative to the check.
    pub shared_ns: i64,
    /// When the notification arrived.
    pub notify_ns: i64,
    /// When the send registered on the wait list, if it did.
    pub register_ns: Option<i64>,
    /// When it was woken, if it was.
    pub woken_ns: Option<i64>,
    /// What came of it.
    pub outcome: RaceOutcome,
    /// The handler that ran.
    pub handler: HandlerKind,
    /// Every event of the race, its time relative to the check, the send under the number it has in the run.
    pub events: Vec<(i64, Event)>,
    timeline: Timeline,
}

impl Race {
    /// The race behind a marker of a run: a lost wake-up or a call. `None` for any other event, and where another
    /// mechanism is at work: there the notification about pages is not what gets lost.
    #[must_use]
    pub fn behind(timeline: &Timeline, marker: &Event) -> Option<Race> {
        let (EventKind::WakeUpLost { send, .. } | EventKind::Woken { send }) = marker.kind else { return None };
        // What the send holds is readable while it is at its page: before it is woken, after it has gone to sleep.
        let lost = matches!(marker.kind, EventKind::WakeUpLost { .. });
        let moment = if lost { marker.at } else { SimTime(marker.at.0.saturating_sub(1)) };
        let world = timeline.world_at(moment);
        if world.plan.scenario.mechanism != Mechanism::LostWakeUp {
            return None;
        }
        let plan = &world.plan.vms[usize::from(send.vm)];
        let slot = plan.first_slot + u32::from(send.vp) * plan.slots + u32::from(send.slot);
        let chunk = world.chunk_of(slot);
        let page = world.slots[slot as usize].chunk.chunk;
        let notified_at = if lost { chunk.notified_at } else { marker.at };
        let checked = |event: &&Event| event.kind == (EventKind::Checked { send, saw: HostVisibility::Private });
        let check_at = timeline.events_between(chunk.shared_at, moment).iter().rev().find(checked)?.at;
        let frame = Frame::of(&world, moment, Vec::new());
        let vp = frame.vps.get(usize::from(send.vp))?;
        Some(Race {
            send,
            page,
            slots: vp.slots.clone(),
            shared_at: chunk.shared_at,
            check_at,
            notified_at,
            costs: world.plan.scenario.costs,
            isolation: plan.isolation,
            vps: plan.vps,
            slots_per_vp: plan.slots,
        })
    }

    /// When the notification arrived in the run, relative to the check.
    #[must_use]
    pub fn notify_ns(&self) -> i64 {
        self.notified_at.offset_from(self.check_at).clamp(*NOTIFY_NS.start(), *NOTIFY_NS.end())
    }

    /// Runs the race with the notification at `notify_ns` after the check; a moment out of range is moved into it.
    #[must_use]
    pub fn run(&self, handler: HandlerKind, notify_ns: i64) -> RaceRun {
        let notify_ns = notify_ns.clamp(*NOTIFY_NS.start(), *NOTIFY_NS.end());
        let shared_before = self.check_at.since(self.shared_at).clamp(SHARED_BEFORE_MIN_NS, SHARED_BEFORE_MAX_NS);
        let path_ns = self.costs.path_to_check_ns(self.isolation, self.costs.flip_pages);
        let shared_at = CHECK_AT.shifted(-i64::try_from(shared_before.max(path_ns)).unwrap_or(0));
        let revision = if handler == HandlerKind::After { FIXED_REVISION } else { OLD_REVISION };
        let scenario = Scenario {
            slug: "race".into(),
            length_ns: LENGTH_NS,
            hosts: vec![HostSpec { revision }],
            vms: vec![VmSpec {
                isolation: self.isolation,
                vps: self.vps,
                slots: self.slots_per_vp,
                ..VmSpec::default()
            }],
            costs: self.costs,
            script: vec![Scripted::Share {
                vp: self.send.vp.into(),
                chunk: self.page.max(self.vps),
                at: shared_at,
                lag_ns: CHECK_AT.shifted(notify_ns).since(shared_at).max(1),
                touch_ns: CHECK_AT.since(shared_at) - path_ns,
            }],
            ..Scenario::default()
        };
        let mut timeline = Timeline::new(&scenario).expect("a race is within the bounds of the run it came from");
        timeline.extend(timeline.end(), u64::MAX);
        RaceRun::of(timeline, handler, self.send.number)
    }
}

impl RaceRun {
    fn of(timeline: Timeline, handler: HandlerKind, number: u32) -> RaceRun {
        let events: Vec<(i64, Event)> = timeline
            .events_between(SimTime::ZERO, timeline.end())
            .into_iter()
            .map(|event| (event.at.offset_from(CHECK_AT), Event { kind: event.kind.renumbered(number), ..event }))
            .collect();
        let when = |wanted: &dyn Fn(&EventKind) -> bool| {
            events.iter().find(|(_, event)| wanted(&event.kind)).map(|(at, _)| *at)
        };
        let lost = when(&|kind| matches!(kind, EventKind::WakeUpLost { .. })).is_some();
        let woken_ns = when(&|kind| matches!(kind, EventKind::Woken { .. }));
        RaceRun {
            shared_ns: when(&|kind| matches!(kind, EventKind::PageShared { .. })).unwrap_or(0),
            notify_ns: when(&|kind| matches!(kind, EventKind::NotificationArrived { .. })).unwrap_or(0),
            register_ns: when(&|kind| matches!(kind, EventKind::Registered { .. })),
            woken_ns,
            outcome: match (lost, woken_ns) {
                (true, _) => RaceOutcome::Lost,
                (false, Some(_)) => RaceOutcome::Woken,
                (false, None) => RaceOutcome::GoesOn,
            },
            handler,
            events,
            timeline,
        }
    }

    /// The frame of the race's own world, `now_ns` after the check.
    #[must_use]
    pub fn frame(&self, now_ns: i64) -> Frame {
        self.timeline.frame_at(CHECK_AT.shifted(now_ns))
    }
}
