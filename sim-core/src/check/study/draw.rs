//! Draw: exponential variates, the same to the nanosecond as `Stream::exponential_ns`, without its logarithm wherever
//! a cheaper one decides.
//!
//! A rounded variate is `floor(−ln(u) · mean) + 1`. A logarithm that is known to be right within ε gives the same floor
//! unless an integer lies within ε · mean of the product; only then the exact one is asked.

use std::sync::OnceLock;

use crate::model::rng::Stream;

/// Distance by which `Quick::minus_ln` may be off. In truth it is off by less than a tenth of this.
const EPSILON: f64 = 1e-12;

/// Distance by which `rough_minus_ln` may be off. In truth it is off by less than 0.0062.
pub(super) const ROUGH: f64 = 0.008;

/// The uniform that `Stream::unit` makes of these bits, as its exponent of two and its mantissa in 1..2.
#[inline]
fn split(bits: u64) -> (f64, f64, usize) {
    // In units of 2⁻⁵³.
    // Signed conversions are one instruction where unsigned ones are several; both are exact here.
    let word = ((bits >> 11).cast_signed() as f64 + 0.5).to_bits();
    let mantissa = f64::from_bits(word & ((1 << 52) - 1) | 1023 << 52);
    (f64::from((word >> 52) as u32) - f64::from(1023 + 53), mantissa, (word >> 45) as usize & 127)
}

/// −ln of the uniform of these bits, within `ROUGH`: a parabola in place of the logarithm of the mantissa.
#[inline]
pub(super) fn rough_minus_ln(bits: u64) -> f64 {
    let (exponent, mantissa, _) = split(bits);
    let t = mantissa - 1.0;
    -core::f64::consts::LN_2 * (exponent + t + 0.346 * t * (1.0 - t))
}

/// A table for quick logarithms.
#[derive(Debug)]
pub(super) struct Quick {
    /// For each leading seven bits of a mantissa: the inverse of the middle, and minus its logarithm.
    cells: [(f64, f64); 128],
}

impl Quick {
    /// The table, made on first use.
    pub(super) fn table() -> &'static Quick {
        static TABLE: OnceLock<Quick> = OnceLock::new();
        TABLE.get_or_init(|| Quick {
            cells: core::array::from_fn(|i| {
                let inverse = 1.0 / (1.0 + (i as f64 + 0.5) / 128.0);
                (inverse, libm::log(inverse))
            }),
        })
    }

    /// −ln of the uniform of these bits, within `EPSILON`.
    #[inline]
    fn minus_ln(&self, bits: u64) -> f64 {
        let (exponent, mantissa, cell) = split(bits);
        let (inverse, minus_ln) = self.cells[cell];
        // |r| ≤ 1/257: the series leaves less than r⁶/6 < 10⁻¹⁵.
        let r = mantissa * inverse - 1.0;
        let ln_1r = r - r * r * (0.5 - r * (1.0 / 3.0 - r * (0.25 - r * 0.2)));
        minus_ln - exponent * core::f64::consts::LN_2 - ln_1r
    }

    /// `stream.exponential_ns(n, mean.ns)`.
    #[inline]
    pub(super) fn exponential_ns(&self, stream: Stream, n: u64, mean: &Mean) -> u64 {
        let product = self.minus_ln(stream.bits(n, 0)) * mean.as_float;
        // Adding 2⁵² leaves a whole number of nanoseconds in the low bits of the word: the nearest one.
        let shifted = product + TWO_52;
        let off = product - (shifted - TWO_52);
        if off.abs() <= mean.slack {
            return stream.exponential_ns(n, mean.ns);
        }
        (shifted.to_bits() & ((1 << 52) - 1)) + u64::from(off > 0.0)
    }
}

/// Means are at most a day, so that no variate reaches this.
const TWO_52: f64 = (1_u64 << 52) as f64;

/// The mean of an exponential law, ready for use.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mean {
    ns: u64,
    as_float: f64,
    /// How near to an integer a product must be for the exact logarithm to be computed.
    slack: f64,
}

impl Mean {
    pub(super) fn of(ns: u64) -> Mean {
        Mean { ns, as_float: ns as f64, slack: EPSILON * ns as f64 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::rng::Purpose;
    use crate::model::time::{MILLISECOND, SECOND};

    /// Bits that come up, and the extremes that hardly ever do.
    fn bits(n: u64) -> u64 {
        let drawn = Stream::new(8, 0, 0, Purpose::FlipLag).bits(n, 0);
        match n % 8 {
            0 => drawn >> (n / 8 % 64),
            1 => u64::MAX << (n / 8 % 64),
            2 => (1 << 63 >> (n / 8 % 64)) + drawn % 4096,
            _ => drawn,
        }
    }

    #[test]
    fn quick_logarithms_are_as_close_as_promised() {
        let (mut rough, mut quick) = (0.0_f64, 0.0_f64);
        for n in 0..200_000 {
            let unit = ((bits(n) >> 11) as f64 + 0.5) * (1.0 / 9_007_199_254_740_992.0);
            let exact = -libm::log(unit);
            rough = rough.max((rough_minus_ln(bits(n)) - exact).abs());
            quick = quick.max((Quick::table().minus_ln(bits(n)) - exact).abs());
        }
        assert!(rough < ROUGH * 0.8, "{rough}");
        assert!(quick < EPSILON / 10.0, "{quick}");
    }

    #[test]
    fn every_variate_is_the_exact_one() {
        for (seed, mean_ns) in [(1, 1), (2, 15_000), (3, 20 * MILLISECOND), (4, SECOND), (5, 24 * 3600 * SECOND)] {
            let stream = Stream::new(seed, 0, 0, Purpose::FlipGap);
            for n in 0..100_000 {
                let got = Quick::table().exponential_ns(stream, n, &Mean::of(mean_ns));
                assert_eq!(got, stream.exponential_ns(n, mean_ns), "draw {n} of mean {mean_ns}");
            }
        }
    }
}
