//! Scenario: the input of a run, as an author writes it. A check finds everything that is wrong with it at once.
//!
//! Durations are nanoseconds and rates are mean gaps in nanoseconds, so that nothing is rounded twice. Every default
//! is a choice of this model; `parameter.rs` has the table of all of them, with the evidence for each.

pub mod adjust;
mod sizes;

use serde::{Deserialize, Serialize};

pub(crate) use self::sizes::Sizes;
use crate::model::diagnostic::Findings;
pub use crate::model::diagnostic::{Diagnostic, MISSING};
pub use crate::model::machine::host::{FIXED_REVISION, OLD_REVISION};
use crate::model::machine::memory::ChunkIndex;
pub use crate::model::machine::partition::Isolation;
use crate::model::machine::partition::Service;
use crate::model::parameter::limits;
pub use crate::model::parameter::{Costs, Recovery};
use crate::model::time::SimTime;

/// Version of the model. A recording made with another one may not reproduce.
pub const MODEL_VERSION: u32 = 2;

/// A world to be, as an author writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Version of the model this was written for.
    pub model: u32,
    /// Short name, used in links: lower-case letters, digits and hyphens.
    pub slug: String,
    /// One line for a reader.
    pub title: String,
    /// The seed: everything left to chance follows from it.
    pub seed: u64,
    /// How long the run is, in nanoseconds.
    pub length_ns: u64,
    /// What goes wrong before the update.
    #[serde(default)]
    pub mechanism: Mechanism,
    /// The hosts of the cluster.
    #[serde(default = "one_old_host")]
    pub hosts: Vec<HostSpec>,
    /// The virtual machines on them.
    pub vms: Vec<VmSpec>,
    /// What is set up to restart a VM that stopped answering.
    #[serde(default)]
    pub recovery: Recovery,
    /// What each step costs.
    #[serde(default)]
    pub costs: Costs,
    /// If there are any, a send goes from its slot through these and back: for queueing theory and benchmarks.
    #[serde(default)]
    pub stations: Vec<StationSpec>,
    /// Sends and page sharings at given moments.
    #[serde(default)]
    pub script: Vec<Scripted>,
}

/// What goes wrong before the update. Microsoft has not published the mechanism; each of these shows the same symptoms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mechanism {
    /// D1: a send that saw "private" registers too late and sleeps forever.
    #[default]
    LostWakeUp,
    /// A1: a send that saw "private" repeats a call that waits for a change that has already happened. Its VP
    /// is busy and makes no progress.
    BusyStall,
    /// A3: a completion that found the VP's message slot in use registers too late and is never posted.
    StuckMessage,
}

/// A host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HostSpec {
    /// Revision of its build 20348; from 3695 on it carries the fix.
    pub revision: u32,
}

fn one_old_host() -> Vec<HostSpec> {
    vec![HostSpec { revision: OLD_REVISION }]
}

/// One or several equal virtual machines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VmSpec {
    /// How many of them.
    #[serde(default = "one")]
    pub count: u32,
    /// The host they start on.
    #[serde(default)]
    pub host: u32,
    /// What protects its memory from the host.
    pub isolation: Isolation,
    /// VPs, each with a channel of its own.
    pub vps: u32,
    /// In-flight slots of each channel (Q). Eight is a teaching choice.
    pub slots: u32,
    /// Open load: mean time between background sends of the VM; absent for none.
    #[serde(default)]
    pub send_gap_ns: Option<u64>,
    /// Mean time between visibility changes of the VM; absent for none.
    #[serde(default)]
    pub flip_gap_ns: Option<u64>,
    /// Closed load: each VP thinks this long on average, sends, waits until it is done, and thinks again.
    #[serde(default)]
    pub think_ns: Option<u64>,
}

fn one() -> u32 {
    1
}

/// One confidential VM with four VPs and eight slots each; nothing asks anything of it.
impl Default for VmSpec {
    fn default() -> VmSpec {
        VmSpec {
            count: 1,
            host: 0,
            isolation: Isolation::Snp,
            vps: limits::VPS_DEFAULT,
            slots: limits::SLOTS_DEFAULT,
            send_gap_ns: None,
            flip_gap_ns: None,
            think_ns: None,
        }
    }
}

/// Three minutes of one quiet VM on one host before the update.
impl Default for Scenario {
    fn default() -> Scenario {
        Scenario {
            model: MODEL_VERSION,
            slug: "quiet".into(),
            title: String::new(),
            seed: 1,
            length_ns: limits::LENGTH_DEFAULT_NS,
            mechanism: Mechanism::default(),
            hosts: one_old_host(),
            vms: vec![VmSpec::default()],
            recovery: Recovery::default(),
            costs: Costs::default(),
            stations: Vec::new(),
            script: Vec::new(),
        }
    }
}

/// A station with a queue, first come first served.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StationSpec {
    /// How many it serves at once.
    pub servers: u32,
    /// Mean service time.
    pub mean_ns: u64,
    /// Law of the service time.
    pub law: Law,
}

/// How a time is distributed around its mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Law {
    /// Always the mean.
    Fixed,
    /// Exponential.
    Exponential,
    /// Log-normal, with the device's σ.
    LogNormal,
}

/// Scripted input, for small scenarios, chapters and counterexamples. Always about the first VM.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Scripted {
    /// The guest shares a chunk with the host, and sends from it once it has touched it.
    Share {
        /// The VP that shares it.
        vp: u32,
        /// The chunk; one that is not in use.
        chunk: ChunkIndex,
        /// When the guest's side of the change is complete.
        at: SimTime,
        /// How long the host's view takes to follow.
        lag_ns: u64,
        /// How long until the guest starts the send that uses it.
        touch_ns: u64,
    },
    /// The guest sends from memory that has long been shared.
    Send {
        /// The VP that sends.
        vp: u32,
        /// When it takes its slot.
        at: SimTime,
        /// Pages carried, 1 to 16.
        pages: u8,
    },
}

impl Scripted {
    /// When this is to happen.
    #[must_use]
    pub fn at(&self) -> SimTime {
        match *self {
            Scripted::Share { at, .. } | Scripted::Send { at, .. } => at,
        }
    }

    /// Its name in a file.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Scripted::Share { .. } => "share",
            Scripted::Send { .. } => "send",
        }
    }

    pub(crate) fn vp(&self) -> u32 {
        match *self {
            Scripted::Share { vp, .. } | Scripted::Send { vp, .. } => vp,
        }
    }
}

/// Most scripted inputs a scenario may have.
const SCRIPT_MAX: u64 = 1000;
/// Timers are numbered with 20 bits; this many slots and chunks always fit.
const TIMERS_MAX: u64 = 1 << crate::model::agenda::TIMER_BITS;

/// Timers of a slot, one of each class (`plan.rs`).
pub(crate) const SLOT_TIMERS: u32 = 3;

/// How many timers the world of a scenario has; the agenda numbers them with `TIMER_BITS` bits.
fn timers_needed(scenario: &Scenario) -> u64 {
    let vms = scenario.vms.iter().take(64).map(|vm| {
        // The numbers have not been checked yet: they may be as large as their type allows.
        let (vps, slots) = (u128::from(vm.vps), u128::from(vm.slots));
        let one =
            u128::from(vm.chunks()) + 2 * vps + u128::from(SLOT_TIMERS) * vps * slots + Service::ALL.len() as u128;
        u64::try_from(one * u128::from(vm.count)).unwrap_or(u64::MAX)
    });
    vms.fold(scenario.hosts.len() as u64, u64::saturating_add)
}

impl Scenario {
    /// Everything that is wrong with it; empty if it can be run.
    #[must_use]
    pub fn check(&self) -> Vec<Diagnostic> {
        let mut found = Findings::default();
        found.model(self.model);
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        found.need(
            (1..=40).contains(&self.slug.len()) && self.slug.chars().all(plain),
            "slug",
            format_args!("“{}”", self.slug.chars().take(60).collect::<String>()),
            "use 1 to 40 lower-case letters, digits and hyphens",
        );
        found.need(self.title.len() <= 200, "title", "the text", "use at most 200 bytes");
        found.range("length_ns", self.length_ns, limits::LENGTH_NS);
        found.range("hosts", self.hosts.len() as u64, limits::HOSTS);
        for (i, host) in self.hosts.iter().enumerate().take(64) {
            found.range(&format!("hosts[{i}].revision"), host.revision.into(), limits::REVISION);
        }
        found.range("vms", self.vms.len() as u64, 1..=64);
        for (i, vm) in self.vms.iter().enumerate().take(64) {
            vm.check(i, self.hosts.len(), &mut found);
        }
        let timers = timers_needed(self);
        found.need(
            timers <= TIMERS_MAX,
            "vms",
            format_args!("a need for {timers} timers"),
            "use fewer VMs, processors or slots: their timers must fit 2^20",
        );
        found.range("stations", self.stations.len() as u64, limits::STATIONS);
        for (i, station) in self.stations.iter().enumerate().take(8) {
            found.range(&format!("stations[{i}].servers"), station.servers.into(), limits::SERVERS);
            found.range(&format!("stations[{i}].mean_ns"), station.mean_ns, limits::COST_NS);
        }
        self.recovery.check(&mut found);
        self.costs.check(&mut found);
        let sweep_ns = self.costs.sweep_ns;
        found.need(
            sweep_ns == 0 || sweep_ns >= *limits::REPEAT_NS.start(),
            "costs.sweep_ns",
            sweep_ns,
            "use 0 for never, or at least a millisecond",
        );
        found.need(
            self.costs.has_sizes(),
            "costs.pages_1_milli",
            "no weight for any number of pages",
            "give at least one of pages_1_milli to pages_16_milli a weight above 0",
        );
        self.check_sense(&mut found);
        found.range("script", self.script.len() as u64, 0..=SCRIPT_MAX);
        for (i, scripted) in self.script.iter().enumerate().take(SCRIPT_MAX as usize) {
            scripted.check(&format!("script[{i}]"), self, &mut found);
        }
        found.0
    }

    /// Values that are fine alone and contradict each other.
    fn check_sense(&self, found: &mut Findings) {
        let chunks = self.vms.iter().any(|vm| vm.flip_gap_ns.is_some()) || !self.script.is_empty();
        found.need(
            self.stations.is_empty() || !chunks,
            "stations",
            "a path of stations together with flips or a script",
            "leave out the stations, or the flips and the script: stations stand for the whole path",
        );
        for (i, vm) in self.vms.iter().enumerate().take(64) {
            let requests = vm.requests(self.length_ns);
            found.need(
                limits::REQUESTS.contains(&requests),
                &format!("vms[{i}]"),
                format_args!("a load of {requests} requests"),
                "use longer gaps or a shorter run: at most 2^31 of them",
            );
            found.need(
                vm.think_ns.is_none() || vm.send_gap_ns.is_none(),
                &format!("vms[{i}].think_ns"),
                "a closed load together with an open one",
                "leave out think_ns or send_gap_ns",
            );
        }
    }

    /// The first VM's share of the whole: what scripts and most commands are about.
    pub(crate) fn first_vm(&self) -> Option<&VmSpec> {
        self.vms.first()
    }
}

impl Scripted {
    /// Checks it against the first VM of a scenario.
    pub(crate) fn check(&self, path: &str, scenario: &Scenario, found: &mut Findings) {
        let Some(vm) = scenario.first_vm() else { return };
        let at = |field: &str| format!("{path}.{}.{field}", self.kind());
        found.range(&at("vp"), self.vp().into(), 0..=u64::from(vm.vps.saturating_sub(1)));
        found.range(&at("at"), self.at().0, 0..=scenario.length_ns);
        match *self {
            Scripted::Share { chunk, lag_ns, touch_ns, .. } => {
                let last = vm.chunks().saturating_sub(1);
                found.range(&at("chunk"), chunk.into(), u64::from(vm.vps)..=last.max(vm.vps.into()));
                found.range(&at("lag_ns"), lag_ns, limits::COST_NS);
                found.range(&at("touch_ns"), touch_ns, 0..=*limits::COST_NS.end());
            }
            Scripted::Send { pages, .. } => found.range(&at("pages"), pages.into(), limits::PAGES),
        }
    }
}

impl VmSpec {
    /// Chunks of one such VM: one long shared for each VP, and a pool that is never a reason to skip a visibility
    /// change.
    #[must_use]
    pub fn chunks(&self) -> u64 {
        u64::from(self.vps) + u64::from(self.slots) * u64::from(self.vps) + 64
    }

    /// About how many requests one such VM makes in so long a run.
    fn requests(&self, length_ns: u64) -> u64 {
        // A gap out of its range is another mistake.
        let of = |gap: Option<u64>| gap.map_or(0, |gap| length_ns / gap.max(*limits::GAP_NS.start()));
        let thinking = of(self.think_ns).saturating_mul(self.vps.into());
        of(self.send_gap_ns).saturating_add(of(self.flip_gap_ns)).saturating_add(thinking)
    }

    fn check(&self, i: usize, hosts: usize, found: &mut Findings) {
        let path = |field: &str| format!("vms[{i}].{field}");
        found.range(&path("count"), self.count.into(), limits::COUNT);
        found.range(&path("host"), self.host.into(), 0..=(hosts.max(1) - 1) as u64);
        found.range(&path("vps"), self.vps.into(), limits::VPS);
        found.range(&path("slots"), self.slots.into(), limits::SLOTS);
        let gaps = [("send_gap_ns", self.send_gap_ns), ("flip_gap_ns", self.flip_gap_ns), ("think_ns", self.think_ns)];
        for (field, gap) in gaps {
            if let Some(gap) = gap {
                found.range(&path(field), gap, limits::GAP_NS);
            }
        }
    }
}

impl Findings {
    /// Notes a version of the model that is not ours.
    pub(crate) fn model(&mut self, version: impl Into<i128>) {
        let allowed = format!(
            "this program knows model version {MODEL_VERSION}; open it with the version of the page it was made with"
        );
        let version = version.into();
        self.need(version == MODEL_VERSION.into(), "model", version, &allowed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_mistakes_are_reported_at_once_with_their_places() {
        let scenario = Scenario {
            model: 7,
            slug: "Über".into(),
            length_ns: 0,
            hosts: vec![HostSpec { revision: 0 }],
            vms: vec![VmSpec { vps: 0, host: 3, slots: 999, send_gap_ns: Some(1), ..VmSpec::default() }],
            costs: Costs {
                pages_1_milli: 0,
                pages_2_milli: 0,
                pages_4_milli: 0,
                pages_8_milli: 0,
                pages_16_milli: 0,
                flip_pages: 17,
                gap_ns: 0,
                ring_bytes: 1,
                ..Costs::default()
            },
            stations: vec![StationSpec { servers: 0, mean_ns: 5, law: Law::Fixed }],
            script: vec![Scripted::Send { vp: 9, at: SimTime(5), pages: 17 }],
            ..Scenario::default()
        };
        let paths: Vec<String> = scenario.check().into_iter().map(|d| d.path).collect();
        assert_eq!(
            paths,
            [
                "model",
                "slug",
                "length_ns",
                "hosts[0].revision",
                "vms[0].host",
                "vms[0].vps",
                "vms[0].slots",
                "vms[0].send_gap_ns",
                "stations[0].servers",
                "costs.flip_pages",
                "costs.ring_bytes",
                "costs.gap_ns",
                "costs.pages_1_milli",
                "stations",
                "script[0].send.vp",
                "script[0].send.at",
                "script[0].send.pages",
            ]
        );
    }
}
