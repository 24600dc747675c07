//! What can be seen of a world at a moment, as plain data in the field's nouns: no pixels, and no way back to the
//! world.

pub mod frame;
pub mod roster;
