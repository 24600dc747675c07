//! Kit: small parts that every feature may use and that know none of them.

pub mod badge;
pub mod icon;
pub mod table;
pub mod number_field;
pub mod chart;
pub mod patterns;
pub mod live_region;
pub mod percent;
pub mod number;
pub mod text_file;
pub mod theme;
pub mod json_format;
pub mod route;
pub mod history;
pub mod later_state;
