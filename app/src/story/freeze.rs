//! Chapter 4, the freeze: lost slots add up without a symptom until a VP is stalled.

use super::content::{Chapter, Choice, Paragraph, Question, Verdict};
use crate::run::anchor::Anchor;
use crate::run::playback::Speed;
use crate::run::setup::Setup;
use crate::stage::policy::{Hidden, Scene};
use crate::words::story as words;
use sim_core::record::marker::MarkerKind;
use sim_core::record::twin::Side;

/// Eleven slots are lost, spread over the VPs.
const SETUP: Setup = Setup::start("freeze", Speed::Freeze).at(Anchor::Nth(MarkerKind::WakeUpLost, Side::Before, 11));

pub(super) const CHAPTER: Chapter = Chapter {
    slug: "freeze",
    name: words::freeze_name,
    title: words::freeze_title,
    text: &[
        Paragraph::Modelled(|numbers| {
            let parked = numbers.parked_per_loss();
            words::freeze_text(numbers.slots(), parked - 1, parked)
        }),
        Paragraph::Plain(|_| words::freeze_text_heartbeat().into()),
    ],
    text_after: &[],
    scene: Scene::One,
    hidden: Hidden::HEARTBEAT,
    setup: SETUP,
    rests: &[MarkerKind::VpStalled, MarkerKind::Vp0Stalled, MarkerKind::HeartbeatLost],
    question: Question {
        ask: |numbers| {
            let (gone, all) = numbers.slots_lost();
            words::freeze_question(gone, all, numbers.slots())
        },
        choices: [
            Choice {
                label: |_| words::freeze_ok().into(),
                verdict: Verdict::Right,
                reply: |numbers| words::freeze_reply_ok(numbers.lost_on_vp0(), numbers.slots()),
                setup: SETUP,
                rests_on: "model-look-then-sign",
            },
            Choice {
                label: |_| words::freeze_third().into(),
                verdict: Verdict::Wrong,
                reply: |_| words::freeze_reply_third().into(),
                setup: SETUP.at(Anchor::Nth(MarkerKind::VpStalled, Side::Before, 1)),
                rests_on: "heartbeat-interval",
            },
            Choice {
                label: |_| words::freeze_lost().into(),
                verdict: Verdict::Wrong,
                reply: |numbers| words::freeze_reply_lost(numbers.costs.lost_after_beats),
                setup: SETUP.at(Anchor::Nth(MarkerKind::HeartbeatLost, Side::Before, 1)),
                rests_on: "model-look-then-sign",
            },
            Choice {
                label: |_| words::freeze_error().into(),
                verdict: Verdict::Wrong,
                reply: |_| words::freeze_reply_error().into(),
                setup: SETUP,
                rests_on: "no-single-event",
            },
        ],
    },
    insight: |_| words::freeze_insight().into(),
    claims: &[
        "heartbeat-interval",
        "heartbeat-processor",
        "transfer-cap",
        "no-single-event",
        "model-heartbeat",
        "model-numbers",
    ],
};
