//! Words of the stage that depend on its state, and those of the table `stage` as they are.

use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::machine::memory::HostVisibility;
use sim_core::model::time::SimTime;
use sim_core::show::frame::{HeartbeatView, PageView, SlotState, Station, VpState, VpView};

pub use crate::facts::states::{visibility, vm_state};
use crate::facts::units::{ago, duration};
use crate::words::stage as sheet;

pub use crate::words::events::vp;
pub use crate::words::stage::*;

/// The sign between a page and the host's view if they differ.
pub const DIFFERS: &str = "≠";

/// A text in full and in short.
pub type Label = (&'static str, &'static str);

/// The name of the row of pages.
#[must_use]
pub fn shared_pages() -> Label {
    (sheet::shared_pages(), sheet::shared_pages())
}

/// The name of the row with the host's view of the pages.
#[must_use]
pub fn host_view() -> Label {
    (sheet::host_view(), sheet::host_view_short())
}

/// The name of the row of stranded sends.
#[must_use]
pub fn nothing_will_wake() -> Label {
    (sheet::nothing_will_wake(), sheet::nothing_will_wake_short())
}

/// The name of the row of sends on the wait list.
#[must_use]
pub fn on_the_list() -> Label {
    (sheet::on_the_list(), sheet::on_the_list_short())
}

/// The number of a send: `#412`.
#[must_use]
pub fn send(number: u32) -> String {
    format!("#{number}")
}

/// The state of a VP.
#[must_use]
pub fn vp_state(state: VpState) -> Label {
    match state {
        VpState::Working => (sheet::vp_working(), sheet::vp_working_short()),
        VpState::FewerSlots => (sheet::vp_fewer(), sheet::vp_fewer_short()),
        VpState::Stalled => (sheet::vp_stalled(), sheet::vp_stalled_short()),
        VpState::Down => (sheet::vp_down(), sheet::vp_down_short()),
    }
}

/// The ring of a VP in words, for screen readers.
#[must_use]
pub fn ring(view: &VpView) -> String {
    let count = |state| view.slots.iter().filter(|slot| **slot == state).count();
    let (state, all, used) = (vp_state(view.state).0, view.slots.len(), count(SlotState::InUse));
    let waiting = count(SlotState::Waiting);
    let mut parts = vec![sheet::ring(vp(view.index), state, view.lost(), all, used)];
    parts.extend((waiting > 0).then(|| sheet::ring_waiting(waiting)));
    parts.extend((view.queued > 0).then(|| sheet::ring_queued(view.queued)));
    parts.join(", ")
}

/// “since …”, with the time.
#[must_use]
pub fn since(at: SimTime) -> String {
    sheet::since(at.clock())
}

/// The sends per second, where they are too fast to be drawn.
#[must_use]
pub fn rate(per_second: u32) -> String {
    sheet::rate(per_second.into())
}

/// The heartbeat in short; once lost, with the time since then.
#[must_use]
pub fn heartbeat(view: HeartbeatView, at: SimTime) -> String {
    match view {
        HeartbeatView::Ok { .. } => sheet::heartbeat_ok().into(),
        HeartbeatView::Lost { since, .. } => sheet::heartbeat_lost(ago(at.since(since))),
        other => heartbeat_long(other),
    }
}

/// The heartbeat in full, with the time at which it was answered or lost.
#[must_use]
pub fn heartbeat_long(view: HeartbeatView) -> String {
    match view {
        HeartbeatView::Ok { answered_at } => sheet::heartbeat_answered(answered_at.clock()),
        HeartbeatView::Missed { beats, .. } => sheet::heartbeat_missed(beats.into()),
        HeartbeatView::Lost { since, .. } => sheet::heartbeat_lost_at(since.clock()),
        HeartbeatView::NotExpected => sheet::heartbeat_not_expected().into(),
    }
}

/// The label of a station.
#[must_use]
pub fn station(station: Station) -> Label {
    match station {
        Station::TakeSlot => (sheet::station_take_slot(), sheet::station_take_slot_short()),
        Station::Copy => (sheet::station_copy(), sheet::station_copy_short()),
        Station::List => (sheet::station_list(), sheet::station_list_short()),
        Station::Signal => (sheet::station_signal(), sheet::station_signal_short()),
        Station::PickUp => (sheet::station_pick_up(), sheet::station_pick_up_short()),
        Station::Check => (sheet::station_check(), sheet::station_check_short()),
        Station::Register => (sheet::station_register(), sheet::station_register_short()),
        Station::Device => (sheet::station_device(), sheet::station_device_short()),
        Station::SlotBack => (sheet::station_slot_back(), sheet::station_slot_back_short()),
    }
}

/// Both rows of pages in words, for screen readers.
#[must_use]
pub fn pages(pages: &[PageView], more_shared: u32, at: SimTime) -> String {
    let shared = pages.iter().filter(|page| page.page == HostVisibility::Shared).count();
    let mut text = sheet::pages(shared, pages.len());
    if more_shared > 0 {
        text = sheet::pages_and_more(text, more_shared);
    }
    for page in pages.iter().filter(|page| page.is_stale()) {
        text += &format!("; {}", page_differs(page, at));
    }
    text
}

/// A page of which the host's view is stale.
#[must_use]
pub fn page_differs(page: &PageView, at: SimTime) -> String {
    let text = sheet::page_differs(page.index, visibility(page.page), visibility(page.host_view));
    match page.shared_at {
        Some(shared_at) => sheet::page_differs_for(text, duration(at.since(shared_at))),
        None => text,
    }
}

/// A page of which the host's view is right.
#[must_use]
pub fn page_agrees(page: &PageView) -> String {
    let text = sheet::page_agrees(page.index, visibility(page.page));
    match page.send {
        Some(send) => sheet::page_shared_for(text, send),
        None => text,
    }
}

/// The number of shared pages that are not drawn: `+5`.
#[must_use]
pub fn more_shared(count: u32) -> String {
    format!("+{count}")
}

/// One half of the path with the number of sends on it, for screen readers.
#[must_use]
pub fn path(guest: bool, handler: HandlerKind, moving: usize) -> String {
    let part = match (guest, handler) {
        (true, _) => sheet::path_in_the_guest(),
        (false, HandlerKind::Before) => sheet::path_checking_first(),
        (false, HandlerKind::After) => sheet::path_registering_first(),
    };
    if moving == 0 { part.into() } else { sheet::path_moving(part, moving as u64) }
}

/// A segment of a lane in words.
#[must_use]
pub fn lane(side: &str, index: u32, state: VpState) -> String {
    sheet::lane(side, vp(index), vp_state(state).0)
}
