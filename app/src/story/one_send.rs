//! Chapter 2, one send: how data leaves a confidential VM.

use super::content::{Chapter, Choice, Paragraph, Question, Verdict};
use crate::run::anchor::Anchor;
use crate::run::playback::Speed;
use crate::run::setup::Setup;
use crate::stage::policy::{Hidden, Scene};
use crate::words::story as words;
use sim_core::record::marker::MarkerKind;
use sim_core::record::twin::Side;

const START: Setup = Setup::start("healthy-send", Speed::Send);
/// The page is shared and the guest copies to it: the scenario shares it at 1 ms, and the send begins 90 µs later.
const COPY: Setup = START.at(Anchor::At(1_091_000));
/// The device accesses the page.
const DEVICE: Setup = START.at(Anchor::At(1_110_000));

pub(super) const CHAPTER: Chapter = Chapter {
    slug: "one-send",
    name: words::send_name,
    title: words::send_title,
    text: &[
        Paragraph::Modelled(|_| words::send_text().into()),
        Paragraph::Plain(|_| words::send_text_classic().into()),
    ],
    text_after: &[Paragraph::Modelled(|_| words::send_then().into())],
    scene: Scene::WithClassic,
    hidden: Hidden::PATHS,
    setup: START.at(Anchor::At(990_000)),
    rests: &[MarkerKind::SlotReturned],
    question: Question {
        ask: |_| words::send_question().into(),
        choices: [
            Choice {
                label: |_| words::send_copy().into(),
                verdict: Verdict::Right,
                reply: |_| words::send_reply_copy().into(),
                setup: COPY,
                rests_on: "bounce",
            },
            Choice {
                label: |_| words::send_key().into(),
                verdict: Verdict::Wrong,
                reply: |_| words::send_reply_key().into(),
                setup: COPY,
                rests_on: "bounce",
            },
            Choice {
                label: |_| words::send_decrypts().into(),
                verdict: Verdict::Wrong,
                reply: |_| words::send_reply_decrypts().into(),
                setup: DEVICE,
                rests_on: "bounce",
            },
            Choice {
                label: |_| words::send_opened().into(),
                verdict: Verdict::Wrong,
                reply: |_| words::send_reply_opened().into(),
                setup: START.at(Anchor::Nth(MarkerKind::SlotReturned, Side::Before, 1)),
                rests_on: "private-by-default",
            },
        ],
    },
    insight: |_| words::send_insight().into(),
    claims: &["private-by-default", "bounce", "direct-send"],
};
