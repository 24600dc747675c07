//! Connects an embedded stage with the embedding page: commands become actions, and changes are reported.

use std::cell::Cell;

use yew::{UseReducerHandle, hook, use_effect_with, use_memo, use_mut_ref};

use super::page::Page;
use super::settings::Settings;
use super::state::Action;
use super::use_app_state::Store;
use crate::browser::clock::Timeout;
use crate::browser::messages::on_height;
use crate::browser::{address, page};
use crate::embed::{EmbeddingPage, Incoming, Outgoing};
use crate::kit::theme::Theme;
use crate::stage::notice::Notice;
use crate::stage::state::Action as StageAction;
use crate::words::language;

/// A stage that has not changed for this many milliseconds is at rest.
const REST_MS: u32 = 250;

/// Exchanges messages with the embedding page, if the address names its origin, and applies the theme it sets.
#[hook]
pub fn use_embed(store: &UseReducerHandle<Store>) {
    let state = &store.0;
    let parent = state.embed.as_ref().and_then(|embed| embed.parent.clone());
    let embedding = use_memo(parent, |parent| parent.as_ref().and_then(EmbeddingPage::at));

    // A command is carried out on the present state, not on that in which the listener was created.
    let latest = use_mut_ref(|| store.clone());
    *latest.borrow_mut() = store.clone();
    use_effect_with(embedding.clone(), move |embedding| {
        let heard = (**embedding).clone().map(|embedding| {
            embedding.send(&Outgoing::Ready { version: env!("CARGO_PKG_VERSION") });
            let ignored = Cell::new(0_u32);
            let heard = embedding.on_message(Page::slugs(), move |command| match command {
                Some(command) => obey(&command, &latest.borrow()),
                None => {
                    ignored.set(ignored.get().saturating_add(1));
                    page::set_ignored(ignored.get());
                }
            });
            (heard, on_height(move |px| embedding.send(&Outgoing::Height { px })))
        });
        move || drop(heard)
    });

    let theme = state.embed.is_some().then_some(state.settings.theme);
    use_effect_with(theme, |theme| {
        if let Some(theme) = theme {
            page::set_theme((*theme != Theme::Auto).then(|| theme.name()));
        }
    });

    let talks = embedding.is_some();
    let problems: Vec<String> =
        if talks { state.stage.notices.iter().flat_map(Notice::lines).collect() } else { Vec::new() };
    {
        let embedding = embedding.clone();
        use_effect_with(problems, move |problems| {
            if let (Some(embedding), false) = (&*embedding, problems.is_empty()) {
                embedding.send(&Outgoing::Error { problems: problems.clone() });
            }
        });
    }

    let rests = talks && !state.stage.moves() && state.stage.waits_for().is_none();
    let store = store.clone();
    use_effect_with(rests.then(|| store.0.link_without_digest()), move |place| {
        let soon = place.is_some().then(|| {
            Timeout::new(REST_MS, move || {
                if let Some(embedding) = &*embedding {
                    embedding.send(&moment(&store));
                }
            })
        });
        move || drop(soon)
    });
}

/// The action for a command. A language has none: it is chosen when the page is loaded.
fn action(command: &Incoming, settings: Settings) -> Option<Action> {
    Some(match command {
        Incoming::Goto(hash) => Action::OpenLink(hash.clone()),
        Incoming::Play => Action::Stage(StageAction::Play),
        Incoming::Pause => Action::Stage(StageAction::Pause),
        Incoming::Theme(theme) => Action::SetSettings(Settings { theme: *theme, ..settings }),
        Incoming::Lang(_) => return None,
    })
}

/// The moment shown, with its digest. That takes a replay, so it is reported at rest only.
fn moment(store: &Store) -> Outgoing {
    let state = &store.0;
    Outgoing::Moment {
        chapter: state.page.slug(),
        at: state.stage.at,
        digest: state.stage.digest(),
        hash: state.link(),
    }
}

fn obey(command: &Incoming, store: &UseReducerHandle<Store>) {
    if let Some(action) = action(command, store.0.settings) {
        store.dispatch(action);
    }
    if let Incoming::Lang(other) = command
        && *other != language()
    {
        address::reload(&address::in_language(other.tag(), &store.0.link_without_digest()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn commands_come_to_what_a_reader_could_do() {
        let settings = Settings::default();
        let dark = Settings { theme: Theme::Dark, ..settings };
        assert_eq!(action(&Incoming::Theme(Theme::Dark), settings), Some(Action::SetSettings(dark)));
        assert_eq!(action(&Incoming::Play, settings), Some(Action::Stage(StageAction::Play)));
        assert_eq!(action(&Incoming::Lang(Language::German), settings), None);
    }
}
