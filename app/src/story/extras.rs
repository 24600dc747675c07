//! Extras: what some chapters offer besides their question: who is on watch, how rare a loss is, where the sides part,
//! the explorer, how long quiet must last.

use yew::prelude::*;

use super::content::Chapter;
use super::fix::OTHER_CAUSE;
use super::numbers::Facts;
use super::props::StoryProps;
use super::quiet::Quiet;
use super::recovery::{RESTART_POLICIES, Watch};
use super::state::Action;
use crate::kit::route;
use crate::stage::cards::first_difference;
use crate::stage::policy::Scene;
use crate::stage::state::Action as StageAction;
use crate::words::story as words;

/// Draws them. What would give an answer away is not there before the answer.
pub fn extras(chapter: &Chapter, facts: &Facts<'_>, props: &StoryProps<'_>) -> Html {
    if props.is_gated() {
        return html! {};
    }
    match (chapter.scene, chapter.slug) {
        (Scene::Watched, _) => watches(props),
        (Scene::Race, _) => rarer(facts),
        (Scene::Both, _) => fix(chapter, props),
        (_, "what-you-do") => html! {
            <>
                <Quiet />
                <p class="extra-links">
                    <a href={route::to_page(route::AFFECTED)}>{words::do_affected()}</a>
                    <a href={route::to_page(route::SOURCES)}>{words::do_sources()}</a>
                    <a href={route::to_page(route::LAB)}>{words::do_lab()}</a>
                </p>
            </>
        },
        _ => html! {},
    }
}

fn watches(props: &StoryProps<'_>) -> Html {
    let StoryProps { story, act, .. } = props;
    let choice = |(index, watch): (usize, &Watch)| {
        html! {
            <label class="choice" key={index}>
                <input
                    type="radio" name="watch" checked={story.watch == index}
                    onchange={act.reform(move |_| Action::Watch(index))}
                />
                <span>{(watch.name)()}</span>
            </label>
        }
    };
    html! {
        <section class="card is-quiet">
            <h2 class="card-title" id="watch">{words::back_watch()}</h2>
            <div class="choices" role="radiogroup" aria-labelledby="watch">{for RESTART_POLICIES.iter().enumerate().map(choice)}</div>
        </section>
    }
}

fn rarer(facts: &Facts<'_>) -> Html {
    html! {
        <table class="rarer card">
            <caption>{words::race_rarer()}</caption>
            <thead><tr><th scope="col">{words::race_rarer_lag()}</th><th scope="col">{words::race_rarer_share()}</th></tr></thead>
            <tbody>
                {for facts.rarer().into_iter().map(|(lag, share)| html! { <tr><th scope="row">{lag}</th><td>{share}</td></tr> })}
            </tbody>
        </table>
    }
}

fn fix(chapter: &Chapter, props: &StoryProps<'_>) -> Html {
    let StoryProps { stage, act, on_stage, orders, .. } = props;
    let other = stage.slug == OTHER_CAUSE.scenario;
    let (setup, name) =
        if other { (chapter.setup, words::fix_other_back()) } else { (OTHER_CAUSE, words::fix_other()) };
    let classic = !stage.run.has_classic();
    html! {
        <>
            {first_difference(stage, on_stage, true)}
            <section class="card is-quiet">
                <h2 class="card-title">{crate::words::shell::extra()}</h2>
                <p class="card-buttons">
                    <button type="button" onclick={act.reform(move |_| Action::Setup(setup))}>{name}</button>
                </p>
                <label class="check">
                    <input
                        type="checkbox" checked={!classic} onchange={on_stage.reform(move |_| StageAction::ShowClassic(classic))}
                    />
                    <span>{words::fix_classic()}</span>
                </label>
            </section>
            {orders()}
        </>
    }
}
