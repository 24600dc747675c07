//! Availability: which share of the time a VM answers, when something brings it back each time it freezes.
//!
//! By renewal and reward: every restart begins the same life anew, so in the long run the share of time up is
//! `E[up] / (E[up] + E[down])`, whatever the two are distributed like and however they depend on each other. *Up* is
//! running and not unresponsive.

use super::stall::TimeToStall;
use crate::model::scenario::{Costs, Isolation};

/// One life of a VM on average: from its start to its next start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cycle {
    /// From the start to the freeze, in seconds.
    pub up_s: f64,
    /// From the freeze to the next start, in seconds.
    pub down_s: f64,
}

impl Cycle {
    /// The share of time the VM is up; 1 if it never freezes.
    #[must_use]
    pub fn availability(&self) -> f64 {
        1.0 / (1.0 + self.down_s / self.up_s)
    }
}

/// The guest's watchdog resets it a fixed time after the freeze; then reset, boot and attestation.
#[must_use]
pub fn with_guest_watchdog(stall: &TimeToStall, costs: &Costs, isolation: Isolation) -> Cycle {
    Cycle { up_s: stall.mean(), down_s: costs.watchdog_ns as f64 / 1e9 + restart_s(costs, isolation) }
}

/// A person resets it a fixed time after the heartbeat is lost; then reset, boot and attestation.
///
/// From the freeze to the next beat h/2 on average, freezes falling evenly between beats; then m − 1 more missed beats:
/// `h/2 + (m − 1)h`, 9 s at the defaults.
#[must_use]
pub fn with_operator(stall: &TimeToStall, costs: &Costs, isolation: Isolation) -> Cycle {
    let beat_s = costs.heartbeat_ns as f64 / 1e9;
    let waits_s = beat_s / 2.0 + missed_s(costs) + costs.operator_ns as f64 / 1e9;
    Cycle { up_s: stall.mean(), down_s: waits_s + restart_s(costs, isolation) }
}

/// The cluster's monitor resets it at the first check that finds the heartbeat lost; then reset, boot and attestation.
///
/// A first guess: from the freeze to the next beat h/2, then m − 1 more missed beats, then half of the monitor's
/// interval M: `h/2 + (m − 1)h + M/2`, 39 s at the defaults. It is right if freezes fall evenly on the monitor's
/// interval, that is for VMs that freeze rarely. But a reset *happens at* a check, so each life begins at a fixed phase
/// of the monitor: the restart time r after a check. So exactly:
///
/// Checks are at 0, M, 2M, … counted from the last reset; the freeze is at `r + U`. Beats are h apart, the last one
/// before a check is ψ before it. The check at kM finds the heartbeat lost exactly if m beats lie between freeze and
/// check: if `r + U < kM − ψ − (m − 1)h`. So a cycle takes N checks with
/// `E[N] = Σ_{k ≥ 0} P(N > k) = Σ_{k ≥ 0} 1 − F(kM − ψ − (m − 1)h − r)`, F being the distribution of U, and lasts
/// `M·E[N]` on average. ψ belongs to the run: it stays the same if h divides M. From a hundred checks on average
/// between two freezes on, the guess is as good, and it is what is given.
#[must_use]
pub fn with_cluster_monitor_at(stall: &TimeToStall, costs: &Costs, isolation: Isolation, since_beat_s: f64) -> Cycle {
    let (beat_s, check_s) = (costs.heartbeat_ns as f64 / 1e9, costs.monitor_ns as f64 / 1e9);
    let (missed_s, restart_s) = (missed_s(costs), restart_s(costs, isolation));
    let up_s = stall.mean();
    let down_s = if up_s > 100.0 * check_s {
        beat_s / 2.0 + missed_s + check_s / 2.0 + restart_s
    } else {
        mean_checks(stall, restart_s + since_beat_s + missed_s, check_s) * check_s - up_s
    };
    Cycle { up_s, down_s }
}

/// The same for a run whose ψ is not known: the mean over all, which are equally likely.
#[must_use]
pub fn with_cluster_monitor(stall: &TimeToStall, costs: &Costs, isolation: Isolation) -> Cycle {
    const PHASES: u32 = 16;
    let beat_s = costs.heartbeat_ns as f64 / 1e9;
    let phases = (0..PHASES).map(|i| (f64::from(i) + 0.5) / f64::from(PHASES) * beat_s);
    let down = phases.map(|phase| with_cluster_monitor_at(stall, costs, isolation, phase).down_s);
    Cycle { up_s: stall.mean(), down_s: down.sum::<f64>() / f64::from(PHASES) }
}

/// The mean number of checks from one reset to the next, each `check_s` apart. One finds the VM frozen if that happened
/// `spent_s` before it or earlier, not counting the time up.
fn mean_checks(stall: &TimeToStall, spent_s: f64, check_s: f64) -> f64 {
    let (mut checks, mut k) = (0.0, 0.0);
    loop {
        let goes_on = 1.0 - stall.cdf(k * check_s - spent_s);
        if goes_on < 1e-12 {
            return checks;
        }
        checks += goes_on;
        k += 1.0;
    }
}

/// From the first missed beat to the one with which the heartbeat is lost.
fn missed_s(costs: &Costs) -> f64 {
    (f64::from(costs.lost_after_beats) - 1.0).max(0.0) * costs.heartbeat_ns as f64 / 1e9
}

/// Reset, boot, and for a confidential VM attestation and key release.
fn restart_s(costs: &Costs, isolation: Isolation) -> f64 {
    let boot_ns = if isolation.is_confidential() {
        costs.boot_confidential_ns + costs.attestation_ns
    } else {
        costs.boot_classic_ns
    };
    (costs.reset_ns + boot_ns) as f64 / 1e9
}

/// The mean time from level 0 to level `up.len()` of something that rises from level i at rate `up[i]` and falls at
/// rate `down[i]`: units that fail and are repaired.
///
/// From level i it takes `t_i` on average to first reach level i + 1. After `1/(up + down)` it moves; if it fell, it
/// has to come back first: `t_i = 1/(up+down) + down/(up+down) · (t_(i−1) + t_i)`, so `t_i = (1 + down · t_(i−1))/up`.
#[must_use]
pub fn mean_time_to_top(up: &[f64], down: &[f64]) -> f64 {
    let mut level = 0.0;
    let levels = up.iter().zip(down).map(|(up, down)| {
        level = (1.0 + down * level) / up;
        level
    });
    levels.sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(found: f64, known: f64, within: f64) {
        assert!((found - known).abs() <= within, "{found}, not {known}");
    }

    fn stall(flips_per_s: u64) -> TimeToStall {
        TimeToStall::new(&Costs::default(), 1_000_000_000 / flips_per_s, 4, 8)
    }

    #[test]
    fn time_up_over_time() {
        // Up log-normal with μ = 3, σ = 1, mean e^3.5; down twice a Weibull of shape 1.5, mean 2·Γ(1 + 1/1.5).
        let cycle = Cycle { up_s: libm::exp(3.5), down_s: 2.0 * libm::tgamma(1.0 + 1.0 / 1.5) };
        check(cycle.availability(), 0.948_298, 5e-7);
    }

    #[test]
    fn a_person_takes_what_they_take() {
        let cycle = with_operator(&stall(50), &Costs::default(), Isolation::Snp);
        check(cycle.down_s, 9.0 + 600.0 + 73.0, 1e-9);
    }

    #[test]
    fn the_watchdog_takes_193_seconds() {
        let cycle = with_guest_watchdog(&stall(50), &Costs::default(), Isolation::Snp);
        check(cycle.down_s, 193.0, 1e-9);
        check(cycle.availability(), 0.1101, 5e-5);
    }

    /// Rare freezes fall evenly on the monitor's interval: 9 s until the heartbeat is lost, 30 until the next check, 73
    /// for the restart. Frequent ones do not: the VM is up again 13 s after a check and mostly freezes before the next.
    #[test]
    fn the_monitor_takes_what_its_phase_makes_it_take() {
        let down_s = |flips_per_s| with_cluster_monitor(&stall(flips_per_s), &Costs::default(), Isolation::Snp).down_s;
        check(down_s(1), 112.0, 0.01);
        check(down_s(5), 112.0, 0.01);
        check(down_s(50), 99.86, 0.01);
    }

    /// A freeze that comes at once, surely: up at 73 s, lost by 81 + ψ, found at 120.
    #[test]
    fn a_vm_that_freezes_at_once_is_found_at_the_second_check() {
        let at_once = TimeToStall { flips: super::super::Erlang { k: 1, rate: 1e9 }, last_s: 0.0 };
        let cycle = with_cluster_monitor(&at_once, &Costs::default(), Isolation::Snp);
        check(cycle.up_s + cycle.down_s, 120.0, 1e-6);
    }

    #[test]
    fn what_never_freezes_is_always_up() {
        let never = TimeToStall::new(&Costs { gap_ns: 0, ..Costs::default() }, 1_000_000_000, 4, 8);
        let cycle = with_cluster_monitor(&never, &Costs::default(), Isolation::Snp);
        assert_eq!((cycle.up_s, cycle.down_s, cycle.availability()), (f64::INFINITY, 112.0, 1.0));
    }

    #[test]
    fn units_that_fail_and_are_repaired() {
        let up: Vec<f64> = (0..3).map(|i| f64::from(8 - i) * 0.02).collect();
        check(mean_time_to_top(&up, &[0.0, 1.0, 2.0]), 929.4643, 5e-5);
    }
}
