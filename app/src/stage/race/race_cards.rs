//! Cards of the race, at the left: the page, its notification on the way, and the host's view.

use sim_core::model::machine::memory::HostVisibility;
use yew::prelude::*;

use super::geometry::RaceView;
use super::words;
use crate::kit::icon::{Glyph, icon};
use crate::kit::percent::percent;

/// Draws the card of the page, the notification on its way, and the card of the host's view.
pub(crate) fn cards(view: &RaceView) -> Html {
    let card = |class: &'static str, title: &'static str, says: String, visibility: HostVisibility| {
        let (glyph, state) = match visibility {
            HostVisibility::Private => (Glyph::DoorShut, "is-private"),
            HostVisibility::Shared => (Glyph::DoorOpen, "is-shared"),
        };
        html! {
            <div class={classes!("race-card", class, state)}>
                <strong>{title}</strong>
                <span class="race-says">{says}</span>
                <span class="race-visibility-icon">{icon(glyph)}</span>
                <span class="race-page">{words::page(view.page)}</span>
                <span class="race-visibility">{words::visibility_in_full(visibility)}</span>
            </div>
        }
    };
    let is_shared = view.now_ns >= view.shared_ns;
    let page = if is_shared { HostVisibility::Shared } else { HostVisibility::Private };
    let agree = match (is_shared, view.notified()) {
        (_, true) => ("is-agreed", words::agree_again()),
        (true, false) => ("is-stale", words::disagree()),
        (false, false) => ("is-agreed", words::agree()),
    };
    let notification = words::notification(view);
    html! {
        <div class="race-cards">
            {card("is-page", words::the_page(), words::true_since(view.shared_ns), page)}
            <div class="race-notification">
                <svg class="race-notification-way" width="56" height="100%" aria-hidden="true">
                    <line x1="28" x2="28" y1="0" y2="100%" />
                    <svg class="race-at" x="28" y={percent(0.14 + 0.72 * view.notification_progress())}>
                        <path class="race-envelope" d="M-17-11H17V11H-17ZM-17-11L0 3L17-11" />
                    </svg>
                </svg>
                <span class="race-notification-words">
                    <span>{for notification.iter().map(|line| html! { <span>{line.clone()}</span> })}</span>
                    <span class={classes!("race-agree", agree.0)}>{agree.1}</span>
                </span>
            </div>
            {card("is-host-view", words::the_host_view(), words::believes().into(), view.host_view())}
        </div>
    }
}
