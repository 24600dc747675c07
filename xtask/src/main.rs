//! The project's one entry point on every operating system: `cargo xtask`.

mod paths;
mod call;
mod compress;
mod steps;
mod tools;
mod page;
mod remap;
mod preload;
mod later;
mod sheets;
mod split;
mod suite;
mod size;
mod measure;
mod bench;
mod mutants;
#[cfg(test)]
mod tidy;

use anyhow::{Result, bail};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  serve [trunk's options]   the page with live reload, for working on it
  build                     the page ready to publish, in dist/
  test                      everything that must hold before a change lands
  size [folder]             what the page weighs, and whether it keeps to its budget
  bench [goals]             how fast it is, beside others and against its goals; some minutes
  mutants [parts of names]  whether the tests notice small wrong changes to the simulation: all of them, or these
  check [parts]             what takes longer: parity, theory, mutants, size; with no part named, test and all of them

Each command first installs what it needs and is missing, and says what and why.";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let rest = arguments.get(1..).unwrap_or_default();
    match (arguments.first().map(String::as_str), rest) {
        (Some("serve"), options) => page::serve(options),
        (Some("build"), []) => page::build(),
        (Some("test"), []) => suite::test(),
        (Some("size"), []) => size::of_a_fresh_build(),
        (Some("size"), [folder]) => size::of_folder(folder.as_ref()),
        (Some("bench"), goals) => bench::run(goals),
        (Some("mutants"), parts) => mutants::run(parts),
        (Some("check"), parts) => suite::check(parts),
        // Trunk calls it as a hook.
        (Some("preload"), []) => preload::finish(),
        (None | Some("help" | "--help" | "-h"), _) => {
            println!("{HELP}");
            Ok(())
        }
        _ => bail!("cannot make sense of `{}`\n\n{HELP}", arguments.join(" ")),
    }
}
