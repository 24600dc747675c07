//! One contender, one run, one line of JSON: `bench <contender> <nanoseconds to simulate> <seed>`.
//!
//! A process for each run, so that every contender, in whatever language, is started, timed and counted alike.

mod workload;
mod draws;
mod sojourn;
mod report;
mod contender;

use contender::CONTENDERS;
use report::Report;
use std::process::ExitCode;
use workload::Run;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match measure(&arguments) {
        Some(report) => {
            println!("{}", report.line());
            ExitCode::SUCCESS
        }
        None => {
            let names: Vec<&str> = CONTENDERS.iter().map(|(name, _)| *name).collect();
            eprintln!("bench <contender> <nanoseconds to simulate> <seed>, where a contender is {}", names.join(", "));
            ExitCode::FAILURE
        }
    }
}

fn measure(arguments: &[String]) -> Option<Report> {
    let [name, length_ns, seed] = arguments else { return None };
    let (_, contender) = CONTENDERS.iter().find(|(known, _)| known == name)?;
    let run = Run { length_ns: length_ns.parse().ok()?, seed: seed.parse().ok()? };
    let (tally, cpu) = contender(&run);
    Some(Report::new(name, &run, &tally, cpu))
}
