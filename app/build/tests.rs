//! The tests of what the build does to words.

mod words;
