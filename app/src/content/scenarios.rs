//! The scenarios that come with the page.

use sim_core::scenario::Scenario;

/// Short names of the scenarios, the default one first.
pub const SLUGS: [&str; 10] = [
    "freeze",
    "lost-wake-up",
    "healthy-send",
    "counterexample",
    "busy-stall",
    "roll-out",
    "watched",
    "sealed-room",
    "sealed-room-tdx",
    "sealed-room-classic",
];

const PACKED: [&[u8]; 10] = [
    include_bytes!(concat!(env!("OUT_DIR"), "/freeze.scenario")),
    include_bytes!(concat!(env!("OUT_DIR"), "/lost-wake-up.scenario")),
    include_bytes!(concat!(env!("OUT_DIR"), "/healthy-send.scenario")),
    include_bytes!(concat!(env!("OUT_DIR"), "/counterexample.scenario")),
    include_bytes!(concat!(env!("OUT_DIR"), "/busy-stall.scenario")),
    include_bytes!(concat!(env!("OUT_DIR"), "/roll-out.scenario")),
    include_bytes!(concat!(env!("OUT_DIR"), "/watched.scenario")),
    include_bytes!(concat!(env!("OUT_DIR"), "/sealed-room.scenario")),
    include_bytes!(concat!(env!("OUT_DIR"), "/sealed-room-tdx.scenario")),
    include_bytes!(concat!(env!("OUT_DIR"), "/sealed-room-classic.scenario")),
];

/// The scenario of this name, if there is one.
#[must_use]
pub fn scenario(slug: &str) -> Option<Scenario> {
    packed(slug).map(|bytes| postcard::from_bytes(bytes).expect("the build packed this scenario"))
}

/// The same as it was packed, to be sent on.
#[must_use]
pub fn packed(slug: &str) -> Option<&'static [u8]> {
    let index = SLUGS.iter().position(|known| *known == slug)?;
    Some(PACKED[index])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scenario_unpacks_and_is_valid() {
        for slug in SLUGS {
            let scenario = scenario(slug).expect("listed");
            assert_eq!((scenario.slug.as_str(), scenario.check()), (slug, vec![]));
        }
        assert_eq!(scenario("nobody"), None);
    }
}
