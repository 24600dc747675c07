//! The agenda: the only place that decides what happens next.
//!
//! The problem: ordering timers is a third of the work of an event, and ties must be settled by a rule. The idea: a
//! four-way heap of single `u64` keys, time relative to an epoch in the upper 44 bits and timer number in the lower 20.
//! The order is (time, timer number) and nothing else. When a timer was set never matters, so the agenda is a pure
//! function of what is due and need not be stored in a checkpoint. Timers are numbered so that at equal times the
//! host's view changes first, then sends check, then sends register (see `plan.rs`).
//!
//! A timer is never removed. Its owner remembers when it is due, and recognises a stale timer by that. Rejected: the
//! order of setting as a tie-breaker, as most event queues have it. It would make a replay from a checkpoint depend on
//! history.

use crate::model::time::SimTime;

/// Number of a timer; also its rank among timers due at the same nanosecond.
pub type TimerId = u32;

/// Timer numbers have 20 bits: room for about a million timers.
pub const TIMER_BITS: u32 = 20;
/// The epoch moves in steps of 2⁴³ ns (2 h 26 min).
const EPOCH_STEP: u64 = 1 << 43;
/// Keys reach two steps past the epoch; what is due later waits in `far`.
const KEY_RANGE: u64 = 2 * EPOCH_STEP;
const ARITY: usize = 4;

/// Timers in order of (time, number).
#[derive(Clone, Debug, Default)]
pub struct Agenda {
    heap: Vec<u64>,
    /// Timers due beyond the reach of a key, in no order; read when the epoch moves.
    far: Vec<(SimTime, TimerId)>,
    epoch: u64,
    /// The root has been taken out and not yet been filled: the next `set` goes there in one sift instead of two.
    hole: bool,
}

impl Agenda {
    /// Replaces its content by these timers, for a world at the time `now`.
    pub fn rebuild(&mut self, now: SimTime, timers: impl Iterator<Item = (SimTime, TimerId)>) {
        self.heap.clear();
        self.far.clear();
        self.hole = false;
        self.epoch = now.0 / EPOCH_STEP * EPOCH_STEP;
        for (at, timer) in timers {
            if at.0 - self.epoch < KEY_RANGE {
                self.heap.push((at.0 - self.epoch) << TIMER_BITS | u64::from(timer));
            } else {
                self.far.push((at, timer));
            }
        }
        for i in (0..self.heap.len().div_ceil(ARITY)).rev() {
            self.sift_down(i);
        }
    }

    /// Sets a timer. It must not be due before what was last taken.
    #[inline]
    pub fn set(&mut self, at: SimTime, timer: TimerId) {
        debug_assert!(timer < 1 << TIMER_BITS, "timer {timer}");
        let Some(relative) = at.0.checked_sub(self.epoch).filter(|r| *r < KEY_RANGE) else {
            return self.set_out_of_reach(at, timer);
        };
        let key = relative << TIMER_BITS | u64::from(timer);
        if self.hole {
            self.hole = false;
            self.heap[0] = key;
            self.sift_down(0);
        } else {
            self.heap.push(key);
            self.sift_up(self.heap.len() - 1);
        }
    }

    /// The earliest timer, stale or not.
    #[inline(always)]
    pub fn first(&mut self) -> Option<(SimTime, TimerId)> {
        self.close_hole();
        loop {
            let relative = match self.heap.first() {
                Some(key) => key >> TIMER_BITS,
                None if self.far.is_empty() => return None,
                None => EPOCH_STEP,
            };
            if relative < EPOCH_STEP {
                let key = self.heap[0];
                return Some((SimTime(self.epoch + relative), number(key)));
            }
            self.move_epoch();
        }
    }

    /// Takes out the timer that `first` has just shown.
    #[inline]
    pub fn take_first(&mut self) {
        debug_assert!(!self.hole && !self.heap.is_empty());
        self.hole = true;
    }

    /// Sets a timer beyond the reach of a key, or before the epoch: a search for the next timer may have moved the
    /// epoch past hours in which nothing was due, before a command was given in them.
    #[cold]
    fn set_out_of_reach(&mut self, at: SimTime, timer: TimerId) {
        self.far.push((at, timer));
        if at.0 < self.epoch {
            self.close_hole();
            let time = |key: &u64| SimTime(self.epoch + (key >> TIMER_BITS));
            let near = self.heap.iter().map(|key| (time(key), number(*key)));
            let all: Vec<(SimTime, TimerId)> = near.chain(self.far.iter().copied()).collect();
            self.rebuild(at, all.into_iter());
        }
    }

    /// Moves the epoch one step on. Subtracting the same from every key keeps their order.
    #[cold]
    fn move_epoch(&mut self) {
        self.epoch += EPOCH_STEP;
        for key in &mut self.heap {
            *key -= EPOCH_STEP << TIMER_BITS;
        }
        for (at, timer) in core::mem::take(&mut self.far) {
            self.set(at, timer);
        }
    }

    #[inline]
    fn close_hole(&mut self) {
        if !self.hole {
            return;
        }
        self.hole = false;
        let last = self.heap.pop();
        if let (Some(last), Some(root)) = (last, self.heap.first_mut()) {
            *root = last;
            self.sift_down(0);
        }
    }

    fn sift_up(&mut self, mut i: usize) {
        let key = self.heap[i];
        while i > 0 {
            let parent = (i - 1) / ARITY;
            if self.heap[parent] <= key {
                break;
            }
            self.heap[i] = self.heap[parent];
            i = parent;
        }
        self.heap[i] = key;
    }

    fn sift_down(&mut self, mut i: usize) {
        let heap = self.heap.as_mut_slice();
        let Some(key) = heap.get(i).copied() else { return };
        let mut child = i * ARITY + 1;
        // Four children at a time: two independent comparisons, then one.
        while child + ARITY <= heap.len() {
            let four = &heap[child..child + ARITY];
            let left = usize::from(four[1] < four[0]);
            let right = 2 + usize::from(four[3] < four[2]);
            let at = if four[right] < four[left] { right } else { left };
            let least = four[at];
            if least >= key {
                heap[i] = key;
                return;
            }
            heap[i] = least;
            i = child + at;
            child = i * ARITY + 1;
        }
        let rest = heap.get(child..).unwrap_or_default().iter().enumerate().min_by_key(|(_, value)| **value);
        if let Some((at, least)) = rest.map(|(at, least)| (at, *least))
            && least < key
        {
            heap[i] = least;
            i = child + at;
        }
        heap[i] = key;
    }
}

/// The number of a key's timer.
#[inline(always)]
fn number(key: u64) -> TimerId {
    u32::try_from(key & ((1 << TIMER_BITS) - 1)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drain(agenda: &mut Agenda) -> Vec<(u64, TimerId)> {
        let mut out = Vec::new();
        while let Some((at, timer)) = agenda.first() {
            agenda.take_first();
            out.push((at.0, timer));
        }
        out
    }

    /// Whatever the order of setting, across two moves of the epoch, with ties and a rebuilt twin.
    #[test]
    fn gives_back_in_order_of_time_then_number() {
        let far = 5 * EPOCH_STEP / 2;
        let mut times: Vec<(u64, TimerId)> =
            (0..500_u64).map(|i| (i.wrapping_mul(0x9e37_79b9_7f4a_7c15) % far, (i % 7) as TimerId)).collect();
        times.extend([(17, 3), (17, 1), (17, 2), (3 * EPOCH_STEP, 9), (40 * EPOCH_STEP, 8)]);
        let mut agenda = Agenda::default();
        for (at, timer) in &times {
            agenda.set(SimTime(*at), *timer);
        }
        let mut rebuilt = agenda.clone();
        rebuilt.take_first();
        rebuilt.rebuild(SimTime::ZERO, times.iter().map(|(at, timer)| (SimTime(*at), *timer)));
        times.sort_unstable();
        assert_eq!(drain(&mut agenda), times);
        assert_eq!(drain(&mut rebuilt), times);
        assert!(agenda.epoch >= 2 * EPOCH_STEP, "the epoch must have moved at least twice");
    }

    #[test]
    fn a_set_after_a_take_fills_the_hole() {
        let mut agenda = Agenda::default();
        for at in [50, 10, 30, 20, 40] {
            agenda.set(SimTime(at), 1);
        }
        agenda.first();
        agenda.take_first();
        agenda.set(SimTime(25), 1);
        agenda.set(SimTime(15), 1);
        assert_eq!(drain(&mut agenda).iter().map(|t| t.0).collect::<Vec<_>>(), [15, 20, 25, 30, 40, 50]);
    }

    /// A search for the next timer moves the epoch; a timer that is set before the new epoch is still due first.
    #[test]
    fn a_set_before_the_epoch_is_not_forgotten() {
        let late = 5 * EPOCH_STEP;
        let mut agenda = Agenda::default();
        agenda.set(SimTime(late), 1);
        assert_eq!(agenda.first(), Some((SimTime(late), 1)));
        agenda.set(SimTime(17), 2);
        agenda.set(SimTime(late - 1), 3);
        assert_eq!(drain(&mut agenda), [(17, 2), (late - 1, 3), (late, 1)]);
    }
}
