//! Header: the links and the settings at the top of every page.

use yew::prelude::*;

use super::page::Page;
use super::settings::Settings;
use super::state::{Action, AppState};
use super::use_kept::keep_settings;
use crate::browser::address;
use crate::kit::icon::{Glyph, icon};
use crate::kit::route;
use crate::kit::theme::Theme;
use crate::stage::keymap::BINDINGS;
use crate::words::{Language, language, shell as words};

/// Draws the header.
pub fn header(state: &AppState, act: &Callback<Action>) -> Html {
    let story = match (state.page, state.story.last) {
        (Page::Start | Page::Chapter(_), _) | (_, None) => Page::Start,
        (_, Some(last)) => Page::Chapter(last),
    };
    let in_story = matches!(state.page, Page::Start | Page::Chapter(_));
    let link = |page: Page, name: &'static str, present: bool| {
        html! { <a href={route::to_page(page.slug())} aria-current={present.then_some("page")}>{name}</a> }
    };
    html! {
        <>
            <a class="skip-link" href="#content">{words::skip_link()}</a>
            <header class="page-header">
                <a class="brand" href={route::to_page(route::START)}>{icon(Glyph::Mark)}{words::brand()}</a>
                <nav class="page-nav" aria-label={words::nav()}>
                    {link(story, words::story(), in_story)}
                    {link(Page::Lab, words::lab(), state.page == Page::Lab)}
                    {link(Page::Runbook, words::runbook(), state.page == Page::Runbook)}
                    {link(Page::Check, words::check(), state.page == Page::Check)}
                    {link(Page::Sources, words::sources(), state.page == Page::Sources)}
                </nav>
                <div class="page-tools">
                    <a
                        class="affected-door" href={route::to_page(route::AFFECTED)}
                        aria-current={(state.page == Page::Affected).then_some("page")}
                    >
                        {words::affected()}
                    </a>
                    {settings(state, act)}
                </div>
            </header>
        </>
    }
}

fn settings(state: &AppState, act: &Callback<Action>) -> Html {
    let set = |settings: Settings| {
        act.reform(move |_: Event| {
            keep_settings(settings);
            Action::SetSettings(settings)
        })
    };
    let theme = |theme: Theme, name: &'static str| {
        let onchange = set(Settings { theme, ..state.settings });
        html! {
            <label class="choice">
                <input type="radio" name="theme" checked={state.settings.theme == theme} {onchange} />
                <span>{name}</span>
            </label>
        }
    };
    let tongue = |other: Language| {
        let fragment = state.link_without_digest();
        html! {
            <a
                class="tongue" href={address::in_language(other.tag(), &fragment)} lang={other.tag()} hreflang={other.tag()}
                aria-current={(other == language()).then_some("true")}
            >
                {other.name()}
            </a>
        }
    };
    html! {
        <details class="settings">
            <summary>{words::settings()}</summary>
            <div class="settings-sheet card">
                <div class="choices" role="radiogroup" aria-label={words::theme()}>
                    <span class="settings-name" aria-hidden="true">{words::theme()}</span>
                    {theme(Theme::Auto, words::theme_auto())}
                    {theme(Theme::Light, words::theme_light())}
                    {theme(Theme::Dark, words::theme_dark())}
                </div>
                <p class="settings-row">
                    <span class="settings-name">{words::language()}</span>
                    {for Language::ALL.into_iter().map(tongue)}
                </p>
                <label class="check">
                    <input
                        type="checkbox" checked={state.settings.letters}
                        onchange={set(Settings { letters: !state.settings.letters, ..state.settings })}
                    />
                    <span>{words::letters()}</span>
                </label>
                <p class="settings-row">
                    <button type="button" onclick={act.reform({ let on = !state.trainer; move |_| Action::Trainer(on) })}>
                        {if state.trainer { words::trainer_off() } else { words::trainer() }}
                    </button>
                </p>
                {keys()}
            </div>
        </details>
    }
}

/// The keys of the stage, from the table that handles them.
pub fn keys() -> Html {
    html! {
        <section class="keys" aria-label={words::keys()}>
            <h2 class="settings-name">{words::keys()}</h2>
            <dl>
                {for BINDINGS.iter().map(|binding| html! {
                    <><dt><kbd>{(binding.shown)()}</kbd></dt><dd>{(binding.does)()}</dd></>
                })}
            </dl>
        </section>
    }
}
