//! P1: the closed loop natively, compared with the other contenders.

use super::Finding;
use super::contender::{CONTENDERS, SIM_CORE, Starter, WITNESS};
use super::exact::{self, Exact};
use super::goal::{Bound, Goal, Limit, short};
use super::instructions;
use super::rounds::{Rounds, median};
use anyhow::{Result, ensure};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The contenders whose instructions are counted.
const COUNTED: &[&str] = &[SIM_CORE, "baseline"];

pub fn measure() -> Result<Finding> {
    let starter = Starter::for_all()?;
    let exact = exact::solve();
    witness(&starter, &exact)?;
    let rounds = Rounds::run(&starter, &exact)?;
    let instructions = count()?;
    table(&rounds, &instructions);
    let times = |unit, peer, least| {
        let figure = Some(rounds.ratio(peer, SIM_CORE));
        Bound { unit, figure, limit: Limit::AtLeast(least) }
    };
    let ns = Some(median(rounds.of(SIM_CORE).to_vec()));
    let counted = instructions.get(SIM_CORE).copied();
    let bounds = vec![
        Bound { unit: "ns", figure: ns, limit: Limit::AtMost(60.0) },
        Bound { unit: "instructions", figure: counted, limit: Limit::AtMost(500.0) },
        times("× nexosim", "nexosim", 10.0),
        times("× simrs", "simrs", 5.0),
        times("× SimPy", "simpy", 100.0),
    ];
    let goal = Goal { what: "an event of the closed loop, native", bounds };
    Ok(Finding { goal, figures: figures(&rounds, &instructions, &exact) })
}

/// Response times need an observer. The same seed gives the same run with and without one.
fn witness(starter: &Starter, exact: &Exact) -> Result<()> {
    let watched = starter.run(&WITNESS, 1)?;
    watched.check(exact)?;
    ensure!(watched.response_ns.is_some(), "`{}` tells no response time", WITNESS.name);
    let bare = CONTENDERS.iter().find(|contender| contender.name == SIM_CORE);
    let bare = bare.map(|contender| starter.run(contender, 1)).transpose()?;
    let same = bare.is_some_and(|bare| (bare.events, bare.throughput) == (watched.events, watched.throughput));
    ensure!(same, "sim-core is not the same run when it is watched");
    Ok(())
}

fn count() -> Result<BTreeMap<&'static str, f64>> {
    if !instructions::can_be_counted() {
        eprintln!("   instructions are not counted: valgrind is not installed");
        return Ok(BTreeMap::new());
    }
    eprintln!("   counting instructions with valgrind");
    COUNTED.iter().map(|name| Ok((*name, instructions::per_event(name)?))).collect()
}

fn table(rounds: &Rounds, instructions: &BTreeMap<&str, f64>) {
    println!("{:>9} {:>9} {:>9} {:>12}  contender", "ns/event", "range", "× ours", "instructions");
    for contender in CONTENDERS {
        let figures = rounds.of(contender.name);
        let least = figures.iter().copied().fold(f64::INFINITY, f64::min);
        let most = figures.iter().copied().fold(0.0, f64::max);
        let counted = instructions.get(contender.name).map_or_else(String::new, |count| short(*count));
        let (ns, range) = (short(median(figures.to_vec())), format!("{least:.0}–{most:.0}"));
        let times = short(rounds.ratio(contender.name, SIM_CORE));
        println!("{ns:>9} {range:>9} {times:>9} {counted:>12}  {}", contender.name);
    }
}

fn figures(rounds: &Rounds, instructions: &BTreeMap<&str, f64>, exact: &Exact) -> Value {
    let entry = |name: &str| {
        let figures = rounds.of(name);
        let entry = json!({
            "cpu_ns_per_event": median(figures.to_vec()),
            "rounds": figures,
            "times_sim_core": rounds.ratio(name, SIM_CORE),
            "instructions_per_event": instructions.get(name),
        });
        (name.to_owned(), entry)
    };
    let contenders: Map<String, Value> = CONTENDERS.iter().map(|contender| entry(contender.name)).collect();
    json!({
        "exact": { "throughput": exact.throughput, "response_ns": exact.response_ns },
        "contenders": contenders,
    })
}
