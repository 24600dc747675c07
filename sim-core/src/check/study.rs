//! Study: one scenario under many seeds, on both sides of the update, all chance in common.
//!
//! ```text
//! Study::new ──► advance(budget) … ──► Tally ──merge──► Report
//!                                        ▲ tallies of other threads and workers, in any order
//! ```
//!
//! Shares, means and differences come with intervals, and a study that is read several times while its data grow
//! declares that beforehand (`split_at_interim_analyses`). Any run of it opens as a recording.

#[cfg(test)]
mod agreement;
mod draw;
pub mod histogram;
pub mod interval;
mod law;
pub mod moments;
pub mod outcome;
pub mod report;
mod sketch;
pub mod tally;

use core::ops::Range;

use crate::model::diagnostic::Diagnostic;
use crate::model::event::Observe;
use crate::model::scenario::{FIXED_REVISION, OLD_REVISION, Scenario};
use crate::model::time::SimTime;
use crate::model::world::World;
use crate::record::recording::Recording;
use crate::record::timeline::Diagnostics;
use crate::record::twin::{Side, on_revision};
use outcome::{Outcome, Pair, Witness};
use sketch::{Draft, Sketch};
use tally::Tally;

/// Most runs of a study.
pub const RUNS_MAX: u64 = 10_000_000;
/// Most steps of a study: visibility changes of a sketch, events of a full simulation. About half an hour of sketches.
pub const STEPS_MAX: u64 = 100_000_000_000;

/// Starting and counting a run takes about as long as this many visibility changes.
const STEPS_A_RUN: u64 = 20;

/// How a run of a study is found out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Change by change, without the sends around them: thousands of times quicker, and the same until the
    /// first reset but for waits for a slot.
    Sketch,
    /// Every event simulated.
    Full,
}

/// Many runs of one scenario, or a part of them.
#[derive(Clone, Debug)]
pub struct Study {
    scenario: Scenario,
    seeds: Range<u64>,
    depth: Depth,
    draft: Draft,
    /// The seed of the present run, or of the next one.
    seed: u64,
    /// The present run.
    run: Option<Run>,
    tally: Tally,
}

/// A run that is being simulated.
#[derive(Clone, Debug)]
enum Run {
    /// After the update nothing is lost, so there is nothing to sketch on that side.
    Sketch(Box<Sketch>),
    /// The side before the update, then the side after it.
    Full { before: Box<Simulation>, after: Box<Simulation> },
}

/// A full simulation without a recording.
#[derive(Clone, Debug)]
struct Simulation {
    world: World,
    witness: Witness,
}

impl Study {
    /// A study of these seeds, nothing done yet.
    ///
    /// # Errors
    /// Everything that is wrong with the scenario, and why it cannot be studied.
    pub fn new(scenario: &Scenario, seeds: Range<u64>, depth: Depth) -> Result<Study, Diagnostics> {
        let found = check(scenario, &seeds, depth);
        match Draft::new(scenario) {
            Some(draft) if found.is_empty() => Ok(Study {
                scenario: scenario.clone(),
                seed: seeds.start,
                seeds,
                depth,
                draft,
                run: None,
                tally: Tally::default(),
            }),
            _ => Err(found),
        }
    }

    /// Goes on by about `budget` steps: visibility changes of a sketch, events of a full simulation. Returns whether
    /// all is done.
    pub fn advance(&mut self, budget: u64) -> bool {
        let mut budget = budget.max(1);
        while self.seed < self.seeds.end && budget > 0 {
            let mut run = self.run.take().unwrap_or_else(|| self.start(self.seed));
            if !run.advance(&self.draft, self.end(), &mut budget) {
                self.run = Some(run);
                return false;
            }
            self.tally.count(self.seed, &run.outcome(&self.draft, self.end()));
            self.seed += 1;
            budget = budget.saturating_sub(STEPS_A_RUN);
        }
        self.seed == self.seeds.end
    }

    /// Runs done, and runs in all.
    #[must_use]
    pub fn progress(&self) -> (u64, u64) {
        (self.seed - self.seeds.start, self.seeds.end - self.seeds.start)
    }

    /// The results of the runs so far.
    #[must_use]
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// The scenario studied.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The result of one run, whether it belongs to this study or not.
    #[must_use]
    pub fn outcome(&self, seed: u64) -> Pair {
        let mut run = self.start(seed);
        let mut budget = u64::MAX;
        let is_over = run.advance(&self.draft, self.end(), &mut budget);
        debug_assert!(is_over, "no run has that many steps");
        run.outcome(&self.draft, self.end())
    }

    /// A run of this study, to be opened and watched in full.
    #[must_use]
    pub fn recording(&self, seed: u64) -> Recording {
        Recording::new(&self.scenario, seed)
    }

    fn end(&self) -> SimTime {
        SimTime(self.scenario.length_ns)
    }

    fn start(&self, seed: u64) -> Run {
        let simulation = |side| {
            let world = World::new(&on_side(&self.scenario, side), seed);
            Box::new(Simulation { world, witness: Witness::new() })
        };
        match self.depth {
            Depth::Sketch => Run::Sketch(Box::new(Sketch::new(&self.draft, seed))),
            Depth::Full => Run::Full { before: simulation(Side::Before), after: simulation(Side::After) },
        }
    }
}

impl Run {
    /// Goes on by at most `budget` steps, taking them off it. Returns whether the run is over.
    fn advance(&mut self, draft: &Draft, end: SimTime, budget: &mut u64) -> bool {
        match self {
            Run::Sketch(sketch) => sketch.advance(draft, budget),
            Run::Full { before, after } => before.advance(end, budget) && after.advance(end, budget),
        }
    }

    /// The outcome of a run that is over.
    fn outcome(&self, draft: &Draft, end: SimTime) -> Pair {
        match self {
            Run::Sketch(sketch) => {
                Pair { before: sketch.outcome(draft), after: Outcome { frozen_at: None, lost: 0, up_ns: end.0 } }
            }
            Run::Full { before, after } => {
                Pair { before: before.witness.outcome(end), after: after.witness.outcome(end) }
            }
        }
    }
}

impl Simulation {
    fn advance(&mut self, end: SimTime, budget: &mut u64) -> bool {
        while self.world.next_at().is_some_and(|at| at <= end) {
            if *budget == 0 {
                return false;
            }
            let before = self.world.events();
            self.world.step(&mut self.witness as &mut dyn Observe);
            // A step may say several things, or nothing.
            *budget = budget.saturating_sub((self.world.events() - before).max(1));
        }
        true
    }
}

/// The scenario on one side of the update.
fn on_side(scenario: &Scenario, side: Side) -> Scenario {
    let revision = match side {
        Side::Before => OLD_REVISION,
        Side::After => FIXED_REVISION,
    };
    on_revision(&Recording::new(scenario, scenario.seed), revision).scenario
}

/// Splits the seeds into one range for each worker, as even as possible.
pub fn split_seeds(seeds: Range<u64>, workers: u64) -> impl Iterator<Item = Range<u64>> {
    let (workers, runs) = (workers.max(1), seeds.end.saturating_sub(seeds.start));
    let at = move |part: u64| seeds.start + runs / workers * part + (runs % workers).min(part);
    (0..workers).map(move |part| at(part)..at(part + 1))
}

/// Splits the seeds at fixed interim analyses (after 64, 256, 1,024, … runs). A study that may stop at any of them is
/// reported with `Alpha::split` by their number.
#[must_use]
pub fn split_at_interim_analyses(seeds: Range<u64>) -> Vec<Range<u64>> {
    let mut parts = Vec::new();
    let (mut from, mut runs) = (seeds.start, 64);
    while from < seeds.end {
        let to = seeds.start.saturating_add(runs).min(seeds.end);
        parts.push(from..to);
        (from, runs) = (to, runs.saturating_mul(4));
    }
    parts
}

/// Every reason why a study cannot run.
fn check(scenario: &Scenario, seeds: &Range<u64>, depth: Depth) -> Diagnostics {
    let mut found = scenario.check();
    let mut need = |holds: bool, path: &str, value: String, allowed: String| {
        if !holds {
            found.push(Diagnostic { path: path.into(), value, allowed });
        }
    };
    let runs = seeds.end.saturating_sub(seeds.start);
    need(
        (1..=RUNS_MAX).contains(&runs),
        "seeds",
        format!("{runs} runs"),
        format!("use 1 to {RUNS_MAX} run numbers; few show little, many take long"),
    );
    let Some(vm) = scenario.vms.first() else { return found };
    let Some(flip_gap_ns) = vm.flip_gap_ns else {
        let allowed = "give a mean time between flips: without flips nothing can be lost, and every run is the same";
        need(false, "vms[0].flip_gap_ns", "none".into(), allowed.into());
        return found;
    };
    if depth == Depth::Sketch
        && let Some((path, value, allowed)) = sketch::refusal(scenario)
    {
        need(false, path, value, allowed.into());
    }
    let a_run_takes = match depth {
        Depth::Sketch => scenario.length_ns / flip_gap_ns.max(1),
        Depth::Full => events_expected(scenario),
    }
    .saturating_add(STEPS_A_RUN);
    // A little less than in proportion, for what does not shrink with the length.
    let share = u128::from(STEPS_MAX / runs.max(1)) * 99 / 100;
    let longest_ns = u128::from(scenario.length_ns) * share / u128::from(a_run_takes);
    need(
        a_run_takes.saturating_mul(runs) <= STEPS_MAX,
        "length_ns",
        scenario.length_ns.to_string(),
        format!("use at most {longest_ns} for {runs} runs, or fewer runs: together they would take hours"),
    );
    found
}

/// About how many events a run has on both sides together.
fn events_expected(scenario: &Scenario) -> u64 {
    let length_ns = scenario.length_ns;
    let a_vm = |gap_ns: Option<u64>, events: u64| gap_ns.map_or(0, |gap| length_ns / gap.max(1) * events);
    let of_vms = scenario.vms.iter().map(|vm| {
        let one = a_vm(vm.send_gap_ns.or(vm.think_ns), 15)
            + a_vm(vm.flip_gap_ns, 18)
            + length_ns / scenario.costs.heartbeat_ns.max(1);
        one.saturating_mul(vm.count.into())
    });
    of_vms.fold(0, u64::saturating_add).saturating_mul(2)
}
