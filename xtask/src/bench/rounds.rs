//! Rounds: every contender runs once in each, so that a busy minute affects all of them.

use super::contender::{CONTENDERS, Starter};
use super::exact::Exact;
use anyhow::Result;
use std::collections::BTreeMap;

/// An odd number, so that the median is one of the figures.
const ROUNDS: u64 = 7;

/// For each contender, nanoseconds per event in each round.
pub struct Rounds(BTreeMap<&'static str, Vec<f64>>);

impl Rounds {
    /// Runs all contenders. Each report must agree with the exact solution.
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

    /// The nanoseconds per event of a contender, by round.
    pub fn of(&self, name: &str) -> &[f64] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// The ratio of a contender's time to that of `to`: the median over the rounds.
    pub fn ratio(&self, name: &str, to: &str) -> f64 {
        let ratios = self.of(name).iter().zip(self.of(to)).map(|(a, b)| a / b);
        median(ratios.collect())
    }
}

/// The median; NaN if there are no figures.
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
