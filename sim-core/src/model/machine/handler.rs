//! The direct-send handler, before and after the update, as atomic steps. **The only place where the two differ.**
//!
//! ```text
//! before   look ──private──(gap)──► register ──► sleep ──woken──► go on
//!            └─shared──► go on
//! after    register ─► look again ──private──► sleep ──woken──► re-validate ──► go on
//!                          └─shared──► cancel ──► go on
//! ```
//!
//! Each step makes one read or one write of something shared, so that whoever drives the handler decides what happens
//! in between: the simulator by a clock, the explorer by trying everything. The mechanism is a model; Microsoft has
//! not published one. Two more show the same symptoms:
//!
//! ```text
//! busy stall      before   glance ──private──(gap)──► note what it sees ──► try again until that has changed
//!                 after    the same, but tries until it sees "shared"
//! stuck message   the steps above, on a processor's message slot instead of a page: "private" is "in use"
//! ```

use serde::{Deserialize, Serialize};

use super::memory::{ChunkGeneration, HostView, HostVisibility, SlotIndex};
use super::wait_list::Waiters;

/// Which handler a host runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HandlerKind {
    /// Looks first and registers afterwards: news in the gap is lost.
    Before,
    /// Registers first and then looks: no news can be lost.
    After,
}

impl HandlerKind {
    /// The step a send starts with.
    #[must_use]
    pub fn start(self) -> Pc {
        match self {
            HandlerKind::Before => Pc::Look,
            HandlerKind::After => Pc::Register,
        }
    }
}

/// Where a send stands in the handler: all the memory the handler keeps of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pc {
    /// About to look at the host's view (before the update).
    Look,
    /// About to sign the wait list.
    Register,
    /// About to look, having signed (after the update).
    LookAgain,
    /// About to take its name off the list, having seen "shared".
    Cancel,
    /// Asleep.
    Waiting,
    /// Woken, about to make sure (after the update).
    Revalidate,
    /// Busy stall: about to look at the host's view.
    Glance,
    /// Busy stall: about to note what the view says.
    Note,
    /// Busy stall: about to try again, having noted this.
    Retry(HostVisibility),
}

/// What the handler may touch of the world in one step.
pub struct Sees<'a> {
    /// The host's own view of visibility.
    pub view: &'a HostView,
    /// The wait lists.
    pub waiters: &'a mut Waiters,
    /// The slot of the send being handled.
    pub me: SlotIndex,
    /// The opening its pages lie in.
    pub chunk: ChunkGeneration,
}

/// What passing from one step to the next costs, as the name of a parameter. The explorer ignores it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// Nothing: the next step follows at the same instant.
    Nothing,
    /// The gap between looking and registering.
    Gap,
    /// The time between two tries.
    Retry,
}

/// What one step did, for the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Did {
    /// Looked at the host's view and saw this.
    Looked(HostVisibility),
    /// Signed the wait list.
    Registered,
    /// Took its name off the list.
    Cancelled,
    /// Made sure after being woken, and saw this.
    Revalidated(HostVisibility),
    /// Was called: nothing to read or write.
    Awoke,
    /// Noted what the view said.
    Noted(HostVisibility),
    /// Tried again, and whether that was the last time.
    Tried(bool),
}

/// What comes after a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Another step, after this cost.
    Go(Pc, Cost),
    /// Sleep until called.
    Sleep,
    /// The pages may be used: on to translation, pinning and the device.
    GoOn,
}

/// Makes one atomic step of the handler.
pub fn step(kind: HandlerKind, pc: Pc, sees: &mut Sees<'_>) -> (Did, Next) {
    match (pc, kind) {
        (Pc::Glance | Pc::Note | Pc::Retry(_), _) => step_busy(kind, pc, sees),
        (_, HandlerKind::Before) => step_before(pc, sees),
        (_, HandlerKind::After) => step_after(pc, sees),
    }
}

/// The busy stall: before the update it waits for a change, after it for the page to be shared.
fn step_busy(kind: HandlerKind, pc: Pc, sees: &mut Sees<'_>) -> (Did, Next) {
    let saw = sees.view.sees(sees.chunk);
    match (pc, saw) {
        (Pc::Glance, HostVisibility::Shared) => (Did::Looked(saw), Next::GoOn),
        (Pc::Glance, HostVisibility::Private) => (Did::Looked(saw), Next::Go(Pc::Note, Cost::Gap)),
        (Pc::Retry(noted), _) => {
            let done = match kind {
                HandlerKind::Before => saw != noted,
                HandlerKind::After => saw == HostVisibility::Shared,
            };
            (Did::Tried(done), if done { Next::GoOn } else { Next::Go(pc, Cost::Retry) })
        }
        _ => (Did::Noted(saw), Next::Go(Pc::Retry(saw), Cost::Retry)),
    }
}

fn step_before(pc: Pc, sees: &mut Sees<'_>) -> (Did, Next) {
    match pc {
        Pc::Look => match sees.view.sees(sees.chunk) {
            HostVisibility::Shared => (Did::Looked(HostVisibility::Shared), Next::GoOn),
            HostVisibility::Private => (Did::Looked(HostVisibility::Private), Next::Go(Pc::Register, Cost::Gap)),
        },
        Pc::Register => {
            sees.waiters.register(sees.chunk, sees.me);
            (Did::Registered, Next::Sleep)
        }
        Pc::Waiting => (Did::Awoke, Next::GoOn),
        _ => unreachable!("{pc:?} is no step of the handler before the update"),
    }
}

fn step_after(pc: Pc, sees: &mut Sees<'_>) -> (Did, Next) {
    match pc {
        Pc::Register => {
            sees.waiters.register(sees.chunk, sees.me);
            (Did::Registered, Next::Go(Pc::LookAgain, Cost::Nothing))
        }
        Pc::LookAgain => match sees.view.sees(sees.chunk) {
            HostVisibility::Shared => (Did::Looked(HostVisibility::Shared), Next::Go(Pc::Cancel, Cost::Nothing)),
            HostVisibility::Private => (Did::Looked(HostVisibility::Private), Next::Sleep),
        },
        Pc::Cancel => {
            sees.waiters.cancel(sees.chunk, sees.me);
            (Did::Cancelled, Next::GoOn)
        }
        Pc::Waiting => (Did::Awoke, Next::Go(Pc::Revalidate, Cost::Nothing)),
        Pc::Revalidate => match sees.view.sees(sees.chunk) {
            HostVisibility::Shared => (Did::Revalidated(HostVisibility::Shared), Next::GoOn),
            HostVisibility::Private => {
                (Did::Revalidated(HostVisibility::Private), Next::Go(Pc::Register, Cost::Nothing))
            }
        },
        _ => unreachable!("{pc:?} is no step of the handler after the update"),
    }
}

/// The notifier's first atomic step: the host's view follows. The simulator makes both at one instant; the explorer
/// lets anything happen in between.
pub fn set_view(view: &mut HostView, news: ChunkGeneration) {
    view.set_shared(news);
}

/// The notifier's second atomic step, repeated until it gives nothing: calls one waiter.
pub fn drain_one(waiters: &mut Waiters, news: ChunkGeneration) -> Option<SlotIndex> {
    waiters.take_one(news)
}

#[cfg(test)]
mod tests {
    use super::*;
    use HostVisibility::{Private, Shared};

    const CHUNK: ChunkGeneration = ChunkGeneration { chunk: 0, generation: 7 };

    /// Runs one send with the news arriving after `news_after` steps; what the handler did, and whether it got through.
    fn check(kind: HandlerKind, news_after: usize) -> (Vec<Did>, bool) {
        let (mut view, mut waiters) = (HostView::new(1), Waiters::default());
        let (mut pc, mut did, mut asleep) = (kind.start(), Vec::new(), false);
        for turn in 0..10 {
            if turn == news_after {
                set_view(&mut view, CHUNK);
                if drain_one(&mut waiters, CHUNK).is_some() {
                    (pc, asleep) = (Pc::Waiting, false);
                }
            }
            if asleep {
                continue;
            }
            let (done, next) = step(kind, pc, &mut Sees { view: &view, waiters: &mut waiters, me: 0, chunk: CHUNK });
            did.push(done);
            match next {
                Next::Go(to, _) => pc = to,
                Next::Sleep => asleep = true,
                Next::GoOn => return (did, true),
            }
        }
        (did, false)
    }

    #[test]
    fn before_the_update_news_in_the_gap_is_lost() {
        let before = |news| check(HandlerKind::Before, news);
        assert_eq!(before(0), (vec![Did::Looked(Shared)], true));
        assert_eq!(before(1), (vec![Did::Looked(Private), Did::Registered], false), "lost");
        assert_eq!(before(2), (vec![Did::Looked(Private), Did::Registered, Did::Awoke], true));
    }

    #[test]
    fn a_busy_stall_waits_for_a_change_that_has_been() {
        let tries = |kind, noted, saw: HostVisibility| {
            let mut view = HostView::new(1);
            if saw == Shared {
                view.set_shared(CHUNK);
            }
            let mut sees = Sees { view: &view, waiters: &mut Waiters::default(), me: 0, chunk: CHUNK };
            step(kind, Pc::Retry(noted), &mut sees).0
        };
        for kind in [HandlerKind::Before, HandlerKind::After] {
            assert_eq!(tries(kind, Private, Shared), Did::Tried(true), "{kind:?}: the news came while it tried");
            assert_eq!(tries(kind, Private, Private), Did::Tried(false), "{kind:?}: not yet");
        }
        assert_eq!(tries(HandlerKind::Before, Shared, Shared), Did::Tried(false), "it noted the news: never again");
        assert_eq!(tries(HandlerKind::After, Shared, Shared), Did::Tried(true));
    }

    #[test]
    fn after_the_update_no_moment_is_too_early() {
        for news in 0..8 {
            let (did, through) = check(HandlerKind::After, news);
            assert!(through, "news after step {news}: {did:?}");
        }
        // And a call is checked: whoever was called in vain signs again.
        let mut sees = Sees { view: &HostView::new(1), waiters: &mut Waiters::default(), me: 0, chunk: CHUNK };
        assert_eq!(step(HandlerKind::After, Pc::Waiting, &mut sees).1, Next::Go(Pc::Revalidate, Cost::Nothing));
        assert_eq!(step(HandlerKind::After, Pc::Revalidate, &mut sees).1, Next::Go(Pc::Register, Cost::Nothing));
        let (did, _) = check(HandlerKind::After, 1);
        assert_eq!(did[..2], [Did::Registered, Did::Awoke], "a call between signing and looking is not lost");
    }
}
