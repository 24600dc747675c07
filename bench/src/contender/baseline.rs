//! No engine: the loop written by hand around the heap of the standard library.

use crate::draws::Draws;
use crate::report::timed;
use crate::sojourn::Sojourn;
use crate::workload::{PROCESSORS, Run, STATIONS, THINK_NS, Tally};
use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};
use std::time::Duration;

/// The whole state.
struct Loop {
    /// The timers: time, order among equal times, processor.
    agenda: BinaryHeap<Reverse<(u64, u64, u32)>>,
    set: u64,
    /// The station of each processor; the number of stations while it thinks.
    at: Vec<u8>,
    busy: [u32; STATIONS.len()],
    queues: [VecDeque<u32>; STATIONS.len()],
    draws: Draws,
    sojourn: Sojourn,
    events: u64,
}

/// The value of a processor that thinks.
const THINKING: usize = STATIONS.len();

impl Loop {
    fn new(seed: u64) -> Loop {
        let mut new = Loop {
            agenda: BinaryHeap::with_capacity(PROCESSORS as usize),
            set: 0,
            at: vec![0; PROCESSORS as usize],
            busy: [0; STATIONS.len()],
            queues: STATIONS.map(|_| VecDeque::with_capacity(PROCESSORS as usize)),
            draws: Draws::new(seed),
            sojourn: Sojourn::default(),
            events: 0,
        };
        for processor in 0..PROCESSORS {
            new.think(0, processor);
        }
        new
    }

    fn think(&mut self, now: u64, processor: u32) {
        self.at[processor as usize] = u8::try_from(THINKING).unwrap_or(u8::MAX);
        let time = self.draws.time_ns(THINK_NS);
        self.set(now + time, processor);
    }

    fn set(&mut self, at: u64, processor: u32) {
        self.set += 1;
        self.agenda.push(Reverse((at, self.set, processor)));
    }

    fn arrive(&mut self, now: u64, processor: u32, station: usize) {
        self.at[processor as usize] = u8::try_from(station).unwrap_or(u8::MAX);
        if self.busy[station] < STATIONS[station].servers {
            self.busy[station] += 1;
            self.serve(now, processor, station);
        } else {
            self.queues[station].push_back(processor);
        }
    }

    fn serve(&mut self, now: u64, processor: u32, station: usize) {
        let time = self.draws.time_ns(STATIONS[station].mean_ns);
        self.set(now + time, processor);
    }

    fn leave(&mut self, now: u64, station: usize) {
        match self.queues[station].pop_front() {
            Some(next) => self.serve(now, next, station),
            None => self.busy[station] -= 1,
        }
    }

    fn run_until(&mut self, end: u64) {
        while let Some(&Reverse((now, _, processor))) = self.agenda.peek() {
            if now > end {
                break;
            }
            self.agenda.pop();
            self.events += 1;
            let station = usize::from(self.at[processor as usize]);
            if station == THINKING {
                self.sojourn.departs(now);
                self.arrive(now, processor, 0);
                continue;
            }
            self.leave(now, station);
            if station + 1 < STATIONS.len() {
                self.arrive(now, processor, station + 1);
            } else {
                self.sojourn.returns(now);
                self.think(now, processor);
            }
        }
    }
}

/// Simulates a run.
pub fn run(run: &Run) -> (Tally, Duration) {
    let mut state = Loop::new(run.seed);
    let ((), cpu) = timed(|| state.run_until(run.length_ns));
    (state.sojourn.tally(state.events, run.length_ns), cpu)
}
