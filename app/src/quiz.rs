//! Quiz: "Check yourself". Rounds of questions, how sure the reader was, and the progress kept on the device. The state
//! is plain values; a random number comes in with an action.

pub mod state;
pub mod bank;
pub mod round;
pub mod length;
pub mod confidence;
mod draw;
pub mod calibration;
pub mod progress;
mod packed;
pub mod result;
mod link;
pub mod view;
pub mod use_quiz;
