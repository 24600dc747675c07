//! The content of the page's last three sections: strengths and trade-offs of confidential VMs, other systems with the
//! same bug, and limits. Every item rests on claims.

use crate::words::sources as words;

type Text = fn() -> &'static str;

/// A strength, a trade-off, or another system with the same bug.
#[derive(Clone, Copy, Debug)]
pub struct Item {
    /// Its heading.
    pub title: Text,
    /// Its text.
    pub says: Text,
    /// Names of the claims it rests on.
    pub claims: &'static [&'static str],
}

const fn item([title, says]: [Text; 2], claims: &'static [&'static str]) -> Item {
    Item { title, says, claims }
}

/// Strengths of confidential VMs.
pub static STRENGTHS: [Item; 3] = [
    item(
        [words::strength_hardware, words::strength_hardware_says],
        &["private-by-default", "reverse-map", "tdx-module"],
    ),
    item([words::strength_applications, words::strength_applications_says], &["lift-and-shift"]),
    item([words::strength_attestation, words::strength_attestation_says], &["attestation-steps", "key-release"]),
];

/// Trade-offs of confidential VMs.
pub static TRADE_OFFS: [Item; 4] = [
    item([words::trade_off_complexity, words::trade_off_complexity_says], &["thin-diagnostics", "no-screenshots"]),
    item([words::trade_off_patching, words::trade_off_patching_says], &["catalog-policy", "channel"]),
    item([words::trade_off_speed, words::trade_off_speed_says], &["bounce", "attestation-boot"]),
    item([words::trade_off_lock_in, words::trade_off_lock_in_says], &["technologies", "one-attester"]),
];

/// Other systems in which a check before registering loses a wake-up.
pub static OTHER_SYSTEMS: [Item; 4] = [
    item([words::elsewhere_condition_variables, words::elsewhere_condition_variables_says], &["condition-variable"]),
    item([words::elsewhere_watches, words::elsewhere_watches_says], &["watch"]),
    item([words::elsewhere_epoll, words::elsewhere_epoll_says], &["edge-triggered"]),
    item([words::elsewhere_rings, words::elsewhere_rings_says], &["unmask-recheck"]),
];

/// A line of pseudocode, and a comment on it.
pub type Line = (&'static str, Text);

/// Checks, then registers: a wake-up can be lost.
pub static CHECK_THEN_REGISTER: [Line; 4] = [
    ("if not ready:", words::elsewhere_checks),
    ("  …", words::elsewhere_gap),
    ("  waiters.add(me)", words::elsewhere_registers),
    ("  sleep()", words::elsewhere_sleeps),
];

/// Registers, then checks: no wake-up is lost.
pub static REGISTER_THEN_CHECK: [Line; 4] = [
    ("waiters.add(me)", words::elsewhere_registers),
    ("…", words::elsewhere_wakes),
    ("if ready: waiters.remove(me)", words::elsewhere_leave),
    ("else: sleep()", words::elsewhere_sleeps),
];

/// What Freezeframe does not claim.
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

/// What still has to be verified.
pub static OPEN: [Text; 5] =
    [words::open_kb, words::open_siblings, words::open_topics, words::open_limits, words::open_manuals];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::claims::{Tag, find};

    #[test]
    fn every_item_is_grounded() {
        for item in STRENGTHS.iter().chain(&TRADE_OFFS).chain(&OTHER_SYSTEMS) {
            assert!(!item.claims.is_empty(), "{}", (item.title)());
            for id in item.claims {
                let claim = find(id).unwrap_or_else(|| panic!("{}: no claim {id}", (item.title)()));
                assert!(matches!(claim.tag, Tag::Documented | Tag::Reported), "{id}: {:?}", claim.tag);
            }
        }
    }

    /// The two listings differ in the order of checking and registering, as the handlers of the model do.
    #[test]
    fn only_the_order_differs() {
        let at = |lines: &[Line], part: &str| lines.iter().position(|line| line.0.contains(part)).expect("there");
        assert!(at(&CHECK_THEN_REGISTER, "ready") < at(&CHECK_THEN_REGISTER, "waiters.add"));
        assert!(at(&REGISTER_THEN_CHECK, "waiters.add") < at(&REGISTER_THEN_CHECK, "ready"));
        assert!(
            [&CHECK_THEN_REGISTER, &REGISTER_THEN_CHECK].iter().all(|lines| lines
                .last()
                .expect("lines")
                .0
                .ends_with("sleep()"))
        );
    }
}
