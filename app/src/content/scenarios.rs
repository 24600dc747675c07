//! The scenarios that come with the page.

use sim_core::scenario::Scenario;

use crate::words::controls;

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

/// What a reader is told it is called.
#[must_use]
pub fn title(slug: &str) -> &'static str {
    match slug {
        "freeze" => controls::scenario_freeze(),
        "lost-wake-up" => controls::scenario_lost_wake_up(),
        "healthy-send" => controls::scenario_healthy_send(),
        "counterexample" => controls::scenario_counterexample(),
        "busy-stall" => controls::scenario_busy_stall(),
        "roll-out" => controls::scenario_roll_out(),
        "watched" => controls::scenario_watched(),
        "sealed-room" => controls::scenario_sealed_room(),
        "sealed-room-tdx" => controls::scenario_sealed_room_tdx(),
        "sealed-room-classic" => controls::scenario_sealed_room_classic(),
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, speak};

    #[test]
    fn every_scenario_unpacks_and_is_valid() {
        for slug in SLUGS {
            let scenario = scenario(slug).expect("listed");
            assert_eq!((scenario.slug.as_str(), scenario.check()), (slug, vec![]));
        }
        assert_eq!(scenario("nobody"), None);
    }

    #[test]
    fn every_scenario_has_its_title() {
        let written = |slug: &str| scenario(slug).expect("listed").title;
        for slug in SLUGS {
            assert_eq!(title(slug), written(slug));
        }
        speak(Language::German);
        for slug in SLUGS {
            assert!(!title(slug).is_empty() && title(slug) != written(slug), "{slug}");
        }
    }
}
