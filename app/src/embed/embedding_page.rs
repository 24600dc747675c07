//! Embedding page: how the stage exchanges messages with the page that embeds it.

use super::address::Origin;
use super::incoming::Incoming;
use super::message::Fields;
use super::outgoing::Outgoing;
use crate::browser::messages::{self, Listener, Received};

/// The page that embeds the stage. Messages go to its one origin, and commands are taken from there alone.
#[derive(Clone, Debug, PartialEq)]
pub struct EmbeddingPage(messages::Channel);

impl EmbeddingPage {
    /// The embedding page of this origin; `None` if the stage is not in a frame.
    #[must_use]
    pub fn at(origin: &Origin) -> Option<EmbeddingPage> {
        messages::Channel::to(origin.as_str()).map(EmbeddingPage)
    }

    /// Sends a message. A page of another origin does not receive it.
    pub fn send(&self, message: &Outgoing) {
        self.0.send(message.fields());
    }

    /// Calls back for every message that comes in: with the command, or with `None` if it is no command or comes from
    /// another origin. `pages` are the names of all pages in links. Drop the listener to stop.
    #[must_use]
    pub fn on_message(&self, pages: Vec<&'static str>, call: impl Fn(Option<Incoming>) + 'static) -> Option<Listener> {
        self.0.on_message(move |received| call(received.and_then(|received| Incoming::read(&received, &pages))))
    }
}

impl Fields for Received {
    fn text(&self, name: &str, most: usize) -> Option<String> {
        Received::text(self, name, most)
    }
}
