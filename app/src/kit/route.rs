//! Route: writes links to the pages of Freezeframe, and the names that pages have in links. A feature can so link to
//! another one without using its code. This file does not read links: `shell/link.rs` reads them, and writes the link
//! that holds the whole state shown.

/// The version of links that is written and read.
pub const VERSION: &str = "1";
/// The longest link that is read, in bytes; a longer one is refused.
pub const LENGTH_MAX: usize = 4096;

/// The start page of the story. The names of chapters are in the table of chapters.
pub const START: &str = "start";
/// The lab, with every run and every parameter.
pub const LAB: &str = "lab";
/// The runbook; each case is a view of it.
pub const RUNBOOK: &str = "runbook";
/// "Check yourself"; each round is a view of it.
pub const CHECK: &str = "check";
/// Chapters and scenarios written by a team.
pub const TEAM: &str = "team";
/// "Am I affected?"
pub const AFFECTED: &str = "affected";
/// Claims, assumptions, the glossary, and what Freezeframe does not claim.
pub const SOURCES: &str = "sources";

/// The link to the beginning of a page.
#[must_use]
pub fn to_page(slug: &str) -> String {
    format!("#v={VERSION}&page={slug}")
}

/// The link to a view within a page.
#[must_use]
pub fn to_view(slug: &str, view: &str) -> String {
    format!("{}&view={view}", to_page(slug))
}

/// The link to a moment of a run and the speed of play from there. Without `page`, the lab shows it.
#[must_use]
pub fn to_moment(page: Option<&str>, run: &str, seed: u64, at_ns: u64, speed: &str) -> String {
    let begin = page.map_or_else(|| format!("#v={VERSION}"), to_page);
    format!("{begin}&run={run}.{seed}&at={at_ns}&speed={speed}")
}

/// Whether a fragment is a link: otherwise it is empty or the id of an element.
#[must_use]
pub fn is_link(fragment: &str) -> bool {
    fragment.contains('=')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Readers keep links, so their form must not change.
    #[test]
    fn links_are_written_as_they_always_were() {
        assert_eq!(to_page(AFFECTED), "#v=1&page=affected");
        assert_eq!(to_view(CHECK, "refresher"), "#v=1&page=check&view=refresher");
        assert_eq!(to_moment(None, "freeze", 7, 5, "send"), "#v=1&run=freeze.7&at=5&speed=send");
        assert_eq!(to_moment(Some("race"), "freeze", 7, 5, "send"), "#v=1&page=race&run=freeze.7&at=5&speed=send");
        assert!(is_link(&to_page(START)) && !is_link("#stage"));
    }
}
