//! A hook that gives an element the focus when a count goes up, which brings it into view.

use yew::{NodeRef, hook, use_effect_with, use_mut_ref};

use super::page;

/// Focuses the element whenever the count goes up.
#[hook]
pub fn use_focus_on_increase(count: u32, node: &NodeRef) {
    let known = use_mut_ref(|| count);
    let node = node.clone();
    use_effect_with(count, move |count| {
        if known.replace(*count) < *count {
            page::focus(&node);
        }
    });
}
