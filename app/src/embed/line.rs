//! Line: how the stage talks with the page around it, in what is said and what is asked.

use super::address::Origin;
use super::asked::Asked;
use super::message::Fields;
use super::said::Said;
use crate::browser::messages::{self, Listener, Received};

/// The line to the page around. Nothing is ever sent to whoever happens to listen: it has one origin at its end, and only
/// from there are commands heard.
#[derive(Clone, Debug, PartialEq)]
pub struct Line(messages::Line);

impl Line {
    /// The line to the page around, if there is one: a page of its own talks to nobody.
    #[must_use]
    pub fn to(origin: &Origin) -> Option<Line> {
        messages::Line::to(origin.as_str()).map(Line)
    }

    /// Says something. A page of another origin than the one named does not hear it.
    pub fn say(&self, said: &Said) {
        self.0.send(said.fields());
    }

    /// Calls back for every message that comes in: with the command, or with nothing if it is none or from elsewhere. Drop
    /// it to stop.
    #[must_use]
    pub fn on_message(&self, call: impl Fn(Option<Asked>) + 'static) -> Option<Listener> {
        self.0.on_message(move |received| call(received.and_then(|received| Asked::read(&received))))
    }
}

impl Fields for Received {
    fn text(&self, name: &str, most: usize) -> Option<String> {
        // The browser's own way of reading a field.
        Received::text(self, name, most)
    }
}
