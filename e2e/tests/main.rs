//! Everything that only a browser can show, in one program, so that browsers go from test to test.

mod embed;
mod harness;
mod page;
mod parity;
mod text;
