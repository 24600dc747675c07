//! Every step, anchor, number and answer of the story against the real engine: a change of the model that makes a
//! sentence wrong makes a test fail.

use super::*;
use crate::facts::claims;
use crate::kit::route;

use crate::run::playback::time_passed;
use crate::shell::page::Page;
use crate::shell::state::{Action, AppState, reduce};
use crate::stage::state::Action as StageAction;
use crate::story::content::{Paragraph, Verdict};
use crate::story::fix;
use crate::story::numbers::Numbers;
use crate::story::state::Action as StoryAction;
use crate::story::state::Answer;
use crate::words::{Language, Part, speak};
use sim_core::record::marker::MarkerKind;
use sim_core::record::race::RaceOutcome;
use sim_core::show::frame::{HeartbeatView, Station, VmState, VpState};

/// A chapter opened, and its run recorded.
fn open(index: usize) -> AppState {
    let state = AppState::open(&route::to_page(CHAPTERS[index].slug));
    recorded(state)
}

/// As far as what is shown needs.
fn recorded(mut state: AppState) -> AppState {
    let begins = |state: &AppState| state.chapter_frame.is_some() || state.page.chapter().is_none();
    while state.stage.records() && (state.stage.waits_for().is_some() || !begins(&state)) {
        state = reduce(state, Action::Stage(StageAction::Record));
    }
    state
}

/// To the end of the run.
fn whole(mut state: AppState) -> AppState {
    while state.stage.records() {
        state = reduce(state, Action::Stage(StageAction::Record));
    }
    state
}

fn answered(index: usize) -> AppState {
    reduce(open(index), Action::Story(StoryAction::Skip))
}

fn index(slug: &str) -> usize {
    CHAPTERS.iter().position(|chapter| chapter.slug == slug).expect("a chapter of that name")
}

/// A chapter's words as a reader reads them, with the numbers of its moment.
fn text(state: &AppState) -> Vec<String> {
    let costs = state.stage.run.costs();
    let numbers = Numbers { frame: &state.stage.frames[0], costs: &costs };
    let chapter = state.page.chapter().expect("a chapter");
    let said = chapter.text.iter().chain(chapter.text_after).map(|para| match para {
        Paragraph::Plain(say) | Paragraph::Modelled(say) => say(&numbers),
        Paragraph::Claim(id) => (claims::find(id).expect("a claim").text)().into(),
    });
    said.collect()
}

#[test]
fn every_step_leads_where_it_says() {
    for (index, chapter) in CHAPTERS.iter().enumerate() {
        let state = open(index);
        assert_eq!(state.stage.waits_for(), None, "{}: where it begins is found", chapter.slug);
        assert!(chapter.setup.at.find(&state.stage.run).is_some(), "{}: it happens", chapter.slug);
        assert_eq!(state.stage.race.is_some(), chapter.setup.race.is_some(), "{}: the race", chapter.slug);
        for (n, choice) in chapter.question.choices.iter().enumerate() {
            let state = recorded(reduce(answered(index), Action::Story(StoryAction::Show(n))));
            let at = choice.setup.at.find(&state.stage.run);
            let wanted = at.or((choice.setup.at != chapter.setup.at).then_some(state.stage.run.end()));
            assert!(
                at.is_some() || matches!(choice.setup.at, crate::run::anchor::Anchor::After(..)),
                "{} {n}",
                chapter.slug
            );
            if at.is_some() {
                assert_eq!(Some(state.stage.at), wanted, "{}, answer {n}: take me there", chapter.slug);
            }
        }
    }
}

#[test]
fn one_answer_is_right_and_each_has_its_reply() {
    for language in Language::ALL {
        speak(language);
        for (index, chapter) in CHAPTERS.iter().enumerate() {
            let state = open(index);
            let costs = state.stage.run.costs();
            let numbers = Numbers { frame: &state.stage.frames[0], costs: &costs };
            let question = &chapter.question;
            assert!((question.ask)(&numbers).len() > 20);
            let right = question.choices.iter().filter(|choice| choice.verdict == Verdict::Right).count();
            assert_eq!(right, 1, "{}", chapter.slug);
            let mut replies: Vec<String> = question.choices.iter().map(|choice| (choice.reply)(&numbers)).collect();
            assert!(replies.iter().all(|reply| reply.len() > 30), "{replies:?}");
            replies.sort();
            replies.dedup();
            assert_eq!(replies.len(), 4, "{}: a reply of its own for each", chapter.slug);
        }
    }
}

#[test]
fn every_claim_a_chapter_rests_on_is_in_the_register_and_loaded_with_the_page() {
    for chapter in &CHAPTERS {
        let said = chapter.text.iter().chain(chapter.text_after).filter_map(|para| match para {
            Paragraph::Claim(id) => Some(*id),
            Paragraph::Plain(_) | Paragraph::Modelled(_) => None,
        });
        let replies = chapter.question.choices.iter().map(|choice| choice.rests_on);
        for id in said.chain(replies).chain(chapter.claims.iter().copied()) {
            let claim = claims::find(id).unwrap_or_else(|| panic!("{}: no claim {id}", chapter.slug));
            assert_eq!(claim.part, Part::First, "{}: {id}", chapter.slug);
        }
    }
}

#[test]
fn a_chapter_has_at_most_120_words() {
    for language in Language::ALL {
        speak(language);
        for index in 0..CHAPTERS.len() {
            let said = text(&open(index)).join(" ");
            let words = said.split_whitespace().count();
            assert!((20..=120).contains(&words), "{language:?} {index}: {words} words");
        }
    }
}

#[test]
fn nothing_goes_on_before_the_question_is_answered() {
    for index in 0..CHAPTERS.len() {
        let state = whole(open(index));
        let (at, seen) = (state.stage.at, state.stage.seen);
        let end = state.stage.run.end();
        for action in [
            Action::Stage(StageAction::PlayPause),
            Action::Stage(StageAction::StepForward),
            Action::Stage(StageAction::NextMarker),
            Action::Stage(StageAction::Seek(end)),
            Action::Story(StoryAction::Show(0)),
        ] {
            if action == Action::Story(StoryAction::Show(0)) {
                continue;
            }
            let told = reduce(state.clone(), action.clone());
            assert_eq!((told.stage.at, told.stage.seen, told.stage.playing), (at, seen, false), "{index} {action:?}");
            assert!(told.story.refused > state.story.refused, "{index} {action:?}: the question is asked for");
        }
        let state = reduce(state, Action::Story(StoryAction::Mark(1)));
        assert_eq!(state.story.replied, None, "marking an answer gives nothing away");
        let state = reduce(state, Action::Story(StoryAction::Give));
        assert_eq!(state.story.answer(index), Answer::Given(1));
        assert!(reduce(state, Action::Stage(StageAction::PlayPause)).stage.moves(), "{index}: it plays now");
    }
}

#[test]
fn going_back_is_the_inverse_of_going_on() {
    for index in 0..CHAPTERS.len() - 1 {
        let there = answered(index);
        let on = recorded(reduce(there.clone(), Action::OpenLink(route::to_page(CHAPTERS[index + 1].slug))));
        let back = recorded(reduce(on, Action::OpenLink(route::to_page(CHAPTERS[index].slug))));
        assert_eq!(
            (back.stage.at, back.stage.seen, back.stage.slug, back.stage.speed),
            (there.stage.at, there.stage.seen, there.stage.slug, there.stage.speed)
        );
        assert_eq!(back.stage.frames, there.stage.frames, "{index}");
    }
}

#[test]
fn no_stretch_runs_over_twenty_seconds_unattended() {
    for (index, chapter) in CHAPTERS.iter().enumerate() {
        let mut state = whole(answered(index));
        // Play, and play again wherever it rests, to the end.
        for _ in 0..40 {
            state = reduce(state, Action::Stage(StageAction::PlayPause));
            let mut ms = 0.0;
            while state.stage.moves() {
                state = reduce(state, Action::Stage(StageAction::Tick(50.0)));
                ms += 50.0;
                assert!(ms <= 20_050.0, "{}: {ms} ms", chapter.slug);
            }
            if state.stage.at >= state.stage.run.end() || state.stage.race.is_some() {
                break;
            }
        }
        assert!(state.stage.at >= state.stage.run.end() || state.stage.race.is_some(), "{}", chapter.slug);
    }
    assert!(time_passed(crate::run::playback::Speed::Recovery, 50.0, 0.0).0 > 0);
}

#[test]
fn the_cold_open_shows_one_stop_and_the_other_go_on_within_fifteen_seconds() {
    let mut state = whole(AppState::open(""));
    state = reduce(state, Action::Stage(StageAction::PlayPause));
    let mut ms = 0.0;
    while state.stage.playing {
        state = reduce(state, Action::Stage(StageAction::Tick(20.0)));
        ms += 20.0;
    }
    assert!(ms < 15_000.0, "{ms} ms");
    assert!(matches!(state.stage.frames[0].heartbeat, HeartbeatView::Lost { .. }));
    assert!(matches!(state.stage.frames[1].heartbeat, HeartbeatView::Ok { .. }));
    assert!(state.stage.frames[1].vps.iter().all(|vp| vp.state == VpState::Working));
}

#[test]
fn a_send_is_where_chapter_two_says() {
    let at = index("one-send");
    let station = |choice: usize| {
        let state = recorded(reduce(answered(at), Action::Story(StoryAction::Show(choice))));
        state.stage.frames[0].sends.first().map(|send| send.station)
    };
    assert_eq!(station(0), Some(Station::Copy), "the guest copies");
    assert_eq!(station(2), Some(Station::Device), "the device has it");
    let state = answered(at);
    let classic = state.stage.classic.as_ref().expect("a classic machine stands beside it");
    assert!(!classic.isolation.is_confidential() && state.stage.frames[0].isolation.is_confidential());
}

#[test]
fn of_the_four_moments_of_chapter_three_one_is_fatal() {
    let at = index("race");
    for (n, choice) in CHAPTERS[at].question.choices.iter().enumerate() {
        let state = recorded(reduce(answered(at), Action::Story(StoryAction::Show(n))));
        let race = state.stage.race.as_ref().expect("the race is open");
        assert_eq!(Some(race.run.notify_ns), choice.setup.race);
        let is_lost = race.run.outcome == RaceOutcome::Lost;
        assert_eq!(is_lost, choice.verdict == Verdict::Right, "answer {n}: {:?}", race.run.outcome);
    }
    // The rows under the insight: quick news and slow news are both rarer than news in between.
    let state = open(at);
    let costs = state.stage.run.costs();
    let numbers = Numbers { frame: &state.stage.frames[0], costs: &costs };
    let shares: Vec<String> = numbers.rarer().into_iter().map(|(_, share)| share).collect();
    assert_eq!(shares, ["1.56\u{a0}%", "3.00\u{a0}%", "2.68\u{a0}%", "0.64\u{a0}%"], "as the closed form says");
}

#[test]
fn the_answer_given_is_the_one_that_is_run() {
    let at = index("race");
    let mut state = reduce(open(at), Action::Story(StoryAction::Mark(2)));
    let before = state.stage.race.as_ref().expect("open").now_ns;
    state = reduce(state, Action::Story(StoryAction::Give));
    let race = state.stage.race.as_ref().expect("open");
    assert_eq!(Some(race.run.notify_ns), CHAPTERS[at].question.choices[2].setup.race);
    assert_eq!(race.now_ns, before, "nothing has happened yet");
}

#[test]
fn eleven_slots_are_gone_and_no_processor_is_out() {
    let state = open(index("freeze"));
    let frame = &state.stage.frames[0];
    assert_eq!(frame.slots_lost(), (11, 32));
    assert!(frame.vps.iter().all(|vp| vp.state != VpState::Stalled));
    assert!(matches!(frame.heartbeat, HeartbeatView::Ok { .. }), "which is the right answer");
    let markers = state.shown().markers_seen();
    let operator =
        markers.iter().filter(|marker| marker.event.kind.audience() == sim_core::record::marker::Audience::Operator);
    assert_eq!(operator.count(), 0, "and no event says anything");
    let costs = state.stage.run.costs();
    assert_eq!(Numbers { frame, costs: &costs }.parked_per_loss(), 14, "about 13 of 14 are woken");
}

#[test]
fn who_is_on_watch_decides_what_happens() {
    let at = index("recovery");
    let ends: Vec<VmState> = (0..back::RESTART_POLICIES.len())
        .map(|watch| {
            let state = whole(reduce(answered(at), Action::Story(StoryAction::RestartPolicy(watch))));
            assert_eq!(state.story.restart_policy, watch);
            let state = reduce(state.clone(), Action::Stage(StageAction::Seek(state.stage.run.end())));
            assert_eq!(
                state.stage.frames[0].answers() && state.stage.frames[0].vm == VmState::Running,
                watch == 1 && state.stage.frames[0].answers()
            );
            state.stage.frames[0].vm
        })
        .collect();
    assert_eq!(ends[0], VmState::Running, "frozen, it still counts as running");
    let nobody = whole(reduce(answered(at), Action::Story(StoryAction::RestartPolicy(0))));
    assert!(
        !nobody.stage.run.markers().iter().any(|marker| MarkerKind::ResetStarted.is(&marker.event.kind)),
        "nobody resets it"
    );
    for watch in 1..back::RESTART_POLICIES.len() {
        let state = whole(reduce(answered(at), Action::Story(StoryAction::RestartPolicy(watch))));
        assert!(
            state.stage.run.markers().iter().any(|marker| MarkerKind::ResetStarted.is(&marker.event.kind)),
            "watch {watch} resets it"
        );
    }
}

#[test]
fn what_chapter_six_says_of_other_changes_is_so() {
    let state = whole(open(index("fix")));
    let costs = state.stage.run.costs();
    let lost = |gap_ns, lag_ns| {
        sim_core::check::theory::lost_per_flip(&sim_core::model::scenario::Costs { gap_ns, lag_ns, ..costs })
    };
    let now = lost(costs.gap_ns, costs.lag_ns);
    assert!(
        lost(costs.gap_ns / 2, costs.lag_ns) < now && lost(costs.gap_ns / 2, costs.lag_ns) > 0.0,
        "rarer, not gone"
    );
    assert!(lost(costs.gap_ns, costs.lag_ns / 2) > now, "quicker news loses slightly more often");
    let other = whole(reduce(answered(index("fix")), Action::Story(StoryAction::Setup(fix::OTHER_CAUSE))));
    let lost = |state: &AppState| {
        state.stage.run.markers().iter().any(|marker| MarkerKind::HeartbeatLost.is(&marker.event.kind))
    };
    assert!(lost(&state) && lost(&other), "the same symptom");
    assert!(
        other.stage.run.markers().iter().any(|marker| MarkerKind::RetriesForever.is(&marker.event.kind)),
        "by another cause"
    );
}

#[test]
fn chapter_seven_updates_a_host() {
    let at = index("what-you-do");
    for n in 0..4 {
        let state = recorded(reduce(answered(at), Action::Story(StoryAction::Show(n))));
        assert!(state.stage.at.0 > 0, "{n}");
    }
}

#[test]
fn a_clicker_alone_goes_through_the_whole_story_and_back() {
    let mut state = reduce(open(0), Action::Trainer(true));
    let mut clicks = 0;
    let place = |state: &AppState| {
        (state.page, state.stage.at, state.story.clone(), state.stage.race.as_ref().map(|race| race.now_ns))
    };
    loop {
        let there = place(&state);
        state = whole(reduce(state, Action::Advance));
        if there == place(&state) {
            break;
        }
        clicks += 1;
        assert!(clicks < 60, "stuck on {:?}", state.page);
    }
    assert_eq!(state.page, Page::Chapter(CHAPTERS.len() - 1));
    for index in 0..CHAPTERS.len() {
        assert_ne!(state.story.answer(index), Answer::Open, "{index} was asked on the way");
    }
    let mut back = 0;
    while state.page != Page::Start {
        state = recorded(reduce(state, Action::GoBack));
        back += 1;
        assert!(back < 60, "stuck on {:?}", state.page);
    }
}
