//! Sends: from the slot they take to the slot they give back, phase by phase.

use super::World;
use crate::event::{EventId, EventKind, Observe, Refusal, SendRef, Step};
use crate::machine::handler::{self, Cost, Did, Next, Pc, Sees};
use crate::machine::memory::{ChunkGeneration, HostVisibility, SlotIndex};
use crate::machine::partition::{Service, Vm, VmState};
use crate::machine::send::{Phase, Request, Slot, Source};
use crate::machine::vp::QUEUE_MAX;
use crate::oracle::{self, Outcome};
use crate::plan::Class;
use crate::property;
use crate::scenario::Scripted;
use crate::time::SimTime;

/// Every flip-caused send carries as many pages as a chunk has.
const FLIP_PAGES: u8 = 4;

impl World {
    #[inline]
    pub(super) fn begin(&mut self, slot: SlotIndex, phase: Phase, takes_ns: u64) {
        let due = self.now + takes_ns;
        let held = &mut self.slots[slot as usize];
        held.phase = phase;
        held.since = self.now;
        held.due = due;
        self.agenda.set(due, self.plan.slot_timer(slot, Class::of(phase)));
    }

    /// A request wants a slot of a processor: it gets one, waits for one, or is turned away.
    pub(super) fn request(&mut self, vm: usize, vp: u32, request: Request, observer: &mut dyn Observe) {
        let refusal = self.refusal(vm, vp);
        let core = &mut self.vms[vm].core;
        if let Some(why) = refusal {
            let (number, vm, vp) = (request.number, vm as u16, vp as u16);
            let kind = if request.source == Source::Background {
                core.counts.refused += 1;
                EventKind::SendRefused { vm, vp, number, why }
            } else {
                core.counts.skipped += 1;
                EventKind::FlipSkipped { vm, vp, number, why }
            };
            self.emit(0, kind, observer);
            return;
        }
        if request.source == Source::Flip {
            core.counts.flips += 1;
        }
        let channel = &mut self.vps[(self.plan.vms[vm].first_vp + vp) as usize];
        match channel.first_free() {
            Some(free) if channel.waiting.is_empty() => self.take_slot(vm, vp, free, request, 0, observer),
            _ => channel.waiting.push_back(request),
        }
    }

    pub(super) fn refusal(&self, vm: usize, vp: u32) -> Option<Refusal> {
        let global = self.plan.vms[vm].first_vp + vp;
        let channel = &self.vps[global as usize];
        if self.vms[vm].core.state != VmState::Running {
            Some(Refusal::VmDown)
        } else if channel.first_free().is_some() {
            None
        } else if property::is_stalled(self, vm, vp) {
            Some(Refusal::Stalled)
        } else {
            (channel.waiting.len() >= QUEUE_MAX).then_some(Refusal::QueueFull)
        }
    }

    /// Step 1 of a flip, and the beginning of every send: the guest takes a slot, and only then opens the chunk.
    pub(super) fn take_slot(
        &mut self,
        vm: usize,
        vp: u32,
        free: u32,
        request: Request,
        cause: EventId,
        observer: &mut dyn Observe,
    ) {
        let plan = &self.plan.vms[vm];
        let slot = plan.first_slot + vp * plan.slots + free;
        let streams = plan.streams;
        let occurrence = u64::from(request.occurrence);
        let costs = self.plan.scenario.costs;
        let scripted = (request.source == Source::Script).then(|| self.line(request.occurrence));
        let pages = match (request.source, scripted) {
            (Source::Background, _) => background_pages(streams.arrival_pages.bits(occurrence, 0)),
            (_, Some(Scripted::Send { pages, .. })) => pages,
            _ => FLIP_PAGES,
        };
        // Which chunk, the host's lag and the guest's first touch, if this send opens one.
        let opens = match (request.source, scripted) {
            (Source::Flip, _) => self.lowest_private(vm).map(|chunk| {
                let lag = streams.flip_lag.exponential_ns(occurrence, costs.lag_ns);
                (chunk, lag, streams.flip_touch.exponential_ns(occurrence, costs.touch_ns))
            }),
            (_, Some(Scripted::Share { chunk, lag_ns, touch_ns, .. })) => Some((chunk, lag_ns, touch_ns)),
            _ => None,
        };

        self.vps[(plan.first_vp + vp) as usize].hold_slot(free);
        // Sends that open nothing use the chunk of their processor that has been open since the VM started.
        let chunk = ChunkGeneration { chunk: vp, generation: self.vms[vm].core.boot_generation + vp + 1 };
        self.slots[slot as usize] =
            Slot { request, chunk, pages, cause, since: self.now, handler: self.handler, ..Slot::FREE };
        self.vms[vm].core.counts.submitted += 1;
        let send = self.send_ref(slot);
        self.emit_send(slot, EventKind::SlotTaken { send, pages }, observer);
        match opens {
            Some((chunk, lag_ns, touch_ns)) => {
                self.open_chunk(vm, slot, chunk, lag_ns, observer);
                self.begin(slot, Phase::Touching, touch_ns);
            }
            None => self.begin_copy(slot),
        }
    }

    pub(super) fn begin_copy(&mut self, slot: SlotIndex) {
        let (vm, ..) = self.plan.place(slot);
        let pages = u64::from(self.slots[slot as usize].pages);
        self.begin(slot, Phase::Copying, self.plan.scenario.costs.copy_ns(self.plan.vms[vm].isolation, pages));
    }

    /// The slot's timer is due: its phase ends and the next begins.
    pub(super) fn end_phase(&mut self, slot: SlotIndex, observer: &mut dyn Observe) {
        let costs = self.plan.scenario.costs;
        let held = self.slots[slot as usize];
        let pages = u64::from(held.pages);
        let mut advanced = |world: &mut World, step| {
            let send = world.send_ref(slot);
            world.emit_send(slot, EventKind::Advanced { send, step }, observer);
        };
        match held.phase {
            Phase::Touching => self.begin_copy(slot),
            Phase::Copying => {
                advanced(self, Step::Copied);
                self.begin(slot, Phase::Listing, costs.list_ns + costs.list_page_ns * pages);
            }
            Phase::Listing => {
                advanced(self, Step::Listed);
                self.begin(slot, Phase::Writing, costs.write_ns);
            }
            Phase::Writing => {
                advanced(self, Step::Written);
                let (vm, ..) = self.plan.place(slot);
                self.begin(slot, Phase::Signalling, costs.signal_ns(self.plan.vms[vm].isolation));
            }
            Phase::Signalling => {
                advanced(self, Step::Signalled);
                self.begin(slot, Phase::PickingUp, costs.pick_up_ns);
            }
            Phase::PickingUp => {
                advanced(self, Step::PickedUp);
                self.begin(slot, Phase::Validating, costs.validate_page_ns * pages);
            }
            Phase::Validating => {
                self.slots[slot as usize].handler = self.handler;
                self.handle(slot, self.handler.start(), observer);
            }
            Phase::Handling(pc) => self.handle(slot, pc, observer),
            Phase::Mapping => {
                advanced(self, Step::Pinned);
                self.access(slot, observer);
            }
            Phase::Device => {
                advanced(self, Step::DeviceFinished);
                self.begin(slot, Phase::Completing, costs.complete_ns);
            }
            Phase::Completing => {
                advanced(self, Step::Completed);
                self.begin(slot, Phase::Finishing, costs.finish_ns);
            }
            Phase::Finishing => self.return_slot(slot, observer),
            Phase::Free => unreachable!("a free slot has no timer"),
        }
    }

    /// Drives the handler until it sleeps, is done, or its next step costs time.
    pub(super) fn handle(&mut self, slot: SlotIndex, mut pc: Pc, observer: &mut dyn Observe) {
        let (vm, ..) = self.plan.place(slot);
        let Slot { handler: kind, chunk, pages, .. } = self.slots[slot as usize];
        let send = self.send_ref(slot);
        loop {
            let Vm { core, view, waiters } = &mut self.vms[vm];
            let (did, next) = handler::step(kind, pc, &mut Sees { view, waiters, me: slot, chunk });
            if did == Did::Looked(HostVisibility::Private) {
                core.counts.parked += 1;
            }
            let event = match did {
                Did::Looked(saw) => Some(EventKind::Looked { send, saw }),
                Did::Registered => Some(EventKind::Registered { send }),
                Did::Cancelled => Some(EventKind::Cancelled { send }),
                Did::Revalidated(saw) => Some(EventKind::Revalidated { send, saw }),
                // `wake` has said so already.
                Did::Awoke => None,
            };
            if let Some(kind) = event {
                self.emit_send(slot, kind, observer);
            }
            match next {
                Next::Go(to, Cost::Nothing) => pc = to,
                Next::Go(to, Cost::Gap) => {
                    return self.begin(slot, Phase::Handling(to), self.plan.scenario.costs.gap_ns);
                }
                Next::Sleep => return self.sleep(slot, send, observer),
                Next::GoOn => {
                    let map_ns = self.plan.scenario.costs.map_page_ns * u64::from(pages);
                    return self.begin(slot, Phase::Mapping, map_ns);
                }
            }
        }
    }

    pub(super) fn sleep(&mut self, slot: SlotIndex, send: SendRef, observer: &mut dyn Observe) {
        self.emit_send(slot, EventKind::Slept { send }, observer);
        let held = &mut self.slots[slot as usize];
        held.phase = Phase::Handling(Pc::Waiting);
        held.since = self.now;
        held.due = SimTime::NEVER;
        if !property::is_stuck(self, slot) {
            return;
        }
        // From here on only the model knows: the machine has no idea that nobody will call.
        let (vm, vp, _) = self.plan.place(slot);
        let news_at = self.chunk_of(slot).news_at;
        self.vms[vm].core.counts.lost += 1;
        let lost = self.emit_send(slot, EventKind::WakeUpLost { send, news_at }, observer);
        if !property::is_stalled(self, vm, vp) {
            return;
        }
        let stalled = self.emit(lost, EventKind::VpStalled { vm: send.vm, vp: send.vp }, observer);
        if vp == 0 {
            let unresponsive = self.emit(stalled, EventKind::VmUnresponsive { vm: send.vm }, observer);
            self.vms[vm].core.cause = unresponsive;
            if self.plan.scenario.recovery.guest_watchdog {
                self.set_service(vm, Service::Watchdog, self.now + self.plan.scenario.costs.watchdog_ns);
            }
        }
    }

    /// Somebody calls a sleeping send.
    pub(super) fn wake(&mut self, slot: SlotIndex, cause: EventId, observer: &mut dyn Observe) {
        let (vm, ..) = self.plan.place(slot);
        let send = self.send_ref(slot);
        self.vms[vm].core.counts.woken += 1;
        self.slots[slot as usize].cause = cause;
        self.emit_send(slot, EventKind::Woken { send }, observer);
        self.handle(slot, Pc::Waiting, observer);
    }

    /// The host accesses the pages, as far as the hardware lets it; the oracle watches.
    pub(super) fn access(&mut self, slot: SlotIndex, observer: &mut dyn Observe) {
        let costs = self.plan.scenario.costs;
        let Slot { request, pages, chunk, .. } = self.slots[slot as usize];
        let truth = if self.chunk_of(slot).generation == chunk.generation {
            HostVisibility::Shared
        } else {
            HostVisibility::Private
        };
        let outcome = oracle::hardware(costs.hardware_check, truth);
        self.oracle.judge(pages, truth, outcome);
        let send = self.send_ref(slot);
        self.emit_send(slot, EventKind::Attempted { send, pages, outcome }, observer);
        if outcome == Outcome::Faulted {
            // Nothing to wait for: the device never gets the pages, and the guest is told.
            return self.begin(slot, Phase::Completing, costs.complete_ns);
        }
        self.emit_send(slot, EventKind::Accessed { send, pages }, observer);
        let streams = &self.plan.vms[usize::from(send.vm)].streams;
        let stream = match request.source {
            Source::Background => streams.arrival_device,
            Source::Flip => streams.flip_device,
            Source::Script => streams.script_device,
        };
        let device_ns = stream.log_normal_ns(request.occurrence.into(), costs.device_ns, costs.device_sigma_milli);
        self.begin(slot, Phase::Device, device_ns);
    }

    pub(super) fn return_slot(&mut self, slot: SlotIndex, observer: &mut dyn Observe) {
        let (vm, vp, within) = self.plan.place(slot);
        let Slot { chunk, .. } = self.slots[slot as usize];
        let send = self.send_ref(slot);
        let returned = self.emit_send(slot, EventKind::SlotReturned { send }, observer);
        if chunk.chunk >= self.plan.vms[vm].vps {
            self.close_chunk(vm, chunk, returned, observer);
        }
        self.slots[slot as usize] = Slot::FREE;
        let core = &mut self.vms[vm].core;
        core.counts.completed += 1;
        core.throughput.count(self.now);
        let channel = &mut self.vps[(self.plan.vms[vm].first_vp + vp) as usize];
        channel.free_slot(within);
        if let Some(request) = channel.waiting.pop_front() {
            self.take_slot(vm, vp, within, request, returned, observer);
        }
    }
}

/// Pages of a background send: 1, 2, 4, 8 or 16 with probability .30, .25, .25, .125 and .075; mean 4.
fn background_pages(bits: u64) -> u8 {
    match ((bits >> 32) * 1000) >> 32 {
        0..300 => 1,
        300..550 => 2,
        550..800 => 4,
        800..925 => 8,
        _ => 16,
    }
}
