//! Kit: small parts that every feature may use and that know none of them.

pub mod number;
pub mod text_file;
