//! Questions about the platform: what protects a confidential VM, and how it exchanges data with the host.

use super::Text::Fixed;
use super::{KEY, Question, chapter, claim, plain};
use crate::words::bank as words;

/// The questions. The first option of each is the right one.
pub(super) const QUESTIONS: [Question; 7] = [
    Question {
        id: "technologies",
        text: Fixed(words::technologies),
        rests_on: &["technologies", "sgx"],
        options: [
            plain(words::technologies_right, words::technologies_right_why, claim("technologies")),
            plain(words::technologies_a, words::technologies_a_why, claim("sgx")),
            plain(words::technologies_b, words::technologies_b_why, chapter("sealed-room")),
            plain(words::technologies_c, words::technologies_c_why, claim("private-by-default")),
        ],
    },
    Question {
        id: "secrecy",
        text: Fixed(words::secrecy),
        rests_on: &["threat-model", "no-verdict"],
        options: [
            plain(words::secrecy_right, words::secrecy_right_why, chapter("sealed-room")),
            plain(words::secrecy_a, words::secrecy_a_why, chapter("sealed-room")),
            plain(words::secrecy_b, words::secrecy_b_why, chapter("recovery")),
            plain(words::secrecy_c, words::secrecy_c_why, claim("threat-model")),
        ],
    },
    Question {
        id: "signal",
        text: Fixed(words::signal),
        rests_on: &["signal-rule", "unmask-recheck"],
        options: [
            plain(words::signal_right, words::signal_right_why, claim("signal-rule")),
            plain(words::signal_a, words::signal_a_why, chapter("one-send")),
            plain(words::signal_b, words::signal_b_why, claim("signal-rule")),
            plain(words::signal_c, words::signal_c_why, claim("signal-rule")),
        ],
    },
    Question {
        id: "gpa-direct",
        text: Fixed(words::gpa_direct),
        rests_on: &["gpa-direct", "ring"],
        options: [
            plain(words::gpa_direct_right, words::gpa_direct_right_why, claim("gpa-direct")),
            plain(words::gpa_direct_a, words::gpa_direct_a_why, chapter("one-send")),
            plain(words::gpa_direct_b, words::gpa_direct_b_why, chapter("one-send")),
            plain(words::gpa_direct_c, words::gpa_direct_c_why, claim("gpa-direct")),
        ],
    },
    Question {
        id: "bounce-buffers",
        text: Fixed(words::bounce_buffers),
        rests_on: &["bounce", "private-by-default"],
        options: [
            plain(words::bounce_buffers_right, words::bounce_buffers_right_why, chapter("one-send")),
            plain(words::bounce_buffers_a, words::bounce_buffers_a_why, claim("bounce")),
            plain(words::bounce_buffers_b, words::bounce_buffers_b_why, claim("bounce")),
            plain(words::bounce_buffers_c, words::bounce_buffers_c_why, claim("bounce")),
        ],
    },
    Question {
        id: "boot",
        text: Fixed(words::boot),
        rests_on: &["attestation-boot", "attestation-steps", "key-release"],
        options: [
            plain(words::boot_right, words::boot_right_why, KEY),
            plain(words::boot_a, words::boot_a_why, claim("attestation-boot")),
            plain(words::boot_b, words::boot_b_why, claim("key-release")),
            plain(words::boot_c, words::boot_c_why, claim("no-migration")),
        ],
    },
    Question {
        id: "migration",
        text: Fixed(words::migration),
        rests_on: &["no-migration", "model-migration"],
        options: [
            plain(words::migration_right, words::migration_right_why, claim("no-migration")),
            plain(words::migration_a, words::migration_a_why, claim("no-migration")),
            plain(words::migration_b, words::migration_b_why, claim("no-migration")),
            plain(words::migration_c, words::migration_c_why, claim("ring")),
        ],
    },
];
