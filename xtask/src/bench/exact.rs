//! The exact solution of the closed loop, which is a product-form network.
//!
//! With `f_k(n)` the weight of `n` processors at place `k` and `G(n)` the sum over all ways to put `n` processors
//! somewhere, the throughput is `G(N − 1) / G(N)`. Service times are half a nanosecond longer than asked, because they
//! are rounded up to whole ones.

const PROCESSORS: usize = 4096;
const THINK_NS: f64 = 1_000_000.0;
/// Servers and mean time of each station.
const STATIONS: [(f64, f64); 3] = [(64.0, 10_000.0), (24.0, 5_000.0), (96.0, 20_000.0)];
const ROUNDED_UP_NS: f64 = 0.5;

/// The most processors at the stations that are counted: the weight of more is below the range of a float.
const AT_STATIONS: usize = 1500;

/// The exact throughput and the exact mean time from the end of thinking to the end of the last station.
#[derive(Clone, Copy, Debug)]
pub struct Exact {
    /// Cycles per nanosecond.
    pub throughput: f64,
    /// In nanoseconds.
    pub response_ns: f64,
}

/// The relative difference that a run of some hundred thousand cycles may have: about four standard deviations.
const THROUGHPUT_WITHIN: f64 = 0.01;
/// The same for response times, which vary less. Without queueing they would be 1 % shorter, which this detects.
const RESPONSE_WITHIN: f64 = 0.006;

/// Solves the network.
pub fn solve() -> Exact {
    let think = THINK_NS + ROUNDED_UP_NS;
    // Weights are relative to an estimate of the throughput, which keeps them in the range of floats.
    let guess = PROCESSORS as f64 / (think + 35_000.0);
    let stations = STATIONS.map(|(servers, mean)| station(servers, guess * (mean + ROUNDED_UP_NS)));
    let together = stations.into_iter().reduce(|a, b| convolve(&a, &b)).unwrap_or_default();
    let thinkers = thinkers(guess * think);
    let sum = |processors: usize| -> f64 {
        let ways = together.iter().zip(thinkers[..=processors].iter().rev());
        ways.map(|(at_stations, thinking)| at_stations * thinking).sum()
    };
    let throughput = guess * sum(PROCESSORS - 1) / sum(PROCESSORS);
    Exact { throughput, response_ns: PROCESSORS as f64 / throughput - think }
}

impl Exact {
    /// Checks a report against the exact solution. The error names the figure that differs.
    pub fn agrees(&self, throughput: f64, response_ns: Option<f64>) -> Result<(), String> {
        let far = |what: &str, seen: f64, exact: f64, within: f64| {
            let off = seen / exact - 1.0;
            let fault = format!("its {what} is {:+.2} % from the exact one", off * 100.0);
            if off.abs() <= within { Ok(()) } else { Err(fault) }
        };
        far("throughput", throughput, self.throughput, THROUGHPUT_WITHIN)?;
        response_ns.map_or(Ok(()), |seen| far("response time", seen, self.response_ns, RESPONSE_WITHIN))
    }
}

/// `load^n / (min(1, servers) · … · min(n, servers))` for each `n`.
fn station(servers: f64, load: f64) -> Vec<f64> {
    let mut weight = 1.0;
    let next = |n: usize| {
        weight *= if n == 0 { 1.0 } else { load / servers.min(n as f64) };
        weight
    };
    (0..AT_STATIONS).map(next).collect()
}

/// `load^n / n!` for each `n`, as shares of the largest.
fn thinkers(load: f64) -> Vec<f64> {
    let mut log = 0.0;
    let next = |n: usize| {
        log += if n == 0 { 0.0 } else { (load / n as f64).ln() };
        log
    };
    let logs: Vec<f64> = (0..=PROCESSORS).map(next).collect();
    let largest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    logs.iter().map(|log| (log - largest).exp()).collect()
}

fn convolve(a: &[f64], b: &[f64]) -> Vec<f64> {
    let at = |n: usize| (0..=n).map(|i| a[i] * b[n - i]).sum();
    (0..a.len().min(b.len())).map(at).collect()
}

#[cfg(test)]
mod tests {
    use super::solve;

    #[test]
    fn the_solution_is_the_published_one() {
        let exact = solve();
        assert!((exact.throughput - 3.956_085e-3).abs() < 1e-9, "{exact:?}");
        assert!((exact.response_ns - 35_366.49).abs() < 0.01, "{exact:?}");
    }

    #[test]
    fn who_does_less_is_noticed() {
        let exact = solve();
        assert!(exact.agrees(exact.throughput * 1.004, Some(exact.response_ns * 0.999)).is_ok());
        assert!(exact.agrees(exact.throughput * 1.02, None).is_err());
        // Without queueing.
        assert!(exact.agrees(exact.throughput, Some(35_001.5)).is_err());
    }
}
