//! Words: what helpers answer with. No part of what a reader loads first.

use sim_core::check::explore::{Action, Bounds, Question};
use sim_core::check::study::interval::Interval;
use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::scenario::Diagnostic;

use super::census::ALPHA;
use crate::facts::claims::Tag;
use crate::facts::diagnostics::diagnostic;
use crate::words::{decimal, grouped, inquiry as sheet};

pub use crate::words::inquiry::{
    availability, from_to, mean_freeze, no_message, numbers_caption, numbers_line, numbers_our_choice, share_frozen,
    show_shortest, taken_together,
};

/// Name of the shortest counterexample among the page's scenarios.
pub const COUNTEREXAMPLE: &str = "counterexample";

/// An empty cell.
pub fn none() -> String {
    sheet::none().into()
}

/// Head of the table of questions.
pub fn orders_columns() -> [&'static str; 7] {
    [
        sheet::orders_handler(),
        sheet::orders_check(),
        sheet::orders_lost(),
        sheet::orders_breach(),
        sheet::orders_states(),
        sheet::orders_steps(),
        sheet::orders_time(),
    ]
}

/// The table of questions, with its bounds.
pub fn orders_caption(bounds: Bounds, questions: usize) -> String {
    let Bounds { vps, slots, chunks, sends, flips } = bounds;
    sheet::orders_caption(questions, vps, slots, chunks, sends, flips)
}

/// What all answers say together.
pub fn orders_lines(lost: &[Question], breached: bool) -> Vec<String> {
    let is = |handler| lost.iter().any(|question| question.handler == handler);
    let first = match (is(HandlerKind::Before), is(HandlerKind::After)) {
        (true, false) => sheet::lost_before(),
        (true, true) => sheet::lost_on_both(),
        (false, true) => sheet::lost_after(),
        (false, false) => sheet::lost_on_neither(),
    };
    let second = if breached { sheet::breach() } else { sheet::no_breach() };
    [first, second, sheet::what_never_means()].map(Into::into).to_vec()
}

/// Which handler.
pub fn handler(handler: HandlerKind, sweep: bool) -> &'static str {
    match (handler, sweep) {
        (HandlerKind::Before, _) => sheet::handler_before(),
        (HandlerKind::After, false) => sheet::handler_after(),
        (HandlerKind::After, true) => sheet::handler_with_sweep(),
    }
}

/// Whether the modelled hardware refuses private pages.
pub fn check(on: bool) -> &'static str {
    if on { sheet::check_on() } else { sheet::check_off() }
}

/// Whether something can happen.
pub fn reached(steps: Option<usize>, complete: bool) -> String {
    match (steps, complete) {
        (Some(steps), _) => sheet::yes_in(steps as u64),
        (None, true) => sheet::never().into(),
        (None, false) => sheet::not_yet().into(),
    }
}

/// A time it took.
pub fn milliseconds(ms: f64) -> String {
    format!("{}\u{a0}ms", decimal(ms, 0))
}

/// The steps of a way, in words.
pub fn way(way: &[Action]) -> Vec<String> {
    let earlier = |index: usize, action: Action| way[..index].iter().filter(|other| **other == action).count();
    let step = |(index, action): (usize, &Action)| match *action {
        Action::Start(send, page) => sheet::way_starts(page, send),
        Action::Step(send) => match earlier(index, *action) {
            0 => sheet::way_looks(send),
            1 => sheet::way_signs(send),
            _ => sheet::way_steps(send),
        },
        Action::SetView(page) => sheet::way_news(page),
        Action::Drain(page) => sheet::way_drains(page),
        Action::DeviceDone(send) => sheet::way_device(send),
        Action::Sweep(send) => sheet::way_sweeps(send),
        Action::Unshare(page) => sheet::way_closes(page),
    };
    way.iter().enumerate().map(step).collect()
}

/// Head of the table of numbers.
pub fn numbers_columns() -> [&'static str; 6] {
    [
        sheet::numbers_name(),
        sheet::numbers_what(),
        sheet::numbers_default(),
        sheet::numbers_range(),
        sheet::numbers_evidence(),
        sheet::numbers_source(),
    ]
}

/// What stands behind a number.
pub fn evidence(tag: Tag) -> &'static str {
    match tag {
        Tag::Confirmed => sheet::numbers_confirmed(),
        Tag::Documented => sheet::numbers_documented(),
        _ => sheet::numbers_modelled(),
    }
}

/// Name of the figures.
pub fn figures_caption() -> String {
    sheet::figures_caption(confidence())
}

/// Head of the figures.
pub fn figures_columns() -> [&'static str; 4] {
    [sheet::figures_of(), sheet::figures_before(), sheet::figures_after(), sheet::figures_form()]
}

/// Name of a quantile.
pub fn quantile(percent: u64) -> String {
    if percent == 50 { sheet::half().into() } else { sheet::quantile(percent) }
}

/// How sure an interval is, in percent.
fn confidence() -> String {
    decimal((1.0 - ALPHA.0) * 100.0, 0)
}

/// How many froze, on both sides.
pub fn shares(runs: u64, frozen: [u64; 2], shares: [Option<Interval>; 2], length_s: f64) -> Vec<String> {
    let [before, after] = frozen.map(grouped);
    let (all, length) = (grouped(runs), seconds(length_s));
    let after = if frozen[1] == 0 { sheet::froze_none().to_owned() } else { after };
    let first = match shares[0] {
        Some(share) => sheet::froze_with_interval(before, &all, length, interval(share), after),
        None => sheet::froze(before, &all, length, after),
    };
    let none = shares[1].filter(|_| frozen[1] == 0);
    let second = none.map(|share| sheet::none_is_no_proof(&all, percent(share.high, 2), confidence()));
    [Some(first), second].into_iter().flatten().collect()
}

/// What the update gains.
pub fn gained(of: Interval) -> String {
    sheet::gained(points(of.value), sheet::interval(confidence(), points(of.low), points(of.high)))
}

fn points(share: f64) -> String {
    decimal(share * 100.0, 1)
}

fn interval(of: Interval) -> String {
    sheet::interval(confidence(), share(of.low), share(of.high))
}

/// A share in percent.
pub fn share(of: f64) -> String {
    percent(of, 1)
}

fn percent(of: f64, digits: usize) -> String {
    format!("{}\u{a0}%", decimal(of * 100.0, digits))
}

/// A share with its interval.
pub fn share_with(of: Interval) -> String {
    sheet::with_interval(share(of.value), points(of.low), points(of.high))
}

/// Seconds.
pub fn seconds(s: f64) -> String {
    seconds_to(s, usize::from(s.fract() != 0.0 && s < 100.0))
}

fn seconds_to(s: f64, digits: usize) -> String {
    format!("{}\u{a0}s", decimal(s, digits))
}

/// Seconds with their interval, from nanoseconds.
pub fn seconds_with(of: Interval) -> String {
    let [low, high] = [of.low, of.high].map(|ns| decimal(ns / 1e9, 2));
    sheet::with_interval(seconds_to(of.value / 1e9, 2), low, high)
}

/// A share of all time.
pub fn in_the_long_run(of: f64) -> String {
    sheet::in_the_long_run(share(of))
}

/// Opens the run with the earliest freeze.
pub fn open_earliest(seed: u64, s: f64) -> String {
    sheet::open_earliest(seed, seconds_to(s, 1))
}

/// Opens the run with the latest first freeze.
pub fn open_latest(seed: u64, s: f64) -> String {
    sheet::open_latest(seed, seconds_to(s, 1))
}

/// Why a run cannot be studied.
pub fn no_study(found: &Diagnostic) -> String {
    let why = match found.path.as_str() {
        "vms[0].flip_gap_ns" if found.value == "none" => sheet::no_study_without_flips(),
        "script" => sheet::no_study_with_script(),
        "mechanism" => sheet::no_study_of_mechanism(),
        _ => return diagnostic(found),
    };
    sheet::no_study(&found.path, why)
}
