//! Checklist: what to do on real hosts, as plain data that is drawn, printed, or written as Markdown. The result of the
//! reader's case is at its end.

use super::attempt::{Attempt, Outcome};
use super::reply::{duration, whole_minutes};
use super::steps::{Phase, RULE_OF_THREE};
use crate::words::runbook as words;

/// A part of the checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The title.
    pub title: &'static str,
    /// The items, in order.
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

/// The checklist without the result of a case.
#[must_use]
pub fn parts() -> Vec<Part> {
    let part = |title, lines: Lines| Part { title, items: lines.iter().map(|line| line().to_owned()).collect() };
    let mut validate = part(Phase::Validate.title(), VALIDATE);
    validate.items.extend([words::list_quiet(RULE_OF_THREE), words::list_note().to_owned()]);
    vec![
        part(Phase::Assess.title(), ASSESS),
        part(Phase::Acquire.title(), ACQUIRE),
        part(Phase::Deploy.title(), DEPLOY),
        validate,
        part(words::list_azure(), AZURE),
    ]
}

/// The result of an attempt, as the last part of the checklist; `None` while the attempt goes on.
#[must_use]
pub fn exercise_part(attempt: &Attempt) -> Option<Part> {
    let outcome = attempt.outcome?;
    let mut items = vec![words::list_case((attempt.case.title)())];
    // A reader who failed before the diagnosis still has to find it.
    if attempt.diagnosed {
        items.push(words::list_cause(attempt.case.cause.text()));
    }
    if let Some(file) = attempt.installed {
        items.push(words::list_installed(file.kb(), attempt.revision(0)));
        let (quiet, needed) = (whole_minutes(attempt.quiet_ns()), whole_minutes(attempt.needed_ns()));
        items.push(words::list_was_quiet(duration(quiet), duration(needed)));
    }
    if let Some(step) = attempt.next {
        items.push(words::list_next(step.text()));
    }
    if let Outcome::Failed(failure) = outcome {
        items.push(failure.text(attempt.case, &attempt.roster));
    }
    Some(Part { title: words::list_exercise(), items })
}

/// The checklist as Markdown, with the result of the attempt if it has ended.
#[must_use]
pub fn markdown(attempt: Option<&Attempt>) -> String {
    let mut out = format!("# {}\n\n{}\n", words::list_title(), words::list_lead());
    for part in parts() {
        out.push_str(&format!("\n## {}\n\n", part.title));
        for item in &part.items {
            out.push_str(&format!("- [ ] {item}\n"));
        }
    }
    if let Some(part) = attempt.and_then(exercise_part) {
        out.push_str(&format!("\n## {}\n\n", part.title));
        for item in &part.items {
            out.push_str(&format!("- {item}\n"));
        }
    }
    out
}
