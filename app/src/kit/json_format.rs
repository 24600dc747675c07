//! JSON format: sim-core reads recordings and team packs by a trait that does not name a format. This is JSON for it.

use serde::de::DeserializeOwned;
use sim_core::record::format::Format;

/// JSON, parsed by serde_json.
pub enum Json {}

impl Format for Json {
    fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
        serde_json::from_slice(bytes).map_err(|why| why.to_string())
    }
}
