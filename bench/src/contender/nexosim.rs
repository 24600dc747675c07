//! Nexosim on one thread: four models in a ring, connected by ports. A model for each processor would be slower.

use crate::draws::Draws;
use crate::report::timed;
use crate::sojourn::Sojourn;
use crate::workload::{PROCESSORS, Run, STATIONS, THINK_NS, Tally};
use ::nexosim::model::{Context, Model, schedulable};
use ::nexosim::ports::{Output, QuerySource};
use ::nexosim::simulation::{Mailbox, SimInit, SimulationError};
use ::nexosim::time::MonotonicTime;
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;
use std::time::Duration;

/// All processors while they think, and the counting.
#[derive(Serialize, Deserialize)]
struct Thinkers {
    sends: Output<u32>,
    draws: Draws,
    sojourn: Sojourn,
    events: u64,
}

#[Model]
impl Thinkers {
    /// Everyone thinks.
    #[nexosim(init)]
    async fn init(&mut self, cx: &Context<Self>) {
        for processor in 0..PROCESSORS {
            self.think(processor, cx);
        }
    }

    /// A processor comes back from the last station.
    async fn returns(&mut self, processor: u32, cx: &Context<Self>) {
        self.events += 1;
        self.sojourn.returns(nanoseconds(cx.time()));
        self.think(processor, cx);
    }

    fn think(&mut self, processor: u32, cx: &Context<Self>) {
        let time = Duration::from_nanos(self.draws.time_ns(THINK_NS));
        cx.schedule_event(time, schedulable!(Self::departs), processor).expect("the time is in the future");
    }

    /// A processor has thought enough.
    #[nexosim(schedulable)]
    async fn departs(&mut self, processor: u32, cx: &Context<Self>) {
        self.events += 1;
        self.sojourn.departs(nanoseconds(cx.time()));
        self.sends.send(processor).await;
    }

    /// What was counted, and the events: at each station but the last as many left as came, but for the few there.
    async fn counted(&mut self) -> (Sojourn, u64) {
        (self.sojourn, self.events)
    }
}

/// One queue before equal servers.
#[derive(Serialize, Deserialize)]
struct Stop {
    passes_on: Output<u32>,
    servers: u32,
    mean_ns: f64,
    busy: u32,
    queue: VecDeque<u32>,
    draws: Draws,
    left: u64,
}

#[Model]
impl Stop {
    /// A processor comes.
    async fn arrives(&mut self, processor: u32, cx: &Context<Self>) {
        if self.busy < self.servers {
            self.busy += 1;
            self.serve(processor, cx);
        } else {
            self.queue.push_back(processor);
        }
    }

    fn serve(&mut self, processor: u32, cx: &Context<Self>) {
        let time = Duration::from_nanos(self.draws.time_ns(self.mean_ns));
        cx.schedule_event(time, schedulable!(Self::leaves), processor).expect("the time is in the future");
    }

    /// A processor has been served.
    #[nexosim(schedulable)]
    async fn leaves(&mut self, processor: u32, cx: &Context<Self>) {
        self.left += 1;
        match self.queue.pop_front() {
            Some(next) => self.serve(next, cx),
            None => self.busy -= 1,
        }
        self.passes_on.send(processor).await;
    }

    /// How many have been served.
    async fn counted(&mut self) -> u64 {
        self.left
    }
}

fn nanoseconds(time: MonotonicTime) -> u64 {
    u64::try_from(time.duration_since(MonotonicTime::EPOCH).as_nanos()).unwrap_or(u64::MAX)
}

/// Simulates a run.
pub fn run(run: &Run) -> (Tally, Duration) {
    simulate(run).expect("nothing in this loop goes wrong")
}

fn simulate(run: &Run) -> Result<(Tally, Duration), SimulationError> {
    let mut thinkers =
        Thinkers { sends: Output::default(), draws: Draws::new(run.seed), sojourn: Sojourn::default(), events: 0 };
    let mut stops = STATIONS.map(|station| Stop {
        passes_on: Output::default(),
        servers: station.servers,
        mean_ns: station.mean_ns,
        busy: 0,
        queue: VecDeque::with_capacity(PROCESSORS as usize),
        draws: Draws::new(run.seed ^ u64::from(station.servers) << 32),
        left: 0,
    });
    let home = Mailbox::new();
    let boxes = STATIONS.map(|_| Mailbox::new());
    thinkers.sends.connect(Stop::arrives, &boxes[0]);
    stops[0].passes_on.connect(Stop::arrives, &boxes[1]);
    stops[1].passes_on.connect(Stop::arrives, &boxes[2]);
    stops[2].passes_on.connect(Thinkers::returns, &home);

    let mut bench = SimInit::with_num_threads(1);
    let at_home = QuerySource::new().connect(Thinkers::counted, &home).register(&mut bench);
    // The last station's leavings are the returns at home.
    let on_the_way =
        [0, 1].map(|stop: usize| QuerySource::new().connect(Stop::counted, &boxes[stop]).register(&mut bench));
    bench = bench.add_model(thinkers, home, "thinkers");
    for (stop, (mailbox, name)) in stops.into_iter().zip(boxes.into_iter().zip(["first", "second", "third"])) {
        bench = bench.add_model(stop, mailbox, name);
    }
    let mut simulation = bench.init(MonotonicTime::EPOCH)?;

    let (done, cpu) = timed(|| simulation.step_until(Duration::from_nanos(run.length_ns)));
    done?;
    let (sojourn, mut events) = simulation.process_query(&at_home, ())?;
    for stop in &on_the_way {
        events += simulation.process_query(stop, ())?;
    }
    Ok((sojourn.tally(events, run.length_ns), cpu))
}
