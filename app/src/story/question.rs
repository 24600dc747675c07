//! Question: what a reader predicts before a run, and the reply to what they answered.

use yew::prelude::*;

use crate::browser::use_attention::use_attention;
use crate::words::story as words;

/// A question.
#[derive(Clone, PartialEq, Properties)]
pub struct QuestionProps {
    /// What is asked.
    pub ask: AttrValue,
    /// The answers.
    pub choices: Vec<AttrValue>,
    /// The one that is marked.
    pub marked: Option<usize>,
    /// Whether it has been answered or skipped.
    pub done: bool,
    /// Hands counted for each answer; none where one reader answers.
    #[prop_or_default]
    pub hands: Option<Vec<u64>>,
    /// Counts how often something had to wait for the answer.
    pub asked: u32,
    /// An answer is marked.
    pub on_mark: Callback<usize>,
    /// The marked answer is given.
    pub on_give: Callback<()>,
    /// The reader goes on without one.
    pub on_skip: Callback<()>,
    /// One hand more or fewer for an answer.
    pub on_hand: Callback<(usize, bool)>,
}

/// Draws the question.
#[component]
pub fn Question(props: &QuestionProps) -> Html {
    let node = use_node_ref();
    use_attention(props.asked, &node);
    // The button that was pressed is gone; whoever pressed it stays where they were.
    use_attention(u32::from(props.done), &node);
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

/// The reply to an answer.
#[derive(Clone, PartialEq)]
pub struct ReplyProps {
    /// Yes, no, or it depends.
    pub verdict: AttrValue,
    /// What is said to it.
    pub text: AttrValue,
    /// The badge of what it rests on.
    pub tag: Html,
    /// The reader wants to be taken to where it shows.
    pub on_there: Callback<()>,
}

/// Draws the reply.
pub fn reply(props: &ReplyProps) -> Html {
    html! {
        <div class="card is-quiet reply">
            <p key={props.text.to_string()} translate="yes">
                <strong>{props.verdict.clone()}</strong>{" "}{props.text.clone()}{" "}{props.tag.clone()}
            </p>
            <p class="reply-there">
                <button type="button" class="link" onclick={props.on_there.reform(|_| ())}>{words::there()}{" →"}</button>
            </p>
        </div>
    }
}
