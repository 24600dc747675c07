//! Worker: the program beside the page (`bin/studies.rs`), which computes what takes longer than a frame.
//!
//! ```text
//! page: Request ──bytes──► worker: Job::open ──► advance, advance, … ──► Response ──bytes──► page
//! ```
//!
//! A worker has one thread and must stay interruptible, and where a frame allows no workers the page itself runs the job
//! between two frames. So a job never runs to its end in one call: [`Job::advance`] does a limited amount of work and says
//! how far it is.

mod comparison;
mod freeze_rate;
mod interleavings;
mod parameters;
mod uptime;
mod words;

use postcard::from_bytes;
use sim_core::model::scenario::Scenario;

use comparison::ComparisonJob;
use freeze_rate::FreezeRateJob;
use interleavings::InterleavingsJob;
use uptime::UptimeJob;

use super::message::{MessageError, Request, Response, unpack};
use crate::words::{Part, is_loaded};

/// A request under way.
pub struct Job(Work);

enum Work {
    Interleavings(Box<InterleavingsJob>),
    FreezeRate(Box<FreezeRateJob>),
    Uptime(Box<UptimeJob>),
    Comparison(Box<ComparisonJob>),
    /// The answer is known without further work.
    Done(Response),
}

impl Job {
    /// Starts the job for a packed [`Request`].
    #[must_use]
    pub fn open(request: &[u8]) -> Job {
        Job(match unpack(request) {
            Ok(request) if is_loaded(Part::First) && is_loaded(Part::Later) => start(request),
            // Words of another version were refused, so there are none to answer with.
            Ok(_) | Err(MessageError::OtherVersion) => Work::Done(Response::OtherVersion),
            Err(MessageError::NotAMessage) => refused(words::no_message()),
        })
    }

    /// Does about `budget` more steps. `spent_ms` is the time that all earlier calls took.
    pub fn advance(&mut self, budget: u32, spent_ms: f64) -> Response {
        match &mut self.0 {
            Work::Interleavings(job) => job.advance(budget, spent_ms),
            Work::FreezeRate(job) => job.advance(budget),
            Work::Uptime(job) => job.advance(budget),
            Work::Comparison(job) => job.advance(budget),
            Work::Done(response) => response.clone(),
        }
    }
}

fn start(request: Request) -> Work {
    let read = |scenario: &[u8]| from_bytes::<Scenario>(scenario).ok();
    match request {
        Request::Interleavings => Work::Interleavings(Box::default()),
        Request::Parameters => Work::Done(Response::Report(parameters::report())),
        Request::FreezeRate { scenario, from, to } => {
            match read(&scenario).map(|scenario| FreezeRateJob::new(&scenario, from..to)) {
                Some(Ok(job)) => Work::FreezeRate(Box::new(job)),
                Some(Err(lines)) => Work::Done(Response::Refused(lines)),
                None => refused(words::no_message()),
            }
        }
        Request::Comparison(recordings) => match ComparisonJob::new(&recordings) {
            Ok(job) => Work::Comparison(Box::new(job)),
            Err(lines) => Work::Done(Response::Refused(lines)),
        },
        Request::Uptime(recording) => match from_bytes(&recording).map(|recording| UptimeJob::new(&recording)) {
            Ok(Ok(job)) => Work::Uptime(Box::new(job)),
            Ok(Err(lines)) => Work::Done(Response::Refused(lines)),
            Err(_) => refused(words::no_message()),
        },
        Request::SumUp { scenario, parts } => {
            match read(&scenario).and_then(|scenario| freeze_rate::sum_up(&scenario, &parts)) {
                Some(report) => Work::Done(Response::Report(report)),
                None => refused(words::no_message()),
            }
        }
    }
}

fn refused(line: &str) -> Work {
    Work::Done(Response::Refused(vec![line.into()]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::scenarios;
    use crate::studies::message::pack;
    use crate::studies::message::report::{Report, RunRef};
    use sim_core::check::study::split_seeds;

    /// The last answer of a worker that works in uneven slices, and how many answers it gave before.
    fn response(request: &Request) -> (Response, usize) {
        let mut job = Job::open(&pack(request));
        for slice in 0..1_000_000 {
            let response = job.advance(1_000 + slice % 977, f64::from(slice));
            if response.is_last() {
                return (response, slice as usize);
            }
        }
        panic!("{request:?} has no end");
    }

    fn report(request: &Request) -> Report {
        match response(request).0 {
            Response::Report(report) => report,
            other => panic!("{request:?}: {other:?}"),
        }
    }

    fn packed(slug: &str) -> Vec<u8> {
        scenarios::packed(slug).expect("listed").to_vec()
    }

    fn study(runs: u64, workers: u64) -> Report {
        let part = |seeds: core::ops::Range<u64>| {
            let request = Request::FreezeRate { scenario: packed("freeze"), from: seeds.start, to: seeds.end };
            match response(&request).0 {
                Response::Part(part) => part,
                other => panic!("{other:?}"),
            }
        };
        let parts = split_seeds(0..runs, workers).map(part).collect();
        report(&Request::SumUp { scenario: packed("freeze"), parts })
    }

    #[test]
    fn every_order_is_explored_in_all_six_configurations() {
        let (last, slices) = response(&Request::Interleavings);
        let Response::Report(report) = last else { panic!("{last:?}") };
        assert!(slices > 50, "it reports progress: {slices}");
        let rows = &report.tables[0].rows;
        let verdicts: Vec<&str> = rows.iter().map(|row| row.cells[2].as_str()).collect();
        assert_eq!(verdicts[..2], ["yes, in 5 steps"; 2]);
        assert!(verdicts[2..].iter().all(|verdict| *verdict == "never"), "{verdicts:?}");
        assert!(rows.iter().all(|row| row.cells[3] == "never"), "nothing private is ever read");
        assert_eq!(report.steps.len(), 5);
        assert!(report.steps[1].contains("looks") && report.steps[4].contains("signs"), "{:?}", report.steps);
        let RunRef::Scenario(slug) = &report.run_buttons[0].run else { panic!("{:?}", report.run_buttons) };
        assert!(scenarios::scenario(slug).is_some(), "{slug}");
    }

    /// One worker and two give the same report.
    #[test]
    fn a_study_does_not_depend_on_how_it_is_shared() {
        let alone = study(200, 1);
        assert_eq!(study(200, 2), alone);
        assert!(alone.lines[0].starts_with("200 of 200 runs"), "{:?}", alone.lines);
        let counts = alone.counts.expect("a study is drawn");
        assert_eq!((counts.runs(), counts.bars.iter().sum::<u64>()), (200, 200), "every freeze is in one of the bars");
        assert!((20..=40).contains(&counts.bars.len()), "{}", counts.bars.len());
        // All but one run in 10¹⁴ freeze within their length, so the bars of the closed form hold all runs.
        assert!(counts.expected_ppm.iter().sum::<u32>().abs_diff(1_000_000) < 30, "{:?}", counts.expected_ppm);
    }

    /// If the VM freezes rarely, the bars end with the run, and runs that never froze are in none of them.
    #[test]
    fn bars_do_not_outlast_the_run() {
        let mut scenario = scenarios::scenario("freeze").expect("listed");
        scenario.vms[0].flip_gap_ns = Some(200_000_000);
        let request = |request: &Request| response(request).0;
        let packed = postcard::to_allocvec(&scenario).expect("packs");
        let Response::Part(part) = request(&Request::FreezeRate { scenario: packed.clone(), from: 0, to: 300 }) else {
            panic!()
        };
        let Response::Report(report) = request(&Request::SumUp { scenario: packed, parts: vec![part] }) else {
            panic!()
        };
        let counts = report.counts.expect("a study is drawn");
        assert!(!counts.is_open_ended(), "{counts:?}");
        let (frozen, expected) = (counts.bars.iter().sum::<u64>(), counts.expected_ppm.iter().sum::<u32>());
        assert_eq!(frozen, counts.frozen.first_only);
        assert!((30..270).contains(&frozen), "some freeze and some do not: {counts:?}");
        assert!(expected.abs_diff(frozen as u32 * 1_000_000 / 300) < 120_000, "{expected} {frozen}");
    }

    /// Partial counts hold exactly the runs done by then, and the last ones nearly all of them.
    #[test]
    fn a_part_is_counted_while_it_is_under_way() {
        let request = Request::FreezeRate { scenario: packed("freeze"), from: 0, to: 40 };
        let mut job = Job::open(&pack(&request));
        let mut counted = Vec::new();
        while let Response::PartialCounts { done, of: 40, counts } = job.advance(3_000, 0.0) {
            assert_eq!((done, done), (counts.runs(), counts.bars.iter().sum()), "all of these freeze");
            counted.push(done);
        }
        assert!(counted.len() > 10 && counted.is_sorted() && counted.last() > Some(&30), "{counted:?}");
    }

    #[test]
    fn a_run_without_chance_is_refused_with_the_reason() {
        let (response, _) = response(&Request::FreezeRate { scenario: packed("lost-wake-up"), from: 0, to: 100 });
        let Response::Refused(lines) = response else { panic!("{response:?}") };
        assert!(lines[0].contains("without flips nothing can be lost"), "{lines:?}");
    }

    #[test]
    fn every_number_of_the_model_has_its_row() {
        let report = report(&Request::Parameters);
        assert_eq!(report.tables[0].rows.len(), sim_core::model::parameter::table().len());
        assert!(report.tables[0].rows.iter().all(|row| row.cells.len() == report.tables[0].columns.len()));
    }

    #[test]
    fn workers_answer_in_the_language_of_the_page() {
        use crate::words::{Language, speak};
        speak(Language::German);
        let papers = [study(100, 1), report(&Request::Parameters), report(&Request::Interleavings)];
        assert!(papers[0].lines[0].contains("von 100 Läufen froren"), "{:?}", papers[0].lines);
        for report in papers {
            let cells = report.tables.iter().flat_map(|table| {
                let cells = table.rows.iter().flat_map(|row| row.cells.clone());
                // Sources are titles of documents, in their own language.
                let cells = cells.filter(|cell| !cell.contains("Microsoft"));
                cells.chain(table.columns.clone()).chain([table.caption.clone()])
            });
            let run_buttons = report.run_buttons.iter().map(|run_button| run_button.label.clone());
            for text in report.lines.iter().chain(&report.steps).cloned().chain(cells).chain(run_buttons) {
                for word in ["the ", " of ", " run", "send ", " to "] {
                    assert!(!text.contains(word), "{word}: {text}");
                }
            }
        }
        let (response, _) = response(&Request::FreezeRate { scenario: packed("lost-wake-up"), from: 0, to: 100 });
        assert!(matches!(&response, Response::Refused(lines) if lines[0].contains("Ohne Freigaben")), "{response:?}");
    }

    #[test]
    fn bytes_that_are_not_a_request_are_refused() {
        let mut job = Job::open(&[]);
        assert_eq!(job.advance(1, 0.0), Response::Refused(vec![words::no_message().into()]));
        let scenario = vec![255; 3];
        let requests = [
            Request::FreezeRate { scenario: scenario.clone(), from: 0, to: 1 },
            Request::Uptime(scenario.clone()),
            Request::SumUp { scenario: packed("freeze"), parts: vec![scenario] },
        ];
        for request in requests {
            assert_eq!(response(&request).0, Response::Refused(vec![words::no_message().into()]), "{request:?}");
        }
    }
}
