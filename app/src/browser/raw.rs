//! Raw: the bytes of a file as it came, before anybody has looked at what they say.

/// A file as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raw {
    /// Its bytes. Where the file is larger than what is read of it, its beginning.
    pub bytes: Vec<u8>,
    /// How many bytes the file has in all.
    pub size: u64,
}

impl From<Vec<u8>> for Raw {
    /// A file that was read to its end.
    fn from(bytes: Vec<u8>) -> Raw {
        Raw { size: bytes.len() as u64, bytes }
    }
}
