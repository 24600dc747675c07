//! Course: how a VM fared in a run, spell by spell, and what the oracle counted meanwhile.

use serde::{Deserialize, Serialize};

/// How a VM is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Being {
    /// It runs and answers.
    Up,
    /// It runs and does not answer.
    Frozen,
    /// It is reset and boots.
    Restarting,
    /// It attests and waits for its key.
    Attesting,
}

/// A time during which it was so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spell {
    /// How it was.
    pub being: Being,
    /// From when, in nanoseconds since the start.
    pub from_ns: u64,
    /// Until when.
    pub to_ns: u64,
}

/// How it fared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Course {
    /// All of the run.
    pub spells: Vec<Spell>,
    /// Pages the host tried to access.
    pub tried: u64,
    /// Private ones it got: none, if guarantee I1 holds.
    pub private_got: u64,
}

/// A time without an answer, from the freeze until the VM runs again or the run ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outage {
    /// From when.
    pub from_ns: u64,
    /// Until when.
    pub to_ns: u64,
    /// Whether the VM came back.
    pub is_over: bool,
}

impl Course {
    /// The times without an answer.
    #[must_use]
    pub fn outages(&self) -> Vec<Outage> {
        let mut outages: Vec<Outage> = Vec::new();
        for spell in &self.spells {
            match (spell.being, outages.last_mut()) {
                (Being::Up, Some(last)) => last.is_over = true,
                (Being::Up, None) => {}
                (_, Some(last)) if !last.is_over => last.to_ns = spell.to_ns,
                _ => outages.push(Outage { from_ns: spell.from_ns, to_ns: spell.to_ns, is_over: false }),
            }
        }
        outages
    }

    /// How long it was so, in nanoseconds.
    #[must_use]
    pub fn spent_ns(&self, being: Being) -> u64 {
        self.spells.iter().filter(|spell| spell.being == being).map(|spell| spell.to_ns - spell.from_ns).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outage_lasts_until_the_vm_runs_again() {
        let mut at = 0;
        let mut spell = |being, length| {
            at += length;
            Spell { being, from_ns: at - length, to_ns: at }
        };
        let spells = vec![
            spell(Being::Up, 10),
            spell(Being::Frozen, 5),
            spell(Being::Restarting, 3),
            spell(Being::Attesting, 2),
            spell(Being::Up, 10),
            spell(Being::Frozen, 70),
        ];
        let course = Course { spells, ..Course::default() };
        let outage = |from_ns, to_ns, is_over| Outage { from_ns, to_ns, is_over };
        assert_eq!(course.outages(), [outage(10, 20, true), outage(30, 100, false)]);
        assert_eq!(course.spent_ns(Being::Frozen), 75);
        assert_eq!(Course::default().outages(), []);
    }
}
