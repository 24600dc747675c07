//! Table of the race: the send in one column, the host's view in the other.

use yew::prelude::*;

use super::geometry::{RaceLane, RaceRow, RaceView, rows};
use super::words;

/// Draws the table as a disclosure.
pub(super) fn race_table(race: &RaceView) -> Html {
    let cell = |row: &RaceRow, lane: RaceLane| {
        html! { <td>if row.lane == lane { {words::step(row.step)} }</td> }
    };
    let line = |row: RaceRow| {
        html! {
            <tr>
                <th scope="row">{words::moment(row.ns)}</th>
                {cell(&row, RaceLane::Send)}
                {cell(&row, RaceLane::HostView)}
            </tr>
        }
    };
    html! {
        <details class="race-table">
            <summary>{words::as_table()}</summary>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words::when()}</th>
                        <th scope="col">{words::send()}</th>
                        <th scope="col">{words::host_view()}</th>
                    </tr>
                </thead>
                <tbody>{for rows(race).into_iter().map(line)}</tbody>
            </table>
        </details>
    }
}
