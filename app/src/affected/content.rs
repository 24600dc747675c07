//! The words of "Am I affected?": the answers, and for each outcome the reason, what to do, and what not to infer.
//! Facts are claims of the ledger; the sentences here only draw conclusions from them.

use super::state::{HostAnswer, Outcome, Where};
use crate::words::affected as words;

type Text = fn() -> &'static str;

/// A sentence with the claims it rests on.
#[derive(Clone, Copy, Debug)]
pub struct Point {
    /// The sentence.
    pub text: Text,
    /// Names of the claims.
    pub claims: &'static [&'static str],
}

const fn point(text: Text, claims: &'static [&'static str]) -> Point {
    Point { text, claims }
}

/// What the page says about an outcome.
#[derive(Clone, Copy, Debug)]
pub struct Advice {
    /// The answer, in a sentence.
    pub verdict: Text,
    /// Names of the claims that are the reason.
    pub because: &'static [&'static str],
    /// What to do, in order.
    pub to_do: &'static [Point],
    /// What the reader should not conclude.
    pub not_infer: &'static [Point],
}

/// The words of an answer to the first question.
#[must_use]
pub fn place(place: Where) -> &'static str {
    match place {
        Where::Azure => words::where_azure(),
        Where::OwnHost => words::where_own(),
        Where::Unknown => words::where_unknown(),
    }
}

/// The words of an answer to the second question.
#[must_use]
pub fn host(host: HostAnswer) -> &'static str {
    match host {
        HostAnswer::Fixed => words::host_fixed(),
        HostAnswer::EarlierConfidential => words::host_earlier_confidential(),
        HostAnswer::EarlierStandard => words::host_earlier_standard(),
        HostAnswer::OtherVersion => words::host_other(),
        HostAnswer::Unknown => words::host_unknown(),
    }
}

const NOT_SAFE: Point = point(words::not_safe, &["update", "model-numbers"]);
const NOT_PROOF: Point = point(words::not_proof, &["no-single-event", "model-alternatives"]);
const NOT_GUEST: Point = point(words::not_guest, &["guest-install"]);
const NOT_BREAK_IN: Point = point(words::not_break_in, &["threat-model", "no-verdict"]);
const NOT_IMPOSSIBLE: Point = point(words::not_impossible, &["scope"]);
const NOT_HOTPATCH: Point = point(words::not_hotpatch, &["hotpatch"]);
const NOT_ONLY_THIS: Point = point(words::not_only_this, &["later-updates"]);
const NOT_SELF_HEALING: Point = point(words::not_self_healing, &["by-hand", "cluster-monitor"]);

const AZURE: Advice = Advice {
    verdict: words::verdict_azure,
    because: &["azure-patches", "symptom", "scope"],
    to_do: &[
        point(words::do_azure_case, &["thin-diagnostics", "no-screenshots"]),
        point(words::do_redundancy, &["no-migration"]),
        point(words::do_azure_watch, &["azure-patches"]),
    ],
    not_infer: &[NOT_GUEST, NOT_PROOF, NOT_SELF_HEALING, NOT_BREAK_IN],
};

const FIND_WHERE: Advice = Advice {
    verdict: words::verdict_find_where,
    because: &["azure-patches", "own-host"],
    to_do: &[point(words::do_find_where, &[])],
    not_infer: &[NOT_PROOF, NOT_GUEST],
};

const FIXED: Advice = Advice {
    verdict: words::verdict_fixed,
    because: &["update", "later-updates"],
    to_do: &[point(words::do_go_on, &["later-updates"]), point(words::do_other_cause, &["model-alternatives"])],
    not_infer: &[NOT_PROOF, NOT_HOTPATCH],
};

const UPDATE: Advice = Advice {
    verdict: words::verdict_update,
    because: &["symptom", "update", "later-updates", "scope"],
    to_do: &[
        point(words::do_newest, &["later-updates", "cumulative", "channel"]),
        point(words::do_window, &["restart", "attestation-boot", "model-migration"]),
        point(words::do_one_first, &[]),
        point(words::do_check_revision, &["update", "read-revision"]),
    ],
    not_infer: &[NOT_SAFE, NOT_PROOF, NOT_GUEST, NOT_ONLY_THIS, NOT_HOTPATCH, NOT_BREAK_IN],
};

const ROUTINE: Advice = Advice {
    verdict: words::verdict_routine,
    because: &["scope", "guidance", "own-host"],
    to_do: &[point(words::do_monthly, &["later-updates"]), point(words::do_preview, &["scope"])],
    not_infer: &[NOT_IMPOSSIBLE, NOT_PROOF, NOT_HOTPATCH],
};

const OTHER_VERSION: Advice = Advice {
    verdict: words::verdict_other,
    because: &["symptom", "update"],
    to_do: &[point(words::do_other_newest, &[])],
    not_infer: &[point(words::not_same_week, &["siblings", "siblings-matter"]), NOT_SAFE, NOT_PROOF],
};

const FIND_REVISION: Advice = Advice {
    verdict: words::verdict_find_revision,
    because: &["update", "later-updates"],
    to_do: &[point(words::do_read_revision, &["read-revision"]), point(words::do_ask_host_team, &[])],
    not_infer: &[NOT_SAFE, NOT_PROOF, NOT_GUEST, NOT_HOTPATCH],
};

/// What the page says about an outcome.
#[must_use]
pub fn advice(outcome: Outcome) -> Advice {
    match outcome {
        Outcome::Azure => AZURE,
        Outcome::FindWhere => FIND_WHERE,
        Outcome::Fixed => FIXED,
        Outcome::Update => UPDATE,
        Outcome::Routine => ROUTINE,
        Outcome::OtherVersion => OTHER_VERSION,
        Outcome::FindRevision => FIND_REVISION,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::claims::find;

    #[test]
    fn every_answer_has_a_reason_something_to_do_and_something_not_to_infer() {
        for outcome in Outcome::ALL {
            let advice = advice(outcome);
            assert!(!advice.because.is_empty() && !advice.to_do.is_empty(), "{outcome:?}");
            assert!(advice.not_infer.len() > 1, "{outcome:?}");
            assert!((advice.verdict)().ends_with('.'), "{outcome:?}");
            // A freeze proves nothing, whatever the answers are.
            let proof = NOT_PROOF.text;
            assert!(advice.not_infer.iter().any(|point| (point.text)() == proof()), "{outcome:?}");
        }
    }

    #[test]
    fn every_fact_is_a_claim() {
        for outcome in Outcome::ALL {
            let advice = advice(outcome);
            let points = advice.to_do.iter().chain(advice.not_infer).flat_map(|point| point.claims);
            for id in advice.because.iter().chain(points) {
                assert!(find(id).is_some(), "{outcome:?}: no claim {id}");
            }
            // Every warning rests on a claim.
            assert!(advice.not_infer.iter().all(|point| !point.claims.is_empty()), "{outcome:?}");
        }
    }

    /// The update is for hosts: no outcome tells the reader to install it in a guest, and customers of Azure install
    /// nothing.
    #[test]
    fn nobody_is_sent_to_install_it_in_a_guest() {
        assert!(advice(Outcome::Azure).not_infer.iter().any(|point| point.claims.contains(&"guest-install")));
        assert!(advice(Outcome::Azure).because.contains(&"azure-patches"));
        assert!(!advice(Outcome::Azure).to_do.iter().any(|point| point.claims.contains(&"later-updates")));
    }
}
