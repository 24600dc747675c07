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

/// What was typed and what came back, the last of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Console {
    /// The host it stands at, by number.
    pub host: u16,
    /// Oldest first.
    pub entries: Vec<Entry>,
}

impl Console {
    /// Keeps an entry, and forgets the oldest of too many.
    pub fn keep(&mut self, entry: Entry) {
        if self.entries.len() == ENTRIES_MAX {
            self.entries.remove(0);
        }
        self.entries.push(entry);
    }

    /// The line typed so many entries ago, one being the last.
    #[must_use]
    pub fn earlier(&self, back: usize) -> Option<&str> {
        let index = self.entries.len().checked_sub(back)?;
        self.entries.get(index).map(|entry| entry.typed.as_str())
    }
}
