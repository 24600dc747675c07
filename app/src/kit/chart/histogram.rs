//! Histogram: counts in bins of equal width, the counts that a formula expects, and confidence intervals.

use super::plot::whisker;
use super::{Axis, Drawing, Ink, Plot, Room, whole};

/// A bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// The count in this bin.
    pub count: u64,
    /// The count that the formula expects.
    pub expected: f64,
    /// The confidence interval of the count.
    pub between: [f64; 2],
}

/// The content of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// The bars, from zero on.
    pub bars: Vec<Bar>,
    /// The width of a bin, in the unit of the x axis.
    pub width: u64,
    /// The axis of the bins.
    pub x: Axis,
    /// The axis of the counts.
    pub y: Axis,
    /// The meaning of each style.
    pub legend: Vec<(Ink, String)>,
}

/// The largest number that is drawn.
#[must_use]
pub fn most(bars: &[Bar]) -> u64 {
    bars.iter().map(|bar| whole(bar.between[1].max(bar.expected).ceil()).max(bar.count)).max().unwrap_or(0)
}

/// Draws a histogram.
#[must_use]
pub fn draw(histogram: &Histogram, room: Room) -> Drawing {
    let Histogram { bars, width, x, y, legend } = histogram;
    let (plot, mut drawing) = Plot::new(x.clone(), y.clone(), legend, room);
    let edge = |bar: usize| (bar as u64 * width) as f64;
    let middle = |bar: usize| plot.x(edge(bar) + *width as f64 / 2.0);
    for (index, bar) in bars.iter().enumerate() {
        let [left, _, across, _] = plot.column(edge(index), edge(index + 1));
        let top = plot.y(bar.count as f64);
        drawing.rect(Ink::Counted, [left + 0.5, top, (across - 1.0).max(0.5), plot.bottom() - top]);
    }
    for (index, bar) in bars.iter().enumerate().filter(|(_, bar)| bar.count > 0) {
        whisker(&mut drawing, middle(index), plot.y(bar.between[0]), plot.y(bar.between[1]));
    }
    let form = bars.iter().enumerate().map(|(index, bar)| [middle(index), plot.y(bar.expected)]);
    drawing.line(Ink::Formula, form.collect());
    drawing.stops = (0..bars.len()).map(|index| plot.column(edge(index), edge(index + 1))).collect();
    drawing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::chart::Mark;

    #[test]
    fn a_bar_is_as_high_as_its_count() {
        let bars = [(0, 0.5), (7, 6.0), (3, 4.5)].map(|(count, expected)| Bar {
            count,
            expected,
            between: [0.0, count as f64 + 2.0],
        });
        let axis = |end, ticks| Axis::up_to(end, ticks, "", |tick| tick.to_string());
        let legend = vec![(Ink::Counted, "runs".into()), (Ink::Formula, "form".into())];
        let histogram = Histogram { bars: bars.to_vec(), width: 10, x: axis(30, 3), y: axis(most(&bars), 5), legend };
        for room in [Room::Wide, Room::Narrow] {
            let drawing = draw(&histogram, room);
            let (plot, _) = Plot::new(histogram.x.clone(), histogram.y.clone(), &histogram.legend, room);
            let heights = drawing.marks.iter().skip(2).filter_map(|mark| match mark {
                Mark::Rect { ink: Ink::Counted, at: [_, top, ..] } if *top > 60.0 => Some(plot.value_at(*top).round()),
                _ => None,
            });
            assert_eq!(heights.collect::<Vec<_>>(), [0.0, 7.0, 3.0]);
            let Some(Mark::Line { ink: Ink::Formula, points }) = drawing.marks.last() else {
                panic!("the form is on top")
            };
            let form: Vec<f64> = points.iter().map(|[_, y]| (plot.value_at(*y) * 10.0).round() / 10.0).collect();
            assert_eq!(form, [0.5, 6.0, 4.5]);
            assert_eq!(drawing.stops.len(), 3, "each bar can be read");
        }
    }
}
