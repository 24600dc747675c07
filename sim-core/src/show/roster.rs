//! Roster: every host and every VM at a moment, one line each, as an administrator would list them. A `Frame` shows the
//! first VM in detail.

use crate::model::scenario::Isolation;
use crate::model::time::SimTime;
use crate::model::world::World;
use crate::model::world::stranded;
use crate::show::frame::{Counts, HeartbeatView, HostPart, VmState, VpState};

/// The hosts and their VMs at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roster {
    /// The moment.
    pub at: SimTime,
    /// The hosts, in order of their numbers.
    pub hosts: Vec<HostPart>,
    /// The VMs, in order of their numbers, wherever they are.
    pub vms: Vec<VmRow>,
    /// Whether the cluster watches heartbeats.
    pub cluster_monitor: bool,
}

/// A VM in the roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VmRow {
    /// What protects its memory.
    pub isolation: Isolation,
    /// The host it is on, by number.
    pub host: u16,
    /// Where it is in its life.
    pub state: VmState,
    /// When it entered that state.
    pub since: SimTime,
    /// When it last began to run.
    pub started_at: SimTime,
    /// Its heartbeat, as the host sees it.
    pub heartbeat: HeartbeatView,
    /// Its VPs, whether they make progress.
    pub vps: Vec<VpState>,
    /// Requests that wait for a slot, of all its VPs.
    pub queued: u32,
    /// What is counted about it.
    pub counts: Counts,
}

impl Roster {
    /// The roster of `world` at `at`.
    #[must_use]
    pub fn of(world: &World, at: SimTime) -> Roster {
        let host = |(index, host): (u16, &crate::model::machine::host::Host)| HostPart {
            index,
            revision: host.revision,
            state: host.state,
            since: host.since,
        };
        Roster {
            at,
            hosts: (0..).zip(&world.hosts).map(host).collect(),
            vms: (0..world.vms.len()).map(|vm| VmRow::of(world, vm)).collect(),
            cluster_monitor: world.dials.recovery.cluster_monitor,
        }
    }
}

impl VmRow {
    fn of(world: &World, vm: usize) -> VmRow {
        let (core, plan) = (&world.vms[vm].core, &world.plan.vms[vm]);
        let state = |vp: u32| vp_state(world, vm, vp);
        let first = plan.first_vp as usize;
        let here = &world.vps[first..first + plan.vps as usize];
        VmRow {
            isolation: core.isolation,
            host: core.host,
            state: core.state,
            since: core.state_since,
            started_at: core.started_at,
            heartbeat: HeartbeatView::of(core),
            vps: (0..plan.vps).map(state).collect(),
            queued: here.iter().map(|vp| vp.waiting.len() as u32).sum(),
            counts: core.counts,
        }
    }
}

fn vp_state(world: &World, vm: usize, vp: u32) -> VpState {
    let plan = &world.plan.vms[vm];
    let first = plan.first_slot + vp * plan.slots;
    if world.vms[vm].core.state != VmState::Running {
        VpState::Down
    } else if stranded::is_stalled(world, vm, vp) {
        VpState::Stalled
    } else if (first..first + plan.slots).any(|slot| stranded::is_stranded(world, slot)) {
        VpState::FewerSlots
    } else {
        VpState::Working
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::scenario::{HostSpec, Scenario, VmSpec};
    use crate::model::time::SECOND;
    use crate::record::timeline::{Seeker, Timeline};

    /// What a roster says of the first VM is what a frame says of it, through a freeze and the reset after it.
    #[test]
    fn roster_and_frame_agree() {
        let vm = VmSpec { slots: 2, send_gap_ns: Some(SECOND), flip_gap_ns: Some(SECOND / 20), ..VmSpec::default() };
        let classic = VmSpec { isolation: Isolation::None, host: 1, ..vm.clone() };
        let hosts = vec![HostSpec { revision: 3692 }, HostSpec { revision: 3807 }];
        let mut timeline =
            Timeline::new(&Scenario { hosts, vms: vec![vm, classic], ..Scenario::default() }).expect("valid");
        timeline.extend(timeline.end(), u64::MAX);
        let mut cursor = Seeker::new(&timeline);
        let mut states = std::collections::BTreeSet::new();
        for second in 0..180 {
            cursor.seek(&timeline, SimTime(second * SECOND));
            let (frame, roster) = (cursor.frame(), Roster::of(cursor.world(), cursor.at()));
            let first = &roster.vms[0];
            assert_eq!((roster.hosts[0], first.state, first.heartbeat), (frame.host, frame.vm, frame.heartbeat));
            assert_eq!(first.vps, frame.vps.iter().map(|vp| vp.state).collect::<Vec<_>>());
            assert_eq!((first.counts, roster.vms[1].host), (frame.counts, 1));
            states.insert(format!("{:?} {:?}", first.state, first.vps[0]));
        }
        assert!(states.len() >= 4, "{states:?}");
    }
}
