//! Output: what a command comes back with, read off the run at its present moment.

use core::fmt::Write as _;

use sim_core::model::time::{SECOND, SimTime};
use sim_core::show::frame::{HeartbeatView, HostState, VmState};
use sim_core::show::roster::VmRow;

use super::entry::Entry;
use super::parse::{Command, KNOWN, LINE_MAX, Log, Unclear, parse};
use crate::facts::claims::Tag;
use crate::runbook::counters::Counters;
use crate::runbook::events::{self, Channel, Row};
use crate::runbook::file::File;
use crate::runbook::play::Play;
use crate::words::console as words;

/// Characters of an output's line that hold a message.
const MESSAGE_MAX: usize = 72;
/// Events a log shows at most.
const EVENTS_MAX: usize = 50;
/// The first process number of a VM's worker, and how far apart they are.
const PIDS: (u32, u32) = (4_120, 212);

/// What a command shows, and what the exercise says about it.
struct Said {
    output: String,
    note: Option<String>,
}

fn shows(output: String) -> Said {
    Said { output, note: None }
}

fn says(note: impl Into<String>) -> Said {
    Said { output: String::new(), note: Some(note.into()) }
}

impl Said {
    fn with(self, note: &str) -> Said {
        Said { note: Some(note.into()), ..self }
    }
}

/// What a line comes to. What a command would change is the reducer's to do; here it is only told.
#[must_use]
pub fn run(play: &Play, line: &str) -> Entry {
    let host = play.console.host;
    let prompt = play.case.hosts.get(usize::from(host)).copied().unwrap_or_default();
    let typed: String = line.trim().chars().filter(|c| !c.is_control()).take(LINE_MAX).collect();
    let (said, tag) = match parse(line) {
        Err(unclear) => (says(unclear_text(&unclear, play)), None),
        Ok(Command::Help) => (help(play), None),
        Ok(_) if !play.case.has_hosts() => (says(words::no_host()), None),
        Ok(_) if play.roster.hosts[usize::from(host)].state == HostState::Restarting => {
            (says(words::restarting(prompt)), None)
        }
        Ok(command) => {
            let tag = tag_of(&command);
            (answer(play, host, command), Some(tag))
        }
    };
    Entry { prompt, typed, output: said.output, note: said.note, tag }
}

fn answer(play: &Play, host: u16, command: Command) -> Said {
    match command {
        Command::Help => help(play),
        Command::HotFix(kb) => hot_fix(play, host, kb.as_deref()),
        Command::Revision => {
            shows(table(&[("CurrentBuild", 12), ("UBR", 4)], &[vec!["20348".into(), play.revision(host).to_string()]]))
        }
        Command::Vms => vms(play, host),
        Command::Integration(vm) => of_vm(play, host, vm.as_deref(), integration),
        Command::Events(log) => events_of(play, host, log),
        Command::VirtualProcessors => virtual_processors(play, host),
        Command::LogicalProcessors => logical_processors(play, host),
        Command::CheckHeartbeat(vm) => of_vm(play, host, vm.as_deref(), check_heartbeat),
        Command::ClusterLog => says(words::cluster_log()),
        Command::Workers => workers(play, host),
        Command::Kill(pid) => kill(play, host, pid),
        Command::Drain => says(words::drain()),
        Command::Resume => says(words::resume()),
        Command::Install(file) => says(install(play, host, &file)),
        Command::Packages => packages(play, host),
        Command::Remove => says(words::remove()),
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

fn help(play: &Play) -> Said {
    let mut output = String::new();
    for known in &KNOWN {
        let _ = writeln!(output, "{}", known.line.replace("{vm}", play.case.machine()));
    }
    shows(output).with(words::help())
}

fn unclear_text(unclear: &Unclear, play: &Play) -> String {
    match unclear {
        Unclear::Empty => words::empty().into(),
        Unclear::TooLong => words::too_long(LINE_MAX),
        Unclear::Unknown(Some(near)) => words::did_you_mean(*near),
        Unclear::Unknown(None) => words::unknown().into(),
        Unclear::Lacks(example) => words::lacks(example.replace("{vm}", play.case.machine())),
    }
}

/// A table in the console's shape: heads, lines below them, and cells padded to the width of their column.
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

/// Hours, minutes and seconds.
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
fn on(play: &Play, host: u16) -> impl Iterator<Item = (usize, &VmRow)> {
    play.roster.vms.iter().enumerate().filter(move |(_, row)| row.host == host)
}

fn vms(play: &Play, host: u16) -> Said {
    let row = |(vm, row): (usize, &VmRow)| {
        let runs = state(row.state) == "Running";
        let uptime = if runs && row.state != VmState::Booting { play.roster.at.since(row.started_at) } else { 0 };
        vec![play.case.machines[vm].name.into(), state(row.state).into(), heartbeat(row).into(), hms(uptime)]
    };
    let rows: Vec<_> = on(play, host).map(row).collect();
    shows(table(&[("Name", 10), ("State", 8), ("Heartbeat", 22), ("Uptime", 8)], &rows))
}

fn of_vm(play: &Play, host: u16, name: Option<&str>, then: fn(&Play, usize) -> Said) -> Said {
    let names = || on(play, host).map(|(vm, _)| play.case.machines[vm].name).collect::<Vec<_>>().join(", ");
    let found = name.and_then(|name| play.case.find(name)).filter(|vm| play.roster.vms[*vm].host == host);
    match (name, found) {
        (_, Some(vm)) => then(play, vm),
        (None, None) => says(words::which_vm(names())),
        (Some(_), None) => says(words::no_such_vm(names())),
    }
}

fn integration(play: &Play, vm: usize) -> Said {
    let row = &play.roster.vms[vm];
    let (primary, secondary) = match heartbeat(row) {
        "OkApplicationsHealthy" => ("OK", "OK"),
        "LostCommunication" => ("Lost Communication", ""),
        "NoContact" => ("No Contact", ""),
        _ => ("", ""),
    };
    let name = play.case.machines[vm].name;
    let cells = vec![name.into(), "Heartbeat".into(), "True".into(), primary.into(), secondary.into()];
    let columns = [
        ("VMName", 10),
        ("Name", 10),
        ("Enabled", 8),
        ("PrimaryStatusDescription", 24),
        ("SecondaryStatusDescription", 26),
    ];
    shows(table(&columns, &[cells]))
}

fn check_heartbeat(play: &Play, vm: usize) -> Said {
    let on = u32::from(play.roster.cluster_monitor).to_string();
    let cells = vec![play.case.machines[vm].name.into(), "CheckHeartbeat".into(), on, "UInt32".into()];
    shows(table(&[("Object", 10), ("Name", 15), ("Value", 5), ("Type", 6)], &[cells]))
}

fn hot_fix(play: &Play, host: u16, kb: Option<&str>) -> Said {
    let revision = play.revision(host);
    let listed = File::ALL.into_iter().find(|file| *file != File::OtherProduct && file.revision() == revision);
    let wanted = kb.and_then(File::find);
    match (kb, listed) {
        (Some(_), Some(file)) if wanted == Some(file) => hot_fix_table(play, host, file),
        (None, Some(file)) => hot_fix_table(play, host, file),
        (Some(kb), _) => {
            let output = format!(
                "Get-HotFix : Cannot find the requested hotfix on the 'localhost' computer: {}\n",
                kb.to_uppercase()
            );
            shows(output).with(words::hot_fix_not_listed())
        }
        (None, None) => says(words::hot_fix_not_listed()),
    }
}

fn hot_fix_table(play: &Play, host: u16, file: File) -> Said {
    let source = play.case.hosts[usize::from(host)];
    let cells = vec![source.into(), "Update".into(), file.kb().into()];
    shows(table(&[("Source", 8), ("Description", 11), ("HotFixID", 9)], &[cells]))
}

fn events_of(play: &Play, host: u16, log: Log) -> Said {
    let is_in = |row: &Row| match log {
        Log::Worker => matches!(row.channel, Channel::Worker | Channel::Chipset),
        Log::Vmms => false,
    };
    let is_here = |row: &Row| row.vm.is_some_and(|vm| play.roster.vms[vm].host == host);
    let mut rows = events::rows(play.case, &play.lab, false);
    rows.retain(|row| is_in(row) && is_here(row));
    if rows.is_empty() {
        let output = "Get-WinEvent : No events were found that match the specified selection criteria.\n".to_owned();
        return shows(output).with(words::no_events());
    }
    let cells = |row: &Row| {
        let message: String = row.text.chars().take(MESSAGE_MAX).collect();
        vec![hms(row.at.0), row.id.map(|id| id.to_string()).unwrap_or_default(), "Error".into(), message]
    };
    // The newest first, as the command has it.
    let rows: Vec<_> = rows.iter().rev().take(EVENTS_MAX).map(cells).collect();
    shows(table(&[("TimeCreated", 11), ("Id", 6), ("LevelDisplayName", 16), ("Message", 7)], &rows))
}

fn counter_head(at: SimTime) -> String {
    format!("Timestamp    CounterSamples\n---------    --------------\n{}", hms(at.0))
}

fn counter_line(out: &mut String, path: &str, value: u32) {
    let _ = writeln!(out, "     {path} :\n             {value}");
}

fn virtual_processors(play: &Play, host: u16) -> Said {
    let name = play.case.hosts[usize::from(host)].to_lowercase();
    let mut out = counter_head(play.roster.at);
    out.push('\n');
    for vm in Counters::of(play.case, &play.roster, host).vms {
        for (vp, percent) in vm.vps.iter().enumerate() {
            let machine = play.case.machines[vm.vm].name;
            let path = format!(r"\\{name}\hyper-v hypervisor virtual processor({machine}:hv vp {vp})\% total run time");
            counter_line(&mut out, &path, *percent);
        }
    }
    shows(out)
}

fn logical_processors(play: &Play, host: u16) -> Said {
    let name = play.case.hosts[usize::from(host)].to_lowercase();
    let mut out = counter_head(play.roster.at);
    out.push('\n');
    let path = format!(r"\\{name}\hyper-v hypervisor logical processor(_total)\% total run time");
    counter_line(&mut out, &path, Counters::of(play.case, &play.roster, host).logical);
    shows(out)
}

/// The number of a VM's worker process.
#[must_use]
pub fn pid(vm: usize) -> u32 {
    PIDS.0 + PIDS.1 * vm as u32
}

fn workers(play: &Play, host: u16) -> Said {
    let runs = |row: &VmRow| state(row.state) != "Off";
    let row =
        |(vm, _): (usize, &VmRow)| vec!["vmwp.exe".into(), pid(vm).to_string(), play.case.machines[vm].name.into()];
    let rows: Vec<_> = on(play, host).filter(|(_, row)| runs(row)).map(row).collect();
    shows(table(&[("Image Name", 12), ("PID", 6), ("(VM)", 10)], &rows)).with(words::workers())
}

fn kill(play: &Play, host: u16, wanted: Option<u32>) -> Said {
    let Some(wanted) = wanted else { return says(words::which_pid()) };
    match on(play, host).find(|(vm, row)| pid(*vm) == wanted && state(row.state) != "Off") {
        None => says(words::no_such_pid()),
        Some((0, row)) if matches!(row.heartbeat, HeartbeatView::Lost { .. }) => {
            shows(format!("SUCCESS: The process with PID {wanted} has been terminated.\n")).with(words::killed())
        }
        Some(_) => says(words::answers()),
    }
}

fn install(play: &Play, host: u16, file: &str) -> String {
    if host != 0 {
        return words::other_host(play.case.hosts[0]);
    }
    match File::find(file) {
        None => words::no_such_file(File::ALL.map(File::name).join(", ")),
        Some(file) if file == File::OtherProduct => words::not_applicable(file.name()),
        Some(file) => words::installs(file.name()),
    }
}

fn packages(play: &Play, host: u16) -> Said {
    let revision = play.revision(host);
    let text = format!("Package Identity : Package_for_RollupFix~~amd64~~20348.{revision}.1.0\nState : Installed\n");
    shows(text)
}
