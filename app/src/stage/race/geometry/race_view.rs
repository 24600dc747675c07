//! RaceView: one try of the race at one moment, and questions about its state then.

use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::machine::memory::HostVisibility;
use sim_core::record::race::RaceOutcome;
use sim_core::show::frame::SlotState;

/// One try of the race at one moment. All times are in nanoseconds after the check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RaceView {
    /// Number of the send.
    pub send: u32,
    /// The index of its page.
    pub page: u32,
    /// The index of its VP.
    pub vp: u32,
    /// The slots of its VP at the moment shown.
    pub slots: Vec<SlotState>,
    /// When the guest shared the page.
    pub shared_ns: i64,
    /// When the send checked: 0.
    pub check_ns: i64,
    /// When it registers on the wait list; `None` if it never does.
    pub register_ns: Option<i64>,
    /// When the notification arrives. The reader moves it.
    pub notify_ns: i64,
    /// When the send is woken; `None` if it never is.
    pub woken_ns: Option<i64>,
    /// The moment shown.
    pub now_ns: i64,
    /// The length of the gap between check and register.
    pub gap_ns: i64,
    /// The handler that runs.
    pub handler: HandlerKind,
    /// The outcome at the end of the race.
    pub outcome: RaceOutcome,
    /// The number of pending events that will move the send on, at the moment shown.
    pub wakers: u32,
    /// Earlier tries: the time of the notification, and the outcome.
    pub tries: Vec<(i64, RaceOutcome)>,
}

impl RaceView {
    /// Whether the send has checked.
    #[must_use]
    pub fn checked(&self) -> bool {
        self.now_ns >= self.check_ns
    }

    /// The result of the check; `None` before it.
    #[must_use]
    pub fn saw(&self) -> Option<HostVisibility> {
        let shared = self.outcome == RaceOutcome::GoesOn;
        self.checked().then_some(if shared { HostVisibility::Shared } else { HostVisibility::Private })
    }

    /// Whether the send has registered on the wait list.
    #[must_use]
    pub fn registered(&self) -> bool {
        self.register_ns.is_some_and(|ns| self.now_ns >= ns)
    }

    /// Whether the send is in the gap: it has checked and will wait, but it is not registered yet.
    #[must_use]
    pub fn in_gap(&self) -> bool {
        self.handler == HandlerKind::Before && self.saw() == Some(HostVisibility::Private) && !self.registered()
    }

    /// Whether the send sleeps: it has registered and is not woken.
    #[must_use]
    pub fn sleeps(&self) -> bool {
        self.saw() == Some(HostVisibility::Private) && self.registered() && !self.woken()
    }

    /// Whether the send has been woken.
    #[must_use]
    pub fn woken(&self) -> bool {
        self.woken_ns.is_some_and(|ns| self.now_ns >= ns)
    }

    /// Whether the notification has arrived. The host's view has changed with it.
    #[must_use]
    pub fn notified(&self) -> bool {
        self.now_ns >= self.notify_ns
    }

    /// Whether the send is stranded: it sleeps, and its wake-up is lost.
    #[must_use]
    pub fn lost(&self) -> bool {
        self.outcome == RaceOutcome::Lost && self.sleeps() && self.notified()
    }

    /// The host's view of the page at the moment shown.
    #[must_use]
    pub fn host_view(&self) -> HostVisibility {
        if self.notified() { HostVisibility::Shared } else { HostVisibility::Private }
    }

    /// The share of its way that the notification has gone, 0 to 1.
    #[must_use]
    pub fn notification_progress(&self) -> f64 {
        let way = (self.notify_ns - self.shared_ns).max(1) as f64;
        ((self.now_ns - self.shared_ns) as f64 / way).clamp(0.0, 1.0)
    }

    /// Lost slots of the VP at the moment shown.
    #[must_use]
    pub fn slots_lost(&self) -> usize {
        self.slots.iter().filter(|slot| **slot == SlotState::Lost).count()
    }
}
