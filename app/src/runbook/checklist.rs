//! Checklist: what to do on one's own hosts, as plain data that is drawn, printed, or written as Markdown. What the reader
//! found out in a case stands at its end.

use super::play::{Ending, Play};
use super::reply::{duration, whole_minutes};
use super::steps::{Phase, RULE};
use crate::words::runbook as words;

/// A part of the checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its title.
    pub title: &'static str,
    /// What to do, in order.
    pub items: Vec<String>,
}

type Lines = &'static [fn() -> &'static str];

const ASSESS: Lines = &[
    words::list_who,
    words::list_inventory,
    words::list_revision,
    words::list_timeline,
    words::list_look_alikes,
    words::list_baseline,
];
const ACQUIRE: Lines = &[words::list_newest, words::list_catalog, words::list_verify, words::list_rollback];
const DEPLOY: Lines =
    &[words::list_window, words::list_backup, words::list_drain, words::list_install, words::list_attest];
const VALIDATE: Lines = &[words::list_heartbeat, words::list_replay];
const AZURE: Lines =
    &[words::list_azure_evidence, words::list_azure_case, words::list_azure_pair, words::list_azure_not];

/// The whole checklist.
#[must_use]
pub fn parts() -> Vec<Part> {
    let part = |title, lines: Lines| Part { title, items: lines.iter().map(|line| line().to_owned()).collect() };
    let mut validate = part(Phase::Validate.title(), VALIDATE);
    validate.items.extend([words::list_quiet(RULE), words::list_note().to_owned()]);
    vec![
        part(Phase::Assess.title(), ASSESS),
        part(Phase::Acquire.title(), ACQUIRE),
        part(Phase::Deploy.title(), DEPLOY),
        validate,
        part(words::list_azure(), AZURE),
    ]
}

/// What came of the case, in a few lines.
#[must_use]
pub fn of_case(play: &Play) -> Option<Part> {
    let ending = play.ending?;
    let mut items = vec![words::list_case((play.case.title)())];
    // Whoever failed is to find it out yet.
    if play.diagnosed {
        items.push(words::list_cause(play.case.cause.text()));
    }
    if let Some(file) = play.installed {
        items.push(words::list_installed(file.kb(), play.revision(0)));
        let (quiet, needed) = (whole_minutes(play.quiet_ns()), whole_minutes(play.needed_ns()));
        items.push(words::list_was_quiet(duration(quiet), duration(needed)));
    }
    if let Some(step) = play.next {
        items.push(words::list_next(step.text()));
    }
    if let Ending::Failed(fault) = ending {
        items.push(fault.text(play.case, &play.roster));
    }
    Some(Part { title: words::list_exercise(), items })
}

/// The checklist as Markdown.
#[must_use]
pub fn markdown(play: Option<&Play>) -> String {
    let mut out = format!("# {}\n\n{}\n", words::list_title(), words::list_lead());
    for part in parts() {
        out.push_str(&format!("\n## {}\n\n", part.title));
        for item in &part.items {
            out.push_str(&format!("- [ ] {item}\n"));
        }
    }
    if let Some(part) = play.and_then(of_case) {
        out.push_str(&format!("\n## {}\n\n", part.title));
        for item in &part.items {
            out.push_str(&format!("- {item}\n"));
        }
    }
    out
}
