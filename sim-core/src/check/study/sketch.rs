//! Sketch: the visibility changes of one VM and what is lost of them, without the sends around them.
//!
//! Whether a visibility change is lost before the update follows from its own draws: its notification comes a lag after
//! the page is shared, its send is checked a touch and the fixed path after that, and it is lost exactly when `check <
//! notification ≤ check + gap`. Nothing queues in between, so nothing else has a say. A VP stalls at its loss number Q,
//! because a slot is taken before a page is shared and a lost send never gives it back; P0 stalled is the freeze.
//!
//! *The law:* the same visibility changes are lost, by number, on each VP as in the full simulation, until that VP's
//! first stall or the VM's first reset, as long as no more than 4,096 requests wait for one VP and no ring is full.
//! Times may differ by what a visibility change waits for a slot, and by nothing where none waited. `agreement.rs`
//! holds it against the simulation.
//!
//! After the first reset visibility changes are still drawn the same, but a wait may have moved the reset by a
//! nanosecond or more and so a visibility change from one side of it to the other: from there on a sketch is an
//! estimate.

use super::draw::{Mean, Quick, ROUGH, rough_minus_ln};
use super::outcome::Outcome;
use crate::model::parameter::costs::packet_bytes;
use crate::model::parameter::limits::PAGES_MAX;
use crate::model::plan::Streams;
use crate::model::scenario::{Mechanism, Recovery, Scenario};
use crate::model::time::SimTime;

/// Why a scenario can only be simulated in full, as its place, value and the way on.
pub(crate) fn refusal(scenario: &Scenario) -> Option<(&'static str, String, &'static str)> {
    let slots = scenario.vms.first().map_or(0, |vm| u64::from(vm.slots));
    let most_bytes = slots * u64::from(packet_bytes(PAGES_MAX));
    if !scenario.script.is_empty() {
        let lines = format!("{} lines", scenario.script.len());
        Some(("script", lines, "use no script, or simulate every event: a sketch knows only flips left to chance"))
    } else if scenario.mechanism != Mechanism::LostWakeUp {
        let other = format!("{:?}", scenario.mechanism);
        Some(("mechanism", other, "use the lost wake-up, or simulate every event: a sketch knows no other mechanism"))
    } else if scenario.costs.ring_bytes <= most_bytes {
        let bytes = scenario.costs.ring_bytes.to_string();
        let way = "use more than 168 bytes for each slot, or simulate every event: a sketch knows no full ring";
        Some(("costs.ring_bytes", bytes, way))
    } else {
        None
    }
}

/// The data that all sketches of a scenario share.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    vps: u32,
    slots: u32,
    flip_gap: Mean,
    lag_ns: u64,
    touch_ns: u64,
    /// L of the model.
    path_ns: u64,
    gap_ns: u64,
    /// Whether pages are born private, so that there is notification at all.
    confidential: bool,
    rough: Rough,
    end: SimTime,
    life: Life,
}

/// A visibility change can only be lost if its lag less its touch, both roughly drawn, lies in this window.
#[derive(Clone, Copy, Debug)]
struct Rough {
    lag_ns: f64,
    touch_ns: f64,
    from_ns: f64,
    to_ns: f64,
}

/// The restart of a VM: its policy and its duration.
#[derive(Clone, Copy, Debug)]
struct Life {
    recovery: Recovery,
    heartbeat_ns: u64,
    lost_after_beats: u64,
    monitor_ns: u64,
    watchdog_ns: u64,
    operator_ns: u64,
    bugcheck_milli: u32,
    /// From the reset until the VM runs again.
    down_ns: u64,
}

impl Draft {
    /// The draft of a scenario's first VM before the update; `None` if there are no visibility changes.
    pub(crate) fn new(scenario: &Scenario) -> Option<Draft> {
        let vm = scenario.vms.first()?;
        let costs = &scenario.costs;
        let confidential = vm.isolation.is_confidential();
        let start_ns =
            if confidential { costs.boot_confidential_ns + costs.attestation_ns } else { costs.boot_classic_ns };
        let path_ns = costs.path_to_check_ns(vm.isolation, costs.flip_pages);
        let (lag_ns, touch_ns) = (costs.lag_ns as f64, costs.touch_ns as f64);
        // Roughness of both, and rounding.
        let slack_ns = ROUGH * (lag_ns + touch_ns) + 2.0;
        let (from_ns, to_ns) = (path_ns as f64 - slack_ns, (path_ns + costs.gap_ns) as f64 + slack_ns);
        Some(Draft {
            rough: Rough { lag_ns, touch_ns, from_ns, to_ns },
            vps: vm.vps,
            slots: vm.slots,
            flip_gap: Mean::of(vm.flip_gap_ns?),
            lag_ns: costs.lag_ns,
            touch_ns: costs.touch_ns,
            path_ns,
            gap_ns: costs.gap_ns,
            confidential,
            end: SimTime(scenario.length_ns),
            life: Life {
                recovery: scenario.recovery,
                heartbeat_ns: costs.heartbeat_ns,
                lost_after_beats: costs.lost_after_beats.into(),
                monitor_ns: costs.monitor_ns,
                watchdog_ns: costs.watchdog_ns,
                operator_ns: costs.operator_ns,
                bugcheck_milli: costs.bugcheck_milli,
                down_ns: costs.reset_ns + start_ns,
            },
        })
    }
}

/// A visibility change whose wake-up is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Loss {
    /// Which visibility change.
    pub flip: u64,
    /// On which VP.
    pub vp: u32,
    /// When its send goes to sleep forever, had it not to wait for a slot.
    pub at: SimTime,
}

/// A run before the update, change by change.
#[derive(Clone, Debug)]
pub(crate) struct Sketch {
    streams: Streams,
    /// Number of the next visibility change.
    flip: u64,
    /// When it comes up; `NEVER` once nothing more can happen.
    flip_at: SimTime,
    /// Since when the VM has been running.
    runs_from: SimTime,
    /// Visibility changes up to and including this moment change nothing: the VM is down, or has no slot left to lose.
    blind_until: SimTime,
    /// When the VM is reset; `NEVER` if that is not known yet or does not happen.
    reset_at: SimTime,
    /// Losses since the VM started, change by change.
    losses: Vec<Loss>,
    /// Of these, how many on each VP.
    held: Vec<u32>,
    /// Losses of the lives that are over.
    lost_before: u64,
    /// When the VM stops answering in this life, unless it is reset before; `NEVER` if that is not known yet.
    stalled_at: SimTime,
    /// How often the VM has booted.
    boots: u64,
    frozen_at: Option<SimTime>,
    up_ns: u64,
}

impl Sketch {
    /// A run at its start.
    pub(crate) fn new(draft: &Draft, seed: u64) -> Sketch {
        let streams = Streams::new(seed, 0);
        Sketch {
            flip: 0,
            flip_at: SimTime(Quick::table().exponential_ns(streams.flip_gap, 0, &draft.flip_gap)),
            streams,
            runs_from: SimTime::ZERO,
            // Visibility changes are never at zero.
            blind_until: SimTime::ZERO,
            reset_at: SimTime::NEVER,
            losses: Vec::new(),
            held: vec![0; draft.vps as usize],
            lost_before: 0,
            stalled_at: SimTime::NEVER,
            boots: 0,
            frozen_at: None,
            up_ns: 0,
        }
    }

    /// Goes on by at most `budget` visibility changes, taking them off it. Returns whether the run is over.
    pub(crate) fn advance(&mut self, draft: &Draft, budget: &mut u64) -> bool {
        loop {
            let next_at = self.flip_at.max(self.blind_until);
            if self.reset_at < self.flip_at || self.reset_at <= draft.end && next_at > draft.end {
                self.start_again(draft);
            }
            if self.flip_at.max(self.blind_until) > draft.end {
                return true;
            }
            if *budget == 0 {
                return false;
            }
            if self.flip_at <= self.blind_until {
                self.pass_by(draft, budget);
            } else {
                *budget -= 1;
                self.flips(draft);
            }
        }
    }

    /// Skips visibility changes of which only the gap to the next one matters.
    fn pass_by(&mut self, draft: &Draft, budget: &mut u64) {
        let (quick, gap) = (Quick::table(), self.streams.flip_gap);
        let last = self.blind_until.min(draft.end);
        let (mut flip, mut at, mut left) = (self.flip, self.flip_at, *budget);
        while at <= last && left > 0 {
            flip += 1;
            left -= 1;
            at = at + quick.exponential_ns(gap, flip, &draft.flip_gap);
        }
        (self.flip, self.flip_at, *budget) = (flip, at, left);
    }

    /// The outcome of a run that is over.
    pub(crate) fn outcome(&self, draft: &Draft) -> Outcome {
        let up_until = self.stalled_at.min(draft.end);
        let frozen_at = self.frozen_at.or((self.stalled_at <= draft.end).then_some(self.stalled_at));
        Outcome {
            frozen_at,
            lost: self.lost_before + self.lost_until(draft.end),
            up_ns: self.up_ns + up_until.since(self.runs_from),
        }
    }

    /// A visibility change while the VM runs.
    #[inline]
    fn flips(&mut self, draft: &Draft) {
        let (flip, at) = (self.flip, self.flip_at);
        self.flip += 1;
        self.flip_at = at + Quick::table().exponential_ns(self.streams.flip_gap, self.flip, &draft.flip_gap);
        let vp = self.streams.flip_vp.choice(flip, draft.vps);
        // Every slot is held by a send that is lost, or will be: this visibility change finds none.
        if self.held[vp as usize] == draft.slots {
            return;
        }
        let Some(after_ns) = self.is_lost(draft, flip) else { return };
        self.losses.push(Loss { flip, vp, at: at + after_ns });
        self.held[vp as usize] += 1;
        if self.held[vp as usize] == draft.slots {
            self.stall(draft, vp);
            if self.held.iter().all(|held| *held == draft.slots) {
                // Nothing more can be lost until the VM is reset, if it ever is.
                self.blind_until = self.reset_at;
            }
        }
    }

    /// How long after its page was shared the send of this visibility change sleeps forever, if it does.
    #[inline]
    fn is_lost(&self, draft: &Draft, flip: u64) -> Option<u64> {
        // First with the approximation. Draws within its wider window, which are rare, are computed exactly.
        let lag = rough_minus_ln(self.streams.flip_lag.bits(flip, 0)) * draft.rough.lag_ns;
        let touch = rough_minus_ln(self.streams.flip_touch.bits(flip, 0)) * draft.rough.touch_ns;
        if !(draft.rough.from_ns..=draft.rough.to_ns).contains(&(lag - touch)) {
            return None;
        }
        let notification = self.streams.flip_lag.exponential_ns(flip, draft.lag_ns);
        let check = self.streams.flip_touch.exponential_ns(flip, draft.touch_ns) + draft.path_ns;
        let asleep = check + draft.gap_ns;
        (draft.confidential && check < notification && notification <= asleep).then_some(asleep)
    }

    /// A VP has lost its last slot: it stalls the moment its last send sleeps. If it is P0, the VM does not
    /// answer from then on.
    fn stall(&mut self, draft: &Draft, vp: u32) {
        let losses = self.losses.iter().filter(|loss| loss.vp == vp);
        let stalled_at = losses.map(|loss| loss.at).max().unwrap_or(SimTime::NEVER);
        if vp == 0 {
            self.stalled_at = stalled_at;
            self.reset_at = self.reset_at.min(draft.life.reset_at(stalled_at, &self.streams));
        }
        // As in `World::watch`.
        let number = self.boots << 32 | u64::from(vp);
        if self.streams.bugcheck.happens(number, draft.life.bugcheck_milli) {
            self.reset_at = self.reset_at.min(stalled_at);
        }
    }

    /// The life that was reset is over; the next one begins.
    fn start_again(&mut self, draft: &Draft) {
        self.lost_before += self.lost_until(self.reset_at);
        self.losses.clear();
        self.held.fill(0);
        self.up_ns += self.stalled_at.min(self.reset_at).since(self.runs_from);
        if self.stalled_at <= self.reset_at {
            self.frozen_at = self.frozen_at.or(Some(self.stalled_at));
        }
        self.stalled_at = SimTime::NEVER;
        self.boots += 1;
        // Without its key it never runs again.
        let runs_again = draft.life.recovery.key_release;
        self.runs_from = if runs_again { self.reset_at + draft.life.down_ns } else { SimTime::NEVER };
        self.blind_until = self.runs_from;
        self.reset_at = SimTime::NEVER;
    }

    /// Losses since the VM last started.
    #[cfg(test)]
    pub(crate) fn losses(&self) -> &[Loss] {
        &self.losses
    }

    /// Losses of this life up to and including a moment; what sleeps later was cut off.
    fn lost_until(&self, until: SimTime) -> u64 {
        self.losses.iter().filter(|loss| loss.at <= until).count() as u64
    }
}

impl Life {
    /// When a VM that does not answer from `stalled_at` on is reset; `NEVER` if nothing does.
    fn reset_at(&self, stalled_at: SimTime, streams: &Streams) -> SimTime {
        // At equal times the stall comes first, then the heartbeat, then the monitor.
        let next =
            |first: u64, every: u64, from: SimTime| SimTime(first + from.since(SimTime(first)).div_ceil(every) * every);
        let missed_at = next(self.heartbeat_ns, self.heartbeat_ns, stalled_at);
        let lost_at = missed_at + (self.lost_after_beats - 1) * self.heartbeat_ns;
        // The check is as far into its interval as `World::set_services` puts it.
        let first_check = streams.monitor_phase.bits(0, 0) % self.monitor_ns + 1;
        let monitor = self.recovery.cluster_monitor.then(|| next(first_check, self.monitor_ns, lost_at));
        let watchdog = self.recovery.guest_watchdog.then(|| stalled_at + self.watchdog_ns);
        let operator = self.recovery.operator.then(|| lost_at + self.operator_ns);
        [monitor, watchdog, operator].into_iter().flatten().min().unwrap_or(SimTime::NEVER)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::scenario::Costs;
    use crate::model::time::{MICROSECOND, MILLISECOND, SECOND};

    /// The rough draws decide nothing that the exact ones would decide otherwise.
    #[test]
    fn rough_draws_never_change_the_answer() {
        let stress = toml::from_str(include_str!("../../../scenarios/freeze/scenario.toml"));
        let mut scenario: Scenario = stress.expect("the scenario is valid");
        let mut lost = 0;
        for (lag_ns, touch_ns, gap_ns) in [
            (200 * MICROSECOND, 300 * MICROSECOND, 15 * MICROSECOND),
            (20 * MICROSECOND, 300 * MICROSECOND, 15 * MICROSECOND),
            (200 * MICROSECOND, 1, 1),
            (2 * MILLISECOND, 50, 3 * MILLISECOND),
            (100, 100, SECOND),
            (3600 * SECOND, 3600 * SECOND, 1000 * SECOND),
        ] {
            scenario.costs = Costs { lag_ns, touch_ns, gap_ns, ..Costs::default() };
            let draft = Draft::new(&scenario).expect("there are flips");
            let sketch = Sketch::new(&draft, lag_ns ^ gap_ns);
            for flip in 0..20_000 {
                let notification = sketch.streams.flip_lag.exponential_ns(flip, lag_ns);
                let check = sketch.streams.flip_touch.exponential_ns(flip, touch_ns) + draft.path_ns;
                let exact = (check < notification && notification <= check + gap_ns).then_some(check + gap_ns);
                assert_eq!(sketch.is_lost(&draft, flip), exact, "flip {flip} of {lag_ns}, {touch_ns}, {gap_ns}");
                lost += u32::from(exact.is_some());
            }
        }
        assert!(lost > 5_000, "{lost}");
    }
}
