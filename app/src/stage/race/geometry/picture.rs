//! Geometry of the picture above the axis: the stations of the send, the bell and its rope.
//!
//! Horizontal positions are shares of the width, vertical ones are pixels. Curves are drawn in a box that is 100 wide
//! and stretched to the width.

use sim_core::model::machine::handler::HandlerKind;

use sim_core::record::race::RaceOutcome;

use super::axis::FROM_NS;
use super::race_view::RaceView;

/// Height of the picture in pixels.
pub const HEIGHT_PX: f64 = 352.0;

/// The line on which the send moves, in pixels from the top.
pub const LINE_Y: f64 = 112.0;
/// Radius of a station, in pixels.
pub const RADIUS: f64 = 24.0;
/// The send while it sleeps, in pixels from the top.
pub const CAPSULE_Y: f64 = 158.0;
/// The bell, as a share of the width.
pub const BELL_X: f64 = 0.055;
/// The bell, in pixels from the top.
pub const BELL_Y: f64 = 292.0;
/// The empty place on the wait list, in pixels from the top.
pub const EMPTY_Y: f64 = 274.0;

/// Horizontal positions in the picture, as shares of the width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Picture {
    /// The check.
    pub check_x: f64,
    /// The registration on the wait list.
    pub register_x: f64,
    /// The place where a send sleeps.
    pub sleep_x: f64,
    /// The gap between check and register; `None` after the update.
    pub gap: Option<(f64, f64)>,
    /// The send at the moment shown.
    pub send_x: f64,
}

impl Picture {
    /// The picture of `view`.
    #[must_use]
    pub fn of(view: &RaceView) -> Picture {
        let (check_x, register_x, sleep_x) = match view.handler {
            HandlerKind::Before => (0.13, 0.56, 0.87),
            HandlerKind::After => (0.39, 0.13, 0.87),
        };
        let gap = (view.handler == HandlerKind::Before).then_some((check_x, register_x));
        Picture { check_x, register_x, sleep_x, gap, send_x: send_x(view, check_x, register_x, sleep_x) }
    }
}

fn send_x(view: &RaceView, check_x: f64, register_x: f64, sleep_x: f64) -> f64 {
    let between = |from: f64, to: f64, ns: i64, of_ns: i64| {
        from + (to - from) * (ns as f64 / of_ns.max(1) as f64).clamp(0.0, 1.0)
    };
    if !view.checked() {
        between(0.0, check_x.min(register_x), view.now_ns - FROM_NS, -FROM_NS)
    } else if view.outcome == RaceOutcome::GoesOn {
        between(check_x, 1.0, view.now_ns, 2 * view.gap_ns)
    } else if view.in_gap() {
        between(check_x, register_x, view.now_ns, view.register_ns.unwrap_or(view.gap_ns))
    } else {
        sleep_x
    }
}

/// The shift of a capsule at `x`, in pixels, so that it is not cut off at the edges.
#[must_use]
pub fn inwards(x: f64) -> f64 {
    const EDGE: f64 = 0.1;
    24.0 * ((1.0 - x / EDGE).max(0.0) - ((x - 1.0) / EDGE + 1.0).max(0.0))
}

/// The path of a rope with some slack from the bell to its other end, in a box 100 wide.
#[must_use]
pub fn rope(from: (f64, f64), to: (f64, f64)) -> String {
    let (x1, x2) = (from.0 * 100.0, to.0 * 100.0);
    let third = (x2 - x1) / 3.0;
    let slack = from.1.max(to.1) + 10.0;
    format!("M{x1:.2} {:.1}C{:.2} {slack:.1} {:.2} {slack:.1} {x2:.2} {:.1}", from.1, x1 + third, x2 - third, to.1)
}

/// The path of the line from the host's view, left of the picture, to the check.
#[must_use]
pub fn check_line(from_y: f64, to: (f64, f64)) -> String {
    let x = to.0 * 100.0;
    format!("M0 {from_y:.1}C{:.2} {from_y:.1} {:.2} {:.1} {x:.2} {:.1}", x * 0.7, x * 0.3, to.1 + 20.0, to.1)
}

/// The path of a bell around (0, 0), 20 wide.
#[must_use]
pub fn bell_path() -> &'static str {
    "M-9 6C-6 3-6.5-1-6-4C-5-9-2.5-10 0-10C2.5-10 5-9 6-4C6.5-1 6 3 9 6ZM-2.5 8.500A2.6 2.6 0 0 0 2.5 8.500"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::race::geometry::example;

    #[test]
    fn the_send_goes_through_the_gap_and_sleeps_after_it() {
        let x = |now_ns| Picture::of(&example(9_000, now_ns)).send_x;
        let picture = Picture::of(&example(9_000, 0));
        assert_eq!(x(FROM_NS), 0.0);
        assert_eq!(x(0), picture.check_x);
        assert!((x(7_500) - f64::midpoint(picture.check_x, picture.register_x)).abs() < 1e-9);
        assert_eq!(x(15_000), picture.sleep_x);
        assert_eq!(picture.gap, Some((picture.check_x, picture.register_x)));
    }

    #[test]
    fn a_send_that_sees_the_page_shared_goes_on_past_the_wait_list() {
        assert_eq!(Picture::of(&example(-10_000, 30_000)).send_x, 1.0);
    }

    #[test]
    fn after_the_update_the_send_registers_before_it_checks_and_there_is_no_gap() {
        let view = RaceView { handler: HandlerKind::After, register_ns: Some(0), ..example(40_000, 10) };
        let picture = Picture::of(&view);
        assert!(picture.register_x < picture.check_x && picture.gap.is_none());
        assert_eq!(picture.send_x, picture.sleep_x);
    }

    #[test]
    fn a_capsule_is_not_cut_off_at_the_edges() {
        assert_eq!((inwards(0.0), inwards(0.5), inwards(1.0)), (24.0, 0.0, -24.0));
    }

    #[test]
    fn curves_end_where_they_should() {
        assert!(rope((0.05, 280.0), (0.56, 262.0)).ends_with("56.00 262.0"));
        assert!(check_line(250.0, (0.13, 140.0)).ends_with("13.00 140.0"));
    }
}
