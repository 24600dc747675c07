//! Chapter 5, recovery: which restart policies bring a frozen VM back.

use super::content::{Chapter, Choice, Paragraph, Question, Verdict};
use crate::facts::units::duration;
use crate::run::anchor::Anchor;
use crate::run::playback::Speed;
use crate::run::setup::{Setup, dial_at_start};
use crate::stage::policy::{Hidden, Scene};
use crate::words::story as words;
use sim_core::model::command::{Dial, Given};
use sim_core::model::time::SECOND;
use sim_core::record::marker::MarkerKind;
use sim_core::record::twin::Side;

/// The heartbeat has just been lost, and no restart policy is set up.
const SETUP: Setup = Setup::start("watched", Speed::Recovery)
    .at(Anchor::Nth(MarkerKind::HeartbeatLost, Side::Before, 1))
    .commands(NOBODY);

/// A restart policy that can be chosen.
#[derive(Clone, Copy, Debug)]
pub struct RestartPolicy {
    /// Its name in the list.
    pub name: fn() -> &'static str,
    /// The settings that make it so, changed at the start of the run.
    pub commands: &'static [Given],
}

/// The restart policies in the order shown. In the scenario, cluster monitoring is on.
pub const RESTART_POLICIES: [RestartPolicy; 4] = [
    RestartPolicy { name: words::back_policy_nobody, commands: NOBODY },
    RestartPolicy { name: words::back_policy_cluster, commands: &[] },
    RestartPolicy {
        name: words::back_policy_guest,
        commands: &[dial_at_start(Dial::ClusterMonitor, 0), dial_at_start(Dial::GuestWatchdog, 1)],
    },
    RestartPolicy {
        name: words::back_policy_person,
        commands: &[dial_at_start(Dial::ClusterMonitor, 0), dial_at_start(Dial::Operator, 1)],
    },
];

const NOBODY: &[Given] = &[dial_at_start(Dial::ClusterMonitor, 0)];

pub(super) const CHAPTER: Chapter = Chapter {
    slug: "recovery",
    name: words::back_name,
    title: words::back_title,
    text: &[Paragraph::Modelled(|_| words::back_text().into()), Paragraph::Claim("thin-diagnostics")],
    text_after: &[
        Paragraph::Modelled(|_| words::back_then().into()),
        Paragraph::Plain(|_| words::back_then_choose().into()),
    ],
    scene: Scene::Watched,
    hidden: Hidden::NONE,
    setup: SETUP,
    rests: &[MarkerKind::ResetStarted, MarkerKind::AttestationStarted, MarkerKind::VmStarted],
    question: Question {
        ask: |_| words::back_question().into(),
        choices: [
            Choice {
                label: |numbers| words::back_restarts(duration(numbers.costs.watchdog_ns)),
                verdict: Verdict::Wrong,
                reply: |_| words::back_reply_restarts().into(),
                setup: SETUP.commands(RESTART_POLICIES[2].commands).at(Anchor::Nth(
                    MarkerKind::ResetStarted,
                    Side::Before,
                    1,
                )),
                rests_on: "watchdog",
            },
            Choice {
                label: |_| words::back_heals().into(),
                verdict: Verdict::Wrong,
                reply: |_| words::back_reply_heals().into(),
                setup: SETUP.at(Anchor::After(MarkerKind::HeartbeatLost, Side::Before, 60 * SECOND)),
                rests_on: "model-look-then-sign",
            },
            Choice {
                label: |_| words::back_moves().into(),
                verdict: Verdict::Wrong,
                reply: |_| words::back_reply_moves().into(),
                setup: SETUP.at(Anchor::After(MarkerKind::HeartbeatLost, Side::Before, 60 * SECOND)),
                rests_on: "no-migration",
            },
            Choice {
                label: |_| words::back_stays().into(),
                verdict: Verdict::Right,
                reply: |_| words::back_reply_stays().into(),
                setup: SETUP.at(Anchor::After(MarkerKind::HeartbeatLost, Side::Before, 300 * SECOND)),
                rests_on: "by-hand",
            },
        ],
    },
    insight: |_| words::back_insight().into(),
    claims: &["cluster-monitor", "watchdog", "relaxed-timing", "by-hand", "attestation-boot", "event-41"],
};
