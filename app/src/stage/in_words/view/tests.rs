//! Text and picture of the same frame agree: every number in the text is the number of marks in the picture.

use core::iter::successors;

use super::*;
use crate::run::Run;
use crate::run::scenarios::{self, SLUGS};
use crate::stage::in_words::inventory::{pages, sends};
use crate::stage::pages::pages_strip;
use crate::stage::path::geometry::{PathPart, capsules};
use crate::stage::vm::geometry::{TEETH_MAX, arc, teeth};
use crate::stage::vm::waiting_box::{Sleepers, row};
use crate::stage::words as shown;
use crate::words::{Language, speak, stage, twin as sheet};
use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::machine::memory::HostVisibility;
use sim_core::model::time::{MICROSECOND, SECOND, SimTime};
use sim_core::record::recording::Recording;
use sim_core::show::frame::{HeartbeatView, SendState, SendView, SlotState, Station, VmState, VpState};

/// Moments of each run that are compared, in addition to some of its markers.
const SAMPLES: u64 = 20;

/// A scenario's run, recorded to its end.
fn run(slug: &str) -> Run {
    let scenario = scenarios::scenario(slug).expect("listed");
    let run = Run::new(&Recording::new(&scenario, scenario.seed));
    while run.recorded_to() < run.end() {
        run.record_slice();
    }
    run
}

/// Frames of all scenarios on both sides: at the first events, at evenly spaced moments, and at some markers.
fn frames() -> Vec<Frame> {
    let mut frames = Vec::new();
    for slug in SLUGS {
        let run = run(slug);
        let mut moments: Vec<SimTime> = successors(Some(SimTime::ZERO), |at| run.instant_after(*at)).take(40).collect();
        moments.extend((1..=SAMPLES).map(|i| SimTime(run.end().0 / SAMPLES * i)));
        let marks = run.markers();
        moments.extend(marks.iter().step_by(marks.len() / 20 + 1).map(|mark| mark.event.at));
        moments.sort_unstable();
        frames.extend(moments.into_iter().flat_map(|at| run.frames(at)).map(|frame| (*frame).clone()));
    }
    frames
}

/// A frame in which a send repeats a step; samples rarely contain one.
fn trying() -> Frame {
    let run = run("busy-stall");
    let tries = |frame: &Rc<Frame>| frame.sends.iter().any(|send| send.state == SendState::Trying);
    let mut moments = (0..SECOND / (10 * MICROSECOND)).map(|i| SimTime(i * 10 * MICROSECOND));
    let frame = moments.find_map(|at| run.frames(at).into_iter().find(tries)).expect("a send tries again");
    (*frame).clone()
}

/// How many parts of a picture have exactly these CSS classes.
fn marks(drawn: &Html, classes: &str) -> usize {
    format!("{drawn:?}").matches(&format!("\"{classes}\"")).count()
}

/// How many slots in a state are drawn, as teeth or in an arc.
fn slots_drawn(slots: &[SlotState], state: SlotState) -> usize {
    if slots.len() > TEETH_MAX {
        return arc(slots).iter().filter(|stretch| stretch.state == state).map(|stretch| stretch.slots).sum();
    }
    teeth(slots).iter().filter(|tooth| tooth.state == state).count()
}

fn all_slots_drawn(frame: &Frame, state: SlotState) -> usize {
    frame.vps.iter().map(|vp| slots_drawn(&vp.slots, state)).sum()
}

fn vps_agree(frame: &Frame) {
    let rows = rows(frame);
    assert_eq!(rows.len(), frame.vps.len());
    for (row, vp) in rows.iter().zip(&frame.vps) {
        let mut seen = vec![shown::vp(vp.index), shown::vp_state(vp.state).0.to_owned()];
        seen.extend(SLOT_STATES.map(|state| slots_drawn(&vp.slots, state).to_string()));
        seen.push(vp.queued.to_string());
        assert_eq!(row, &seen, "{frame}");
    }
}

fn pages_agree(frame: &Frame, lines: &[String]) {
    let cells: Vec<Html> = frame.pages.iter().map(|page| pages_strip::draw(page, frame.at, None)).collect();
    let count = |classes: &str| cells.iter().map(|cell| marks(cell, classes)).sum::<usize>();
    let shared_in_host_view = count("pages-strip-cell is-host-view is-shared");
    let first = sheet::pages(count("pages-strip-cell is-shared"), cells.len(), shared_in_host_view);
    assert!(lines.iter().any(|line| line.starts_with(&first)), "{first}\n{lines:?}");
    let stale = lines.iter().filter(|line| line.starts_with(&sheet::page_stale(""))).count();
    assert_eq!(stale, count("pages-strip-differs"), "{lines:?}");
    assert_eq!(stale == 0, lines.iter().any(|line| line.ends_with(&sheet::pages_agree(""))), "{lines:?}");
}

/// Asserts that the sentence about `count` sends is there; `line` writes it without their numbers.
fn line_agrees(lines: &[String], count: usize, line: fn(u64, &'static str) -> String) {
    let wanted = line(count as u64, "");
    assert!(count == 0 || lines.iter().any(|line| line.starts_with(&wanted)), "{wanted} {lines:?}");
}

fn sends_agree(frame: &Frame, lines: &[String]) {
    let on_path: usize = [PathPart::Guest, PathPart::Host]
        .map(|part| capsules(&frame.sends, frame.at, frame.handler, part))
        .iter()
        .flatten()
        .map(|capsule| capsule.numbers.len())
        .sum();
    line_agrees(lines, on_path, sheet::on_the_way);
    let boxed = |sleepers: &Sleepers, lost: bool| {
        let drawn = row(sleepers, lost, None);
        let named = marks(&drawn, "waiting-box-send");
        let more = sleepers.count - named;
        assert!(more == 0 || format!("{drawn:?}").contains(&stage::more(more)), "{drawn:?}");
        named + more
    };
    let waiting = boxed(&Sleepers::of(frame.waiting(), None), false);
    let lost = boxed(&Sleepers::of(frame.stranded(), None), true);
    line_agrees(lines, waiting, sheet::asleep);
    line_agrees(lines, lost, sheet::stranded);
    // Sends that repeat a step are drawn by their slots alone.
    let trying = all_slots_drawn(frame, SlotState::Waiting) - waiting;
    line_agrees(lines, trying, sheet::trying);
    let kinds = [trying, waiting, lost].into_iter().filter(|count| *count > 0).count();
    assert_eq!(words::sleepers(frame).len(), kinds.max(1), "no line is about an empty group: {lines:?}");
    assert_eq!(on_path == 0, words::path(frame) == sheet::on_the_way_none());
    assert_eq!(all_slots_drawn(frame, SlotState::Lost), lost, "{frame}");
    assert_eq!(all_slots_drawn(frame, SlotState::InUse), on_path, "{frame}");
}

#[test]
fn text_and_picture_agree() {
    let mut frames = frames();
    frames.push(trying());
    let mut met = [0; 5];
    for frame in &frames {
        let sends = sends(frame);
        let counts = [sends.moving.len(), sends.trying.len(), sends.waiting.len(), sends.lost.len()];
        for (met, count) in met.iter_mut().zip(counts.into_iter().chain([pages(frame).stale.len()])) {
            *met += usize::from(count > 0);
        }
    }
    assert!(met.iter().all(|met| *met > 0), "every kind of send and a stale view must be met: {met:?}");
    for language in Language::ALL {
        speak(language);
        for frame in &frames {
            let all = Side { title: "".into(), frame: Rc::new(frame.clone()), paths: true, heartbeat: true };
            let lines = lines(&all);
            vps_agree(frame);
            pages_agree(frame, &lines);
            sends_agree(frame, &lines);
            assert!(lines.contains(&shown::heartbeat_long(frame.heartbeat)));
            assert!(lines.iter().any(|line| line.contains(shown::vm_state(frame.vm))), "{lines:?}");
        }
    }
}

#[test]
fn the_text_leaves_out_what_the_question_is_about() {
    let run = run("healthy-send");
    let done = run.markers()[0].event.at;
    let [frame, _] = &run.frames(SimTime(done.0 - 1));
    assert!(!sends(frame).moving.is_empty(), "a send is on its way");
    let side = |paths, heartbeat| Side { title: "".into(), frame: frame.clone(), paths, heartbeat };
    let shown = |side: &Side| {
        let lines = lines(side);
        (lines.contains(&words::path(frame)), lines.contains(&words::heartbeat(frame)))
    };
    assert_eq!(shown(&side(true, true)), (true, true));
    assert_eq!(shown(&side(false, true)), (false, true));
    assert_eq!(shown(&side(true, false)), (true, false));
}

/// Asserts that the texts are all different and none is empty.
fn all_said(what: &str, said: Vec<String>) {
    let mut once = said.clone();
    once.sort();
    once.dedup();
    assert!(once.len() == said.len() && said.iter().all(|text| !text.trim().is_empty()), "{what}: {said:?}");
}

/// The text of a side whose only send is in this state.
fn said_of_a_send(frame: &Frame, state: SendState) -> String {
    let send = SendView { state, ..frame.sends[0] };
    let frame = Frame { sends: vec![send], ..frame.clone() };
    format!("{}. {}", words::path(&frame), words::sleepers(&frame).join(". "))
}

#[test]
fn every_state_that_is_drawn_has_its_words() {
    use SendState as S;
    let frame = trying();
    for language in Language::ALL {
        speak(language);
        let vps = [VpState::Working, VpState::FewerSlots, VpState::Stalled, VpState::Down];
        all_said("processors", vps.map(|state| shown::vp_state(state).0.to_owned()).to_vec());
        all_said("slots", SLOT_STATES.map(|state| words::slot_state(state).to_owned()).to_vec());
        let sends = [S::Moving, S::InGap, S::Trying, S::Waiting { wakers: 1 }, S::Stranded];
        all_said("sends", sends.map(|state| said_of_a_send(&frame, state)).to_vec());
        let vms = [
            VmState::Running,
            VmState::Resetting,
            VmState::Booting,
            VmState::Attesting,
            VmState::Stopped,
            VmState::ShuttingDown,
            VmState::Off,
            VmState::Moving,
        ];
        all_said("VMs", vms.map(|state| shown::vm_state(state).to_owned()).to_vec());
        let at = SimTime::ZERO;
        let beats = [
            HeartbeatView::Ok { answered_at: at },
            HeartbeatView::Missed { beats: 1, answered_at: at },
            HeartbeatView::Lost { since: at, answered_at: at },
            HeartbeatView::NotExpected,
        ];
        all_said("heartbeat", beats.map(shown::heartbeat_long).to_vec());
        let pages = [HostVisibility::Private, HostVisibility::Shared];
        all_said("pages", pages.map(|visibility| shown::visibility(visibility).to_owned()).to_vec());
        let stations: Vec<Station> = Station::path(HandlerKind::Before).to_vec();
        all_said("stations", stations.iter().map(|station| shown::station(*station).0.to_owned()).collect());
    }
}
