//! Curve: one or two formulas along an axis, a goal, and the value that the reader has chosen.

use super::{Axis, Drawing, Ink, Plot, Room};

/// The content of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Curves {
    /// The x values at which the formulas are drawn, in order.
    pub at: Vec<f64>,
    /// The style and the values of each formula there.
    pub says: Vec<(Ink, Vec<f64>)>,
    /// The y value of the goal.
    pub goal: f64,
    /// The point that the reader has chosen.
    pub here: [f64; 2],
    /// The horizontal axis.
    pub x: Axis,
    /// The vertical axis.
    pub y: Axis,
    /// The meaning of each style.
    pub legend: Vec<(Ink, String)>,
}

/// Draws the curves.
#[must_use]
pub fn draw(curves: &Curves, room: Room) -> Drawing {
    let Curves { at, says, goal, here, x, y, legend } = curves;
    let (plot, mut drawing) = Plot::new(x.clone(), y.clone(), legend, room);
    drawing.line(Ink::Goal, vec![[plot.x(0.0), plot.y(*goal)], [plot.x(x.end as f64), plot.y(*goal)]]);
    for (ink, values) in says {
        let points = at.iter().zip(values).map(|(at, value)| [plot.x(*at), plot.y(*value)]);
        drawing.line(*ink, points.collect());
    }
    drawing.dot(Ink::Here, [plot.x(here[0]), plot.y(here[1])]);
    // The area of each point extends half-way to its neighbours.
    let half = |a: usize, b: usize| (at[a] + at[b]) / 2.0;
    let last = at.len().saturating_sub(1);
    let stop = |index: usize| {
        let from = if index == 0 { at[0] } else { half(index - 1, index) };
        let to = if index == last { at[last] } else { half(index, index + 1) };
        plot.column(from, to)
    };
    drawing.stops = (0..at.len()).map(stop).collect();
    drawing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::chart::Mark;

    #[test]
    fn a_curve_is_where_its_formula_is() {
        let axis = |end| Axis::exactly(end, 5, "", |tick| tick.to_string());
        let says = vec![(Ink::Formula, vec![0.0, 50.0, 75.0])];
        let curves = Curves {
            at: vec![0.0, 10.0, 20.0],
            says,
            goal: 95.0,
            here: [10.0, 50.0],
            x: axis(20),
            y: axis(100),
            legend: vec![],
        };
        let drawing = draw(&curves, Room::Narrow);
        let (plot, _) = Plot::new(axis(20), axis(100), &[], Room::Narrow);
        let line = |wanted: Ink| {
            drawing.marks.iter().find_map(|mark| match mark {
                Mark::Line { ink, points } if *ink == wanted => {
                    Some(points.iter().map(|[_, y]| plot.value_at(*y).round()).collect::<Vec<_>>())
                }
                _ => None,
            })
        };
        assert_eq!(line(Ink::Formula), Some(vec![0.0, 50.0, 75.0]));
        assert_eq!(line(Ink::Goal), Some(vec![95.0, 95.0]));
        assert_eq!(drawing.stops.len(), 3);
        let ends = [drawing.stops[0][0], drawing.stops[2][0] + drawing.stops[2][2]];
        assert_eq!(ends, [plot.x(0.0), plot.x(20.0)], "the whole width can be read");
    }
}
