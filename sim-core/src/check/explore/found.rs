//! Found: the states of an exploration in the order found, each once, and how each was first reached.

use super::question::Action;
use super::state::{Packed, State};

/// Number of a state, in the order found.
pub(super) type Number = u32;

/// No state: an empty place of the table.
const NONE: Number = Number::MAX;

/// States by number, with a table to find the number of a state.
///
/// The table uses open addressing with a fixed hash: much quicker than a sorted map, and as repeatable. The hash
/// decides where a number is kept, never which number a state has.
#[derive(Clone, Debug)]
pub(super) struct Found {
    states: Vec<Packed>,
    came_by: Vec<Option<(Number, Action)>>,
    /// A power of two of places, at most half of them taken.
    table: Vec<Number>,
}

impl Found {
    pub fn new(start: State) -> Found {
        let mut found = Found { states: Vec::new(), came_by: Vec::new(), table: vec![NONE; 1 << 10] };
        found.add(&start, None);
        found
    }

    pub fn len(&self) -> usize {
        self.states.len()
    }

    pub fn get(&self, number: usize) -> Option<State> {
        self.states.get(number).map(|packed| State::unpack(*packed))
    }

    /// Adds a state. Returns its number if it is new.
    pub fn add(&mut self, state: &State, came_by: Option<(Number, Action)>) -> Option<Number> {
        let packed = state.pack();
        let place = self.place(packed);
        if self.table[place] != NONE {
            return None;
        }
        let number = Number::try_from(self.states.len()).unwrap_or(NONE);
        assert!(number != NONE, "an exploration ends before four billion states");
        self.table[place] = number;
        self.states.push(packed);
        self.came_by.push(came_by);
        if self.states.len() * 2 > self.table.len() {
            self.grow();
        }
        Some(number)
    }

    /// The shortest way to a state.
    pub fn way_to(&self, state: Number) -> Vec<Action> {
        let mut way = Vec::new();
        let mut at = state;
        while let Some((from, action)) = self.came_by[at as usize] {
            way.push(action);
            at = from;
        }
        way.reverse();
        way
    }

    /// Where a state is in the table, or would be.
    fn place(&self, state: Packed) -> usize {
        let mask = self.table.len() - 1;
        let mut place = hash(state) as usize & mask;
        while self.table[place] != NONE && self.states[self.table[place] as usize] != state {
            place = (place + 1) & mask;
        }
        place
    }

    fn grow(&mut self) {
        self.table = vec![NONE; self.table.len() * 2];
        for number in 0..self.states.len() {
            let place = self.place(self.states[number]);
            self.table[place] = number as Number;
        }
    }
}

/// A fixed hash: both halves multiplied, and the product folded. Collisions on purpose are no concern: the states are
/// our own.
fn hash(state: Packed) -> u32 {
    let (high, low) = ((state >> 64) as u64, state as u64);
    let product = u128::from(low ^ 0x9E37_79B9_7F4A_7C15) * u128::from(high ^ 0xD1B5_4A32_D192_ED03);
    let folded = (product >> 64) as u64 ^ product as u64;
    (folded >> 32) as u32 ^ folded as u32
}
