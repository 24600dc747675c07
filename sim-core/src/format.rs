//! Format: recordings and scenarios read from bytes that anybody may have written.
//!
//! Bounded by size before anything is parsed, then the version of the model, then the rest, then the check of what it
//! says. The parser belongs to whoever calls, so that the page carries none it does not need.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::recording::Recording;
use crate::scenario::{Diagnostic, Findings, Scenario};

/// Larger files are refused unread. A recording as full as it may be fits.
pub const BYTES_MAX: usize = 512 * 1024;

/// Parsers quote the line they stumble over, however long it is.
const WHY_MAX: usize = 500;

/// A way to write down a recording or a scenario, by whoever has a parser for it.
pub trait Format {
    /// Parses all of the bytes.
    ///
    /// # Errors
    /// What is wrong, and where, in the parser's own words.
    fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String>;
}

impl Recording {
    /// Reads a recording that can be run.
    ///
    /// # Errors
    /// Everything that is wrong with it, or what keeps it from being read.
    pub fn read<F: Format>(bytes: &[u8]) -> Result<Recording, Vec<Diagnostic>> {
        #[derive(Deserialize)]
        struct Versioned {
            scenario: Version,
        }
        read::<F, Versioned, Recording>(bytes, |file| file.scenario, Recording::check)
    }
}

impl Scenario {
    /// Reads a scenario that can be run.
    ///
    /// # Errors
    /// Everything that is wrong with it, or what keeps it from being read.
    pub fn read<F: Format>(bytes: &[u8]) -> Result<Scenario, Vec<Diagnostic>> {
        read::<F, Version, Scenario>(bytes, |version| version, Scenario::check)
    }
}

/// The only part of a file that every version of this program understands.
#[derive(Deserialize)]
struct Version {
    model: u32,
}

fn read<F: Format, V: DeserializeOwned, T: DeserializeOwned>(
    bytes: &[u8],
    version: impl Fn(V) -> Version,
    check: impl Fn(&T) -> Vec<Diagnostic>,
) -> Result<T, Vec<Diagnostic>> {
    let mut found = Findings::default();
    let fits = bytes.len() <= BYTES_MAX;
    found.need(fits, "file", format_args!("a size of {} bytes", bytes.len()), "use at most 524288 bytes");
    if fits {
        if let Ok(file) = F::parse::<V>(bytes) {
            // Said alone: what else another version says may mean something else there.
            found.model(version(file).model);
        }
        if found.0.is_empty() {
            match F::parse::<T>(bytes) {
                Ok(read) => {
                    found.0 = check(&read);
                    if found.0.is_empty() {
                        return Ok(read);
                    }
                }
                Err(why) => {
                    let why: String = why.trim_end().chars().take(WHY_MAX).collect();
                    found.need(false, "file", "what stands there", &why);
                }
            }
        }
    }
    Err(found.0)
}
