//! JSON format: what files of recordings and of teams' packs are written in, for the reader of sim-core.

use serde::de::DeserializeOwned;
use sim_core::record::format::Format;

/// JSON, for the reader of recordings.
pub enum Json {}

impl Format for Json {
    fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
        serde_json::from_slice(bytes).map_err(|why| why.to_string())
    }
}
