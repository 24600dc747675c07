//! Route: how a link to a place on this page is written. Pages are known by their names in links alone, so a feature can
//! point at another one without using its code.

/// The version of links that is written and read.
pub const VERSION: &str = "1";
/// The longest link that is read; a longer one is refused unread.
pub const LENGTH_MAX: usize = 4096;

/// The cold open, with which the story begins. A chapter has its name in the table of chapters.
pub const START: &str = "start";
/// The stage on its own, with every run and every number.
pub const LAB: &str = "lab";
/// The incident as an exercise, and each case of it as a part.
pub const RUNBOOK: &str = "runbook";
/// "Check yourself", with its rounds as parts.
pub const CHECK: &str = "check";
/// Scenarios and chapters of a team’s own.
pub const TEAM: &str = "team";
/// "Am I affected?", with its questions about the reader’s own machines.
pub const AFFECTED: &str = "affected";
/// Claims, assumptions, the glossary, and what Freezeframe does not claim.
pub const SOURCES: &str = "sources";

/// The link to where the page of this name begins.
#[must_use]
pub fn to_page(slug: &str) -> String {
    format!("#v={VERSION}&page={slug}")
}

/// The link to a part of the page of this name.
#[must_use]
pub fn to_view(slug: &str, view: &str) -> String {
    format!("{}&view={view}", to_page(slug))
}

/// The link to a moment of a run, in nanoseconds, and the speed it is met at. Where no page is named, the lab shows it.
#[must_use]
pub fn to_moment(page: Option<&str>, run: &str, seed: u64, at_ns: u64, speed: &str) -> String {
    let begin = page.map_or_else(|| format!("#v={VERSION}"), to_page);
    format!("{begin}&run={run}.{seed}&at={at_ns}&speed={speed}")
}

/// Whether a fragment is meant as a link: not an anchor within the page, or nothing.
#[must_use]
pub fn is_link(fragment: &str) -> bool {
    fragment.contains('=')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Links are in other people's notes: what is written today is what was written before.
    #[test]
    fn links_are_written_as_they_always_were() {
        assert_eq!(to_page(AFFECTED), "#v=1&page=affected");
        assert_eq!(to_view(CHECK, "refresher"), "#v=1&page=check&view=refresher");
        assert_eq!(to_moment(None, "freeze", 7, 5, "send"), "#v=1&run=freeze.7&at=5&speed=send");
        assert_eq!(to_moment(Some("race"), "freeze", 7, 5, "send"), "#v=1&page=race&run=freeze.7&at=5&speed=send");
        assert!(is_link(&to_page(START)) && !is_link("#stage"));
    }
}
