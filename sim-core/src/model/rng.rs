//! Chance, as a pure function of the entity, the purpose, and the number of the draw.
//!
//! Every draw is `f(seed, replication, entity, purpose, n)` where `n` is the number of the send or of the visibility
//! change it belongs to. Nothing is consumed, so two runs that have gone different ways still share every draw they
//! both make: that is what makes "before" and "after" comparable.
//!
//! The generator is Widynski's Squares64, a counter-based generator that needs no 128-bit multiply and is therefore
//! as quick in WASM as natively. Variates use only `+ − × ÷ √` and `libm`, whose bits are the same everywhere.

pub mod ziggurat;

/// What a draw is for. Part of the key, so that two purposes never share a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u64)]
pub enum Purpose {
    /// Time from one background send to the next.
    ArrivalGap = 1,
    /// The VP a background send arrives on.
    ArrivalVp = 2,
    /// How many pages a background send carries.
    ArrivalPages = 3,
    /// How long the device takes for a background send.
    ArrivalDevice = 4,
    /// Time from one visibility change to the next.
    FlipGap = 5,
    /// The VP of a visibility change.
    FlipVp = 6,
    /// How long the host's view takes to follow a visibility change.
    FlipLag = 7,
    /// How long the guest takes to touch what it has just shared.
    FlipTouch = 8,
    /// How long the device takes for a send that a visibility change caused.
    FlipDevice = 9,
    /// How long the device takes for a scripted send.
    ScriptDevice = 10,
    /// Where in its interval the cluster monitor's check falls.
    MonitorPhase = 11,
    /// Whether a guest stops with a bug check when a VP stalls.
    BugCheck = 12,
    /// How long a VP of a closed load thinks.
    Think = 13,
    /// How long a station takes.
    Station = 14,
    /// Whether installing the update on a host fails.
    InstallFail = 15,
}

/// Finalizer of SplitMix64: a bijection that spreads every input bit over the whole word.
fn mix64(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// One independent stream of draws, addressed by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stream {
    key: u64,
}

/// Draws available per occurrence; a variate that needs more than one uses the following sub-counters.
const SUB_DRAWS: u64 = 4;

impl Stream {
    /// The stream of `entity` for `purpose` in run `seed`, replication `replication`.
    #[must_use]
    pub fn new(seed: u64, replication: u64, entity: u64, purpose: Purpose) -> Stream {
        let mut key = mix64(seed ^ 0x9e37_79b9_7f4a_7c15);
        key = mix64(key ^ replication.wrapping_mul(0xd1b5_4a32_d192_ed03));
        key = mix64(key ^ (entity << 8 | purpose as u64));
        // Squares asks for odd keys with balanced bits; walk the orbit until one is found (one or two tries).
        while !(24..=40).contains(&(key | 1).count_ones()) {
            key = mix64(key.wrapping_add(0x9e37_79b9_7f4a_7c15));
        }
        Stream { key: key | 1 }
    }

    /// Whether something of this chance, in thousandths, happens.
    #[must_use]
    pub fn happens(self, n: u64, chance_milli: u32) -> bool {
        self.choice(n, 1000) < chance_milli
    }

    /// 64 uniform bits: draw `sub` (below 4) of occurrence `n`.
    #[must_use]
    pub fn bits(self, n: u64, sub: u64) -> u64 {
        debug_assert!(sub < SUB_DRAWS, "sub-draw {sub} of {SUB_DRAWS}");
        squares64(n.wrapping_mul(SUB_DRAWS).wrapping_add(sub), self.key)
    }

    /// A number above 0 and not above 1, on a grid of 2⁻⁵³ offset by half a step.
    #[must_use]
    pub fn unit(self, n: u64, sub: u64) -> f64 {
        ((self.bits(n, sub) >> 11) as f64 + 0.5) * (1.0 / 9_007_199_254_740_992.0)
    }

    /// A uniform choice of `0..choices`, by the high half of a product (bias below 2⁻³²).
    #[must_use]
    pub fn choice(self, n: u64, choices: u32) -> u32 {
        let high = self.bits(n, 0) >> 32;
        u32::try_from((high * u64::from(choices)) >> 32).unwrap_or(0)
    }

    /// Exponential with the given mean, rounded once: floor + 1 ns, so never zero and half a nanosecond long on
    /// average.
    #[must_use]
    pub fn exponential_ns(self, n: u64, mean_ns: u64) -> u64 {
        let unit = -libm::log(self.unit(n, 0));
        whole_ns(unit * mean_ns as f64)
    }

    /// Log-normal with the given mean and the given σ of its logarithm in thousandths, rounded once like the others.
    #[must_use]
    pub fn log_normal_ns(self, n: u64, mean_ns: u64, sigma_milli: u32) -> u64 {
        let sigma = f64::from(sigma_milli) / 1000.0;
        // Box–Muller; both uniforms belong to this occurrence, so that neighbours never shift.
        let radius = libm::sqrt(-2.0 * libm::log(self.unit(n, 0)));
        let normal = radius * libm::cos(core::f64::consts::TAU * self.unit(n, 1));
        whole_ns(mean_ns as f64 * libm::exp(sigma * normal - sigma * sigma / 2.0))
    }
}

/// Floor + 1 ns. Durations of this model stay far below 2⁵³ ns (104 days); anything above is held there.
#[expect(clippy::cast_sign_loss, reason = "the argument is a product of non-negative numbers")]
fn whole_ns(ns: f64) -> u64 {
    (ns.min(9_007_199_254_740_991.0) as u64) + 1
}

/// Squares64 (Widynski, "Squares: A Fast Counter-Based RNG", 2020/2022): five rounds of squaring.
fn squares64(counter: u64, key: u64) -> u64 {
    let mut x = counter.wrapping_mul(key);
    let y = x;
    let z = y.wrapping_add(key);
    x = x.wrapping_mul(x).wrapping_add(y).rotate_left(32);
    x = x.wrapping_mul(x).wrapping_add(z).rotate_left(32);
    x = x.wrapping_mul(x).wrapping_add(y).rotate_left(32);
    x = x.wrapping_mul(x).wrapping_add(z);
    let t = x;
    x = x.rotate_left(32);
    t ^ (x.wrapping_mul(x).wrapping_add(y) >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mean(count: u64, draw: impl Fn(u64) -> u64) -> f64 {
        (0..count).map(|n| draw(n) as f64).sum::<f64>() / count as f64
    }

    /// 200,000 draws: a mean within four standard errors of what the law says.
    #[test]
    fn variates_have_their_means() {
        const N: u64 = 200_000;
        let stream = Stream::new(1906, 0, 3, Purpose::FlipLag);
        let exponential = mean(N, |n| stream.exponential_ns(n, 200_000));
        assert!((exponential - 200_000.5).abs() < 4.0 * 200_000.0 / (N as f64).sqrt(), "{exponential}");

        let log_normal = mean(N, |n| stream.log_normal_ns(n, 120_000, 1244));
        // Standard deviation of the law: mean · √(exp σ² − 1) = 120 µs · 1.925.
        assert!((log_normal - 120_000.5).abs() < 4.0 * 231_000.0 / (N as f64).sqrt(), "{log_normal}");

        let mut counts = [0_u32; 5];
        for n in 0..N {
            counts[stream.choice(n, 5) as usize] += 1;
        }
        for count in counts {
            // Binomial(200,000, 1/5): standard deviation 179.
            assert!(count.abs_diff(40_000) < 4 * 179, "{counts:?}");
        }
    }

    #[test]
    fn every_part_of_the_key_matters() {
        let base = Stream::new(1, 2, 3, Purpose::FlipGap);
        assert_eq!(base, Stream::new(1, 2, 3, Purpose::FlipGap));
        for other in [
            Stream::new(2, 2, 3, Purpose::FlipGap),
            Stream::new(1, 3, 3, Purpose::FlipGap),
            Stream::new(1, 2, 4, Purpose::FlipGap),
            Stream::new(1, 2, 3, Purpose::FlipVp),
        ] {
            assert_ne!(base.bits(0, 0), other.bits(0, 0));
        }
        assert_ne!(base.bits(0, 0), base.bits(1, 0));
        assert_ne!(base.bits(0, 0), base.bits(0, 1));
    }

    #[test]
    fn draws_are_never_zero_nor_endless() {
        assert_eq!(whole_ns(0.0), 1);
        assert_eq!(whole_ns(f64::INFINITY), 1 << 53);
        let stream = Stream::new(0, 0, 0, Purpose::ArrivalGap);
        assert!((0..1000).all(|n| (0.0..1.0).contains(&stream.unit(n, 3)) && stream.unit(n, 3) > 0.0));
    }
}
