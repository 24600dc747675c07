//! Extras: what some chapters offer beside their question: the choice of a restart policy, how rare a loss is, the first
//! difference, the study of all interleavings, how many quiet days are needed.

use yew::prelude::*;

use super::content::Chapter;
use super::fix::OTHER_CAUSE;
use super::numbers::Numbers;
use super::props::StoryProps;
use super::quiet_days::QuietDays;
use super::recovery::{RESTART_POLICIES, RestartPolicy};
use super::state::Action;
use crate::kit::route;
use crate::stage::cards::first_difference;
use crate::stage::policy::Scene;
use crate::stage::state::Action as StageAction;
use crate::words::story as words;

/// Draws the extras of a chapter. There are none before the question is answered: they would give the answer away.
pub fn extras(chapter: &Chapter, numbers: &Numbers<'_>, props: &StoryProps<'_>) -> Html {
    if props.is_gated() {
        return html! {};
    }
    match (chapter.scene, chapter.slug) {
        (Scene::Watched, _) => restart_policies(props),
        (Scene::Race, _) => rarer(numbers),
        (Scene::Both, _) => fix(chapter, props),
        (_, "what-you-do") => html! {
            <>
                <QuietDays />
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

fn restart_policies(props: &StoryProps<'_>) -> Html {
    let StoryProps { story, act, .. } = props;
    let choice = |(index, policy): (usize, &RestartPolicy)| {
        html! {
            <label class="choice" key={index}>
                <input
                    type="radio" name="watch" checked={story.restart_policy == index}
                    onchange={act.reform(move |_| Action::RestartPolicy(index))}
                />
                <span>{(policy.name)()}</span>
            </label>
        }
    };
    html! {
        <section class="card is-quiet">
            <h2 class="card-title" id="watch">{words::back_policy()}</h2>
            <div class="choices" role="radiogroup" aria-labelledby="watch">{for RESTART_POLICIES.iter().enumerate().map(choice)}</div>
        </section>
    }
}

fn rarer(numbers: &Numbers<'_>) -> Html {
    html! {
        <table class="rarer card">
            <caption>{words::race_rarer()}</caption>
            <thead><tr><th scope="col">{words::race_rarer_lag()}</th><th scope="col">{words::race_rarer_share()}</th></tr></thead>
            <tbody>
                {for numbers.rarer().into_iter().map(|(lag, share)| html! { <tr><th scope="row">{lag}</th><td>{share}</td></tr> })}
            </tbody>
        </table>
    }
}

fn fix(chapter: &Chapter, props: &StoryProps<'_>) -> Html {
    let StoryProps { stage, act, on_stage, interleavings, .. } = props;
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
            {interleavings()}
        </>
    }
}
