//! Paper: an answer in words and tables.

use yew::prelude::*;

use super::inquiry::{Door, Paper, Place, Row, Table};

/// An answer.
#[derive(Clone, PartialEq)]
pub struct PaperProps<'a> {
    /// What it says.
    pub paper: &'a Paper,
    /// Heading of its steps.
    pub steps: &'static str,
    /// A door was opened.
    pub on_open: Callback<Place>,
}

/// Draws the answer.
pub fn paper(props: &PaperProps<'_>) -> Html {
    let Paper { lines, tables, steps, doors, census: _ } = props.paper;
    let door = |door: &Door| {
        let to = door.to.clone();
        html! { <button type="button" onclick={props.on_open.reform(move |_| to.clone())}>{&door.label}</button> }
    };
    html! {
        <div class="paper">
            {for lines.iter().map(|line| html! { <p>{line}</p> })}
            {for tables.iter().map(table)}
            if !steps.is_empty() {
                <h4>{props.steps}</h4>
                <ol>{for steps.iter().map(|step| html! { <li>{step}</li> })}</ol>
            }
            if !doors.is_empty() {
                <p class="card-buttons">{for doors.iter().map(door)}</p>
            }
        </div>
    }
}

/// A table that scrolls by itself where it is too wide, and so can be reached by keyboard.
fn table(table: &Table) -> Html {
    let head = |column: &String| html! { <th scope="col">{column}</th> };
    html! {
        <>
        // Outside what scrolls, so that it is never cut.
        <h4>{&table.caption}</h4>
        <div class="paper-table" role="region" tabindex="0" aria-label={table.caption.clone()}>
            <table aria-label={table.caption.clone()}>
                <thead><tr>{for table.columns.iter().map(head)}</tr></thead>
                <tbody>{for table.rows.iter().map(row)}</tbody>
            </table>
        </div>
        </>
    }
}

fn row(row: &Row) -> Html {
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
