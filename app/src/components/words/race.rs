//! Words of the race.

use sim_core::machine::handler::HandlerKind;
use sim_core::machine::memory::HostVisibility;

use crate::scene::race::{RaceOutcome, RaceStep, RaceView};

/// What is shown, beside the badge, before the update and after it.
pub const CAPTION: (&str, &str) = (
    "how the handler may have missed a wake-up; Microsoft has not published it",
    "how signing first keeps every call; Microsoft has not published how it was fixed",
);
/// The card of the page.
pub const THE_PAGE: &str = "The page itself";
/// The card of the note.
pub const THE_NOTE: &str = "The host’s note";
/// What the note is.
pub const BELIEVES: &str = "what the host believes";
/// Heading of the stations.
pub const WHAT_IT_DOES: &str = "What the send does";
/// Heading of the axis.
pub const DRAG: &str = "Drag the bell: when does the news arrive?";
/// The axis.
pub const SCALE: &str = "−20 to +60 µs, to scale";
/// Name of the slider.
pub const NEWS: &str = "Arrival of the news, in microseconds after the look";
/// Name of the number field, and in short.
pub const NEWS_FIELD: (&str, &str) = ("News, µs after the look", "News at");
/// Unit of it.
pub const MICROSECONDS: &str = "µs";
/// Sign of somebody asleep.
pub const ASLEEP: &str = "z z";
/// Back from the race.
pub const BACK: &str = "Back to the run";
/// The race as a table.
pub const AS_TABLE: &str = "As a table";
/// Column of times.
pub const WHEN: &str = "when";
/// Lane and column of the send.
pub const SEND: &str = "send";
/// Lane and column of the note.
pub const NOTE: &str = "host’s note";
/// The two stations of the handler after the update, at one instant.
pub const SIGNS_THEN_LOOKS: &str = "signs, then looks";
/// Stations, and in short.
pub const LOOKS: (&str, &str) = ("looks", "looks");
/// See [`LOOKS`].
pub const SIGNS: (&str, &str) = ("signs the list", "signs");
/// See [`LOOKS`].
pub const SLEEPS: (&str, &str) = ("sleeps", "sleeps");
/// See [`LOOKS`].
pub const CALLED: (&str, &str) = ("called", "called");
/// See [`LOOKS`].
pub const GOES_ON: (&str, &str) = ("goes on", "goes on");
/// The page and the note agree.
pub const AGREE: &str = "= agree again";
/// They do not.
pub const DISAGREE: &str = "≠ out of date";
/// They did from the start.
pub const BOTH_PRIVATE: &str = "= agree";
/// Under the gap.
pub const NOBODY_KNOWS: [&str; 2] = ["nobody knows", "that it is waiting"];
/// The group of named tries.
pub const PRESETS: &str = "Try the news";

/// One page, one send.
#[must_use]
pub fn handler(handler: HandlerKind) -> &'static str {
    match handler {
        HandlerKind::Before => "one page, one send, before the update",
        HandlerKind::After => "one page, one send, after the update",
    }
}

/// A moment relative to the look: `+9 µs`.
#[must_use]
pub fn moment(ns: i64) -> String {
    if ns == 0 { "0".into() } else { format!("{} µs", micros(ns)) }
}

/// A moment relative to the look, in microseconds, with its sign: `+9.5`.
#[must_use]
pub fn micros(ns: i64) -> String {
    let sign = if ns < 0 { "−" } else { "+" };
    let tenths = ns.unsigned_abs() / 100;
    if tenths.is_multiple_of(10) {
        format!("{sign}{}", tenths / 10)
    } else {
        format!("{sign}{}.{}", tenths / 10, tenths % 10)
    }
}

/// A moment on the axis, where there is no room for the unit.
#[must_use]
pub fn tick(ns: i64) -> String {
    if ns == 0 { "0".into() } else { micros(ns) }
}

/// A length of time in microseconds, without a sign.
#[must_use]
pub fn length(ns: i64) -> String {
    moment(ns.abs()).trim_start_matches('+').to_owned()
}

/// What a number field shows, with a plain hyphen.
#[must_use]
pub fn field(ns: i64) -> String {
    micros(ns).replace('−', "-").replace('+', "")
}

/// A page's number.
#[must_use]
pub fn page(page: u32) -> String {
    format!("page {page}")
}

/// Visibility in a card.
#[must_use]
pub fn visibility(visibility: HostVisibility) -> &'static str {
    match visibility {
        HostVisibility::Private => "private",
        HostVisibility::Shared => "shared with the host",
    }
}

/// Since when the page is what it is.
#[must_use]
pub fn true_since(opened_ns: i64) -> String {
    format!("what the guest did, true since {}", moment(opened_ns))
}

/// Where the news is.
#[must_use]
pub fn news(view: &RaceView) -> [String; 2] {
    let way = length(view.news_ns - view.opened_ns);
    if view.rung() {
        [format!("news, {way} on the way"), "delivered".into()]
    } else {
        ["news".into(), "on the way".into()]
    }
}

/// What the send saw in the note.
#[must_use]
pub fn saw(visibility: HostVisibility) -> String {
    format!("“{visibility}”")
}

/// How many pending events will touch the send.
#[must_use]
pub fn wakers(count: u32) -> String {
    format!("wakers: {count}")
}

/// Slots gone: how many, and the words for it.
#[must_use]
pub fn slots_gone(gone: usize, all: usize) -> (String, &'static str) {
    (format!("{gone} of {all}"), "slots gone")
}

/// The bell, once rung.
#[must_use]
pub fn bell(rung: bool) -> &'static str {
    if rung { "rang once" } else { "will ring once" }
}

/// The stamp that stays: what the bell found, and what the send did about it.
#[must_use]
pub fn stamp(view: &RaceView) -> [String; 2] {
    let (at, send) = (moment(view.news_ns), view.send);
    match view.outcome {
        RaceOutcome::GoesOn => {
            let second = if view.looked() { format!("#{send} read the note, and went on") } else { String::new() };
            [format!("{at}: rang; nobody waits"), second]
        }
        RaceOutcome::Lost => {
            let second = match view.sign_ns {
                Some(ns) if view.signed() => format!("#{send} signed here {} later", length(ns - view.news_ns)),
                _ => String::new(),
            };
            [format!("{at}: rang to an empty list"), second]
        }
        RaceOutcome::Woken => [format!("{at}: rang"), format!("#{send} was on the list, and is called")],
    }
}

/// A zone of the axis.
#[must_use]
pub fn zone(outcome: RaceOutcome) -> &'static str {
    match outcome {
        RaceOutcome::GoesOn => "goes on",
        RaceOutcome::Lost => "lost",
        RaceOutcome::Woken => "woken",
    }
}

/// A named try.
#[must_use]
pub fn preset(outcome: RaceOutcome, handler: HandlerKind) -> &'static str {
    match (outcome, handler) {
        (RaceOutcome::GoesOn, _) => "early",
        (RaceOutcome::Lost, HandlerKind::Before) => "in the gap",
        // After the update there is no gap; the same moment is just after the look.
        (RaceOutcome::Lost, HandlerKind::After) => "just after the look",
        (RaceOutcome::Woken, _) => "late",
    }
}

/// The bell's position, in words.
#[must_use]
pub fn bell_value(ns: i64, zone_shown: Option<RaceOutcome>) -> String {
    match zone_shown {
        Some(outcome) => format!("{}: {}", moment(ns), zone(outcome)),
        None => moment(ns),
    }
}

/// An earlier try.
#[must_use]
pub fn tried(ns: i64, outcome: RaceOutcome) -> String {
    format!("tried {}: {}", moment(ns), zone(outcome))
}

/// A cell of the table.
#[must_use]
pub fn step(step: RaceStep) -> String {
    match step {
        RaceStep::Opened => "private; the guest opens the page".into(),
        RaceStep::Looked(saw) => format!("looks, and sees “{saw}”"),
        RaceStep::Signed => "signs the list".into(),
        RaceStep::Rang(RaceOutcome::GoesOn) => "shared; the news rings, nobody waits".into(),
        RaceStep::Rang(RaceOutcome::Lost) => "shared; the news rings to an empty list".into(),
        RaceStep::Rang(RaceOutcome::Woken) => "shared; the news rings, the send is on the list".into(),
        RaceStep::SleepsForEver => "sleeps; nobody will call".into(),
        RaceStep::Called => "is called".into(),
        RaceStep::WentOn => "goes on to the device".into(),
    }
}

/// The picture in one sentence.
#[must_use]
pub fn picture(view: &RaceView) -> String {
    let now = moment(view.now_ns);
    let note = view.note();
    let send = view.send;
    let state = if view.lost() {
        "sleeps, nobody will call"
    } else if view.woken() {
        "has been called"
    } else if view.sleeps() {
        "sleeps on the list"
    } else if view.in_gap() {
        "has looked and walks to the list; nobody knows that it waits"
    } else if view.looked() {
        "goes on to the device"
    } else {
        "has not looked yet"
    };
    format!("At {now} the host’s note says {note}; send #{send} {state}.")
}

/// What is shown, beside the badge.
#[must_use]
pub fn caption(handler: HandlerKind) -> &'static str {
    match handler {
        HandlerKind::Before => CAPTION.0,
        HandlerKind::After => CAPTION.1,
    }
}

/// News that comes after the end of the axis.
#[must_use]
pub fn beyond(ns: i64) -> String {
    format!("{} →", moment(ns))
}
