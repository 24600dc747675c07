//! Chapter 5, back or not: what restarts a VM and what does not.

use super::content::{Chapter, Choice, Para, Question, Verdict};
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

/// The heartbeat has just been lost, and nobody is on watch.
const SETUP: Setup = Setup::start("watched", Speed::Recovery)
    .at(Anchor::Nth(MarkerKind::HeartbeatLost, Side::Before, 1))
    .commands(NOBODY);

/// Somebody who may be on watch.
#[derive(Clone, Copy, Debug)]
pub struct Watch {
    /// Who.
    pub name: fn() -> &'static str,
    /// What makes it so.
    pub commands: &'static [Given],
}

/// Who may be on watch, each as the dials that make it so. The scenario has the cluster monitor on.
pub const RESTART_POLICIES: [Watch; 4] = [
    Watch { name: words::back_watch_nobody, commands: NOBODY },
    Watch { name: words::back_watch_cluster, commands: &[] },
    Watch {
        name: words::back_watch_guest,
        commands: &[dial_at_start(Dial::ClusterMonitor, 0), dial_at_start(Dial::GuestWatchdog, 1)],
    },
    Watch {
        name: words::back_watch_person,
        commands: &[dial_at_start(Dial::ClusterMonitor, 0), dial_at_start(Dial::Operator, 1)],
    },
];

const NOBODY: &[Given] = &[dial_at_start(Dial::ClusterMonitor, 0)];

pub(super) const CHAPTER: Chapter = Chapter {
    slug: "recovery",
    name: words::back_name,
    title: words::back_title,
    text: &[Para::Models(|_| words::back_text().into()), Para::Claim("thin-diagnostics")],
    then: &[Para::Models(|_| words::back_then().into()), Para::Says(|_| words::back_then_choose().into())],
    scene: Scene::Watched,
    hidden: Hidden::NONE,
    setup: SETUP,
    rests: &[MarkerKind::ResetStarted, MarkerKind::AttestationStarted, MarkerKind::VmStarted],
    question: Question {
        ask: |_| words::back_question().into(),
        choices: [
            Choice {
                label: |facts| words::back_restarts(duration(facts.costs.watchdog_ns)),
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
