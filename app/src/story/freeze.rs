//! Chapter 4, the freeze: lost slots add up in silence.

use super::content::{Chapter, Choice, Para, Question, Verdict};
use crate::run::anchor::Anchor;
use crate::run::playback::Speed;
use crate::run::setup::Setup;
use crate::stage::policy::{Hidden, Scene};
use crate::words::story as words;
use sim_core::record::marker::MarkerKind;
use sim_core::record::twin::Side;

/// Eleven slots gone, spread over the processors.
const SETUP: Setup = Setup::start("freeze", Speed::Freeze).at(Anchor::Nth(MarkerKind::WakeUpLost, Side::Before, 11));

pub(super) const CHAPTER: Chapter = Chapter {
    slug: "freeze",
    name: words::freeze_name,
    title: words::freeze_title,
    text: &[
        Para::Models(|facts| {
            let parked = facts.parked_per_loss();
            words::freeze_text(facts.slots(), parked - 1, parked)
        }),
        Para::Says(|_| words::freeze_text_heartbeat().into()),
    ],
    then: &[],
    scene: Scene::One,
    hidden: Hidden::HEARTBEAT,
    setup: SETUP,
    rests: &[MarkerKind::VpStalled, MarkerKind::Vp0Stalled, MarkerKind::HeartbeatLost],
    question: Question {
        ask: |facts| {
            let (gone, all) = facts.gone();
            words::freeze_question(gone, all, facts.slots())
        },
        choices: [
            Choice {
                label: |_| words::freeze_ok().into(),
                verdict: Verdict::Right,
                reply: |facts| words::freeze_reply_ok(facts.gone_on_first(), facts.slots()),
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
                reply: |facts| words::freeze_reply_lost(facts.costs.lost_after_beats),
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
