//! Harm: what an outage comes to for each kind of work, in its own measure. Every number here is a choice of ours.

use sim_core::model::time::SECOND;

use super::Kind;
use super::load::Load;
use crate::studies::inquiry::course::{Course, Outage};

/// Trading: so long after a restart orders are late, while gateways sign in again.
pub const SIGN_IN_NS: u64 = 15 * SECOND;
/// ER: so long a ward waits before it goes over to paper.
pub const TO_PAPER_NS: u64 = 60 * SECOND;
/// ER: so long a record takes when nothing is wrong.
pub const RECORD_S: f64 = 2.0;
/// Portal: so long somebody waits before they give up.
pub const PATIENCE_NS: u64 = 60 * SECOND;
/// Portal: so long somebody fills in a form, which is lost if the VM stops meanwhile.
pub const FORM_NS: u64 = 120 * SECOND;

/// What a run did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Harm {
    /// The measure of this kind of work: orders rejected or late, minutes on paper, transactions failed.
    pub first: f64,
    /// Its second one: seconds to the first good order, mean seconds to a record, the longest queue. None if it never
    /// came to that within the run.
    pub second: Option<f64>,
    /// The longest time without an answer, in seconds: what a recovery time objective speaks of.
    pub longest_s: f64,
    /// Whether the VM came back from each of them.
    pub is_over: bool,
    /// How often it froze.
    pub freezes: usize,
}

/// What a course comes to under this load.
#[must_use]
pub fn harm(kind: Kind, course: &Course, load: &Load) -> Harm {
    let outages = course.outages();
    let (first, second) = match kind {
        Kind::Trading => (orders_missed(&outages, load), first_good_s(&outages)),
        Kind::Er => (minutes_on_paper(&outages), mean_record_s(&outages, load)),
        Kind::Portal => (forms_failed(&outages, load), Some(longest_queue(&outages, load))),
    };
    let longest_ns = outages.iter().map(|outage| outage.to_ns - outage.from_ns).max().unwrap_or(0);
    Harm {
        first,
        second,
        longest_s: longest_ns as f64 / 1e9,
        is_over: outages.iter().all(|outage| outage.is_over),
        freezes: outages.len(),
    }
}

/// Orders that came while nobody answered, or while gateways signed in again.
fn orders_missed(outages: &[Outage], load: &Load) -> f64 {
    let missed = outages.iter().enumerate().map(|(index, outage)| {
        let next = outages.get(index + 1).map_or(load.end_ns(), |next| next.from_ns);
        let late_until = if outage.is_over { (outage.to_ns + SIGN_IN_NS).min(next) } else { outage.to_ns };
        load.between(outage.from_ns, late_until)
    });
    missed.sum()
}

/// From the first freeze to the first order that is neither rejected nor late.
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

/// Whoever asks during an outage waits until it is over; those who still wait at the end are counted until then.
fn mean_record_s(outages: &[Outage], load: &Load) -> Option<f64> {
    let asked = load.between(0, load.end_ns());
    let waited: f64 = outages.iter().map(|outage| load.waited_s(outage.from_ns, outage.to_ns)).sum();
    (asked > 0.0).then(|| RECORD_S + waited / asked)
}

/// Those who gave up waiting, and those whose form was lost.
fn forms_failed(outages: &[Outage], load: &Load) -> f64 {
    let mut up_since = 0;
    let mut failed = 0.0;
    for outage in outages {
        // Nobody fills in a form while the VM does not answer.
        failed += load.between(outage.from_ns.saturating_sub(FORM_NS).max(up_since), outage.from_ns);
        let gave_up_until = if outage.is_over { outage.to_ns.saturating_sub(PATIENCE_NS) } else { outage.to_ns };
        failed += load.between(outage.from_ns, gave_up_until);
        up_since = outage.to_ns;
    }
    failed
}

/// The most who wait at the same moment: those who came within the time that people wait.
fn longest_queue(outages: &[Outage], load: &Load) -> f64 {
    let mut longest = 0.0_f64;
    for Outage { from_ns, to_ns, .. } in outages {
        // It only turns where the load changes, where people begin to give up, and at the end.
        let turns = load.changes().flat_map(|at| [at, at.saturating_add(PATIENCE_NS)]);
        for at in turns.chain([from_ns + PATIENCE_NS, *to_ns]).map(|at| at.clamp(*from_ns, *to_ns)) {
            longest = longest.max(load.between(at.saturating_sub(PATIENCE_NS).max(*from_ns), at));
        }
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::studies::impact::Watch;
    use crate::studies::inquiry::course::{Being, Spell};

    /// Frozen and back as often as given, in seconds; whatever is frozen at the end stays so.
    fn course(frozen: &[(u64, u64)], end: u64) -> Course {
        let mut spells = Vec::new();
        let mut at = 0;
        let mut spell = |being, from: u64, to: u64| {
            if to > from {
                spells.push(Spell { being, from_ns: from * SECOND, to_ns: to * SECOND });
            }
        };
        for (from, to) in frozen {
            spell(Being::Up, at, *from);
            spell(Being::Frozen, *from, *to);
            at = *to;
        }
        spell(Being::Up, at, end);
        Course { spells, ..Course::default() }
    }

    fn harm_of(kind: Kind, frozen: &[(u64, u64)]) -> Harm {
        let recording = kind.recording(Watch::Nobody);
        let end = recording.scenario.length_ns / SECOND;
        harm(kind, &course(frozen, end), &Load::of(&recording, kind))
    }

    #[test]
    fn nothing_happens_to_those_whose_vm_stays_up() {
        for kind in Kind::ALL {
            let harm = harm_of(kind, &[]);
            assert_eq!((harm.first, harm.longest_s, harm.is_over, harm.freezes), (0.0, 0.0, true, 0), "{kind:?}");
        }
        assert_eq!(harm_of(Kind::Er, &[]).second, Some(RECORD_S));
    }

    #[test]
    fn orders_are_missed_until_gateways_have_signed_in() {
        // A hundred orders a second: ten seconds down, fifteen more late.
        let harm = harm_of(Kind::Trading, &[(100, 110)]);
        assert_eq!((harm.first, harm.second), (2_500.0, Some(25.0)));
        // Down again before all have signed in: no good order between.
        let harm = harm_of(Kind::Trading, &[(100, 110), (120, 130)]);
        assert_eq!((harm.first, harm.second, harm.freezes), (4_500.0, Some(45.0), 2));
        // Nobody brings it back.
        let harm = harm_of(Kind::Trading, &[(400, 420)]);
        assert_eq!((harm.first, harm.second, harm.is_over), (400.0, None, false));
    }

    #[test]
    fn a_ward_goes_over_to_paper_after_a_while() {
        let harm = harm_of(Kind::Er, &[(100, 130), (200, 320)]);
        assert_eq!(harm.first, 1.0, "half a minute is waited out; two minutes are one on paper");
        // A record every two seconds, 450 in all: 15 wait 15 s, 60 wait 60 s.
        assert_eq!(harm.second, Some(RECORD_S + (15.0 * 15.0 + 60.0 * 60.0) / 450.0));
        assert_eq!(harm.longest_s, 120.0);
    }

    #[test]
    fn people_give_up_and_forms_are_lost() {
        // Twenty a second in the rush. Forms of two minutes before, and those who came more than a minute before the end.
        let harm = harm_of(Kind::Portal, &[(750, 850)]);
        assert_eq!(harm.first, 120.0 * 20.0 + 40.0 * 20.0);
        assert_eq!(harm.second, Some(60.0 * 20.0));
        // Not longer than it has been up since.
        let twice = harm_of(Kind::Portal, &[(750, 850), (860, 870)]);
        assert_eq!(twice.first, harm.first + 10.0 * 20.0);
        // The queue is longest while the rush lasts, not after it.
        assert_eq!(harm_of(Kind::Portal, &[(890, 1200)]).second, Some(10.0 * 20.0 + 50.0 * 1.0));
    }
}
