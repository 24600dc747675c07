//! Scenarios: those that come with the page, packed by the build.

use sim_core::model::command::Given;
use sim_core::model::scenario::Scenario;
use sim_core::record::recording::Recording;

use crate::words::controls;

/// Short names of the scenarios, the default one first.
pub const SLUGS: [&str; 13] = [
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
    "trading",
    "er-night",
    "portal",
];

const PACKED: [&[u8]; 13] = [
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
    include_bytes!(concat!(env!("OUT_DIR"), "/trading.scenario")),
    include_bytes!(concat!(env!("OUT_DIR"), "/er-night.scenario")),
    include_bytes!(concat!(env!("OUT_DIR"), "/portal.scenario")),
];

/// The scenario with this slug, if there is one.
#[must_use]
pub fn scenario(slug: &str) -> Option<Scenario> {
    packed(slug).map(|bytes| postcard::from_bytes(bytes).expect("the build packed this scenario"))
}

/// The commands that belong to a scenario: they change its load during the run.
#[must_use]
pub fn commands(slug: &str) -> Vec<Given> {
    let packed: &[u8] = match slug {
        "trading" => include_bytes!(concat!(env!("OUT_DIR"), "/trading.commands")),
        "portal" => include_bytes!(concat!(env!("OUT_DIR"), "/portal.commands")),
        _ => return Vec::new(),
    };
    postcard::from_bytes(packed).expect("the build packed these commands")
}

/// The recording with which a scenario is opened: its own seed and its own commands.
#[must_use]
pub fn recording(slug: &str) -> Option<Recording> {
    let scenario = scenario(slug)?;
    Some(Recording { commands: commands(slug), ..Recording::new(&scenario, scenario.seed) })
}

/// The packed bytes of a scenario; `None` if the page has none with this slug.
#[must_use]
pub fn packed(slug: &str) -> Option<&'static [u8]> {
    let index = SLUGS.iter().position(|known| *known == slug)?;
    Some(PACKED[index])
}

/// The title of a scenario, in the language of the page.
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
        "trading" => controls::scenario_trading(),
        "er-night" => controls::scenario_er_night(),
        "portal" => controls::scenario_portal(),
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
    fn a_changing_load_comes_with_its_scenario() {
        let commands = |slug: &str| recording(slug).expect("listed").commands.len();
        assert_eq!(["freeze", "trading", "er-night", "portal"].map(commands), [0, 4, 0, 6]);
        for slug in SLUGS {
            assert_eq!(recording(slug).expect("listed").check(), [], "{slug}");
        }
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
