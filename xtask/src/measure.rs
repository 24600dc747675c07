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
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(content)?;
        let mut brotli = Vec::new();
        let (quality, window) = (11, 22);
        brotli::CompressorWriter::new(&mut brotli, 4096, quality, window).write_all(content)?;
        Ok(Self { raw: content.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
    }
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
