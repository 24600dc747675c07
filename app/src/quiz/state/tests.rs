//! Rounds: their order, marks, repeated questions, calibration, and what is kept.

use std::collections::BTreeSet;

use super::*;
use crate::quiz::bank::{self, OPTIONS, RIGHT};
use crate::quiz::calibration::{Assessment, assessment, calibration, totals};
use crate::quiz::draw::{Draws, Purpose};
use crate::quiz::result::{markdown, missed};
use crate::quiz::round::{REFRESHER, SPACING};
use crate::shell::link::{self, Opened};
use crate::shell::page::Page;
use crate::words::{Language, check as words, speak};

fn after(quiz: Quiz, actions: impl IntoIterator<Item = Action>) -> Quiz {
    actions.into_iter().fold(quiz, reduce)
}

fn begun(length: Length, number: u32) -> Quiz {
    after(Quiz::default(), [Action::Restore(String::new()), Action::Begin(length, number)])
}

fn round(quiz: &Quiz) -> &Round {
    quiz.round.as_ref().expect("a round is on")
}

/// Answers the open question, right or wrong, and goes on.
fn answer(quiz: Quiz, right: bool, confidence: Confidence) -> Quiz {
    let at = round(&quiz).order().iter().position(|option| (*option == RIGHT) == right).expect("four answers");
    after(quiz, [Action::MarkOption(at), Action::MarkConfidence(confidence), Action::SubmitAnswer, Action::Next])
}

#[test]
fn an_order_is_a_permutation_and_each_number_has_its_own() {
    let mut orders = BTreeSet::new();
    for number in 1..200 {
        let (once, again) = (begun(Length::All, number), begun(Length::All, number));
        assert_eq!(once, again, "the same number asks the same");
        let mut questions = round(&once).questions.clone();
        orders.insert(questions.clone());
        questions.sort_unstable();
        assert_eq!(questions, (0..bank::all().count()).collect::<Vec<_>>());
        let mut options = round(&once).order();
        options.sort_unstable();
        assert_eq!(options, core::array::from_fn::<usize, OPTIONS, _>(|at| at));
    }
    assert!(orders.len() > 190);
}

/// A reader who always marks the same place is right in about a quarter of the answers.
#[test]
fn the_right_answer_is_at_any_place() {
    let mut places = [0_u32; OPTIONS];
    for number in 1..=100 {
        let mut quiz = begun(Length::Refresher, number);
        for _ in 0..REFRESHER {
            let order = round(&quiz).order();
            places[order.iter().position(|option| *option == RIGHT).expect("it is among them")] += 1;
            quiz = answer(quiz, true, Confidence::Certain);
        }
    }
    assert!(places.iter().all(|count| (110..190).contains(count)), "{places:?}");
}

#[test]
fn draws_do_not_depend_on_each_other() {
    let draw = |number, purpose, entity, n| Draws::new(number, purpose, entity).nth(n);
    let mut seen = BTreeSet::new();
    for number in 1..20 {
        for purpose in [Purpose::Choice, Purpose::Questions, Purpose::Options] {
            for entity in 0..10 {
                seen.extend((0..10).map(|n| draw(number, purpose, entity, n)));
            }
        }
    }
    assert_eq!(seen.len(), 19 * 3 * 10 * 10);
}

#[test]
fn an_answer_needs_a_mark_and_a_confidence() {
    let quiz = begun(Length::Refresher, 7);
    let incomplete_tries = after(quiz.clone(), [Action::SubmitAnswer, Action::MarkOption(1), Action::SubmitAnswer]);
    assert_eq!((round(&incomplete_tries).answers.len(), round(&incomplete_tries).incomplete_tries), (0, 2));
    let given = after(incomplete_tries, [Action::MarkConfidence(Confidence::Guess), Action::SubmitAnswer]);
    assert_eq!(round(&given).answers.len(), 1);
    assert_eq!(round(&given).replied_answer(), round(&given).answers.last().copied());
    // While the reply is shown nothing can be marked.
    let unmoved = after(given.clone(), [Action::MarkOption(2), Action::SubmitAnswer, Action::Undo]);
    assert_eq!(unmoved, given);
    assert_eq!(reduce(quiz.clone(), Action::MarkOption(OPTIONS)), quiz, "there is no such answer");
}

#[test]
fn the_last_mark_can_be_undone_until_the_answer_is_submitted() {
    let start = begun(Length::All, 3);
    let one = reduce(start.clone(), Action::MarkOption(2));
    let sure = reduce(one.clone(), Action::MarkConfidence(Confidence::Certain));
    let other = reduce(sure.clone(), Action::MarkOption(0));
    let back = |quiz: &Quiz| reduce(quiz.clone(), Action::Undo);
    assert_eq!(back(&other), sure);
    assert_eq!(back(&back(&back(&other))), start);
    assert_eq!(back(&start), start);
    assert_eq!(reduce(one.clone(), Action::MarkOption(2)), one, "the same mark again is no mark");
    assert!(!round(&reduce(other, Action::SubmitAnswer)).can_undo());
}

#[test]
fn a_question_answered_wrong_is_repeated_in_the_same_round_after_others() {
    let mut quiz = begun(Length::Refresher, 11);
    let first = round(&quiz).current().expect("a question");
    let order = round(&quiz).order();
    quiz = answer(quiz, false, Confidence::Fairly);
    for _ in 0..SPACING {
        assert_ne!(round(&quiz).current(), Some(first));
        assert!(!round(&quiz).is_repeated());
        quiz = answer(quiz, true, Confidence::Fairly);
    }
    assert_eq!(round(&quiz).current(), Some(first));
    assert!(round(&quiz).is_repeated());
    assert_eq!(round(&quiz).position(), (SPACING + 1, REFRESHER), "it is not counted twice");
    let mut orders: BTreeSet<[usize; OPTIONS]> = BTreeSet::from([order]);
    // Answered wrong each time it is repeated each time, with its options in another order.
    while orders.len() < 3 {
        orders.insert(round(&quiz).order());
        let right = round(&quiz).current() != Some(first);
        quiz = answer(quiz, right, Confidence::Guess);
        assert!(!round(&quiz).is_over());
    }
    while !round(&quiz).is_over() {
        quiz = answer(quiz, true, Confidence::Guess);
    }
    let missed = missed(round(&quiz));
    assert_eq!((missed.len(), missed[0].corrected), (1, true));
}

#[test]
fn first_answers_add_up_to_the_calibration() {
    let sure = [Confidence::Guess, Confidence::Fairly, Confidence::Certain, Confidence::Certain];
    let mut quiz = begun(Length::All, 77);
    let mut turn = 0;
    while !round(&quiz).is_over() {
        let right = round(&quiz).is_repeated() || turn % 5 != 0;
        quiz = answer(quiz, right, sure[turn % sure.len()]);
        turn += 1;
        let (right, of) = totals(round(&quiz));
        let rows = calibration(round(&quiz));
        assert_eq!(rows.iter().map(|row| row.of).sum::<u64>(), of);
        assert_eq!(rows.iter().map(|row| row.right).sum::<u64>(), right);
        assert_eq!(of, round(&quiz).first_answers().count() as u64);
    }
    let (right, of) = totals(round(&quiz));
    assert_eq!(of, bank::all().count() as u64);
    assert_eq!(right, of - missed(round(&quiz)).len() as u64);
    assert_eq!(assessment(round(&quiz)), Assessment::Overconfident);
}

#[test]
fn a_calibration_is_assessed() {
    let answers = |sure: Confidence, right: bool| {
        let quiz = (0..REFRESHER).fold(begun(Length::Refresher, 5), |quiz, _| answer(quiz, right, sure));
        assessment(round(&quiz))
    };
    assert_eq!(answers(Confidence::Guess, true), Assessment::Underconfident);
    assert_eq!(answers(Confidence::Guess, false), Assessment::WellCalibrated);
    assert_eq!(answers(Confidence::Certain, true), Assessment::WellCalibrated);
    assert_eq!(answers(Confidence::Certain, false), Assessment::Overconfident);
}

#[test]
fn a_refresher_begins_with_questions_answered_wrong() {
    let mut quiz = begun(Length::All, 21);
    let mut wrong = BTreeSet::new();
    for turn in 0..20 {
        if !round(&quiz).is_repeated() {
            let question = round(&quiz).current().expect("a question");
            if turn % 5 == 1 {
                wrong.insert(question);
            }
        }
        let right = !wrong.contains(&round(&quiz).current().expect("a question"));
        quiz = answer(quiz, right, Confidence::Fairly);
    }
    let missed = quiz.progress.counts().1;
    assert_eq!(missed, wrong.len() as u64);
    for number in 1..20 {
        let refresher = reduce(quiz.clone(), Action::Begin(Length::Refresher, number));
        let questions: BTreeSet<usize> = round(&refresher).questions.iter().copied().collect();
        assert_eq!(questions.len(), REFRESHER);
        assert!(questions.is_superset(&wrong), "{number}");
    }
}

#[test]
fn a_round_is_restored_at_every_point() {
    let mut quiz = begun(Length::Refresher, 1234);
    let mut turn = 0;
    loop {
        let text = quiz.pack().expect("it was restored");
        let back = reduce(Quiz::default(), Action::Restore(text.clone()));
        assert_eq!(back.progress, quiz.progress, "{text}");
        // After a reload the reply to the last answer is shown once more, never another question.
        let (was, is) = (round(&quiz), round(&back));
        assert_eq!(
            (&is.answers, &is.questions, is.number, is.remaining()),
            (&was.answers, &was.questions, 1234, was.remaining())
        );
        assert_eq!(is.is_over(), was.is_over());
        assert!(text.len() < 1000, "{} bytes", text.len());
        if was.is_over() {
            break;
        }
        let right = turn % 3 != 0 || was.is_repeated();
        quiz = answer(quiz, right, Confidence::ALL[turn % 3]);
        turn += 1;
    }
    assert_eq!(Quiz::default().pack(), None, "nothing is kept over what has not been read yet");
}

#[test]
fn readable_parts_of_a_damaged_text_are_restored() {
    let restored = |text: &str| reduce(Quiz::default(), Action::Restore(text.into()));
    let progress = restored("1;build.0,nobody.3,released.2,scope.99,.,azure;x.1;y;z").progress;
    assert_eq!(progress.counts(), (1, 1));
    for text in ["", "2;build.1", "1", "1;;r.0;build;", "1;;r.5;build,build;", "1;;r.5;nobody;", "1;;q.5;build;"] {
        let quiz = restored(text);
        assert!(quiz.round.is_none() && quiz.progress.is_empty() && quiz.restored, "{text}");
    }
    for given in ["9g", "0x", "0", "g0", "0g0g0g0g.", ".", "é"] {
        let _ = restored(&format!("1;;r.5;build,scope;{given}"));
    }
    let alphabet: Vec<char> = "1;,.arbuildscope0gfcé-9".chars().collect();
    for seed in 0..500 {
        let draws = Draws::new(seed, Purpose::Choice, 1);
        let pick = |n| alphabet[usize::try_from(draws.nth(n) % alphabet.len() as u64).expect("small")];
        let noise: String = (0..60).map(pick).collect();
        let _ = restored(&format!("1;{noise}")).pack();
    }
    assert!(restored(&format!("1;{}", "build.1,".repeat(10_000))).progress.is_empty(), "too long is none of ours");
}

#[test]
fn a_link_begins_a_round_but_not_the_open_one_again() {
    let view = |quiz: Quiz, name: &str| reduce(quiz, Action::FollowLink(Some(name.into()), 17));
    let fresh = || reduce(Quiz::default(), Action::Restore(String::new()));
    assert_eq!(round(&view(fresh(), "refresher")).number, 17);
    assert_eq!(round(&view(fresh(), "round")).length, Length::All);
    assert_eq!(round(&view(fresh(), "refresher-42")).number, 42);
    for wrong in ["", "quiz", "round-", "round-0", "round-10000", "round-x", "refresher-1-2"] {
        assert_eq!(view(fresh(), wrong).round, None, "{wrong}");
    }
    let on = answer(view(fresh(), "refresher-42"), true, Confidence::Guess);
    assert_eq!(view(on.clone(), "refresher"), on);
    assert_eq!(round(&view(on.clone(), "refresher-43")).number, 43);
    assert_eq!(round(&view(on.clone(), "round")).length, Length::All);
    let over = reduce(on, Action::Finish);
    assert!(!round(&view(over.clone(), "refresher-42")).is_over());
    // The link of a round leads to that round.
    let Ok(Some(Opened::Page(Page::Check, Some(name)))) = link::read(&round(&over).link()) else { panic!("a link") };
    assert_eq!(view(fresh(), &name), view(fresh(), "refresher-42"));
}

#[test]
fn the_result_says_everything_and_only_what_was_typed() {
    for language in Language::ALL {
        speak(language);
        let mut quiz = answer(begun(Length::Refresher, 9), false, Confidence::Certain);
        while !round(&quiz).is_over() {
            quiz = answer(quiz, true, Confidence::Fairly);
        }
        let plain = markdown(&quiz);
        assert!(plain.contains(words::stays()) && plain.contains(words::corrected()), "{plain}");
        assert!(plain.contains(&words::score(5, 6)));
        let date = words::result_date("");
        assert!(!plain.contains(date.trim_end()), "no date unless typed");
        let dated = markdown(&reduce(quiz, Action::SetDate("1 May <b>|*x*\n".into())));
        assert!(dated.contains(&words::result_date("1 May bx")), "{dated}");
        let missed = missed(round(&begun(Length::Refresher, 9)));
        assert!(missed.is_empty());
    }
}

#[test]
fn forget_deletes_everything() {
    let quiz = answer(begun(Length::All, 4), true, Confidence::Guess);
    let forgotten = reduce(quiz, Action::Forget);
    assert!(forgotten.progress.is_empty() && forgotten.round.is_none());
    assert_eq!(forgotten.pack().as_deref(), Some("1;"));
}
