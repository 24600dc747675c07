//! Geometry of the path: a loop of stations through the guest, down to the host, and back up with the slot.
//!
//! ```text
//! guest   4 signal ◄── 3 list ◄── 2 copy ◄── 1 take slot
//!             │                                   ▲
//! host    5 pick up ──► 6 check ──► 7 register ──► 8 device ──► 9 slot back
//! ```

use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::order::sort_few;
use sim_core::model::time::SimTime;
use sim_core::show::frame::{SendState, SendView, Station};

/// One half of the loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathPart {
    /// Inside the VM, right to left.
    Guest,
    /// In the host, left to right.
    Host,
}

/// Positions of the stations on the line of their half, 0 to 1, in the order of the path.
const GUEST_X: [f64; 4] = [1.0, 0.69, 0.37, 0.0];
const HOST_X: [f64; 5] = [0.0, 0.22, 0.54, 0.76, 1.0];

/// A station as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StationMark {
    /// The station.
    pub station: Station,
    /// Its place in the path, from 1.
    pub number: usize,
    /// Its position on the line of its half, 0 to 1.
    pub x: f64,
}

/// The half of the path to which a station belongs.
#[must_use]
pub fn part_of(station: Station) -> PathPart {
    if station <= Station::Signal { PathPart::Guest } else { PathPart::Host }
}

/// The stations of a half, in the order of `handler`.
#[must_use]
pub fn stations(part: PathPart, handler: HandlerKind) -> Vec<StationMark> {
    let xs = GUEST_X.iter().chain(&HOST_X);
    let all = Station::path(handler).into_iter().zip(xs).enumerate();
    all.map(|(i, (station, &x))| StationMark { station, number: i + 1, x })
        .filter(|mark| part_of(mark.station) == part)
        .collect()
}

/// The position of a station on the line of its half, 0 to 1.
#[must_use]
pub fn station_x(station: Station, handler: HandlerKind) -> f64 {
    let path = Station::path(handler);
    let at = path.iter().position(|s| *s == station).unwrap_or(0);
    if at < GUEST_X.len() { GUEST_X[at] } else { HOST_X[at - GUEST_X.len()] }
}

/// The gap between check and register, as positions on the host's line; `None` after the update.
#[must_use]
pub fn gap(handler: HandlerKind) -> Option<(f64, f64)> {
    let x = |station| station_x(station, handler);
    (handler == HandlerKind::Before).then(|| (x(Station::Check), x(Station::Register)))
}

/// The position of a send.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The half of the path.
    pub part: PathPart,
    /// The position on the line of that half, 0 to 1.
    pub x: f64,
    /// The distance from the line on the way to or from the other half: 0 on the line, 1 at the edge of the half.
    pub off: f64,
}

/// The share of its present step that a send has done at `at`, 0 to 1; 0 for a send that sleeps.
#[must_use]
pub fn progress(send: &SendView, at: SimTime) -> f64 {
    match send.until {
        Some(until) if until > send.since => (at.since(send.since) as f64 / until.since(send.since) as f64).min(1.0),
        _ => 0.0,
    }
}

/// The position of `send` at `at`, on a stage that draws the path of `handler`.
#[must_use]
pub fn place(send: &SendView, at: SimTime, handler: HandlerKind) -> Place {
    let part = part_of(send.station);
    let (from, p) = (station_x(send.station, handler), progress(send, at));
    match send.station {
        // The send goes down past the pages, and up again at the end: each half draws its part of the way.
        Station::Signal if p < 0.5 => Place { part, x: from, off: 2.0 * p },
        Station::Signal => Place { part: PathPart::Host, x: 0.0, off: 2.0 - 2.0 * p },
        Station::SlotBack if p < 0.5 => Place { part, x: from, off: 2.0 * p },
        Station::SlotBack => Place { part: PathPart::Guest, x: 1.0, off: 2.0 - 2.0 * p },
        _ => {
            // A send follows the handler under which it started, even if the stage draws another.
            let path = Station::path(send.handler);
            let next = path.iter().skip_while(|s| **s != send.station).nth(1).copied().unwrap_or(send.station);
            let to = station_x(next, handler);
            Place { part, x: from + (to - from) * p, off: 0.0 }
        }
    }
}

/// A send on the path, or several that would cover each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Capsule {
    /// The position of the first.
    pub place: Place,
    /// Numbers of the sends, in order of their positions.
    pub numbers: Vec<u32>,
    /// Whether one of them is in the gap.
    pub in_gap: bool,
}

/// Capsules that are closer than this share of the line would cover each other.
const APART: f64 = 0.15;

/// Whether a send is drawn on the path: not if it waits, repeats a step, or is stranded.
#[must_use]
pub fn on_path(send: &SendView) -> bool {
    matches!(send.state, SendState::Moving | SendState::InGap)
}

/// The capsules of a half at `at`.
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

/// The number of sends at each station of a half, in the order of the path.
#[must_use]
pub fn counts(sends: &[SendView], handler: HandlerKind, part: PathPart) -> Vec<usize> {
    let at = |station| sends.iter().filter(|send| on_path(send) && send.station == station).count();
    stations(part, handler).iter().map(|mark| at(mark.station)).collect()
}

#[cfg(test)]
mod tests;
