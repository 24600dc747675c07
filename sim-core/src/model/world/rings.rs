//! Rings: what happens to a packet between being written and being picked up.

use super::World;
use crate::model::event::{EventKind, Observe, Step};
use crate::model::machine::channel::{Ring, Written};
use crate::model::machine::memory::SlotIndex;
use crate::model::machine::send::Phase;
use crate::model::parameter::costs::packet_bytes;

impl World {
    fn ring(&mut self, slot: SlotIndex) -> &mut Ring {
        let (vm, vp, _) = self.plan.place(slot);
        &mut self.vps[(self.plan.vms[vm].first_vp + vp) as usize].ring
    }

    fn advance(&mut self, slot: SlotIndex, step: Step, observer: &mut dyn Observe) {
        let send = self.send_ref(slot);
        self.emit_send(slot, EventKind::Advanced { send, step }, observer);
    }

    /// S3 ends: the packet goes into the ring, behind those that already wait for room.
    pub(super) fn write(&mut self, slot: SlotIndex, observer: &mut dyn Observe) {
        if !self.ring(slot).blocked.is_empty() || !self.write_packet(slot, observer) {
            let send = self.send_ref(slot);
            self.emit_send(slot, EventKind::RingFull { send }, observer);
            self.rest(slot, Phase::Writing);
            self.ring(slot).blocked.push(slot);
            self.report_if_stranded(slot, observer);
        }
    }

    /// Writes a packet, if it fits.
    fn write_packet(&mut self, slot: SlotIndex, observer: &mut dyn Observe) -> bool {
        let capacity = self.plan.scenario.costs.ring_bytes;
        let bytes = packet_bytes(self.slots[slot as usize].pages);
        let phase = match self.ring(slot).write(bytes, capacity) {
            Written::Full => return false,
            Written::MustSignal => Phase::Signalling,
            Written::NoSignalNeeded => Phase::Joining,
        };
        self.advance(slot, Step::Written, observer);
        let (vm, ..) = self.plan.place(slot);
        self.begin(slot, phase, self.plan.scenario.costs.signal_ns(self.plan.vms[vm].isolation));
        true
    }

    /// S4 ends for the send that signalled: the reader begins, unless the signal got lost.
    pub(super) fn signal_arrives(&mut self, slot: SlotIndex, observer: &mut dyn Observe) {
        if core::mem::take(&mut self.ring(slot).drops_next) {
            let send = self.send_ref(slot);
            let dropped = self.emit_send(slot, EventKind::SignalDropped { send }, observer);
            self.rest(slot, Phase::InRing);
            let (vm, vp, _) = self.plan.place(slot);
            return self.report_if_stalled(vm, vp, dropped, observer);
        }
        self.ring(slot).reading = true;
        self.advance(slot, Step::Signalled, observer);
        self.begin(slot, Phase::PickingUp, self.plan.scenario.costs.pick_up_ns);
        // Packets written at the same instant may have got to the end of S4 before it.
        let (vm, vp, _) = self.plan.place(slot);
        let plan = &self.plan.vms[vm];
        let first = plan.first_slot + vp * plan.slots;
        for other in first..first + plan.slots {
            if self.slots[other as usize].phase == Phase::InRing {
                self.join(other, observer);
            }
        }
    }

    /// S4 ends for a send that needed no signal.
    pub(super) fn join(&mut self, slot: SlotIndex, observer: &mut dyn Observe) {
        if self.ring(slot).reading {
            self.advance(slot, Step::Joined, observer);
            self.begin(slot, Phase::PickingUp, self.plan.scenario.costs.pick_up_ns);
        } else {
            self.rest(slot, Phase::InRing);
            self.report_if_stranded(slot, observer);
        }
    }

    /// S5 ends: the packet is out of the ring, and sends that waited for room write.
    pub(super) fn take_out(&mut self, slot: SlotIndex, observer: &mut dyn Observe) {
        let bytes = packet_bytes(self.slots[slot as usize].pages);
        self.ring(slot).take_out(bytes);
        while let Some(first) = self.ring(slot).blocked.first().copied() {
            if !self.write_packet(first, observer) {
                break;
            }
            self.ring(slot).blocked.remove(0);
        }
    }
}
