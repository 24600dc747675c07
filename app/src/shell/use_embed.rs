//! Keeps an embedded stage in step with the page around it: commands become actions, and what changes is said.

use std::cell::Cell;

use yew::{UseReducerHandle, hook, use_effect_with, use_memo, use_mut_ref};

use super::use_app_state::Held;
use crate::browser::clock::Timeout;
use crate::browser::messages::on_height;
use crate::browser::{address, page};
use crate::embed::{Asked, Line, Said};
use crate::kit::theme::Theme;
use crate::words::language;

/// A stage that has stood still this long is at rest.
const REST_MS: u32 = 250;

/// Talks to the page around, if it has said who it is; and shows the colours it asks for.
#[hook]
pub fn use_embed(held: &UseReducerHandle<Held>) {
    let state = &held.0;
    let parent = state.embed.as_ref().and_then(|embed| embed.parent.clone());
    let line = use_memo(parent, |parent| parent.as_ref().and_then(Line::to));

    // A command is met by the state of its moment, not by that in which the listener began.
    let latest = use_mut_ref(|| held.clone());
    *latest.borrow_mut() = held.clone();
    use_effect_with(line.clone(), move |line| {
        let heard = (**line).clone().map(|line| {
            line.say(&Said::Ready { version: env!("CARGO_PKG_VERSION") });
            let ignored = Cell::new(0_u32);
            let heard = line.on_message(move |asked| match asked {
                Some(asked) => obey(&asked, &latest.borrow()),
                None => {
                    ignored.set(ignored.get().saturating_add(1));
                    page::set_ignored(ignored.get());
                }
            });
            (heard, on_height(move |px| line.say(&Said::Height { px })))
        });
        move || drop(heard)
    });

    let theme = state.embed.is_some().then_some(state.settings.theme);
    use_effect_with(theme, |theme| {
        if let Some(theme) = theme {
            page::set_theme((*theme != Theme::Auto).then(|| theme.name()));
        }
    });

    let talks = line.is_some();
    let problems: Vec<String> =
        if talks { state.stage.notices.iter().flat_map(|notice| notice.lines.clone()).collect() } else { Vec::new() };
    {
        let line = line.clone();
        use_effect_with(problems, move |problems| {
            if let (Some(line), false) = (&*line, problems.is_empty()) {
                line.say(&Said::Error { problems: problems.clone() });
            }
        });
    }

    let rests = talks && !state.stage.moves() && state.stage.waits_for().is_none();
    let held = held.clone();
    use_effect_with(rests.then(|| held.0.bare_link()), move |place| {
        let soon = place.is_some().then(|| {
            Timeout::new(REST_MS, move || {
                if let Some(line) = &*line {
                    line.say(&moment(&held));
                }
            })
        });
        move || drop(soon)
    });
}

/// The moment shown, with its digest, which takes a replay: hence at rest only.
fn moment(held: &Held) -> Said {
    let state = &held.0;
    Said::Moment { chapter: state.page.slug(), at: state.stage.at, digest: state.stage.digest(), hash: state.link() }
}

fn obey(asked: &Asked, held: &UseReducerHandle<Held>) {
    if let Some(action) = asked.action(held.0.settings) {
        held.dispatch(action);
    }
    if let Asked::Lang(other) = asked
        && *other != language()
    {
        address::reload(&address::in_language(other.tag(), &held.0.bare_link()));
    }
}
