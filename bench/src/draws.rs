//! Random numbers for the contenders in Rust: a quick generator and a ziggurat, the same for all, so that only the
//! engines differ.

use rand::{Rng, SeedableRng};
use rand_distr::Exp1;
use rand_xoshiro::Xoshiro256PlusPlus;
use serde::{Deserialize, Serialize};

/// A source of times.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Draws(Xoshiro256PlusPlus);

impl Draws {
    /// A source that gives the same times for the same seed.
    pub fn new(seed: u64) -> Draws {
        Draws(Xoshiro256PlusPlus::seed_from_u64(seed))
    }

    /// An exponential time in whole nanoseconds, rounded up: half a nanosecond longer than asked on average.
    #[inline]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "times are positive and far below 2^63"
    )]
    pub fn time_ns(&mut self, mean_ns: f64) -> u64 {
        let unit: f64 = self.0.sample(Exp1);
        (unit * mean_ns) as u64 + 1
    }
}
