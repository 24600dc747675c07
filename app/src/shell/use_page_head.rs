//! What a reader meets when another page opens: its name in the tab, its top, and the focus on its title.

use yew::{NodeRef, hook, use_effect_with, use_mut_ref};

use super::page::Page;
use crate::browser::page as browser;

/// Follows the page, once its words are there. The first one is met by the browser itself,
/// unless a link of another program led to it; one that opens in a frame takes
/// the focus from nobody.
#[hook]
pub fn use_page_head(page: Page, is_there: bool, title: String, heading: &NodeRef, in_frame: bool) {
    let first = use_mut_ref(|| !browser::was_followed());
    let heading = heading.clone();
    use_effect_with((page, is_there), move |(_, is_there)| {
        browser::set_title(&title);
        if *is_there && !first.replace(false) && !in_frame {
            browser::to_top();
            browser::focus(&heading);
        }
    });
}
