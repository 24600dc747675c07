//! Follows the steps of a page that shows one thing after another: a new step takes the focus to where it begins.

use yew::{NodeRef, hook, use_mut_ref};

use super::use_attention::use_attention;

/// `step` tells the steps apart; while there is none, what the reader has done before is still being brought back.
#[hook]
pub fn use_steps<T: Copy + PartialEq + 'static>(step: Option<T>, node: &NodeRef) {
    let steps = use_mut_ref(|| (step, 0_u32));
    let count = {
        let mut steps = steps.borrow_mut();
        let (was, count) = *steps;
        let moved = was.is_some() && was != step;
        *steps = (step, count + u32::from(moved));
        steps.1
    };
    use_attention(count, node);
}
