//! Writes the files that are made at build time into the folder that Trunk is about to publish: see `src/shell/print.rs`.
//!
//! Trunk calls this native program as a hook of `trunk build` and `trunk serve` (see `Trunk.toml`).

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::io::Result<()> {
    let folder =
        std::env::var_os("TRUNK_STAGING_DIR").ok_or_else(|| std::io::Error::other("this is for Trunk to call"))?;
    app::shell::print::print(folder.as_ref())
}
