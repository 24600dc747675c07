//! Props of real runs.

use super::*;
use crate::shell::state::{Action, AppState, reduce};
use crate::stage::state::Action as StageAction;
use crate::story::state::Action as StoryAction;
use crate::words::{Language, speak};
use sim_core::model::time::SECOND;

fn at(seconds: u64) -> AppState {
    let mut state = AppState::open("");
    while state.stage.records() {
        state = reduce(state, Action::Stage(StageAction::Record));
    }
    reduce(state, Action::Stage(StageAction::Seek(SimTime(seconds * SECOND))))
}

#[test]
fn the_situation_is_a_sentence() {
    let check = |seconds, before: &str, after: &str| {
        let state = at(seconds);
        assert_eq!(situation(&state.stage.frames[0]), before, "{seconds} s");
        assert_eq!(situation(&state.stage.frames[1]), after, "{seconds} s");
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
    let markers = state.shown().markers_seen();
    assert!(markers.iter().all(|marker| marker.event.at.0 <= 5 * SECOND));
    let drawn: Vec<f64> =
        lanes(&state.shown()).iter().flat_map(|side| &side.segments).map(|segment| segment.to).collect();
    let now = fraction(state.stage.at, extent(&state.shown()));
    assert!(drawn.iter().all(|to| *to <= now + 1e-9), "{drawn:?} beyond {now}");
    let back = reduce(state, Action::Stage(StageAction::Seek(SimTime(SECOND))));
    assert_eq!(back.shown().markers_seen(), markers, "what was seen stays");
}

#[test]
fn the_operator_never_sees_what_only_the_model_knows() {
    let state = at(60);
    let markers = state.shown().markers_seen();
    let operator = operator_log(&state.shown(), &markers);
    let text: String = operator.iter().map(|entry| format!("{}\n", entry.text)).collect();
    assert!(text.contains("heartbeat lost") && text.contains("reset"), "{text}");
    for secret in ["sleeps", "slots", "note", "list"] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
    assert!(!model_log(&state.shown(), &markers).is_empty());
}

#[test]
fn with_less_motion_sends_stand_at_their_stations() {
    let mut state = reduce(at(0), Action::Stage(StageAction::Seek(SimTime(1_522_480_000))));
    while state.stage.frames[0].sends.iter().all(|send| send.until.is_none()) {
        state = reduce(state, Action::Stage(StageAction::StepForward));
    }
    let between = reduce(state.clone(), Action::Stage(StageAction::Seek(SimTime(state.stage.at.0 + 300))));
    let places = |state: &AppState| -> Vec<f64> {
        let frame = &pictures(&state.shown())[0];
        frame.sends.iter().map(|send| crate::stage::path::geometry::progress(send, frame.at)).collect()
    };
    assert!(places(&between).iter().any(|share| *share > 0.0), "a send is on its way");
    let still = reduce(between, Action::Stage(StageAction::LessMotion(true)));
    assert!(places(&still).iter().all(|share| *share == 0.0), "and stands where it last was");

    let lost =
        still.stage.run.markers().into_iter().find(|marker| matches!(marker.event.kind, EventKind::WakeUpLost { .. }));
    let raced = reduce(still, Action::Stage(StageAction::OpenRace(lost.expect("one is lost").event.at)));
    let mut race = raced.stage.race.expect("open");
    race.now_ns = 5_000;
    assert_eq!((race_view(&race, false).now_ns, race_view(&race, true).now_ns), (5_000, 0));
    // Nothing moves before the first event either.
    race.now_ns = *STRIP_NS.start() + 1_000;
    assert_eq!(race.last_event(), None);
    assert_eq!(race_view(&race, true).now_ns, *STRIP_NS.start());
}

#[test]
fn nothing_is_marked_while_it_plays_or_before_the_answer_is_given() {
    let lost = |state: &AppState| {
        let mut markers = state.stage.run.markers().into_iter();
        markers.find(|marker| matches!(marker.event.kind, EventKind::WakeUpLost { .. })).expect("one is lost").event.at
    };
    let state = at(0);
    assert_eq!(highlights(&state.shown()), [None; 3], "nothing has happened yet");
    let there = reduce(state.clone(), Action::Stage(StageAction::Seek(lost(&state))));
    assert!(
        highlights(&there.shown())[0].is_some_and(|highlight| highlight.cause.is_some()),
        "a wake-up is lost, because its notification came early"
    );
    assert_eq!(highlights(&there.shown())[1..], [None; 2], "and on the other side nothing happens just then");
    assert_eq!(highlights(&reduce(there, Action::Stage(StageAction::PlayPause)).shown()), [None; 3]);

    let mut gated = AppState::open(&crate::kit::route::to_page(crate::story::chapters::CHAPTERS[3].slug));
    while gated.stage.records() {
        gated = reduce(gated, Action::Stage(StageAction::Record));
    }
    assert!(gated.is_gated() && gated.stage.frames[0].recent.last().is_some_and(|event| event.at == gated.stage.at));
    assert_eq!(highlights(&gated.shown()), [None; 3]);
    assert!(highlights(&reduce(gated, Action::Story(StoryAction::Skip)).shown())[0].is_some());
}

/// The texts in the picture of a side.
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

/// The texts of a race, with the notification at each of its presets.
fn raced(state: AppState) -> Vec<String> {
    use crate::stage::race::geometry::{presets, rows};
    use crate::stage::race::words as race;
    let mut read = Vec::new();
    let lost =
        state.stage.run.markers().into_iter().find(|marker| matches!(marker.event.kind, EventKind::WakeUpLost { .. }));
    let mut state = reduce(state, Action::Stage(StageAction::OpenRace(lost.expect("one is lost").event.at)));
    for (_, ns) in presets(15_000) {
        state = reduce(state, Action::Stage(StageAction::MoveNotification(ns + 500)));
        let open = state.stage.race.as_ref().expect("open");
        let view = race_view(open, false);
        read.extend(race::stamp(&view));
        read.extend(race::notification(&view));
        read.extend([race::picture(&view), race::true_since(view.shared_ns), open.now_line()]);
        read.push(race::bell_value(view.notify_ns, Some(view.outcome)));
        read.extend(rows(&view).into_iter().map(|row| race::step(row.step)));
    }
    read
}

/// English words that must not occur on a German page.
const ENGLISH: [&str; 11] =
    ["the ", " of ", " gone", "page", "note ", "send ", "slot ", "update:", "running", " lost", "handler"];

#[test]
fn a_german_reader_reads_german() {
    speak(Language::German);
    let mut state = at(0);
    let mut read = Vec::new();
    for _ in 0..40 {
        state = reduce(state, Action::Stage(StageAction::NextMarker));
        read.extend(state.stage.announced());
        read.push(value_text(&state.shown()));
        read.push(clock_note(&state.stage.frames[0]));
        let markers = state.shown().markers_seen();
        read.extend(super::markers(&state.shown(), &markers).into_iter().map(|marker| marker.label));
        read.extend(lanes(&state.shown()).into_iter().map(|side| side.name.to_string()));
        let logs = [operator_log(&state.shown(), &markers), model_log(&state.shown(), &markers)];
        read.extend(logs.iter().flatten().map(|entry| entry.text.to_string()));
        read.extend(state.stage.frames.iter().flat_map(|frame| pictured(frame)));
    }
    for _ in 0..40 {
        state = reduce(state, Action::Stage(StageAction::StepBack));
        read.extend(state.stage.announced());
    }
    read.extend(raced(state.clone()));
    let text = read.join("\n");
    for word in ENGLISH {
        assert!(!text.contains(word), "{word}: {:?}", read.iter().find(|line| line.contains(word)));
    }
    for word in ["Slots verloren", "Heartbeat verloren", "schläft für immer", "Beide: ", "startet", "hat keinen Slot"]
    {
        assert!(text.contains(word), "{word}:\n{text}");
    }
    let race = reduce(
        reduce(state, Action::Stage(StageAction::ToStart)),
        Action::Stage(StageAction::SetSpeed(crate::run::playback::Speed::Race)),
    );
    assert_eq!(race.stage.announced().as_deref(), Some("Jetzt zeigt eine Sekunde 5\u{a0}µs."));
}
