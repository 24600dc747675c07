//! RaceView: all that is known of one try of the race at a moment, and what is true of it then.

use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::machine::memory::HostVisibility;
use sim_core::record::race::RaceOutcome;
use sim_core::show::frame::SlotState;

/// One try of the race at a moment. All times are relative to the look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RaceView {
    /// Number of the send.
    pub send: u32,
    /// Its page.
    pub page: u32,
    /// Its processor.
    pub vp: u32,
    /// The slots of its processor, now.
    pub slots: Vec<SlotState>,
    /// When the guest opened the page.
    pub shared_ns: i64,
    /// When the send looked: zero.
    pub check_ns: i64,
    /// When it signed the list, if it ever does.
    pub register_ns: Option<i64>,
    /// When the news arrives: what the reader moves.
    pub notify_ns: i64,
    /// When the send is called, if it ever is.
    pub woken_ns: Option<i64>,
    /// The moment shown.
    pub now_ns: i64,
    /// What walking to the list takes.
    pub gap_ns: i64,
    /// The handler.
    pub handler: HandlerKind,
    /// What comes of the send in the end.
    pub outcome: RaceOutcome,
    /// Pending events that will touch it, now.
    pub wakers: u32,
    /// Earlier tries: when the news arrived and what came of it.
    pub tries: Vec<(i64, RaceOutcome)>,
}

impl RaceView {
    /// Whether the send has looked.
    #[must_use]
    pub fn checked(&self) -> bool {
        self.now_ns >= self.check_ns
    }

    /// What it saw, once it has looked.
    #[must_use]
    pub fn saw(&self) -> Option<HostVisibility> {
        let shared = self.outcome == RaceOutcome::GoesOn;
        self.checked().then_some(if shared { HostVisibility::Shared } else { HostVisibility::Private })
    }

    /// Whether it has signed the list.
    #[must_use]
    pub fn registered(&self) -> bool {
        self.register_ns.is_some_and(|ns| self.now_ns >= ns)
    }

    /// Whether it is on its way from the look to the list, and nobody knows that it waits.
    #[must_use]
    pub fn in_gap(&self) -> bool {
        self.handler == HandlerKind::Before && self.saw() == Some(HostVisibility::Private) && !self.registered()
    }

    /// Whether it sleeps.
    #[must_use]
    pub fn sleeps(&self) -> bool {
        self.saw() == Some(HostVisibility::Private) && self.registered() && !self.woken()
    }

    /// Whether it has been called.
    #[must_use]
    pub fn woken(&self) -> bool {
        self.woken_ns.is_some_and(|ns| self.now_ns >= ns)
    }

    /// Whether the news has arrived: the bell has rung, and the host's note has followed.
    #[must_use]
    pub fn notified(&self) -> bool {
        self.now_ns >= self.notify_ns
    }

    /// Whether it sleeps and nothing will ever call it.
    #[must_use]
    pub fn lost(&self) -> bool {
        self.outcome == RaceOutcome::Lost && self.sleeps() && self.notified()
    }

    /// The host's note, now.
    #[must_use]
    pub fn host_view(&self) -> HostVisibility {
        if self.notified() { HostVisibility::Shared } else { HostVisibility::Private }
    }

    /// How far the news has come, 0 to 1.
    #[must_use]
    pub fn notification_progress(&self) -> f64 {
        let way = (self.notify_ns - self.shared_ns).max(1) as f64;
        ((self.now_ns - self.shared_ns) as f64 / way).clamp(0.0, 1.0)
    }

    /// Slots of the processor that are gone, now.
    #[must_use]
    pub fn slots_lost(&self) -> usize {
        self.slots.iter().filter(|slot| **slot == SlotState::Lost).count()
    }
}
