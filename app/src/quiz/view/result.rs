//! Result: score, calibration, wrong answers, and ways to keep the result.

use yew::prelude::*;

use crate::browser::{address, chance, clipboard, download, input, page};
use crate::kit::table::{TableProps, table};
use crate::quiz::bank::RIGHT;
use crate::quiz::calibration::{CalibrationRow, calibration};
use crate::quiz::length::NUMBER_MAX;
use crate::quiz::result::{FILE_NAME, Missed, advice, confidence_text, correction, markdown, missed, score};
use crate::quiz::state::{Action, Quiz};
use crate::words::check as words;

/// What it is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct ResultProps {
    /// The state of the quiz.
    pub quiz: Quiz,
    /// Where actions go.
    pub act: Callback<Action>,
    /// The title, which takes the focus.
    pub place: NodeRef,
}

/// Draws the result of a round.
#[component]
pub fn Result(props: &ResultProps) -> Html {
    let copied = use_state(|| None::<bool>);
    let Some(round) = &props.quiz.round else { return html! {} };
    let text = markdown(&props.quiz);
    let on_copy = {
        let (copied, text) = (copied.clone(), text.clone());
        Callback::from(move |_: MouseEvent| {
            let copied = copied.clone();
            clipboard::copy(&text, move |done| copied.set(Some(done)));
        })
    };
    let on_download = {
        let text = text.clone();
        Callback::from(move |_: MouseEvent| download::save(FILE_NAME, "text/markdown", &text))
    };
    let on_date = props.act.reform(|event: InputEvent| Action::SetDate(input::text(&event)));
    let length = round.length;
    let on_again = props.act.reform(move |_| Action::Begin(length, chance::number(NUMBER_MAX)));
    let link = round.link();
    let rows = calibration(round);
    html! {
        <div class="check-form">
            <section class="card" aria-labelledby="check-result">
                <h2 ref={props.place.clone()} id="check-result" tabindex="-1">{words::result()}</h2>
                if !props.quiz.date.trim().is_empty() {
                    <p class="check-date">{words::result_date(props.quiz.date.trim())}</p>
                }
                <p class="check-score">{score(round)}</p>
                <p>{advice(round)}</p>
                <figure class="check-bars">
                    <figcaption>{words::calibration()}</figcaption>
                    {bars(&rows)}
                </figure>
                {numbers(&rows)}
            </section>
            {mistakes(&missed(round))}
            <section class="card check-keep" aria-labelledby="check-keep">
                <h2 id="check-keep">{words::keep_title()}</h2>
                <p class="check-stays">{words::stays()}</p>
                <p>{words::round_number(round.number)}</p>
                <p class="check-again-link">
                    {words::link_label()}{": "}<a href={link.clone()}>{address::with_fragment(&link)}</a>
                </p>
                <label class="check-date-field">
                    {words::date_label()}
                    <input type="text" autocomplete="off" maxlength="40" value={props.quiz.date.clone()} oninput={on_date} />
                </label>
                <p class="card-buttons">
                    <button type="button" onclick={on_copy}>{words::copy()}</button>
                    <button type="button" onclick={on_download}>{words::download()}</button>
                    <button type="button" onclick={|_| page::print()}>{words::print()}</button>
                </p>
                <p role="status">
                    {match *copied { Some(true) => words::copied(), Some(false) => words::not_copied(), None => "" }}
                </p>
                <details class="check-basis" open={*copied == Some(false)}>
                    <summary>{words::as_text()}</summary>
                    <pre class="check-text" tabindex="0">{text}</pre>
                </details>
            </section>
            <p class="card-buttons">
                <button type="button" class="is-main" onclick={on_again}>{words::again()}</button>
                <button type="button" onclick={props.act.reform(|_| Action::Leave)}>{words::leave()}</button>
            </p>
        </div>
    }
}

/// Height of a bar with its label, in units of the drawing.
const ROW: usize = 44;
/// Width of the longest bar, in units of the drawing.
const WIDTH: u64 = 240;

/// A bar for each degree of confidence: the frame shows how many answers there were, the filled part how many were right.
fn bars(rows: &[CalibrationRow]) -> Html {
    let most = rows.iter().map(|row| row.of).max().unwrap_or(0).max(1);
    let bar = |(at, row): (usize, &CalibrationRow)| {
        let top = at * ROW;
        let number = if row.of == 0 { words::no_answers().into() } else { words::bar(row.right, row.of) };
        html! {
            <g key={at}>
                <text x="0" y={(top + 12).to_string()}>{confidence_text(row.confidence)}{" · "}{number}</text>
                <rect
                    class="check-bar-all" x="1" y={(top + 18).to_string()}
                    width={(row.of * WIDTH / most).to_string()} height="14"
                />
                <rect
                    class="check-bar-right" x="1" y={(top + 18).to_string()}
                    width={(row.right * WIDTH / most).to_string()} height="14"
                />
            </g>
        }
    };
    let height = rows.len() * ROW;
    // Hidden from screen readers: the table below has the same numbers.
    html! {
        <svg
            viewBox={format!("0 0 {} {height}", WIDTH + 2)} width={(WIDTH + 2).to_string()} height={height.to_string()}
            aria-hidden="true"
        >
            {for rows.iter().enumerate().map(bar)}
        </svg>
    }
}

fn numbers(rows: &[CalibrationRow]) -> Html {
    let row = |row: &CalibrationRow| {
        let cells = [confidence_text(row.confidence).to_owned(), row.right.to_string(), row.of.to_string()];
        cells.into_iter().map(|cell| html! { {cell} }).collect()
    };
    table(&TableProps {
        caption: words::calibration().into(),
        columns: [words::how_sure(), words::column_right(), words::column_of()].map(Into::into).to_vec(),
        rows: rows.iter().map(row).collect(),
    })
}

fn mistakes(missed: &[Missed]) -> Html {
    let entry = |entry: &Missed| {
        let options = &entry.question.options;
        html! {
            <li>
                <p><strong>{entry.question.text.localized()}</strong></p>
                <p>{words::first_answer(options[entry.option].text.localized())}{" "}{correction(entry)}</p>
                <p>{words::right_answer(options[RIGHT].text.localized())}</p>
            </li>
        }
    };
    html! {
        <section class="card" aria-labelledby="check-missed">
            <h2 id="check-missed">{words::missed_title()}</h2>
            if missed.is_empty() {
                <p>{words::none_missed()}</p>
            } else {
                <ul class="check-missed">{for missed.iter().map(entry)}</ul>
            }
        </section>
    }
}
