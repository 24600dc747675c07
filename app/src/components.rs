//! Components: the parts of the stage, one file each, pure functions of small props. The root class of each is its
//! file's name in kebab case. Mount `Patterns` once on a page: the others fill with it.

pub mod words;
pub mod icon;
pub mod patterns;
pub mod badge;
pub mod claim;
pub mod prose;
pub mod question;
pub mod quiet;
pub mod start_over;
pub mod table;
pub mod cue;
pub mod in_words;
pub mod capsule;
pub mod number_field;
pub mod vp_ring;
pub mod pages_strip;
pub mod send_path;
pub mod waiting_box;
pub mod arm;
pub mod lanes;
pub mod scrubber;
pub mod race_door;
pub mod run_number;
pub mod transport;
pub mod live;
pub mod logs;
pub mod open_in_full;
pub mod paper;
pub mod race;
pub mod race_picture;
mod race_cards;
mod race_call;
mod race_strip;
mod race_table;
pub mod sealed_room;
mod sealed_picture;
