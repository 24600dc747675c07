//! How often: a study of many runs of one scenario on both sides, beside what the closed form says.

use core::ops::Range;

use sim_core::scenario::Scenario;
use sim_core::study::histogram::Histogram;
use sim_core::study::interval::Alpha;
use sim_core::study::report::Report;
use sim_core::study::tally::{SideTally, Tally};
use sim_core::study::{Depth, Study};
use sim_core::theory::{Cycle, TimeToStall, with_cluster_monitor, with_guest_watchdog, with_operator};

use super::{Answer, Door, Paper, Place, Row, Table, words};
use crate::words::grouped;

/// How often an interval may miss.
pub(super) const ALPHA: Alpha = Alpha::FIVE_PERCENT;
/// Shares of the freezes, in percent, whose times are given.
const QUANTILES: [u64; 3] = [5, 50, 95];
/// Bars of the histogram at most.
const BARS: u64 = 16;

/// A part of a study under way.
pub struct Often(Study);

impl Often {
    /// A part of a study.
    ///
    /// # Errors
    /// Everything that stands in the way, in sentences.
    pub fn new(scenario: &Scenario, seeds: Range<u64>) -> Result<Often, Vec<String>> {
        let study = Study::new(scenario, seeds, Depth::Sketch);
        study.map(Often).map_err(|found| found.iter().map(words::no_study).collect())
    }

    /// Goes on by about `budget` flips.
    pub fn advance(&mut self, budget: u32) -> Answer {
        if self.0.advance(budget.into()) {
            return Answer::Part(postcard::to_allocvec(self.0.tally()).expect("a tally can be packed"));
        }
        let (done, of) = self.0.progress();
        Answer::SoFar { done, of }
    }
}

/// What the parts come to; `None` if they are no parts.
pub fn sum_up(scenario: &Scenario, parts: &[Vec<u8>]) -> Option<Paper> {
    let mut tally = Tally::default();
    for part in parts {
        tally.merge(&postcard::from_bytes(part).ok()?);
    }
    (tally.runs() > 0 && scenario.check().is_empty()).then(|| paper(scenario, &tally))
}

fn paper(scenario: &Scenario, tally: &Tally) -> Paper {
    let report = Report::new(tally, scenario.length_ns, ALPHA);
    let stall = closed_form(scenario);
    let length_s = scenario.length_ns as f64 / 1e9;
    let frozen = [&tally.before, &tally.after].map(|side| side.freezes.total());
    let mut lines = words::shares(report.runs, frozen, [report.before.frozen, report.after.frozen], length_s);
    lines.extend(report.availability_gained.map(words::gained));
    lines.push(words::taken_together().into());
    let mut tables = vec![figures(scenario, tally, &report, stall.as_ref())];
    tables.extend(bars(&tally.before.freezes, scenario.length_ns, report.runs, stall.as_ref()));
    Paper { lines, tables, doors: doors(&tally.before), ..Paper::default() }
}

/// The time to freeze as the closed form has it, for the first VM.
fn closed_form(scenario: &Scenario) -> Option<TimeToStall> {
    let vm = scenario.vms.first()?;
    Some(TimeToStall::new(&scenario.costs, vm.flip_gap_ns?, vm.vps, vm.slots))
}

/// Up and down in turn for ever, by whatever brings the VM back.
fn cycle(scenario: &Scenario, stall: &TimeToStall) -> Option<Cycle> {
    let (recovery, costs, vm) = (&scenario.recovery, &scenario.costs, scenario.vms.first()?);
    // With several the earliest counts, and with none it stays down: no closed form here.
    match (recovery.cluster_monitor, recovery.guest_watchdog, recovery.operator) {
        (true, false, false) => Some(with_cluster_monitor(stall, costs, vm.isolation)),
        (false, true, false) => Some(with_guest_watchdog(stall, costs, vm.isolation)),
        (false, false, true) => Some(with_operator(stall, costs, vm.isolation)),
        _ => None,
    }
}

fn figures(scenario: &Scenario, tally: &Tally, report: &Report, stall: Option<&TimeToStall>) -> Table {
    let seconds = |value: Option<f64>| value.map_or(words::none(), words::seconds);
    let length_s = scenario.length_ns as f64 / 1e9;
    let form = |of: &dyn Fn(&TimeToStall) -> f64| seconds(stall.map(of));
    let quantile = |tally: &SideTally, percent: u64| {
        let rank = (tally.freezes.total() * percent).div_ceil(100);
        seconds(tally.freezes.ranked(rank).map(|ns| ns as f64 / 1e9))
    };
    let row = |cells: [String; 4]| Row { cells: cells.to_vec(), bar: None };
    let share = |of| words::share_with(of);
    let mean = |of: Option<sim_core::study::interval::Interval>| of.map_or(words::none(), words::seconds_with);
    let (before, after) = (&report.before, &report.after);
    let mut rows = vec![
        row([
            words::share_frozen().into(),
            before.frozen.map_or(words::none(), share),
            after.frozen.map_or(words::none(), share),
            stall.map_or(words::none(), |stall| words::share(stall.cdf(length_s))),
        ]),
        row([words::mean_freeze().into(), mean(before.freeze_ns), mean(after.freeze_ns), form(&TimeToStall::mean)]),
    ];
    for percent in QUANTILES {
        rows.push(row([
            words::quantile(percent),
            quantile(&tally.before, percent),
            quantile(&tally.after, percent),
            form(&|stall| stall.quantile(percent as f64 / 100.0)),
        ]));
    }
    rows.push(row([
        words::availability().into(),
        before.availability.map_or(words::none(), share),
        after.availability.map_or(words::none(), share),
        // A run starts with the VM up, so a short one says more than the long run would.
        stall
            .and_then(|stall| cycle(scenario, stall))
            .map_or(words::none(), |cycle| words::in_the_long_run(cycle.availability())),
    ]));
    Table { caption: words::figures_caption(), columns: words::figures_columns().map(Into::into).to_vec(), rows }
}

/// When the VM froze, in bars of equal width up to the latest freeze; what the closed form expects beside it.
fn bars(freezes: &Histogram, length_ns: u64, runs: u64, stall: Option<&TimeToStall>) -> Option<Table> {
    let latest = freezes.buckets().last()?.to_ns.min(length_ns);
    let width = words::round_width(latest / BARS + 1);
    let mut counts = vec![0; (latest / width + 1) as usize];
    for bucket in freezes.buckets() {
        let middle = bucket.from_ns + (bucket.to_ns - bucket.from_ns) / 2;
        // Divided before it becomes an index: nanoseconds do not fit an index of 32 bits.
        counts[(middle.min(latest) / width) as usize] += bucket.count;
    }
    let most = counts.iter().copied().max().unwrap_or(1).max(1);
    let rows = counts.iter().enumerate().map(|(index, count)| {
        let from = index as u64 * width;
        let [from_s, to_s] = [from, from + width].map(|ns| ns as f64 / 1e9);
        let expected = stall.map(|stall| (stall.cdf(to_s) - stall.cdf(from_s)) * runs as f64);
        let cells = vec![
            words::stretch(from_s, to_s),
            grouped(*count),
            expected.map_or(words::none(), |expected| grouped((expected.round() as i64).unsigned_abs())),
        ];
        Row { cells, bar: Some((count * 1000 / most) as u16) }
    });
    Some(Table {
        caption: words::bars_caption().into(),
        columns: words::bars_columns().map(Into::into).to_vec(),
        rows: rows.collect(),
    })
}

/// The earliest and the latest freeze, to be watched in full.
fn doors(before: &SideTally) -> Vec<Door> {
    let door = |found: Option<(u64, u64)>, label: fn(u64, f64) -> String| {
        found.map(|(ns, seed)| Door { label: label(seed, ns as f64 / 1e9), to: Place::Run(seed) })
    };
    [door(before.earliest, words::open_earliest), door(before.latest, words::open_latest)]
        .into_iter()
        .flatten()
        .collect()
}
