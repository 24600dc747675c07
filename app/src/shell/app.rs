//! App: the root component. It holds the state, runs the clock and the other effects, and draws the open page: the start
//! page itself, the others by their chunk.

use yew::prelude::*;

use super::chunk::Chunk;
use super::chunks;
use super::header::header;
use super::loading::loading;
use super::page_context::PageContext;
use super::state::{Action, AppState};
use super::use_app_state::use_app_state;
use super::use_chunk::use_chunk;
use super::use_clicker::use_clicker;
use super::use_clock::use_clock;
use super::use_embed::use_embed;
use super::use_kept::use_kept;
use super::use_later_words::use_later_words;
use super::use_page_events::use_page_events;
use super::use_page_head::use_page_head;
use crate::browser::use_axis_width::use_axis_width;
use crate::browser::use_on_screen::use_on_screen;
use crate::browser::{address, clipboard, crash_report, input, page};
use crate::kit::live_region::LiveRegion;
use crate::kit::patterns::Patterns;
use crate::stage::state::Action as StageAction;
use crate::stage::view::{StageContext, notices};
use crate::story::start::start;
use crate::studies::state::{Action as StudiesAction, StudyKind};
use crate::studies::use_workers::use_workers;
use crate::words::shell as words;

/// The page.
#[component]
pub fn App() -> Html {
    let store = use_app_state();
    let state = &store.0;
    let stage_node = use_node_ref();
    let on_screen = use_on_screen(&stage_node);
    use_clock(state.stage.moves() && on_screen, state.stage.records(), store.dispatcher());
    use_page_events(state.is_drawable(), store.dispatcher());
    let on_response = |kind: StudyKind| {
        let dispatch = store.dispatcher();
        Callback::from(move |responded| {
            dispatch.dispatch(Action::Studies(StudiesAction::Responded(kind, Box::new(responded))));
        })
    };
    let requests = |kind: StudyKind| &state.studies.study(kind).requests;
    use_workers(requests(StudyKind::Interleavings), on_response(StudyKind::Interleavings));
    use_workers(requests(StudyKind::FreezeRate), on_response(StudyKind::FreezeRate));
    use_workers(requests(StudyKind::Parameters), on_response(StudyKind::Parameters));
    use_kept(state, store.dispatcher());
    use_clicker(state.trainer, store.dispatcher());
    use_embed(&store);
    let chunk = state.chunk();
    use_chunk(chunk, state.loading.attempt, store.dispatcher());
    let unfolded = use_state(|| false);
    let shows_later = state.embed.is_none() && state.page.needs_later_words();
    use_later_words(shows_later || *unfolded, state.loading.attempt, store.dispatcher());
    let heading = use_node_ref();
    let is_there = state.is_drawable();
    // Until then the words of the title may be missing.
    let title = if is_there { words::title(state.page.title()) } else { words::brand().into() };
    use_page_head(state.page, is_there, title.clone(), &heading, state.embed.is_some());
    crash_report::remember(state.link_without_digest());
    let axis_px = use_axis_width();
    let link = use_state(|| None::<(String, Option<bool>, [u64; 2])>);
    let typed_run = use_state(|| None::<String>);

    let act = {
        let (dispatch, link) = (store.dispatcher(), link.clone());
        Callback::from(move |action: Action| {
            // The copied link no longer leads to what is shown.
            link.set(None);
            dispatch.dispatch(action);
        })
    };
    let on_copy = {
        let (store, link) = (store.clone(), link.clone());
        Callback::from(move |()| {
            if store.0.stage.own.is_some() {
                return store.dispatch(Action::Stage(StageAction::NoLink));
            }
            let fragment = store.0.link();
            address::show_fragment(&fragment);
            let whole = address::with_fragment(&fragment);
            let (link, shown) = (link.clone(), whole.clone());
            let digests = store.0.stage.run.digests_at(store.0.stage.at);
            // Shown before the browser has copied it: some browsers ask the reader first, and some never call back.
            link.set(Some((whole.clone(), None, digests)));
            clipboard::copy(&whole, move |copied| link.set(Some((shown, Some(copied), digests))));
        })
    };
    let on_run_change = {
        let typed_run = typed_run.clone();
        Callback::from(move |event: Event| typed_run.set(Some(input::changed(&event))))
    };
    let on_run = {
        let (act, typed_run, seed) = (act.clone(), typed_run.clone(), state.stage.run.seed());
        Callback::from(move |()| {
            let typed = (*typed_run).clone().unwrap_or_else(|| seed.to_string());
            typed_run.set(None);
            act.emit(Action::Stage(StageAction::RunTyped(typed)));
        })
    };
    let on_open = {
        let (act, stage_node) = (act.clone(), stage_node.clone());
        Callback::from(move |run| {
            act.emit(Action::OpenRun(run));
            // The opened run is on the stage, above the report.
            page::focus(&stage_node);
        })
    };
    let on_unfold = Callback::from(move |()| unfolded.set(true));
    let context = StageContext {
        node: stage_node,
        link: (*link).clone(),
        axis_px,
        typed_run: (*typed_run).clone().unwrap_or_else(|| state.stage.run.seed().to_string()).into(),
        on_run_change,
        on_run,
        on_copy,
    };
    let page_context = PageContext {
        state,
        act: &act,
        context: &context,
        on_open: &on_open,
        on_unfold: &on_unfold,
        heading: &heading,
        title: &title,
    };
    if state.embed.is_some() {
        return html! { <><Patterns />{if is_there { draw(chunk, &page_context) } else { still_loading(state, &act) }}</> };
    }
    html! {
        <>
            <Patterns />
            {header(state, &act)}
            if !state.page.draws_stage() {
                {notices(&state.shown(), &act.reform(Action::Stage))}
            }
            {if is_there { draw(chunk, &page_context) } else { still_loading(state, &act) }}
            <LiveRegion
                announcement={state.stage.announced().map(AttrValue::from)}
                race={state.stage.race.as_ref().map(|race| AttrValue::from(race.now_line()))}
            />
        </>
    }
}

fn draw(chunk: Option<Chunk>, page: &PageContext<'_>) -> Html {
    match chunk {
        None => page.story(&|| html! {}, start),
        Some(chunk) => chunks::table(chunk).map(|table| (table.draw)(page)).unwrap_or_default(),
    }
}

fn still_loading(state: &AppState, act: &Callback<Action>) -> Html {
    html! {
        <main id="content" class="page is-plain">
            {loading(state, act)}
        </main>
    }
}
