//! Instructions per event, counted by valgrind's callgrind: other load on the machine does not change them.

use super::contender::{output, program};
use super::line::Line;
use crate::{call, paths};
use anyhow::{Context, Result};
use std::process::Command;

/// Two lengths of a run. Their difference does not contain the setup.
const LENGTHS_NS: [u64; 2] = [40_000_000, 120_000_000];

/// Whether valgrind is on this machine.
pub fn can_be_counted() -> bool {
    call::answer("valgrind", ["--version"]).is_some()
}

/// Instructions per event of a contender in Rust.
pub fn per_event(contender: &str) -> Result<f64> {
    let [short, long] = LENGTHS_NS.map(|length| count(contender, length));
    let ((instructions, events), (more_instructions, more_events)) = (short?, long?);
    Ok((more_instructions - instructions) as f64 / (more_events - events) as f64)
}

/// Instructions and events of one run.
fn count(contender: &str, length_ns: u64) -> Result<(u64, u64)> {
    let profile = paths::root().join("target").join("bench").join("callgrind.out");
    let mut command = Command::new("valgrind");
    command.arg("--tool=callgrind").arg(format!("--callgrind-out-file={}", profile.display()));
    command.arg(program()).args([contender, &length_ns.to_string(), "1"]);
    let events = Line::find(&output(&mut command)?, contender)?.events;
    let profile = std::fs::read_to_string(&profile).with_context(|| format!("cannot read {}", profile.display()))?;
    Ok((total(&profile).context("callgrind's profile has no total")?, events))
}

/// The total in a profile.
fn total(profile: &str) -> Option<u64> {
    let named = |name| profile.lines().find_map(|line| line.strip_prefix(name));
    named("totals: ").or_else(|| named("summary: "))?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::total;

    #[test]
    fn the_total_is_read() {
        assert_eq!(total("version: 1\nfn=(1) main\n0 3\ntotals: 1234\n"), Some(1234));
        assert_eq!(total("summary: 12\n"), Some(12));
        assert_eq!(total("version: 1\n"), None);
    }
}
