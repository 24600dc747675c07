//! A hook for pages that show one step after another: each new step takes the focus to its beginning.

use yew::{NodeRef, hook, use_mut_ref};

use super::use_focus_on_increase::use_focus_on_increase;

/// Focuses the element whenever `step` changes, but not when the first step appears: `step` is `None` while the
/// progress of an earlier visit is being restored.
#[hook]
pub fn use_focus_on_step<T: Copy + PartialEq + 'static>(step: Option<T>, node: &NodeRef) {
    let steps = use_mut_ref(|| (step, 0_u32));
    let count = {
        let mut steps = steps.borrow_mut();
        let (was, count) = *steps;
        let moved = was.is_some() && was != step;
        *steps = (step, count + u32::from(moved));
        steps.1
    };
    use_focus_on_increase(count, node);
}
