//! State: everything that tells one moment of an exploration from another.

use super::question::MOST;
use crate::model::machine::handler::Pc;
use crate::model::machine::memory::HostVisibility;

/// A whole moment. Two moments that are equal here have the same future.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct State {
    pub sends: [Send; MOST],
    pub chunks: [Chunk; MOST],
    /// Sharings the guest may still make.
    pub flips: u8,
    /// An access to a private page was allowed on the way here.
    pub breached: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Send {
    pub stage: Stage,
    pub chunk: u8,
    pub generation: u8,
    /// Whether it is on the wait list of its sharing.
    pub registered: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Stage {
    #[default]
    NotStarted,
    At(Pc),
    Asleep,
    Device,
    Done,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Chunk {
    /// The number of sharings so far; that of the present sharing if it is shared.
    pub generation: u8,
    pub open: bool,
    /// The sharing in the host's view; zero for none.
    pub seen: u8,
    pub notification: Notification,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Notification {
    #[default]
    None,
    ToSet,
    ToDrain,
}

impl Send {
    pub fn is_under_way(&self) -> bool {
        !matches!(self.stage, Stage::NotStarted | Stage::Done)
    }

    /// Ends it. What it was about matters no more, so moments that differ in that alone become one, unless its name
    /// is still on a list.
    pub fn end(&mut self) {
        self.stage = Stage::Done;
        if !self.registered {
            (self.chunk, self.generation) = (0, 0);
        }
    }

    /// Wakes it if it is asleep. A send that has registered and does not sleep yet will re-check by itself.
    pub fn wake(&mut self) {
        self.registered = false;
        if self.stage == Stage::Asleep {
            self.stage = Stage::At(Pc::Waiting);
        }
    }
}

/// A state in one number: quick to compare, and small to keep.
pub(super) type Packed = u128;

impl State {
    pub fn pack(&self) -> Packed {
        let mut bits = Bits(0);
        for send in &self.sends {
            bits.put(STAGE, send.stage.number());
            bits.put(INDEX, send.chunk);
            bits.put(COUNT, send.generation);
            bits.put(FLAG, send.registered.into());
        }
        for chunk in &self.chunks {
            bits.put(COUNT, chunk.generation);
            bits.put(FLAG, chunk.open.into());
            bits.put(COUNT, chunk.seen);
            bits.put(NOTIFICATION, chunk.notification as u8);
        }
        bits.put(COUNT, self.flips);
        bits.put(FLAG, self.breached.into());
        bits.0
    }

    /// The other way round: what was put last comes first.
    pub fn unpack(packed: Packed) -> State {
        let mut bits = Bits(packed);
        let mut state = State { breached: bits.take(FLAG) == 1, flips: bits.take(COUNT), ..State::default() };
        for chunk in state.chunks.iter_mut().rev() {
            chunk.notification =
                [Notification::None, Notification::ToSet, Notification::ToDrain][usize::from(bits.take(NOTIFICATION))];
            chunk.seen = bits.take(COUNT);
            chunk.open = bits.take(FLAG) == 1;
            chunk.generation = bits.take(COUNT);
        }
        for send in state.sends.iter_mut().rev() {
            send.registered = bits.take(FLAG) == 1;
            send.generation = bits.take(COUNT);
            send.chunk = bits.take(INDEX);
            send.stage = STAGES[usize::from(bits.take(STAGE))];
        }
        state
    }
}

// Bits of each part. With bounds of at most `MOST` every part fits: four sends of 10 bits, four chunks of 9, and 4.
const STAGE: u32 = 4;
const INDEX: u32 = 2;
const COUNT: u32 = 3;
const NOTIFICATION: u32 = 2;
const FLAG: u32 = 1;
const _: () = assert!(MOST <= 1 << INDEX && MOST < 1 << COUNT);

/// Every stage at its number.
const STAGES: [Stage; 14] = [
    Stage::NotStarted,
    Stage::Asleep,
    Stage::Device,
    Stage::Done,
    Stage::At(Pc::Check),
    Stage::At(Pc::Register),
    Stage::At(Pc::Recheck),
    Stage::At(Pc::Cancel),
    Stage::At(Pc::Waiting),
    Stage::At(Pc::Revalidate),
    Stage::At(Pc::BusyCheck),
    Stage::At(Pc::Remember),
    Stage::At(Pc::Retry(HostVisibility::Private)),
    Stage::At(Pc::Retry(HostVisibility::Shared)),
];

impl Stage {
    fn number(self) -> u8 {
        match self {
            Stage::NotStarted => 0,
            Stage::Asleep => 1,
            Stage::Device => 2,
            Stage::Done => 3,
            Stage::At(pc) => match pc {
                Pc::Check => 4,
                Pc::Register => 5,
                Pc::Recheck => 6,
                Pc::Cancel => 7,
                Pc::Waiting => 8,
                Pc::Revalidate => 9,
                Pc::BusyCheck => 10,
                Pc::Remember => 11,
                Pc::Retry(HostVisibility::Private) => 12,
                Pc::Retry(HostVisibility::Shared) => 13,
            },
        }
    }
}

struct Bits(Packed);

impl Bits {
    fn put(&mut self, width: u32, part: u8) {
        debug_assert!(part >> width == 0, "{part} does not fit {width} bits");
        self.0 = self.0 << width | Packed::from(part);
    }

    fn take(&mut self, width: u32) -> u8 {
        let part = self.0 & ((1 << width) - 1);
        self.0 >>= width;
        part as u8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_is_at_its_number() {
        for (number, stage) in (0..).zip(STAGES) {
            assert_eq!(stage.number(), number, "{stage:?}");
        }
    }

    #[test]
    fn what_is_packed_comes_out_again() {
        let mut state = State { flips: 4, breached: true, ..State::default() };
        for i in 0..MOST {
            let n = i as u8;
            state.sends[i] = Send { stage: STAGES[3 * i], chunk: n, generation: 4 - n, registered: i % 2 == 0 };
            let notification = [Notification::ToDrain, Notification::None, Notification::ToSet][i % 3];
            state.chunks[i] = Chunk { generation: 4, open: i % 2 == 1, seen: n + 1, notification };
        }
        for state in [state, State::default(), State { flips: 1, ..State::default() }] {
            assert_eq!(State::unpack(state.pack()), state);
        }
    }
}
