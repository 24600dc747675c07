//! Explorer: every order in which the handler's atomic steps, the guest's changes and the notifier's two steps can fall,
//! within stated bounds. It drives the very handler the simulator drives, without a clock.
//!
//! Breadth first, so the first bad state found is the nearest. *Lost* is a state in which the system can do nothing
//! more and a send is unfinished: a safety property, no fairness needed. What the guest may do or leave (start a send,
//! close a chunk) does not count as something the system can do.

use std::collections::BTreeMap;

use crate::machine::handler::{self, HandlerKind, Next, Pc, Sees};
use crate::machine::memory::{ChunkGeneration, HostView, HostVisibility, SlotIndex, Waiters};
use crate::oracle::{self, Outcome};
use crate::recording::Recording;
use crate::scenario::{Costs, FIXED_REVISION, HostSpec, OLD_REVISION, Scenario, Scripted, VmSpec};
use crate::time::{MICROSECOND, MILLISECOND, SimTime};

/// Most sends and chunks an exploration can have.
pub const MOST: usize = 4;

/// How large the explored world is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Processors; sends are dealt to them in turn.
    pub vps: u8,
    /// Slots of each.
    pub slots: u8,
    /// Chunks, private at first.
    pub chunks: u8,
    /// Sends, each to be started at most once, from any chunk.
    pub sends: u8,
    /// Times a chunk may be opened, all together.
    pub flips: u8,
}

impl Default for Bounds {
    fn default() -> Self {
        Bounds { vps: 2, slots: 2, chunks: 2, sends: 3, flips: 2 }
    }
}

/// What is explored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The handler.
    pub handler: HandlerKind,
    /// Whether the safety net of the handler after the update is there.
    pub sweep: bool,
    /// Whether the modelled hardware refuses access to private pages.
    pub hardware_check: bool,
    /// How large.
    pub bounds: Bounds,
}

/// Something that can happen next. The numbers are those of a send or of a chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// The guest starts a send from a chunk, opening it first if it is private.
    Start(u8, u8),
    /// The handler makes its next step for a send.
    Step(u8),
    /// The host's view of a chunk follows.
    SetView(u8),
    /// Whoever waits for that is called.
    Drain(u8),
    /// The device is done with a send.
    DeviceDone(u8),
    /// The sweep calls a send that waits though its news has come.
    Sweep(u8),
    /// The guest closes a chunk no send is under way for.
    Unshare(u8),
}

impl Action {
    /// Whether the system does it, rather than the guest who may as well leave it.
    fn is_of_the_system(self) -> bool {
        !matches!(self, Action::Start(..) | Action::Unshare(_))
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    #[default]
    NotStarted,
    At(Pc),
    Asleep,
    Device,
    Done,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Send {
    stage: Stage,
    chunk: u8,
    generation: u8,
    signed: bool,
}

impl Send {
    fn is_under_way(&self) -> bool {
        !matches!(self.stage, Stage::NotStarted | Stage::Done)
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum News {
    #[default]
    None,
    ToSet,
    ToDrain,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Chunk {
    /// Openings so far; the present one if it is open.
    generation: u8,
    open: bool,
    /// The opening the host believes shared; zero for none.
    seen: u8,
    news: News,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct State {
    sends: [Send; MOST],
    chunks: [Chunk; MOST],
    flips: u8,
    /// An access to a private page was allowed on the way here.
    breached: bool,
}

/// What an exploration has found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// States visited.
    pub states: usize,
    /// Steps between them.
    pub transitions: usize,
    /// Whether every state within the bounds has been visited.
    pub complete: bool,
    /// The shortest way to a send that nothing will ever call, if there is one.
    pub lost: Option<Vec<Action>>,
    /// The shortest way to an access to a private page that was allowed, if there is one.
    pub breach: Option<Vec<Action>>,
}

/// An exploration under way. It goes on in slices, so that a page can show progress and stop it.
#[derive(Clone, Debug)]
pub struct Explorer {
    question: Question,
    /// States in the order found; those before `next` have been followed up.
    found: Vec<State>,
    known: BTreeMap<State, u32>,
    /// How each state was first reached.
    came_by: Vec<Option<(u32, Action)>>,
    next: usize,
    transitions: usize,
    lost: Option<u32>,
    breach: Option<u32>,
}

impl Explorer {
    /// An exploration at its start. Bounds beyond [`MOST`] are held there.
    #[must_use]
    pub fn new(mut question: Question) -> Explorer {
        let most = MOST as u8;
        question.bounds.sends = question.bounds.sends.min(most);
        question.bounds.chunks = question.bounds.chunks.min(most);
        question.bounds.vps = question.bounds.vps.max(1);
        let start = State { flips: question.bounds.flips, ..State::default() };
        Explorer {
            question,
            found: vec![start],
            known: BTreeMap::from([(start, 0)]),
            came_by: vec![None],
            next: 0,
            transitions: 0,
            lost: None,
            breach: None,
        }
    }

    /// Follows up at most `budget` more states. Returns whether all have been.
    pub fn explore(&mut self, budget: usize) -> bool {
        for _ in 0..budget {
            let Some(state) = self.found.get(self.next).copied() else { return true };
            let from = u32::try_from(self.next).unwrap_or(u32::MAX);
            self.next += 1;
            let mut system_can_act = false;
            for action in self.actions(&state) {
                system_can_act |= action.is_of_the_system();
                self.transitions += 1;
                let to = self.after(&state, action);
                let number = u32::try_from(self.found.len()).unwrap_or(u32::MAX);
                if let std::collections::btree_map::Entry::Vacant(place) = self.known.entry(to) {
                    place.insert(number);
                    self.found.push(to);
                    self.came_by.push(Some((from, action)));
                    if to.breached && self.breach.is_none() {
                        self.breach = Some(number);
                    }
                }
            }
            if !system_can_act && self.lost.is_none() && state.sends.iter().any(Send::is_under_way) {
                self.lost = Some(from);
            }
        }
        self.next == self.found.len()
    }

    /// What has been found so far.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        Verdict {
            states: self.found.len(),
            transitions: self.transitions,
            complete: self.next == self.found.len(),
            lost: self.lost.map(|state| self.way_to(state)),
            breach: self.breach.map(|state| self.way_to(state)),
        }
    }

    fn way_to(&self, state: u32) -> Vec<Action> {
        let mut way = Vec::new();
        let mut at = state;
        while let Some((from, action)) = self.came_by[at as usize] {
            way.push(action);
            at = from;
        }
        way.reverse();
        way
    }

    /// Everything that can happen next.
    fn actions(&self, state: &State) -> Vec<Action> {
        let Bounds { vps, slots, chunks, sends, .. } = self.question.bounds;
        let mut actions = Vec::new();
        for (i, send) in (0..sends).zip(&state.sends) {
            match send.stage {
                Stage::NotStarted => {
                    let same_vp = (0..sends).zip(&state.sends).filter(|(j, _)| j % vps == i % vps);
                    if same_vp.filter(|(_, other)| other.is_under_way()).count() < slots.into() {
                        let can_open = |chunk: &Chunk| chunk.open || state.flips > 0;
                        let possible = (0..chunks).zip(&state.chunks).filter(|(_, chunk)| can_open(chunk));
                        actions.extend(possible.map(|(c, _)| Action::Start(i, c)));
                    }
                }
                Stage::At(_) => actions.push(Action::Step(i)),
                Stage::Device => actions.push(Action::DeviceDone(i)),
                Stage::Asleep => {
                    let after = self.question.handler == HandlerKind::After;
                    let come = state.chunks[usize::from(send.chunk)].seen == send.generation;
                    if self.question.sweep && after && send.signed && come {
                        actions.push(Action::Sweep(i));
                    }
                }
                Stage::Done => {}
            }
        }
        for (c, chunk) in (0..chunks).zip(&state.chunks) {
            match chunk.news {
                News::ToSet => actions.push(Action::SetView(c)),
                News::ToDrain => actions.push(Action::Drain(c)),
                News::None => {}
            }
            let used = state.sends.iter().any(|send| send.is_under_way() && send.chunk == c);
            if chunk.open && !used {
                actions.push(Action::Unshare(c));
            }
        }
        actions
    }

    /// The state after an action.
    fn after(&self, state: &State, action: Action) -> State {
        let mut next = *state;
        match action {
            Action::Start(i, c) => {
                let chunk = &mut next.chunks[usize::from(c)];
                if !chunk.open {
                    next.flips -= 1;
                    *chunk =
                        Chunk { generation: chunk.generation + 1, open: true, seen: chunk.seen, news: News::ToSet };
                }
                next.sends[usize::from(i)] = Send {
                    stage: Stage::At(self.question.handler.start()),
                    chunk: c,
                    generation: chunk.generation,
                    signed: false,
                };
            }
            Action::Step(i) => self.step(&mut next, usize::from(i)),
            Action::SetView(c) => {
                let chunk = &mut next.chunks[usize::from(c)];
                let mut view = HostView::new(1);
                let news = ChunkGeneration { chunk: 0, generation: chunk.generation.into() };
                handler::set_view(&mut view, news);
                chunk.seen = u8::try_from(view.generation(0)).unwrap_or(u8::MAX);
                chunk.news = News::ToDrain;
            }
            Action::Drain(c) => {
                next.chunks[usize::from(c)].news = News::None;
                let (_, mut waiters) = shared(&next);
                let generation = next.chunks[usize::from(c)].generation.into();
                while let Some(i) = handler::drain_one(&mut waiters, ChunkGeneration { chunk: c.into(), generation }) {
                    call(&mut next.sends[i as usize]);
                }
            }
            Action::DeviceDone(i) => next.sends[usize::from(i)].stage = Stage::Done,
            Action::Sweep(i) => call(&mut next.sends[usize::from(i)]),
            Action::Unshare(c) => {
                // The host's view is cleared first; whatever news was under way is about nothing now.
                let chunk = &mut next.chunks[usize::from(c)];
                *chunk = Chunk { generation: chunk.generation, ..Chunk::default() };
            }
        }
        next
    }

    /// One atomic step of the real handler.
    fn step(&self, state: &mut State, i: usize) {
        let send = state.sends[i];
        let Stage::At(pc) = send.stage else { unreachable!("only a send in the handler makes a step") };
        let (view, mut waiters) = shared(state);
        let chunk = ChunkGeneration { chunk: send.chunk.into(), generation: send.generation.into() };
        let me = SlotIndex::try_from(i).unwrap_or(SlotIndex::MAX);
        let mut sees = Sees { view: &view, waiters: &mut waiters, me, chunk };
        let (_, next) = handler::step(self.question.handler, pc, &mut sees);
        let stage = match next {
            Next::Go(to, _) => Stage::At(to),
            Next::Sleep => Stage::Asleep,
            Next::GoOn => {
                let page = state.chunks[usize::from(send.chunk)];
                let shared = page.open && page.generation == send.generation;
                let truth = if shared { HostVisibility::Shared } else { HostVisibility::Private };
                match oracle::hardware(self.question.hardware_check, truth) {
                    Outcome::Allowed => {
                        state.breached |= truth == HostVisibility::Private;
                        Stage::Device
                    }
                    Outcome::Faulted => Stage::Done,
                }
            }
        };
        state.sends[i].stage = stage;
        state.sends[i].signed = waiters.contains(chunk, me);
    }
}

/// What the handler shares between sends, in its own types.
fn shared(state: &State) -> (HostView, Waiters) {
    let mut view = HostView::new(MOST);
    for (c, chunk) in (0..).zip(&state.chunks).filter(|(_, chunk)| chunk.seen != 0) {
        view.set_shared(ChunkGeneration { chunk: c, generation: chunk.seen.into() });
    }
    let mut waiters = Waiters::default();
    for (i, send) in (0..).zip(&state.sends).filter(|(_, send)| send.signed) {
        waiters.register(ChunkGeneration { chunk: send.chunk.into(), generation: send.generation.into() }, i);
    }
    (view, waiters)
}

/// Calls a send: one that is asleep wakes; one that has signed and not yet slept will look for itself.
fn call(send: &mut Send) {
    send.signed = false;
    if send.stage == Stage::Asleep {
        send.stage = Stage::At(Pc::Waiting);
    }
}

/// The shortest counterexample as a recording: one page opened, one send that looks before the news and signs after it.
/// `None` if the way found is not of that kind.
#[must_use]
pub fn counterexample(way: &[Action], handler: HandlerKind) -> Option<Recording> {
    let place = |wanted: &dyn Fn(&Action) -> bool| way.iter().position(wanted);
    let start = place(&|action| matches!(action, Action::Start(..)))?;
    let Action::Start(send, chunk) = way[start] else { return None };
    let look = place(&|action| *action == Action::Step(send))?;
    let news = place(&|action| *action == Action::SetView(chunk))?;
    let register = way.iter().rposition(|action| *action == Action::Step(send))?;
    let in_order = start < look && look < news && news < register;
    let costs = Costs::default();
    let vm = VmSpec { vps: 2, slots: 2, ..VmSpec::default() };
    let touch_ns = 20 * MICROSECOND;
    let look_ns = touch_ns + costs.path_to_look_ns(vm.isolation, 4);
    let revision = if handler == HandlerKind::After { FIXED_REVISION } else { OLD_REVISION };
    let scenario = Scenario {
        slug: "counterexample".into(),
        title: "The shortest lost wake-up".into(),
        length_ns: 10 * MILLISECOND,
        hosts: vec![HostSpec { revision }],
        script: vec![Scripted::Share {
            vp: 0,
            chunk: vm.vps,
            at: SimTime(MILLISECOND),
            // Where exactly in the gap does not matter; the explorer knows no lengths.
            lag_ns: look_ns + costs.gap_ns / 2,
            touch_ns,
        }],
        vms: vec![vm],
        costs,
        ..Scenario::default()
    };
    in_order.then(|| Recording::new(&scenario, scenario.seed))
}
