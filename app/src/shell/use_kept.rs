//! Keeps progress and settings on the reader's device, and restores them.

use yew::{UseReducerDispatcher, hook, use_effect_with};

use super::settings::Settings;
use super::state::{Action, AppState};
use super::use_app_state::Store;
use crate::browser::{page, storage};
use crate::kit::theme::Theme;
use crate::story::state::Action as StoryAction;

/// Restores what was kept, then keeps every change of the progress. An embedded stage keeps nothing.
#[hook]
pub fn use_kept(state: &AppState, dispatch: UseReducerDispatcher<Store>) {
    use_effect_with(state.embed.is_none(), move |keeps| {
        if !keeps {
            return;
        }
        dispatch.dispatch(Action::Story(StoryAction::Restore(storage::kept("progress").unwrap_or_default())));
        let theme = page::theme().as_deref().and_then(Theme::named).unwrap_or_default();
        let letters = storage::kept("letters").is_none_or(|kept| kept != "off");
        dispatch.dispatch(Action::SetSettings(Settings { theme, letters }));
    });
    // Before it is restored, the empty progress would overwrite what was kept.
    let progress = state.restored.then(|| state.story.pack());
    use_effect_with(progress, |progress| {
        if let Some(progress) = progress {
            storage::keep("progress", progress);
        }
    });
}

/// Applies and keeps the settings.
pub fn keep_settings(settings: Settings) {
    page::set_theme((settings.theme != Theme::Auto).then(|| settings.theme.name()));
    storage::keep("theme", settings.theme.name());
    storage::keep("letters", if settings.letters { "on" } else { "off" });
}
