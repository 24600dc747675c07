//! What the page is made of besides code: scenarios, and words in every language.

mod scenarios;
mod words;

fn main() {
    let out = std::path::PathBuf::from(std::env::var("OUT_DIR").expect("cargo sets OUT_DIR"));
    scenarios::pack_all(&out);
    let found = words::pack_all(std::path::Path::new("words"), &out);
    assert!(found.is_empty(), "words/:\n  {}", found.join("\n  "));
}
