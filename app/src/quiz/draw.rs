//! Draws: chance as a pure function of a round's number, what the draw is for, and which one in turn it is.

/// What a draw is for, so that no two purposes share one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Which questions a refresher takes.
    Choice = 1,
    /// In which order questions come.
    Questions = 2,
    /// In which order the answers of a question stand.
    Options = 3,
}

/// The draws of a round for a purpose.
#[derive(Clone, Copy, Debug)]
pub struct Draws {
    key: u64,
}

/// Finalizer of SplitMix64: a bijection that spreads every bit over the whole word.
fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

impl Draws {
    /// Those of a round of this number. `entity` tells apart what shares a purpose.
    pub fn new(number: u32, purpose: Purpose, entity: u64) -> Draws {
        Draws { key: mix(mix(u64::from(number) << 8 | purpose as u64).wrapping_add(entity)) }
    }

    /// The n-th of them.
    pub fn nth(self, n: usize) -> u64 {
        mix(self.key.wrapping_add((n as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15)))
    }

    /// Brings things into an order in which each may stand anywhere (Fisher and Yates).
    pub fn shuffle<T>(self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            // The upper half, scaled: lists here are so short that no place is preferred by as much as a millionth.
            let at = ((self.nth(last) >> 32) * (last as u64 + 1)) >> 32;
            things.swap(last, usize::try_from(at).unwrap_or(last));
        }
    }
}
