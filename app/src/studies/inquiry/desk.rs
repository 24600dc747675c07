//! Desk: takes a question and answers it in slices.

use postcard::from_bytes;
use sim_core::model::scenario::Scenario;

use super::compare::Compare;
use super::message::{Answer, Ask, Unreadable, unpack};
use super::often::{self, Often};
use super::orders::Orders;
use super::watch::Watch;
use super::{numbers, words};
use crate::words::{Part, is_here};

/// A question under way.
pub struct Inquiry(Work);

enum Work {
    Orders(Box<Orders>),
    Often(Box<Often>),
    Watch(Box<Watch>),
    Compare(Box<Compare>),
    /// Answered as it was asked.
    Known(Answer),
}

impl Inquiry {
    /// Takes a question.
    #[must_use]
    pub fn open(ask: &[u8]) -> Inquiry {
        Inquiry(match unpack(ask) {
            Ok(ask) if is_here(Part::First) && is_here(Part::Later) => take(ask),
            // Words that do not fit were not taken into use.
            Ok(_) | Err(Unreadable::OtherVersion) => Work::Known(Answer::OtherVersion),
            Err(Unreadable::NoMessage) => refused(words::no_message()),
        })
    }

    /// Goes on by about `budget` steps. `spent_ms` is what all of it has taken until now.
    pub fn advance(&mut self, budget: u32, spent_ms: f64) -> Answer {
        match &mut self.0 {
            Work::Orders(orders) => orders.advance(budget, spent_ms),
            Work::Often(often) => often.advance(budget),
            Work::Watch(watch) => watch.advance(budget),
            Work::Compare(compare) => compare.advance(budget),
            Work::Known(answer) => answer.clone(),
        }
    }
}

fn take(ask: Ask) -> Work {
    let read = |scenario: &[u8]| from_bytes::<Scenario>(scenario).ok();
    match ask {
        Ask::Orders => Work::Orders(Box::default()),
        Ask::Numbers => Work::Known(Answer::Paper(numbers::paper())),
        Ask::Often { scenario, from, to } => match read(&scenario).map(|scenario| Often::new(&scenario, from..to)) {
            Some(Ok(often)) => Work::Often(Box::new(often)),
            Some(Err(lines)) => Work::Known(Answer::Refused(lines)),
            None => refused(words::no_message()),
        },
        Ask::Compare(recordings) => match Compare::new(&recordings) {
            Ok(compare) => Work::Compare(Box::new(compare)),
            Err(lines) => Work::Known(Answer::Refused(lines)),
        },
        Ask::Watch(recording) => match from_bytes(&recording).map(|recording| Watch::new(&recording)) {
            Ok(Ok(watch)) => Work::Watch(Box::new(watch)),
            Ok(Err(lines)) => Work::Known(Answer::Refused(lines)),
            Err(_) => refused(words::no_message()),
        },
        Ask::SumUp { scenario, parts } => match read(&scenario).and_then(|scenario| often::sum_up(&scenario, &parts)) {
            Some(paper) => Work::Known(Answer::Paper(paper)),
            None => refused(words::no_message()),
        },
    }
}

fn refused(line: &str) -> Work {
    Work::Known(Answer::Refused(vec![line.into()]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::scenarios;
    use crate::studies::inquiry::{Paper, Place, pack};
    use sim_core::check::study::parts;

    /// Answers as a helper does, in uneven slices; what came last, and how often it said something before.
    fn answer(ask: &Ask) -> (Answer, usize) {
        let mut inquiry = Inquiry::open(&pack(ask));
        for slice in 0..1_000_000 {
            let answer = inquiry.advance(1_000 + slice % 977, f64::from(slice));
            if answer.is_last() {
                return (answer, slice as usize);
            }
        }
        panic!("{ask:?} has no end");
    }

    fn paper(ask: &Ask) -> Paper {
        match answer(ask).0 {
            Answer::Paper(paper) => paper,
            other => panic!("{ask:?}: {other:?}"),
        }
    }

    fn packed(slug: &str) -> Vec<u8> {
        scenarios::packed(slug).expect("listed").to_vec()
    }

    fn study(runs: u64, workers: u64) -> Paper {
        let part = |seeds: core::ops::Range<u64>| {
            let ask = Ask::Often { scenario: packed("freeze"), from: seeds.start, to: seeds.end };
            match answer(&ask).0 {
                Answer::Part(part) => part,
                other => panic!("{other:?}"),
            }
        };
        let parts = parts(0..runs, workers).map(part).collect();
        paper(&Ask::SumUp { scenario: packed("freeze"), parts })
    }

    #[test]
    fn every_order_is_answered_for_all_six_questions() {
        let (last, slices) = answer(&Ask::Orders);
        let Answer::Paper(paper) = last else { panic!("{last:?}") };
        assert!(slices > 50, "it says how far it is: {slices}");
        let rows = &paper.tables[0].rows;
        let verdicts: Vec<&str> = rows.iter().map(|row| row.cells[2].as_str()).collect();
        assert_eq!(verdicts[..2], ["yes, in 5 steps"; 2]);
        assert!(verdicts[2..].iter().all(|verdict| *verdict == "never"), "{verdicts:?}");
        assert!(rows.iter().all(|row| row.cells[3] == "never"), "nothing private is ever read");
        assert_eq!(paper.steps.len(), 5);
        assert!(paper.steps[1].contains("looks") && paper.steps[4].contains("signs"), "{:?}", paper.steps);
        let Place::Scenario(slug) = &paper.doors[0].to else { panic!("{:?}", paper.doors) };
        assert!(scenarios::scenario(slug).is_some(), "{slug}");
    }

    /// The two ways of sharing give the same words.
    #[test]
    fn a_study_does_not_depend_on_who_did_which_part() {
        let alone = study(200, 1);
        assert_eq!(study(200, 2), alone);
        assert!(alone.lines[0].starts_with("200 of 200 runs"), "{:?}", alone.lines);
        let census = alone.census.expect("a study is drawn");
        assert_eq!((census.runs(), census.bars.iter().sum::<u64>()), (200, 200), "every freeze is in one of the bars");
        assert!((20..=40).contains(&census.bars.len()), "{}", census.bars.len());
        // The VM freezes within the run but for a chance of 1 in 10¹⁴: the closed form's bars hold all runs.
        assert!(census.expected_ppm.iter().sum::<u32>().abs_diff(1_000_000) < 30, "{:?}", census.expected_ppm);
    }

    /// A VM that freezes rarely: the bars end with the run, and those who never froze are in none of them.
    #[test]
    fn bars_do_not_outlast_the_run() {
        let mut scenario = scenarios::scenario("freeze").expect("listed");
        scenario.vms[0].flip_gap_ns = Some(200_000_000);
        let ask = |ask: &Ask| answer(ask).0;
        let packed = postcard::to_allocvec(&scenario).expect("packs");
        let Answer::Part(part) = ask(&Ask::Often { scenario: packed.clone(), from: 0, to: 300 }) else { panic!() };
        let Answer::Paper(paper) = ask(&Ask::SumUp { scenario: packed, parts: vec![part] }) else { panic!() };
        let census = paper.census.expect("a study is drawn");
        assert!(!census.is_open_ended(), "{census:?}");
        let (frozen, expected) = (census.bars.iter().sum::<u64>(), census.expected_ppm.iter().sum::<u32>());
        assert_eq!(frozen, census.frozen.first_only);
        assert!((30..270).contains(&frozen), "some freeze and some do not: {census:?}");
        assert!(expected.abs_diff(frozen as u32 * 1_000_000 / 300) < 120_000, "{expected} {frozen}");
    }

    /// What a helper says on its way is what it has found by then: the last of it is nearly the whole.
    #[test]
    fn a_part_is_counted_while_it_is_done() {
        let ask = Ask::Often { scenario: packed("freeze"), from: 0, to: 40 };
        let mut inquiry = Inquiry::open(&pack(&ask));
        let mut counted = Vec::new();
        while let Answer::Counted { done, of: 40, census } = inquiry.advance(3_000, 0.0) {
            assert_eq!((done, done), (census.runs(), census.bars.iter().sum()), "all of these freeze");
            counted.push(done);
        }
        assert!(counted.len() > 10 && counted.is_sorted() && counted.last() > Some(&30), "{counted:?}");
    }

    #[test]
    fn a_run_without_chance_is_refused_with_the_reason() {
        let (answer, _) = answer(&Ask::Often { scenario: packed("lost-wake-up"), from: 0, to: 100 });
        let Answer::Refused(lines) = answer else { panic!("{answer:?}") };
        assert!(lines[0].contains("without flips nothing can be lost"), "{lines:?}");
    }

    #[test]
    fn every_number_of_the_model_has_its_row() {
        let paper = paper(&Ask::Numbers);
        assert_eq!(paper.tables[0].rows.len(), sim_core::model::parameter::table().len());
        assert!(paper.tables[0].rows.iter().all(|row| row.cells.len() == paper.tables[0].columns.len()));
    }

    #[test]
    fn helpers_answer_in_the_language_of_the_page() {
        use crate::words::{Language, speak};
        speak(Language::German);
        let papers = [study(100, 1), paper(&Ask::Numbers), paper(&Ask::Orders)];
        assert!(papers[0].lines[0].contains("von 100 Läufen froren"), "{:?}", papers[0].lines);
        for paper in papers {
            let cells = paper.tables.iter().flat_map(|table| {
                let cells = table.rows.iter().flat_map(|row| row.cells.clone());
                // Sources are titles of documents, in their own language.
                let cells = cells.filter(|cell| !cell.contains("Microsoft"));
                cells.chain(table.columns.clone()).chain([table.caption.clone()])
            });
            let doors = paper.doors.iter().map(|door| door.label.clone());
            for text in paper.lines.iter().chain(&paper.steps).cloned().chain(cells).chain(doors) {
                for word in ["the ", " of ", " run", "send ", " to "] {
                    assert!(!text.contains(word), "{word}: {text}");
                }
            }
        }
        let (answer, _) = answer(&Ask::Often { scenario: packed("lost-wake-up"), from: 0, to: 100 });
        assert!(matches!(&answer, Answer::Refused(lines) if lines[0].contains("Ohne Freigaben")), "{answer:?}");
    }

    #[test]
    fn what_is_no_question_is_refused() {
        let mut inquiry = Inquiry::open(&[]);
        assert_eq!(inquiry.advance(1, 0.0), Answer::Refused(vec![words::no_message().into()]));
        let scenario = vec![255; 3];
        let asks = [
            Ask::Often { scenario: scenario.clone(), from: 0, to: 1 },
            Ask::Watch(scenario.clone()),
            Ask::SumUp { scenario: packed("freeze"), parts: vec![scenario] },
        ];
        for ask in asks {
            assert_eq!(answer(&ask).0, Answer::Refused(vec![words::no_message().into()]), "{ask:?}");
        }
    }
}
