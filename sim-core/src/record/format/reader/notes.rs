//! Notes: what has been found wrong so far, and where.

use core::cell::{Cell, RefCell};
use core::fmt;

use serde::de;

use crate::model::diagnostic::Diagnostic;
use crate::record::format::FOUND_MAX;

/// What has been noted while reading.
#[derive(Default)]
pub(super) struct Notes {
    /// Places at which something is missing that has no default, from earlier readings.
    pub missing: Vec<String>,
    found: RefCell<Vec<Diagnostic>>,
    /// Mistakes beyond those that are listed.
    unlisted: Cell<usize>,
}

impl Notes {
    /// Notes a mistake. The words are only made if the mistake is listed.
    pub fn note(&self, place: impl FnOnce() -> String, value: impl fmt::Display, allowed: impl FnOnce() -> String) {
        let mut found = self.found.borrow_mut();
        if found.len() < FOUND_MAX {
            found.push(Diagnostic { path: place(), value: value.to_string(), allowed: allowed() });
        } else {
            self.unlisted.set(self.unlisted.get() + 1);
        }
    }

    /// Before everything is read once more.
    pub fn forget(&mut self) {
        self.found.get_mut().clear();
        self.unlisted.set(0);
    }

    /// The mistakes listed, and how many are not.
    pub fn listed(self) -> (Vec<Diagnostic>, usize) {
        (self.found.into_inner(), self.unlisted.get())
    }
}

/// What ends a reading.
#[derive(Debug)]
pub(super) enum Fault {
    /// The table being read lacks this.
    MissingHere(&'static str),
    /// This place is empty.
    Missing(String),
    Other(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::MissingHere(name) => write!(f, "{name} is missing"),
            Fault::Missing(path) => write!(f, "{path} is missing"),
            Fault::Other(why) => f.write_str(why),
        }
    }
}

impl core::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(why: T) -> Self {
        Fault::Other(why.to_string())
    }

    fn missing_field(name: &'static str) -> Self {
        Fault::MissingHere(name)
    }
}

/// A place in a file.
pub(super) enum Place<'a> {
    Root,
    Field(&'a Place<'a>, &'a str),
    Item(&'a Place<'a>, usize),
}

impl Place<'_> {
    /// As the checks of ranges write it: a recording's scenario is where its reader is at home.
    pub fn path(&self) -> String {
        match self {
            Place::Root => String::new(),
            Place::Field(Place::Root, "scenario") => String::new(),
            Place::Field(of, name) => match of.path() {
                of if of.is_empty() => (*name).into(),
                of => format!("{of}.{name}"),
            },
            Place::Item(of, index) => format!("{}[{index}]", of.path()),
        }
    }

    pub fn of(&self, name: &str) -> String {
        Place::Field(self, name).path()
    }
}
