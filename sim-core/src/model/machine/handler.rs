//! The direct-send handler, before and after the update. **The only place where the two differ.**
//!
//! The problem: a send may use its pages only if the host's view says that they are shared, and the view follows the
//! guest a moment later. So a send has to wait for a notification, and the notification wakes only sends that have
//! registered by then. Before the update the handler checks first and registers a gap later: a notification in that gap
//! is a lost wake-up.
//!
//! ```text
//! before   check ──private──(gap)──► register ──► sleep ──woken──► go on
//!            └─shared──► go on
//! after    register ─► re-check ──private──► sleep ──woken──► re-validate ──► go on
//!                          └─shared──► cancel ──► go on
//! ```
//!
//! The idea: the handler is a list of atomic steps, each with one read or one write of something shared, and its driver
//! decides what happens in between. The simulator drives it by a clock, the explorer by trying every order, so what is
//! proved is what is shown. Rejected: one function per handler that calls back into the world. It could not be stopped
//! between its steps, and the gap would have been a parameter of the simulator alone.
//!
//! The mechanism is a model; Microsoft has not published one. Two more show the same symptoms:
//!
//! ```text
//! busy stall      before   check ──private──(gap)──► remember what the view says ──► try again until that changes
//!                 after    the same, but tries until it sees "shared"
//! stuck message   the steps above, on a VP's message slot instead of a page: "private" is "in use"
//! ```

use serde::{Deserialize, Serialize};

use super::memory::{ChunkGeneration, HostView, HostVisibility, SlotIndex};
use super::wait_list::WaitList;

/// The handler that a host runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HandlerKind {
    /// Before the update: checks first and registers afterwards, so a notification in the gap wakes nothing.
    Before,
    /// After the update: registers first and then re-checks, so every notification is either seen or wakes the send.
    After,
}

impl HandlerKind {
    /// The position with which a send starts.
    #[must_use]
    pub fn start(self) -> Pc {
        match self {
            HandlerKind::Before => Pc::Check,
            HandlerKind::After => Pc::Register,
        }
    }
}

/// The position of a send in the handler, and all that the handler remembers of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pc {
    /// About to check the host's view (before the update).
    Check,
    /// About to register on the wait list.
    Register,
    /// About to re-check, having registered (after the update).
    Recheck,
    /// About to leave the wait list, having seen "shared".
    Cancel,
    /// Asleep.
    Waiting,
    /// Woken, about to re-validate (after the update).
    Revalidate,
    /// Busy stall: about to check the host's view.
    BusyCheck,
    /// Busy stall: about to remember what the view says.
    Remember,
    /// Busy stall: about to try again, having remembered this.
    Retry(HostVisibility),
}

/// The parts of the world that the handler may use in one step.
pub struct StepContext<'a> {
    /// The host's view of visibility.
    pub view: &'a HostView,
    /// The wait lists.
    pub wait_list: &'a mut WaitList,
    /// The slot of the send being handled.
    pub me: SlotIndex,
    /// The sharing its pages lie in.
    pub chunk: ChunkGeneration,
}

/// The parameter with the duration of the transition to the next step. The explorer ignores it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// Nothing: the next step follows at the same instant.
    Nothing,
    /// The gap between checking and registering.
    Gap,
    /// The time between two tries.
    Retry,
}

/// The effect of one step, for the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Checked the host's view and saw this.
    Checked(HostVisibility),
    /// Registered on the wait list.
    Registered,
    /// Left the wait list.
    Cancelled,
    /// Re-validated after being woken, and saw this.
    Revalidated(HostVisibility),
    /// Was woken: nothing to read or write.
    Awoke,
    /// Remembered the visibility in the view.
    Remembered(HostVisibility),
    /// Tried again, and whether that was the last time.
    Tried(bool),
}

/// What follows a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Another step, after this cost.
    Go(Pc, Cost),
    /// Sleep until woken.
    Sleep,
    /// The pages may be used: on to translation, pinning and the device.
    GoOn,
}

/// Makes one atomic step of the handler.
pub fn step(kind: HandlerKind, pc: Pc, context: &mut StepContext<'_>) -> (Effect, Next) {
    match (pc, kind) {
        (Pc::BusyCheck | Pc::Remember | Pc::Retry(_), _) => step_busy(kind, pc, context),
        (_, HandlerKind::Before) => step_before(pc, context),
        (_, HandlerKind::After) => step_after(pc, context),
    }
}

/// The busy stall: before the update it waits for a change, after it for the page to be shared.
fn step_busy(kind: HandlerKind, pc: Pc, context: &mut StepContext<'_>) -> (Effect, Next) {
    let saw = context.view.visibility_of(context.chunk);
    match (pc, saw) {
        (Pc::BusyCheck, HostVisibility::Shared) => (Effect::Checked(saw), Next::GoOn),
        (Pc::BusyCheck, HostVisibility::Private) => (Effect::Checked(saw), Next::Go(Pc::Remember, Cost::Gap)),
        (Pc::Retry(remembered), _) => {
            let done = match kind {
                HandlerKind::Before => saw != remembered,
                HandlerKind::After => saw == HostVisibility::Shared,
            };
            (Effect::Tried(done), if done { Next::GoOn } else { Next::Go(pc, Cost::Retry) })
        }
        _ => (Effect::Remembered(saw), Next::Go(Pc::Retry(saw), Cost::Retry)),
    }
}

fn step_before(pc: Pc, context: &mut StepContext<'_>) -> (Effect, Next) {
    match pc {
        Pc::Check => match context.view.visibility_of(context.chunk) {
            HostVisibility::Shared => (Effect::Checked(HostVisibility::Shared), Next::GoOn),
            HostVisibility::Private => (Effect::Checked(HostVisibility::Private), Next::Go(Pc::Register, Cost::Gap)),
        },
        Pc::Register => {
            context.wait_list.register(context.chunk, context.me);
            (Effect::Registered, Next::Sleep)
        }
        Pc::Waiting => (Effect::Awoke, Next::GoOn),
        _ => unreachable!("{pc:?} is no step of the handler before the update"),
    }
}

fn step_after(pc: Pc, context: &mut StepContext<'_>) -> (Effect, Next) {
    match pc {
        Pc::Register => {
            context.wait_list.register(context.chunk, context.me);
            (Effect::Registered, Next::Go(Pc::Recheck, Cost::Nothing))
        }
        Pc::Recheck => match context.view.visibility_of(context.chunk) {
            HostVisibility::Shared => (Effect::Checked(HostVisibility::Shared), Next::Go(Pc::Cancel, Cost::Nothing)),
            HostVisibility::Private => (Effect::Checked(HostVisibility::Private), Next::Sleep),
        },
        Pc::Cancel => {
            context.wait_list.cancel(context.chunk, context.me);
            (Effect::Cancelled, Next::GoOn)
        }
        Pc::Waiting => (Effect::Awoke, Next::Go(Pc::Revalidate, Cost::Nothing)),
        Pc::Revalidate => match context.view.visibility_of(context.chunk) {
            HostVisibility::Shared => (Effect::Revalidated(HostVisibility::Shared), Next::GoOn),
            HostVisibility::Private => {
                (Effect::Revalidated(HostVisibility::Private), Next::Go(Pc::Register, Cost::Nothing))
            }
        },
        _ => unreachable!("{pc:?} is no step of the handler after the update"),
    }
}

/// The notifier's first atomic step: the host's view follows. The simulator makes both at one instant; the explorer
/// lets anything happen in between.
pub fn set_view(view: &mut HostView, notification: ChunkGeneration) {
    view.set_shared(notification);
}

/// The notifier's second atomic step, repeated until it gives nothing: wakes one registered send.
pub fn drain_one(wait_list: &mut WaitList, notification: ChunkGeneration) -> Option<SlotIndex> {
    wait_list.take_one(notification)
}

#[cfg(test)]
mod tests {
    use super::*;
    use HostVisibility::{Private, Shared};

    const CHUNK: ChunkGeneration = ChunkGeneration { chunk: 0, generation: 7 };

    /// Runs one send with the notification arriving after `notify_after` steps; what the handler did, and whether it
    /// got through.
    fn check(kind: HandlerKind, notify_after: usize) -> (Vec<Effect>, bool) {
        let (mut view, mut wait_list) = (HostView::new(1), WaitList::default());
        let (mut pc, mut effect, mut asleep) = (kind.start(), Vec::new(), false);
        for turn in 0..10 {
            if turn == notify_after {
                set_view(&mut view, CHUNK);
                if drain_one(&mut wait_list, CHUNK).is_some() {
                    (pc, asleep) = (Pc::Waiting, false);
                }
            }
            if asleep {
                continue;
            }
            let (done, next) =
                step(kind, pc, &mut StepContext { view: &view, wait_list: &mut wait_list, me: 0, chunk: CHUNK });
            effect.push(done);
            match next {
                Next::Go(to, _) => pc = to,
                Next::Sleep => asleep = true,
                Next::GoOn => return (effect, true),
            }
        }
        (effect, false)
    }

    #[test]
    fn before_the_update_a_notification_in_the_gap_is_lost() {
        let before = |notification| check(HandlerKind::Before, notification);
        assert_eq!(before(0), (vec![Effect::Checked(Shared)], true));
        assert_eq!(before(1), (vec![Effect::Checked(Private), Effect::Registered], false), "lost");
        assert_eq!(before(2), (vec![Effect::Checked(Private), Effect::Registered, Effect::Awoke], true));
    }

    #[test]
    fn a_busy_stall_waits_for_a_change_that_has_been() {
        let tries = |kind, remembered, saw: HostVisibility| {
            let mut view = HostView::new(1);
            if saw == Shared {
                view.set_shared(CHUNK);
            }
            let mut context = StepContext { view: &view, wait_list: &mut WaitList::default(), me: 0, chunk: CHUNK };
            step(kind, Pc::Retry(remembered), &mut context).0
        };
        for kind in [HandlerKind::Before, HandlerKind::After] {
            assert_eq!(tries(kind, Private, Shared), Effect::Tried(true), "{kind:?}: the news came while it tried");
            assert_eq!(tries(kind, Private, Private), Effect::Tried(false), "{kind:?}: not yet");
        }
        assert_eq!(tries(HandlerKind::Before, Shared, Shared), Effect::Tried(false), "it noted the news: never again");
        assert_eq!(tries(HandlerKind::After, Shared, Shared), Effect::Tried(true));
    }

    #[test]
    fn after_the_update_no_moment_is_too_early() {
        for notification in 0..8 {
            let (effect, through) = check(HandlerKind::After, notification);
            assert!(through, "news after step {notification}: {effect:?}");
        }
        // A wake-up is re-validated: a send woken too early registers again.
        let mut context =
            StepContext { view: &HostView::new(1), wait_list: &mut WaitList::default(), me: 0, chunk: CHUNK };
        assert_eq!(step(HandlerKind::After, Pc::Waiting, &mut context).1, Next::Go(Pc::Revalidate, Cost::Nothing));
        assert_eq!(step(HandlerKind::After, Pc::Revalidate, &mut context).1, Next::Go(Pc::Register, Cost::Nothing));
        let (effect, _) = check(HandlerKind::After, 1);
        assert_eq!(effect[..2], [Effect::Registered, Effect::Awoke], "a call between signing and looking is not lost");
    }
}
