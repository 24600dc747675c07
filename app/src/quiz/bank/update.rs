//! Questions about the update: what it is, who needs it, how it is delivered.

use super::Text::Fixed;
use super::{Question, chapter, claim, plain};
use crate::words::bank as words;

/// The questions. The first option of each is the right one.
pub(super) const QUESTIONS: [Question; 9] = [
    Question {
        id: "build",
        text: Fixed(words::build),
        rests_on: &["update", "revisions", "siblings"],
        options: [
            plain(words::build_right, words::build_right_why, claim("update")),
            plain(words::build_a, words::build_a_why, claim("revisions")),
            plain(words::build_b, words::build_b_why, claim("revisions")),
            plain(words::build_c, words::build_c_why, claim("siblings")),
        ],
    },
    Question {
        id: "released",
        text: Fixed(words::released),
        rests_on: &["update", "revisions"],
        options: [
            plain(words::released_right, words::released_right_why, claim("update")),
            plain(words::released_a, words::released_a_why, claim("update")),
            plain(words::released_b, words::released_b_why, claim("revisions")),
            plain(words::released_c, words::released_c_why, claim("revisions")),
        ],
    },
    Question {
        id: "later",
        text: Fixed(words::later),
        rests_on: &["later-updates", "revisions"],
        options: [
            plain(words::later_right, words::later_right_why, claim("later-updates")),
            plain(words::later_a, words::later_a_why, claim("later-updates")),
            plain(words::later_b, words::later_b_why, chapter("what-you-do")),
            plain(words::later_c, words::later_c_why, claim("later-updates")),
        ],
    },
    Question {
        id: "cause",
        text: Fixed(words::cause),
        rests_on: &["direct-send", "mechanism", "model-look-then-sign"],
        options: [
            plain(words::cause_right, words::cause_right_why, claim("direct-send")),
            plain(words::cause_a, words::cause_a_why, chapter("race")),
            plain(words::cause_b, words::cause_b_why, claim("mechanism")),
            plain(words::cause_c, words::cause_c_why, claim("guest-install")),
        ],
    },
    Question {
        id: "scope",
        text: Fixed(words::scope),
        rests_on: &["scope", "symptom"],
        options: [
            plain(words::scope_right, words::scope_right_why, claim("scope")),
            plain(words::scope_a, words::scope_a_why, claim("scope")),
            plain(words::scope_b, words::scope_b_why, claim("sgx")),
            plain(words::scope_c, words::scope_c_why, claim("scope")),
        ],
    },
    Question {
        id: "content",
        text: Fixed(words::content),
        rests_on: &["cumulative"],
        options: [
            plain(words::content_right, words::content_right_why, claim("cumulative")),
            plain(words::content_a, words::content_a_why, claim("cumulative")),
            plain(words::content_b, words::content_b_why, claim("cumulative")),
            plain(words::content_c, words::content_c_why, chapter("fix")),
        ],
    },
    Question {
        id: "catalog",
        text: Fixed(words::catalog),
        rests_on: &["catalog-policy", "channel"],
        options: [
            plain(words::catalog_right, words::catalog_right_why, claim("catalog-policy")),
            plain(words::catalog_a, words::catalog_a_why, claim("catalog-policy")),
            plain(words::catalog_b, words::catalog_b_why, claim("catalog-policy")),
            plain(words::catalog_c, words::catalog_c_why, claim("channel")),
        ],
    },
    Question {
        id: "azure",
        text: Fixed(words::azure),
        rests_on: &["azure-patches", "guest-install"],
        options: [
            plain(words::azure_right, words::azure_right_why, claim("azure-patches")),
            plain(words::azure_a, words::azure_a_why, claim("guest-install")),
            plain(words::azure_b, words::azure_b_why, chapter("what-you-do")),
            plain(words::azure_c, words::azure_c_why, claim("azure-patches")),
        ],
    },
    Question {
        id: "blue-keep",
        text: Fixed(words::blue_keep),
        rests_on: &["2019-05-14"],
        options: [
            plain(words::blue_keep_right, words::blue_keep_right_why, claim("catalog-policy")),
            plain(words::blue_keep_a, words::blue_keep_a_why, claim("catalog-policy")),
            plain(words::blue_keep_b, words::blue_keep_b_why, claim("hotpatch")),
            plain(words::blue_keep_c, words::blue_keep_c_why, claim("channel")),
        ],
    },
];
