//! Props: the values from which the parts of the stage are drawn, derived from the state.

use std::rc::Rc;

use sim_core::model::event::{Event, EventKind};
use sim_core::model::order::sort_few;
use sim_core::model::time::SimTime;
use sim_core::record::marker::Audience;
use sim_core::record::twin::Side;
use sim_core::show::frame::{Frame, HeartbeatView, SendState, VmState, VpState};

use super::highlight::cause_effect::Highlight;
use super::logs::view::LogEntry;
use super::race::geometry::RaceView;
use super::race::state::{RaceState, STRIP_NS};
use super::state::{Shown, side_index};
use super::timeline::geometry::lanes::{fraction, segments};
use super::timeline::geometry::markers::AxisMarker;
use super::timeline::lanes::LaneSide;
use super::words as shown;
use crate::facts::marker;
use crate::facts::units::ago;
use crate::facts::{events, labels};
use crate::run::Marker;
use crate::run::flicker::without_flicker;
use crate::run::playback::axis_end;
use crate::words::stage as words;

/// The most entries that a log shows.
const LOG_ENTRIES: usize = 12;

/// Whether sends are drawn one by one.
#[must_use]
pub fn shows_sends(state: &Shown<'_>) -> bool {
    !state.playing || state.speed.shows_sends()
}

/// The frames to be drawn: exact at speeds at which sends can be followed, without flicker at higher speeds.
#[must_use]
pub fn pictures(state: &Shown<'_>) -> [Rc<Frame>; 2] {
    if shows_sends(state) && state.less_motion {
        return state.frames.clone().map(|frame| Rc::new(without_motion(&frame)));
    }
    if shows_sends(state) {
        return state.frames.clone();
    }
    state.frames.clone().map(|frame| Rc::new(without_flicker(&frame, state.speed)))
}

/// The frame of the third arm to be drawn; `None` if there is none.
#[must_use]
pub fn classic_picture(state: &Shown<'_>) -> Option<Rc<Frame>> {
    let frame = state.classic.as_ref()?;
    Some(match (shows_sends(state), state.less_motion) {
        (true, true) => Rc::new(without_motion(frame)),
        (true, false) => frame.clone(),
        (false, _) => Rc::new(without_flicker(frame, state.speed)),
    })
}

/// The highlights of both sides and of the third arm. There are none while the run plays, and none that would give an
/// answer away.
#[must_use]
pub fn highlights(state: &Shown<'_>) -> [Option<Highlight>; 3] {
    if state.playing || state.policy.answer_first {
        return [None; 3];
    }
    let [before, after] = [Side::Before, Side::After]
        .map(|side| Highlight::of(&state.frames[side_index(side)], &state.run.markers_of(side)));
    [before, after, state.classic.as_ref().and_then(|frame| Highlight::of(frame, &[]))]
}

/// The frame with every send at its station: a send jumps to the next station when its step ends.
fn without_motion(frame: &Frame) -> Frame {
    let mut still = frame.clone();
    for send in &mut still.sends {
        send.since = frame.at;
    }
    still
}

/// The end of the axis of the run.
#[must_use]
pub fn extent(state: &Shown<'_>) -> SimTime {
    axis_end(state.seen, state.run.end())
}

/// The lanes of the sides shown.
#[must_use]
pub fn lanes(state: &Shown<'_>) -> Vec<LaneSide> {
    let extent = extent(state);
    [Side::Before, Side::After]
        .into_iter()
        .filter(|side| state.shows(*side))
        .map(|side| {
            let vps = state.frames[side_index(side)].vps.len() as u32;
            let changes = state.run.lanes(side);
            let swapped = side == Side::Before && state.swapped();
            let alone = !state.shows(Side::After);
            let name = match (alone, swapped) {
                (true, _) => "",
                (false, true) => words::handler_swapped(),
                (false, false) => labels::side_short(side),
            };
            LaneSide { name: name.into(), vps, segments: segments(&changes, vps, state.at, state.seen, extent) }
        })
        .collect()
}

/// The markers on the axis, in the order of `Shown::markers_seen`.
#[must_use]
pub fn markers(state: &Shown<'_>, markers: &[Marker]) -> Vec<AxisMarker> {
    let extent = extent(state);
    markers
        .iter()
        .map(|marker| {
            let (group, label) = marker::marker(&marker.event.kind).expect("every marker is in the table");
            let fraction = fraction(marker.event.at, extent);
            AxisMarker {
                fraction,
                label,
                group,
                after: marker.side == Side::After,
                selected: marker.event.at == state.at,
            }
        })
        .collect()
}

/// The state of a side in one sentence.
#[must_use]
pub fn situation(frame: &Frame) -> String {
    situation_with(frame, true)
}

/// The state of a side, with or without the heartbeat.
fn situation_with(frame: &Frame, heartbeat: bool) -> String {
    if frame.vm != VmState::Running {
        return shown::vm_state(frame.vm).to_owned();
    }
    let stalled: Vec<String> =
        frame.vps.iter().filter(|vp| vp.state == VpState::Stalled).map(|vp| shown::vp(vp.index)).collect();
    let (lost, all) = frame.slots_lost();
    let vps = match (stalled.is_empty(), lost) {
        (false, _) => words::situation_stalled(stalled.join(", "), lost, all),
        (true, 0) => words::all_working().to_owned(),
        (true, _) => words::situation_lost(lost, all),
    };
    if heartbeat { words::situation(vps, shown::heartbeat_long(frame.heartbeat)) } else { vps }
}

/// The time and the state of the sides shown, for screen readers on the slider.
#[must_use]
pub fn value_text(state: &Shown<'_>) -> String {
    let [before, after] = &state.frames;
    let clock = state.at.clock();
    match [Side::Before, Side::After].map(|side| state.shows(side)) {
        [true, true] => words::both_sides(clock, situation(before), situation(after)),
        [false, _] => words::one_side(clock, situation(after)),
        [_, false] => words::one_side(clock, situation_with(before, !state.policy.hidden.heartbeat)),
    }
}

/// The time beside the handle, as precise as the speed needs.
#[must_use]
pub fn clock(state: &Shown<'_>) -> String {
    if state.speed.shows_sends() { state.at.to_string() } else { state.at.clock() }
}

/// A few words after the time: a missed or lost heartbeat, as the operator sees it; empty otherwise.
#[must_use]
pub fn clock_note(frame: &Frame) -> String {
    match frame.heartbeat {
        HeartbeatView::Lost { since, .. } => words::heartbeat_lost(ago(frame.at.since(since))),
        HeartbeatView::Missed { .. } => shown::heartbeat_long(frame.heartbeat),
        HeartbeatView::Ok { .. } | HeartbeatView::NotExpected => String::new(),
    }
}

/// The operator's log: the markers up to the moment shown that a real host would show, of the sides shown.
#[must_use]
pub fn operator_log(state: &Shown<'_>, markers: &[Marker]) -> Vec<LogEntry> {
    let known = |marker: &&Marker| marker.event.at <= state.at && marker.event.kind.audience() == Audience::Operator;
    last(
        markers
            .iter()
            .filter(known)
            .map(|marker| entry(marker.event.at.clock(), marker.side, &labels::operator(&marker.event.kind))),
    )
}

/// The model's log: every event at speeds at which sends can be followed, markers at higher speeds.
#[must_use]
pub fn model_log(state: &Shown<'_>, markers: &[Marker]) -> Vec<LogEntry> {
    if !shows_sends(state) {
        let known = |marker: &&Marker| marker.event.at <= state.at && marker.event.kind.audience() == Audience::Model;
        return last(
            markers
                .iter()
                .filter(known)
                .map(|marker| entry(marker.event.at.clock(), marker.side, &events::event(&marker.event.kind))),
        );
    }
    let [before, after] = state.frames.each_ref().map(|frame| &frame.recent);
    if !state.shows(Side::After) {
        return last(
            before
                .iter()
                .map(|event| LogEntry { at: event.at.to_string().into(), text: events::event(&event.kind).into() }),
        );
    }
    let mut events: Vec<(Option<Side>, Event)> = Vec::new();
    for event in before {
        let both = after.iter().any(|other| same(event, other));
        events.push(((!both).then_some(Side::Before), *event));
    }
    for event in after.iter().filter(|event| !before.iter().any(|other| same(event, other))) {
        events.push((Some(Side::After), *event));
    }
    sort_few(&mut events, |(_, event)| (event.at, event.id));
    last(events.into_iter().map(|(side, event)| {
        let text = events::event(&event.kind);
        match side {
            Some(side) => entry(event.at.to_string(), side, &text),
            None => LogEntry { at: event.at.to_string().into(), text: text.into() },
        }
    }))
}

fn same(a: &Event, b: &Event) -> bool {
    (a.at, a.kind) == (b.at, b.kind)
}

fn entry(at: String, side: Side, text: &str) -> LogEntry {
    LogEntry { at: at.into(), text: labels::of_side(side, text).into() }
}

fn last(entries: impl Iterator<Item = LogEntry>) -> Vec<LogEntry> {
    let all: Vec<LogEntry> = entries.collect();
    all[all.len().saturating_sub(LOG_ENTRIES)..].to_vec()
}

/// The lost wake-up whose race can be opened: the last one up to the cursor, else the first one seen.
#[must_use]
pub fn race_offered(state: &Shown<'_>, markers: &[Marker]) -> Option<Marker> {
    let lost =
        |marker: &&Marker| matches!(marker.event.kind, EventKind::WakeUpLost { .. }) && marker.event.at <= state.at;
    markers
        .iter()
        .rfind(lost)
        .or_else(|| markers.iter().find(|marker| matches!(marker.event.kind, EventKind::WakeUpLost { .. })))
        .copied()
}

/// The open race as it is drawn. With less motion it stays at its last event until the next one.
#[must_use]
pub fn race_view(race: &RaceState, less_motion: bool) -> RaceView {
    let still = || race.last_event().unwrap_or(*STRIP_NS.start());
    let now_ns = if less_motion { still() } else { race.now_ns };
    let frame = race.run.frame(now_ns);
    let vp = usize::from(race.race.send.vp);
    let wakers = frame.sends.first().map_or(0, |send| match send.state {
        SendState::Waiting { wakers } => wakers,
        SendState::Stranded => 0,
        SendState::Moving | SendState::InGap | SendState::Trying => 1,
    });
    RaceView {
        send: race.race.send.number,
        page: race.race.page,
        vp: race.race.send.vp.into(),
        slots: frame.vps.get(vp).map(|vp| vp.slots.clone()).unwrap_or_default(),
        shared_ns: race.run.shared_ns,
        check_ns: 0,
        register_ns: race.run.register_ns,
        notify_ns: race.run.notify_ns,
        woken_ns: race.run.woken_ns,
        now_ns,
        gap_ns: i64::try_from(race.race.costs.gap_ns).unwrap_or(0),
        handler: race.handler,
        outcome: race.run.outcome,
        wakers,
        tries: race.tries.clone(),
    }
}

#[cfg(test)]
mod tests;
