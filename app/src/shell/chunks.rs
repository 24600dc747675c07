//! Chunks: the page is one program whose code is loaded in parts. The start page is in the first load; the chapters, and
//! the pages of the workshop, are loaded when one of them is opened.
//!
//! A split function returns a table of plain function pointers. Only its body names the code of the chunk, so the build
//! (`xtask/src/split.rs`) can put that code into a file of its own. The table is kept here once it is loaded, and not in
//! the state, which stays plain data.

pub mod story;
pub mod workshop;

use std::cell::Cell;

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::Html;

use super::chunk::Chunk;
use super::page_context::PageContext;
use super::state::workshop::WorkshopStates;
use crate::browser::{style, words};
use crate::lab::functions::LabFunctions;
use crate::words::Part;

/// The functions of a chunk.
#[derive(Clone, Copy)]
pub struct Table {
    /// Draws the open page, which is one of the chunk.
    pub draw: fn(&PageContext<'_>) -> Html,
    /// The states of the features that only this chunk has.
    pub workshop_states: fn() -> WorkshopStates,
    /// How parameters of a scenario are read and changed, if the chunk can.
    pub lab_functions: Option<LabFunctions>,
}

#[wasm_split(story, fallible)]
fn load_story() -> Result<Table, SplitLoaderError> {
    Ok(story::TABLE)
}

#[wasm_split(workshop, fallible)]
fn load_workshop() -> Result<Table, SplitLoaderError> {
    Ok(workshop::TABLE)
}

thread_local! {
    static LOADED: [Cell<Option<Table>>; 2] = const { [Cell::new(None), Cell::new(None)] };
}

/// The functions of the chunk, once it is loaded.
#[must_use]
pub fn table(chunk: Chunk) -> Option<Table> {
    LOADED.with(|loaded| loaded[chunk as usize].get())
}

/// Loads a chunk, unless it is loaded. Returns its functions; `None` if it failed, and then it can be tried again.
pub async fn load(chunk: Chunk) -> Option<Table> {
    if let Some(table) = table(chunk) {
        return Some(table);
    }
    // Words and style are requested at once, and the code before they arrive.
    let table = match chunk {
        Chunk::Story => load_story().await.ok(),
        Chunk::Workshop => {
            let (later, work, style) = (words::request(Part::Later), words::request(Part::Work), style::request());
            let table = load_workshop().await.ok();
            let rest = [later.await, work.await, style.await];
            table.filter(|_| rest == [true; 3])
        }
    };
    LOADED.with(|loaded| loaded[chunk as usize].set(table));
    table
}
