//! Report: the result of a study as sentences, tables and buttons.

use yew::prelude::*;

use super::message::report::{Report, ReportRow, ReportTable, RunButton, RunRef};

/// A report and what its buttons do.
#[derive(Clone, PartialEq)]
pub struct ReportProps<'a> {
    /// The report.
    pub report: &'a Report,
    /// The heading above its steps.
    pub steps: &'static str,
    /// The reader presses a button for a run.
    pub on_open: Callback<RunRef>,
}

/// Draws the report. Its counts is drawn by the figures of the study.
pub fn report(props: &ReportProps<'_>) -> Html {
    let Report { lines, tables, steps, run_buttons, counts: _ } = props.report;
    let run_button = |button: &RunButton| {
        let run = button.run.clone();
        html! { <button type="button" onclick={props.on_open.reform(move |_| run.clone())}>{&button.label}</button> }
    };
    html! {
        <div class="report">
            {for lines.iter().map(|line| html! { <p>{line}</p> })}
            {for tables.iter().map(table)}
            if !steps.is_empty() {
                <h4>{props.steps}</h4>
                <ol>{for steps.iter().map(|step| html! { <li>{step}</li> })}</ol>
            }
            if !run_buttons.is_empty() {
                <p class="card-buttons">{for run_buttons.iter().map(run_button)}</p>
            }
        </div>
    }
}

/// A table. Where it is too wide it scrolls, so it can get the keyboard focus.
fn table(table: &ReportTable) -> Html {
    let head = |column: &String| html! { <th scope="col">{column}</th> };
    html! {
        <>
        // Outside the scrolling region, so that it is never cut off.
        <h4>{&table.caption}</h4>
        <div class="report-table" role="region" tabindex="0" aria-label={table.caption.clone()}>
            <table aria-label={table.caption.clone()}>
                <thead><tr>{for table.columns.iter().map(head)}</tr></thead>
                <tbody>{for table.rows.iter().map(row)}</tbody>
            </table>
        </div>
        </>
    }
}

fn row(row: &ReportRow) -> Html {
    let cell = |(index, cell): (usize, &String)| match index {
        0 => html! { <th scope="row">{cell}</th> },
        _ => html! { <td>{cell}</td> },
    };
    html! {
        <tr>
            {for row.cells.iter().enumerate().map(cell)}
        </tr>
    }
}
