//! Words: what helpers answer with. No part of what a reader loads first.

use sim_core::explore::{Action, Bounds, Question};
use sim_core::machine::handler::HandlerKind;
use sim_core::study::interval::Interval;

use crate::components::words::grouped;

/// A question from another version of the page.
pub const OTHER_VERSION: &str =
    "The page and its helper are of different versions; one of them comes from an old cache. Load the page anew.";
/// A question nobody can read.
pub const NO_MESSAGE: &str = "The helper was asked something it cannot read.";
/// An empty cell.
pub const NONE: &str = "–";

/// Name of the shortest counterexample among the page's scenarios.
pub const COUNTEREXAMPLE: &str = "counterexample";
/// Opens it.
pub const SHOW_SHORTEST: &str = "Show the shortest one on the stage";
/// Head of the table of questions.
pub const ORDERS_COLUMNS: [&str; 7] =
    ["handler", "hardware check", "a wake-up can be lost", "a private page can be read", "states", "steps", "time"];

/// The table of questions, with its bounds.
pub fn orders_caption(bounds: Bounds) -> String {
    let Bounds { vps, slots, chunks, sends, flips } = bounds;
    format!(
        "Six questions within {vps} processors, {slots} slots each, {chunks} pages, {sends} sends, {flips} openings"
    )
}

/// What all six answers say together.
pub fn orders_lines(lost: &[Question], breached: bool) -> Vec<String> {
    let is = |handler| lost.iter().any(|question| question.handler == handler);
    let first = match (is(HandlerKind::Before), is(HandlerKind::After)) {
        (true, false) => "Before the update a wake-up can be lost; after it none can, with the sweep or without it.",
        (true, true) => "A wake-up can be lost on both sides.",
        (false, true) => "A wake-up can be lost after the update.",
        (false, false) => "No wake-up can be lost on either side.",
    };
    let second = if breached {
        "With the hardware check off a private page can be read."
    } else {
        "No private page is read in any order, not even with the hardware check off: the handler never tries one, as long as the guest closes no page that a send still uses, and ours never does."
    };
    let third = "“Never” means: every state within these bounds was visited, and none is of that kind. It says nothing about larger ones, and nothing about Microsoft’s own code.";
    [first, second, third].map(Into::into).to_vec()
}

/// Which handler.
pub fn handler(handler: HandlerKind, sweep: bool) -> &'static str {
    match (handler, sweep) {
        (HandlerKind::Before, _) => "before the update",
        (HandlerKind::After, false) => "after it, without the sweep",
        (HandlerKind::After, true) => "after it, with the sweep",
    }
}

/// Whether the modelled hardware refuses private pages.
pub fn check(on: bool) -> &'static str {
    if on { "on" } else { "off" }
}

/// Whether something can happen.
pub fn reached(steps: Option<usize>, complete: bool) -> String {
    match (steps, complete) {
        (Some(steps), _) => format!("yes, in {steps} steps"),
        (None, true) => "never".into(),
        (None, false) => "not yet".into(),
    }
}

/// A number with its thousands apart.
pub fn count(number: u64) -> String {
    grouped(number)
}

/// A time it took.
pub fn milliseconds(ms: f64) -> String {
    format!("{ms:.0}\u{a0}ms")
}

/// The steps of a way, in words.
pub fn way(way: &[Action]) -> Vec<String> {
    let earlier = |index: usize, action: Action| way[..index].iter().filter(|other| **other == action).count();
    let step = |(index, action): (usize, &Action)| match *action {
        Action::Start(send, page) => format!("The guest opens page {page} to the host and starts send {send} from it."),
        Action::Step(send) => match earlier(index, *action) {
            0 => format!("The host looks for send {send}: its note still says private."),
            1 => format!("The host signs send {send} on the waiting list, and it sleeps. Nobody will call."),
            _ => format!("The host makes its next step for send {send}."),
        },
        Action::SetView(page) => format!("The news about page {page} arrives: the host’s note is right now."),
        Action::Drain(page) => format!("Whoever waits for page {page} is called: nobody is on the list yet."),
        Action::DeviceDone(send) => format!("The device is done with send {send}."),
        Action::Sweep(send) => format!("The sweep calls send {send}."),
        Action::Unshare(page) => format!("The guest closes page {page}."),
    };
    way.iter().enumerate().map(step).collect()
}

/// Head of the table of numbers.
pub const NUMBERS_COLUMNS: [&str; 6] = ["name", "what it is", "default", "range", "evidence", "source"];
/// Its name.
pub const NUMBERS_CAPTION: &str = "Every number of the model";
/// In place of a source.
pub const OUR_CHOICE: &str = "our choice";

/// How many there are.
pub fn numbers_line(rows: usize) -> String {
    format!(
        "{rows} numbers. Confirmed: Microsoft says so of this incident. Documented: public documentation or source code says so. Modelled: our choice, for Microsoft has not published the mechanism."
    )
}

/// From the least to the greatest.
pub fn range(least: &str, most: &str) -> String {
    format!("{least} to {most}")
}

/// Name of the figures.
pub const FIGURES_CAPTION: &str = "What the runs come to, with 95 % intervals";
/// Their head.
pub const FIGURES_COLUMNS: [&str; 4] = ["of the runs", "before the update", "after the update", "closed form, before"];
/// Rows.
pub const SHARE_FROZEN: &str = "froze within the run";
/// See [`SHARE_FROZEN`].
pub const MEAN_FREEZE: &str = "mean time to the freeze";
/// See [`SHARE_FROZEN`].
pub const AVAILABILITY: &str = "mean share of time up";
/// Percentages and names of the quantiles.
pub const QUANTILES: [(u64, &str); 3] =
    [(5, "5 % of the freezes came by"), (50, "half of the freezes came by"), (95, "95 % of the freezes came by")];
/// How it was found out.
pub const TAKEN_TOGETHER: &str = "Both sides of a run share all chance. Each run is followed from opening to opening, without the sends between: up to the first restart the same openings are lost as in the run in full, and from there on the share of time up is an estimate.";
/// Name of the histogram.
pub const BARS_CAPTION: &str = "When the VM first froze, before the update";
/// Its head; the bars stand in a column of their own.
pub const BARS_COLUMNS: [&str; 3] = ["time in the run", "runs", "closed form"];

/// How many froze, on both sides.
pub fn shares(runs: u64, frozen: [u64; 2], shares: [Option<Interval>; 2], length_s: f64) -> Vec<String> {
    let before = format!(
        "{} of {} runs froze within {} before the update{}, {} after it.",
        count(frozen[0]),
        count(runs),
        seconds(length_s),
        shares[0].map_or(String::new(), |share| format!(" ({})", interval(share))),
        if frozen[1] == 0 { "none".into() } else { count(frozen[1]) },
    );
    let none = shares[1].filter(|_| frozen[1] == 0).map(|share| {
        format!(
            "None of {} does not prove that none ever does: the true share is below {} with 95 % confidence.",
            count(runs),
            fine(share.high)
        )
    });
    [Some(before), none].into_iter().flatten().collect()
}

/// What the update gains.
pub fn gained(of: Interval) -> String {
    format!("Run by run, the update adds {} points of time up ({}).", points(of.value), points_interval(of))
}

fn points(share: f64) -> String {
    format!("{:.1}", share * 100.0)
}

fn points_interval(of: Interval) -> String {
    format!("95 % interval {} to {}", points(of.low), points(of.high))
}

fn interval(of: Interval) -> String {
    format!("95 % interval {} to {}", share(of.low), share(of.high))
}

/// A share in percent.
pub fn share(of: f64) -> String {
    format!("{:.1}\u{a0}%", of * 100.0)
}

/// A small share in percent.
fn fine(of: f64) -> String {
    format!("{:.2}\u{a0}%", of * 100.0)
}

/// A share with its interval.
pub fn share_with(of: Interval) -> String {
    format!("{} ({} to {})", share(of.value), points(of.low), points(of.high))
}

/// Seconds.
pub fn seconds(s: f64) -> String {
    if s.fract() == 0.0 || s >= 100.0 { format!("{s:.0}\u{a0}s") } else { format!("{s:.1}\u{a0}s") }
}

/// Seconds with their interval, from nanoseconds.
pub fn seconds_with(of: Interval) -> String {
    let [value, low, high] = [of.value, of.low, of.high].map(|ns| ns / 1e9);
    format!("{value:.2}\u{a0}s ({low:.2} to {high:.2})")
}

/// A share of all time.
pub fn in_the_long_run(of: f64) -> String {
    format!("{} in the long run", share(of))
}

/// A stretch of the run.
pub fn stretch(from_s: f64, to_s: f64) -> String {
    format!("{from_s} to {to_s}\u{a0}s")
}

/// A width of bars that reads well, from a width in nanoseconds on.
pub fn round_width(least_ns: u64) -> u64 {
    let mut unit = 1;
    loop {
        for width in [unit, 2 * unit, 5 * unit] {
            if width >= least_ns {
                return width;
            }
        }
        unit *= 10;
    }
}

/// Opens the run with the earliest freeze.
pub fn open_earliest(seed: u64, s: f64) -> String {
    format!("Open the earliest freeze: run {seed}, at {s:.1}\u{a0}s")
}

/// Opens the run with the latest first freeze.
pub fn open_latest(seed: u64, s: f64) -> String {
    format!("Open the latest first freeze: run {seed}, at {s:.1}\u{a0}s")
}
