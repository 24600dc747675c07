//! The sealed room: where its pages and the actors stand, the way of each try between them, and how far the VM is on its
//! way to work. Horizontal positions are shares of the width, vertical ones are pixels.

use sim_core::model::machine::memory::HostVisibility;
use sim_core::model::scenario::Isolation;
use sim_core::show::frame::{Frame, Got, PageView, TryView, VmState};

use super::state::{Sealed, latest};

/// Actors there are.
pub const ACTORS: usize = 4;
/// Height of a heading, of the room or of the host.
pub const HEAD_PX: f64 = 40.0;

/// How room and actors are arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// The room at the left, the host at the right.
    Wide,
    /// The room above the host.
    Narrow,
}

impl Layout {
    /// Both of them.
    pub const ALL: [Layout; 2] = [Layout::Wide, Layout::Narrow];

    /// Pages in a row.
    #[must_use]
    pub fn columns(self) -> usize {
        match self {
            Layout::Wide => 4,
            Layout::Narrow => 7,
        }
    }

    /// Height of a row of pages.
    #[must_use]
    pub fn row_px(self) -> f64 {
        match self {
            Layout::Wide => 64.0,
            Layout::Narrow => 56.0,
        }
    }

    /// Width of the room.
    fn room(self) -> f64 {
        match self {
            Layout::Wide => 0.42,
            Layout::Narrow => 1.0,
        }
    }

    /// Height of an actor, and the distance from one to the next.
    fn actor_px(self) -> (f64, f64) {
        match self {
            Layout::Wide => (70.0, 78.0),
            Layout::Narrow => (96.0, 104.0),
        }
    }

    /// Height of the room.
    #[must_use]
    pub fn room_px(self) -> f64 {
        match self {
            // As high as the host beside it.
            Layout::Wide => self.height_px(),
            Layout::Narrow => HEAD_PX + 2.0 * self.row_px() + PADDING_PX,
        }
    }

    /// Height of the whole.
    #[must_use]
    pub fn height_px(self) -> f64 {
        let (height, step) = self.actor_px();
        self.host_px() + (ACTORS - 1) as f64 * step + height
    }

    /// Where the actors begin.
    fn host_px(self) -> f64 {
        match self {
            Layout::Wide => HEAD_PX,
            Layout::Narrow => self.room_px() + GUTTER_PX + HEAD_PX,
        }
    }

    /// The way from an actor to the wall of the room, and on to a page. It keeps to the lanes between pages, so that
    /// it covers none of them.
    fn way(self, actor: usize, page: u32) -> (Vec<Point>, Vec<Point>) {
        let (height, step) = self.actor_px();
        let y = self.host_px() + actor as f64 * step + height / 2.0;
        let (column, row) = ((page as usize % self.columns()) as f64, (page as usize / self.columns()) as f64);
        let cell = self.room() * (1.0 - 2.0 * PADDING) / self.columns() as f64;
        let (left, top) = (self.room() * PADDING + column * cell, HEAD_PX + row * self.row_px());
        match self {
            Layout::Wide => {
                let x = left + 0.8 * cell;
                let wall = Point { x: self.room(), y: top };
                (vec![Point { x: HOST, y }, wall], vec![Point { x, y: top }, Point { x, y: top + INTO_PX }])
            }
            Layout::Narrow => {
                let (turn, into) = (self.room_px() + 0.7 * GUTTER_PX, top + 0.8 * self.row_px());
                let out = [(BESIDE, y), (RAIL, y), (RAIL, turn), (left, turn), (left, self.room_px())];
                let out = out.map(|(x, y)| Point { x, y });
                (out.into(), vec![Point { x: left, y: into }, Point { x: left + 0.3 * cell, y: into }])
            }
        }
    }

    /// Where a try is refused: each at a place of its own along the wall, beside its page.
    fn refused(self, actor: usize, wall: Point) -> Point {
        match self {
            Layout::Wide => {
                let y = wall.y + self.row_px() / 2.0 + (actor as f64 - 1.5) * MARK_PX;
                Point { y: y.clamp(MARK_PX, self.room_px() - MARK_PX), ..wall }
            }
            Layout::Narrow => wall,
        }
    }
}

/// Room at each side of the pages, as a share of the room's width.
const PADDING: f64 = 0.05;
/// Below the pages.
const PADDING_PX: f64 = 8.0;
/// Between room and host, one above the other.
const GUTTER_PX: f64 = 44.0;
/// Where the host begins at the right.
const HOST: f64 = 0.56;
/// Where it begins below, and the way up beside it.
const BESIDE: f64 = 0.11;
const RAIL: f64 = 0.05;

/// How far an arrow reaches into a page.
const INTO_PX: f64 = 16.0;
/// From the middle of one mark of refusal to the next.
const MARK_PX: f64 = 21.0;

/// A point: a share of the width, and pixels from the top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Across.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// What becomes of a try, as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TryState {
    /// Not made yet: the reader is about to.
    Aimed,
    /// It ends at the wall.
    Refused,
    /// It ends at a page that is open to it.
    Shared,
    /// It ends at what the guest keeps for itself.
    Private,
}

impl TryState {
    /// What became of this try.
    #[must_use]
    pub fn of(made: &TryView) -> TryState {
        match made.got {
            Got::Nothing => TryState::Refused,
            Got::Shared => TryState::Shared,
            Got::Private => TryState::Private,
        }
    }
}

/// The way of a try from an actor towards a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrow {
    /// Position of the actor in `Actor::ALL`.
    pub actor: usize,
    /// What became of it.
    pub state: TryState,
    /// Its corners.
    pub way: Vec<Point>,
}

/// What an actor's last try of the chosen kind on the chosen page came to, in the order of `Actor::ALL`.
#[must_use]
pub fn try_states(frame: &Frame, sealed: Sealed) -> [Option<TryState>; ACTORS] {
    latest(frame, sealed.page, sealed.how).map(|made| made.as_ref().map(TryState::of))
}

/// The arrows to the chosen page: of everybody who has tried it where there is room for them, of the chosen actor in
/// any case.
#[must_use]
pub fn arrows(layout: Layout, frame: &Frame, sealed: Sealed) -> Vec<Arrow> {
    if sealed.page as usize >= frame.pages.len() {
        return Vec::new();
    }
    let try_states = try_states(frame, sealed);
    let drawn = |(actor, state): (usize, Option<TryState>)| {
        let chosen = sealed.actor as usize == actor;
        let state = state.filter(|_| chosen || layout == Layout::Wide).or(chosen.then_some(TryState::Aimed))?;
        let (mut way, inside) = layout.way(actor, sealed.page);
        if state == TryState::Refused {
            let wall = way.pop()?;
            way.push(layout.refused(actor, wall));
        } else {
            way.extend(inside);
        }
        Some(Arrow { actor, state, way })
    };
    try_states.into_iter().enumerate().filter_map(drawn).collect()
}

/// What a page is to the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageAccess {
    /// Private.
    Private,
    /// Opened by the guest.
    Shared,
    /// There is no door: a classic VM.
    Unprotected,
}

impl PageAccess {
    /// Of a page in a VM that is sealed by this.
    #[must_use]
    pub fn of(page: &PageView, isolation: Isolation) -> PageAccess {
        match (isolation, page.page) {
            (Isolation::None, _) => PageAccess::Unprotected,
            (_, HostVisibility::Private) => PageAccess::Private,
            (_, HostVisibility::Shared) => PageAccess::Shared,
        }
    }
}

/// A step of a VM on its way to work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It is reset.
    Reset,
    /// It boots.
    Boot,
    /// It proves what it is.
    Attest,
    /// Its key is released.
    Key,
    /// It runs.
    Run,
}

/// Where a VM stands to a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Behind it.
    Done,
    /// At it.
    Now,
    /// It comes later.
    Ahead,
    /// It was refused: the VM goes no further.
    Failed,
}

/// The steps of a VM and where it stands to each. A classic VM proves nothing and needs no key.
#[must_use]
pub fn life(frame: &Frame) -> Vec<(Step, Stage)> {
    use Step as S;
    let steps: &[Step] = match frame.isolation {
        Isolation::None => &[S::Reset, S::Boot, S::Run],
        _ => &[S::Reset, S::Boot, S::Attest, S::Key, S::Run],
    };
    let at = match frame.vm {
        VmState::Resetting => S::Reset,
        VmState::Booting => S::Boot,
        VmState::Attesting => S::Attest,
        VmState::Stopped => S::Key,
        VmState::Running | VmState::Moving | VmState::ShuttingDown => S::Run,
        // Its host boots it again.
        VmState::Off => return steps.iter().map(|step| (*step, Stage::Ahead)).collect(),
    };
    let here = steps.iter().position(|step| *step == at).unwrap_or(0);
    let stage = |i: usize| match i.cmp(&here) {
        core::cmp::Ordering::Less => Stage::Done,
        core::cmp::Ordering::Equal if frame.vm == VmState::Stopped => Stage::Failed,
        core::cmp::Ordering::Equal => Stage::Now,
        core::cmp::Ordering::Greater => Stage::Ahead,
    };
    steps.iter().enumerate().map(|(i, step)| (*step, stage(i))).collect()
}

#[cfg(test)]
mod tests;
