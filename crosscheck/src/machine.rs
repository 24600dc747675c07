//! Machine: what can happen at a moment, and the moment after it, as a model for stateright's checker.

use sim_core::check::explore::Question;
use sim_core::model::machine::handler::{self, HandlerKind, Next, StepContext};
use sim_core::model::machine::memory::{HostView, HostVisibility};
use sim_core::model::oracle::{self, Outcome};
use stateright::{Model, Property};

use crate::moment::{Life, Moment, Notification, Page, Sharing};

/// The machine around the handler.
#[derive(Clone, Copy, Debug)]
pub struct Machine {
    /// The question to answer, with its bounds.
    pub question: Question,
    /// In what this model differs from the explorer.
    pub deviations: Deviations,
    /// The properties to check.
    pub checked: Checked,
}

/// Choices of the explorer that could have been made differently. The answers must not depend on the first two.
#[derive(Clone, Copy, Debug, Default)]
pub struct Deviations {
    /// The host wakes one send at a time, and anything can happen between two of them.
    pub wakes_one_by_one: bool,
    /// Making a page private does not take back a notification about it that is under way.
    pub notifications_outlive_unsharing: bool,
    /// The guest makes pages private under its own sends, which the model rules out.
    pub unshares_under_sends: bool,
}

/// A transition. Numbers are those of sends and pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// The guest begins a send from a page, which it shares first if it is private.
    Begin(u32, u32),
    /// The guest makes a page private again.
    Unshare(u32),
    /// The handler makes one step for a send.
    Handle(u32),
    /// The host takes a notification into its view.
    Deliver(Notification),
    /// The host wakes the sends registered for what the notification is about.
    Wake(Notification),
    /// The device completes a send.
    Finish(u32),
    /// The sweep finds a send that could go on.
    Sweep(u32),
}

/// Which properties are checked.
#[derive(Clone, Copy, Debug)]
pub enum Checked {
    /// Every property, in every state.
    All,
    /// One property; the search stops at the nearest state that violates it.
    Only(&'static str),
}

/// No send is lost, that is, unfinished while the system has nothing left to do.
pub const LOST: &str = "no send is lost";
/// I1: the host reads no private page.
pub const PRIVATE_READ: &str = "no private page is read";

impl Machine {
    fn sends(&self) -> std::ops::Range<u32> {
        0..self.question.bounds.sends.into()
    }

    fn pages(&self) -> std::ops::Range<u32> {
        0..self.question.bounds.chunks.into()
    }

    /// The moves of the guest, which need never happen.
    fn moves_of_the_guest(&self, now: &Moment, moves: &mut Vec<Move>) {
        let bounds = self.question.bounds;
        let busy = |vp: u32| {
            self.sends()
                .filter(move |send| send % u32::from(bounds.vps) == vp && now.sends[*send as usize].about().is_some())
        };
        let can_share = now.sharings() < bounds.flips.into();
        for send in self.sends().filter(|send| now.sends[*send as usize] == Life::NotStarted) {
            let slot_is_free = busy(send % u32::from(bounds.vps)).count() < usize::from(bounds.slots);
            let usable = |page: &u32| can_share || matches!(now.pages[*page as usize], Page::Shared(_));
            moves.extend(self.pages().filter(|_| slot_is_free).filter(usable).map(|page| Move::Begin(send, page)));
        }
        for page in self.pages() {
            let used = now.sends.iter().any(|life| life.about().is_some_and(|on| on.page == page));
            let shared = matches!(now.pages[page as usize], Page::Shared(_));
            if shared && (!used || self.deviations.unshares_under_sends) {
                moves.push(Move::Unshare(page));
            }
        }
    }

    /// The moves of the system, which happen sooner or later: handler, notifications, device, sweep.
    fn moves_of_the_system(&self, now: &Moment, moves: &mut Vec<Move>) {
        for notification in &now.notifications {
            moves.push(if notification.delivered { Move::Wake(*notification) } else { Move::Deliver(*notification) });
        }
        for (send, life) in (0..).zip(&now.sends) {
            match *life {
                Life::Handled(..) => moves.push(Move::Handle(send)),
                Life::Device(_) => moves.push(Move::Finish(send)),
                Life::Asleep(on) => {
                    let sweeps = self.question.sweep && self.question.handler == HandlerKind::After;
                    let could_go_on = now.host_view[on.page as usize] == Some(on.nth);
                    if sweeps && could_go_on && now.registered.contains(&(on, send)) {
                        moves.push(Move::Sweep(send));
                    }
                }
                Life::NotStarted | Life::Done => {}
            }
        }
    }

    fn is_lost(&self, now: &Moment) -> bool {
        let mut moves = Vec::new();
        self.moves_of_the_system(now, &mut moves);
        moves.is_empty() && now.sends.iter().any(|life| life.about().is_some())
    }

    fn handle(&self, next: &mut Moment, send: u32) {
        let Life::Handled(on, pc) = next.sends[send as usize] else { panic!("send {send} is not in the handler") };
        let (view, mut wait_list) = (next.view(), next.wait_list());
        let mut sees = StepContext { view: &view, wait_list: &mut wait_list, me: send, chunk: on.into() };
        let (_, after) = handler::step(self.question.handler, pc, &mut sees);
        next.take_lists(&wait_list);
        next.sends[send as usize] = match after {
            Next::Go(pc, _) => Life::Handled(on, pc),
            Next::Sleep => Life::Asleep(on),
            Next::GoOn => {
                let truth = if next.is_shared(on) { HostVisibility::Shared } else { HostVisibility::Private };
                let outcome = oracle::hardware(self.question.hardware_check, truth);
                next.read_private |= (truth, outcome) == (HostVisibility::Private, Outcome::Allowed);
                if outcome == Outcome::Allowed { Life::Device(on) } else { Life::Done }
            }
        };
    }

    fn wake(&self, next: &mut Moment, notification: Notification) {
        let mut wait_list = next.wait_list();
        let mut woken = 0;
        while let Some(send) = handler::drain_one(&mut wait_list, notification.about.into()) {
            let life = &mut next.sends[send as usize];
            *life = life.woken();
            woken += 1;
            if self.deviations.wakes_one_by_one {
                break;
            }
        }
        if woken == 0 || !self.deviations.wakes_one_by_one {
            next.notifications.remove(&notification);
        }
        next.take_lists(&wait_list);
    }
}

impl Model for Machine {
    type State = Moment;
    type Action = Move;

    fn init_states(&self) -> Vec<Moment> {
        vec![Moment::first(self.pages().len(), self.sends().len())]
    }

    fn actions(&self, now: &Moment, moves: &mut Vec<Move>) {
        self.moves_of_the_system(now, moves);
        self.moves_of_the_guest(now, moves);
    }

    fn next_state(&self, now: &Moment, given: Move) -> Option<Moment> {
        let mut next = now.clone();
        match given {
            Move::Begin(send, page) => {
                let nth = match now.pages[page as usize] {
                    Page::Shared(nth) => nth,
                    Page::Private(before) => {
                        let about = Sharing { page, nth: before + 1 };
                        next.pages[page as usize] = Page::Shared(about.nth);
                        next.notifications.insert(Notification { about, delivered: false });
                        about.nth
                    }
                };
                next.sends[send as usize] = Life::Handled(Sharing { page, nth }, self.question.handler.start());
            }
            Move::Unshare(page) => {
                let Page::Shared(nth) = now.pages[page as usize] else { return None };
                next.host_view[page as usize] = None;
                next.pages[page as usize] = Page::Private(nth);
                if !self.deviations.notifications_outlive_unsharing {
                    next.notifications.retain(|notification| notification.about.page != page);
                }
            }
            Move::Handle(send) => self.handle(&mut next, send),
            Move::Deliver(notification) => {
                let mut view: HostView = now.view();
                handler::set_view(&mut view, notification.about.into());
                next.host_view[notification.about.page as usize] = Some(view.generation(notification.about.page));
                next.notifications.remove(&notification);
                next.notifications.insert(Notification { delivered: true, ..notification });
            }
            Move::Wake(notification) => self.wake(&mut next, notification),
            Move::Finish(send) => next.sends[send as usize] = Life::Done,
            Move::Sweep(send) => {
                let on = now.sends[send as usize].about()?;
                next.registered.remove(&(on, send));
                next.sends[send as usize] = now.sends[send as usize].woken();
            }
        }
        Some(next)
    }

    fn properties(&self) -> Vec<Property<Machine>> {
        let all = vec![
            Property::always(LOST, |machine: &Machine, now: &Moment| !machine.is_lost(now)),
            Property::always(PRIVATE_READ, |_, now: &Moment| !now.read_private),
            Property::always("the host believes nothing shared that is not", |_, now: &Moment| {
                let believed = (0..).zip(&now.host_view).filter_map(|(page, nth)| Some(Sharing { page, nth: (*nth)? }));
                believed.into_iter().all(|sharing| now.is_shared(sharing))
            }),
            Property::always("only a send under way has its name on a list, once", |_, now: &Moment| {
                now.registered.iter().all(|(on, send)| now.sends[*send as usize].about() == Some(*on))
            }),
            Property::always("after the update whoever sleeps is on a list", |machine: &Machine, now: &Moment| {
                machine.question.handler == HandlerKind::Before
                    || (0..).zip(&now.sends).all(|(send, life)| match life {
                        Life::Asleep(on) => now.registered.contains(&(*on, send)),
                        _ => true,
                    })
            }),
            Property::always("the device works for open pages", |_, now: &Moment| {
                now.sends.iter().all(|life| !matches!(life, Life::Device(on) if !now.is_shared(*on)))
            }),
            // A property that always holds, so that the checker never stops early.
            Property::always(EVERYTHING_IS_VISITED, |_, _| true),
        ];
        match self.checked {
            Checked::All => all,
            Checked::Only(name) => all.into_iter().filter(|property| property.name == name).collect(),
        }
    }
}

const EVERYTHING_IS_VISITED: &str = "every moment is visited";
