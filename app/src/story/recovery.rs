//! Chapter 5, back or not: what restarts a VM and what does not.

use super::content::{Chapter, Choice, Para, Question, Verdict};
use crate::facts::units::duration;
use crate::run::anchor::{Anchor, Stand, turned};
use crate::run::playback::Speed;
use crate::stage::policy::{Scene, Veil};
use crate::words::story as words;
use sim_core::model::command::{Dial, Given};
use sim_core::model::time::SECOND;
use sim_core::record::marker::MarkerKind;
use sim_core::record::twin::Side;

/// The heartbeat has just been lost, and nobody is on watch.
const STAND: Stand =
    Stand::start("watched", Speed::Recovery).at(Anchor::Nth(MarkerKind::HeartbeatLost, Side::Before, 1)).gives(NOBODY);

/// Somebody who may be on watch.
#[derive(Clone, Copy, Debug)]
pub struct Watch {
    /// Who.
    pub name: fn() -> &'static str,
    /// What makes it so.
    pub gives: &'static [Given],
}

/// Who may be on watch, each as the dials that make it so. The scenario has the cluster monitor on.
pub const WATCHES: [Watch; 4] = [
    Watch { name: words::back_watch_nobody, gives: NOBODY },
    Watch { name: words::back_watch_cluster, gives: &[] },
    Watch { name: words::back_watch_guest, gives: &[turned(Dial::ClusterMonitor, 0), turned(Dial::GuestWatchdog, 1)] },
    Watch { name: words::back_watch_person, gives: &[turned(Dial::ClusterMonitor, 0), turned(Dial::Operator, 1)] },
];

const NOBODY: &[Given] = &[turned(Dial::ClusterMonitor, 0)];

pub(super) const CHAPTER: Chapter = Chapter {
    slug: "recovery",
    name: words::back_name,
    title: words::back_title,
    text: &[Para::Models(|_| words::back_text().into()), Para::Claim("thin-diagnostics")],
    then: &[Para::Models(|_| words::back_then().into()), Para::Says(|_| words::back_then_choose().into())],
    scene: Scene::Watched,
    veil: Veil::NONE,
    stand: STAND,
    rests: &[MarkerKind::ResetStarted, MarkerKind::AttestationStarted, MarkerKind::VmStarted],
    question: Question {
        ask: |_| words::back_question().into(),
        choices: [
            Choice {
                label: |facts| words::back_restarts(duration(facts.costs.watchdog_ns)),
                verdict: Verdict::Wrong,
                reply: |_| words::back_reply_restarts().into(),
                there: STAND.gives(WATCHES[2].gives).at(Anchor::Nth(MarkerKind::ResetStarted, Side::Before, 1)),
                rests_on: "watchdog",
            },
            Choice {
                label: |_| words::back_heals().into(),
                verdict: Verdict::Wrong,
                reply: |_| words::back_reply_heals().into(),
                there: STAND.at(Anchor::After(MarkerKind::HeartbeatLost, Side::Before, 60 * SECOND)),
                rests_on: "model-look-then-sign",
            },
            Choice {
                label: |_| words::back_moves().into(),
                verdict: Verdict::Wrong,
                reply: |_| words::back_reply_moves().into(),
                there: STAND.at(Anchor::After(MarkerKind::HeartbeatLost, Side::Before, 60 * SECOND)),
                rests_on: "no-migration",
            },
            Choice {
                label: |_| words::back_stays().into(),
                verdict: Verdict::Right,
                reply: |_| words::back_reply_stays().into(),
                there: STAND.at(Anchor::After(MarkerKind::HeartbeatLost, Side::Before, 300 * SECOND)),
                rests_on: "by-hand",
            },
        ],
    },
    insight: |_| words::back_insight().into(),
    claims: &["cluster-monitor", "watchdog", "relaxed-timing", "by-hand", "attestation-boot", "event-41"],
};
