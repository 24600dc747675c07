//! The tools the project needs: each is looked for, and installed where missing.

mod need;
mod compiled;
mod rust;
mod trunk;
mod wasm_bindgen;
mod npm;
mod browser;
mod node;
mod python;

pub use browser::Browser;
pub use browser::ensure as browser;
pub use node::ensure as node;
pub use python::simpy;

use anyhow::Result;

/// What building and serving the page needs.
pub fn for_page() -> Result<()> {
    rust::target()?;
    trunk::ensure()?;
    wasm_bindgen::ensure()?;
    npm::ensure()
}

/// What building and running tests in WASM needs.
pub fn for_wasm() -> Result<()> {
    rust::target()?;
    wasm_bindgen::ensure()
}

/// What the tests need beyond that.
pub fn for_tests() -> Result<Browser> {
    rust::components()?;
    browser::ensure()
}
