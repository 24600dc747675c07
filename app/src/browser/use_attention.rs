//! Brings something into view and gives it the focus when it is needed first.

use yew::{NodeRef, hook, use_effect_with, use_mut_ref};

use super::page;

/// Focuses the element whenever the count goes up.
#[hook]
pub fn use_attention(count: u32, node: &NodeRef) {
    let known = use_mut_ref(|| count);
    let node = node.clone();
    use_effect_with(count, move |count| {
        if known.replace(*count) < *count {
            page::focus(&node);
        }
    });
}
