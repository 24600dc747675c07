//! The size of a file as a server sends it.

use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use std::ops::AddAssign;

/// The size of a file in bytes, uncompressed and compressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bytes {
    /// Uncompressed.
    pub raw: usize,
    /// With gzip at its highest level.
    pub gzip: usize,
    /// With brotli at its highest level.
    pub brotli: usize,
}

impl Bytes {
    /// Measures a file's content.
    pub fn of(content: &[u8]) -> Result<Self> {
        Ok(Self { raw: content.len(), gzip: gzip(content)?.len(), brotli: brotli(content)?.len() })
    }
}

/// Content, compressed with gzip at its highest level.
pub fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

/// Content, compressed with brotli at its highest level.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let (quality, window) = (11, 22);
    brotli::CompressorWriter::new(&mut compressed, 4096, quality, window).write_all(content)?;
    Ok(compressed)
}

impl AddAssign for Bytes {
    fn add_assign(&mut self, other: Self) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

#[cfg(test)]
mod tests {
    use super::Bytes;

    #[test]
    fn what_repeats_gets_smaller() {
        let bytes = Bytes::of(&[b'a'; 10_000]).expect("memory does not fail");
        assert_eq!(bytes.raw, 10_000);
        assert!(bytes.gzip < 100 && bytes.brotli < 50, "{bytes:?}");
    }
}
