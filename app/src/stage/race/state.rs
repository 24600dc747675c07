//! State of an open race: the race of the run, the handler and notification that the reader tries, and earlier tries.

use std::rc::Rc;

use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::time::SimTime;
use sim_core::record::race::{NOTIFY_NS, Race, RaceOutcome, RaceRun};

use crate::facts::{events, units};
use crate::kit::number::{Field, TIMES, read_as, two_ways};
use crate::run::playback::{Speed, time_passed};
use crate::words::{language, race as words};

/// The range of the strip, in nanoseconds after the check.
pub const STRIP_NS: core::ops::RangeInclusive<i64> = -20_000..=60_000;
/// The field for the arrival of the notification: a time after the check, in microseconds if no unit is typed.
pub const NOTIFICATION: Field = Field {
    factor: 1_000,
    units: &TIMES,
    least: *NOTIFY_NS.start() as i128,
    most: *NOTIFY_NS.end() as i128,
    zero_is_none: false,
};
/// The most earlier tries that are kept.
const TRIES_MAX: usize = 12;
/// The least distance of two earlier tries, in nanoseconds.
const TRIES_APART_NS: i64 = 2_000;

/// An open race.
#[derive(Clone, Debug)]
pub struct RaceState {
    /// The race as it happened in the run.
    pub race: Rc<Race>,
    /// The moment of its marker in the run.
    pub marker: SimTime,
    /// The handler being tried.
    pub handler: HandlerKind,
    /// The present try.
    pub run: Rc<RaceRun>,
    /// The moment shown, in nanoseconds after the check.
    pub now_ns: i64,
    /// Whether it plays.
    pub playing: bool,
    /// Earlier tries: the time of the notification (ns after the check), and the outcome.
    pub tries: Vec<(i64, RaceOutcome)>,
    carry: f64,
}

impl RaceState {
    /// Opens a race with its notification at `notify_ns` after the check; `None` takes the time from the run.
    #[must_use]
    pub fn open(race: Race, marker: SimTime, notify_ns: Option<i64>) -> RaceState {
        let run = race.run(HandlerKind::Before, notify_ns.unwrap_or_else(|| race.notify_ns()));
        RaceState {
            race: Rc::new(race),
            marker,
            handler: HandlerKind::Before,
            now_ns: settled(&run),
            run: Rc::new(run),
            playing: false,
            tries: Vec::new(),
            carry: 0.0,
        }
    }

    /// Moves the notification and runs the race again; the cursor goes to a moment after the outcome.
    #[must_use]
    pub fn with_notification(mut self, notify_ns: i64) -> RaceState {
        let notify_ns = notify_ns.clamp(*NOTIFY_NS.start(), *NOTIFY_NS.end());
        if notify_ns != self.run.notify_ns {
            let tried = (self.run.notify_ns, self.run.outcome);
            // A drag passes many times; marks that are closer could not be told apart.
            self.tries.retain(|earlier| (earlier.0 - tried.0).abs() >= TRIES_APART_NS);
            self.tries.push(tried);
            if self.tries.len() > TRIES_MAX {
                self.tries.remove(0);
            }
            self.run = Rc::new(self.race.run(self.handler, notify_ns));
        }
        self.now_ns = settled(&self.run);
        self.playing = false;
        self
    }

    /// Runs the race with this handler.
    #[must_use]
    pub fn with_handler(mut self, handler: HandlerKind) -> RaceState {
        self.handler = handler;
        self.run = Rc::new(self.race.run(handler, self.run.notify_ns));
        self.tries.clear();
        self.now_ns = settled(&self.run);
        self.playing = false;
        self
    }

    /// The race with the cursor before its first event.
    #[must_use]
    pub fn rewound(mut self) -> RaceState {
        self.now_ns = *STRIP_NS.start();
        self.playing = false;
        self
    }

    /// Plays on by wall time; stops at the end of the strip.
    #[must_use]
    pub fn ticked(mut self, elapsed_ms: f64) -> RaceState {
        let (ns, carry) = time_passed(Speed::Race, elapsed_ms, self.carry);
        self.carry = carry;
        self.now_ns += i64::try_from(ns).unwrap_or(0);
        if self.now_ns >= *STRIP_NS.end() {
            // Events after the end of the strip are shown at once, not in their own time.
            self.now_ns = settled(&self.run).max(*STRIP_NS.end());
            self.playing = false;
        }
        self
    }

    /// Starts to play, from the start if the cursor is at the end; or stops.
    #[must_use]
    pub fn toggled(mut self) -> RaceState {
        if !self.playing && self.next_event().is_none() {
            self.now_ns = *STRIP_NS.start();
        }
        self.playing = !self.playing;
        self
    }

    /// Moves the cursor to the next or previous event.
    #[must_use]
    pub fn stepped(mut self, forward: bool) -> RaceState {
        let there = if forward { self.next_event() } else { self.previous_event() };
        let end = settled(&self.run).max(*STRIP_NS.end());
        self.now_ns = there.unwrap_or(if forward { end } else { *STRIP_NS.start() });
        self.playing = false;
        self
    }

    /// Whether there is an event after the cursor.
    #[must_use]
    pub fn has_more(&self) -> bool {
        self.next_event().is_some()
    }

    /// Whether there is an event up to the cursor.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        self.last_event().is_some()
    }

    /// The time of the last event up to the cursor.
    #[must_use]
    pub fn last_event(&self) -> Option<i64> {
        self.instants().rfind(|at| *at <= self.now_ns)
    }

    fn next_event(&self) -> Option<i64> {
        self.instants().find(|at| *at > self.now_ns)
    }

    fn previous_event(&self) -> Option<i64> {
        self.instants().rfind(|at| *at < self.now_ns)
    }

    fn instants(&self) -> impl DoubleEndedIterator<Item = i64> {
        let last = settled(&self.run);
        self.run.events.iter().map(|(at, _)| *at).filter(move |at| (*STRIP_NS.start()..=last).contains(at))
    }

    /// The last event up to the cursor, as a sentence.
    #[must_use]
    pub fn now_line(&self) -> String {
        let last = self.run.events.iter().rfind(|(at, _)| *at <= self.now_ns);
        last.map_or_else(|| words::nothing_yet().into(), |(_, event)| events::event(&event.kind))
    }
}

/// Reads a typed time of the notification, in nanoseconds after the check.
///
/// # Errors
/// The reason why the input is not accepted, as a sentence.
pub fn notification_typed(typed: &str) -> Result<i64, String> {
    let range = || {
        words::notification_wrong(
            units::micros_long(NOTIFICATION.least as i64),
            units::micros_long(NOTIFICATION.most as i64),
        )
    };
    read_as(typed, &NOTIFICATION, language()).map_err(|fault| two_ways(&fault, typed).unwrap_or_else(range))
}

/// A moment (ns after the check) after the last event that decides the outcome.
fn settled(run: &RaceRun) -> i64 {
    let check_ns = 0;
    let known = [Some(check_ns), run.register_ns, run.woken_ns, Some(run.notify_ns)];
    known.into_iter().flatten().max().unwrap_or(check_ns) + 2_000
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::race::words as shown;
    use crate::words::{Language, speak};

    #[test]
    fn every_time_that_the_page_shows_can_be_typed_and_an_error_names_the_range() {
        for language in Language::ALL {
            speak(language);
            for ns in [*NOTIFY_NS.start(), -300, 0, 9_100, 9_123, 1_234_500, *NOTIFY_NS.end()] {
                let tenths = ns / 100 * 100;
                for (text, ns) in [
                    (shown::notification_typed(ns), ns),
                    (shown::moment(tenths), tenths),
                    (shown::tick(tenths), tenths),
                ] {
                    assert_eq!(notification_typed(&text), Ok(ns), "{text}");
                }
            }
        }
        speak(Language::English);
        for text in ["", "soon", "-21", "11 ms"] {
            assert_eq!(notification_typed(text), Err("Enter a moment from −20 µs to +10000 µs.".into()), "{text}");
        }
        assert_eq!(notification_typed("1.000"), Err("“1.000” can be read in two ways. Write 1000 or 1.".into()));
    }
}
