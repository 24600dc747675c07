//! Transfer questions: the same idea applied to other symptoms and other systems.

use super::Text::Fixed;
use super::{ATTESTS, BUSY, Question, STALLED, chapter, claim, plain};
use crate::words::bank as words;

/// The questions. The first option of each is the right one.
pub(super) const QUESTIONS: [Question; 7] = [
    Question {
        id: "condition",
        text: Fixed(words::condition),
        rests_on: &["condition-variable"],
        options: [
            plain(words::condition_right, words::condition_right_why, claim("condition-variable")),
            plain(words::condition_a, words::condition_a_why, chapter("fix")),
            plain(words::condition_b, words::condition_b_why, chapter("fix")),
            plain(words::condition_c, words::condition_c_why, chapter("fix")),
        ],
    },
    Question {
        id: "drained",
        text: Fixed(words::drained),
        rests_on: &["edge-triggered"],
        options: [
            plain(words::drained_right, words::drained_right_why, claim("edge-triggered")),
            plain(words::drained_a, words::drained_a_why, claim("edge-triggered")),
            plain(words::drained_b, words::drained_b_why, chapter("fix")),
            plain(words::drained_c, words::drained_c_why, claim("edge-triggered")),
        ],
    },
    Question {
        id: "list-watch",
        text: Fixed(words::list_watch),
        rests_on: &["watch"],
        options: [
            plain(words::list_watch_right, words::list_watch_right_why, claim("watch")),
            plain(words::list_watch_a, words::list_watch_a_why, chapter("fix")),
            plain(words::list_watch_b, words::list_watch_b_why, chapter("fix")),
            plain(words::list_watch_c, words::list_watch_c_why, claim("watch")),
        ],
    },
    Question {
        id: "pings",
        text: Fixed(words::pings),
        rests_on: &["model-look-alikes", "heartbeat-interval"],
        options: [
            plain(words::pings_right, words::pings_right_why, BUSY),
            plain(words::pings_a, words::pings_a_why, STALLED),
            plain(words::pings_b, words::pings_b_why, claim("attestation-boot")),
            plain(words::pings_c, words::pings_c_why, claim("model-look-alikes")),
        ],
    },
    Question {
        id: "two-hosts",
        text: Fixed(words::two_hosts),
        rests_on: &["later-updates", "model-alternatives"],
        options: [
            plain(words::two_hosts_right, words::two_hosts_right_why, claim("model-alternatives")),
            plain(words::two_hosts_a, words::two_hosts_a_why, claim("later-updates")),
            plain(words::two_hosts_b, words::two_hosts_b_why, claim("guest-install")),
            plain(words::two_hosts_c, words::two_hosts_c_why, claim("no-single-event")),
        ],
    },
    Question {
        id: "at-boot",
        text: Fixed(words::at_boot),
        rests_on: &["attestation-boot", "attestation-steps", "model-look-alikes"],
        options: [
            plain(words::at_boot_right, words::at_boot_right_why, ATTESTS),
            plain(words::at_boot_a, words::at_boot_a_why, claim("model-look-alikes")),
            plain(words::at_boot_b, words::at_boot_b_why, claim("attestation-boot")),
            plain(words::at_boot_c, words::at_boot_c_why, claim("key-release")),
        ],
    },
    Question {
        id: "sweep",
        text: Fixed(words::sweep),
        rests_on: &["model-look-then-sign", "lost-signal"],
        options: [
            plain(words::sweep_right, words::sweep_right_why, chapter("fix")),
            plain(words::sweep_a, words::sweep_a_why, chapter("race")),
            plain(words::sweep_b, words::sweep_b_why, chapter("race")),
            plain(words::sweep_c, words::sweep_c_why, chapter("fix")),
        ],
    },
];
