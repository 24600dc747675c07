//! Words: every English string of the components, in one place. They move to the content layer as they are.

use sim_core::frame::{HeartbeatView, PageView, SlotState, Station, VmState, VpState, VpView};
use sim_core::machine::handler::HandlerKind;
use sim_core::machine::memory::HostVisibility;
use sim_core::time::SimTime;

use crate::scene::marks::LandmarkKind;

pub mod race;
pub mod transport;

/// The badge of everything modelled.
pub const MODEL: &str = "MODEL";
/// What the badge means.
pub const MODEL_TITLE: &str = "A model: Microsoft has not published the mechanism.";
/// Name of a VM whose memory is sealed.
pub const CONFIDENTIAL_VM: &str = "Confidential VM";
/// Name of any other.
pub const CLASSIC_VM: &str = "Classic VM";
/// What seals the memory.
pub const SEALED: &str = "sealed by the processor";
/// What a classic VM is.
pub const NOT_SEALED: &str = "the host can read it";
/// Name of the host.
pub const HOST: &str = "Host";
/// The row of pages themselves, and in short.
pub const PAGES_OPEN: (&str, &str) = ("pages", "pages");
/// The row of the host's notes, and in short.
pub const HOSTS_NOTE: (&str, &str) = ("host’s note", "note");
/// A send that nothing will call, and in short.
pub const NOBODY_WILL_CALL: (&str, &str) = ("asleep, nobody will call", "nobody will call");
/// A send on the list, and in short.
pub const ON_THE_LIST: (&str, &str) = ("waiting, on the list", "on the list");
/// What becomes of it.
pub const WILL_BE_CALLED: &str = "will be called";
/// Sign of a difference.
pub const DIFFERS: &str = "≠";
/// The gap on the path.
pub const GAP: &str = "gap: nobody knows that it waits";
/// The lanes.
pub const LANES: &str = "States of the processors over the run";
/// Name of the time slider.
pub const TIME: &str = "Time in the run";
/// Name of the row of landmarks.
pub const LANDMARKS: &str = "Landmarks";

/// A number with its thousands apart.
#[must_use]
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A length of time in the unit that suits it.
#[must_use]
pub fn duration(ns: u64) -> String {
    let shown = |value: f64, unit: &str| {
        if value < 10.0 && value.fract() >= 0.05 {
            format!("{value:.1}\u{a0}{unit}")
        } else {
            format!("{value:.0}\u{a0}{unit}")
        }
    };
    match ns {
        0..1_000 => format!("{ns}\u{a0}ns"),
        1_000..1_000_000 => shown(ns as f64 / 1e3, "µs"),
        1_000_000..1_000_000_000 => shown(ns as f64 / 1e6, "ms"),
        1_000_000_000..120_000_000_000 => shown(ns as f64 / 1e9, "s"),
        _ => shown(ns as f64 / 60e9, "min"),
    }
}

/// How long ago, in whole seconds.
#[must_use]
pub fn ago(ns: u64) -> String {
    match ns / 1_000_000_000 {
        0 => "just now".into(),
        seconds => format!("{seconds}\u{a0}s ago"),
    }
}

/// The number of a send.
#[must_use]
pub fn send(number: u32) -> String {
    format!("#{number}")
}

/// The name of a processor.
#[must_use]
pub fn vp(index: u32) -> String {
    format!("P{index}")
}

/// The state of a processor under its ring, and in short.
#[must_use]
pub fn vp_state(state: VpState) -> (&'static str, &'static str) {
    match state {
        VpState::Working => ("working", "working"),
        VpState::FewerSlots => ("fewer slots", "fewer"),
        VpState::OutOfSlots => ("out of slots", "none left"),
        VpState::Down => ("not running", "down"),
    }
}

/// A ring in words.
#[must_use]
pub fn ring(vp: &VpView) -> String {
    let count = |state| vp.slots.iter().filter(|slot| **slot == state).count();
    let mut text = format!("P{}, {}: {} of {} slots gone", vp.index, vp.state, vp.gone(), vp.slots.len());
    text += &format!(", {} in use", count(SlotState::InUse));
    if count(SlotState::Waiting) > 0 {
        text += &format!(", {} waiting to be called", count(SlotState::Waiting));
    }
    if vp.queued > 0 {
        text += &format!(", {} queued for a slot", vp.queued);
    }
    text
}

/// Processors beyond those drawn.
#[must_use]
pub fn more_vps(count: usize, gone: usize) -> String {
    format!("and {count} more, {gone} slots gone")
}

/// Which build a side stands for.
#[must_use]
pub fn build(revision: u32) -> String {
    format!("stands for 20348.{revision}")
}

/// The state of a VM that does not run, and since when.
#[must_use]
pub fn vm_state(state: VmState) -> &'static str {
    match state {
        VmState::Running => "running",
        VmState::Resetting => "resetting",
        VmState::Booting => "booting",
        VmState::Attesting => "attesting",
        VmState::Stopped => "stopped: no key released",
        VmState::ShuttingDown => "shutting down",
        VmState::Off => "off until its host is up",
        VmState::Moving => "moving to another host",
    }
}

/// Since when.
#[must_use]
pub fn since(at: SimTime) -> String {
    format!("since {}", at.clock())
}

/// The share of slots gone.
#[must_use]
pub fn frost(gone: usize, all: usize) -> String {
    format!("{gone} of {all} slots gone")
}

/// Sends per second, where they are too fast to be drawn.
#[must_use]
pub fn rate(per_second: u32) -> String {
    format!("{} sends a second", grouped(per_second.into()))
}

/// The heartbeat, in short.
#[must_use]
pub fn heartbeat(view: HeartbeatView, at: SimTime) -> String {
    match view {
        HeartbeatView::Ok { .. } => "heartbeat OK".into(),
        HeartbeatView::Missed { beats: 1, .. } => "1 heartbeat missed".into(),
        HeartbeatView::Missed { beats, .. } => format!("{beats} heartbeats missed"),
        HeartbeatView::Lost { since, .. } => format!("heartbeat lost {}", ago(at.since(since))),
        HeartbeatView::NotExpected => "no heartbeat expected".into(),
    }
}

/// A station's label, and in short.
#[must_use]
pub fn station(station: Station) -> (&'static str, &'static str) {
    match station {
        Station::TakeSlot => ("take slot", "slot"),
        Station::Copy => ("copy", "copy"),
        Station::List => ("list", "list"),
        Station::Signal => ("signal", "signal"),
        Station::PickUp => ("pick up", "pick"),
        Station::Look => ("look", "look"),
        Station::Sign => ("sign", "sign"),
        Station::Device => ("device", "device"),
        Station::SlotBack => ("slot back", "back"),
    }
}

/// Both rows of pages in words.
#[must_use]
pub fn pages(pages: &[PageView], more_open: u32, at: SimTime) -> String {
    let open = pages.iter().filter(|page| page.page == HostVisibility::Shared).count();
    let mut text = format!("{open} of {} pages shown are open to the host", pages.len());
    if more_open > 0 {
        text += &format!(", and {more_open} more");
    }
    for page in pages.iter().filter(|page| page.differs()) {
        text += &format!("; {}", page_differs(page, at));
    }
    text
}

/// A page whose note is out of date.
#[must_use]
pub fn page_differs(page: &PageView, at: SimTime) -> String {
    let text = format!("page {}: the page is {}, the host’s note says {}", page.index, page.page, page.note);
    match page.opened_at {
        Some(opened) => format!("{text}, out of date for {}", duration(at.since(opened))),
        None => text,
    }
}

/// A page whose note is right.
#[must_use]
pub fn page_agrees(page: &PageView) -> String {
    let send = page.send.map(|send| format!(", opened for #{send}")).unwrap_or_default();
    format!("page {}: {}, and so says the host’s note{send}", page.index, page.page)
}

/// More open pages than are drawn.
#[must_use]
pub fn more_open(count: u32) -> String {
    format!("+{count}")
}

/// Sends beyond those named.
#[must_use]
pub fn more(count: usize) -> String {
    format!("+ {count} more")
}

/// Sends on a part of the path, in words.
#[must_use]
pub fn path(guest: bool, handler: HandlerKind, moving: usize) -> String {
    let part = match (guest, handler) {
        (true, _) => "In the guest: take slot, copy, list, signal",
        (false, HandlerKind::Before) => "In the host: pick up, look, then sign, device, slot back",
        (false, HandlerKind::After) => "In the host: pick up, sign, then look, device, slot back",
    };
    match moving {
        0 => part.into(),
        1 => format!("{part}. 1 send on the way"),
        n => format!("{part}. {n} sends on the way"),
    }
}

/// A stretch of a lane, in words.
#[must_use]
pub fn lane(side: &str, vp: u32, state: VpState) -> String {
    format!("{side} P{vp} {state}")
}

/// Several landmarks in one mark, and the first of them.
#[must_use]
pub fn cluster(count: usize, alike: Option<LandmarkKind>, first: &str) -> String {
    match alike {
        Some(LandmarkKind::Lost) => format!("{count} lost wake-ups"),
        Some(LandmarkKind::Restart) => format!("{count} steps of a restart"),
        Some(LandmarkKind::Stalled) => format!("{count} processors out of slots"),
        _ => format!("{first} and {} more", count - 1),
    }
}

/// Visibility in a word.
#[must_use]
pub fn visibility_short(shared: bool) -> &'static str {
    if shared { "shared" } else { "private" }
}
