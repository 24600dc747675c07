//! Start: the start page. Two machines, one button, and three links.

use yew::prelude::*;

use super::chapters::CHAPTERS;
use super::props::StoryProps;
use super::start_over::StartOver;
use super::state::Action;
use crate::browser::page;
use crate::kit::icon::{Glyph, icon};
use crate::kit::route;
use crate::stage::state::{Action as StageAction, Shown};
use crate::stage::view::{arms, in_words, notices};
use crate::words::{grouped, shell, story as words};

/// How long the story takes, and “Am I affected?”.
const STORY_MINUTES: u64 = 10;
const AFFECTED_MINUTES: u64 = 1;

/// Draws the page.
pub fn start(props: &StoryProps<'_>) -> Html {
    let StoryProps { stage, on_stage, context, heading, .. } = props;
    html! {
        <main id="content" class="page is-start">
            <div class="start-text">
                <p class="eyebrow">{words::open_eyebrow()}</p>
                <h1 ref={*heading} tabindex="-1">{words::open_title()}</h1>
                <p>{words::open_lead()}{" "}{words::open_press()}</p>
            </div>
            <div ref={context.node.clone()} class="start-stage" role="region" aria-label={shell::stage()}>
                {notices(stage, on_stage)}
                {arms(stage, on_stage)}
                <div class="card is-bar start-bar">
                    {play(stage, on_stage)}
                    <span class="start-clock">{stage.at.clock()}</span>
                    {oracle(stage)}
                    <span class="announcement">{stage.announced()}</span>
                </div>
                {in_words(stage)}
            </div>
            <p class="start-decide">{words::open_decide()}</p>
            {links(props)}
        </main>
    }
}

fn play(stage: &Shown<'_>, act: &Callback<StageAction>) -> Html {
    let (glyph, name) =
        if stage.playing { (Glyph::Pause, shell::pause_open()) } else { (Glyph::Play, shell::play_open()) };
    html! {
        <button type="button" class="is-main start-play" onclick={act.reform(|_| StageAction::PlayPause)}>
            {icon(glyph)}<span>{name}</span>
        </button>
    }
}

/// The accesses that the oracle has counted on both sides.
fn oracle(stage: &Shown<'_>) -> Html {
    let sum = |count: fn(&sim_core::model::oracle::Oracle) -> u64| {
        stage.frames.iter().map(|frame| count(&frame.oracle)).sum()
    };
    let (allowed, tried): (u64, u64) = (sum(|oracle| oracle.allowed_private), sum(|oracle| oracle.tried));
    let text = if tried == 0 {
        words::open_oracle_none().to_owned()
    } else {
        words::open_oracle(grouped(tried), grouped(allowed))
    };
    html! { <strong class={if allowed == 0 { "start-oracle is-sound" } else { "start-oracle is-broken" }}>{text}</strong> }
}

fn links(props: &StoryProps<'_>) -> Html {
    let StoryProps { story, act, heading, .. } = props;
    let first = route::to_page(CHAPTERS[0].slug);
    let room = props.on_group.reform(|_: MouseEvent| ());
    let on_start_over = {
        let (act, heading) = ((*act).clone(), (*heading).clone());
        Callback::from(move |()| {
            act.emit(Action::StartOver);
            // The pressed button is removed with the answers it deleted.
            page::focus(&heading);
        })
    };
    html! {
        <nav class="start-links" aria-label={words::start_links()}>
            <a class="card start-link is-main" href={first.clone()}>
                <strong>{words::start_link_story()}</strong><span>{words::start_link_story_note(STORY_MINUTES)}</span>
            </a>
            <a class="card start-link" href={route::to_page(route::AFFECTED)}>
                <strong>{words::start_link_affected()}</strong><span>{words::start_link_affected_note(AFFECTED_MINUTES)}</span>
            </a>
            <a class="card start-link" href={first} onclick={room}>
                <strong>{words::start_link_room()}</strong><span>{words::start_link_room_note()}</span>
            </a>
            if let Some(last) = story.last.filter(|_| !story.is_new()) {
                <p class="start-goes-on">
                    <a href={route::to_page(CHAPTERS[last].slug)}>{words::open_goes_on((CHAPTERS[last].name)())}</a>
                    <StartOver {on_start_over} />
                </p>
            }
        </nav>
    }
}
