//! All browser tests, in one program, so that tests can share browsers.

mod embed;
mod harness;
mod page;
mod parity;
mod text;
