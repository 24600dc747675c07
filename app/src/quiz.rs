//! Quiz: "Check yourself". Rounds of questions, how sure the reader was, and what is kept on the device. The state is
//! plain values; chance is a number that is given.

pub mod state;
pub mod bank;
pub mod round;
pub mod length;
pub mod confidence;
mod draw;
pub mod calibration;
pub mod kept;
mod packed;
pub mod result;
mod link;
pub mod view;
pub mod use_check;
