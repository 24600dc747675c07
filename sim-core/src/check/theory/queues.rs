//! Queues: one station on its own. Times and rates in any one unit.
//!
//! A station that gets more than it can do has no mean wait: the answer is infinite.

/// M/M/1: the mean time from arrival to departure, `1/(service − arrivals)`, rates both.
///
/// The number there is geometric with ratio ρ = arrivals/service, so `ρ/(1 − ρ)` on average; by Little, divided by the
/// arrivals.
#[must_use]
pub fn mm1_response(arrivals: f64, service: f64) -> f64 {
    if arrivals < service { 1.0 / (service - arrivals) } else { f64::INFINITY }
}

/// M/M/1: the chance that it takes longer than `t` from arrival to departure. The time is exponential.
#[must_use]
pub fn mm1_late(arrivals: f64, service: f64, t: f64) -> f64 {
    libm::exp(-t / mm1_response(arrivals, service))
}

/// M/G/1: the mean wait before service, by Pollaczek and Khinchine: `arrivals · E[S²] / (2(1 − ρ))`, ρ = arrivals·E[S].
///
/// An arriving customer waits for what is left of the service under way, `arrivals · E[S²]/2` on average seen from
/// outside, and for the customers that wait already, `arrivals · wait · E[S]` by Little: `wait = arrivals·E[S²]/2 +
/// ρ·wait`.
#[must_use]
pub fn mg1_wait(arrivals: f64, mean: f64, mean_square: f64) -> f64 {
    let busy = arrivals * mean;
    if busy < 1.0 { arrivals * mean_square / 2.0 / (1.0 - busy) } else { f64::INFINITY }
}

/// M/M/c: the chance that an arrival must wait (Erlang C), with `load = arrivals/service` and c servers.
///
/// `C = A/(Σ_{k<c} load^k/k! + A)` with `A = load^c/c! · c/(c − load)`. From the loss formula B, which has a recursion
/// that stays small: `B_0 = 1`, `B_k = load·B_(k−1)/(k + load·B_(k−1))`; then `C = c·B/(c − load·(1 − B))`.
#[must_use]
pub fn mmc_must_wait(servers: u32, load: f64) -> f64 {
    let c = f64::from(servers);
    if load >= c {
        return 1.0;
    }
    let lost = (1..=servers).fold(1.0, |lost, k| load * lost / (f64::from(k) + load * lost));
    c * lost / (c - load * (1.0 - lost))
}

/// M/M/c: the mean wait before service, `C/(c·service − arrivals)`: a customer that has to wait at all waits as in an
/// M/M/1 of that rate.
#[must_use]
pub fn mmc_wait(servers: u32, arrivals: f64, service: f64) -> f64 {
    let spare = f64::from(servers) * service - arrivals;
    if spare > 0.0 { mmc_must_wait(servers, arrivals / service) / spare } else { f64::INFINITY }
}

/// M/M/c: the chance of a wait longer than `t`, `C·e^(−(c·service − arrivals)t)`.
#[must_use]
pub fn mmc_late(servers: u32, arrivals: f64, service: f64, t: f64) -> f64 {
    let spare = f64::from(servers) * service - arrivals;
    mmc_must_wait(servers, arrivals / service) * libm::exp(-spare.max(0.0) * t)
}

/// Engset: the share of requests refused when `sources` ask, each after a think time, for one of `servers` servers, and
/// go away if all are taken. `load` is mean service over mean think time; their laws do not matter.
///
/// An asking source finds what the other n = sources − 1 make of it: k of them served with weight `C(n,k)·load^k`. So
/// `B_k = weight_k / Σ_{j ≤ k} weight_j`, and by the weights' ratio `B_k = x·B_(k−1)/(1 + x·B_(k−1))`, `x =
/// load·(n−k+1)/k`.
#[must_use]
pub fn engset_refused(sources: u32, servers: u32, load: f64) -> f64 {
    let others = f64::from(sources) - 1.0;
    (1..=servers).fold(1.0, |refused, k| {
        let x = load * (others - f64::from(k) + 1.0).max(0.0) / f64::from(k) * refused;
        x / (1.0 + x)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(found: f64, known: f64, within: f64) {
        assert!((found - known).abs() <= within, "{found}, not {known}");
    }

    #[test]
    fn one_server() {
        check(mm1_response(0.7, 1.0), 3.333_33, 5e-6);
        check(mm1_late(0.7, 1.0, libm::log(100.0) / 0.3), 0.01, 1e-12);
        // Always 1; then exponential, one in ten of mean 5.5 and the others of mean 0.5.
        check(mg1_wait(0.7, 1.0, 1.0), 1.166_67, 5e-6);
        let mean_square = 2.0 * (0.1 * 5.5 * 5.5 + 0.9 * 0.5 * 0.5);
        check(mg1_wait(0.7, 1.0, mean_square), 7.583_33, 5e-6);
        // With exponential service it is an M/M/1: response less service.
        check(mg1_wait(0.7, 1.0, 2.0), mm1_response(0.7, 1.0) - 1.0, 1e-12);
    }

    #[test]
    fn many_servers() {
        check(mmc_must_wait(8, 6.8), 0.572_569, 5e-7);
        check(mmc_wait(8, 6.8, 1.0), 0.477_141, 5e-7);
        check(mmc_late(8, 6.8, 1.0, 1.0), 0.572_569 * libm::exp(-1.2), 5e-7);
        check(mmc_wait(1, 0.7, 1.0), mm1_response(0.7, 1.0) - 1.0, 1e-12);
        // Powers and factorials of this size would not fit a float.
        let many = mmc_must_wait(2000, 1990.0);
        assert!((0.0..1.0).contains(&many), "{many}");
    }

    #[test]
    fn finite_sources() {
        check(engset_refused(24, 6, 1.0 / 3.0), 0.283_386, 5e-7);
        check(engset_refused(6, 6, 0.5), 0.0, 0.0);
    }

    #[test]
    fn too_much_to_do_waits_for_ever() {
        assert_eq!(mm1_response(1.0, 1.0), f64::INFINITY);
        assert_eq!(mg1_wait(2.0, 1.0, 1.0), f64::INFINITY);
        assert_eq!((mmc_wait(4, 4.0, 1.0), mmc_must_wait(4, 5.0)), (f64::INFINITY, 1.0));
    }
}
