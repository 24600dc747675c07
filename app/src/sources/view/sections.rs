//! The table of sections, in the order of the page.

use yew::prelude::*;

use super::{glossary, ledger, limits, other_systems, parameters, timeline, trade_offs};
use crate::words::sources as words;

/// A section.
pub struct Section {
    /// The id of its heading.
    pub id: &'static str,
    /// Its heading.
    pub title: fn() -> &'static str,
    /// Draws its content.
    pub draw: fn() -> Html,
}

/// Every section, in the order of the page.
pub const SECTIONS: [Section; 8] = [
    Section { id: "sources-claims", title: words::ledger_title, draw: ledger::claims },
    Section { id: "sources-register", title: words::register_title, draw: ledger::source_list },
    Section { id: "sources-numbers", title: words::numbers_title, draw: parameters::parameters },
    Section { id: "sources-glossary", title: words::glossary_title, draw: glossary::glossary },
    Section { id: "sources-timeline", title: words::timeline_title, draw: timeline::timeline },
    Section { id: "sources-trade-offs", title: words::trade_offs_title, draw: trade_offs::trade_offs },
    Section { id: "sources-elsewhere", title: words::elsewhere_title, draw: other_systems::other_systems },
    Section { id: "sources-limits", title: words::limits_title, draw: limits::limits },
];
