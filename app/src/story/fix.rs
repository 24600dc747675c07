//! Chapter 6, the fix: register first, then re-check.

use super::content::{Chapter, Choice, Paragraph, Question, Verdict};
use crate::facts::units::duration;
use crate::run::anchor::Anchor;
use crate::run::playback::Speed;
use crate::run::setup::Setup;
use crate::stage::policy::{Hidden, Scene};
use crate::words::story as words;
use sim_core::record::marker::MarkerKind;
use sim_core::record::twin::Side;

const SETUP: Setup = Setup::start("freeze", Speed::Freeze);
const DIFFERENCE: Setup = SETUP.at(Anchor::Difference).speed(Speed::Race);

/// A run with the same symptoms by another mechanism.
pub const OTHER_CAUSE: Setup = Setup::start("busy-stall", Speed::Freeze);

pub(super) const CHAPTER: Chapter = Chapter {
    slug: "fix",
    name: words::fix_name,
    title: words::fix_title,
    text: &[Paragraph::Modelled(|numbers| words::fix_text(numbers.gap()))],
    text_after: &[Paragraph::Modelled(|_| words::fix_then().into()), Paragraph::Claim("mechanism")],
    scene: Scene::Both,
    hidden: Hidden::PATHS,
    setup: SETUP,
    rests: &[MarkerKind::WakeUpLost, MarkerKind::RetriesForever, MarkerKind::Vp0Stalled, MarkerKind::HeartbeatLost],
    question: Question {
        ask: |_| words::fix_question().into(),
        choices: [
            Choice {
                label: |_| words::fix_shorter().into(),
                verdict: Verdict::Wrong,
                reply: |numbers| {
                    words::fix_reply_shorter(
                        numbers.lost_with(numbers.costs.gap_ns / 2, numbers.costs.lag_ns),
                        numbers.lost(),
                    )
                },
                setup: DIFFERENCE,
                rests_on: "model-look-then-sign",
            },
            Choice {
                label: |_| words::fix_faster().into(),
                verdict: Verdict::Wrong,
                reply: |numbers| {
                    words::fix_reply_faster(
                        numbers.lost_with(numbers.costs.gap_ns, numbers.costs.lag_ns / 2),
                        numbers.lost(),
                    )
                },
                setup: DIFFERENCE,
                rests_on: "model-look-then-sign",
            },
            Choice {
                label: |_| words::fix_register().into(),
                verdict: Verdict::Right,
                reply: |_| words::fix_reply_register().into(),
                setup: DIFFERENCE,
                rests_on: "unmask-recheck",
            },
            Choice {
                label: |_| words::fix_sweep().into(),
                verdict: Verdict::Wrong,
                reply: |numbers| words::fix_reply_sweep(duration(numbers.costs.sweep_ns)),
                setup: SETUP.at(Anchor::Nth(MarkerKind::Vp0Stalled, Side::Before, 1)),
                rests_on: "model-look-then-sign",
            },
        ],
    },
    insight: |_| words::fix_insight().into(),
    claims: &["later-updates", "unmask-recheck", "model-look-then-sign", "model-alternatives"],
};
