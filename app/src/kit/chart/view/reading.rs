//! Reading: the component that keeps the selected area of a figure and saves the figure as a file.

use std::rc::Rc;

use yew::prelude::*;

use super::{ChartProps, Format, chart};
use crate::browser::use_axis_width::use_axis_width;
use crate::browser::{download, input, page};
use crate::kit::chart::figure::Figure as Shown;
use crate::kit::chart::{Room, save};

/// Width of the axis of a run in pixels below which the narrow drawing is shown.
const NARROW: f64 = 430.0;

/// What the component needs.
#[derive(Clone, PartialEq, Properties)]
pub struct FigureProps {
    /// The figure.
    pub figure: Rc<Shown>,
}

/// Draws a chart with its controls.
#[component]
pub fn Figure(props: &FigureProps) -> Html {
    let figure = &props.figure;
    let room = if use_axis_width() < NARROW { Room::Narrow } else { Room::Wide };
    let chosen = use_state(|| None::<usize>);
    let at = chosen.unwrap_or(figure.first).min(figure.readings.len().saturating_sub(1));
    let on_read = Callback::from(move |place| chosen.set(Some(place)));
    let on_slide = on_read.reform(|event: InputEvent| input::text(&event).parse().unwrap_or_default());
    let on_save = {
        let figure = figure.clone();
        Callback::from(move |format| save_as(&figure, room, format))
    };
    chart(&ChartProps { figure, room, at, on_read, on_slide, on_save })
}

fn save_as(figure: &Shown, room: Room, format: Format) {
    let name = figure.name;
    match format {
        Format::Csv => download::save(&format!("{name}.csv"), "text/csv;charset=utf-8", &save::csv(figure)),
        Format::Svg => {
            let picture = save::svg(&figure.title, figure.drawing(room), &page::token);
            download::save(&format!("{name}.svg"), "image/svg+xml", &picture);
        }
    }
}
