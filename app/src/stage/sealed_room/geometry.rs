//! Geometry of the sealed room: the positions of pages and actors, the arrow of each try between them, and the steps of
//! the VM until it runs. Horizontal positions are shares of the width, vertical ones are pixels.

use sim_core::model::machine::memory::HostVisibility;
use sim_core::model::scenario::Isolation;
use sim_core::show::frame::{Frame, Got, PageView, TryView, VmState};

use super::state::{RoomChoice, latest};

/// The number of actors: the length of `Actor::ALL`.
pub const ACTORS: usize = 4;
/// Height of the heading of the room, and of that of the host.
pub const HEAD_PX: f64 = 40.0;

/// The arrangement of room and actors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// The room at the left, the host at the right.
    Wide,
    /// The room above the host.
    Narrow,
}

impl Layout {
    /// Both arrangements; the style sheet shows the one that fits.
    pub const ALL: [Layout; 2] = [Layout::Wide, Layout::Narrow];

    /// The number of pages in a row.
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

    /// Width of the room, as a share of the whole.
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
            // The host is beside it and as high.
            Layout::Wide => self.height_px(),
            Layout::Narrow => HEAD_PX + 2.0 * self.row_px() + PADDING_PX,
        }
    }

    /// Height of the whole picture.
    #[must_use]
    pub fn height_px(self) -> f64 {
        let (height, step) = self.actor_px();
        self.host_px() + (ACTORS - 1) as f64 * step + height
    }

    /// Distance from the top to the first actor.
    fn host_px(self) -> f64 {
        match self {
            Layout::Wide => HEAD_PX,
            Layout::Narrow => self.room_px() + GUTTER_PX + HEAD_PX,
        }
    }

    /// The corners of the line from an actor to the wall of the room, and of the line from the wall to a page. The
    /// lines run between pages, so that they cover none.
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

    /// The point on the wall at which a try is refused; each actor has its own point, beside the page.
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

/// Padding at each side of the pages, as a share of the width of the room.
const PADDING: f64 = 0.05;
/// Padding below the pages.
const PADDING_PX: f64 = 8.0;
/// Space between room and host where one is above the other.
const GUTTER_PX: f64 = 44.0;
/// The left edge of the actors where they are beside the room.
const HOST: f64 = 0.56;
/// The left edge of the actors where they are below the room, and the line up beside them.
const BESIDE: f64 = 0.11;
const RAIL: f64 = 0.05;

/// The length of an arrow inside a page.
const INTO_PX: f64 = 16.0;
/// Distance from the middle of one mark of refusal to the next.
const MARK_PX: f64 = 21.0;

/// A point: a share of the width, and pixels from the top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The share of the width.
    pub x: f64,
    /// Pixels from the top.
    pub y: f64,
}

/// The state of a try, as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TryState {
    /// The try is chosen, but not made yet.
    Aimed,
    /// The try was refused: its arrow ends at the wall.
    Refused,
    /// The try reached a shared page.
    Shared,
    /// The try reached a page that the guest has not shared: the VM is a classic one.
    Private,
}

impl TryState {
    /// The state of a try that was made.
    #[must_use]
    pub fn of(made: &TryView) -> TryState {
        match made.got {
            Got::Nothing => TryState::Refused,
            Got::Shared => TryState::Shared,
            Got::Private => TryState::Private,
        }
    }
}

/// The arrow of a try from an actor towards a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrow {
    /// The index of the actor in `Actor::ALL`.
    pub actor: usize,
    /// The state of the try.
    pub state: TryState,
    /// The corners of the line, from the actor on.
    pub way: Vec<Point>,
}

/// The state of the last try of each actor, of the chosen kind on the chosen page, in the order of `Actor::ALL`; `None`
/// for an actor that has not tried.
#[must_use]
pub fn try_states(frame: &Frame, sealed: RoomChoice) -> [Option<TryState>; ACTORS] {
    latest(frame, sealed.page, sealed.how).map(|made| made.as_ref().map(TryState::of))
}

/// The arrows to the chosen page: one for the chosen actor, and in the wide layout one for every other actor that has
/// tried.
#[must_use]
pub fn arrows(layout: Layout, frame: &Frame, sealed: RoomChoice) -> Vec<Arrow> {
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

/// Whether the host can reach a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageAccess {
    /// The page is private.
    Private,
    /// The guest has shared the page.
    Shared,
    /// The VM is a classic one: nothing protects its pages from the host.
    Unprotected,
}

impl PageAccess {
    /// The access to a page of a VM with this isolation.
    #[must_use]
    pub fn of(page: &PageView, isolation: Isolation) -> PageAccess {
        match (isolation, page.page) {
            (Isolation::None, _) => PageAccess::Unprotected,
            (_, HostVisibility::Private) => PageAccess::Private,
            (_, HostVisibility::Shared) => PageAccess::Shared,
        }
    }
}

/// A step of a VM until it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The VM is reset.
    Reset,
    /// The VM boots.
    Boot,
    /// The VM attests: it proves what it is.
    Attest,
    /// The key for its disk is released.
    Key,
    /// The VM runs.
    Run,
}

/// The progress of a VM at a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The step is done.
    Done,
    /// The VM is at this step.
    Now,
    /// The step comes later.
    Ahead,
    /// The step was refused: the VM stops here.
    Failed,
}

/// The steps of a VM and its progress at each. A classic VM does not attest and needs no key.
#[must_use]
pub fn steps(frame: &Frame) -> Vec<(Step, Progress)> {
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
        // The host boots the VM later.
        VmState::Off => return steps.iter().map(|step| (*step, Progress::Ahead)).collect(),
    };
    let here = steps.iter().position(|step| *step == at).unwrap_or(0);
    let progress = |i: usize| match i.cmp(&here) {
        core::cmp::Ordering::Less => Progress::Done,
        core::cmp::Ordering::Equal if frame.vm == VmState::Stopped => Progress::Failed,
        core::cmp::Ordering::Equal => Progress::Now,
        core::cmp::Ordering::Greater => Progress::Ahead,
    };
    steps.iter().enumerate().map(|(i, step)| (*step, progress(i))).collect()
}

#[cfg(test)]
mod tests;
