//! Exponentials without a logarithm, for loads of millions of draws: Marsaglia and Tsang's ziggurat ("The Ziggurat
//! Method for Generating Random Variables", 2000) over 256 layers. Its tables are made with `libm`, so they are the
//! same everywhere. All draws belong to one occurrence, so that neighbours never shift.

use super::{Stream, whole_ns};

/// Where the tail begins.
const TAIL: f64 = 7.697_117_470_131_05;
/// The area of each layer.
const AREA: f64 = 0.003_949_659_822_581_557;
/// An occurrence no caller uses, for the rare draw that is refused twice: 2⁶⁰ beyond its own.
const BEYOND: u64 = 1 << 60;

/// The layers: their widths from the bottom up, and the density at each.
#[derive(Clone, Debug)]
pub struct Ziggurat {
    width: [f64; 257],
    density: [f64; 257],
}

impl Default for Ziggurat {
    fn default() -> Ziggurat {
        let (mut width, mut density) = ([0.0; 257], [1.0; 257]);
        width[0] = AREA * libm::exp(TAIL);
        width[1] = TAIL;
        for i in 2..256 {
            width[i] = -libm::log(libm::exp(-width[i - 1]) + AREA / width[i - 1]);
        }
        for (density, width) in density.iter_mut().zip(width) {
            *density = libm::exp(-width);
        }
        Ziggurat { width, density }
    }
}

impl Ziggurat {
    /// Exponential with the given mean, rounded as `Stream::exponential_ns` rounds.
    #[inline]
    #[must_use]
    pub fn exponential_ns(&self, stream: Stream, n: u64, mean_ns: u64) -> u64 {
        let bits = stream.bits(n, 0);
        let layer = (bits & 255) as usize;
        let x = (bits >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0) * self.width[layer];
        // Nearly always wholly inside its layer.
        let unit = if x < self.width[layer + 1] { x } else { self.unit_by_the_edge(stream, n, layer, x) };
        whole_ns(unit * mean_ns as f64)
    }

    #[cold]
    fn unit_by_the_edge(&self, stream: Stream, n: u64, layer: usize, x: f64) -> f64 {
        if layer == 0 {
            // The law has no memory: beyond the tail's beginning it begins anew.
            return TAIL - libm::log(stream.unit(n, 1));
        }
        let (low, high) = (self.density[layer], self.density[layer + 1]);
        if low + (high - low) * stream.unit(n, 1) < libm::exp(-x) {
            return x;
        }
        // Refused: any other draw of the law will do.
        -libm::log(stream.unit(n + BEYOND, 0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::rng::Purpose;

    /// A million draws: mean, second moment and tails within four standard errors of the law's.
    #[test]
    fn draws_follow_the_law() {
        const N: u64 = 1_000_000;
        let (ziggurat, stream) = (Ziggurat::default(), Stream::new(7, 0, 1, Purpose::Think));
        let draws: Vec<f64> =
            (0..N).map(|n| (ziggurat.exponential_ns(stream, n, 1_000_000) as f64 - 0.5) / 1e6).collect();
        let check = |what: &str, value: &dyn Fn(f64) -> f64, exact: f64, deviation: f64| {
            let mean = draws.iter().map(|x| value(*x)).sum::<f64>() / N as f64;
            let z = (mean - exact) / (deviation / (N as f64).sqrt());
            assert!(z.abs() < 4.0, "{what}: {mean} against {exact}, z = {z:.2}");
        };
        check("mean", &|x| x, 1.0, 1.0);
        check("second moment", &|x| x * x, 2.0, 20_f64.sqrt());
        for t in [0.1_f64, 1.0, 3.0, 7.5, 9.0] {
            let p = libm::exp(-t);
            check("tail", &|x| f64::from(u8::from(x > t)), p, (p * (1.0 - p)).sqrt());
        }
    }
}
