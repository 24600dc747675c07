//! Questions about what an operator sees and does.

use super::Text::{Computed, Fixed};
use super::{LOST, PERCENT, Question, SILENT, chapter, claim, made, plain, quiet_weeks};
use crate::words::bank as words;

/// The questions. The first option of each is the right one.
pub(super) const QUESTIONS: [Question; 7] = [
    Question {
        id: "event-41",
        text: Fixed(words::event_41),
        rests_on: &["event-41", "relaxed-timing"],
        options: [
            plain(words::event_41_right, words::event_41_right_why, claim("event-41")),
            plain(words::event_41_a, words::event_41_a_why, claim("event-6008")),
            plain(words::event_41_b, words::event_41_b_why, claim("event-41")),
            plain(words::event_41_c, words::event_41_c_why, claim("event-6008")),
        ],
    },
    Question {
        id: "bug-check",
        text: Fixed(words::bug_check),
        rests_on: &["bug-check-101"],
        options: [
            plain(words::bug_check_right, words::bug_check_right_why, claim("bug-check-101")),
            plain(words::bug_check_a, words::bug_check_a_why, claim("bug-check-101")),
            plain(words::bug_check_b, words::bug_check_b_why, claim("no-single-event")),
            plain(words::bug_check_c, words::bug_check_c_why, claim("guest-install")),
        ],
    },
    Question {
        id: "monitor",
        text: Fixed(words::monitor),
        rests_on: &["cluster-monitor", "heartbeat-interval"],
        options: [
            plain(words::monitor_right, words::monitor_right_why, claim("cluster-monitor")),
            plain(words::monitor_a, words::monitor_a_why, claim("heartbeat-interval")),
            plain(words::monitor_b, words::monitor_b_why, claim("cluster-monitor")),
            plain(words::monitor_c, words::monitor_c_why, claim("cluster-monitor")),
        ],
    },
    Question {
        id: "reboot",
        text: Fixed(words::reboot),
        rests_on: &["by-hand", "watchdog", "cluster-monitor", "relaxed-timing"],
        options: [
            plain(words::reboot_right, words::reboot_right_why, chapter("recovery")),
            plain(words::reboot_a, words::reboot_a_why, claim("relaxed-timing")),
            plain(words::reboot_b, words::reboot_b_why, SILENT),
            plain(words::reboot_c, words::reboot_c_why, chapter("recovery")),
        ],
    },
    Question {
        id: "rollout",
        text: Fixed(words::rollout),
        rests_on: &["model-rollout", "model-migration"],
        options: [
            plain(words::rollout_right, words::rollout_right_why, chapter("what-you-do")),
            plain(words::rollout_a, words::rollout_a_why, claim("model-rollout")),
            plain(words::rollout_b, words::rollout_b_why, claim("model-rollout")),
            plain(words::rollout_c, words::rollout_c_why, claim("model-rollout")),
        ],
    },
    Question {
        id: "wake-up",
        text: Fixed(words::wake_up),
        rests_on: &["model-look-then-sign", "mechanism"],
        options: [
            plain(words::wake_up_right, words::wake_up_right_why, LOST),
            plain(words::wake_up_a, words::wake_up_a_why, chapter("race")),
            plain(words::wake_up_b, words::wake_up_b_why, chapter("race")),
            plain(words::wake_up_c, words::wake_up_c_why, chapter("race")),
        ],
    },
    Question {
        id: "quiet",
        text: Computed(|| words::quiet(PERCENT)),
        rests_on: &["model-quiet"],
        options: [
            made(|| words::quiet_right(quiet_weeks()), words::quiet_right_why, chapter("what-you-do")),
            plain(words::quiet_a, words::quiet_a_why, chapter("what-you-do")),
            plain(words::quiet_b, words::quiet_b_why, chapter("what-you-do")),
            plain(words::quiet_c, words::quiet_c_why, chapter("what-you-do")),
        ],
    },
];
