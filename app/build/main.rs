//! What the page is made of besides code: scenarios, and words in every language.

mod scenarios;
mod words;

fn main() {
    let out = std::path::PathBuf::from(std::env::var("OUT_DIR").expect("cargo sets OUT_DIR"));
    // The relocations tell which code and data each chunk needs (`xtask/src/split.rs`). Only the linking of the page sees this.
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-link-arg-bin=app=--emit-relocs");
    }
    scenarios::pack_all(&out);
    let found = words::pack_all(std::path::Path::new("words"), &out);
    assert!(found.is_empty(), "words/:\n  {}", found.join("\n  "));
}
