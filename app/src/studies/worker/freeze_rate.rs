//! Freeze-rate job: many runs of one scenario on both sides of the update, beside what the closed form says.
//!
//! The runs are shared between workers by seed. Each worker finishes with a part: the exact counts of its runs as
//! bytes, which the page hands back unread in [`crate::studies::message::Request::SumUp`]. While the runs go on, a
//! worker sends the coarse [`FreezeCounts`] that a figure needs, because the exact counts are too large to send a few
//! times a second.
//!
//! `study::…` names are those of `sim_core`: `study::Study` makes the runs, `study::tally::Tally` counts them exactly,
//! `study::report::Report` estimates from the counts.

use core::ops::Range;

use sim_core::check::study::interval::{Interval, Pairs};
use sim_core::check::study::tally::SideTally;
use sim_core::check::study::{self, Depth};
use sim_core::check::theory::{Cycle, TimeToStall, with_cluster_monitor, with_guest_watchdog, with_operator};
use sim_core::model::scenario::Scenario;

use super::words;
use crate::kit::chart::{round_up, whole};
use crate::studies::message::Response;
use crate::studies::message::freeze_counts::{ALPHA, FreezeCounts};
use crate::studies::message::report::{Report, ReportRow, ReportTable, RunButton, RunRef};

/// Quantiles of the time to the first freeze that the table gives, in percent.
const QUANTILES: [u64; 3] = [5, 50, 95];
/// The most bars of the histogram.
const BARS_MAX: u64 = 40;
/// The bars reach up to the time by which the closed form expects this share of all freezes.
const WITHIN_BARS: f64 = 0.9999;

/// The runs of one worker under way.
pub struct FreezeRateJob {
    runs: study::Study,
    /// The bars of the histogram, with nothing counted yet.
    empty: FreezeCounts,
}

impl FreezeRateJob {
    /// The runs of a scenario with these seeds, at their start.
    ///
    /// # Errors
    /// Every reason why the scenario cannot be studied, a sentence each.
    pub fn new(scenario: &Scenario, seeds: Range<u64>) -> Result<FreezeRateJob, Vec<String>> {
        let runs = study::Study::new(scenario, seeds, Depth::Sketch);
        let runs = runs.map_err(|found| found.iter().map(words::no_study).collect::<Vec<_>>())?;
        Ok(FreezeRateJob { runs, empty: empty(scenario) })
    }

    /// Follows about `budget` more visibility changes.
    pub fn advance(&mut self, budget: u32) -> Response {
        if self.runs.advance(budget.into()) {
            return Response::Part(postcard::to_allocvec(self.runs.tally()).expect("a tally can be packed"));
        }
        let (done, of) = self.runs.progress();
        Response::PartialCounts { done, of, counts: filled(self.empty.clone(), self.runs.tally()) }
    }
}

/// The report on all parts together; `None` if they are not parts of a study.
pub fn sum_up(scenario: &Scenario, parts: &[Vec<u8>]) -> Option<Report> {
    let mut counts = study::tally::Tally::default();
    for part in parts {
        counts.merge(&postcard::from_bytes(part).ok()?);
    }
    (counts.runs() > 0 && scenario.check().is_empty()).then(|| report(scenario, &counts))
}

fn report(scenario: &Scenario, counts: &study::tally::Tally) -> Report {
    let estimates = study::report::Report::new(counts, scenario.length_ns, ALPHA);
    let stall = closed_form(scenario);
    let length_s = scenario.length_ns as f64 / 1e9;
    let frozen = [&counts.before, &counts.after].map(|side| side.freezes.total());
    let shares = [estimates.before.frozen, estimates.after.frozen];
    let mut lines = words::shares(estimates.runs, frozen, shares, length_s);
    lines.extend(estimates.availability_gained.map(words::gained));
    lines.push(words::taken_together().into());
    let tables = vec![table(scenario, counts, &estimates, stall.as_ref())];
    let for_figures = Some(filled(empty(scenario), counts));
    Report { lines, tables, run_buttons: run_buttons(&counts.before), counts: for_figures, ..Report::default() }
}

/// The closed form of the time until VP 0 of the first VM stalls; `None` if its pages are never shared by chance.
fn closed_form(scenario: &Scenario) -> Option<TimeToStall> {
    let vm = scenario.vms.first()?;
    Some(TimeToStall::new(&scenario.costs, vm.flip_gap_ns?, vm.vps, vm.slots))
}

/// The closed form of a VM that freezes and is restarted forever. There is one for each restart policy alone. With several
/// policies the earliest restart counts, and with none the VM stays frozen: neither has a closed form here.
fn cycle(scenario: &Scenario, stall: &TimeToStall) -> Option<Cycle> {
    let (recovery, costs, vm) = (&scenario.recovery, &scenario.costs, scenario.vms.first()?);
    match (recovery.cluster_monitor, recovery.guest_watchdog, recovery.operator) {
        (true, false, false) => Some(with_cluster_monitor(stall, costs, vm.isolation)),
        (false, true, false) => Some(with_guest_watchdog(stall, costs, vm.isolation)),
        (false, false, true) => Some(with_operator(stall, costs, vm.isolation)),
        _ => None,
    }
}

fn table(
    scenario: &Scenario,
    counts: &study::tally::Tally,
    estimates: &study::report::Report,
    stall: Option<&TimeToStall>,
) -> ReportTable {
    let seconds = |value: Option<f64>| value.map_or(words::none(), words::seconds);
    let length_s = scenario.length_ns as f64 / 1e9;
    let formula = |of: &dyn Fn(&TimeToStall) -> f64| seconds(stall.map(of));
    let quantile = |side: &SideTally, percent: u64| {
        let rank = (side.freezes.total() * percent).div_ceil(100);
        seconds(side.freezes.ranked(rank).map(|ns| ns as f64 / 1e9))
    };
    let row = |cells: [String; 4]| ReportRow { cells: cells.to_vec() };
    let share = |of: Option<Interval>| of.map_or(words::none(), words::share_with);
    let mean = |of: Option<Interval>| of.map_or(words::none(), words::seconds_with);
    let (before, after) = (&estimates.before, &estimates.after);
    let mut rows = vec![
        row([
            words::share_frozen().into(),
            share(before.frozen),
            share(after.frozen),
            stall.map_or(words::none(), |stall| words::share(stall.cdf(length_s))),
        ]),
        row([words::mean_freeze().into(), mean(before.freeze_ns), mean(after.freeze_ns), formula(&TimeToStall::mean)]),
    ];
    for percent in QUANTILES {
        rows.push(row([
            words::quantile(percent),
            quantile(&counts.before, percent),
            quantile(&counts.after, percent),
            formula(&|stall| stall.quantile(percent as f64 / 100.0)),
        ]));
    }
    rows.push(row([
        words::availability().into(),
        share(before.availability),
        share(after.availability),
        // Every run starts with the VM up. So the mean over short runs is higher than this value for the long run.
        stall
            .and_then(|stall| cycle(scenario, stall))
            .map_or(words::none(), |cycle| words::in_the_long_run(cycle.availability())),
    ]));
    ReportTable {
        caption: words::estimates_caption(),
        columns: words::estimates_columns().map(Into::into).to_vec(),
        rows,
    }
}

/// Nothing counted yet: bars of equal, round width as far as freezes are to be expected. The bars depend on the
/// scenario alone, so that all parts of a study have the same ones.
fn empty(scenario: &Scenario) -> FreezeCounts {
    let stall = closed_form(scenario);
    let length_ns = scenario.length_ns;
    let reach_ns = stall.map_or(length_ns, |stall| whole(stall.quantile(WITHIN_BARS) * 1e9)).clamp(1, length_ns);
    let bar_ns = round_up(reach_ns.div_ceil(BARS_MAX));
    let bars = reach_ns.div_ceil(bar_ns);
    let expected = |bar: u64| {
        // The last bar also holds everything later.
        let to_ns = if bar + 1 == bars { length_ns } else { (bar + 1) * bar_ns };
        let by = |ns: u64| stall.map_or(0.0, |stall| stall.cdf(ns as f64 / 1e9));
        whole(((by(to_ns) - by(bar * bar_ns)) * 1e6).round()) as u32
    };
    FreezeCounts {
        length_ns,
        bar_ns,
        expected_ppm: (0..bars).map(expected).collect(),
        bars: vec![0; bars as usize],
        frozen: Pairs::default(),
    }
}

/// The empty bars filled with exact counts.
fn filled(empty: FreezeCounts, counts: &study::tally::Tally) -> FreezeCounts {
    let mut filled = FreezeCounts { frozen: counts.frozen, ..empty };
    for bucket in counts.before.freezes.buckets() {
        let middle = bucket.from_ns + (bucket.to_ns - bucket.from_ns) / 2;
        // Limited while it is still 64 bits wide: an index in the browser has 32 bits.
        let bar = (middle / filled.bar_ns).min(filled.bars.len() as u64 - 1);
        filled.bars[bar as usize] += bucket.count;
    }
    filled
}

/// Buttons for the runs with the earliest and the latest first freeze.
fn run_buttons(before: &SideTally) -> Vec<RunButton> {
    let button = |found: Option<(u64, u64)>, label: fn(u64, f64) -> String| {
        found.map(|(ns, seed)| RunButton { label: label(seed, ns as f64 / 1e9), run: RunRef::Seed(seed) })
    };
    [button(before.earliest, words::open_earliest), button(before.latest, words::open_latest)]
        .into_iter()
        .flatten()
        .collect()
}
