//! Chapter 7, what you do: who installs which update, and how many quiet days are needed.

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

/// The rollout begins ten seconds into the run.
const ROLL_OUT: &[Given] = &[Given { at: SimTime(10 * SECOND), command: Command::RollOut }];
const SETUP: Setup = Setup::start("roll-out", Speed::Recovery).commands(ROLL_OUT);

pub(super) const CHAPTER: Chapter = Chapter {
    slug: "what-you-do",
    name: words::do_name,
    title: words::do_title,
    text: &[Paragraph::Plain(|_| words::do_text().into())],
    text_after: &[Paragraph::Claim("later-updates"), Paragraph::Claim("azure-patches"), Paragraph::Claim("own-host")],
    scene: Scene::One,
    hidden: Hidden::NONE,
    setup: SETUP,
    rests: &[
        MarkerKind::ShutDownStarted,
        MarkerKind::InstallStarted,
        MarkerKind::HostUp,
        MarkerKind::AttestationStarted,
        MarkerKind::VmStarted,
    ],
    question: Question {
        ask: |_| words::do_question().into(),
        choices: [
            Choice {
                label: |_| words::do_guest().into(),
                verdict: Verdict::Wrong,
                reply: |_| words::do_reply_guest().into(),
                setup: SETUP.at(Anchor::Nth(MarkerKind::InstallStarted, Side::Before, 1)),
                rests_on: "guest-install",
            },
            Choice {
                label: |_| words::do_catalog().into(),
                verdict: Verdict::Wrong,
                reply: |_| words::do_reply_catalog().into(),
                setup: SETUP.at(Anchor::Nth(MarkerKind::InstallStarted, Side::Before, 1)),
                rests_on: "channel",
            },
            Choice {
                label: |_| words::do_nothing().into(),
                verdict: Verdict::Right,
                reply: |_| words::do_reply_nothing().into(),
                setup: SETUP.at(Anchor::Nth(MarkerKind::ShutDownStarted, Side::Before, 1)),
                rests_on: "azure-patches",
            },
            Choice {
                label: |_| words::do_latest().into(),
                verdict: Verdict::Depends,
                reply: |_| words::do_reply_latest().into(),
                setup: SETUP.at(Anchor::Nth(MarkerKind::HostUp, Side::Before, 1)),
                rests_on: "later-updates",
            },
        ],
    },
    insight: |_| words::do_insight().into(),
    claims: &["update", "channel", "cumulative", "scope", "guest-install", "no-migration", "mechanism"],
};
