//! Stage: the picture of a run. Each thing on the screen has a folder with its geometry, view and style sheet. A view
//! only draws a `Frame`. The root CSS class of a component is the name of its file in kebab case, or of its folder if
//! the file is `view.rs`.

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
