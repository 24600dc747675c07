//! Pages and actors are inside the picture, and every arrow ends where the state of its try says.

use super::*;
use crate::run::scenarios;
use crate::stage::sealed_room::state::slug;
use sim_core::model::command::{Command, Given};
use sim_core::model::time::{SECOND, SimTime};
use sim_core::record::recording::Recording;
use sim_core::record::timeline::Timeline;
use sim_core::show::frame::{Actor, How};

/// The room at this second of its run, after all actors have tried these pages.
fn room(isolation: Isolation, second: u64, pages: &[u32]) -> Frame {
    let scenario = scenarios::scenario(slug(isolation)).expect("packed");
    let at = SimTime(second * SECOND);
    let tries = pages.iter().flat_map(|chunk| {
        RoomChoice { page: *chunk, all: true, ..RoomChoice::default() }
            .commands()
            .into_iter()
            .map(|command| Given { at, command })
    });
    let reset = Given { at: SimTime::ZERO, command: Command::ResetVm };
    let commands = core::iter::once(reset).chain(tries).collect();
    let mut timeline =
        Timeline::replay(&Recording { commands, ..Recording::new(&scenario, scenario.seed) }).expect("valid");
    timeline.extend(at, u64::MAX);
    timeline.frame_at(at)
}

fn chosen(page: u32, actor: Actor) -> RoomChoice {
    RoomChoice { page, actor, ..RoomChoice::default() }
}

#[test]
fn a_refused_try_ends_at_the_wall_and_one_that_gets_through_at_its_page() {
    let frame = room(Isolation::Snp, 90, &[6, 5]);
    for layout in Layout::ALL {
        for (page, state) in [(6, TryState::Refused), (5, TryState::Shared)] {
            let arrows = arrows(layout, &frame, chosen(page, Actor::Rootkit));
            assert_eq!(arrows.len(), if layout == Layout::Wide { ACTORS } else { 1 }, "{layout:?}");
            for arrow in arrows {
                assert_eq!(arrow.state, state);
                let end = arrow.way.last().expect("a way");
                let inside = match layout {
                    Layout::Wide => end.x < layout.room() - 1e-9,
                    Layout::Narrow => end.y < layout.room_px() - 1e-9,
                };
                assert_eq!(inside, state != TryState::Refused, "{layout:?} {arrow:?}");
            }
        }
    }
}

#[test]
fn before_any_try_there_is_one_arrow_of_the_chosen_actor() {
    let frame = room(Isolation::Snp, 90, &[]);
    for layout in Layout::ALL {
        let arrows = arrows(layout, &frame, chosen(13, Actor::Device));
        assert_eq!(arrows.iter().map(|arrow| (arrow.actor, arrow.state)).collect::<Vec<_>>(), [(3, TryState::Aimed)]);
    }
    assert_eq!(arrows(Layout::Wide, &frame, chosen(99, Actor::Device)), [], "no such page");
    let changed = room(Isolation::Snp, 90, &[6]);
    let other = RoomChoice { how: How::Write, ..chosen(6, Actor::Device) };
    assert_eq!(try_states(&changed, other), [None; ACTORS], "they have tried to read it, not to change it");
}

/// Every page and every actor is inside the picture, and no two pages are at the same place.
#[test]
fn pages_and_actors_are_inside_the_picture() {
    for layout in Layout::ALL {
        let ends = |actor| (0..14).map(move |page| layout.way(actor, page).1[1]).collect::<Vec<Point>>();
        for (i, end) in ends(0).iter().enumerate() {
            assert!((0.0..layout.room()).contains(&end.x) && (HEAD_PX..layout.room_px()).contains(&end.y));
            assert!(ends(0)[..i].iter().all(|other| other != end), "{layout:?} {i}");
        }
        for actor in 0..ACTORS {
            assert_eq!(ends(actor), ends(0), "the place of a page does not depend on the actor");
            let (out, _) = layout.way(actor, 13);
            assert!(out.iter().all(|point| (0.0..1.0).contains(&point.x) && point.y < layout.height_px()));
            let wall = *out.last().expect("a way");
            let refused = layout.refused(actor, wall);
            assert!((0.0..=layout.room_px()).contains(&refused.y), "{layout:?} {refused:?}");
        }
    }
}

#[test]
fn a_vm_attests_before_it_runs_and_a_classic_one_does_not() {
    let now =
        |frame: &Frame| steps(frame).into_iter().find(|(_, progress)| *progress == Progress::Now).map(|(step, _)| step);
    let present: Vec<Option<Step>> = [2, 30, 70, 90].map(|second| now(&room(Isolation::Tdx, second, &[]))).into();
    assert_eq!(present, [Some(Step::Reset), Some(Step::Boot), Some(Step::Attest), Some(Step::Run)]);
    let classic = room(Isolation::None, 90, &[]);
    assert_eq!(
        steps(&classic),
        [(Step::Reset, Progress::Done), (Step::Boot, Progress::Done), (Step::Run, Progress::Now)]
    );
    let stopped = Frame { vm: VmState::Stopped, ..room(Isolation::Snp, 90, &[]) };
    assert_eq!(
        steps(&stopped)[2..],
        [(Step::Attest, Progress::Done), (Step::Key, Progress::Failed), (Step::Run, Progress::Ahead)]
    );
}

#[test]
fn no_page_of_a_classic_vm_is_protected() {
    let accesses = |isolation| {
        let frame = room(isolation, 90, &[6]);
        let accesses: Vec<PageAccess> = frame.pages.iter().map(|page| PageAccess::of(page, isolation)).collect();
        (accesses, try_states(&frame, chosen(6, Actor::Device)))
    };
    let (classic, got) = accesses(Isolation::None);
    assert!(classic.iter().all(|access| *access == PageAccess::Unprotected));
    assert_eq!(got, [Some(TryState::Private); ACTORS]);
    let (sealed, got) = accesses(Isolation::Snp);
    assert_eq!(sealed.iter().filter(|access| **access == PageAccess::Shared).count(), 7);
    assert_eq!(got, [Some(TryState::Refused); ACTORS]);
}
