//! Tools that the project needs. Each is installed if it is missing.

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

/// Ensures the tools to build and serve the page.
pub fn for_page() -> Result<()> {
    rust::target()?;
    trunk::ensure()?;
    wasm_bindgen::ensure()?;
    npm::ensure()
}

/// Ensures the tools to build and run tests in WASM.
pub fn for_wasm() -> Result<()> {
    rust::target()?;
    wasm_bindgen::ensure()
}

/// Ensures the tools for all tests.
pub fn for_tests() -> Result<Browser> {
    rust::components()?;
    browser::ensure()
}
