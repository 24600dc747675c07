//! The page as a whole: actions in, state out.

use super::*;
use crate::facts::announcements;
use crate::kit::route;
use crate::story::chapters::CHAPTERS;
use crate::words::{embed as embed_words, link as link_words};
use sim_core::model::command::Command;
use sim_core::model::event::EventKind;
use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::time::SECOND;
use sim_core::model::time::SimTime;
use sim_core::record::marker::MarkerKind;
use sim_core::record::twin::Side;

/// The freeze in the lab.
const LAB: &str = "#v=1&run=freeze.2645";

/// The default page, recorded to the end.
fn recorded(fragment: &str) -> AppState {
    recorded_on(AppState::open(fragment))
}

fn recorded_on(mut state: AppState) -> AppState {
    let mut slices = 0;
    while state.stage.records() {
        state = reduce(state, Action::Stage(StageAction::Record));
        slices += 1;
        assert!(slices < 1000, "recording must end");
    }
    state
}

fn play(mut state: AppState, seconds: u32) -> AppState {
    state = reduce(state, Action::Stage(StageAction::PlayPause));
    for _ in 0..seconds * 60 {
        if !state.stage.playing {
            break;
        }
        state = reduce(state, Action::Stage(StageAction::Tick(1000.0 / 60.0)));
    }
    state
}

#[test]
fn play_rests_at_the_first_marker_of_each_kind() {
    let mut state = recorded(LAB);
    let mut rests = Vec::new();
    for _ in 0..8 {
        state = play(state, 600);
        rests.push(state.stage.announced().expect("a rest says why"));
    }
    let text = rests.join("\n");
    let order = ["sleeps for ever", "P3 is out", "P0 is out", "heartbeat lost", "reset by", "boots", "attests"];
    let places: Vec<usize> =
        order.iter().map(|word| text.find(word).unwrap_or_else(|| panic!("{word}:\n{text}"))).collect();
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn without_stops_play_runs_to_the_end_and_the_side_after_never_stalls() {
    let mut state = reduce(recorded(LAB), Action::Stage(StageAction::SetStops(false)));
    state = reduce(state, Action::Stage(StageAction::SetSpeed(Speed::Recovery)));
    state = play(state, 60);
    assert_eq!((state.stage.at, state.stage.playing), (state.stage.run.end(), false));
    assert_eq!(state.stage.announced().as_deref(), Some(announcements::at_the_end()));
    assert!(state.stage.frames[0].counts.lost > 8);
    assert_eq!(state.stage.frames[1].counts.lost, 0);
    let again = reduce(state, Action::Stage(StageAction::PlayPause));
    assert_eq!((again.stage.at, again.stage.playing), (SimTime::ZERO, true), "play at the end starts over");
}

#[test]
fn dragging_back_and_forward_gives_the_same_picture() {
    let state = recorded("");
    let at = SimTime(14 * SECOND + 123_456_789);
    let there = reduce(state, Action::Stage(StageAction::Seek(at)));
    let picture = there.stage.frames.clone();
    let back = reduce(there, Action::Stage(StageAction::Seek(SimTime(2 * SECOND))));
    assert_ne!(back.stage.frames, picture);
    assert_eq!(reduce(back, Action::Stage(StageAction::Seek(at))).stage.frames, picture);
}

#[test]
fn stepping_back_undoes_stepping_forward() {
    let mut state = reduce(recorded(""), Action::Stage(StageAction::Seek(SimTime(1_506_000_000))));
    state = reduce(state, Action::Stage(StageAction::StepForward));
    let mut trail = vec![(state.stage.at, state.stage.frames.clone())];
    for _ in 0..40 {
        state = reduce(state, Action::Stage(StageAction::StepForward));
        trail.push((state.stage.at, state.stage.frames.clone()));
    }
    assert!(trail.windows(2).all(|pair| pair[0].0 < pair[1].0), "each step goes on");
    for expected in trail.iter().rev() {
        assert_eq!((state.stage.at, &state.stage.frames), (expected.0, &expected.1));
        state = reduce(state, Action::Stage(StageAction::StepBack));
    }
    let here = reduce(state, Action::Stage(StageAction::NextMarker));
    let there = reduce(
        reduce(here.clone(), Action::Stage(StageAction::NextMarker)),
        Action::Stage(StageAction::PreviousMarker),
    );
    assert_eq!(there.stage.at, here.stage.at, "and so it is with markers");
}

#[test]
fn what_is_told_names_the_cause_and_the_stretch_before_it() {
    let mut state = recorded(LAB);
    let mut told = Vec::new();
    for _ in 0..4 {
        state = reduce(state, Action::Stage(StageAction::NextMarker));
        told.push(state.stage.announced().expect("a marker says what it is"));
    }
    let lost = told.iter().find(|told| told.contains("sleeps for ever")).expect("one is lost");
    assert!(lost.contains("earlier: the host’s note of page 4 followed; nobody was on the list"), "{lost}");
    assert!(lost.contains(" sends, none lost. "), "{lost}");
    let at =
        state.stage.run.markers().into_iter().find(|marker| matches!(marker.event.kind, EventKind::WakeUpLost { .. }));
    let at = at.expect("one is lost").event.at;
    let [from, to] = [SimTime::ZERO, at].map(|at| state.stage.run.frames(at)[0].counts);
    assert_eq!((from.completed, to.lost), (0, 1));

    // At the speed of sends, stretches without any are skipped, and the announcement says how long they were.
    let quiet = reduce(
        reduce(state, Action::Stage(StageAction::Seek(SimTime(1_530_000_000)))),
        Action::Stage(StageAction::SetSpeed(Speed::Send)),
    );
    let mut quiet = reduce(quiet, Action::Stage(StageAction::PlayPause));
    for _ in 0..600 {
        quiet = reduce(quiet, Action::Stage(StageAction::Tick(1000.0 / 60.0)));
        if let Some(told) = &quiet.stage.announced() {
            assert!(told.contains("none lost") && told.contains("ms"), "{told}");
            return;
        }
    }
    panic!("no stretch was folded");
}

#[test]
fn markers_of_a_side_that_is_not_shown_are_passed_over() {
    let mut state = reduce(recorded(&route::to_page(CHAPTERS[3].slug)), Action::Story(StoryAction::Skip));
    state = reduce(state, Action::Stage(StageAction::ToStart));
    for _ in 0..3 {
        state = reduce(state, Action::Stage(StageAction::NextMarker));
        let told = state.stage.announced().expect("a marker says what it is");
        assert!(told.contains("before the update") && !told.contains("after the update"), "{told}");
    }
    let first = state.stage.at;
    state = reduce(reduce(state, Action::Stage(StageAction::NextMarker)), Action::Stage(StageAction::PreviousMarker));
    assert_eq!(state.stage.at, first);
}

#[test]
fn being_taken_there_says_what_happened_there() {
    let state = reduce(recorded(&route::to_page(CHAPTERS[3].slug)), Action::Story(StoryAction::Skip));
    let there = recorded_on(reduce(state, Action::Story(StoryAction::Show(2))));
    let told = there.stage.announced().expect("a marker says what it is");
    assert!(told.contains("heartbeat lost. Because, ") && told.contains("P0 is out of slots"), "{told}");
}

#[test]
fn a_link_reopens_the_moment() {
    let mut state = reduce(recorded(""), Action::Stage(StageAction::Seek(SimTime(17 * SECOND + 1))));
    state = reduce(state, Action::Stage(StageAction::SetSpeed(Speed::Send)));
    let reopened = recorded(&state.link());
    assert_eq!((reopened.stage.at, reopened.stage.speed), (state.stage.at, Speed::Send));
    assert_eq!(reopened.stage.frames, state.stage.frames);
    assert_eq!(reopened.stage.notices, []);

    let other_model = state.link().replace("digest=", "digest=f");
    let other_model = &other_model[..other_model.len() - 1];
    assert_eq!(recorded(other_model).stage.notices[0].title(), link_words::other_model_title());
}

#[test]
fn a_broken_link_opens_the_usual_run_and_says_what_was_wrong() {
    for broken in ["#v=9", "#v=1&run=nobody.5&at=7", "#v=1&at=99999999999999999", "#v=1&race=5.99"] {
        let state = recorded(broken);
        assert_eq!((state.stage.slug, state.stage.at), ("freeze", SimTime::ZERO), "{broken}");
        let notice = state.stage.notices.first();
        if broken.contains("race") {
            assert_eq!(notice.map(|n| n.lines()[0].clone()), Some(link_words::no_race_there().to_owned()));
        } else {
            assert_eq!(notice.map(|n| n.title()), Some(link_words::broken_at_start()), "{broken}");
        }
        assert!(reduce(state, Action::Stage(StageAction::Dismiss)).stage.notices.is_empty());
    }
}

#[test]
fn a_race_opens_from_its_marker_and_the_news_can_be_moved() {
    use sim_core::record::race::RaceOutcome;
    let state = recorded("");
    let lost = state.stage.run.markers().into_iter().find(|m| matches!(m.event.kind, EventKind::WakeUpLost { .. }));
    let marker = lost.expect("one is lost").event.at;
    let state = reduce(state, Action::Stage(StageAction::OpenRace(marker)));
    let race = state.stage.race.as_ref().expect("open");
    assert_eq!(race.run.outcome, RaceOutcome::Lost);
    let moved = reduce(state.clone(), Action::Stage(StageAction::MoveNotification(40_000)));
    let race = moved.stage.race.as_ref().expect("open");
    assert_eq!((race.run.outcome, race.tries.len()), (RaceOutcome::Woken, 1));
    // A notification later than the end of the strip: play goes on to it, so that the wake-up is seen.
    let mut late = reduce(
        reduce(state.clone(), Action::Stage(StageAction::MoveNotification(4_000_000))),
        Action::Stage(StageAction::PlayPause),
    );
    for _ in 0..20 * 60 {
        late = reduce(late, Action::Stage(StageAction::Tick(1000.0 / 60.0)));
    }
    let race = late.stage.race.as_ref().expect("open");
    assert_eq!((race.playing, race.now_ns > 4_000_000), (false, true));
    let after = reduce(state.clone(), Action::Stage(StageAction::RaceHandler(HandlerKind::After)));
    assert_eq!(after.stage.race.as_ref().expect("open").run.outcome, RaceOutcome::Woken);
    let reopened = recorded(&moved.link());
    assert_eq!(reopened.stage.race.as_ref().map(|race| race.run.notify_ns), Some(40_000));
    assert!(reduce(moved, Action::Stage(StageAction::CloseRace)).stage.race.is_none());
    assert!(
        reduce(state, Action::Stage(StageAction::OpenRace(SimTime(5)))).stage.race.is_some(),
        "no race there: what is open stays"
    );
}

#[test]
fn a_command_forks_and_undo_gives_the_run_back() {
    let state = reduce(recorded(""), Action::Stage(StageAction::Seek(SimTime(15 * SECOND))));
    let gone = state.stage.frames[0].slots_lost();
    let mut forked = reduce(state.clone(), Action::Stage(StageAction::Give(Command::SwapHandler(HandlerKind::After))));
    while forked.stage.records() {
        forked = reduce(forked, Action::Stage(StageAction::Record));
    }
    let later = reduce(forked.clone(), Action::Stage(StageAction::Seek(SimTime(25 * SECOND))));
    assert_eq!(later.stage.frames[0].slots_lost(), gone, "nothing more is lost, nothing is freed");
    let reopened = recorded(&later.link());
    assert_eq!(reopened.stage.frames, later.stage.frames, "the link carries the command");
    let undone = reduce(later, Action::Stage(StageAction::Undo));
    assert_eq!((undone.stage.at, undone.stage.frames.clone()), (state.stage.at, state.stage.frames.clone()));
    assert!(!undone.stage.can_undo());
}

#[test]
fn a_run_number_that_is_none_is_refused_and_the_run_stays() {
    let state = reduce(recorded(""), Action::Stage(StageAction::Seek(SimTime(5 * SECOND))));
    for typed in ["", "-5", "1.5", "many", "99999999999999999999"] {
        let refused = reduce(state.clone(), Action::Stage(StageAction::RunTyped(typed.into())));
        assert_eq!((refused.stage.run.seed(), refused.stage.at), (state.stage.run.seed(), state.stage.at), "{typed}");
        assert_eq!(refused.stage.notices[0].title(), link_words::no_run_number(), "{typed}");
    }
    for (typed, seed) in [(" 7 ", 7), ("2,645", 2_645), ("18 446 744 073 709 551 615", u64::MAX)] {
        let other = reduce(state.clone(), Action::Stage(StageAction::RunTyped(typed.into())));
        assert_eq!(
            (other.stage.run.seed(), other.stage.at, other.stage.notices),
            (seed, SimTime::ZERO, vec![]),
            "{typed}"
        );
    }
    let asked = reduce(state, Action::Stage(StageAction::RunTyped("1.000".into())));
    assert_eq!(asked.stage.notices[0].lines(), ["“1.000” can be read in two ways. Write 1000 or 1."]);
}

/// An embedded stage, recorded to the end.
fn embedded(query: &str, fragment: &str) -> AppState {
    let mut state = AppState::arrive(Page::Start, None, query, fragment);
    while state.stage.records() {
        state = reduce(state, Action::Stage(StageAction::Record));
    }
    state
}

#[test]
fn an_embedded_stage_shows_its_chapter_and_asks_nothing() {
    for (index, chapter) in CHAPTERS.iter().enumerate() {
        let state = embedded(&format!("?embed=stage&chapter={}", chapter.slug), "");
        let own = recorded(&route::to_page(CHAPTERS[index].slug));
        assert_eq!(
            (state.page, state.stage.at, state.stage.moves()),
            (own.page, own.stage.at, false),
            "{}",
            chapter.slug
        );
        assert!(own.is_gated() && !state.is_gated());
        let plays = reduce(state, Action::Stage(StageAction::Play));
        assert!(plays.stage.moves(), "{}", chapter.slug);
        assert!(reduce(plays, Action::Stage(StageAction::Play)).stage.moves(), "to ask twice is to ask once");
    }
    assert_eq!(AppState::arrive(Page::Start, None, "?lang=de", "#v=1&page=race").embed, None);
}

#[test]
fn an_embedded_stage_for_one_side_turns_to_the_other() {
    let sides = |state: &AppState| [Side::Before, Side::After].map(|side| state.shown().shows(side));
    let state = embedded("?embed=stage&chapter=freeze", "");
    assert_eq!(sides(&state), [true, false]);
    let lost = |state: &AppState| {
        state.shown().markers_seen().iter().filter(|marker| MarkerKind::WakeUpLost.is(&marker.event.kind)).count()
    };
    assert_eq!(lost(&state), 11);
    let after = reduce(state, Action::Stage(StageAction::ShowArm(1)));
    assert_eq!((sides(&after), lost(&after)), ([false, true], 0));
    let away = reduce(after, Action::OpenLink(route::to_page(CHAPTERS[5].slug)));
    assert_eq!(sides(&away), [true, true]);
    assert_eq!(sides(&recorded("#v=1&page=freeze")), [true, false], "in the story it is one side");
}

#[test]
fn a_fragment_says_more_than_the_chapter() {
    let state = embedded("?embed=stage&chapter=race&theme=dark", "#v=1&page=freeze&run=freeze.2645&at=18400000000");
    assert_eq!((state.page.slug(), state.stage.at.0, state.stage.notices.len()), ("freeze", 18_400_000_000, 0));
    assert_eq!(state.settings.theme, crate::kit::theme::Theme::Dark);
}

#[test]
fn what_is_wrong_with_an_embed_is_said_and_its_chapter_shown() {
    let state = embedded("?embed=stage&chapter=fix&theme=sepia", "#v=1&run=nobody.5");
    let titles: Vec<&str> = state.stage.notices.iter().map(|notice| notice.title()).collect();
    assert_eq!(titles, [embed_words::broken(), link_words::broken_at_start()]);
    assert_eq!((state.page.slug(), state.stage.run.has_classic()), ("fix", false));
    // Only pages with a stage can be embedded.
    for page in ["affected", "sources", "sources&run=freeze.2645&at=5"] {
        let refused = reduce(state.clone(), Action::OpenLink(format!("#v=1&page={page}")));
        assert_eq!(refused.page.slug(), "fix", "{page}");
        assert_eq!(refused.stage.notices.len(), 1, "messages do not pile up: {:?}", refused.stage.notices);
        assert_eq!(refused.stage.notices[0].lines(), [embed_words::no_stage()]);
    }
    let lab = reduce(state, Action::OpenLink("#v=1&run=freeze.2645&at=5".into()));
    assert_eq!((lab.page, lab.stage.notices), (Page::Lab, vec![]));
}

#[test]
fn the_run_of_the_lab_is_there_when_the_reader_comes_back() {
    let lab = recorded("#v=1&run=busy-stall.3&at=5000000000");
    let changed = reduce(lab, Action::Stage(StageAction::Give(Command::ResetVm)));
    let open = |state: AppState, page: Page| reduce(state, Action::OpenLink(route::to_page(page.slug())));
    let story = open(open(changed.clone(), Page::Start), Page::Chapter(3));
    assert_eq!((story.stage.slug, story.stage.run.commands().len()), ("freeze", 0));
    let back = open(open(story, Page::Sources), Page::Lab);
    assert_eq!((back.stage.slug, back.stage.run == changed.stage.run), ("busy-stall", true));
    assert!(back.stage.can_undo() && back.link_without_digest() == changed.link_without_digest());
    // So it is when the link to a moment that opened the lab is the way back.
    let link = "#v=1&run=busy-stall.3&at=5000000000";
    let back = reduce(open(changed.clone(), Page::Start), Action::OpenLink(link.into()));
    assert!(back.page == Page::Lab && back.stage.run == changed.stage.run);
    // A lab that is opened for the first time begins with its default run, whatever the story shows.
    let fresh = open(reduce(AppState::open(""), Action::OpenLink(route::to_page("race"))), Page::Lab);
    assert_eq!((fresh.stage.slug, fresh.stage.at), (Stage::default().slug, SimTime::ZERO));
}
