//! Chapter 1, the sealed room: the host runs the VM and cannot read it.

use super::content::{Chapter, Choice, Paragraph, Question, Verdict};
use crate::run::anchor::Anchor;
use crate::run::playback::Speed;
use crate::run::setup::Setup;
use crate::stage::policy::{Hidden, Scene};
use crate::words::story as words;
use sim_core::model::command::{Command, Given};
use sim_core::model::time::{SECOND, SimTime};
use sim_core::record::marker::MarkerKind;
use sim_core::record::twin::Side;

/// The VM is reset when the run begins: it boots and attests before it works.
const RESET: &[Given] = &[Given { at: SimTime::ZERO, command: Command::ResetVm }];
const RUN: Setup = Setup::start("sealed-room", Speed::Recovery).commands(RESET);
/// The VM works, and its guest has shared some pages.
const SETUP: Setup = RUN.at(Anchor::After(MarkerKind::VmStarted, Side::Before, 7 * SECOND));
/// The host has stopped the VM.
const STOPPED: Setup = RUN.at(Anchor::Nth(MarkerKind::ResetStarted, Side::Before, 1));

pub(super) const CHAPTER: Chapter = Chapter {
    slug: "sealed-room",
    name: words::room_name,
    title: words::room_title,
    text: &[Paragraph::Plain(|_| words::room_text().into()), Paragraph::Plain(|_| words::room_text_key().into())],
    text_after: &[Paragraph::Claim("threat-model")],
    scene: Scene::Room,
    hidden: Hidden::NONE,
    setup: SETUP,
    rests: &[MarkerKind::AttestationStarted, MarkerKind::KeyReleased, MarkerKind::VmStarted],
    question: Question {
        ask: |_| words::room_question().into(),
        choices: [
            Choice {
                label: |_| words::room_read().into(),
                verdict: Verdict::Wrong,
                reply: |numbers| words::room_reply_read(numbers.frame.oracle.allowed_private),
                setup: SETUP,
                rests_on: "threat-model",
            },
            Choice {
                label: |_| words::room_change().into(),
                verdict: Verdict::Wrong,
                reply: |_| words::room_reply_change().into(),
                setup: SETUP,
                rests_on: "threat-model",
            },
            Choice {
                label: |_| words::room_stop().into(),
                verdict: Verdict::Right,
                reply: |_| words::room_reply_stop().into(),
                setup: STOPPED,
                rests_on: "threat-model",
            },
            Choice {
                label: |_| words::room_nothing().into(),
                verdict: Verdict::Wrong,
                reply: |_| words::room_reply_nothing().into(),
                setup: STOPPED,
                rests_on: "threat-model",
            },
        ],
    },
    insight: |_| words::room_insight().into(),
    claims: &["technologies", "sgx", "attestation-boot", "key-release", "threat-model"],
};
