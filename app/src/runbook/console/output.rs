//! Output: the answer to each command, read off the run at its present moment.

use core::fmt::Write as _;

use sim_core::model::time::{SECOND, SimTime};
use sim_core::show::frame::{HeartbeatView, HostState, VmState};
use sim_core::show::roster::VmRow;

use super::entry::Entry;
use super::parse::{Command, KNOWN_COMMANDS, LINE_MAX, Log, ParseError, parse};
use crate::facts::claims::Tag;
use crate::runbook::attempt::Attempt;
use crate::runbook::counters::Counters;
use crate::runbook::events::{self, Channel, LogLine};
use crate::runbook::file::File;
use crate::words::console as words;

/// Longest message in a line of output, in characters.
const MESSAGE_MAX: usize = 72;
/// How many events a log shows at most.
const EVENTS_MAX: usize = 50;
/// The process number of the first VM's worker, and the distance to the next one.
const PIDS: (u32, u32) = (4_120, 212);

/// The output of a command, and a note of the exercise about it.
struct Answer {
    output: String,
    note: Option<String>,
}

fn output_only(output: String) -> Answer {
    Answer { output, note: None }
}

fn note_only(note: impl Into<String>) -> Answer {
    Answer { output: String::new(), note: Some(note.into()) }
}

impl Answer {
    fn with(self, note: &str) -> Answer {
        Answer { note: Some(note.into()), ..self }
    }
}

/// The entry for a line. This changes nothing: what a command does to the run is up to the reducer.
#[must_use]
pub fn run(attempt: &Attempt, line: &str) -> Entry {
    let host = attempt.console.host;
    let prompt = attempt.case.hosts.get(usize::from(host)).copied().unwrap_or_default();
    let typed: String = line.trim().chars().filter(|c| !c.is_control()).take(LINE_MAX).collect();
    let (said, tag) = match parse(line) {
        Err(error) => (note_only(error_text(&error, attempt)), None),
        Ok(Command::Help) => (help(attempt), None),
        Ok(_) if !attempt.case.has_hosts() => (note_only(words::no_host()), None),
        Ok(_) if attempt.roster.hosts[usize::from(host)].state == HostState::Restarting => {
            (note_only(words::restarting(prompt)), None)
        }
        Ok(command) => {
            let tag = tag_of(&command);
            (answer(attempt, host, command), Some(tag))
        }
    };
    Entry { prompt, typed, output: said.output, note: said.note, tag }
}

fn answer(attempt: &Attempt, host: u16, command: Command) -> Answer {
    match command {
        Command::Help => help(attempt),
        Command::HotFix(kb) => hot_fix(attempt, host, kb.as_deref()),
        Command::Revision => output_only(table(
            &[("CurrentBuild", 12), ("UBR", 4)],
            &[vec!["20348".into(), attempt.revision(host).to_string()]],
        )),
        Command::Vms => vms(attempt, host),
        Command::Integration(vm) => of_vm(attempt, host, vm.as_deref(), integration),
        Command::Events(log) => events_of(attempt, host, log),
        Command::VirtualProcessors => virtual_processors(attempt, host),
        Command::LogicalProcessors => logical_processors(attempt, host),
        Command::CheckHeartbeat(vm) => of_vm(attempt, host, vm.as_deref(), check_heartbeat),
        Command::ClusterLog => note_only(words::cluster_log()),
        Command::Workers => workers(attempt, host),
        Command::Kill(pid) => kill(attempt, host, pid),
        Command::Drain => note_only(words::drain()),
        Command::Resume => note_only(words::resume()),
        Command::Install(file) => note_only(install(attempt, host, &file)),
        Command::Packages => packages(attempt, host),
        Command::Remove => note_only(words::remove()),
    }
}

fn tag_of(command: &Command) -> Tag {
    match command {
        Command::Events(Log::Worker) => Tag::Reported,
        Command::Integration(_)
        | Command::Events(Log::Vmms)
        | Command::VirtualProcessors
        | Command::LogicalProcessors
        | Command::CheckHeartbeat(_)
        | Command::ClusterLog
        | Command::Kill(_) => Tag::Documented,
        Command::Help
        | Command::HotFix(_)
        | Command::Revision
        | Command::Vms
        | Command::Workers
        | Command::Drain
        | Command::Resume
        | Command::Install(_)
        | Command::Packages
        | Command::Remove => Tag::Unverified,
    }
}

fn help(attempt: &Attempt) -> Answer {
    let mut output = String::new();
    for known in &KNOWN_COMMANDS {
        let _ = writeln!(output, "{}", known.line.replace("{vm}", attempt.case.reported_vm()));
    }
    output_only(output).with(words::help())
}

fn error_text(error: &ParseError, attempt: &Attempt) -> String {
    match error {
        ParseError::Empty => words::empty().into(),
        ParseError::TooLong => words::too_long(LINE_MAX),
        ParseError::Unknown(Some(near)) => words::did_you_mean(*near),
        ParseError::Unknown(None) => words::unknown().into(),
        ParseError::Incomplete(example) => words::lacks(example.replace("{vm}", attempt.case.reported_vm())),
    }
}

/// A table as a console prints it: the heads, a rule below each, and cells padded to the width of their column.
fn table(columns: &[(&str, usize)], rows: &[Vec<String>]) -> String {
    let mut out = String::new();
    let mut line = |cells: Vec<&str>| {
        let mut text = String::new();
        for ((_, width), cell) in columns.iter().zip(cells) {
            let _ = write!(text, "{cell:<width$} ");
        }
        out.push_str(text.trim_end());
        out.push('\n');
    };
    line(columns.iter().map(|(name, _)| *name).collect());
    let rules: Vec<String> = columns.iter().map(|(name, _)| "-".repeat(name.len())).collect();
    line(rules.iter().map(String::as_str).collect());
    for row in rows {
        line(row.iter().map(String::as_str).collect());
    }
    out
}

/// Nanoseconds as hours, minutes and seconds: `02:29:00`.
#[must_use]
pub fn hms(ns: u64) -> String {
    let seconds = ns / SECOND;
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

fn state(state: VmState) -> &'static str {
    match state {
        VmState::Running | VmState::Booting | VmState::Attesting | VmState::Moving => "Running",
        VmState::Resetting => "Starting",
        VmState::ShuttingDown => "Stopping",
        VmState::Stopped | VmState::Off => "Off",
    }
}

fn heartbeat(row: &VmRow) -> &'static str {
    match (row.heartbeat, state(row.state)) {
        (HeartbeatView::Ok { .. } | HeartbeatView::Missed { .. }, _) => "OkApplicationsHealthy",
        (HeartbeatView::Lost { .. }, _) => "LostCommunication",
        (HeartbeatView::NotExpected, "Running") => "NoContact",
        (HeartbeatView::NotExpected, _) => "",
    }
}

/// The VMs on a host, with their numbers.
fn on(attempt: &Attempt, host: u16) -> impl Iterator<Item = (usize, &VmRow)> {
    attempt.roster.vms.iter().enumerate().filter(move |(_, row)| row.host == host)
}

fn vms(attempt: &Attempt, host: u16) -> Answer {
    let row = |(vm, row): (usize, &VmRow)| {
        let runs = state(row.state) == "Running";
        let uptime = if runs && row.state != VmState::Booting { attempt.roster.at.since(row.started_at) } else { 0 };
        vec![attempt.case.vms[vm].name.into(), state(row.state).into(), heartbeat(row).into(), hms(uptime)]
    };
    let rows: Vec<_> = on(attempt, host).map(row).collect();
    output_only(table(&[("Name", 10), ("State", 8), ("Heartbeat", 22), ("Uptime", 8)], &rows))
}

fn of_vm(attempt: &Attempt, host: u16, name: Option<&str>, then: fn(&Attempt, usize) -> Answer) -> Answer {
    let names = || on(attempt, host).map(|(vm, _)| attempt.case.vms[vm].name).collect::<Vec<_>>().join(", ");
    let found = name.and_then(|name| attempt.case.find(name)).filter(|vm| attempt.roster.vms[*vm].host == host);
    match (name, found) {
        (_, Some(vm)) => then(attempt, vm),
        (None, None) => note_only(words::which_vm(names())),
        (Some(_), None) => note_only(words::no_such_vm(names())),
    }
}

fn integration(attempt: &Attempt, vm: usize) -> Answer {
    let row = &attempt.roster.vms[vm];
    let (primary, secondary) = match heartbeat(row) {
        "OkApplicationsHealthy" => ("OK", "OK"),
        "LostCommunication" => ("Lost Communication", ""),
        "NoContact" => ("No Contact", ""),
        _ => ("", ""),
    };
    let name = attempt.case.vms[vm].name;
    let cells = vec![name.into(), "Heartbeat".into(), "True".into(), primary.into(), secondary.into()];
    let columns = [
        ("VMName", 10),
        ("Name", 10),
        ("Enabled", 8),
        ("PrimaryStatusDescription", 24),
        ("SecondaryStatusDescription", 26),
    ];
    output_only(table(&columns, &[cells]))
}

fn check_heartbeat(attempt: &Attempt, vm: usize) -> Answer {
    let on = u32::from(attempt.roster.cluster_monitor).to_string();
    let cells = vec![attempt.case.vms[vm].name.into(), "CheckHeartbeat".into(), on, "UInt32".into()];
    output_only(table(&[("Object", 10), ("Name", 15), ("Value", 5), ("Type", 6)], &[cells]))
}

fn hot_fix(attempt: &Attempt, host: u16, kb: Option<&str>) -> Answer {
    let revision = attempt.revision(host);
    let listed = File::ALL.into_iter().find(|file| *file != File::OtherProduct && file.revision() == revision);
    let wanted = kb.and_then(File::find);
    match (kb, listed) {
        (Some(_), Some(file)) if wanted == Some(file) => hot_fix_table(attempt, host, file),
        (None, Some(file)) => hot_fix_table(attempt, host, file),
        (Some(kb), _) => {
            let output = format!(
                "Get-HotFix : Cannot find the requested hotfix on the 'localhost' computer: {}\n",
                kb.to_uppercase()
            );
            output_only(output).with(words::hot_fix_not_listed())
        }
        (None, None) => note_only(words::hot_fix_not_listed()),
    }
}

fn hot_fix_table(attempt: &Attempt, host: u16, file: File) -> Answer {
    let source = attempt.case.hosts[usize::from(host)];
    let cells = vec![source.into(), "Update".into(), file.kb().into()];
    output_only(table(&[("Source", 8), ("Description", 11), ("HotFixID", 9)], &[cells]))
}

fn events_of(attempt: &Attempt, host: u16, log: Log) -> Answer {
    let is_in = |row: &LogLine| match log {
        Log::Worker => matches!(row.channel, Channel::Worker | Channel::Chipset),
        Log::Vmms => false,
    };
    let is_here = |row: &LogLine| row.vm.is_some_and(|vm| attempt.roster.vms[vm].host == host);
    let mut rows = events::lines(attempt.case, &attempt.run, false);
    rows.retain(|row| is_in(row) && is_here(row));
    if rows.is_empty() {
        let output = "Get-WinEvent : No events were found that match the specified selection criteria.\n".to_owned();
        return output_only(output).with(words::no_events());
    }
    let cells = |row: &LogLine| {
        let message: String = row.text.chars().take(MESSAGE_MAX).collect();
        vec![hms(row.at.0), row.id.map(|id| id.to_string()).unwrap_or_default(), "Error".into(), message]
    };
    // The command lists the newest first.
    let rows: Vec<_> = rows.iter().rev().take(EVENTS_MAX).map(cells).collect();
    output_only(table(&[("TimeCreated", 11), ("Id", 6), ("LevelDisplayName", 16), ("Message", 7)], &rows))
}

fn counter_head(at: SimTime) -> String {
    format!("Timestamp    CounterSamples\n---------    --------------\n{}", hms(at.0))
}

fn counter_line(out: &mut String, path: &str, value: u32) {
    let _ = writeln!(out, "     {path} :\n             {value}");
}

fn virtual_processors(attempt: &Attempt, host: u16) -> Answer {
    let name = attempt.case.hosts[usize::from(host)].to_lowercase();
    let mut out = counter_head(attempt.roster.at);
    out.push('\n');
    for vm in Counters::of(attempt.case, &attempt.roster, host).vms {
        for (vp, percent) in vm.vps.iter().enumerate() {
            let machine = attempt.case.vms[vm.vm].name;
            let path = format!(r"\\{name}\hyper-v hypervisor virtual processor({machine}:hv vp {vp})\% total run time");
            counter_line(&mut out, &path, *percent);
        }
    }
    output_only(out)
}

fn logical_processors(attempt: &Attempt, host: u16) -> Answer {
    let name = attempt.case.hosts[usize::from(host)].to_lowercase();
    let mut out = counter_head(attempt.roster.at);
    out.push('\n');
    let path = format!(r"\\{name}\hyper-v hypervisor logical processor(_total)\% total run time");
    counter_line(&mut out, &path, Counters::of(attempt.case, &attempt.roster, host).logical);
    output_only(out)
}

/// The number of a VM's worker process.
#[must_use]
pub fn pid(vm: usize) -> u32 {
    PIDS.0 + PIDS.1 * vm as u32
}

fn workers(attempt: &Attempt, host: u16) -> Answer {
    let runs = |row: &VmRow| state(row.state) != "Off";
    let row = |(vm, _): (usize, &VmRow)| vec!["vmwp.exe".into(), pid(vm).to_string(), attempt.case.vms[vm].name.into()];
    let rows: Vec<_> = on(attempt, host).filter(|(_, row)| runs(row)).map(row).collect();
    output_only(table(&[("Image Name", 12), ("PID", 6), ("(VM)", 10)], &rows)).with(words::workers())
}

fn kill(attempt: &Attempt, host: u16, wanted: Option<u32>) -> Answer {
    let Some(wanted) = wanted else { return note_only(words::which_pid()) };
    match on(attempt, host).find(|(vm, row)| pid(*vm) == wanted && state(row.state) != "Off") {
        None => note_only(words::no_such_pid()),
        Some((0, row)) if matches!(row.heartbeat, HeartbeatView::Lost { .. }) => {
            output_only(format!("SUCCESS: The process with PID {wanted} has been terminated.\n")).with(words::killed())
        }
        Some(_) => note_only(words::answers()),
    }
}

fn install(attempt: &Attempt, host: u16, file: &str) -> String {
    if host != 0 {
        return words::other_host(attempt.case.hosts[0]);
    }
    match File::find(file) {
        None => words::no_such_file(File::ALL.map(File::name).join(", ")),
        Some(file) if file == File::OtherProduct => words::not_applicable(file.name()),
        Some(file) => words::installs(file.name()),
    }
}

fn packages(attempt: &Attempt, host: u16) -> Answer {
    let revision = attempt.revision(host);
    let text = format!("Package Identity : Package_for_RollupFix~~amd64~~20348.{revision}.1.0\nState : Installed\n");
    output_only(text)
}
