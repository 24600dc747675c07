//! Sends: from the slot they take to the slot they give back, phase by phase.

use super::{World, stranded};
use crate::model::event::{EventId, EventKind, Observe, Refusal, SendRef, Step};
use crate::model::machine::handler::{self, Cost, Effect, HandlerKind, Next, Pc, StepContext};
use crate::model::machine::memory::{ChunkGeneration, HostVisibility, SlotIndex};
use crate::model::machine::partition::{Vm, VmState};
use crate::model::machine::send::{Phase, Request, Slot, Source};
use crate::model::machine::vp::QUEUE_MAX;
use crate::model::oracle::{self, Outcome};
use crate::model::plan::{Class, VmPlan};
use crate::model::scenario::{Mechanism, Scripted};
use crate::model::time::SimTime;

impl World {
    #[inline(always)]
    pub(super) fn begin(&mut self, slot: SlotIndex, phase: Phase, takes_ns: u64) {
        let due = self.now + takes_ns;
        let held = &mut self.slots[slot as usize];
        held.phase = phase;
        held.since = self.now;
        held.due = due;
        self.agenda.set(due, self.plan.slot_timer(slot, Class::of(phase)));
    }

    /// A request wants a slot of a VP: it gets one, waits for one, or is turned away.
    pub(super) fn request(&mut self, vm: usize, vp: u32, request: Request, observer: &mut dyn Observe) {
        let refusal = self.refusal(vm, vp);
        let core = &mut self.vms[vm].core;
        if let Some(why) = refusal {
            let (number, to) = (request.number, (vm as u16, vp as u16));
            let kind = match request.source {
                Source::Background | Source::Closed => {
                    core.counts.refused += 1;
                    EventKind::SendRefused { vm: to.0, vp: to.1, number, why }
                }
                Source::Flip | Source::Script => {
                    core.counts.skipped += 1;
                    EventKind::FlipSkipped { vm: to.0, vp: to.1, number, why }
                }
            };
            self.emit(0, kind, observer);
            if request.source == Source::Closed {
                self.think(self.plan.vms[vm].first_vp + vp);
            }
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
        } else if stranded::is_stalled(self, vm, vp) {
            Some(Refusal::Stalled)
        } else {
            (channel.waiting.len() >= QUEUE_MAX).then_some(Refusal::QueueFull)
        }
    }

    /// Step 1 of a visibility change, and the beginning of every send: the guest takes a slot, and only then shares the
    /// chunk.
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
        let streams = &plan.streams;
        let number = VmPlan::draw_number(request, vp);
        let scripted = (request.source == Source::Script).then(|| self.line(request.occurrence));
        let pages = match (request.source, scripted) {
            // A path of stations carries no pages.
            _ if !self.stations.is_empty() => 1,
            (Source::Background | Source::Closed, _) => self.plan.sizes.chosen(streams.arrival_pages.bits(number, 0)),
            (_, Some(Scripted::Send { pages, .. })) => pages,
            _ => self.plan.scenario.costs.flip_pages,
        };
        // Which chunk, the host's lag and the guest's first touch, if this send shares one.
        let opens = match (request.source, scripted) {
            (Source::Flip, _) => self.lowest_private(vm).map(|chunk| {
                let lag = streams.flip_lag.exponential_ns(number, self.dials.lag_ns);
                (chunk, lag, streams.flip_touch.exponential_ns(number, self.plan.scenario.costs.touch_ns))
            }),
            (_, Some(Scripted::Share { chunk, lag_ns, touch_ns, .. })) => {
                // While it waited for its slot another send may have shared that chunk: it takes one that is free.
                let free = self.chunks[(plan.first_chunk + chunk) as usize].generation == 0;
                let chunk = if free { Some(chunk) } else { self.lowest_private(vm) };
                chunk.map(|chunk| (chunk, lag_ns, touch_ns))
            }
            _ => None,
        };

        self.vps[(plan.first_vp + vp) as usize].hold_slot(free);
        // Sends that share nothing use the chunk of their VP that has been shared since the VM started.
        let chunk = ChunkGeneration { chunk: vp, generation: self.vms[vm].core.boot_generation + vp + 1 };
        self.slots[slot as usize] =
            Slot { request, chunk, pages, cause, since: self.now, handler: self.host_of(vm).handler, ..Slot::FREE };
        self.vms[vm].core.counts.submitted += 1;
        let send = self.send_ref(slot);
        self.emit_send(slot, EventKind::SlotTaken { send, pages }, observer);
        match opens {
            Some((chunk, lag_ns, touch_ns)) => {
                self.share_chunk(vm, slot, chunk, lag_ns, observer);
                self.begin(slot, Phase::Touching, touch_ns);
            }
            None if self.stations.is_empty() => self.begin_copy(slot),
            None => self.enter_station(slot, 0),
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
            Phase::Writing => self.write(slot, observer),
            Phase::Signalling => self.signal_arrives(slot, observer),
            Phase::Joining => self.join(slot, observer),
            Phase::PickingUp => {
                advanced(self, Step::PickedUp);
                self.begin(slot, Phase::Validating, costs.validate_page_ns * pages);
                self.take_out(slot, observer);
            }
            Phase::Validating => {
                let (vm, ..) = self.plan.place(slot);
                let kind = self.host_of(vm).handler;
                let (kind, pc) = match self.plan.scenario.mechanism {
                    Mechanism::LostWakeUp => (kind, kind.start()),
                    Mechanism::BusyStall => (kind, Pc::BusyCheck),
                    // There the mistake is at the message slot; pages are handled in the right order.
                    Mechanism::StuckMessage => (HandlerKind::After, HandlerKind::After.start()),
                };
                self.slots[slot as usize].handler = kind;
                self.handle(slot, pc, observer);
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
                let (vm, ..) = self.plan.place(slot);
                let direct = self.plan.vms[vm].isolation.is_confidential();
                if direct && self.plan.scenario.mechanism == Mechanism::StuckMessage {
                    self.want_message_slot(slot, observer);
                } else {
                    self.begin(slot, Phase::Finishing, costs.finish_ns);
                }
            }
            Phase::Finishing => self.return_slot(slot, observer),
            Phase::Station(station) => self.leave_station(slot, station, observer),
            Phase::Free | Phase::InRing => unreachable!("{:?} has no timer", held.phase),
        }
    }

    /// Drives the handler until it sleeps, is done, or its next step costs time.
    pub(super) fn handle(&mut self, slot: SlotIndex, mut pc: Pc, observer: &mut dyn Observe) {
        let (vm, vp, _) = self.plan.place(slot);
        let Slot { handler: kind, chunk, pages, message, .. } = self.slots[slot as usize];
        let (send, costs) = (self.send_ref(slot), self.plan.scenario.costs);
        loop {
            let Vm { core, view, wait_list, message_view, message_wait_list } = &mut self.vms[vm];
            let mut context = if message == 0 {
                StepContext { view, wait_list, me: slot, chunk }
            } else {
                let chunk = ChunkGeneration { chunk: vp, generation: message };
                StepContext { view: message_view, wait_list: message_wait_list, me: slot, chunk }
            };
            let (effect, next) = handler::step(kind, pc, &mut context);
            if effect == Effect::Checked(HostVisibility::Private) {
                core.counts.parked += 1;
            }
            let event = match effect {
                Effect::Checked(saw) | Effect::Revalidated(saw) if message != 0 => {
                    Some(EventKind::MessageSlotChecked { send, free: saw == HostVisibility::Shared })
                }
                Effect::Checked(saw) => Some(EventKind::Checked { send, saw }),
                Effect::Registered => Some(EventKind::Registered { send }),
                Effect::Cancelled => Some(EventKind::Cancelled { send }),
                Effect::Revalidated(saw) => Some(EventKind::Revalidated { send, saw }),
                Effect::Remembered(saw) => Some(EventKind::Remembered { send, saw }),
                Effect::Tried(done) => {
                    core.counts.woken += u64::from(done);
                    Some(EventKind::Retried { send, done })
                }
                // `wake` has said so already.
                Effect::Awoke => None,
            };
            if let Some(kind) = event {
                self.emit_send(slot, kind, observer);
            }
            match next {
                Next::Go(to, Cost::Nothing) => pc = to,
                Next::Go(to, Cost::Gap) => return self.begin(slot, Phase::Handling(to), costs.gap_ns),
                Next::Go(to, Cost::Retry) => {
                    self.begin(slot, Phase::Handling(to), costs.retry_ns);
                    if matches!(effect, Effect::Remembered(_)) {
                        self.report_if_stranded(slot, observer);
                    }
                    return;
                }
                Next::Sleep => return self.sleep(slot, send, observer),
                Next::GoOn if message != 0 => return self.post_message(slot, observer),
                Next::GoOn => return self.begin(slot, Phase::Mapping, costs.map_page_ns * u64::from(pages)),
            }
        }
    }

    pub(super) fn sleep(&mut self, slot: SlotIndex, send: SendRef, observer: &mut dyn Observe) {
        self.emit_send(slot, EventKind::Slept { send }, observer);
        self.rest(slot, Phase::Handling(Pc::Waiting));
        self.report_if_stranded(slot, observer);
    }

    /// A send comes to rest in a phase that no timer ends.
    pub(super) fn rest(&mut self, slot: SlotIndex, phase: Phase) {
        let held = &mut self.slots[slot as usize];
        held.phase = phase;
        held.since = self.now;
        held.due = SimTime::NEVER;
    }

    /// Emits an event if the send that has just come to rest is stranded. Only the model knows that: nothing in the
    /// machine can tell that nothing will wake it.
    pub(super) fn report_if_stranded(&mut self, slot: SlotIndex, observer: &mut dyn Observe) {
        if !stranded::is_stranded(self, slot) {
            return;
        }
        let (vm, vp, _) = self.plan.place(slot);
        let Slot { phase, message, mut cause, .. } = self.slots[slot as usize];
        if let Phase::Handling(pc) = phase {
            let ended_at = self.vps[(self.plan.vms[vm].first_vp + vp) as usize].message.ended_at;
            let notified_at = if message == 0 { self.chunk_of(slot).notified_at } else { ended_at };
            let send = self.send_ref(slot);
            self.vms[vm].core.counts.lost += 1;
            let kind = match pc {
                Pc::Retry(_) => EventKind::RetriesForever { send, notified_at },
                _ => EventKind::WakeUpLost { send, notified_at },
            };
            cause = self.emit_send(slot, kind, observer);
        }
        self.report_if_stalled(vm, vp, cause, observer);
    }

    /// Says so if a VP, one of whose sends has just been stranded, is stalled.
    pub(super) fn report_if_stalled(&mut self, vm: usize, vp: u32, cause: EventId, observer: &mut dyn Observe) {
        if !stranded::is_stalled(self, vm, vp) {
            return;
        }
        let stalled = self.emit(cause, EventKind::VpStalled { vm: vm as u16, vp: vp as u16 }, observer);
        if vp == 0 {
            self.vms[vm].core.cause = self.emit(stalled, EventKind::VmFrozen { vm: vm as u16 }, observer);
        }
        self.watch(vm, vp, stalled);
    }

    /// A sleeping send is woken.
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
            // Nothing to wait for: the device never gets the pages, and the guest gets an error.
            return self.begin(slot, Phase::Completing, costs.complete_ns);
        }
        self.emit_send(slot, EventKind::Accessed { send, pages }, observer);
        let streams = &self.plan.vms[usize::from(send.vm)].streams;
        let stream = match request.source {
            Source::Background | Source::Closed => streams.arrival_device,
            Source::Flip => streams.flip_device,
            Source::Script => streams.script_device,
        };
        let number = VmPlan::draw_number(request, send.vp.into());
        let device_ns = stream.log_normal_ns(number, self.dials.device_ns, costs.device_sigma_milli);
        self.begin(slot, Phase::Device, device_ns);
    }

    pub(super) fn return_slot(&mut self, slot: SlotIndex, observer: &mut dyn Observe) {
        let (vm, vp, within) = self.plan.place(slot);
        let Slot { chunk, request, .. } = self.slots[slot as usize];
        let send = self.send_ref(slot);
        let returned = self.emit_send(slot, EventKind::SlotReturned { send }, observer);
        if chunk.chunk >= self.plan.vms[vm].vps {
            self.unshare_chunk(vm, chunk, returned, observer);
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
        if request.source == Source::Closed {
            self.think(self.plan.vms[vm].first_vp + vp);
        }
    }
}
