//! Harm: what outages mean for each workload, in its own measure. Every constant here is our choice.

use sim_core::model::time::SECOND;

use super::Workload;
use super::load::Load;
use crate::studies::message::uptime::{Outage, Uptime};

/// Trading: how long orders are late after a restart, while gateways sign in again.
pub const SIGN_IN_NS: u64 = 15 * SECOND;
/// ER: how long a ward waits before it switches to paper.
pub const TO_PAPER_NS: u64 = 60 * SECOND;
/// ER: how long a record takes if nothing is wrong, in seconds.
pub const RECORD_S: f64 = 2.0;
/// Portal: how long somebody waits before they give up.
pub const PATIENCE_NS: u64 = 60 * SECOND;
/// Portal: how long somebody fills in a form, which is lost if the VM freezes meanwhile.
pub const FORM_NS: u64 = 120 * SECOND;

/// What one run did to the work.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Harm {
    /// The first measure of the workload: orders rejected or late, minutes on paper, or transactions failed.
    pub primary: f64,
    /// Its second measure: seconds to the first good order, mean seconds to a record, or the longest queue. `None` if it
    /// was not reached within the run.
    pub secondary: Option<f64>,
    /// The longest outage, in seconds. A recovery time objective limits this.
    pub longest_s: f64,
    /// Whether the VM ran again after every outage.
    pub is_over: bool,
    /// How often it froze.
    pub freezes: usize,
}

/// The harm of a run under a load.
#[must_use]
pub fn harm(workload: Workload, uptime: &Uptime, load: &Load) -> Harm {
    let outages = uptime.outages();
    let (primary, secondary) = match workload {
        Workload::Trading => (orders_missed(&outages, load), first_good_s(&outages)),
        Workload::Er => (minutes_on_paper(&outages), mean_record_s(&outages, load)),
        Workload::Portal => (forms_failed(&outages, load), Some(longest_queue(&outages, load))),
    };
    let longest_ns = outages.iter().map(|outage| outage.to_ns - outage.from_ns).max().unwrap_or(0);
    Harm {
        primary,
        secondary,
        longest_s: longest_ns as f64 / 1e9,
        is_over: outages.iter().all(|outage| outage.is_over),
        freezes: outages.len(),
    }
}

/// Orders that came during an outage, or while gateways signed in after it.
fn orders_missed(outages: &[Outage], load: &Load) -> f64 {
    let missed = outages.iter().enumerate().map(|(index, outage)| {
        let next = outages.get(index + 1).map_or(load.end_ns(), |next| next.from_ns);
        let late_until = if outage.is_over { (outage.to_ns + SIGN_IN_NS).min(next) } else { outage.to_ns };
        load.between(outage.from_ns, late_until)
    });
    missed.sum()
}

/// Seconds from the first freeze to the first order that is neither rejected nor late.
fn first_good_s(outages: &[Outage]) -> Option<f64> {
    let Some(first) = outages.first() else { return Some(0.0) };
    let good = outages.iter().enumerate().find_map(|(index, outage)| {
        let good = outage.to_ns + SIGN_IN_NS;
        let next = outages.get(index + 1).map_or(u64::MAX, |next| next.from_ns);
        (outage.is_over && good < next).then_some(good)
    })?;
    Some((good - first.from_ns) as f64 / 1e9)
}

fn minutes_on_paper(outages: &[Outage]) -> f64 {
    let paper = outages.iter().map(|outage| (outage.to_ns - outage.from_ns).saturating_sub(TO_PAPER_NS));
    paper.sum::<u64>() as f64 / 60e9
}

/// Mean time to a record, in seconds. A request that comes during an outage waits until the outage ends. Those that still
/// wait at the end of the run count up to the end.
fn mean_record_s(outages: &[Outage], load: &Load) -> Option<f64> {
    let asked = load.between(0, load.end_ns());
    let waited: f64 = outages.iter().map(|outage| load.waited_s(outage.from_ns, outage.to_ns)).sum();
    (asked > 0.0).then(|| RECORD_S + waited / asked)
}

/// People who gave up waiting, and people whose form was lost.
fn forms_failed(outages: &[Outage], load: &Load) -> f64 {
    let mut up_since = 0;
    let mut failed = 0.0;
    for outage in outages {
        // Nobody fills in a form during an outage.
        failed += load.between(outage.from_ns.saturating_sub(FORM_NS).max(up_since), outage.from_ns);
        let gave_up_until = if outage.is_over { outage.to_ns.saturating_sub(PATIENCE_NS) } else { outage.to_ns };
        failed += load.between(outage.from_ns, gave_up_until);
        up_since = outage.to_ns;
    }
    failed
}

/// The most people who wait at the same moment: those who came within the last [`PATIENCE_NS`] of an outage.
fn longest_queue(outages: &[Outage], load: &Load) -> f64 {
    let mut longest = 0.0_f64;
    for Outage { from_ns, to_ns, .. } in outages {
        // Between two of these moments the queue grows or shrinks evenly, so its maximum is at one of them.
        let turns = load.changes().flat_map(|at| [at, at.saturating_add(PATIENCE_NS)]);
        for at in turns.chain([from_ns + PATIENCE_NS, *to_ns]).map(|at| at.clamp(*from_ns, *to_ns)) {
            longest = longest.max(load.between(at.saturating_sub(PATIENCE_NS).max(*from_ns), at));
        }
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::super::RestartPolicy;
    use super::*;
    use crate::studies::message::uptime::{Condition, Period};

    /// A run with these outages, in seconds. An outage that lasts until `end` is not over.
    fn uptime(frozen: &[(u64, u64)], end: u64) -> Uptime {
        let mut periods = Vec::new();
        let mut at = 0;
        let mut period = |condition, from: u64, to: u64| {
            if to > from {
                periods.push(Period { condition, from_ns: from * SECOND, to_ns: to * SECOND });
            }
        };
        for (from, to) in frozen {
            period(Condition::Up, at, *from);
            period(Condition::Frozen, *from, *to);
            at = *to;
        }
        period(Condition::Up, at, end);
        Uptime { periods, ..Uptime::default() }
    }

    fn harm_of(workload: Workload, frozen: &[(u64, u64)]) -> Harm {
        let recording = workload.recording(RestartPolicy::Nothing);
        let end = recording.scenario.length_ns / SECOND;
        harm(workload, &uptime(frozen, end), &Load::of(&recording, workload))
    }

    #[test]
    fn nothing_happens_to_those_whose_vm_stays_up() {
        for workload in Workload::ALL {
            let harm = harm_of(workload, &[]);
            assert_eq!((harm.primary, harm.longest_s, harm.is_over, harm.freezes), (0.0, 0.0, true, 0), "{workload:?}");
        }
        assert_eq!(harm_of(Workload::Er, &[]).secondary, Some(RECORD_S));
    }

    #[test]
    fn orders_are_missed_until_gateways_have_signed_in() {
        // A hundred orders a second: ten seconds down, fifteen more late.
        let harm = harm_of(Workload::Trading, &[(100, 110)]);
        assert_eq!((harm.primary, harm.secondary), (2_500.0, Some(25.0)));
        // Frozen again before all gateways have signed in: no good order between.
        let harm = harm_of(Workload::Trading, &[(100, 110), (120, 130)]);
        assert_eq!((harm.primary, harm.secondary, harm.freezes), (4_500.0, Some(45.0), 2));
        // Nothing restarts it.
        let harm = harm_of(Workload::Trading, &[(400, 420)]);
        assert_eq!((harm.primary, harm.secondary, harm.is_over), (400.0, None, false));
    }

    #[test]
    fn a_ward_goes_over_to_paper_after_a_while() {
        let harm = harm_of(Workload::Er, &[(100, 130), (200, 320)]);
        assert_eq!(harm.primary, 1.0, "half a minute is waited out; two minutes are one on paper");
        // A record every two seconds, 450 in all: 15 wait 15 s, 60 wait 60 s.
        assert_eq!(harm.secondary, Some(RECORD_S + (15.0 * 15.0 + 60.0 * 60.0) / 450.0));
        assert_eq!(harm.longest_s, 120.0);
    }

    #[test]
    fn people_give_up_and_forms_are_lost() {
        // Twenty a second in the rush. Forms of two minutes before, and those who came more than a minute before the end.
        let harm = harm_of(Workload::Portal, &[(750, 850)]);
        assert_eq!(harm.primary, 120.0 * 20.0 + 40.0 * 20.0);
        assert_eq!(harm.secondary, Some(60.0 * 20.0));
        // Forms of at most the time since the VM ran again.
        let twice = harm_of(Workload::Portal, &[(750, 850), (860, 870)]);
        assert_eq!(twice.primary, harm.primary + 10.0 * 20.0);
        // The queue is longest while the rush lasts, not after it.
        assert_eq!(harm_of(Workload::Portal, &[(890, 1200)]).secondary, Some(10.0 * 20.0 + 50.0 * 1.0));
    }
}
