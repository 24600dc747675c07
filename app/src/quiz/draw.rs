//! Draws: random numbers as a pure function of the round's number, the purpose of the draw, and its position.

/// What a draw is for. No two purposes share a draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Which questions a refresher takes.
    Choice = 1,
    /// The order of the questions.
    Questions = 2,
    /// The order of the options of a question.
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
    /// The draws of the round with this number. `entity` separates draws with the same purpose, such as those of two
    /// questions.
    pub fn new(number: u32, purpose: Purpose, entity: u64) -> Draws {
        Draws { key: mix(mix(u64::from(number) << 8 | purpose as u64).wrapping_add(entity)) }
    }

    /// The draw at position `n`.
    pub fn nth(self, n: usize) -> u64 {
        mix(self.key.wrapping_add((n as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15)))
    }

    /// Shuffles things so that each order is equally likely (Fisher and Yates).
    pub fn shuffle<T>(self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            // The upper half of the draw, scaled to the list. For lists as short as these the bias is below a millionth.
            let at = ((self.nth(last) >> 32) * (last as u64 + 1)) >> 32;
            things.swap(last, usize::try_from(at).unwrap_or(last));
        }
    }
}
