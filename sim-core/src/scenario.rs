//! Scenario: what an author writes. Parsing and checking it gives a scenario, or everything that is wrong with it.
//!
//! Durations are nanoseconds and rates are mean gaps in nanoseconds, so that nothing is rounded twice. Every default
//! is a choice of this model; where a public source stands behind one, its line says so.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::machine::memory::ChunkIndex;
use crate::time::{MICROSECOND, MILLISECOND, SECOND, SimTime};

/// Version of the model. A recording made with another one may not reproduce.
pub const MODEL_VERSION: u32 = 1;
/// First revision of build 20348 that carries the fix (Microsoft's release table).
pub const FIXED_REVISION: u32 = 3695;
/// The monthly update of May 2025, before the fix (Microsoft's release table).
pub const OLD_REVISION: u32 = 3692;

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
    /// The run number: everything left to chance follows from it.
    pub seed: u64,
    /// How long the run is, in nanoseconds.
    pub length_ns: u64,
    /// Revision of the host's build 20348; from 3695 on it carries the fix.
    pub revision: u32,
    /// The virtual machines on the host.
    pub vms: Vec<VmSpec>,
    /// What is set up to restart a VM that stopped answering.
    #[serde(default)]
    pub recovery: Recovery,
    /// What each step costs.
    #[serde(default)]
    pub costs: Costs,
    /// Sends and page openings at given moments.
    #[serde(default)]
    pub script: Vec<Scripted>,
}

/// One or several equal virtual machines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VmSpec {
    /// How many of them.
    #[serde(default = "one")]
    pub count: u32,
    /// What protects its memory from the host.
    pub isolation: Isolation,
    /// Virtual processors, each with a channel of its own.
    pub vps: u32,
    /// In-flight slots of each channel (Q). Eight is a teaching choice.
    pub slots: u32,
    /// Mean time between background sends of the VM; absent for none.
    #[serde(default)]
    pub send_gap_ns: Option<u64>,
    /// Mean time between flips of the VM; absent for none.
    #[serde(default)]
    pub flip_gap_ns: Option<u64>,
}

fn one() -> u32 {
    1
}

/// What protects a partition's memory from the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Isolation {
    /// Nothing: a classic VM. Its pages are born shared.
    None,
    /// AMD SEV-SNP.
    Snp,
    /// Intel TDX.
    Tdx,
}

impl Isolation {
    /// Whether the VM is confidential: its pages are born private, and it attests before it runs.
    #[must_use]
    pub fn is_confidential(self) -> bool {
        self != Isolation::None
    }
}

/// What restarts a VM that stopped answering. Nothing does unless it is set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recovery {
    /// The cluster checks the heartbeat about once a minute and restarts the VM.
    pub cluster_monitor: bool,
    /// A watchdog in the guest's firmware resets it after two minutes without a pat.
    pub guest_watchdog: bool,
    /// Whether attestation and key release succeed at the next boot.
    pub key_release: bool,
}

impl Default for Recovery {
    fn default() -> Self {
        Recovery { cluster_monitor: true, guest_watchdog: false, key_release: true }
    }
}

/// What each step takes, in nanoseconds unless said otherwise. Model assumptions, but for the ones marked documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Costs {
    /// S1: build the request.
    pub build_ns: u64,
    /// S1: bounce copy from private to shared memory, a kibibyte; confidential VMs only.
    pub copy_kib_ns: u64,
    /// S2: list the pages in a GPA-direct packet.
    pub list_ns: u64,
    /// S2: a page on that list.
    pub list_page_ns: u64,
    /// S3: write the packet into the ring.
    pub write_ns: u64,
    /// S4: signal the host, classic VM. Always charged.
    pub signal_classic_ns: u64,
    /// S4: signal the host, confidential VM. Always charged.
    pub signal_confidential_ns: u64,
    /// S5: the host picks the packet up.
    pub pick_up_ns: u64,
    /// S6: validate a page range.
    pub validate_page_ns: u64,
    /// S7: translate and pin a page.
    pub map_page_ns: u64,
    /// S8: mean time of the device (log-normal).
    pub device_ns: u64,
    /// S8: σ of the logarithm of the device's time, in thousandths.
    pub device_sigma_milli: u32,
    /// S9: unpin, write the completion, signal the guest.
    pub complete_ns: u64,
    /// S10: the guest handles the completion and frees the slot.
    pub finish_ns: u64,
    /// Mean time until the host's view of a chunk follows a change (exponential).
    pub lag_ns: u64,
    /// Mean time from opening a chunk to its first use (exponential).
    pub touch_ns: u64,
    /// The gap between looking and registering, before the update.
    pub gap_ns: u64,
    /// How often the handler after the update looks again at sends that wait; zero for never. 100 ms is OpenHCL's
    /// documented "unstick" delay, used here for something of our own.
    pub sweep_ns: u64,
    /// Heartbeat interval. Documented: about every two seconds.
    pub heartbeat_ns: u64,
    /// Missed beats after which the heartbeat is lost.
    pub lost_after_beats: u32,
    /// The cluster's check. Documented: about once a minute.
    pub monitor_ns: u64,
    /// The guest's watchdog. Documented default of the watchdog device: 120 s.
    pub watchdog_ns: u64,
    /// Reset of a VM.
    pub reset_ns: u64,
    /// Boot of a classic VM.
    pub boot_classic_ns: u64,
    /// Boot of a confidential VM.
    pub boot_confidential_ns: u64,
    /// Attestation and key release.
    pub attestation_ns: u64,
    /// Whether the modelled hardware refuses host access to private pages.
    pub hardware_check: bool,
}

impl Default for Costs {
    fn default() -> Self {
        Costs {
            build_ns: MICROSECOND,
            copy_kib_ns: 250,
            list_ns: 500,
            list_page_ns: 50,
            write_ns: 500,
            signal_classic_ns: 3 * MICROSECOND,
            signal_confidential_ns: 6 * MICROSECOND,
            pick_up_ns: 2 * MICROSECOND,
            validate_page_ns: 200,
            map_page_ns: 400,
            device_ns: 120 * MICROSECOND,
            device_sigma_milli: 1244,
            complete_ns: 3 * MICROSECOND,
            finish_ns: MICROSECOND,
            lag_ns: 200 * MICROSECOND,
            touch_ns: 300 * MICROSECOND,
            gap_ns: 15 * MICROSECOND,
            sweep_ns: 100 * MILLISECOND,
            heartbeat_ns: 2 * SECOND,
            lost_after_beats: 5,
            monitor_ns: 60 * SECOND,
            watchdog_ns: 120 * SECOND,
            reset_ns: 5 * SECOND,
            boot_classic_ns: 45 * SECOND,
            boot_confidential_ns: 60 * SECOND,
            attestation_ns: 8 * SECOND,
            hardware_check: true,
        }
    }
}

impl Costs {
    /// L of the model: the fixed path from the first touch to the look (S1–S6) of a send of `pages` pages.
    #[must_use]
    pub fn path_to_look_ns(&self, isolation: Isolation, pages: u8) -> u64 {
        let pages = u64::from(pages);
        self.copy_ns(isolation, pages)
            + self.list_ns
            + self.list_page_ns * pages
            + self.write_ns
            + self.signal_ns(isolation)
            + self.pick_up_ns
            + self.validate_page_ns * pages
    }

    /// S1 as a whole.
    #[must_use]
    pub fn copy_ns(&self, isolation: Isolation, pages: u64) -> u64 {
        let copy = if isolation.is_confidential() { self.copy_kib_ns * 4 * pages } else { 0 };
        self.build_ns + copy
    }

    /// S4.
    #[must_use]
    pub fn signal_ns(&self, isolation: Isolation) -> u64 {
        if isolation.is_confidential() { self.signal_confidential_ns } else { self.signal_classic_ns }
    }
}

/// Scripted input, for small scenarios, chapters and counterexamples. Always about the first VM.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Scripted {
    /// The guest opens a chunk to the host, and sends from it once it has touched it.
    Share {
        /// The processor that opens it.
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
    /// The guest sends from memory that has long been open.
    Send {
        /// The processor that sends.
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

    pub(crate) fn vp(&self) -> u32 {
        match *self {
            Scripted::Share { vp, .. } | Scripted::Send { vp, .. } => vp,
        }
    }
}

/// One thing that is wrong with what a person wrote, with its place and the way on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Where: `vms[0].slots`.
    pub path: String,
    /// What stands there.
    pub value: String,
    /// What may stand there, as a sentence.
    pub allowed: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} is not possible here; {}", self.path, self.value, self.allowed)
    }
}

/// Collects everything that is wrong, so that an author mends it in one go.
struct Findings(Vec<Diagnostic>);

impl Findings {
    fn range(&mut self, path: &str, value: u64, allowed: core::ops::RangeInclusive<u64>) {
        if !allowed.contains(&value) {
            self.0.push(Diagnostic {
                path: path.into(),
                value: value.to_string(),
                allowed: format!("use {} to {}", allowed.start(), allowed.end()),
            });
        }
    }

    fn need(&mut self, holds: bool, path: &str, value: impl fmt::Display, allowed: &str) {
        if !holds {
            self.0.push(Diagnostic { path: path.into(), value: value.to_string(), allowed: allowed.into() });
        }
    }
}

/// Longest run: 31 days.
const LENGTH_MAX_NS: u64 = 31 * 24 * 3600 * SECOND;
/// Longest duration a cost may have: one day.
const COST_MAX_NS: u64 = 24 * 3600 * SECOND;
/// Timers are numbered with 20 bits; this many slots and chunks always fit.
const TIMERS_MAX: u64 = 1 << crate::agenda::TIMER_BITS;

impl Scenario {
    /// Everything that is wrong with it; empty if it can be run.
    #[must_use]
    pub fn check(&self) -> Vec<Diagnostic> {
        let mut found = Findings(Vec::new());
        found.need(self.model == MODEL_VERSION, "model", self.model, "this program knows model version 1");
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        found.need(
            (1..=40).contains(&self.slug.len()) && self.slug.chars().all(plain),
            "slug",
            format_args!("“{}”", self.slug),
            "use 1 to 40 lower-case letters, digits and hyphens",
        );
        found.need(self.title.len() <= 200, "title", "the text", "use at most 200 bytes");
        found.range("length_ns", self.length_ns, 1..=LENGTH_MAX_NS);
        found.range("revision", self.revision.into(), 1..=99_999);
        found.range("vms", self.vms.len() as u64, 1..=64);
        let mut timers: u64 = 1;
        for (i, vm) in self.vms.iter().enumerate().take(64) {
            timers = timers.saturating_add(vm.check(i, &mut found));
        }
        found.need(
            timers <= TIMERS_MAX,
            "vms",
            timers,
            "use fewer VMs, processors or slots: their timers must fit 2^20",
        );
        self.costs.check(&mut found);
        self.check_script(&mut found);
        found.0
    }

    fn check_script(&self, found: &mut Findings) {
        found.range("script", self.script.len() as u64, 0..=1000);
        let Some(vm) = self.vms.first() else { return };
        for (i, scripted) in self.script.iter().enumerate().take(1000) {
            let path = |field: &str| format!("script[{i}].{field}");
            found.range(&path("vp"), scripted.vp().into(), 0..=u64::from(vm.vps.saturating_sub(1)));
            found.range(&path("at"), scripted.at().0, 0..=self.length_ns);
            match *scripted {
                Scripted::Share { chunk, lag_ns, touch_ns, .. } => {
                    let last = vm.chunks().saturating_sub(1);
                    found.range(&path("chunk"), chunk.into(), u64::from(vm.vps)..=last.max(vm.vps.into()));
                    found.range(&path("lag_ns"), lag_ns, 1..=COST_MAX_NS);
                    found.range(&path("touch_ns"), touch_ns, 0..=COST_MAX_NS);
                }
                Scripted::Send { pages, .. } => found.range(&path("pages"), pages.into(), 1..=16),
            }
        }
    }
}

impl VmSpec {
    /// Chunks of one such VM: one long open for each processor, and a pool that is never a reason to skip a flip.
    #[must_use]
    pub fn chunks(&self) -> u64 {
        u64::from(self.vps) + u64::from(self.slots) * u64::from(self.vps) + 64
    }

    /// Checks it and returns how many timers these VMs need.
    fn check(&self, i: usize, found: &mut Findings) -> u64 {
        let path = |field: &str| format!("vms[{i}].{field}");
        found.range(&path("count"), self.count.into(), 1..=4096);
        found.range(&path("vps"), self.vps.into(), 1..=256);
        found.range(&path("slots"), self.slots.into(), 1..=256);
        // 5 µs between sends is 200,000 a second, the most the model is meant for.
        for (field, gap) in [("send_gap_ns", self.send_gap_ns), ("flip_gap_ns", self.flip_gap_ns)] {
            if let Some(gap) = gap {
                found.range(&path(field), gap, 5 * MICROSECOND..=COST_MAX_NS);
            }
        }
        let per_vm = self.chunks() + 3 * u64::from(self.slots) * u64::from(self.vps) + 8;
        u64::from(self.count) * per_vm
    }
}

impl Costs {
    fn check(&self, found: &mut Findings) {
        for (field, value) in [
            ("build_ns", self.build_ns),
            ("copy_kib_ns", self.copy_kib_ns),
            ("list_ns", self.list_ns),
            ("list_page_ns", self.list_page_ns),
            ("write_ns", self.write_ns),
            ("signal_classic_ns", self.signal_classic_ns),
            ("signal_confidential_ns", self.signal_confidential_ns),
            ("pick_up_ns", self.pick_up_ns),
            ("validate_page_ns", self.validate_page_ns),
            ("map_page_ns", self.map_page_ns),
            ("complete_ns", self.complete_ns),
            ("finish_ns", self.finish_ns),
            ("lag_ns", self.lag_ns),
            ("touch_ns", self.touch_ns),
            ("gap_ns", self.gap_ns),
            ("reset_ns", self.reset_ns),
            ("boot_classic_ns", self.boot_classic_ns),
            ("boot_confidential_ns", self.boot_confidential_ns),
            ("attestation_ns", self.attestation_ns),
        ] {
            // At least a nanosecond each: two steps of one send must not share an instant by accident.
            found.range(&format!("costs.{field}"), value, 1..=COST_MAX_NS);
        }
        found.range("costs.device_ns", self.device_ns, 1..=3600 * SECOND);
        found.range("costs.device_sigma_milli", self.device_sigma_milli.into(), 0..=3000);
        found.need(
            self.sweep_ns == 0 || (MILLISECOND..=COST_MAX_NS).contains(&self.sweep_ns),
            "costs.sweep_ns",
            self.sweep_ns,
            "use 0 for never, or at least a millisecond",
        );
        for (field, value) in
            [("heartbeat_ns", self.heartbeat_ns), ("monitor_ns", self.monitor_ns), ("watchdog_ns", self.watchdog_ns)]
        {
            found.range(&format!("costs.{field}"), value, MILLISECOND..=COST_MAX_NS);
        }
        found.range("costs.lost_after_beats", self.lost_after_beats.into(), 1..=1000);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fixed_path_is_fifteen_microseconds_for_four_pages() {
        assert_eq!(Costs::default().path_to_look_ns(Isolation::Snp, 4), 15 * MICROSECOND);
    }

    #[test]
    fn all_mistakes_are_reported_at_once_with_their_places() {
        let scenario = Scenario {
            model: 7,
            slug: "Über".into(),
            title: String::new(),
            seed: 1,
            length_ns: 0,
            revision: OLD_REVISION,
            vms: vec![VmSpec {
                count: 1,
                isolation: Isolation::Snp,
                vps: 0,
                slots: 999,
                send_gap_ns: Some(1),
                flip_gap_ns: None,
            }],
            recovery: Recovery::default(),
            costs: Costs { gap_ns: 0, ..Costs::default() },
            script: vec![Scripted::Send { vp: 9, at: SimTime(5), pages: 17 }],
        };
        let paths: Vec<String> = scenario.check().into_iter().map(|d| d.path).collect();
        assert_eq!(
            paths,
            [
                "model",
                "slug",
                "length_ns",
                "vms[0].vps",
                "vms[0].slots",
                "vms[0].send_gap_ns",
                "costs.gap_ns",
                "script[0].vp",
                "script[0].at",
                "script[0].pages",
            ]
        );
    }
}
