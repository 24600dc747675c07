//! Chart: a figure as a picture in which areas can be selected, with the text of the selected area, and the numbers as
//! a table.

pub mod reading;

use yew::prelude::*;

use super::figure::{Cell, Figure};
use super::{DOT, Mark, Room, path};
use crate::words::chart as words;

/// The file formats of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The numbers.
    Csv,
    /// The picture.
    Svg,
}

/// What a chart needs.
#[derive(Clone, PartialEq)]
pub struct ChartProps<'a> {
    /// The figure.
    pub figure: &'a Figure,
    /// Which of the drawings is shown.
    pub room: Room,
    /// The index of the selected area.
    pub at: usize,
    /// Called with the index of the area to select.
    pub on_read: Callback<usize>,
    /// Called when the slider moves.
    pub on_slide: Callback<InputEvent>,
    /// Called to save the figure.
    pub on_save: Callback<Format>,
}

/// Draws the chart.
pub fn chart(props: &ChartProps<'_>) -> Html {
    let ChartProps { figure, at, .. } = props;
    let reading = figure.readings.get(*at).cloned().unwrap_or_default();
    let title = &figure.title;
    let last = figure.readings.len().saturating_sub(1).to_string();
    let save = |format, label: &'static str, name: String| {
        html! { <button type="button" aria-label={name} onclick={props.on_save.reform(move |_| format)}>{label}</button> }
    };
    html! {
        <figure class="chart">
            <figcaption><h4>{title}</h4></figcaption>
            {picture(props)}
            <label class="chart-read">
                <span>{words::read()}</span>
                <input
                    type="range" min="0" max={last} step="1" value={at.to_string()} aria-label={words::read_this(title)}
                    aria-valuetext={reading.clone()} oninput={props.on_slide.clone()}
                />
            </label>
            <p class="chart-reading">{reading}</p>
            <details class="chart-table">
                <summary>{words::as_table()}<span class="unseen">{": "}{title}</span></summary>
                {table(figure)}
            </details>
            <p class="card-buttons">
                {save(Format::Csv, words::save_csv(), words::save_csv_of(title))}
                {save(Format::Svg, words::save_svg(), words::save_svg_of(title))}
            </p>
        </figure>
    }
}

fn picture(props: &ChartProps<'_>) -> Html {
    let drawing = props.figure.drawing(props.room);
    let [width, height] = drawing.size;
    let class = classes!("chart-picture", (props.room == Room::Narrow).then_some("is-narrow"));
    let read = drawing.stops.get(props.at);
    let stop = |(index, [x, y, width, height]): (usize, &[f64; 4])| {
        let on_read = props.on_read.reform(move |_: PointerEvent| index);
        html! {
            <rect
                class="chart-stop" x={tenth(*x)} y={tenth(*y)} width={tenth(*width)} height={tenth(*height)}
                onpointerenter={on_read.clone()} onpointerdown={on_read}
            />
        }
    };
    html! {
        <svg {class} viewBox={format!("0 0 {width:.0} {height:.0}")} role="img" aria-label={props.figure.alt.clone()}>
            {for drawing.marks.iter().map(mark)}
            if let Some([x, y, width, height]) = read {
                <rect class="chart-at" x={tenth(*x)} y={tenth(*y)} width={tenth(*width)} height={tenth(*height)} />
            }
            {for drawing.stops.iter().enumerate().map(stop)}
        </svg>
    }
}

fn tenth(number: f64) -> String {
    format!("{number:.1}")
}

fn mark(mark: &Mark) -> Html {
    match mark {
        Mark::Rect { ink, at: [x, y, width, height] } => html! {
            <rect class={ink.class()} x={tenth(*x)} y={tenth(*y)} width={tenth(*width)} height={tenth(*height)} />
        },
        Mark::Line { ink, points } => html! { <path class={ink.class()} d={path(points)} /> },
        Mark::Dot { ink, at: [x, y] } => {
            html! { <circle class={ink.class()} cx={tenth(*x)} cy={tenth(*y)} r={DOT.to_string()} /> }
        }
        Mark::Text { ink, at: [x, y], anchor, text } => html! {
            <text class={ink.class()} x={tenth(*x)} y={tenth(*y)} text-anchor={anchor.name()}>{text}</text>
        },
    }
}

/// A table that is too wide scrolls within its region, which the keyboard can reach.
fn table(figure: &Figure) -> Html {
    let name = words::table_of(&figure.title);
    let cell = |(index, cell): (usize, &Cell)| match index {
        0 => html! { <th scope="row">{&cell.shown}</th> },
        _ => html! { <td>{&cell.shown}</td> },
    };
    html! {
        <div class="chart-numbers" role="region" tabindex="0" aria-label={name.clone()}>
            <table aria-label={name}>
                <thead>
                    <tr>{for figure.columns.iter().map(|column| html! { <th scope="col">{column}</th> })}</tr>
                </thead>
                <tbody>
                    {for figure.rows.iter().map(|row| html! { <tr>{for row.iter().enumerate().map(cell)}</tr> })}
                </tbody>
            </table>
        </div>
    }
}
