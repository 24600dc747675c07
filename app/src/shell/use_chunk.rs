//! Loads the chunk of the open page.

use yew::{UseReducerDispatcher, hook, use_effect_with};

use super::chunks::Chunk;
use super::state::Action;
use super::use_app_state::Store;
use crate::browser::words::spawn_local;

/// Loads the chunk, once for each `attempt`, and reports whether it arrived.
#[hook]
pub fn use_chunk(chunk: Option<Chunk>, attempt: u32, dispatch: UseReducerDispatcher<Store>) {
    use_effect_with((chunk, attempt), move |(chunk, _)| {
        if let Some(chunk) = chunk.filter(|chunk| chunk.table().is_none()) {
            spawn_local(async move { dispatch.dispatch(Action::Loaded(chunk.load().await)) });
        }
    });
}
