//! Table: a table with a caption and heads for columns and rows. On a narrow page each row is a card. The roles are
//! explicit because browsers drop the table semantics of a table with another layout.

use yew::prelude::*;

/// The content of a table.
#[derive(Clone, PartialEq)]
pub struct TableProps {
    /// Its caption.
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
                // Hidden from screen readers, which read the head of the column.
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
