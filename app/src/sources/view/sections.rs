//! The sections of the page in their order.

use yew::prelude::*;

use super::{ledger, limits, numbers, terms, timeline};
use crate::words::sources as words;

/// A section.
pub struct Section {
    /// Its heading's name.
    pub id: &'static str,
    /// Its heading.
    pub title: fn() -> &'static str,
    /// What stands in it.
    pub draw: fn() -> Html,
}

/// Every section, in the order of the page.
pub const SECTIONS: [Section; 8] = [
    Section { id: "sources-claims", title: words::ledger_title, draw: ledger::claims },
    Section { id: "sources-register", title: words::register_title, draw: ledger::register },
    Section { id: "sources-numbers", title: words::numbers_title, draw: numbers::numbers },
    Section { id: "sources-glossary", title: words::glossary_title, draw: terms::glossary },
    Section { id: "sources-timeline", title: words::timeline_title, draw: timeline::timeline },
    Section { id: "sources-balance", title: words::balance_title, draw: limits::balance },
    Section { id: "sources-elsewhere", title: words::elsewhere_title, draw: limits::elsewhere },
    Section { id: "sources-limits", title: words::limits_title, draw: limits::limits },
];
