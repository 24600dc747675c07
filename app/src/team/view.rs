//! Team: chapters that a team wrote for itself, one at a time, beside the stage.

mod question;
mod open_pack;

use std::rc::Rc;

use yew::prelude::*;

use super::state::{Action, Team as State};
use super::use_pack::{ChapterStart, show_chapter, use_pack};
use crate::browser::use_focus_on_increase::use_focus_on_increase;
use crate::browser::use_focus_on_step::use_focus_on_step;
use crate::run::Run;
use crate::words::team as words;

/// What the page is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct TeamProps {
    /// The title, which takes the focus.
    pub heading: NodeRef,
    /// The state of the page.
    pub team: Rc<State>,
    /// Where actions go.
    pub act: Callback<Action>,
    /// Puts the run of a chapter on the stage, at the start of the chapter.
    pub on_chapter: Callback<ChapterStart>,
    /// The run on the stage.
    pub run: Run,
    /// Whether this run is recorded to its end.
    pub recorded: bool,
    /// The drawn stage.
    pub stage: Html,
}

/// Draws the page.
#[component]
pub fn Team(props: &TeamProps) -> Html {
    let TeamProps { team, act, .. } = props;
    use_pack(team, act, &props.run, &props.on_chapter);
    let title = use_node_ref();
    use_focus_on_step(Some((team.packs_opened, team.chapter)), &title);
    let reply = use_node_ref();
    use_focus_on_increase(team.answer_count(), &reply);
    let announced = announced(team);
    let Some((pack, chapter)) = team.pack.as_ref().zip(team.chapter()) else {
        return html! {
            <main id="content" class="page is-plain team">
                <h1 ref={props.heading.clone()} tabindex="-1">{words::title()}</h1>
                <p>{words::lead()}</p>
                {open_pack::open_pack(team, act)}
                <p class="unseen" role="status">{announced}</p>
            </main>
        };
    };
    let never_happens = props.recorded && chapter.at.anchor().find(&props.run).is_none();
    let show_again = {
        let (team, stage) = (team.clone(), props.on_chapter.clone());
        Callback::from(move |_: MouseEvent| show_chapter(&team, &stage))
    };
    let language = pack.language.tag();
    html! {
        <main id="content" class="page is-chapter team">
            <div class="page-text">
                <p class="eyebrow" lang={language}>{&pack.title}</p>
                <h1 ref={props.heading.clone()} class="unseen" tabindex="-1">{words::title()}</h1>
                <p class="muted">{words::of(team.chapter + 1, pack.chapters.len())}{" · "}{words::by_team()}</p>
                <h2 ref={title} class="team-chapter" tabindex="-1" lang={language}>{&chapter.title}</h2>
                <div lang={language}>
                    {for paragraphs(&chapter.text).map(|text| html! { <p>{text}</p> })}
                </div>
                if never_happens {
                    <p role="status"><strong>{words::never()}</strong></p>
                }
                <p><button type="button" class="link" onclick={show_again}>{words::again()}</button></p>
            </div>
            <div class="page-question">{question::question(team, language, act)}</div>
            {props.stage.clone()}
            <div class="page-reply">{question::reply(team, language, &reply)}</div>
            <div class="page-aside">{open_pack::open_pack(team, act)}</div>
            {chapter_buttons(team, act)}
            <p class="unseen" role="status">{announced}</p>
        </main>
    }
}

/// The paragraphs of a text, which are separated by empty lines.
fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n").map(str::trim).filter(|text| !text.is_empty())
}

/// The text for screen readers.
fn announced(team: &State) -> String {
    if let Some(name) = &team.loading {
        return words::waits(name);
    }
    match (team.answer(), &team.pack) {
        (Some((_, choice)), _) => if choice.right { words::right() } else { words::wrong() }.into(),
        (None, Some(pack)) => words::opened(&pack.title),
        (None, None) => String::new(),
    }
}

/// The buttons to the chapters before and after.
fn chapter_buttons(team: &State, act: &Callback<Action>) -> Html {
    let last = team.pack.as_ref().map_or(0, |pack| pack.chapters.len().saturating_sub(1));
    let button = |to: Option<usize>, name: &'static str, class: &'static str| {
        html! {
            <button
                type="button" {class} aria-disabled={to.is_none().then_some("true")}
                onclick={act.reform(move |_| to.map_or(Action::DismissRefusal, Action::OpenChapter))}
            >
                {name}
            </button>
        }
    };
    html! {
        <nav class="page-turn" aria-label={words::chapters()}>
            {button(team.chapter.checked_sub(1), words::previous(), "")}
            {button(Some(team.chapter + 1).filter(|next| *next <= last), words::next(), "is-next")}
        </nav>
    }
}
