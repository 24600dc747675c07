//! Nexosim on one thread: models in a ring, connected by ports.
//!
//! There are two versions: one with a model for each processor, as its documentation suggests, and one with a single
//! model for all of them, which is the least work that can be demanded of it.

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

/// Some processors while they think.
#[derive(Serialize, Deserialize)]
struct Thinkers {
    sends: Output<u32>,
    first: u32,
    count: u32,
    draws: Draws,
}

#[Model]
impl Thinkers {
    /// All processors start to think.
    #[nexosim(init)]
    async fn init(&mut self, cx: &Context<Self>) {
        for processor in self.first..self.first + self.count {
            self.think(processor, cx);
        }
    }

    /// A processor comes back from the last station.
    async fn returns(&mut self, processor: u32, cx: &Context<Self>) {
        self.think(processor, cx);
    }

    fn think(&mut self, processor: u32, cx: &Context<Self>) {
        let time = Duration::from_nanos(self.draws.time_ns(THINK_NS));
        cx.schedule_event(time, schedulable!(Self::departs), processor).expect("the time is in the future");
    }

    /// A processor has finished thinking.
    #[nexosim(schedulable)]
    async fn departs(&mut self, processor: u32) {
        self.sends.send(processor).await;
    }
}

/// One queue before equal servers.
#[derive(Serialize, Deserialize)]
struct Stop {
    /// The next station; if there are several, each takes an equal share of the processors.
    ways: Vec<Output<u32>>,
    servers: u32,
    mean_ns: f64,
    busy: u32,
    queue: VecDeque<u32>,
    draws: Draws,
    sojourn: Sojourn,
}

#[Model]
impl Stop {
    /// A processor arrives.
    async fn arrives(&mut self, processor: u32, cx: &Context<Self>) {
        self.sojourn.departs(nanoseconds(cx.time()));
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
        self.sojourn.returns(nanoseconds(cx.time()));
        match self.queue.pop_front() {
            Some(next) => self.serve(next, cx),
            None => self.busy -= 1,
        }
        let way = processor as usize * self.ways.len() / PROCESSORS as usize;
        self.ways[way].send(processor).await;
    }

    /// The mean time of a cycle.
    async fn counted(&mut self) -> Sojourn {
        self.sojourn
    }
}

fn nanoseconds(time: MonotonicTime) -> u64 {
    u64::try_from(time.duration_since(MonotonicTime::EPOCH).as_nanos()).unwrap_or(u64::MAX)
}

/// Simulates a run with one model for all processors.
pub fn one_model(run: &Run) -> (Tally, Duration) {
    simulate(run, 1).expect("nothing in this loop goes wrong")
}

/// Simulates a run with one model for each processor.
pub fn a_model_each(run: &Run) -> (Tally, Duration) {
    simulate(run, PROCESSORS).expect("nothing in this loop goes wrong")
}

fn simulate(run: &Run, models: u32) -> Result<(Tally, Duration), SimulationError> {
    let count = PROCESSORS / models;
    let mut thinkers: Vec<Thinkers> = (0..models)
        .map(|model| {
            let draws = Draws::new(run.seed ^ u64::from(model) << 40);
            Thinkers { sends: Output::default(), first: model * count, count, draws }
        })
        .collect();
    let mut stops = STATIONS.map(|station| Stop {
        ways: vec![Output::default()],
        servers: station.servers,
        mean_ns: station.mean_ns,
        busy: 0,
        queue: VecDeque::with_capacity(PROCESSORS as usize),
        draws: Draws::new(run.seed ^ u64::from(station.servers) << 32),
        sojourn: Sojourn::default(),
    });
    let homes: Vec<Mailbox<Thinkers>> = (0..models).map(|_| Mailbox::new()).collect();
    let boxes = STATIONS.map(|_| Mailbox::new());
    for model in &mut thinkers {
        model.sends.connect(Stop::arrives, &boxes[0]);
    }
    stops[0].ways[0].connect(Stop::arrives, &boxes[1]);
    stops[1].ways[0].connect(Stop::arrives, &boxes[2]);
    stops[2].ways = homes.iter().map(way_to).collect();

    let mut bench = SimInit::with_num_threads(1);
    let counts =
        [0, 1, 2].map(|stop: usize| QuerySource::new().connect(Stop::counted, &boxes[stop]).register(&mut bench));
    for (model, home) in thinkers.into_iter().zip(homes) {
        bench = bench.add_model(model, home, "thinkers");
    }
    for (stop, mailbox) in stops.into_iter().zip(boxes) {
        bench = bench.add_model(stop, mailbox, "stop");
    }
    let mut simulation = bench.init(MonotonicTime::EPOCH)?;

    let (done, cpu) = timed(|| simulation.step_until(Duration::from_nanos(run.length_ns)));
    done?;
    let [first, second, third] = counts.map(|stop| simulation.process_query(&stop, ()));
    Ok((Sojourn::along([first?, second?, third?], run.length_ns), cpu))
}

fn way_to(home: &Mailbox<Thinkers>) -> Output<u32> {
    let mut way = Output::default();
    way.connect(Thinkers::returns, home);
    way
}
