//! Entry: a typed line with what came back, and the last of them as a console keeps them.

use crate::facts::claims::Tag;

/// Most entries kept.
const ENTRIES_MAX: usize = 60;

/// What a line came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The host at which it was typed.
    pub prompt: &'static str,
    /// What was typed.
    pub typed: String,
    /// What came back, as plain text of a fixed width; may be empty.
    pub output: String,
    /// What the exercise says about it.
    pub note: Option<String>,
    /// How well it is founded that the command reads like this; none if it was not understood.
    pub tag: Option<Tag>,
}

/// The console: its last entries, and the line that is being typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Console {
    /// The host it is connected to, by number.
    pub host: u16,
    /// The entries, oldest first.
    pub entries: Vec<Entry>,
    /// The line that is being typed.
    pub line: String,
    /// How many entries back the line was fetched from; 0 if it was typed.
    back: usize,
}

impl Console {
    /// Keeps an entry, and empties the line. The oldest of too many entries is dropped.
    pub fn keep(&mut self, entry: Entry) {
        (self.line, self.back) = (String::new(), 0);
        if self.entries.len() == ENTRIES_MAX {
            self.entries.remove(0);
        }
        self.entries.push(entry);
    }

    /// Replaces the line that is being typed.
    pub fn edit(&mut self, line: String) {
        self.line = line;
    }

    /// Fetches the line of the entry before the one fetched last (`older`), or of the one after it; after the newest entry
    /// comes an empty line.
    pub fn recall(&mut self, older: bool) {
        let back = if older { self.back + 1 } else { self.back.saturating_sub(1) };
        let line = match back {
            0 => Some(""),
            _ => self.entries.len().checked_sub(back).map(|index| self.entries[index].typed.as_str()),
        };
        if let Some(line) = line {
            (self.line, self.back) = (line.to_owned(), back);
        }
    }
}
