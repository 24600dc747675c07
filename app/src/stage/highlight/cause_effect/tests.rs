//! Highlights of the golden runs: the event that is marked happened then, and its cause happened before.

use super::*;
use crate::run::scenarios::{self, SLUGS};
use sim_core::model::time::SimTime;
use sim_core::record::recording::Recording;
use sim_core::record::timeline::{Seeker, Timeline};
use sim_core::record::twin::{Side, Twin};
use sim_core::show::frame::SlotState;

/// A scenario's run on both sides, recorded to its end.
fn run(slug: &str) -> Twin {
    let scenario = scenarios::scenario(slug).expect("listed");
    let mut twin = Twin::new(&Recording::new(&scenario, scenario.seed)).expect("valid");
    twin.extend(twin.before.end(), u64::MAX);
    twin
}

/// The frame at the first marker that `is` recognises, and its highlight.
fn at(timeline: &Timeline, is: impl Fn(&EventKind) -> bool) -> (Frame, Option<Highlight>) {
    let marker = timeline.markers().iter().find(|event| is(&event.kind)).expect("it happens");
    let frame = timeline.frame_at(marker.at);
    let highlight = Highlight::of(&frame, timeline.markers());
    (frame, highlight)
}

/// Whether one event is the other, or follows from it in the same instant.
fn follows_from(event: &Event, of: &Event, frame: &Frame) -> bool {
    let causes = core::iter::successors(Some(*event), |event| {
        frame.recent.iter().find(|cause| cause.id == event.cause).copied()
    });
    causes.take_while(|cause| cause.at == of.at).any(|cause| cause.id == of.id)
}

#[test]
fn every_marker_that_is_drawn_has_a_highlight_and_its_cause_comes_before_it() {
    let (mut highlighted, mut caused) = (0, 0);
    for slug in SLUGS {
        let twin = run(slug);
        for side in [Side::Before, Side::After] {
            let timeline = twin.side(side);
            let mut seeker = Seeker::new(timeline);
            for marker in timeline.markers() {
                seeker.seek(timeline, marker.at);
                let frame = seeker.frame();
                let highlight = Highlight::of(&frame, timeline.markers());
                let drawn = Target::of(&marker.kind).is_some_and(|target| target.is_drawn(&frame));
                assert!(highlight.is_some() || !drawn, "{slug} {side:?}: {marker}\n{frame}");
                let Some(effect) = effect(&frame) else { continue };
                assert!(
                    !drawn || follows_from(&effect, marker, &frame),
                    "{slug}: {effect} has nothing to do with {marker}"
                );
                highlighted += 1;
                if let Some(cause) = cause(&effect, &frame, timeline.markers()) {
                    caused += 1;
                    assert!(cause.id < effect.id && cause.at <= effect.at, "{slug}: {effect} of {cause}");
                }
            }
        }
    }
    assert!(highlighted > 200 && caused * 10 > highlighted * 9, "{caused} of {highlighted} causes are known");
}

#[test]
fn what_is_marked_is_what_the_model_says() {
    let twin = run("lost-wake-up");
    let lost = |kind: &EventKind| matches!(kind, EventKind::WakeUpLost { .. });
    let (frame, highlight) = at(&twin.before, lost);
    let highlight = highlight.expect("a send was lost");
    let send = *frame.stranded().next().expect("one is stranded");
    let page = frame.pages.iter().find(|page| page.index == send.page).expect("shown");
    assert!(page.notified_at.is_some_and(|notification| notification < frame.at), "the notification had arrived");
    assert_eq!(
        (highlight.send(send.number), highlight.slot(send.vp, send.slot)),
        (Some(Role::Effect), Some(Role::Effect))
    );
    assert_eq!(highlight.page(send.page), Some(Role::Cause), "the notification about its page arrived too early");
    assert_eq!(frame.vps[send.vp as usize].slots[send.slot as usize], SlotState::Lost);
    assert_eq!([highlight.vp(0), highlight.heartbeat(), highlight.vm(), highlight.host()], [None; 4]);

    let woken = |kind: &EventKind| matches!(kind, EventKind::Woken { .. });
    let (_, highlight) = at(&twin.after, woken);
    let highlight = highlight.expect("the send was woken");
    assert_eq!((highlight.send(send.number), highlight.page(send.page)), (Some(Role::Effect), Some(Role::Cause)));

    let twin = run("watched");
    let (_, highlight) = at(&twin.before, |kind| matches!(kind, EventKind::VpStalled { .. }));
    let highlight = highlight.expect("a VP is stalled");
    assert!(matches!(highlight, Highlight { effect: Target::Vp(_), cause: Some(Target::Send(_)) }), "{highlight:?}");
    let (_, highlight) = at(&twin.before, |kind| matches!(kind, EventKind::HeartbeatLost { .. }));
    assert_eq!(highlight, Some(Highlight { effect: Target::Heartbeat, cause: Some(Target::Vp(0)) }));
    let (_, highlight) = at(&twin.before, |kind| matches!(kind, EventKind::ResetStarted { .. }));
    assert_eq!(highlight, Some(Highlight { effect: Target::Vm, cause: Some(Target::Heartbeat) }));
}

#[test]
fn nothing_is_marked_where_nothing_happens() {
    let twin = run("lost-wake-up");
    assert_eq!(Highlight::of(&twin.before.frame_at(SimTime::ZERO), &[]), None);
    for event in twin.before.events_between(SimTime::ZERO, twin.before.end()) {
        let frame = |at| twin.before.frame_at(SimTime(at));
        assert!(Highlight::of(&frame(event.at.0), &[]).is_some(), "{event}");
        assert_eq!(Highlight::of(&frame(event.at.0 + 1), &[]), None, "{event}");
    }
}
