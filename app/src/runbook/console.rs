//! Console: a typed line, understood or helpfully not, and what comes back in the shape an administrator knows. The words
//! of the commands and of their output are not translated; what the exercise says about them is.

mod entry;
mod output;
mod parse;
#[cfg(test)]
mod tests;

pub use entry::{Console, Entry};
pub use output::{hms, pid, run};
pub use parse::{Command, KNOWN_COMMANDS, KnownCommand, LINE_MAX, Log, ParseError, parse};
