//! Entry: a typed line with its output, and the console that keeps the last entries.

use crate::facts::claims::Tag;

/// How many entries are kept.
const ENTRIES_MAX: usize = 60;

/// A typed line and its output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The name of the host at which it was typed.
    pub prompt: &'static str,
    /// The typed line.
    pub typed: String,
    /// The output, as plain text for a fixed-width font. It may be empty.
    pub output: String,
    /// A note of the exercise about the command.
    pub note: Option<String>,
    /// How well founded it is that the real command looks like this; `None` if the line was not understood.
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
    /// Keeps an entry. The oldest of too many entries is dropped.
    pub fn keep(&mut self, entry: Entry) {
        self.back = 0;
        if self.entries.len() == ENTRIES_MAX {
            self.entries.remove(0);
        }
        self.entries.push(entry);
    }

    /// Replaces the line that is being typed.
    pub fn edit(&mut self, line: String) {
        self.line = line;
    }

    /// Fetches the line of the entry before the one fetched last, if there is one.
    pub fn recall_older(&mut self) {
        self.recall(self.back + 1);
    }

    /// Fetches the line of the entry after the one fetched last. After the newest entry the line is empty.
    pub fn recall_newer(&mut self) {
        self.recall(self.back.saturating_sub(1));
    }

    fn recall(&mut self, back: usize) {
        let line = match back {
            0 => Some(""),
            _ => self.entries.len().checked_sub(back).map(|index| self.entries[index].typed.as_str()),
        };
        if let Some(line) = line {
            (self.line, self.back) = (line.to_owned(), back);
        }
    }
}
