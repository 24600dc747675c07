//! Strengths and trade-offs of confidential VMs, and the claims that ground each.

use crate::words::sources as words;

type Text = fn() -> &'static str;

/// A strength, a trade-off, or a place where a bug lives.
#[derive(Clone, Copy, Debug)]
pub struct Item {
    /// Its name.
    pub title: Text,
    /// What is said of it.
    pub says: Text,
    /// Names of the claims that ground it.
    pub claims: &'static [&'static str],
}

const fn item([title, says]: [Text; 2], claims: &'static [&'static str]) -> Item {
    Item { title, says, claims }
}

/// Strengths.
pub static STRENGTHS: [Item; 3] = [
    item(
        [words::strength_hardware, words::strength_hardware_says],
        &["private-by-default", "reverse-map", "tdx-module"],
    ),
    item([words::strength_applications, words::strength_applications_says], &["lift-and-shift"]),
    item([words::strength_attestation, words::strength_attestation_says], &["attestation-steps", "key-release"]),
];

/// Trade-offs.
pub static TRADE_OFFS: [Item; 4] = [
    item([words::trade_off_complexity, words::trade_off_complexity_says], &["thin-diagnostics", "no-screenshots"]),
    item([words::trade_off_patching, words::trade_off_patching_says], &["catalog-policy", "channel"]),
    item([words::trade_off_speed, words::trade_off_speed_says], &["bounce", "attestation-boot"]),
    item([words::trade_off_lock_in, words::trade_off_lock_in_says], &["technologies", "one-attester"]),
];

/// Other systems in which looking before signing loses a call.
pub static ELSEWHERE: [Item; 4] = [
    item([words::elsewhere_condition_variables, words::elsewhere_condition_variables_says], &["condition-variable"]),
    item([words::elsewhere_watches, words::elsewhere_watches_says], &["watch"]),
    item([words::elsewhere_epoll, words::elsewhere_epoll_says], &["edge-triggered"]),
    item([words::elsewhere_rings, words::elsewhere_rings_says], &["unmask-recheck"]),
];

/// A line of pseudocode, and what it does.
pub type Line = (&'static str, Text);

/// Looks first: can sleep forever.
pub static LOOK_THEN_SIGN: [Line; 4] = [
    ("if not ready:", words::elsewhere_looks),
    ("  …", words::elsewhere_gap),
    ("  waiters.add(me)", words::elsewhere_signs),
    ("  sleep()", words::elsewhere_sleeps),
];

/// Signs first: cannot miss the call.
pub static SIGN_THEN_LOOK: [Line; 4] = [
    ("waiters.add(me)", words::elsewhere_signs),
    ("…", words::elsewhere_called),
    ("if ready: waiters.remove(me)", words::elsewhere_leave),
    ("else: sleep()", words::elsewhere_sleeps),
];

/// What this page does not claim.
pub static LIMITS: [Text; 12] = [
    words::limit_mechanism,
    words::limit_cause,
    words::limit_security,
    words::limit_size,
    words::limit_wsus,
    words::limit_known_issues,
    words::limit_standard,
    words::limit_restart,
    words::limit_event,
    words::limit_stories,
    words::limit_guest,
    words::limit_figures,
];

/// What is still to be checked.
pub static OPEN: [Text; 5] =
    [words::open_kb, words::open_siblings, words::open_topics, words::open_limits, words::open_manuals];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::claims::{Tag, find};

    #[test]
    fn every_item_is_grounded() {
        for item in STRENGTHS.iter().chain(&TRADE_OFFS).chain(&ELSEWHERE) {
            assert!(!item.claims.is_empty(), "{}", (item.title)());
            for id in item.claims {
                let claim = find(id).unwrap_or_else(|| panic!("{}: no claim {id}", (item.title)()));
                assert!(matches!(claim.tag, Tag::Documented | Tag::Reported), "{id}: {:?}", claim.tag);
            }
        }
    }

    /// The pseudocode differs in the order of looking and signing, as the model's handlers do.
    #[test]
    fn only_the_order_differs() {
        let at = |lines: &[Line], part: &str| lines.iter().position(|line| line.0.contains(part)).expect("there");
        assert!(at(&LOOK_THEN_SIGN, "ready") < at(&LOOK_THEN_SIGN, "waiters.add"));
        assert!(at(&SIGN_THEN_LOOK, "waiters.add") < at(&SIGN_THEN_LOOK, "ready"));
        assert!(
            [&LOOK_THEN_SIGN, &SIGN_THEN_LOOK].iter().all(|lines| lines.last().expect("lines").0.ends_with("sleep()"))
        );
    }
}
