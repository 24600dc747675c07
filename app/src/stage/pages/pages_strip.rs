//! Pages strip: two rows of cells between guest and host. The upper cell is the page itself, the lower one the host's
//! view of it.

use sim_core::model::machine::memory::HostVisibility;
use sim_core::model::time::SimTime;
use sim_core::show::frame::PageView;
use yew::prelude::*;

use crate::stage::highlight::cause_effect::Highlight;
use crate::stage::highlight::view as marks;
use crate::stage::words;

/// The pages of one side.
#[derive(Clone, PartialEq, Properties)]
pub struct PagesStripProps {
    /// The pages that are drawn one by one.
    pub pages: Vec<PageView>,
    /// How many more pages are shared.
    pub more_shared: u32,
    /// The moment shown.
    pub at: SimTime,
    /// The parts to be marked on this side.
    pub highlight: Option<Highlight>,
}

fn visibility_class(visibility: HostVisibility) -> &'static str {
    match visibility {
        HostVisibility::Private => "is-private",
        HostVisibility::Shared => "is-shared",
    }
}

/// Draws both rows.
#[component]
pub fn PagesStrip(props: &PagesStripProps) -> Html {
    let name = |(long, short): (&'static str, &'static str), class: &'static str| {
        html! {
            <span class={class}><span class="if-wide">{long}</span><span class="if-narrow">{short}</span></span>
        }
    };
    html! {
        <div class="pages-strip" role="img" aria-label={words::pages(&props.pages, props.more_shared, props.at)}>
            <span class="pages-strip-names">
                {name(words::shared_pages(), "pages-strip-page-name")}
                {name(words::host_view(), "pages-strip-host-view-name")}
            </span>
            <span class="pages-strip-pages">{for props.pages.iter().map(|page| draw(page, props.at, props.highlight))}</span>
            <span class="pages-strip-more">
                if props.more_shared > 0 {
                    {words::more_shared(props.more_shared)}
                }
            </span>
        </div>
    }
}

/// Draws a page and the host's view of it.
pub(crate) fn draw(page: &PageView, at: SimTime, highlight: Option<Highlight>) -> Html {
    let title = if page.is_stale() { words::page_differs(page, at) } else { words::page_agrees(page) };
    let role = highlight.and_then(|highlight| highlight.page(page.index));
    let class = classes!("pages-strip-page", page.is_stale().then_some("is-stale"), marks::classes(role));
    html! {
        <span {class} key={page.index} {title}>
            <span class={classes!("pages-strip-cell", visibility_class(page.page))}></span>
            <span class={classes!("pages-strip-cell", "is-host-view", visibility_class(page.host_view))}></span>
            if page.is_stale() {
                <span class="pages-strip-differs">{words::DIFFERS}</span>
            }
            {marks::number(role)}
        </span>
    }
}
