//! Network: several stations in a closed loop, by Buzen's convolution.

/// A station: so many servers, first come first served, exponential service.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QueueStation {
    /// How many work at once; at least one.
    pub servers: u32,
    /// Mean service time, times the visits of a round.
    pub service: f64,
}

/// Customers that think, go through every station, and think again. Times in any one unit; something takes time.
#[derive(Clone, Debug, PartialEq)]
pub struct ClosedNetwork {
    /// How many there are.
    pub customers: u32,
    /// Mean time to think; zero for none.
    pub think: f64,
    /// Where they queue.
    pub stations: Vec<QueueStation>,
}

/// Its long-run averages.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// Rounds completed in a unit of time.
    pub throughput: f64,
    /// Mean time from the end of thinking to its next beginning.
    pub response: f64,
    /// Mean number at each station, waiting and served.
    pub at_stations: Vec<f64>,
}

impl ClosedNetwork {
    /// Solves it exactly.
    ///
    /// In the long run the state (n_0 thinking, n_1, n_2, … at the stations) has a probability in product form,
    /// `Π f_k(n_k) / G(N)`, with `f_k(n) = S_k^n / Π_{j ≤ n} min(j, c_k)`, thinking being a station of endless servers,
    /// and G(N) the sum of the products over all states of N customers: the convolution of the f. Then
    ///
    /// - throughput `X = G(N−1)/G(N)`,
    /// - response `R = N/X − Z` by Little,
    /// - `P(n_k = j) = f_k(j) · G_(−k)(N−j) / G(N)`, where G_(−k) leaves station k out.
    ///
    /// Numbers: the f leave the range of floats soon. `f_k(n)·x^n` has the same X up to the factor x; with x an upper
    /// bound of the throughput, `min(N/(Z + ΣS), c_k/S_k)`, each is close to a distribution, and is divided by its
    /// largest value. What underflows then is too small to matter.
    #[must_use]
    pub fn solve(&self) -> Flow {
        let n = self.customers as usize;
        if n == 0 {
            return Flow { throughput: 0.0, response: 0.0, at_stations: vec![0.0; self.stations.len()] };
        }
        let x = self.most();
        let weights: Vec<Vec<f64>> =
            self.stations.iter().map(|station| weights(n, station.service * x, station.servers)).collect();
        // Everything before station k, with the thinking, and everything after it.
        let mut before = vec![weights_thinking(n, self.think * x)];
        for station in &weights {
            before.push(convolve(&before[before.len() - 1], station));
        }
        let whole = before.pop().unwrap_or_default();
        let throughput = x * whole[n - 1] / whole[n];

        let mut after = weights_thinking(n, 0.0);
        let mut at_stations = Vec::new();
        for (before, station) in before.iter().zip(&weights).rev() {
            let without = convolve(before, &after);
            let mean = (0..=n).map(|j| j as f64 * station[j] * without[n - j]).sum::<f64>() / whole[n];
            at_stations.push(mean);
            after = convolve(&after, station);
        }
        at_stations.reverse();
        Flow { throughput, response: n as f64 / throughput - self.think, at_stations }
    }

    /// A bound of the throughput: no customer ever waits, or one station never rests.
    fn most(&self) -> f64 {
        let round = self.think + self.stations.iter().map(|station| station.service).sum::<f64>();
        let paces = self.stations.iter().map(|station| f64::from(station.servers) / station.service);
        paces.fold(f64::from(self.customers) / round, f64::min)
    }
}

/// `load^n / Π_{j ≤ n} min(j, servers)` for n = 0 to `most`, in proportion.
fn weights(most: usize, load: f64, servers: u32) -> Vec<f64> {
    let servers = f64::from(servers.max(1));
    let mut log = 0.0;
    let logs = (0..=most).map(|n| {
        if n > 0 {
            log += libm::log(load / (n as f64).min(servers));
        }
        log
    });
    let logs: Vec<f64> = logs.collect();
    let largest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    logs.into_iter().map(|log| libm::exp(log - largest)).collect()
}

/// The same for as many servers as there are customers. Without think time no customer is ever there.
fn weights_thinking(most: usize, load: f64) -> Vec<f64> {
    if load > 0.0 {
        return weights(most, load, u32::MAX);
    }
    let mut weights = vec![0.0; most + 1];
    weights[0] = 1.0;
    weights
}

fn convolve(a: &[f64], b: &[f64]) -> Vec<f64> {
    (0..a.len()).map(|n| a[..=n].iter().zip(b[..=n].iter().rev()).map(|(a, b)| a * b).sum()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(found: f64, known: f64, within: f64) {
        assert!((found - known).abs() <= within, "{found}, not {known}");
    }

    /// Nanoseconds; every mean has the half that drawing whole ones adds.
    #[test]
    fn the_loop_of_four_thousand_processors() {
        let stations = [(64, 10_000.5), (24, 5_000.5), (96, 20_000.5)];
        let stations = stations.map(|(servers, service)| QueueStation { servers, service }).to_vec();
        let flow = ClosedNetwork { customers: 4096, think: 1_000_000.5, stations }.solve();
        check(flow.throughput, 3.956_085e-3, 5e-10);
        check(flow.response, 35_366.49, 5e-3);
        for (found, known) in flow.at_stations.iter().zip([39.563, 21.042, 79.308]) {
            check(*found, known, 5e-4);
        }
        let thinking = flow.throughput * 1_000_000.5;
        check(flow.at_stations.iter().sum::<f64>() + thinking, 4096.0, 1e-6);
    }

    /// Two single servers and no thinking: every split of N is equally likely if they are equally quick, so each works
    /// `N/(N + 1)` of the time.
    #[test]
    fn two_equal_servers() {
        let stations = vec![QueueStation { servers: 1, service: 2.0 }; 2];
        for customers in [1, 2, 10, 1000] {
            let flow = ClosedNetwork { customers, think: 0.0, stations: stations.clone() }.solve();
            let n = f64::from(customers);
            check(flow.throughput, n / (n + 1.0) / 2.0, 1e-12);
            check(flow.at_stations[0], n / 2.0, 1e-9);
        }
    }

    /// Small enough for a sheet of paper.
    #[test]
    fn one_server_and_thinking() {
        let stations = vec![QueueStation { servers: 1, service: 1.0 }];
        // Two customers, think 1: states 0, 1, 2 at the server weigh 1/2, 1, 1.
        let flow = ClosedNetwork { customers: 2, think: 1.0, stations }.solve();
        check(flow.throughput, 0.8, 1e-12);
        check(flow.at_stations[0], 1.2, 1e-12);
        check(flow.response, 1.5, 1e-12);
    }

    #[test]
    fn a_crowd_makes_the_slowest_station_the_pace() {
        let stations = vec![QueueStation { servers: 3, service: 6.0 }, QueueStation { servers: 1, service: 1.0 }];
        let flow = ClosedNetwork { customers: 3000, think: 50.0, stations }.solve();
        check(flow.throughput, 0.5, 1e-9);
        assert_eq!(ClosedNetwork { customers: 0, think: 1.0, stations: vec![] }.solve().throughput, 0.0);
    }
}
