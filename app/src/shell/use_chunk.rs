//! Loads the chunk of the open page.

use yew::{UseReducerDispatcher, hook, use_effect_with};

use super::chunk::Chunk;
use super::chunks;
use super::state::{Action, Brought};
use super::use_app_state::Store;
use crate::browser::load_failure::find_out;
use crate::browser::words::spawn_local;

/// Loads the chunk, once for each `attempt`, and reports whether it arrived.
#[hook]
pub fn use_chunk(chunk: Option<Chunk>, attempt: u32, dispatch: UseReducerDispatcher<Store>) {
    use_effect_with((chunk, attempt), move |(chunk, _)| {
        if let Some(chunk) = chunk.filter(|chunk| chunks::table(*chunk).is_none()) {
            spawn_local(async move {
                dispatch.dispatch(match chunks::load(chunk).await {
                    Some(table) => {
                        let (lab_functions, workshop) = (table.lab_functions, (table.workshop_states)());
                        Action::ChunkArrived(chunk, Brought { lab_functions, workshop })
                    }
                    None => Action::LoadFailed(find_out(chunk.name()).await),
                });
            });
        }
    });
}
