//! Whether an element is on the screen, so that nothing is animated that cannot be seen.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};
use yew::{NodeRef, hook, use_effect_with, use_state};

/// Whether any part of the element is on the screen; true until the browser has reported.
#[hook]
pub fn use_on_screen(node: &NodeRef) -> bool {
    let seen = use_state(|| true);
    {
        let (seen, node) = (seen.clone(), node.clone());
        use_effect_with((), move |()| {
            let callback = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
                // The last entry is the present state.
                if let Ok(entry) = entries.pop().dyn_into::<IntersectionObserverEntry>() {
                    seen.set(entry.is_intersecting());
                }
            });
            let observer = IntersectionObserver::new(callback.as_ref().unchecked_ref()).ok();
            if let (Some(observer), Some(element)) = (&observer, node.cast::<Element>()) {
                observer.observe(&element);
            }
            move || {
                if let Some(observer) = observer {
                    observer.disconnect();
                }
                drop(callback);
            }
        });
    }
    *seen
}
