//! What happens when another page opens: the title of the tab, the scroll position, and the focus on the title.

use yew::{NodeRef, hook, use_effect_with, use_mut_ref};

use super::page::Page;
use crate::browser::page as browser;

/// Acts when `page` changes and its words are there. For the first page the browser itself does it. In a frame the focus stays where it is.
#[hook]
pub fn use_page_head(page: Page, is_there: bool, title: String, heading: &NodeRef, in_frame: bool) {
    let first = use_mut_ref(|| true);
    let heading = heading.clone();
    use_effect_with((page, is_there), move |(_, is_there)| {
        browser::set_title(&title);
        if *is_there && !first.replace(false) && !in_frame {
            browser::to_top();
            browser::focus(&heading);
        }
    });
}
