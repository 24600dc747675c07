//! Sentences the state tells the reader.

use sim_core::command::Command;
use sim_core::event::EventKind;
use sim_core::machine::handler::HandlerKind;
use sim_core::twin::Side;

use crate::state::playback::Speed;
use crate::state::run::Mark;

/// Title of the message about a link that cannot be read.
pub const BROKEN_LINK: &str = "This link could not be opened, so the page shows its usual run.";
/// Title of the message about a digest that does not match.
pub const OTHER_MODEL_TITLE: &str = "This run did not come out as it did for whoever made the link.";
/// What to make of it.
pub const OTHER_MODEL: &str =
    "The link was probably made with another version of the model. What you see is what this version gives.";
/// Title of the message about a part of a link that leads nowhere.
pub const PART_OF_LINK: &str = "A part of this link leads nowhere.";
/// A link names a race where there is none.
pub const NO_RACE_THERE: &str = "No wake-up is lost at the moment the link names, so there is no race to open.";
/// Title of the message about a run number that is none.
pub const NO_RUN_NUMBER: &str = "That is no run number; the run on the stage stays.";
/// What run numbers are.
pub const RUN_NUMBERS: &str = "Use a whole number from 0 to 18,446,744,073,709,551,615, without signs or spaces.";
/// Play has come to the end.
pub const AT_THE_END: &str = "The run ends here. Play starts it again.";
/// There is no further landmark.
pub const NO_MARK_AFTER: &str = "There is no landmark after this.";
/// There is no earlier landmark.
pub const NO_MARK_BEFORE: &str = "There is no landmark before this.";
/// A fork was taken back.
pub const UNDONE: &str = "Taken back: this is the run as it was.";
/// The race has opened.
pub const RACE_OPENED: &str =
    "The race, now 1 second shows 5 microseconds. Move the news and see what comes of the send.";
/// The race has closed.
pub const RACE_CLOSED: &str = "Back at the run.";

/// Name of a side.
#[must_use]
pub fn side(side: Side) -> &'static str {
    match side {
        Side::Before => "before the update",
        Side::After => "after the update",
    }
}

/// What a landmark says, for the live region.
#[must_use]
pub fn told(mark: &Mark) -> String {
    let what = match mark.event.kind {
        EventKind::VpStalled { vp: 0, .. } => " In our model it can no longer answer the heartbeat.",
        EventKind::VpStalled { .. } => " The heartbeat stays OK: only P0 answers it.",
        _ => "",
    };
    format!("{}, {}: {}.{what}", mark.event.at.clock(), side(mark.side), mark.event.kind)
}

/// A short name of a landmark, for its marker on the axis.
#[must_use]
pub fn mark_label(kind: &EventKind) -> &'static str {
    match kind {
        EventKind::SlotReturned { .. } => "first send done",
        EventKind::Woken { .. } => "first send called",
        EventKind::WakeUpLost { .. } => "slot lost",
        EventKind::VpStalled { .. } => "out of slots",
        EventKind::HeartbeatLost { .. } => "heartbeat lost",
        EventKind::ResetStarted { .. } => "reset",
        EventKind::BootStarted { .. } => "boots",
        EventKind::AttestationStarted { .. } => "attests",
        EventKind::KeyReleased { .. } => "key released",
        EventKind::KeyRefused { .. } => "no key",
        EventKind::VmStarted { .. } => "runs again",
        EventKind::HandlerSwapped { .. } => "handler swapped",
        EventKind::Tried { .. } => "a try",
        _ => "event",
    }
}

/// Whether this is about the processor that answers the heartbeat.
#[must_use]
pub fn is_heartbeat_vp(kind: &EventKind) -> bool {
    matches!(kind, EventKind::VpStalled { vp: 0, .. })
}

/// What a change of speed says.
#[must_use]
pub fn speed_told(speed: Speed) -> String {
    format!("Now 1 second shows {}.", speed_scale(speed))
}

/// How much a second shows.
#[must_use]
pub fn speed_scale(speed: Speed) -> &'static str {
    match speed {
        Speed::Race => "5 µs",
        Speed::Send => "100 µs",
        Speed::Freeze => "2 s",
        Speed::Recovery => "1 min",
    }
}

/// Label of a speed.
#[must_use]
pub fn speed_label(speed: Speed) -> &'static str {
    match speed {
        Speed::Race => "Race",
        Speed::Send => "Send",
        Speed::Freeze => "Freeze",
        Speed::Recovery => "Recovery",
    }
}

/// What a command says.
#[must_use]
pub fn given(command: Command) -> String {
    match command {
        Command::SwapHandler(HandlerKind::After) => {
            "From here on both sides sign first and then look. A thought experiment: what is lost stays lost.".into()
        }
        Command::SwapHandler(HandlerKind::Before) => "From here on both sides look first and then sign.".into(),
        Command::InstallUpdate { host } => format!("You install the update on host {host}: its VMs have to leave it."),
        Command::RollOut => "You install the update on one host after the other.".into(),
        Command::ResetVm => "You reset the VM.".into(),
        Command::DropSignal { vp } => format!("The next signal of P{vp} will get lost."),
        Command::Set { dial, to } => format!("From here on: {dial} {}.", dial.unit().show(to)),
        Command::Script(_) => "Added to the run.".into(),
        Command::Try { actor, chunk, how } => format!("You let {actor} try to {how} page {chunk}."),
    }
}

/// Before the first event of a race.
pub const NOTHING_YET: &str = "nothing has happened yet";

/// What happens on the two sides at one instant, in a sentence or two.
#[must_use]
pub fn instant(before: &[EventKind], after: &[EventKind]) -> String {
    let say = |kinds: &[EventKind]| kinds.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
    match (before.is_empty(), after.is_empty()) {
        (true, true) => String::new(),
        _ if before == after => format!("Both: {}.", say(before)),
        (false, true) => format!("Before: {}.", say(before)),
        (true, false) => format!("After: {}.", say(after)),
        (false, false) => format!("Before: {}. After: {}.", say(before), say(after)),
    }
}

/// A quiet stretch was folded.
#[must_use]
pub fn folded(ns: u64) -> String {
    format!("Nothing happens for {}: skipped to just before the next event.", crate::components::words::duration(ns))
}
