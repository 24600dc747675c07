//! Words: the sentences and numbers of reports. Only workers use them.

use sim_core::check::explore::{Action, Bounds, Question as Configuration};
use sim_core::check::study::interval::Interval;
use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::scenario::Diagnostic;

use crate::facts::claims::Tag;
use crate::facts::diagnostics::diagnostic;
use crate::studies::message::freeze_counts::ALPHA;
use crate::words::{decimal, grouped, study as words};

pub use crate::words::study::{
    availability, from_to, mean_freeze, no_message, parameters_caption, parameters_line, parameters_our_choice,
    share_frozen, show_shortest, taken_together,
};

/// The slug of the scenario that plays the shortest counterexample.
pub const COUNTEREXAMPLE: &str = "counterexample";

/// An empty cell.
pub fn none() -> String {
    words::none().into()
}

/// Column headings of the interleavings.
pub fn interleavings_columns() -> [&'static str; 7] {
    [
        words::interleavings_handler(),
        words::interleavings_check(),
        words::interleavings_lost(),
        words::interleavings_breach(),
        words::interleavings_states(),
        words::interleavings_steps(),
        words::interleavings_time(),
    ]
}

/// Caption of the interleavings: the number of configurations and the bounds of each.
pub fn interleavings_caption(bounds: Bounds, configurations: usize) -> String {
    let Bounds { vps, slots, chunks, sends, flips } = bounds;
    words::interleavings_caption(configurations, vps, slots, chunks, sends, flips)
}

/// What the interleavings show: on which sides a wake-up can be lost (`lost` holds every configuration that can lose one),
/// whether a private page can be read, and what "never" means.
pub fn interleavings_lines(lost: &[Configuration], breached: bool) -> Vec<String> {
    let is = |handler| lost.iter().any(|configuration| configuration.handler == handler);
    let first = match (is(HandlerKind::Before), is(HandlerKind::After)) {
        (true, false) => words::lost_before(),
        (true, true) => words::lost_on_both(),
        (false, true) => words::lost_after(),
        (false, false) => words::lost_on_neither(),
    };
    let second = if breached { words::breach() } else { words::no_breach() };
    [first, second, words::what_never_means()].map(Into::into).to_vec()
}

/// The handler of a configuration.
pub fn handler(handler: HandlerKind, sweep: bool) -> &'static str {
    match (handler, sweep) {
        (HandlerKind::Before, _) => words::handler_before(),
        (HandlerKind::After, false) => words::handler_after(),
        (HandlerKind::After, true) => words::handler_with_sweep(),
    }
}

/// Whether the modelled hardware refuses access to private pages.
pub fn hardware_check(on: bool) -> &'static str {
    if on { words::check_on() } else { words::check_off() }
}

/// Whether a state of some kind can be reached, and in how many steps at least. `complete` says that no state is left to
/// expand, so that "never" is proven within the bounds.
pub fn reached(steps: Option<usize>, complete: bool) -> String {
    match (steps, complete) {
        (Some(steps), _) => words::yes_in(steps as u64),
        (None, true) => words::never().into(),
        (None, false) => words::not_yet().into(),
    }
}

/// A time in milliseconds, with its unit.
pub fn milliseconds(ms: f64) -> String {
    format!("{}\u{a0}ms", decimal(ms, 0))
}

/// A sentence for each step of a counterexample. The first two steps of a send are its check and its registration.
pub fn steps(steps: &[Action]) -> Vec<String> {
    let earlier = |index: usize, action: Action| steps[..index].iter().filter(|other| **other == action).count();
    let step = |(index, action): (usize, &Action)| match *action {
        Action::Start(send, page) => words::step_start(page, send),
        Action::Step(send) => match earlier(index, *action) {
            0 => words::step_check(send),
            1 => words::step_register(send),
            _ => words::step_other(send),
        },
        Action::SetView(page) => words::step_view(page),
        Action::Drain(page) => words::step_drain(page),
        Action::DeviceDone(send) => words::step_device(send),
        Action::Sweep(send) => words::step_sweep(send),
        Action::Unshare(page) => words::step_unshare(page),
    };
    steps.iter().enumerate().map(step).collect()
}

/// Column headings of the parameters.
pub fn parameters_columns() -> [&'static str; 6] {
    [
        words::parameters_name(),
        words::parameters_what(),
        words::parameters_default(),
        words::parameters_range(),
        words::parameters_evidence(),
        words::parameters_source(),
    ]
}

/// What a parameter rests on. Anything but Microsoft's word or public documents is our own model.
pub fn evidence(tag: Tag) -> &'static str {
    match tag {
        Tag::Confirmed => words::parameters_confirmed(),
        Tag::Documented => words::parameters_documented(),
        Tag::Reported | Tag::Modelled | Tag::Unknown | Tag::Unverified => words::parameters_modelled(),
    }
}

/// Caption of the freeze rate's estimates.
pub fn estimates_caption() -> String {
    words::estimates_caption(confidence())
}

/// Column headings of the estimates.
pub fn estimates_columns() -> [&'static str; 4] {
    [words::estimates_of(), words::estimates_before(), words::estimates_after(), words::estimates_formula()]
}

/// The name of a quantile of the time to the first freeze.
pub fn quantile(percent: u64) -> String {
    if percent == 50 { words::half().into() } else { words::quantile(percent) }
}

/// The confidence of every interval, in percent.
fn confidence() -> String {
    decimal((1.0 - ALPHA.0) * 100.0, 0)
}

/// How many runs froze on each side, and what it means if none froze after the update. Both arrays have the side before the
/// update first.
pub fn shares(runs: u64, frozen: [u64; 2], shares: [Option<Interval>; 2], length_s: f64) -> Vec<String> {
    let [before, after] = frozen.map(grouped);
    let (all, length) = (grouped(runs), seconds(length_s));
    let after = if frozen[1] == 0 { words::froze_none().to_owned() } else { after };
    let first = match shares[0] {
        Some(share) => words::froze_with_interval(before, &all, length, interval(share), after),
        None => words::froze(before, &all, length, after),
    };
    let none = shares[1].filter(|_| frozen[1] == 0);
    let second = none.map(|share| words::none_is_no_proof(&all, percent(share.high, 2), confidence()));
    [Some(first), second].into_iter().flatten().collect()
}

/// How much the share of time up grows with the update.
pub fn gained(of: Interval) -> String {
    words::gained(points(of.value), words::interval(confidence(), points(of.low), points(of.high)))
}

/// A share in percentage points, without a unit.
fn points(share: f64) -> String {
    decimal(share * 100.0, 1)
}

fn interval(of: Interval) -> String {
    words::interval(confidence(), share(of.low), share(of.high))
}

/// A share as a percentage.
pub fn share(of: f64) -> String {
    percent(of, 1)
}

fn percent(of: f64, digits: usize) -> String {
    format!("{}\u{a0}%", decimal(of * 100.0, digits))
}

/// A share as a percentage, with its interval.
pub fn share_with(of: Interval) -> String {
    words::with_interval(share(of.value), points(of.low), points(of.high))
}

/// A time in seconds, with one decimal place if it is short and not whole.
pub fn seconds(s: f64) -> String {
    seconds_to(s, usize::from(s.fract() != 0.0 && s < 100.0))
}

fn seconds_to(s: f64, digits: usize) -> String {
    format!("{}\u{a0}s", decimal(s, digits))
}

/// A time in seconds with its interval. The interval given is in nanoseconds.
pub fn seconds_with(of: Interval) -> String {
    let [low, high] = [of.low, of.high].map(|ns| decimal(ns / 1e9, 2));
    words::with_interval(seconds_to(of.value / 1e9, 2), low, high)
}

/// The share of time up that the closed form gives for an endless run.
pub fn in_the_long_run(of: f64) -> String {
    words::in_the_long_run(share(of))
}

/// Label of the button that opens the run with the earliest freeze, `s` seconds into the run.
pub fn open_earliest(seed: u64, s: f64) -> String {
    words::open_earliest(seed, seconds_to(s, 1))
}

/// Label of the button that opens the run with the latest first freeze, `s` seconds into the run.
pub fn open_latest(seed: u64, s: f64) -> String {
    words::open_latest(seed, seconds_to(s, 1))
}

/// Why a scenario cannot be studied.
pub fn no_study(found: &Diagnostic) -> String {
    let why = match found.path.as_str() {
        "vms[0].flip_gap_ns" if found.value == "none" => words::no_study_without_flips(),
        "script" => words::no_study_with_script(),
        "mechanism" => words::no_study_of_mechanism(),
        _ => return diagnostic(found),
    };
    words::no_study(&found.path, why)
}
