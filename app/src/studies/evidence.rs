//! Evidence: "How we know", the three studies below the stage, folded until the reader opens them.

use yew::prelude::*;

use super::announcement::Announcement;
use super::card::{card, result};
use super::freeze_rate::view::freeze_rate;
use super::props::StudiesProps;
use super::state::StudyKind;
use crate::kit::badge::badge;
use crate::words::{Part, is_loaded, page};

/// Draws the fold. The studies appear once their words are loaded, which begins when the fold is opened for the first time.
pub fn evidence(props: &StudiesProps<'_>, on_unfold: &Callback<()>) -> Html {
    let announced = props.studies.announcement.as_ref().and_then(Announcement::words);
    html! {
        <details class="fold evidence" ontoggle={on_unfold.reform(|_| ())}>
            <summary>{page::how_we_know()}</summary>
            <p>{badge()}{" "}{page::how_we_know_lead()}</p>
            <p class="unseen" role="status" aria-live="polite">{announced}</p>
            if is_loaded(Part::Later) {
                {study(StudyKind::Interleavings, props)}
                {freeze_rate(props)}
                {study(StudyKind::Parameters, props)}
            } else {
                {props.loading.clone()}
            }
        </details>
    }
}

/// Draws one study, once its words are loaded.
pub fn study(kind: StudyKind, props: &StudiesProps<'_>) -> Html {
    if !is_loaded(Part::Later) {
        return props.loading.clone();
    }
    card(kind, props, html! {}, result(kind, props.studies.study(kind), props.on_open))
}
