//! The tools the project needs: each is looked for, and installed where missing.

mod need;
mod rust;
mod trunk;
mod wasm_bindgen;
mod npm;
mod browser;

pub use browser::Browser;

use anyhow::Result;

/// What building and serving the page needs.
pub fn for_page() -> Result<()> {
    rust::target()?;
    trunk::ensure()?;
    wasm_bindgen::ensure()?;
    npm::ensure()
}

/// What the tests need beyond that.
pub fn for_tests() -> Result<Browser> {
    rust::components()?;
    browser::ensure()
}
