//! View: what the parts of the page are given, derived from the state. Pure; tested natively.

use std::rc::Rc;

use sim_core::model::event::{Event, EventKind};
use sim_core::model::order::sort_few;
use sim_core::model::time::SimTime;
use sim_core::record::marker::Audience;
use sim_core::record::twin::Side;
use sim_core::show::frame::{Frame, HeartbeatView, SendState, VmState, VpState};

use super::cue::parts::Cue;
use super::logs::view::LogEntry;
use super::race::geometry::RaceView;
use super::race::state::{RaceState, STRIP_NS};
use super::timeline::geometry::lanes::{fraction, segments};
use super::timeline::geometry::marks::{LandmarkKind, LandmarkMark};
use super::timeline::lanes::LaneSide;
use super::words as shown;
use crate::facts::units::ago;
use crate::facts::{events, labels};
use crate::run::Mark;
use crate::run::calm::calm;
use crate::run::playback::axis_end;
use crate::shell::state::{AppState, side_index};
use crate::words::{events as event_words, stage as words};

/// Entries a log shows.
const LOG_ENTRIES: usize = 12;

/// Whether sends are drawn one by one.
#[must_use]
pub fn shows_sends(state: &AppState) -> bool {
    !state.playing || state.speed.shows_sends()
}

/// The frames as they are drawn: exact where sends can be followed, calm where they cannot.
#[must_use]
pub fn pictures(state: &AppState) -> [Rc<Frame>; 2] {
    if shows_sends(state) && state.less_motion {
        return state.frames.clone().map(|frame| Rc::new(without_motion(&frame)));
    }
    if shows_sends(state) {
        return state.frames.clone();
    }
    state.frames.clone().map(|frame| Rc::new(calm(&frame, state.speed)))
}

/// The frame of the third arm as it is drawn.
#[must_use]
pub fn classic_picture(state: &AppState) -> Option<Rc<Frame>> {
    let frame = state.classic.as_ref()?;
    Some(match (shows_sends(state), state.less_motion) {
        (true, true) => Rc::new(without_motion(frame)),
        (true, false) => frame.clone(),
        (false, _) => Rc::new(calm(frame, state.speed)),
    })
}

/// What is marked on each side and on the third arm: what happened at this very moment, and what it came of. Nothing
/// while it plays, and nothing that might give an answer away.
#[must_use]
pub fn cues(state: &AppState) -> [Option<Cue>; 3] {
    if state.playing || state.is_gated() {
        return [None; 3];
    }
    let [before, after] =
        [Side::Before, Side::After].map(|side| Cue::of(&state.frames[side_index(side)], &state.run.landmarks(side)));
    [before, after, state.classic.as_ref().and_then(|frame| Cue::of(frame, &[]))]
}

/// The same facts with every send at its station: it goes on when its step ends, and not on the way there.
fn without_motion(frame: &Frame) -> Frame {
    let mut still = frame.clone();
    for send in &mut still.sends {
        send.since = frame.at;
    }
    still
}

/// The end of the axis.
#[must_use]
pub fn extent(state: &AppState) -> SimTime {
    axis_end(state.seen, state.run.end())
}

/// The lanes of both sides.
#[must_use]
pub fn lanes(state: &AppState) -> Vec<LaneSide> {
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

/// The landmarks on the axis, in the order of `AppState::marks_seen`.
#[must_use]
pub fn landmarks(state: &AppState, marks: &[Mark]) -> Vec<LandmarkMark> {
    let extent = extent(state);
    marks
        .iter()
        .map(|mark| LandmarkMark {
            fraction: fraction(mark.event.at, extent),
            label: mark_label(mark),
            kind: mark_kind(&mark.event.kind),
            selected: mark.event.at == state.at,
        })
        .collect()
}

fn mark_label(mark: &Mark) -> String {
    let label = events::mark(&mark.event.kind);
    match mark.side {
        Side::Before => label,
        Side::After => event_words::mark_after(label),
    }
}

fn mark_kind(kind: &EventKind) -> LandmarkKind {
    match kind {
        EventKind::VpStalled { .. } => LandmarkKind::Stalled,
        EventKind::HeartbeatLost { .. } => LandmarkKind::HeartbeatLost,
        EventKind::WakeUpLost { .. } => LandmarkKind::Lost,
        EventKind::HandlerSwapped { .. } => LandmarkKind::Change,
        EventKind::Tried { .. } => LandmarkKind::Try,
        EventKind::SlotReturned { .. } | EventKind::Woken { .. } => LandmarkKind::Good,
        _ => LandmarkKind::Restart,
    }
}

/// A side in one sentence.
#[must_use]
pub fn situation(frame: &Frame) -> String {
    situation_with(frame, true)
}

/// The same, without the heartbeat where a reader is asked about it.
fn situation_with(frame: &Frame, heartbeat: bool) -> String {
    if frame.vm != VmState::Running {
        return shown::vm_state(frame.vm).to_owned();
    }
    let out: Vec<String> =
        frame.vps.iter().filter(|vp| vp.state == VpState::Stalled).map(|vp| shown::vp(vp.index)).collect();
    let (gone, all) = frame.slots_lost();
    let processors = match (out.is_empty(), gone) {
        (false, _) => words::situation_out(out.join(", "), gone, all),
        (true, 0) => words::all_working().to_owned(),
        (true, _) => words::situation_gone(gone, all),
    };
    if heartbeat { words::situation(processors, shown::heartbeat_long(frame.heartbeat)) } else { processors }
}

/// The time and what is true then, for the slider.
#[must_use]
pub fn value_text(state: &AppState) -> String {
    let [before, after] = &state.frames;
    let clock = state.at.clock();
    match [Side::Before, Side::After].map(|side| state.shows(side)) {
        [true, true] => words::both_sides(clock, situation(before), situation(after)),
        [false, _] => words::one_side(clock, situation(after)),
        [_, false] => words::one_side(clock, situation_with(before, !state.veil().heartbeat)),
    }
}

/// The clock as precise as the speed.
#[must_use]
pub fn clock(state: &AppState) -> String {
    if state.speed.shows_sends() { state.at.to_string() } else { state.at.clock() }
}

/// A few words after the clock: the last thing the operator could know.
#[must_use]
pub fn clock_note(frame: &Frame) -> String {
    match frame.heartbeat {
        HeartbeatView::Lost { since, .. } => words::heartbeat_lost(ago(frame.at.since(since))),
        HeartbeatView::Missed { .. } => shown::heartbeat_long(frame.heartbeat),
        HeartbeatView::Ok { .. } | HeartbeatView::NotExpected => String::new(),
    }
}

/// What the operator sees: what a real host would show, of both sides.
#[must_use]
pub fn operator_log(state: &AppState, marks: &[Mark]) -> Vec<LogEntry> {
    let known = |mark: &&Mark| mark.event.at <= state.at && mark.event.kind.audience() == Audience::Operator;
    last(
        marks
            .iter()
            .filter(known)
            .map(|mark| entry(mark.event.at.clock(), mark.side, &labels::operator(&mark.event.kind))),
    )
}

/// What only the model knows: every event where sends can be followed, landmarks where they cannot.
#[must_use]
pub fn model_log(state: &AppState, marks: &[Mark]) -> Vec<LogEntry> {
    if !shows_sends(state) {
        let known = |mark: &&Mark| mark.event.at <= state.at && mark.event.kind.audience() == Audience::Model;
        return last(
            marks
                .iter()
                .filter(known)
                .map(|mark| entry(mark.event.at.clock(), mark.side, &events::event(&mark.event.kind))),
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

/// The lost wake-up whose race the reader is offered: the one the cursor rests on, else the last one seen.
#[must_use]
pub fn race_offered(state: &AppState, marks: &[Mark]) -> Option<Mark> {
    let lost = |mark: &&Mark| matches!(mark.event.kind, EventKind::WakeUpLost { .. }) && mark.event.at <= state.at;
    marks
        .iter()
        .rfind(lost)
        .or_else(|| marks.iter().find(|mark| matches!(mark.event.kind, EventKind::WakeUpLost { .. })))
        .copied()
}

/// The open race as its component draws it; with less motion as it was at its last event.
#[must_use]
pub fn race_view(open: &RaceState, less_motion: bool) -> RaceView {
    let still = || open.last_event().unwrap_or(*STRIP_NS.start());
    let now_ns = if less_motion { still() } else { open.now_ns };
    let frame = open.run.frame(now_ns);
    let vp = usize::from(open.race.send.vp);
    let wakers = frame.sends.first().map_or(0, |send| match send.state {
        SendState::Waiting { wakers } => wakers,
        SendState::Stranded => 0,
        SendState::Moving | SendState::InGap | SendState::Trying => 1,
    });
    RaceView {
        send: open.race.send.number,
        page: open.race.page,
        vp: open.race.send.vp.into(),
        slots: frame.vps.get(vp).map(|vp| vp.slots.clone()).unwrap_or_default(),
        shared_ns: open.run.shared_ns,
        check_ns: 0,
        register_ns: open.run.register_ns,
        notify_ns: open.run.notify_ns,
        woken_ns: open.run.woken_ns,
        now_ns,
        gap_ns: i64::try_from(open.race.costs.gap_ns).unwrap_or(0),
        handler: open.handler,
        outcome: open.run.outcome,
        wakers,
        tries: open.tries.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::state::{Action, reduce};
    use crate::words::{Language, speak};
    use sim_core::model::time::SECOND;

    fn at(seconds: u64) -> AppState {
        let mut state = AppState::open("");
        while state.records() {
            state = reduce(state, Action::Record);
        }
        reduce(state, Action::Seek(SimTime(seconds * SECOND)))
    }

    #[test]
    fn the_situation_is_said_in_words() {
        let check = |seconds, before: &str, after: &str| {
            let state = at(seconds);
            assert_eq!(situation(&state.frames[0]), before, "{seconds} s");
            assert_eq!(situation(&state.frames[1]), after, "{seconds} s");
        };
        check(
            1,
            "all processors working; heartbeat OK, answered at 00:00.0",
            "all processors working; heartbeat OK, answered at 00:00.0",
        );
        check(
            13,
            "P3 out of slots, 19 of 32 slots gone; heartbeat OK, answered at 00:12.0",
            "all processors working; heartbeat OK, answered at 00:12.0",
        );
        check(
            27,
            "P0, P2, P3 out of slots, 31 of 32 slots gone; heartbeat lost at 00:26.0",
            "all processors working; heartbeat OK, answered at 00:26.0",
        );
        check(40, "booting", "all processors working; heartbeat OK, answered at 00:40.0");
    }

    #[test]
    fn the_future_stays_blank() {
        let state = at(5);
        let marks = state.marks_seen();
        assert!(marks.iter().all(|mark| mark.event.at.0 <= 5 * SECOND));
        let drawn: Vec<f64> = lanes(&state).iter().flat_map(|side| &side.segments).map(|segment| segment.to).collect();
        let now = fraction(state.at, extent(&state));
        assert!(drawn.iter().all(|to| *to <= now + 1e-9), "{drawn:?} beyond {now}");
        let back = reduce(state, Action::Seek(SimTime(SECOND)));
        assert_eq!(back.marks_seen(), marks, "what was seen stays");
    }

    #[test]
    fn the_operator_never_sees_what_only_the_model_knows() {
        let state = at(60);
        let marks = state.marks_seen();
        let operator = operator_log(&state, &marks);
        let text: String = operator.iter().map(|entry| format!("{}\n", entry.text)).collect();
        assert!(text.contains("heartbeat lost") && text.contains("reset"), "{text}");
        for secret in ["sleeps", "slots", "note", "list"] {
            assert!(!text.contains(secret), "{secret}: {text}");
        }
        assert!(!model_log(&state, &marks).is_empty());
    }

    #[test]
    fn with_less_motion_sends_stand_at_their_stations() {
        let mut state = reduce(at(0), Action::Seek(SimTime(1_522_480_000)));
        while state.frames[0].sends.iter().all(|send| send.until.is_none()) {
            state = reduce(state, Action::StepForward);
        }
        let between = reduce(state.clone(), Action::Seek(SimTime(state.at.0 + 300)));
        let places = |state: &AppState| -> Vec<f64> {
            let frame = &pictures(state)[0];
            frame.sends.iter().map(|send| crate::stage::path::geometry::progress(send, frame.at)).collect()
        };
        assert!(places(&between).iter().any(|share| *share > 0.0), "a send is on its way");
        let still = reduce(between, Action::LessMotion(true));
        assert!(places(&still).iter().all(|share| *share == 0.0), "and stands where it last was");

        let lost = still.run.marks().into_iter().find(|mark| matches!(mark.event.kind, EventKind::WakeUpLost { .. }));
        let raced = reduce(still, Action::OpenRace(lost.expect("one is lost").event.at));
        let mut race = raced.race.expect("open");
        race.now_ns = 5_000;
        assert_eq!((race_view(&race, false).now_ns, race_view(&race, true).now_ns), (5_000, 0));
        // Before anything has happened nothing moves either.
        race.now_ns = *STRIP_NS.start() + 1_000;
        assert_eq!(race.last_event(), None);
        assert_eq!(race_view(&race, true).now_ns, *STRIP_NS.start());
    }

    #[test]
    fn nothing_is_marked_while_it_plays_or_before_the_answer_is_given() {
        let lost = |state: &AppState| {
            let mut marks = state.run.marks().into_iter();
            marks.find(|mark| matches!(mark.event.kind, EventKind::WakeUpLost { .. })).expect("one is lost").event.at
        };
        let state = at(0);
        assert_eq!(cues(&state), [None; 3], "nothing has happened yet");
        let there = reduce(state.clone(), Action::Seek(lost(&state)));
        assert!(cues(&there)[0].is_some_and(|cue| cue.cause.is_some()), "a wake-up is lost, of news that came early");
        assert_eq!(cues(&there)[1..], [None; 2], "and on the other side nothing happens just then");
        assert_eq!(cues(&reduce(there, Action::PlayPause)), [None; 3]);

        let mut gated = AppState::open(&crate::kit::route::to_page(crate::story::chapters::CHAPTERS[3].slug));
        while gated.records() {
            gated = reduce(gated, Action::Record);
        }
        assert!(gated.is_gated() && gated.frames[0].recent.last().is_some_and(|event| event.at == gated.at));
        assert_eq!(cues(&gated), [None; 3]);
        assert!(cues(&reduce(gated, Action::SkipAnswer))[0].is_some());
    }

    /// What the picture of a side says.
    fn pictured(frame: &Frame) -> Vec<String> {
        let mut read: Vec<String> = frame.vps.iter().map(shown::ring).collect();
        read.extend(frame.pages.iter().map(|page| shown::page_differs(page, frame.at)));
        read.extend(frame.pages.iter().map(shown::page_agrees));
        read.push(shown::pages(&frame.pages, frame.more_shared, frame.at));
        read.push(shown::heartbeat(frame.heartbeat, frame.at));
        read.push(shown::rate(frame.per_second));
        read.extend([true, false].map(|guest| shown::path(guest, frame.handler, frame.sends.len())));
        read
    }

    /// What a race says, with the news at each of its named places.
    fn raced(state: AppState) -> Vec<String> {
        use crate::stage::race::geometry::{presets, rows};
        use crate::stage::race::words as race;
        let mut read = Vec::new();
        let lost = state.run.marks().into_iter().find(|mark| matches!(mark.event.kind, EventKind::WakeUpLost { .. }));
        let mut state = reduce(state, Action::OpenRace(lost.expect("one is lost").event.at));
        for (_, ns) in presets(15_000) {
            state = reduce(state, Action::MoveNews(ns + 500));
            let open = state.race.as_ref().expect("open");
            let view = race_view(open, false);
            read.extend(race::stamp(&view));
            read.extend(race::news(&view));
            read.extend([race::picture(&view), race::true_since(view.shared_ns), open.now_line()]);
            read.push(race::bell_value(view.notify_ns, Some(view.outcome)));
            read.extend(rows(&view).into_iter().map(|row| race::step(row.step)));
        }
        read
    }

    /// English that must not be left over in what a German reader reads.
    const ENGLISH: [&str; 11] =
        ["the ", " of ", " gone", "page", "note ", "send ", "slot ", "update:", "running", " lost", "handler"];

    #[test]
    fn a_german_reader_reads_german() {
        speak(Language::German);
        let mut state = at(0);
        let mut read = Vec::new();
        for _ in 0..40 {
            state = reduce(state, Action::NextMark);
            read.extend(state.told.clone());
            read.push(value_text(&state));
            read.push(clock_note(&state.frames[0]));
            let marks = state.marks_seen();
            read.extend(landmarks(&state, &marks).into_iter().map(|mark| mark.label));
            read.extend(lanes(&state).into_iter().map(|side| side.name.to_string()));
            let logs = [operator_log(&state, &marks), model_log(&state, &marks)];
            read.extend(logs.iter().flatten().map(|entry| entry.text.to_string()));
            read.extend(state.frames.iter().flat_map(|frame| pictured(frame)));
        }
        for _ in 0..40 {
            state = reduce(state, Action::StepBack);
            read.extend(state.told.clone());
        }
        read.extend(raced(state.clone()));
        let text = read.join("\n");
        for word in ENGLISH {
            assert!(!text.contains(word), "{word}: {:?}", read.iter().find(|line| line.contains(word)));
        }
        for word in
            ["Slots verloren", "Heartbeat verloren", "schläft für immer", "Beide: ", "startet", "hat keinen Slot"]
        {
            assert!(text.contains(word), "{word}:\n{text}");
        }
        let race = reduce(reduce(state, Action::ToStart), Action::SetSpeed(crate::run::playback::Speed::Race));
        assert_eq!(race.told.as_deref(), Some("Jetzt zeigt eine Sekunde 5\u{a0}µs."));
    }
}
