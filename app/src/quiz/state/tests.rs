//! The laws of a round.

use std::collections::BTreeSet;

use super::*;
use crate::quiz::bank::{self, OPTIONS, RIGHT};
use crate::quiz::calibration::{Reading, calibration, reading, total};
use crate::quiz::draw::{Draws, Purpose};
use crate::quiz::result::{markdown, missed};
use crate::quiz::round::{REFRESHER, SPACING};
use crate::shell::link::{self, Opened};
use crate::shell::page::Page;
use crate::words::{Language, check as words, speak};

fn after(check: Check, actions: impl IntoIterator<Item = Action>) -> Check {
    actions.into_iter().fold(check, reduce)
}

fn begun(length: Length, number: u32) -> Check {
    after(Check::default(), [Action::Restore(String::new()), Action::Begin(length, number)])
}

fn round(check: &Check) -> &Round {
    check.round.as_ref().expect("a round is on")
}

/// Answers the open question, right or wrong, and goes on.
fn answer(check: Check, right: bool, confidence: Confidence) -> Check {
    let at = round(&check).order().iter().position(|option| (*option == RIGHT) == right).expect("four answers");
    after(check, [Action::Mark(at), Action::Confide(confidence), Action::Give, Action::Next])
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

/// Who always marks the same place is right as often as chance has it.
#[test]
fn the_right_answer_stands_anywhere() {
    let mut places = [0_u32; OPTIONS];
    for number in 1..=100 {
        let mut check = begun(Length::Refresher, number);
        for _ in 0..REFRESHER {
            let order = round(&check).order();
            places[order.iter().position(|option| *option == RIGHT).expect("it is among them")] += 1;
            check = answer(check, true, Confidence::Certain);
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
    let check = begun(Length::Refresher, 7);
    let hurried = after(check.clone(), [Action::Give, Action::Mark(1), Action::Give]);
    assert_eq!((round(&hurried).given.len(), round(&hurried).hurried), (0, 2));
    let given = after(hurried, [Action::Confide(Confidence::Guess), Action::Give]);
    assert_eq!(round(&given).given.len(), 1);
    assert_eq!(round(&given).replied(), round(&given).given.last().copied());
    // The reply is read; nothing is marked behind it.
    let unmoved = after(given.clone(), [Action::Mark(2), Action::Give, Action::Undo]);
    assert_eq!(unmoved, given);
    assert_eq!(reduce(check.clone(), Action::Mark(OPTIONS)), check, "there is no such answer");
}

#[test]
fn the_last_mark_is_taken_back_until_the_answer_is_given() {
    let start = begun(Length::All, 3);
    let one = reduce(start.clone(), Action::Mark(2));
    let sure = reduce(one.clone(), Action::Confide(Confidence::Certain));
    let other = reduce(sure.clone(), Action::Mark(0));
    let back = |check: &Check| reduce(check.clone(), Action::Undo);
    assert_eq!(back(&other), sure);
    assert_eq!(back(&back(&back(&other))), start);
    assert_eq!(back(&start), start);
    assert_eq!(reduce(one.clone(), Action::Mark(2)), one, "the same mark again is no mark");
    assert!(!round(&reduce(other, Action::Give)).can_undo());
}

#[test]
fn what_was_missed_comes_back_in_the_same_round_with_others_between() {
    let mut check = begun(Length::Refresher, 11);
    let first = round(&check).present().expect("a question");
    let order = round(&check).order();
    check = answer(check, false, Confidence::Fairly);
    for _ in 0..SPACING {
        assert_ne!(round(&check).present(), Some(first));
        assert!(!round(&check).comes_back());
        check = answer(check, true, Confidence::Fairly);
    }
    assert_eq!(round(&check).present(), Some(first));
    assert!(round(&check).comes_back());
    assert_eq!(round(&check).at(), (SPACING + 1, REFRESHER), "it is not counted twice");
    let mut orders: BTreeSet<[usize; OPTIONS]> = BTreeSet::from([order]);
    // Missed again and again it comes again and again, and not at the same places.
    while orders.len() < 3 {
        orders.insert(round(&check).order());
        let right = round(&check).present() != Some(first);
        check = answer(check, right, Confidence::Guess);
        assert!(!round(&check).is_over());
    }
    while !round(&check).is_over() {
        check = answer(check, true, Confidence::Guess);
    }
    let missed = missed(round(&check));
    assert_eq!((missed.len(), missed[0].mended), (1, true));
}

#[test]
fn first_answers_add_up_to_the_calibration() {
    let sure = [Confidence::Guess, Confidence::Fairly, Confidence::Certain, Confidence::Certain];
    let mut check = begun(Length::All, 77);
    let mut turn = 0;
    while !round(&check).is_over() {
        let right = round(&check).comes_back() || turn % 5 != 0;
        check = answer(check, right, sure[turn % sure.len()]);
        turn += 1;
        let (right, of) = total(round(&check));
        let rows = calibration(round(&check));
        assert_eq!(rows.iter().map(|row| row.of).sum::<u64>(), of);
        assert_eq!(rows.iter().map(|row| row.right).sum::<u64>(), right);
        assert_eq!(of, round(&check).first_answers().count() as u64);
    }
    let (right, of) = total(round(&check));
    assert_eq!(of, bank::all().count() as u64);
    assert_eq!(right, of - missed(round(&check)).len() as u64);
    assert_eq!(reading(round(&check)), Reading::TooSure);
}

#[test]
fn a_calibration_is_read() {
    let answers = |sure: Confidence, right: bool| {
        let check = (0..REFRESHER).fold(begun(Length::Refresher, 5), |check, _| answer(check, right, sure));
        reading(round(&check))
    };
    assert_eq!(answers(Confidence::Guess, true), Reading::TooModest);
    assert_eq!(answers(Confidence::Guess, false), Reading::Fits);
    assert_eq!(answers(Confidence::Certain, true), Reading::Fits);
    assert_eq!(answers(Confidence::Certain, false), Reading::TooSure);
}

#[test]
fn a_refresher_asks_what_was_missed_first() {
    let mut check = begun(Length::All, 21);
    let mut wrong = BTreeSet::new();
    for turn in 0..20 {
        if !round(&check).comes_back() {
            let question = round(&check).present().expect("a question");
            if turn % 5 == 1 {
                wrong.insert(question);
            }
        }
        let right = !wrong.contains(&round(&check).present().expect("a question"));
        check = answer(check, right, Confidence::Fairly);
    }
    let missed = check.kept.counts().1;
    assert_eq!(missed, wrong.len() as u64);
    for number in 1..20 {
        let refresher = reduce(check.clone(), Action::Begin(Length::Refresher, number));
        let questions: BTreeSet<usize> = round(&refresher).questions.iter().copied().collect();
        assert_eq!(questions.len(), REFRESHER);
        assert!(questions.is_superset(&wrong), "{number}");
    }
}

#[test]
fn what_is_kept_comes_back_at_every_point_of_a_round() {
    let mut check = begun(Length::Refresher, 1234);
    let mut turn = 0;
    loop {
        let text = check.pack().expect("it was restored");
        let back = reduce(Check::default(), Action::Restore(text.clone()));
        assert_eq!(back.kept, check.kept, "{text}");
        // After a reload the reply to the last answer is shown once more, never another question.
        let (was, is) = (round(&check), round(&back));
        assert_eq!(
            (&is.given, &is.questions, is.number, is.to_come()),
            (&was.given, &was.questions, 1234, was.to_come())
        );
        assert_eq!(is.is_over(), was.is_over());
        assert!(text.len() < 1000, "{} bytes", text.len());
        if was.is_over() {
            break;
        }
        let right = turn % 3 != 0 || was.comes_back();
        check = answer(check, right, Confidence::ALL[turn % 3]);
        turn += 1;
    }
    assert_eq!(Check::default().pack(), None, "nothing is kept over what has not been read yet");
}

#[test]
fn of_noise_what_can_be_read_is_used() {
    let restored = |text: &str| reduce(Check::default(), Action::Restore(text.into()));
    let kept = restored("1;build.0,nobody.3,released.2,scope.99,.,azure;x.1;y;z").kept;
    assert_eq!(kept.counts(), (1, 1));
    for text in ["", "2;build.1", "1", "1;;r.0;build;", "1;;r.5;build,build;", "1;;r.5;nobody;", "1;;q.5;build;"] {
        let check = restored(text);
        assert!(check.round.is_none() && check.kept.is_empty() && check.restored, "{text}");
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
    assert!(restored(&format!("1;{}", "build.1,".repeat(10_000))).kept.is_empty(), "too long is none of ours");
}

#[test]
fn a_link_begins_a_round_and_throws_none_away() {
    let view = |check: Check, name: &str| reduce(check, Action::View(Some(name.into()), 17));
    let fresh = || reduce(Check::default(), Action::Restore(String::new()));
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
    // What a round says of itself leads to it.
    let Ok(Some(Opened::Page(Page::Check, Some(name)))) = link::read(&round(&over).link()) else { panic!("a link") };
    assert_eq!(view(fresh(), &name), view(fresh(), "refresher-42"));
}

#[test]
fn the_result_says_everything_and_only_what_was_typed() {
    for language in Language::ALL {
        speak(language);
        let mut check = answer(begun(Length::Refresher, 9), false, Confidence::Certain);
        while !round(&check).is_over() {
            check = answer(check, true, Confidence::Fairly);
        }
        let plain = markdown(&check);
        assert!(plain.contains(words::stays()) && plain.contains(words::mended()), "{plain}");
        assert!(plain.contains(&words::score(5, 6)));
        let date = words::result_date("");
        assert!(!plain.contains(date.trim_end()), "no date unless typed");
        let dated = markdown(&reduce(check, Action::Date("1 May <b>|*x*\n".into())));
        assert!(dated.contains(&words::result_date("1 May bx")), "{dated}");
        let missed = missed(round(&begun(Length::Refresher, 9)));
        assert!(missed.is_empty());
    }
}

#[test]
fn forgetting_leaves_nothing() {
    let check = answer(begun(Length::All, 4), true, Confidence::Guess);
    let forgotten = reduce(check, Action::Forget);
    assert!(forgotten.kept.is_empty() && forgotten.round.is_none());
    assert_eq!(forgotten.pack().as_deref(), Some("1;"));
}
