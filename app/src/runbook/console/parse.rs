//! Parse: turns a typed line into a command. Case, extra spaces and the kind of quotes do not matter.

use crate::facts::claims::Tag;

/// Longest line that is read, in bytes.
pub const LINE_MAX: usize = 240;

/// A log that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Log {
    /// The log of the VMs' worker processes.
    Worker,
    /// The log of the management service.
    Vmms,
}

/// A command that the console understands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Lists the commands.
    Help,
    /// Shows whether an update is listed.
    HotFix(Option<String>),
    /// Shows build and revision.
    Revision,
    /// Lists the VMs.
    Vms,
    /// Shows the integration services of a VM.
    Integration(Option<String>),
    /// Shows the last events of a log.
    Events(Log),
    /// Shows the run time of virtual processors.
    VirtualProcessors,
    /// Shows the run time of all logical processors.
    LogicalProcessors,
    /// Shows whether the cluster monitors a VM's heartbeat.
    CheckHeartbeat(Option<String>),
    /// Writes the cluster's log to a folder.
    ClusterLog,
    /// Lists the VMs' worker processes.
    Workers,
    /// Ends a worker process.
    Kill(Option<u32>),
    /// Drains a host.
    Drain,
    /// Brings a drained host back.
    Resume,
    /// Installs a file.
    Install(String),
    /// Lists the installed packages.
    Packages,
    /// Removes an update.
    Remove,
}

/// A command that the console offers.
#[derive(Clone, Copy, Debug)]
pub struct KnownCommand {
    /// An example. `{vm}` stands for the name of the reported VM.
    pub line: &'static str,
    /// How well founded it is that the real command looks like this.
    pub tag: Tag,
}

const fn known(line: &'static str, tag: Tag) -> KnownCommand {
    KnownCommand { line, tag }
}

/// Every command, in the order in which an administrator would use them.
pub const KNOWN_COMMANDS: [KnownCommand; 18] = [
    known("Get-VM | Select Name,State,Heartbeat,Uptime", Tag::Unverified),
    known("Get-VMIntegrationService -VMName {vm}", Tag::Documented),
    known(
        r"Get-ItemProperty 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion' | Select CurrentBuild,UBR",
        Tag::Unverified,
    ),
    known("Get-HotFix -Id KB5061906", Tag::Unverified),
    known("Get-WinEvent -LogName Microsoft-Windows-Hyper-V-Worker-Admin -MaxEvents 50", Tag::Reported),
    known("Get-WinEvent -LogName Microsoft-Windows-Hyper-V-VMMS-Admin", Tag::Documented),
    known(r"Get-Counter '\Hyper-V Hypervisor Virtual Processor(*)\% Total Run Time'", Tag::Documented),
    known(r"Get-Counter '\Hyper-V Hypervisor Logical Processor(_Total)\% Total Run Time'", Tag::Documented),
    known("Get-ClusterResource {vm} | Get-ClusterParameter CheckHeartbeat", Tag::Documented),
    known(r"Get-ClusterLog -UseLocalTime -Destination C:\evidence", Tag::Documented),
    known("tasklist", Tag::Unverified),
    known("taskkill /PID <pid> /F", Tag::Documented),
    known("Suspend-ClusterNode -Drain", Tag::Unverified),
    known("Resume-ClusterNode -Failback Immediate", Tag::Unverified),
    known("wusa.exe <file>.msu /quiet /norestart", Tag::Unverified),
    known("DISM /Online /Add-Package /PackagePath:<file>", Tag::Unverified),
    known("dism /online /get-packages", Tag::Unverified),
    known("dism /online /remove-package", Tag::Unverified),
];

/// Names of commands, to find the one that a misspelt name is closest to.
const NAMES: [&str; 15] = [
    "get-vm",
    "get-vmintegrationservice",
    "get-itemproperty",
    "get-hotfix",
    "get-winevent",
    "get-counter",
    "get-clusterresource",
    "get-clusterlog",
    "tasklist",
    "taskkill",
    "suspend-clusternode",
    "resume-clusternode",
    "wusa.exe",
    "dism",
    "help",
];

/// Why a line is not a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParseError {
    /// The line is empty.
    Empty,
    /// The line is longer than [`LINE_MAX`].
    TooLong,
    /// There is no such command. The closest name, if one is close.
    Unknown(Option<&'static str>),
    /// The command is known, but an argument is missing. An example of the whole command.
    Incomplete(&'static str),
}

/// Reads a line.
///
/// # Errors
/// Why the line is not a command.
pub fn parse(line: &str) -> Result<Command, ParseError> {
    if line.len() > LINE_MAX {
        return Err(ParseError::TooLong);
    }
    let words = words(line);
    let Some(first) = words.first() else { return Err(ParseError::Empty) };
    let has = |wanted: &str| words.iter().any(|word| word.contains(wanted));
    let name = first.strip_suffix(".exe").unwrap_or(first);
    Ok(match name {
        "help" | "?" | "get-help" | "get-command" => Command::Help,
        "get-vm" => Command::Vms,
        "get-vmintegrationservice" => Command::Integration(after(&words, "-vmname").or_else(|| plain(&words))),
        "get-itemproperty" | "gp" => {
            if !has("currentversion") {
                return Err(ParseError::Incomplete(KNOWN_COMMANDS[2].line));
            }
            Command::Revision
        }
        "winver" | "ver" => return Err(ParseError::Incomplete(KNOWN_COMMANDS[2].line)),
        "get-hotfix" => Command::HotFix(after(&words, "-id").or_else(|| plain(&words))),
        "get-winevent" if has("vmms-admin") => Command::Events(Log::Vmms),
        "get-winevent" if has("worker-admin") => Command::Events(Log::Worker),
        "get-winevent" => return Err(ParseError::Incomplete(KNOWN_COMMANDS[4].line)),
        "get-counter" if has("logical processor") => Command::LogicalProcessors,
        "get-counter" if has("virtual processor") && !has("root") => Command::VirtualProcessors,
        "get-counter" => return Err(ParseError::Incomplete(KNOWN_COMMANDS[6].line)),
        "get-clusterresource" if has("checkheartbeat") => Command::CheckHeartbeat(plain(&words)),
        "get-clusterresource" | "get-clusterparameter" => return Err(ParseError::Incomplete(KNOWN_COMMANDS[8].line)),
        "get-clusterlog" => Command::ClusterLog,
        "tasklist" => Command::Workers,
        "taskkill" => Command::Kill(after(&words, "/pid").and_then(|pid| pid.parse().ok())),
        "suspend-clusternode" => Command::Drain,
        "resume-clusternode" => Command::Resume,
        "wusa" if has("/uninstall") => Command::Remove,
        "wusa" => Command::Install(plain(&words).ok_or(ParseError::Incomplete(KNOWN_COMMANDS[14].line))?),
        "dism" if has("/get-packages") => Command::Packages,
        "dism" if has("/remove-package") => Command::Remove,
        "dism" => Command::Install(path(&words).ok_or(ParseError::Incomplete(KNOWN_COMMANDS[15].line))?),
        other => return Err(ParseError::Unknown(nearest(other))),
    })
}

/// The words of a line in lower case. A quoted text is one word, and so is each bar.
fn words(line: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut quote = None;
    for c in line.chars().filter(|c| !c.is_control()).flat_map(char::to_lowercase) {
        match (c, quote) {
            ('\'' | '"', None) => quote = Some(c),
            (c, Some(open)) if c == open => quote = None,
            (c, None) if c.is_whitespace() => out.push(String::new()),
            ('|', None) => out.extend(["|".into(), String::new()]),
            (c, _) => out.last_mut().expect("there is one").push(c),
        }
    }
    out.retain(|word| !word.is_empty());
    out
}

/// The word after an option.
fn after(words: &[String], option: &str) -> Option<String> {
    let at = words.iter().position(|word| word == option)?;
    words.get(at + 1).filter(|word| *word != "|").cloned()
}

/// The first argument: the first word after the command and before a bar that is not an option.
fn plain(words: &[String]) -> Option<String> {
    let before = words.iter().skip(1).take_while(|word| *word != "|");
    before.into_iter().find(|word| !word.starts_with(['-', '/'])).cloned()
}

fn path(words: &[String]) -> Option<String> {
    let path = words.iter().find_map(|word| word.strip_prefix("/packagepath:"))?;
    (!path.is_empty()).then(|| path.to_owned())
}

/// The closest name, if at most three letters differ.
fn nearest(name: &str) -> Option<&'static str> {
    let near = NAMES.iter().map(|known| (distance(name, known), *known));
    near.min_by_key(|(distance, _)| *distance).filter(|(distance, _)| *distance <= 3).map(|(_, known)| known)
}

/// How many letters have to be inserted, deleted or changed (Levenshtein distance).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, c) in a.chars().enumerate() {
        let mut diagonal = core::mem::replace(&mut row[0], i + 1);
        for (j, d) in b.iter().enumerate() {
            let change = diagonal + usize::from(c != *d);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}
