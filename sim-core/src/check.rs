//! Second opinions: guarantees watched in a run, every order of steps within bounds, closed forms, and many seeds.

pub mod property;
pub mod explore;
pub mod theory;
pub mod study;
