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

use super::app::PageContext;
use super::state::later::LaterStates;
use crate::browser::{style, words};
use crate::lab::state::Knobs;
use crate::words::Part;

/// A part of the program that is loaded when a page needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// The chapters, and the embedded stage.
    Story,
    /// Lab, runbook, quiz and the other pages.
    Workshop,
}

/// The functions of a chunk.
#[derive(Clone, Copy)]
pub struct Table {
    /// Draws the open page, which is one of the chunk.
    pub draw: fn(&PageContext<'_>) -> Html,
    /// The states of the features that only this chunk has.
    pub later_states: fn() -> LaterStates,
    /// How parameters of a scenario are read and changed, if the chunk can.
    pub knobs: Option<Knobs>,
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

impl Chunk {
    /// The functions of the chunk, once it is loaded.
    #[must_use]
    pub fn table(self) -> Option<Table> {
        LOADED.with(|loaded| loaded[self as usize].get())
    }

    /// Loads the chunk, unless it is loaded. Returns whether it is loaded now; a failed load can be tried again.
    pub async fn load(self) -> bool {
        if self.table().is_some() {
            return true;
        }
        // Words and style are requested at once, and the code before they arrive.
        let table = match self {
            Chunk::Story => load_story().await.ok(),
            Chunk::Workshop => {
                let (later, work, style) = (words::request(Part::Later), words::request(Part::Work), style::request());
                let table = load_workshop().await.ok();
                let rest = [later.await, work.await, style.await];
                table.filter(|_| rest == [true; 3])
            }
        };
        LOADED.with(|loaded| loaded[self as usize].set(table));
        self.table().is_some()
    }
}
