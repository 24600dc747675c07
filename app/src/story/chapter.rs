//! Chapter: a question, the stage, the reply, and the text, in the order in which they are read.

use yew::prelude::*;

use super::chapters::CHAPTERS;
use super::content::{Chapter, Para, Verdict};
use super::extras::extras;
use super::numbers::Facts;
use super::props::StoryProps;
use super::question::{Question, ReplyProps, reply};
use super::state::{Action, Answer, Story};
use super::turn::turn;
use crate::browser::page;
use crate::facts::claims;
use crate::facts::claims::view::{claim, tag};
use crate::facts::prose::Prose;
use crate::kit::badge::badge;
use crate::kit::route;
use crate::stage::view::stage;
use crate::words::story as words;

/// Draws a chapter.
pub fn chapter(index: usize, props: &StoryProps<'_>) -> Html {
    let chapter = &CHAPTERS[index];
    let costs = props.stage.run.costs();
    // Sentences speak of where the chapter begins, wherever the cursor has gone since.
    let facts = Facts { frame: &props.chapter_frame, costs: &costs };
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
                    {question(index, chapter, &facts, props)}
                }
            </div>
            {stage(&props.stage, props.on_stage, props.context)}
            <div class="page-reply" role="status">{replied(index, chapter, &facts, props)}</div>
            <div class="page-story">
                {for chapter.text.iter().map(|para| paragraph(para, &facts))}
                if !props.is_gated() {
                    {for chapter.then.iter().map(|para| paragraph(para, &facts))}
                }
            </div>
            <div class="page-aside">
                {extras(chapter, &facts, props)}
                if !props.is_gated() {
                    {known(chapter)}
                }
            </div>
            {turn(index)}
        </main>
    }
}

/// The way through all chapters, and which of them are answered.
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

fn paragraph(para: &Para, facts: &Facts<'_>) -> Html {
    match para {
        Para::Says(say) => html! { <Prose text={say(facts)} /> },
        Para::Models(say) => html! { <Prose text={say(facts)} before={html! { <>{badge()}{" "}</> }} /> },
        Para::Claim(id) => claims::find(id).map(claim).unwrap_or_default(),
    }
}

fn question(index: usize, chapter: &Chapter, facts: &Facts<'_>, props: &StoryProps<'_>) -> Html {
    let StoryProps { story, act, .. } = props;
    let question = &chapter.question;
    let choices: Vec<AttrValue> = question.choices.iter().map(|choice| (choice.label)(facts).into()).collect();
    html! {
        <Question
            key={index} ask={(question.ask)(facts)} {choices} marked={story.marked}
            done={story.answer(index) != Answer::Open} hands={props.trainer.then(|| story.hands.to_vec())}
            asked={story.asked} on_mark={act.reform(Action::Mark)} on_give={act.reform(|()| Action::Give)}
            on_skip={act.reform(|()| Action::Skip)} on_hand={act.reform(|(choice, more)| Action::Hand(choice, more))}
        />
    }
}

fn replied(index: usize, chapter: &Chapter, facts: &Facts<'_>, props: &StoryProps<'_>) -> Html {
    let StoryProps { story, act, context, .. } = props;
    let answer = story.answer(index);
    let said = story.replied.and_then(|choice| Some((choice, chapter.question.choices.get(choice)?)));
    html! {
        <>
            if let Some((index, choice)) = said {
                {reply(&ReplyProps {
                    verdict: match choice.verdict {
                        Verdict::Right => words::right(),
                        Verdict::Wrong => words::wrong(),
                        Verdict::Depends => words::depends(),
                    }.into(),
                    text: (choice.reply)(facts).into(),
                    tag: claims::find(choice.rests_on).map(|claim| tag(claim.tag)).unwrap_or_default(),
                    on_there: {
                        let (act, stage) = ((*act).clone(), context.node.clone());
                        Callback::from(move |()| {
                            act.emit(Action::Show(index));
                            // What there is to see is on the stage, which may lie far from here.
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
                    <Prose text={(chapter.insight)(facts)} />
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
