//! Scenarios are written as TOML and travel in the page as a few packed bytes: no TOML parser in the WASM. A scenario
//! that is wrong fails the build, with everything that is wrong with it.

use std::path::Path;

use sim_core::scenario::Scenario;

/// The scenarios the page offers.
const SLUGS: [&str; 3] = ["freeze", "lost-wake-up", "healthy-send"];

fn main() {
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let scenarios = Path::new("../sim-core/scenarios");
    for slug in SLUGS {
        let path = scenarios.join(slug).join("scenario.toml");
        println!("cargo::rerun-if-changed={}", path.display());
        let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let scenario: Scenario = toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let found = scenario.check();
        assert!(found.is_empty(), "{}: {found:#?}", path.display());
        assert_eq!(scenario.slug, slug, "{}: a scenario is named after its folder", path.display());
        let packed = postcard::to_stdvec(&scenario).expect("a scenario can be packed");
        std::fs::write(Path::new(&out).join(format!("{slug}.scenario")), packed).expect("OUT_DIR can be written");
    }
}
