//! Machine: what can happen at a moment and what comes of it, as a model for stateright's checker.

use sim_core::check::explore::Question;
use sim_core::model::machine::handler::{self, HandlerKind, Next, StepContext};
use sim_core::model::machine::memory::{HostView, HostVisibility};
use sim_core::model::oracle::{self, Outcome};
use stateright::{Model, Property};

use crate::moment::{Letter, Life, Moment, Opening, Page};

/// The machine around the handler.
#[derive(Clone, Copy, Debug)]
pub struct Machine {
    /// What is asked, and within which bounds.
    pub question: Question,
    /// Where it goes further than the explorer.
    pub liberties: Liberties,
    /// What to look out for.
    pub watch: Watch,
}

/// Choices of the explorer that could have been made otherwise. The answers must not depend on the first two.
#[derive(Clone, Copy, Debug, Default)]
pub struct Liberties {
    /// The host calls one waiter at a time, and anything can happen between two calls.
    pub calls_one_by_one: bool,
    /// Closing a page does not take back the notification about it that is under way.
    pub letters_outlive_closing: bool,
    /// The guest closes pages under its own sends, which the model rules out: a guest without manners.
    pub closes_under_sends: bool,
}

/// Something that happens. Numbers are those of sends and pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// The guest begins a send from a page, which it opens if it is private.
    Begin(u32, u32),
    /// The guest closes a page.
    Close(u32),
    /// The handler makes one step for a send.
    Handle(u32),
    /// The host puts a letter into its note.
    Note(Letter),
    /// The host calls who waits for what the letter is about.
    Call(Letter),
    /// The device is done with a send.
    Finish(u32),
    /// The sweep finds a send that could go on.
    Sweep(u32),
}

/// Which properties are checked.
#[derive(Clone, Copy, Debug)]
pub enum Watch {
    /// All of them, in every moment there is.
    All,
    /// One of them, until the nearest moment that breaks it.
    Only(&'static str),
}

/// No send is lost: under way, while the system has nothing left to do.
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

    /// What the guest may do. It may as well leave it.
    fn moves_of_the_guest(&self, now: &Moment, moves: &mut Vec<Move>) {
        let bounds = self.question.bounds;
        let busy = |vp: u32| {
            self.sends()
                .filter(move |send| send % u32::from(bounds.vps) == vp && now.sends[*send as usize].about().is_some())
        };
        let can_open = now.openings() < bounds.flips.into();
        for send in self.sends().filter(|send| now.sends[*send as usize] == Life::ToCome) {
            let slot_is_free = busy(send % u32::from(bounds.vps)).count() < usize::from(bounds.slots);
            let usable = |page: &u32| can_open || matches!(now.pages[*page as usize], Page::Open(_));
            moves.extend(self.pages().filter(|_| slot_is_free).filter(usable).map(|page| Move::Begin(send, page)));
        }
        for page in self.pages() {
            let used = now.sends.iter().any(|life| life.about().is_some_and(|on| on.page == page));
            let open = matches!(now.pages[page as usize], Page::Open(_));
            if open && (!used || self.liberties.closes_under_sends) {
                moves.push(Move::Close(page));
            }
        }
    }

    /// What the system will do, sooner or later: the handler, the notifier, the device, the sweep.
    fn moves_of_the_system(&self, now: &Moment, moves: &mut Vec<Move>) {
        for letter in &now.letters {
            moves.push(if letter.noted { Move::Call(*letter) } else { Move::Note(*letter) });
        }
        for (send, life) in (0..).zip(&now.sends) {
            match *life {
                Life::Handled(..) => moves.push(Move::Handle(send)),
                Life::Device(_) => moves.push(Move::Finish(send)),
                Life::Asleep(on) => {
                    let net = self.question.sweep && self.question.handler == HandlerKind::After;
                    let could_go_on = now.note[on.page as usize] == Some(on.nth);
                    if net && could_go_on && now.names.contains(&(on, send)) {
                        moves.push(Move::Sweep(send));
                    }
                }
                Life::ToCome | Life::Over => {}
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
                let truth = if next.is_open(on) { HostVisibility::Shared } else { HostVisibility::Private };
                let outcome = oracle::hardware(self.question.hardware_check, truth);
                next.read_private |= (truth, outcome) == (HostVisibility::Private, Outcome::Allowed);
                if outcome == Outcome::Allowed { Life::Device(on) } else { Life::Over }
            }
        };
    }

    fn call(&self, next: &mut Moment, letter: Letter) {
        let mut wait_list = next.wait_list();
        let mut called = 0;
        while let Some(send) = handler::drain_one(&mut wait_list, letter.about.into()) {
            let life = &mut next.sends[send as usize];
            *life = life.called();
            called += 1;
            if self.liberties.calls_one_by_one {
                break;
            }
        }
        if called == 0 || !self.liberties.calls_one_by_one {
            next.letters.remove(&letter);
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
                    Page::Open(nth) => nth,
                    Page::Closed(before) => {
                        let about = Opening { page, nth: before + 1 };
                        next.pages[page as usize] = Page::Open(about.nth);
                        next.letters.insert(Letter { about, noted: false });
                        about.nth
                    }
                };
                next.sends[send as usize] = Life::Handled(Opening { page, nth }, self.question.handler.start());
            }
            Move::Close(page) => {
                let Page::Open(nth) = now.pages[page as usize] else { return None };
                next.note[page as usize] = None;
                next.pages[page as usize] = Page::Closed(nth);
                if !self.liberties.letters_outlive_closing {
                    next.letters.retain(|letter| letter.about.page != page);
                }
            }
            Move::Handle(send) => self.handle(&mut next, send),
            Move::Note(letter) => {
                let mut view: HostView = now.view();
                handler::set_view(&mut view, letter.about.into());
                next.note[letter.about.page as usize] = Some(view.generation(letter.about.page));
                next.letters.remove(&letter);
                next.letters.insert(Letter { noted: true, ..letter });
            }
            Move::Call(letter) => self.call(&mut next, letter),
            Move::Finish(send) => next.sends[send as usize] = Life::Over,
            Move::Sweep(send) => {
                let on = now.sends[send as usize].about()?;
                next.names.remove(&(on, send));
                next.sends[send as usize] = now.sends[send as usize].called();
            }
        }
        Some(next)
    }

    fn properties(&self) -> Vec<Property<Machine>> {
        let all = vec![
            Property::always(LOST, |machine: &Machine, now: &Moment| !machine.is_lost(now)),
            Property::always(PRIVATE_READ, |_, now: &Moment| !now.read_private),
            Property::always("the host believes nothing shared that is not", |_, now: &Moment| {
                let believed = (0..).zip(&now.note).filter_map(|(page, nth)| Some(Opening { page, nth: (*nth)? }));
                believed.into_iter().all(|opening| now.is_open(opening))
            }),
            Property::always("only a send under way has its name on a list, once", |_, now: &Moment| {
                now.names.iter().all(|(on, send)| now.sends[*send as usize].about() == Some(*on))
            }),
            Property::always("after the update whoever sleeps is on a list", |machine: &Machine, now: &Moment| {
                machine.question.handler == HandlerKind::Before
                    || (0..).zip(&now.sends).all(|(send, life)| match life {
                        Life::Asleep(on) => now.names.contains(&(*on, send)),
                        _ => true,
                    })
            }),
            Property::always("the device works for open pages", |_, now: &Moment| {
                now.sends.iter().all(|life| !matches!(life, Life::Device(on) if !now.is_open(*on)))
            }),
            // Holds, so that the checker never believes that it has seen enough.
            Property::always(EVERYTHING_IS_VISITED, |_, _| true),
        ];
        match self.watch {
            Watch::All => all,
            Watch::Only(name) => all.into_iter().filter(|property| property.name == name).collect(),
        }
    }
}

const EVERYTHING_IS_VISITED: &str = "every moment is visited";
