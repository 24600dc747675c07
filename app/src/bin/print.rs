//! What of the page is made at build time: the packs of words, under names that change with what they hold.
//!
//! Trunk calls this as a hook (see `Trunk.toml`), so that `trunk build` and `trunk serve` get it too. It runs natively.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::io::Result<()> {
    native::print()
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::io::{Error, Result};
    use std::path::PathBuf;

    use app::words::{Language, Part, pack};

    /// Puts everything into the folder that Trunk is about to publish.
    pub fn print() -> Result<()> {
        let folder = std::env::var_os("TRUNK_STAGING_DIR").ok_or_else(|| Error::other("this is for Trunk to call"))?;
        let folder = PathBuf::from(folder);
        let mut names = String::new();
        for part in [Part::First, Part::Later] {
            for language in Language::ALL {
                let text = pack(part, language);
                let name = format!("words-{}-{}-{:08x}.txt", part.name(), language.tag(), hash(text));
                std::fs::write(folder.join(&name), text)?;
                names += &format!(" data-{}-{}=\"{name}\"", part.name(), language.tag());
            }
        }
        let index = folder.join("index.html");
        let document = std::fs::read_to_string(&index)?;
        let (head, body) = document.split_once("</head>").ok_or_else(|| Error::other("index.html has no head"))?;
        std::fs::write(index, format!("{head}<template id=\"words\"{names}></template></head>{body}"))
    }

    /// For names only: FNV-1a.
    fn hash(text: &str) -> u32 {
        text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    }
}
