//! Steps: what can happen in a state, and the state after it. Everything the handler does is done by the handler.

use super::question::{Action, Bounds, MOST, Question};
use super::state::{Chunk, Notification, Send, Stage, State};
use crate::model::machine::handler::{self, HandlerKind, Next, StepContext};
use crate::model::machine::memory::{ChunkGeneration, HostView, HostVisibility, SlotIndex};
use crate::model::machine::wait_list::WaitList;
use crate::model::oracle::{self, Outcome};

/// The rules of an exploration, and the handler's own types, kept so that they are not made anew for each step.
#[derive(Clone, Debug)]
pub(super) struct Steps {
    question: Question,
    view: HostView,
    wait_list: WaitList,
}

impl Steps {
    pub fn new(question: Question) -> Steps {
        Steps { question, view: HostView::new(MOST), wait_list: WaitList::default() }
    }

    /// Everything that can happen next.
    pub fn possible(&self, state: &State, actions: &mut Vec<Action>) {
        let Bounds { vps, slots, chunks, sends, .. } = self.question.bounds;
        actions.clear();
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
                    if self.question.sweep && after && send.registered && come {
                        actions.push(Action::Sweep(i));
                    }
                }
                Stage::Done => {}
            }
        }
        for (c, chunk) in (0..chunks).zip(&state.chunks) {
            match chunk.notification {
                Notification::ToSet => actions.push(Action::SetView(c)),
                Notification::ToDrain => actions.push(Action::Drain(c)),
                Notification::None => {}
            }
            let used = state.sends.iter().any(|send| send.is_under_way() && send.chunk == c);
            if chunk.open && !used {
                actions.push(Action::Unshare(c));
            }
        }
    }

    /// The state after an action.
    pub fn after(&mut self, state: &State, action: Action) -> State {
        let mut next = *state;
        match action {
            Action::Start(i, c) => {
                let chunk = &mut next.chunks[usize::from(c)];
                if !chunk.open {
                    next.flips -= 1;
                    *chunk = Chunk {
                        generation: chunk.generation + 1,
                        open: true,
                        seen: chunk.seen,
                        notification: Notification::ToSet,
                    };
                }
                next.sends[usize::from(i)] = Send {
                    stage: Stage::At(self.question.handler.start()),
                    chunk: c,
                    generation: chunk.generation,
                    registered: false,
                };
            }
            Action::Step(i) => self.step(&mut next, usize::from(i)),
            Action::SetView(c) => {
                let chunk = &mut next.chunks[usize::from(c)];
                let notification = ChunkGeneration { chunk: c.into(), generation: chunk.generation.into() };
                handler::set_view(&mut self.view, notification);
                chunk.seen = u8::try_from(self.view.generation(c.into())).unwrap_or(u8::MAX);
                chunk.notification = Notification::ToDrain;
            }
            Action::Drain(c) => {
                let chunk = &mut next.chunks[usize::from(c)];
                chunk.notification = Notification::None;
                let notification = ChunkGeneration { chunk: c.into(), generation: chunk.generation.into() };
                self.show(state);
                while let Some(i) = handler::drain_one(&mut self.wait_list, notification) {
                    next.sends[i as usize].wake();
                }
            }
            Action::DeviceDone(i) => next.sends[usize::from(i)].end(),
            Action::Sweep(i) => next.sends[usize::from(i)].wake(),
            Action::Unshare(c) => {
                // The host's view is cleared first; a notification under way has no sharing any more.
                let chunk = &mut next.chunks[usize::from(c)];
                *chunk = Chunk { generation: chunk.generation, ..Chunk::default() };
            }
        }
        next
    }

    /// One atomic step of the real handler.
    fn step(&mut self, state: &mut State, i: usize) {
        let send = state.sends[i];
        let Stage::At(pc) = send.stage else { unreachable!("only a send in the handler makes a step") };
        self.show(state);
        let chunk = ChunkGeneration { chunk: send.chunk.into(), generation: send.generation.into() };
        let me = SlotIndex::try_from(i).unwrap_or(SlotIndex::MAX);
        let mut sees = StepContext { view: &self.view, wait_list: &mut self.wait_list, me, chunk };
        let (_, next) = handler::step(self.question.handler, pc, &mut sees);
        let page = state.chunks[usize::from(send.chunk)];
        let now = &mut state.sends[i];
        now.registered = self.wait_list.contains(chunk, me);
        match next {
            Next::Go(to, _) => now.stage = Stage::At(to),
            Next::Sleep => now.stage = Stage::Asleep,
            Next::GoOn => {
                let shared = page.open && page.generation == send.generation;
                let truth = if shared { HostVisibility::Shared } else { HostVisibility::Private };
                match oracle::hardware(self.question.hardware_check, truth) {
                    Outcome::Allowed => {
                        now.stage = Stage::Device;
                        state.breached |= truth == HostVisibility::Private;
                    }
                    Outcome::Faulted => now.end(),
                }
            }
        }
    }

    /// Puts what the handler shares between sends into its own types.
    fn show(&mut self, state: &State) {
        for (c, chunk) in (0..).zip(&state.chunks) {
            self.view.clear(c);
            if chunk.seen != 0 {
                self.view.set_shared(ChunkGeneration { chunk: c, generation: chunk.seen.into() });
            }
        }
        self.wait_list.clear();
        for (i, send) in (0..).zip(&state.sends).filter(|(_, send)| send.registered) {
            let on = ChunkGeneration { chunk: send.chunk.into(), generation: send.generation.into() };
            self.wait_list.register(on, i);
        }
    }
}
