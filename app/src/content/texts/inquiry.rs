//! The words around what helpers answer. What they answer comes in their own words.

use crate::components::words::grouped;
use crate::state::inquiries::{Failure, Topic};

/// Title of the part.
pub const TITLE: &str = "How we know";
/// What it is.
pub const LEAD: &str = "The claims above can be put to the test here, on your machine. Everything below is our model, not Microsoft’s code.";
/// Name of the choice of runs.
pub const RUNS: &str = "Runs";
/// Stops.
pub const CANCEL: &str = "Cancel";
/// It was stopped.
pub const STOPPED: &str = "Cancelled. Nothing was counted; you can start again.";
/// It has begun.
pub const STARTED: &str = "Under way.";
/// It cannot be done.
pub const REFUSED: &str = "This cannot be answered for the run on the stage:";
/// Something failed.
pub const FAILED: &str = "There is no answer.";
/// Name of the progress bar.
pub const PROGRESS: &str = "Progress";
/// Title of the steps.
pub const STEPS: &str = "The shortest way to a lost wake-up";

/// Title of a topic, what it is about, and the button that asks.
#[must_use]
pub fn topic(topic: Topic) -> [&'static str; 3] {
    match topic {
        Topic::Orders => [
            "Every order of events",
            "A run shows one order of events. Here the handler’s own code goes through every order there is, within small bounds: 2 processors, 2 slots each, 2 pages, 3 sends, 2 openings. Can a wake-up be lost? Can a private page be read? Asked of the handler before the update and after it, there with and without the sweep that looks for forgotten sends now and then. “Check off” asks once more with the modelled hardware letting everything pass: is the handler careful by itself?",
            "Go through every order",
        ],
        Topic::Often => [
            "How often?",
            "One run is one story. Many runs of the scenario on the stage, each on both sides of the update with the same chance, show how often the VM freezes and how soon, beside what a formula says.",
            "Run them all",
        ],
        Topic::Numbers => {
            ["The numbers", "Every number the model is made of, and what stands behind it.", "Show the numbers"]
        }
    }
}

/// Name of the button that stops this one.
#[must_use]
pub fn cancel(about: Topic) -> String {
    format!("{CANCEL}: {}", topic(about)[0])
}

/// What a study is of.
#[must_use]
pub fn of_run(title: &str) -> String {
    format!("Scenario on the stage: {title}, run numbers from 0.")
}

/// How far it is.
#[must_use]
pub fn so_far(topic: Topic, (done, of): (u64, u64)) -> String {
    match topic {
        Topic::Orders => format!("{} states found", grouped(done)),
        _ if of == 0 => STARTED.into(),
        _ => format!("{} of {} runs", grouped(done), grouped(of)),
    }
}

/// How far it is, for those who listen.
#[must_use]
pub fn percent_done(percent: u64) -> String {
    format!("{percent} % done.")
}

/// There is an answer.
#[must_use]
pub fn answered(line: &str) -> String {
    format!("Done. {line}")
}

/// Why there is no answer, and the way on.
#[must_use]
pub fn failure(failure: &Failure) -> String {
    let why = match failure {
        Failure::Missing => {
            "The files that compute it could not be loaded (helpers.js, studies.js, studies_bg.wasm). They belong beside this page on its server. The rest of the page works without them."
        }
        Failure::OtherVersion => {
            "The files that compute it are of another version than this page. Load the page anew, without the cache."
        }
        Failure::Broke(said) => {
            return format!(
                "{FAILED} The helper broke: {said}. That is a mistake of ours; the rest of the page goes on."
            );
        }
    };
    format!("{FAILED} {why}")
}
