//! Stations: a path of queues instead of the send path, and VPs that think between sends.

use super::World;
use crate::model::event::{EventKind, Observe};
use crate::model::machine::memory::SlotIndex;
use crate::model::machine::send::{Phase, Request, Source};
use crate::model::plan::VmPlan;
use crate::model::scenario::Law;
use crate::model::time::SimTime;

impl World {
    /// A VP of a closed load thinks.
    pub(super) fn think(&mut self, global: u32) {
        let vm = usize::from(self.plan.vm_of_vp[global as usize]);
        let plan = &self.plan.vms[vm];
        let Some(think_ns) = plan.think_ns else { return };
        let vp = &mut self.vps[global as usize];
        let number = u64::from(global - plan.first_vp + 1) << 32 | u64::from(vp.thoughts);
        vp.think_due = self.now + self.plan.ziggurat.exponential_ns(plan.streams.think, number, think_ns);
        self.agenda.set(vp.think_due, self.plan.think_timer(global));
    }

    /// The processor has finished thinking and sends.
    pub(super) fn thought(&mut self, global: u32, observer: &mut dyn Observe) {
        let vm = usize::from(self.plan.vm_of_vp[global as usize]);
        let vp = &mut self.vps[global as usize];
        vp.think_due = SimTime::NEVER;
        let occurrence = vp.thoughts;
        vp.thoughts += 1;
        let core = &mut self.vms[vm].core;
        core.last_number += 1;
        let request = Request { source: Source::Closed, occurrence, number: core.last_number };
        self.request(vm, global - self.plan.vms[vm].first_vp, request, observer);
    }

    /// A send comes to a station: it is served at once or waits in its queue.
    #[inline]
    pub(super) fn enter_station(&mut self, slot: SlotIndex, station: u8) {
        let spec = self.plan.scenario.stations[usize::from(station)];
        let here = &mut self.stations[usize::from(station)];
        if here.busy < spec.servers {
            here.busy += 1;
            self.serve_at(slot, station);
        } else {
            here.queue.push_back(slot);
            self.rest(slot, Phase::Station(station));
        }
    }

    #[inline(always)]
    fn serve_at(&mut self, slot: SlotIndex, station: u8) {
        let spec = self.plan.scenario.stations[usize::from(station)];
        let (vm, vp, _) = self.plan.place(slot);
        let stream = self.plan.vms[vm].stations[usize::from(station)];
        let number = VmPlan::draw_number(self.slots[slot as usize].request, vp);
        let takes_ns = match spec.law {
            Law::Fixed => spec.mean_ns,
            Law::Exponential => self.plan.ziggurat.exponential_ns(stream, number, spec.mean_ns),
            Law::LogNormal => stream.log_normal_ns(number, spec.mean_ns, self.plan.scenario.costs.device_sigma_milli),
        };
        self.begin(slot, Phase::Station(station), takes_ns);
    }

    /// A send has been served: it goes to the next station or gives its slot back, and the next in the queue is served.
    #[inline]
    pub(super) fn leave_station(&mut self, slot: SlotIndex, station: u8, observer: &mut dyn Observe) {
        let next = station + 1;
        if usize::from(next) < self.stations.len() {
            let send = self.send_ref(slot);
            self.emit_send(slot, EventKind::StationLeft { send, station }, observer);
            self.enter_station(slot, next);
        } else {
            self.return_slot(slot, observer);
        }
        let here = &mut self.stations[usize::from(station)];
        match here.queue.pop_front() {
            Some(first) => self.serve_at(first, station),
            None => here.busy -= 1,
        }
    }

    /// The sends of a VM vanish from the stations; sends behind them move up.
    pub(super) fn empty_stations(&mut self, vm: usize) {
        if self.stations.is_empty() {
            return;
        }
        let plan = &self.plan.vms[vm];
        let slots = plan.first_slot..plan.first_slot + plan.vps * plan.slots;
        for station in 0..self.stations.len() {
            self.stations[station].queue.retain(|slot| !slots.contains(slot));
            let at = Phase::Station(station as u8);
            let gone = slots.clone().filter(|slot| {
                let held = &self.slots[*slot as usize];
                held.phase == at && held.due != SimTime::NEVER
            });
            for _ in 0..gone.count() {
                match self.stations[station].queue.pop_front() {
                    Some(first) => self.serve_at(first, station as u8),
                    None => self.stations[station].busy -= 1,
                }
            }
        }
    }
}
