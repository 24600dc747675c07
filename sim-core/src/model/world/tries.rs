//! Attempts by an actor on the host to read or change a page of the first VM. They meet the same hardware check as a
//! send, and the oracle counts them.

use std::sync::Arc;

use super::World;
use crate::model::actor::{Actor, Got, How, TRIES_MAX, Try};
use crate::model::event::{EventKind, Observe};
use crate::model::machine::memory::{ChunkIndex, HostVisibility};
use crate::model::oracle::{self, Outcome};

impl World {
    /// An actor tries; what it gets is remembered.
    pub(super) fn try_page(&mut self, actor: Actor, chunk: ChunkIndex, how: How, observer: &mut dyn Observe) {
        let truth = self.truth(0, chunk);
        let outcome = oracle::hardware(self.plan.scenario.costs.hardware_check, truth);
        self.oracle.judge(1, truth, outcome);
        let tried = self.emit(0, EventKind::Tried { actor, chunk, how, outcome }, observer);
        let got = if outcome == Outcome::Allowed {
            self.emit(tried, EventKind::Reached { actor, chunk, how }, observer);
            self.within_reach(chunk)
        } else {
            Got::Nothing
        };
        let tries = Arc::make_mut(&mut self.tries);
        if tries.len() == TRIES_MAX {
            tries.remove(0);
        }
        tries.push(Try { at: self.now, actor, chunk, how, page: truth, outcome, got });
    }

    /// What lies on a page: a guest puts what is meant for the host on a page it has shared, and keeps the rest to
    /// itself.
    fn within_reach(&self, chunk: ChunkIndex) -> Got {
        let of = &self.chunks[(self.plan.vms[0].first_chunk + chunk) as usize];
        if of.visibility() == HostVisibility::Shared { Got::Shared } else { Got::Private }
    }
}
