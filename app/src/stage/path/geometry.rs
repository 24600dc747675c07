//! The path of a send as a loop: its stations in the guest, down to the host, and the slot back up.
//!
//! ```text
//! guest   4 signal ◄── 3 list ◄── 2 copy ◄── 1 take slot
//!             │                                   ▲
//! host    5 pick up ──► 6 look ──► 7 sign ──► 8 device ──► 9 slot back
//! ```

use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::order::sort_few;
use sim_core::model::time::SimTime;
use sim_core::show::frame::{SendState, SendView, Station};

/// Which half of the loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathPart {
    /// Inside the VM, right to left.
    Guest,
    /// In the host, left to right.
    Host,
}

/// Where the stations of each part stand on their line, in the order of the path.
const GUEST_X: [f64; 4] = [1.0, 0.69, 0.37, 0.0];
const HOST_X: [f64; 5] = [0.0, 0.22, 0.54, 0.76, 1.0];

/// A station as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StationMark {
    /// Which.
    pub station: Station,
    /// Its place in the path, from 1.
    pub number: usize,
    /// Where on its line, 0 to 1.
    pub x: f64,
}

/// The part of the path a station belongs to.
#[must_use]
pub fn part_of(station: Station) -> PathPart {
    if station <= Station::Signal { PathPart::Guest } else { PathPart::Host }
}

/// The stations of a part, in the order in which `handler` visits them.
#[must_use]
pub fn stations(part: PathPart, handler: HandlerKind) -> Vec<StationMark> {
    let xs = GUEST_X.iter().chain(&HOST_X);
    let all = Station::path(handler).into_iter().zip(xs).enumerate();
    all.map(|(i, (station, &x))| StationMark { station, number: i + 1, x })
        .filter(|mark| part_of(mark.station) == part)
        .collect()
}

/// Where a station stands on its line.
#[must_use]
pub fn station_x(station: Station, handler: HandlerKind) -> f64 {
    let path = Station::path(handler);
    let at = path.iter().position(|s| *s == station).unwrap_or(0);
    if at < GUEST_X.len() { GUEST_X[at] } else { HOST_X[at - GUEST_X.len()] }
}

/// The gap before the update: from looking to signing. After the update there is none.
#[must_use]
pub fn gap(handler: HandlerKind) -> Option<(f64, f64)> {
    let x = |station| station_x(station, handler);
    (handler == HandlerKind::Before).then(|| (x(Station::Check), x(Station::Register)))
}

/// Where a send is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// On which line.
    pub part: PathPart,
    /// Where on it, 0 to 1.
    pub x: f64,
    /// How far it is from its line on its way to or from the other one, 0 on the line, 1 at the edge of the part.
    pub off: f64,
}

/// How much of its present way a send has behind it at `at`, 0 to 1; one that sleeps stays where it is.
#[must_use]
pub fn progress(send: &SendView, at: SimTime) -> f64 {
    match send.until {
        Some(until) if until > send.since => (at.since(send.since) as f64 / until.since(send.since) as f64).min(1.0),
        _ => 0.0,
    }
}

/// Where `send` is at `at`, on a stage that draws the path of `handler`.
#[must_use]
pub fn place(send: &SendView, at: SimTime, handler: HandlerKind) -> Place {
    let part = part_of(send.station);
    let (from, p) = (station_x(send.station, handler), progress(send, at));
    match send.station {
        // Down through the shared pages, up again at the end: each part draws its half of the way.
        Station::Signal if p < 0.5 => Place { part, x: from, off: 2.0 * p },
        Station::Signal => Place { part: PathPart::Host, x: 0.0, off: 2.0 - 2.0 * p },
        Station::SlotBack if p < 0.5 => Place { part, x: from, off: 2.0 * p },
        Station::SlotBack => Place { part: PathPart::Guest, x: 1.0, off: 2.0 - 2.0 * p },
        _ => {
            // The send follows the handler it is in the hands of, even where the stage draws another.
            let path = Station::path(send.handler);
            let next = path.iter().skip_while(|s| **s != send.station).nth(1).copied().unwrap_or(send.station);
            let to = station_x(next, handler);
            Place { part, x: from + (to - from) * p, off: 0.0 }
        }
    }
}

/// A capsule on the path, or several that would cover each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Capsule {
    /// Where.
    pub place: Place,
    /// Numbers of the sends, in order of their places.
    pub numbers: Vec<u32>,
    /// Whether one of them is in the gap.
    pub in_gap: bool,
}

/// Capsules closer than this share of the line would cover each other.
const APART: f64 = 0.15;

/// Whether a send travels or stands on the path, rather than sleeping on the list.
#[must_use]
pub fn on_path(send: &SendView) -> bool {
    matches!(send.state, SendState::Moving | SendState::InGap)
}

/// The capsules of `part` at `at`.
#[must_use]
pub fn capsules(sends: &[SendView], at: SimTime, handler: HandlerKind, part: PathPart) -> Vec<Capsule> {
    let placed = sends.iter().filter(|send| on_path(send)).map(|send| (place(send, at, handler), send));
    let mut placed: Vec<(Place, &SendView)> = placed.filter(|(place, _)| place.part == part).collect();
    // Shares are never negative, and then their bits are in the same order.
    sort_few(&mut placed, |(place, send)| (place.x.to_bits(), send.number));
    let mut capsules: Vec<Capsule> = Vec::new();
    for (place, send) in placed {
        let in_gap = send.state == SendState::InGap;
        match capsules.last_mut() {
            Some(last) if place.x - last.place.x < APART && (place.off > 0.0) == (last.place.off > 0.0) => {
                last.numbers.push(send.number);
                last.in_gap |= in_gap;
            }
            _ => capsules.push(Capsule { place, numbers: vec![send.number], in_gap }),
        }
    }
    capsules
}

/// How many sends are at each station of `part`, in the order of the path.
#[must_use]
pub fn counts(sends: &[SendView], handler: HandlerKind, part: PathPart) -> Vec<usize> {
    let at = |station| sends.iter().filter(|send| on_path(send) && send.station == station).count();
    stations(part, handler).iter().map(|mark| at(mark.station)).collect()
}

#[cfg(test)]
mod tests;
