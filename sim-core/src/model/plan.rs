//! Plan: everything about a run that never changes. Where each entity is, the numbers of its timers, its streams.
//!
//! The number of a timer is also its rank at equal times: first the host's view of a chunk changes (or a message slot
//! falls free), then sends check, then sends register, then everything else by entity.

use crate::model::agenda::TimerId;
use crate::model::machine::partition::Service;
use crate::model::machine::send::{Phase, Request, Source};
use crate::model::machine::{handler::Pc, memory::SlotIndex};
use crate::model::rng::ziggurat::Ziggurat;
use crate::model::rng::{Purpose, Stream};
use crate::model::scenario::{Isolation, SLOT_TIMERS, Scenario, Sizes};

/// The draws of one VM.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Streams {
    pub arrival_gap: Stream,
    pub arrival_vp: Stream,
    pub arrival_pages: Stream,
    pub arrival_device: Stream,
    pub flip_gap: Stream,
    pub flip_vp: Stream,
    pub flip_lag: Stream,
    pub flip_touch: Stream,
    pub flip_device: Stream,
    pub script_device: Stream,
    pub think: Stream,
    pub bugcheck: Stream,
    pub monitor_phase: Stream,
}

impl Streams {
    pub(crate) fn new(seed: u64, vm: u64) -> Streams {
        let stream = |purpose| Stream::new(seed, 0, vm, purpose);
        Streams {
            arrival_gap: stream(Purpose::ArrivalGap),
            arrival_vp: stream(Purpose::ArrivalVp),
            arrival_pages: stream(Purpose::ArrivalPages),
            arrival_device: stream(Purpose::ArrivalDevice),
            flip_gap: stream(Purpose::FlipGap),
            flip_vp: stream(Purpose::FlipVp),
            flip_lag: stream(Purpose::FlipLag),
            flip_touch: stream(Purpose::FlipTouch),
            flip_device: stream(Purpose::FlipDevice),
            script_device: stream(Purpose::ScriptDevice),
            think: stream(Purpose::Think),
            bugcheck: stream(Purpose::BugCheck),
            // The cluster's check belongs to the host: every VM has the same phase.
            monitor_phase: Stream::new(seed, 0, 0, Purpose::MonitorPhase),
        }
    }
}

/// What never changes about one VM.
#[derive(Clone, Debug)]
pub(crate) struct VmPlan {
    pub isolation: Isolation,
    pub host: u16,
    pub vps: u32,
    pub slots: u32,
    pub chunks: u32,
    pub first_vp: u32,
    pub first_slot: SlotIndex,
    pub first_chunk: u32,
    pub send_gap_ns: Option<u64>,
    pub flip_gap_ns: Option<u64>,
    pub think_ns: Option<u64>,
    pub streams: Streams,
    /// Service times at each station.
    pub stations: Vec<Stream>,
}

impl VmPlan {
    /// The number that names all draws of a request. Requests of a closed load are counted for each VP.
    pub(crate) fn draw_number(request: Request, vp: u32) -> u64 {
        match request.source {
            Source::Closed => u64::from(vp + 1) << 32 | u64::from(request.occurrence),
            _ => request.occurrence.into(),
        }
    }
}

/// The VM of a slot, its VP within the VM, and its number within the VP's channel.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub vm: u16,
    pub vp: u16,
    pub slot: u16,
}

/// Whose timer it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// The notification about a chunk, by its number in the whole world.
    Notification(u32),
    /// The end of the message in a VP's message slot, by the VP's number in the whole world.
    Message(u32),
    /// A slot, by its number in the whole world, in a phase of this class.
    Slot(SlotIndex, Class),
    /// The end of a VP's thinking, by its number in the whole world.
    Think(u32),
    /// A service of a VM.
    Service(u32, Service),
    /// The present stage of a host's life ends.
    Host(u32),
}

/// The rank of a slot's timer among timers due at the same nanosecond.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    Check,
    Register,
    Other,
}

impl Class {
    pub(crate) fn of(phase: Phase) -> Class {
        match phase {
            Phase::Validating => Class::Check,
            Phase::Handling(Pc::Register | Pc::Remember) => Class::Register,
            _ => Class::Other,
        }
    }
}

/// Everything about a run that never changes.
#[derive(Clone, Debug)]
pub struct Plan {
    pub(crate) scenario: Scenario,
    pub(crate) vms: Vec<VmPlan>,
    /// Where the slots' timers of each class begin.
    pub(crate) class_timers: [TimerId; SLOT_TIMERS as usize],
    /// For closed loads and stations, whose draws are many.
    pub(crate) ziggurat: Ziggurat,
    /// Pages of background sends.
    pub(crate) sizes: Sizes,
    /// Whether installing the update fails, by host and try.
    pub(crate) install_fail: Stream,
    pub(crate) vps: u32,
    pub(crate) slots: u32,
    pub(crate) chunks: u32,
    /// The place of each slot. It is needed several times an event, so it is stored and not computed by division.
    pub(crate) places: Vec<Place>,
    /// The VM of each VP.
    pub(crate) vm_of_vp: Vec<u16>,
    /// The VM of each chunk.
    pub(crate) vm_of_chunk: Vec<u16>,
}

impl Plan {
    /// Lays out a scenario that has been checked.
    pub(crate) fn new(scenario: &Scenario, seed: u64) -> Plan {
        let mut plan = Plan {
            scenario: scenario.clone(),
            vms: Vec::new(),
            class_timers: [0; SLOT_TIMERS as usize],
            ziggurat: Ziggurat::default(),
            sizes: Sizes::new(&scenario.costs),
            install_fail: Stream::new(seed, 0, 0, Purpose::InstallFail),
            vps: 0,
            slots: 0,
            chunks: 0,
            places: Vec::new(),
            vm_of_vp: Vec::new(),
            vm_of_chunk: Vec::new(),
        };
        for spec in &scenario.vms {
            for _ in 0..spec.count {
                let index = u16::try_from(plan.vms.len()).unwrap_or(u16::MAX);
                let vm = VmPlan {
                    isolation: spec.isolation,
                    host: u16::try_from(spec.host).unwrap_or(u16::MAX),
                    vps: spec.vps,
                    slots: spec.slots,
                    chunks: u32::try_from(spec.chunks()).unwrap_or(u32::MAX),
                    first_vp: plan.vps,
                    first_slot: plan.slots,
                    first_chunk: plan.chunks,
                    send_gap_ns: spec.send_gap_ns,
                    flip_gap_ns: spec.flip_gap_ns,
                    think_ns: spec.think_ns,
                    streams: Streams::new(seed, index.into()),
                    stations: (0..scenario.stations.len() as u64)
                        .map(|station| Stream::new(seed, station, index.into(), Purpose::Station))
                        .collect(),
                };
                plan.vps += vm.vps;
                plan.slots += vm.vps * vm.slots;
                plan.chunks += vm.chunks;
                let (vps, slots) = (vm.vps as u16, vm.slots as u16);
                plan.places.extend((0..vps).flat_map(|vp| (0..slots).map(move |slot| Place { vm: index, vp, slot })));
                plan.vm_of_vp.resize(plan.vps as usize, index);
                plan.vm_of_chunk.resize(plan.chunks as usize, index);
                plan.vms.push(vm);
            }
        }
        plan.class_timers = [0, 1, 2].map(|class| plan.chunks + plan.vps + class * plan.slots);
        plan
    }

    pub(crate) fn notification_timer(chunk: u32) -> TimerId {
        chunk
    }

    pub(crate) fn message_timer(&self, vp: u32) -> TimerId {
        self.chunks + vp
    }

    #[inline]
    pub(crate) fn slot_timer(&self, slot: SlotIndex, class: Class) -> TimerId {
        self.class_timers[class as usize] + slot
    }

    #[inline]
    pub(crate) fn think_timer(&self, vp: u32) -> TimerId {
        self.chunks + self.vps + SLOT_TIMERS * self.slots + vp
    }

    pub(crate) fn service_timer(&self, vm: u32, service: Service) -> TimerId {
        self.think_timer(self.vps) + vm * Service::ALL.len() as u32 + service as u32
    }

    pub(crate) fn host_timer(&self, host: u32) -> TimerId {
        self.service_timer(self.vms.len() as u32, Service::ALL[0]) + host
    }

    /// Whose timer this is.
    #[inline(always)]
    pub(crate) fn target(&self, timer: TimerId) -> Target {
        if timer < self.class_timers[0] {
            return if timer < self.chunks {
                Target::Notification(timer)
            } else {
                Target::Message(timer - self.chunks)
            };
        }
        let [checks, registers, others] = self.class_timers;
        if timer >= others {
            // Nearly every timer is one of these.
            let slot = timer - others;
            if slot < self.slots { Target::Slot(slot, Class::Other) } else { self.other_target(slot - self.slots) }
        } else if timer < registers {
            Target::Slot(timer - checks, Class::Check)
        } else {
            Target::Slot(timer - registers, Class::Register)
        }
    }

    fn other_target(&self, rest: u32) -> Target {
        let Some(rest) = rest.checked_sub(self.vps) else { return Target::Think(rest) };
        let services = Service::ALL.len() as u32;
        match rest.checked_sub(services * self.vms.len() as u32) {
            None => Target::Service(rest / services, Service::ALL[(rest % services) as usize]),
            Some(host) => Target::Host(host),
        }
    }

    /// The VM, and the VP and slot within it, of a slot of the world.
    #[inline]
    pub(crate) fn place(&self, slot: SlotIndex) -> (usize, u32, u32) {
        let Place { vm, vp, slot } = self.places[slot as usize];
        (vm.into(), vp.into(), slot.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A wake-up is lost exactly when the notification comes after the check and not after the registering.
    #[test]
    fn at_equal_times_notifications_come_first_then_checks_then_registering() {
        let plan = Plan::new(&Scenario::default(), 1);
        let slot = |phase| plan.slot_timer(plan.slots - 1, Class::of(phase));
        let order = [
            Plan::notification_timer(plan.chunks - 1),
            plan.message_timer(plan.vps - 1),
            slot(Phase::Validating),
            slot(Phase::Handling(Pc::Register)),
            slot(Phase::Device),
            plan.think_timer(plan.vps - 1),
            plan.service_timer(0, Service::Arrival),
            plan.host_timer(0),
        ];
        assert!(order.is_sorted(), "{order:?}");
        let targets = order.map(|timer| plan.target(timer));
        assert_eq!(targets[2..4], [Class::Check, Class::Register].map(|class| Target::Slot(plan.slots - 1, class)));
        assert_eq!((targets[0], targets[7]), (Target::Notification(plan.chunks - 1), Target::Host(0)));
    }
}
