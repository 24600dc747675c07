//! File bytes: a file that was picked or fetched, before it is decoded.

/// A file, not yet decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileBytes {
    /// Its bytes, or only the first ones if it is larger than the limit of the reader.
    pub bytes: Vec<u8>,
    /// The size of the whole file in bytes.
    pub size: u64,
}

impl From<Vec<u8>> for FileBytes {
    /// A file that was read completely.
    fn from(bytes: Vec<u8>) -> FileBytes {
        FileBytes { size: bytes.len() as u64, bytes }
    }
}
