//! Question: the handler and the bounds of an exploration, and the transitions between states.

use crate::model::diagnostic::Diagnostic;
use crate::model::machine::handler::HandlerKind;

/// The most each bound can be. An exploration that large takes long; it runs in slices and can be stopped.
pub const MOST: usize = 4;

/// How large the explored world is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// VPs; sends are dealt to them in turn.
    pub vps: u8,
    /// Slots of each.
    pub slots: u8,
    /// Chunks, private at first.
    pub chunks: u8,
    /// Sends, each to be started at most once, from any chunk.
    pub sends: u8,
    /// Times a chunk may be shared, all together.
    pub flips: u8,
}

impl Default for Bounds {
    fn default() -> Self {
        Bounds { vps: 2, slots: 2, chunks: 2, sends: 3, flips: 2 }
    }
}

impl Bounds {
    /// Everything that is wrong with them; empty if they can be explored.
    #[must_use]
    pub fn check(&self) -> Vec<Diagnostic> {
        let Bounds { vps, slots, chunks, sends, flips } = *self;
        let each =
            [("vps", vps, 1), ("slots", slots, 1), ("chunks", chunks, 1), ("sends", sends, 1), ("flips", flips, 0)];
        let wrong = each.into_iter().filter(|&(_, value, least)| !(least..=MOST).contains(&value.into()));
        let diagnostic = |(field, value, least): (&str, u8, usize)| Diagnostic {
            path: format!("bounds.{field}"),
            value: value.to_string(),
            allowed: format!("use {least} to {MOST}"),
        };
        wrong.map(diagnostic).collect()
    }
}

/// What to explore.
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

/// A transition. The numbers are those of a send or of a chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// The guest starts a send from a chunk, sharing it first if it is private.
    Start(u8, u8),
    /// The handler makes its next step for a send.
    Step(u8),
    /// The host's view of a chunk follows.
    SetView(u8),
    /// The sends registered for that sharing are woken.
    Drain(u8),
    /// The device is done with a send.
    DeviceDone(u8),
    /// The sweep calls a send that waits though its notification has come.
    Sweep(u8),
    /// The guest makes a chunk private again, which no send uses.
    Unshare(u8),
}

impl Action {
    /// Whether the system does this sooner or later. The other moves are the guest's, which need never happen.
    pub(super) fn is_of_the_system(self) -> bool {
        !matches!(self, Action::Start(..) | Action::Unshare(_))
    }
}
