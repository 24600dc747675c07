//! Wall time, one animation frame at a time.

pub use gloo::render::AnimationFrame;
use gloo::render::request_animation_frame;
pub use gloo::timers::callback::Timeout;

/// Calls back at the next frame with the time in milliseconds. Drop it to cancel. There are no frames while the page is
/// hidden.
#[must_use]
pub fn next_frame(call: impl FnOnce(f64) + 'static) -> AnimationFrame {
    request_animation_frame(call)
}
