//! Rounds, in each of which every contender runs once, so that a busy minute meets all of them.

use super::contender::{CONTENDERS, Starter};
use super::exact::Exact;
use anyhow::Result;
use std::collections::BTreeMap;

/// Of an odd number the median is one of the figures.
const ROUNDS: u64 = 7;

/// Nanoseconds an event by contender, one for each round.
pub struct Rounds(BTreeMap<&'static str, Vec<f64>>);

impl Rounds {
    /// Runs them all. Each line must agree with the exact solution.
    pub fn run(starter: &Starter, exact: &Exact) -> Result<Rounds> {
        let mut rounds = BTreeMap::<_, Vec<f64>>::new();
        for round in 1..=ROUNDS {
            let mut figures = Vec::new();
            for contender in CONTENDERS {
                let line = starter.run(contender, round)?;
                line.check(exact)?;
                figures.push(format!("{} {:.1}", contender.name, line.cpu_ns_per_event));
                rounds.entry(contender.name).or_default().push(line.cpu_ns_per_event);
            }
            eprintln!("   round {round} of {ROUNDS}, ns an event: {}", figures.join(", "));
        }
        Ok(Rounds(rounds))
    }

    /// A contender's nanoseconds an event, in order of rounds.
    pub fn of(&self, name: &str) -> &[f64] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// How many times as long as `to` a contender takes: the median of what it is in each round.
    pub fn ratio(&self, name: &str, to: &str) -> f64 {
        let ratios = self.of(name).iter().zip(self.of(to)).map(|(a, b)| a / b);
        median(ratios.collect())
    }
}

/// The figure in the middle; not a number if there is none.
pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::{Rounds, median};

    #[test]
    fn ratios_are_taken_within_a_round() {
        // The second round was twice as slow for both.
        let rounds = Rounds([("a", vec![10.0, 20.0, 11.0]), ("b", vec![30.0, 60.0, 22.0])].into());
        assert_eq!((rounds.ratio("b", "a"), median(rounds.of("a").to_vec())), (3.0, 11.0));
        assert!(rounds.ratio("c", "a").is_nan() && median(Vec::new()).is_nan());
    }
}
