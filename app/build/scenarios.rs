//! Scenarios are written as TOML and travel in the page as a few packed bytes: no TOML parser in the WASM. A scenario
//! that is wrong fails the build, with everything that is wrong with it.

use std::path::Path;

use sim_core::check::explore::{Bounds, Explorer, counterexample, questions};
use sim_core::model::command::Given;
use sim_core::model::scenario::{Isolation, Scenario};
use sim_core::record::recording::Recording;

/// The scenarios the page offers.
const SLUGS: [&str; 10] = [
    "freeze",
    "lost-wake-up",
    "healthy-send",
    "busy-stall",
    "roll-out",
    "watched",
    "sealed-room",
    "trading",
    "er-night",
    "portal",
];

/// Those whose author does something to them while they run: a load that changes.
const WITH_COMMANDS: [&str; 2] = ["trading", "portal"];

/// The sealed room in other hands: what seals it, its name, its title.
const ROOMS: [(Isolation, &str, &str); 2] = [
    (Isolation::Tdx, "sealed-room-tdx", "The sealed room, by TDX"),
    (Isolation::None, "sealed-room-classic", "A room that is not sealed"),
];

/// Packs every scenario into a file of its own in `out`.
pub fn pack_all(out: &Path) {
    let scenarios = Path::new("../sim-core/scenarios");
    for slug in SLUGS {
        let path = scenarios.join(slug).join("scenario.toml");
        println!("cargo::rerun-if-changed={}", path.display());
        let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let scenario: Scenario = toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let found = scenario.check();
        assert!(found.is_empty(), "{}: {found:#?}", path.display());
        assert_eq!(scenario.slug, slug, "{}: a scenario is named after its folder", path.display());
        pack(out, &scenario);
        if WITH_COMMANDS.contains(&slug) {
            pack_commands(out, &scenario, &scenarios.join(slug).join("commands.toml"));
        }
        if slug == "sealed-room" {
            ROOMS.iter().for_each(|room| pack(out, &sealed_by(*room, &scenario)));
        }
    }
    pack(out, &shortest());
}

fn pack(out: &Path, scenario: &Scenario) {
    let packed = postcard::to_stdvec(scenario).expect("a scenario can be packed");
    std::fs::write(out.join(format!("{}.scenario", scenario.slug)), packed).expect("OUT_DIR can be written");
}

/// Packs what is done to a scenario while it runs.
fn pack_commands(out: &Path, scenario: &Scenario, path: &Path) {
    println!("cargo::rerun-if-changed={}", path.display());
    let text = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let written: toml::Table = toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let commands: Vec<Given> =
        written["commands"].clone().try_into().unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let recording = Recording { commands, ..Recording::new(scenario, scenario.seed) };
    let found = recording.check();
    assert!(found.is_empty(), "{}: {found:#?}", path.display());
    let packed = postcard::to_stdvec(&recording.commands).expect("commands can be packed");
    std::fs::write(out.join(format!("{}.commands", scenario.slug)), packed).expect("OUT_DIR can be written");
}

/// The same room, sealed by something else or not at all.
fn sealed_by((isolation, slug, title): (Isolation, &str, &str), room: &Scenario) -> Scenario {
    let mut room = Scenario { slug: slug.into(), title: title.into(), ..room.clone() };
    room.vms[0].isolation = isolation;
    room
}

/// The shortest lost wake-up, as the explorer finds it: a scenario like any other, so it can be watched and linked to.
fn shortest() -> Scenario {
    let [before, ..] = questions(Bounds::default());
    let mut explorer = Explorer::new(before).expect("the usual bounds can be explored");
    explorer.explore(usize::MAX);
    let way = explorer.verdict().lost.expect("before the update a wake-up can be lost");
    counterexample(&way, before.handler).expect("the shortest way opens as a recording").scenario
}
