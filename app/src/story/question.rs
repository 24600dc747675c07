//! Question: what the reader predicts before the run.

use yew::prelude::*;

use crate::browser::use_focus_on_increase::use_focus_on_increase;
use crate::words::story as words;

/// The question of a chapter.
#[derive(Clone, PartialEq, Properties)]
pub struct QuestionProps {
    /// The question itself.
    pub ask: AttrValue,
    /// The answers.
    pub choices: Vec<AttrValue>,
    /// The position of the selected answer.
    pub marked: Option<usize>,
    /// Whether it has been answered or skipped.
    pub done: bool,
    /// Raised hands for each answer; `None` where one reader answers.
    #[prop_or_default]
    pub hands: Option<Vec<u64>>,
    /// Counts the actions that were refused because the question is open.
    pub refused: u32,
    /// An answer is selected, by position.
    pub on_mark: Callback<usize>,
    /// The selected answer is submitted.
    pub on_give: Callback<()>,
    /// The question is skipped.
    pub on_skip: Callback<()>,
    /// One raised hand more (`true`) or fewer for the answer at this position.
    pub on_hand: Callback<(usize, bool)>,
}

/// Draws the question.
#[component]
pub fn Question(props: &QuestionProps) -> Html {
    let node = use_node_ref();
    use_focus_on_increase(props.refused, &node);
    // The pressed button is removed; the focus stays at the question.
    use_focus_on_increase(u32::from(props.done), &node);
    html! {
        <section ref={node} class="card question" tabindex="-1" aria-labelledby="question">
            <h2 class="card-title">{words::before_you_play()}</h2>
            <fieldset>
                <legend id="question" class="question-ask" key={props.ask.to_string()} translate="yes">{props.ask.clone()}</legend>
                <div class="question-choices">
                    {for props.choices.iter().enumerate().map(|(index, label)| choice(props, index, label))}
                </div>
            </fieldset>
            if !props.done {
                <p class="card-buttons">
                    <button
                        type="button" class="is-main" aria-disabled={props.marked.is_none().then_some("true")}
                        onclick={props.on_give.reform(|_| ())}
                    >
                        {words::answer_button()}
                    </button>
                    <button type="button" onclick={props.on_skip.reform(|_| ())}>{words::skip_button()}</button>
                </p>
            }
        </section>
    }
}

fn choice(props: &QuestionProps, index: usize, label: &AttrValue) -> Html {
    html! {
        <div class="question-choice" key={index}>
            <label>
                <input
                    type="radio" name="answer" checked={props.marked == Some(index)}
                    onchange={props.on_mark.reform(move |_| index)}
                />
                <span key={label.to_string()} translate="yes">{label.clone()}</span>
            </label>
            if let Some(hands) = &props.hands {
                {hand(props, index, label, hands.get(index).copied().unwrap_or(0))}
            }
        </div>
    }
}

fn hand(props: &QuestionProps, index: usize, label: &AttrValue, count: u64) -> Html {
    let button = |more: bool, sign: &'static str, name: String| {
        html! {
            <button type="button" aria-label={name} onclick={props.on_hand.reform(move |_| (index, more))}>{sign}</button>
        }
    };
    html! {
        <span class="question-hands">
            {button(false, "−", words::hands_fewer(label))}
            <output>{words::hands_count(count)}</output>
            {button(true, "+", words::hands_more(label))}
        </span>
    }
}
