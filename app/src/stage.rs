//! Stage: the living picture of a run. A folder for each thing on the screen holds its geometry, view and style
//! sheet. A view draws a `Frame` and decides nothing. The root class of a component is its file's name in kebab
//! case, or its folder's where the file is `view.rs`.

pub mod announcement;
pub mod notice;
pub mod view;
pub mod state;
pub mod policy;
pub mod keymap;
pub mod props;
pub mod cards;
pub mod run_number;
pub mod words;
pub mod vm;
pub mod pages;
pub mod path;
pub mod timeline;
pub mod highlight;
pub mod race;
pub mod sealed_room;
pub mod transport;
pub mod logs;
pub mod in_words;
