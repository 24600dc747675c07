//! The scenarios that come with the page.

use sim_core::scenario::Scenario;

/// Short names of the scenarios, the default one first.
pub const SLUGS: [&str; 3] = ["freeze", "lost-wake-up", "healthy-send"];

const PACKED: [&[u8]; 3] = [
    include_bytes!(concat!(env!("OUT_DIR"), "/freeze.scenario")),
    include_bytes!(concat!(env!("OUT_DIR"), "/lost-wake-up.scenario")),
    include_bytes!(concat!(env!("OUT_DIR"), "/healthy-send.scenario")),
];

/// The scenario of this name, if there is one.
#[must_use]
pub fn scenario(slug: &str) -> Option<Scenario> {
    let index = SLUGS.iter().position(|known| *known == slug)?;
    Some(postcard::from_bytes(PACKED[index]).expect("the build packed this scenario"))
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
