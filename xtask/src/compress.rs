//! Compressed copies beside the files of the page, for servers that send such copies instead of compressing on the fly.

use crate::measure::{brotli, gzip};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// Endings of files that become smaller.
const ENDINGS: &[&str] = &["html", "js", "css", "txt", "wasm"];

/// Writes a `.br` and a `.gz` beside each file of a folder. Several files are compressed at the same time.
pub fn beside_files(folder: &Path) -> Result<()> {
    let files: Vec<PathBuf> = std::fs::read_dir(folder)
        .with_context(|| format!("cannot read {}", folder.display()))?
        .filter_map(|file| Some(file.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known)))
        .collect();
    std::thread::scope(|scope| {
        let threads: Vec<_> = files.iter().map(|path| scope.spawn(|| beside(path))).collect();
        threads.into_iter().try_for_each(|thread| thread.join().expect("compressing does not panic"))
    })
}

fn beside(path: &Path) -> Result<()> {
    let content = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    for (ending, compressed) in [("br", brotli(&content)?), ("gz", gzip(&content)?)] {
        let mut name = path.as_os_str().to_owned();
        name.push(".");
        name.push(ending);
        std::fs::write(&name, compressed).with_context(|| format!("cannot write {}", name.display()))?;
    }
    Ok(())
}
