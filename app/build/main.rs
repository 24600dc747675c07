//! What the page is made of besides code: scenarios, and words in every language.

mod scenarios;
mod words;

fn main() {
    let out = std::path::PathBuf::from(std::env::var("OUT_DIR").expect("cargo sets OUT_DIR"));
    scenarios::pack_all(&out);
    words::pack_all(&out);
}
