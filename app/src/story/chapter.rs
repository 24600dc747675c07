//! Chapter: the page of a chapter, in reading order: question, stage, reply, text.

use yew::prelude::*;

use super::chapter_links::chapter_links;
use super::chapters::CHAPTERS;
use super::content::{Chapter, Paragraph};
use super::extras::extras;
use super::numbers::Numbers;
use super::paragraph::paragraph;
use super::props::StoryProps;
use super::question::Question;
use super::reply::{ReplyProps, reply};
use super::state::{Action, Answer, Story};
use crate::browser::page;
use crate::facts::claims;
use crate::facts::claims::view::{claim, tag};
use crate::facts::prose::Prose;
use crate::kit::route;
use crate::stage::view::stage;
use crate::words::story as words;

/// Draws a chapter.
pub fn chapter(index: usize, props: &StoryProps<'_>) -> Html {
    let chapter = &CHAPTERS[index];
    let costs = props.stage.run.costs();
    // The numbers in the text are those of the moment with which the chapter begins, wherever the cursor is now.
    let numbers = Numbers { frame: &props.chapter_frame, costs: &costs };
    let bare = props.trainer && !props.stage.lanes;
    let class = classes!("page", "is-chapter", props.trainer.then_some("is-trainer"), bare.then_some("is-bare"));
    html! {
        <main id="content" {class}>
            <div class="page-text">
                {steps(index, props.story)}
                <p class="eyebrow">{words::of(index + 1, CHAPTERS.len(), (chapter.name)())}</p>
                <h1 ref={props.heading} tabindex="-1" key={chapter.slug} translate="yes">{(chapter.title)()}</h1>
            </div>
            <div class="page-question">
                if props.can_ask {
                    {question(index, chapter, &numbers, props)}
                }
            </div>
            {stage(&props.stage, props.on_stage, props.context)}
            <div class="page-reply" role="status">{replied(index, chapter, &numbers, props)}</div>
            <div class="page-story">
                {text(chapter.text, &numbers)}
                if !props.is_gated() {
                    {text(chapter.text_after, &numbers)}
                }
            </div>
            <div class="page-aside">
                {extras(chapter, &numbers, props)}
                if !props.is_gated() {
                    {known(chapter)}
                }
            </div>
            {chapter_links(index)}
        </main>
    }
}

/// Links to all chapters, with a sign on those that are answered.
fn steps(present: usize, story: &Story) -> Html {
    let step = |index: usize| {
        let answered = story.answer(index) != Answer::Open;
        let name = (CHAPTERS[index].name)();
        let label = if answered { words::step_done(index + 1, name) } else { words::step(index + 1, name) };
        html! {
            <li key={index}>
                <a
                    class={classes!(answered.then_some("is-done"))} href={route::to_page(CHAPTERS[index].slug)} title={name}
                    aria-label={label} aria-current={(index == present).then_some("step")}
                >
                    {index + 1}
                </a>
            </li>
        }
    };
    html! { <nav class="steps" aria-label={words::turn()}><ol>{for (0..CHAPTERS.len()).map(step)}</ol></nav> }
}

fn text(paragraphs: &[Paragraph], numbers: &Numbers<'_>) -> Html {
    let prose = |text: String, before: Html| html! { <Prose {text} {before} /> };
    paragraphs.iter().map(|one| paragraph(one, numbers, prose, claim)).collect()
}

fn question(index: usize, chapter: &Chapter, numbers: &Numbers<'_>, props: &StoryProps<'_>) -> Html {
    let StoryProps { story, act, .. } = props;
    let question = &chapter.question;
    let choices: Vec<AttrValue> = question.choices.iter().map(|choice| (choice.label)(numbers).into()).collect();
    html! {
        <Question
            key={index} ask={(question.ask)(numbers)} {choices} marked={story.marked}
            done={story.answer(index) != Answer::Open} hands={props.trainer.then(|| story.hands.to_vec())}
            refused={story.refused} on_mark={act.reform(Action::Mark)} on_give={act.reform(|()| Action::Give)}
            on_skip={act.reform(|()| Action::Skip)} on_hand={act.reform(|(choice, more)| Action::Hand(choice, more))}
        />
    }
}

fn replied(index: usize, chapter: &Chapter, numbers: &Numbers<'_>, props: &StoryProps<'_>) -> Html {
    let StoryProps { story, act, context, .. } = props;
    let answer = story.answer(index);
    let said = story.replied.and_then(|choice| Some((choice, chapter.question.choices.get(choice)?)));
    html! {
        <>
            if let Some((index, choice)) = said {
                {reply(&ReplyProps {
                    verdict: choice.verdict.words().into(),
                    text: (choice.reply)(numbers).into(),
                    tag: claims::find(choice.rests_on).map(|claim| tag(claim.tag)).unwrap_or_default(),
                    on_there: {
                        let (act, stage) = ((*act).clone(), context.node.clone());
                        Callback::from(move |()| {
                            act.emit(Action::Show(index));
                            // The stage shows it, and may be outside the window.
                            page::focus(&stage);
                        })
                    },
                })}
            } else if answer == Answer::Skipped {
                <p class="muted">{words::skipped()}</p>
            }
            if answer != Answer::Open {
                <section class="card insight">
                    <h2 class="card-title">{words::insight()}</h2>
                    <Prose text={(chapter.insight)(numbers)} />
                </section>
            }
        </>
    }
}

fn known(chapter: &Chapter) -> Html {
    html! {
        <details class="claims">
            <summary>{words::known()}</summary>
            {for chapter.claims.iter().filter_map(|id| claims::find(id)).map(claim)}
        </details>
    }
}
