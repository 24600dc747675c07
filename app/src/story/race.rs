//! Chapter 3, the race: a notification that arrives in the gap is lost.

use super::content::{Chapter, Choice, Paragraph, Question, Verdict};
use crate::facts::units::duration;
use crate::run::anchor::Anchor;
use crate::run::playback::Speed;
use crate::run::setup::Setup;
use crate::stage::policy::{Hidden, Scene};
use crate::stage::race::state::STRIP_NS;
use crate::words::story as words;
use sim_core::record::marker::MarkerKind;
use sim_core::record::twin::Side;

/// The notification is at the far end of the strip, where it does not give the answer away.
const SETUP: Setup = Setup::start("lost-wake-up", Speed::Race)
    .at(Anchor::Nth(MarkerKind::WakeUpLost, Side::Before, 1))
    .race(*STRIP_NS.end());

/// The time of the notification for each answer, in nanoseconds after the check.
const EARLY_NS: i64 = -10_000;
const GAP_NS: i64 = 9_000;
const LATE_NS: i64 = 40_000;
const VERY_LATE_NS: i64 = 4_000_000;

fn length(ns: i64) -> String {
    duration(ns.unsigned_abs())
}

pub(super) const CHAPTER: Chapter = Chapter {
    slug: "race",
    name: words::race_name,
    title: words::race_title,
    text: &[
        Paragraph::Modelled(|_| words::race_text().into()),
        Paragraph::Plain(|numbers| words::race_text_list(numbers.gap())),
    ],
    text_after: &[],
    scene: Scene::Race,
    hidden: Hidden::NONE,
    setup: SETUP,
    rests: &[],
    question: Question {
        ask: |numbers| words::race_question(0, numbers.gap()),
        choices: [
            Choice {
                label: |_| words::race_option_before(length(EARLY_NS)),
                verdict: Verdict::Wrong,
                reply: |_| words::race_reply_early().into(),
                setup: SETUP.race(EARLY_NS),
                rests_on: "model-look-then-sign",
            },
            Choice {
                label: |_| words::race_option_after(length(GAP_NS)),
                verdict: Verdict::Right,
                reply: |numbers| {
                    words::race_reply_gap(length(GAP_NS), duration(numbers.costs.gap_ns - GAP_NS.unsigned_abs()))
                },
                setup: SETUP.race(GAP_NS),
                rests_on: "model-look-then-sign",
            },
            Choice {
                label: |_| words::race_option_after(length(LATE_NS)),
                verdict: Verdict::Wrong,
                reply: |_| words::race_reply_late().into(),
                setup: SETUP.race(LATE_NS),
                rests_on: "model-look-then-sign",
            },
            Choice {
                label: |_| words::race_option_after(length(VERY_LATE_NS)),
                verdict: Verdict::Wrong,
                reply: |_| words::race_reply_very_late().into(),
                setup: SETUP.race(VERY_LATE_NS),
                rests_on: "model-look-then-sign",
            },
        ],
    },
    insight: |_| words::race_insight().into(),
    claims: &["unmask-recheck", "mechanism", "model-look-then-sign", "model-safe-side"],
};
