//! Table: with a caption, heads for columns and rows, and on a narrow page a card for each row. The roles are said again
//! because a table that is laid out as cards is no table to a browser.

use yew::prelude::*;

/// A table.
#[derive(Clone, PartialEq)]
pub struct TableProps {
    /// What it is.
    pub caption: AttrValue,
    /// Head of each column.
    pub columns: Vec<AttrValue>,
    /// The rows; the first cell of a row is its head.
    pub rows: Vec<Vec<Html>>,
}

/// Draws the table.
pub fn table(props: &TableProps) -> Html {
    let head = |column: &AttrValue| html! { <th role="columnheader" scope="col">{column.clone()}</th> };
    html! {
        <table class="table" role="table">
            <caption>{props.caption.clone()}</caption>
            <thead role="rowgroup"><tr role="row">{for props.columns.iter().map(head)}</tr></thead>
            <tbody role="rowgroup">{for props.rows.iter().map(|cells| row(props, cells))}</tbody>
        </table>
    }
}

fn row(props: &TableProps, cells: &[Html]) -> Html {
    let cell = |(cell, column): (&Html, &AttrValue)| {
        html! {
            <td role="cell">
                // For the eye: those who listen hear the column's head.
                <span class="table-label" aria-hidden="true">{column.clone()}</span>
                <div>{cell.clone()}</div>
            </td>
        }
    };
    let (first, rest) = cells.split_first().expect("a row has a head");
    html! {
        <tr role="row">
            <th role="rowheader" scope="row">{first.clone()}</th>
            {for rest.iter().zip(&props.columns[1..]).map(cell)}
        </tr>
    }
}
