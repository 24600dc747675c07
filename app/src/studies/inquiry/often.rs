//! How often: a study of many runs of one scenario on both sides, beside what the closed form says.

use core::ops::Range;

use sim_core::check::study::interval::Pairs;
use sim_core::check::study::report::Report;
use sim_core::check::study::tally::{SideTally, Tally};
use sim_core::check::study::{Depth, Study};
use sim_core::check::theory::{Cycle, TimeToStall, with_cluster_monitor, with_guest_watchdog, with_operator};
use sim_core::model::scenario::Scenario;

use super::census::{ALPHA, Census};
use super::message::Answer;
use super::paper::{Door, Paper, Place, Row, Table};
use super::words;
use crate::kit::chart::{round_up, whole};

/// Shares of the freezes, in percent, whose times are given.
const QUANTILES: [u64; 3] = [5, 50, 95];
/// Bars of the histogram at most.
const BARS: u64 = 40;
/// The bars reach as far as the closed form puts this share of the freezes.
const WITHIN_BARS: f64 = 0.9999;

/// A part of a study under way.
pub struct Often {
    study: Study,
    /// Nothing counted yet.
    blank: Census,
}

impl Often {
    /// A part of a study.
    ///
    /// # Errors
    /// Everything that stands in the way, in sentences.
    pub fn new(scenario: &Scenario, seeds: Range<u64>) -> Result<Often, Vec<String>> {
        let study = Study::new(scenario, seeds, Depth::Sketch);
        let study = study.map_err(|found| found.iter().map(words::no_study).collect::<Vec<_>>())?;
        Ok(Often { study, blank: blank(scenario) })
    }

    /// Goes on by about `budget` flips.
    pub fn advance(&mut self, budget: u32) -> Answer {
        if self.study.advance(budget.into()) {
            return Answer::Part(postcard::to_allocvec(self.study.tally()).expect("a tally can be packed"));
        }
        let (done, of) = self.study.progress();
        Answer::Counted { done, of, census: counted(self.blank.clone(), self.study.tally()) }
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
    let tables = vec![figures(scenario, tally, &report, stall.as_ref())];
    let census = Some(counted(blank(scenario), tally));
    Paper { lines, tables, doors: doors(&tally.before), census, ..Paper::default() }
}

/// The time to freeze as the closed form has it, for the first VM.
fn closed_form(scenario: &Scenario) -> Option<TimeToStall> {
    let vm = scenario.vms.first()?;
    Some(TimeToStall::new(&scenario.costs, vm.flip_gap_ns?, vm.vps, vm.slots))
}

/// Up and down in turn forever, by whatever brings the VM back.
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
    let row = |cells: [String; 4]| Row { cells: cells.to_vec() };
    let share = |of| words::share_with(of);
    let mean = |of: Option<sim_core::check::study::interval::Interval>| of.map_or(words::none(), words::seconds_with);
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

/// Bars of equal width as far as freezes are to be expected, nothing counted yet. It depends on the scenario alone, so that
/// parts of one study have the same bars.
fn blank(scenario: &Scenario) -> Census {
    let stall = closed_form(scenario);
    let length_ns = scenario.length_ns;
    let reach_ns = stall.map_or(length_ns, |stall| whole(stall.quantile(WITHIN_BARS) * 1e9)).clamp(1, length_ns);
    let bar_ns = round_up(reach_ns.div_ceil(BARS));
    let bars = reach_ns.div_ceil(bar_ns);
    let expected = |bar: u64| {
        // The last one holds everything later.
        let to_ns = if bar + 1 == bars { length_ns } else { (bar + 1) * bar_ns };
        let by = |ns: u64| stall.map_or(0.0, |stall| stall.cdf(ns as f64 / 1e9));
        whole(((by(to_ns) - by(bar * bar_ns)) * 1e6).round()) as u32
    };
    Census {
        length_ns,
        bar_ns,
        expected_ppm: (0..bars).map(expected).collect(),
        bars: vec![0; bars as usize],
        frozen: Pairs::default(),
    }
}

/// The census of a tally.
fn counted(blank: Census, tally: &Tally) -> Census {
    let mut census = Census { frozen: tally.frozen, ..blank };
    for bucket in tally.before.freezes.buckets() {
        let middle = bucket.from_ns + (bucket.to_ns - bucket.from_ns) / 2;
        // Cut down before it becomes an index: nanoseconds do not fit an index of 32 bits.
        let bar = (middle / census.bar_ns).min(census.bars.len() as u64 - 1);
        census.bars[bar as usize] += bucket.count;
    }
    census
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
