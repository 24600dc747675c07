//! End-to-end harness: opens the built page in a real browser and uses it as a person would.
//!
//! ```text
//! e2e_test!(plays, Options::default(), [Chromium], |s| async move {
//!     s.open("").await?;
//!     s.button("Play").await?.click().await?;
//!     s.button("Pause").await?;
//!     Ok(())
//! });
//! ```
//!
//! A test waits for a state of the page, never for a time. It also fails if the page has logged an error.

mod options;
mod engine;
mod browser;
mod session;
mod find;
mod keyboard;
mod axe;
mod audit;
mod load;
mod frames;
mod run;
mod server;
mod docs;
mod group;
mod wait;
pub mod paths;

pub use docs::serve_docs_page;
pub use engine::Engine;
pub use frames::Frames;
pub use load::Load;
pub use options::Options;
pub use run::{block_on, run};
pub use server::{CONTENT_SECURITY_POLICY, SUBFOLDER, Site};
pub use session::Session;
pub use thirtyfour::{By, Key, WebElement};
