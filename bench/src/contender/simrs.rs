//! Simrs: a component for thinking and one for each station, which call each other through the scheduler, as the
//! library's own example does.

use crate::draws::Draws;
use crate::report::timed;
use crate::sojourn::Sojourn;
use crate::workload::{PROCESSORS, Run, STATIONS, Station, THINK_NS, Tally};
use ::simrs::{Component, ComponentId, Executor, Fifo, Key, QueueId, Scheduler, Simulation, State};
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

/// What happens to a processor somewhere.
#[derive(Debug)]
enum Happening {
    /// It arrives.
    Comes(u32),
    /// It has finished.
    Done(u32),
}

/// The next component; set when the ring is closed.
type Next = Rc<Cell<Option<ComponentId<Happening>>>>;

/// The counts of the whole loop.
struct Counted {
    draws: Draws,
    sojourn: Sojourn,
    events: u64,
}

/// All processors while they think.
struct Thinkers {
    next: Next,
    counted: Key<Counted>,
}

impl Component for Thinkers {
    type Event = Happening;

    fn process_event(
        &self,
        self_id: ComponentId<Happening>,
        event: &Happening,
        scheduler: &mut Scheduler,
        state: &mut State,
    ) {
        let now = nanoseconds(scheduler.time());
        let counted = state.get_mut(self.counted).expect("the counters stay");
        match *event {
            Happening::Comes(processor) => {
                // Each processor arrives once before its first cycle.
                if now > 0 {
                    counted.sojourn.returns(now);
                }
                let time = Duration::from_nanos(counted.draws.time_ns(THINK_NS));
                scheduler.schedule(time, self_id, Happening::Done(processor));
            }
            Happening::Done(processor) => {
                counted.events += 1;
                counted.sojourn.departs(now);
                let next = self.next.get().expect("the ring is closed");
                scheduler.schedule_now(next, Happening::Comes(processor));
            }
        }
    }
}

/// One queue before equal servers.
struct Stop {
    station: Station,
    next: Next,
    queue: QueueId<Fifo<u32>>,
    busy: Key<u32>,
    counted: Key<Counted>,
}

impl Stop {
    fn serve(&self, self_id: ComponentId<Happening>, processor: u32, scheduler: &mut Scheduler, state: &mut State) {
        let counted = state.get_mut(self.counted).expect("the counters stay");
        let time = Duration::from_nanos(counted.draws.time_ns(self.station.mean_ns));
        scheduler.schedule(time, self_id, Happening::Done(processor));
    }
}

impl Component for Stop {
    type Event = Happening;

    fn process_event(
        &self,
        self_id: ComponentId<Happening>,
        event: &Happening,
        scheduler: &mut Scheduler,
        state: &mut State,
    ) {
        match *event {
            Happening::Comes(processor) => {
                let busy = state.get_mut(self.busy).expect("the counters stay");
                if *busy < self.station.servers {
                    *busy += 1;
                    self.serve(self_id, processor, scheduler, state);
                } else {
                    state.send(self.queue, processor).expect("the queue has no bound");
                }
            }
            Happening::Done(processor) => {
                state.get_mut(self.counted).expect("the counters stay").events += 1;
                match state.recv(self.queue) {
                    Some(waiting) => self.serve(self_id, waiting, scheduler, state),
                    None => *state.get_mut(self.busy).expect("the counters stay") -= 1,
                }
                let next = self.next.get().expect("the ring is closed");
                scheduler.schedule_now(next, Happening::Comes(processor));
            }
        }
    }
}

fn nanoseconds(time: Duration) -> u64 {
    u64::try_from(time.as_nanos()).unwrap_or(u64::MAX)
}

/// Simulates a run.
pub fn run(run: &Run) -> (Tally, Duration) {
    let mut simulation = Simulation::default();
    let counted = Counted { draws: Draws::new(run.seed), sojourn: Sojourn::default(), events: 0 };
    let counted = simulation.state.insert(counted);
    let home = Next::default();
    // Backwards, so that each component but the last knows the next one.
    let first = STATIONS.iter().rev().fold(home.clone(), |next, &station| {
        let queue = simulation.add_queue(Fifo::default());
        let busy = simulation.state.insert(0);
        let stop = simulation.add_component(Stop { station, next, queue, busy, counted });
        Rc::new(Cell::new(Some(stop)))
    });
    let thinkers = simulation.add_component(Thinkers { next: first, counted });
    home.set(Some(thinkers));
    for processor in 0..PROCESSORS {
        simulation.schedule(Duration::ZERO, thinkers, Happening::Comes(processor));
    }

    let end = Duration::from_nanos(run.length_ns);
    let ((), cpu) = timed(|| simulation.execute(Executor::timed(end)));
    let counted = simulation.state.get(counted).expect("the counters stay");
    (counted.sojourn.tally(counted.events, run.length_ns), cpu)
}
