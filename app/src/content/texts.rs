//! The words of the page itself.

pub mod inquiry;

use sim_core::event::EventKind;
use sim_core::twin::Side;

/// Name of the side before the update, in short.
pub const BEFORE: &str = "before";
/// Name of the side after it.
pub const AFTER: &str = "after";
/// Name of the product.
pub const BRAND: &str = "Freezeframe";
/// Above the title.
pub const EYEBROW: &str = "KB5061906 · the direct-send freeze";
/// The title.
pub const TITLE: &str = "Two confidential VMs, same work. One stops answering.";
/// What happened, in brief.
pub const LEAD: &str = "Nobody broke in. Same sends, same nanosecond; only the host’s handler differs. Each processor has eight slots, one for each unfinished send.";
/// How the modelled defect works; the badge stands before it.
pub const MECHANISM: &str = "In our model a VM opens a page to its host in order to send; the host’s own note of that follows a moment later. A send that finds the note out of date has to wait for the news. Before the update the host looks first and signs the waiting list afterwards: news in between finds nobody, and the slot is gone until the VM is reset.";
/// For whoever decides.
pub const DECIDE: &str =
    "Host on 20348.3695 or later: it has the fix, as has every later update. In Azure, Microsoft patches the host.";
/// Title of the card about the first difference.
pub const PART_TITLE: &str = "Where they part";
/// Before the first difference has been seen.
pub const NO_DIFFERENCE_YET: &str = "Nowhere so far. Play the run and watch the slots in the rings.";
/// Plays the run.
pub const PLAY: &str = "Play the run";
/// Pauses it.
pub const PAUSE: &str = "Pause the run";
/// Name of the side before the update once its handler was swapped.
pub const SWAPPED_SIDE: &str = "handler swapped";
/// Which side a narrow page shows.
pub const SIDE_SHOWN: &str = "Side shown";
/// Goes to the first difference.
pub const TAKE_ME_THERE: &str = "Take me there";
/// Swaps the handler.
pub const UPDATE_HERE: &str = "Update at this point";
/// Takes it back.
pub const UNDO: &str = "Take it back";
/// Under a run that was changed.
pub const SWAPPED: &str =
    "Thought experiment: both sides sign first from here on. What is lost stays lost until a reset.";
/// Title of the choice of runs.
pub const RUNS: &str = "Choose a run";
/// Title of the claims.
pub const KNOWN: &str = "What is known, and what is modelled";
/// Title of the keys.
pub const KEYS: &str = "Keys, while the stage has the focus";
/// Name of the stage.
pub const STAGE: &str = "Stage: the run before and after the update";
/// Title of the run panel.
pub const RUN_SO_FAR: &str = "The run, so far";
/// What both sides share.
pub const SHARED: &str = "same run number, same arrivals, same news";
/// Puts messages away.
pub const DISMISS: &str = "Close";
/// Name of the field with the link.
pub const LINK_FIELD: &str = "Link to this moment";
/// Whether to rest at landmarks.
pub const STOPS: &str = "Rest at the first landmark of each kind";
/// Title of the choice of handlers in the race.
pub const RACE_HANDLER: &str = "Handler in this race";
/// While a link's moment is not recorded yet.
#[must_use]
pub fn recording(percent: u64) -> String {
    format!("Recording up to the moment of the link: {percent} %")
}

/// The door to a race.
#[must_use]
pub fn race_door(send: u32) -> String {
    format!("the race of #{send}: 80\u{a0}µs, open it")
}

/// When the two sides first part.
#[must_use]
pub fn first_difference(at: &str) -> String {
    format!("First difference at {at}")
}

/// Name of a side within a sentence.
#[must_use]
pub fn side_short(side: Side) -> &'static str {
    match side {
        Side::Before => BEFORE,
        Side::After => AFTER,
    }
}

/// A landmark as the operator's log has it.
#[must_use]
pub fn operator(kind: &EventKind) -> String {
    match kind {
        EventKind::HeartbeatLost { .. } => "heartbeat lost. No event names a cause.".into(),
        other => other.to_string(),
    }
}

/// What has become of the copy of a link, as far as is known.
#[must_use]
pub fn copied(done: Option<bool>) -> &'static str {
    match done {
        None => "This link reopens this very moment.",
        Some(true) => "Link copied. It reopens this very moment.",
        Some(false) => "The browser does not let this page copy. Select the link and copy it yourself.",
    }
}

/// The digests of both sides up to the moment of a link.
#[must_use]
pub fn digests([before, after]: [u64; 2]) -> String {
    format!("Digests up to here: {BEFORE} {before:016x}, {AFTER} {after:016x}.")
}
