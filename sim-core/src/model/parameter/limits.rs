//! Hosts, VMs and the run itself: the range and default of each number that is no field of `Costs` or `Recovery`, and
//! its row in the table. Checks and the defaults of a scenario use the same constants.

use core::ops::RangeInclusive;

use super::row::{Evidence, Parameter, Unit};
use crate::model::machine::host::OLD_REVISION;
use crate::model::time::{MICROSECOND, SECOND};

/// One day.
const DAY_NS: u64 = 24 * 3600 * SECOND;

/// A step of a send takes at least a nanosecond: two steps of one send must not share an instant by accident.
pub const COST_NS: RangeInclusive<u64> = 1..=DAY_NS;
/// Timers that repeat may not do so too often.
pub const REPEAT_NS: RangeInclusive<u64> = 1_000_000..=DAY_NS;
/// Runs last up to 31 days.
pub const LENGTH_NS: RangeInclusive<u64> = 1..=31 * DAY_NS;
/// Length of a run, unless a scenario says otherwise: three minutes.
pub const LENGTH_DEFAULT_NS: u64 = 180 * SECOND;
/// 5 µs between sends is 200,000 a second, the most the model is meant for.
pub const GAP_NS: RangeInclusive<u64> = 5 * MICROSECOND..=DAY_NS;
/// Requests of a VM in the whole of a run: they are numbered with 32 bits, and dials may ask for as many again.
pub const REQUESTS: RangeInclusive<u64> = 0..=1 << 31;
/// Revisions of build 20348.
pub const REVISION: RangeInclusive<u64> = 1..=99_999;
/// Hosts of a cluster.
pub const HOSTS: RangeInclusive<u64> = 1..=64;
/// Equal VMs.
pub const COUNT: RangeInclusive<u64> = 1..=4096;
/// VPs of a VM.
pub const VPS: RangeInclusive<u64> = 1..=256;
/// VPs of a VM, unless a scenario says otherwise.
pub const VPS_DEFAULT: u32 = 4;
/// In-flight slots of a channel.
pub const SLOTS: RangeInclusive<u64> = 1..=crate::model::machine::vp::SLOTS_MAX as u64;
/// In-flight slots of a channel, unless a scenario says otherwise. Eight is a teaching choice.
pub const SLOTS_DEFAULT: u32 = 8;
/// Most pages a send carries.
pub const PAGES_MAX: u8 = 16;
/// Pages of a send.
pub const PAGES: RangeInclusive<u64> = 1..=PAGES_MAX as u64;
/// Stations, if the host's path is made of them.
pub const STATIONS: RangeInclusive<u64> = 0..=8;
/// Servers of a station.
pub const SERVERS: RangeInclusive<u64> = 1..=4096;

/// A row that is no field of `Costs` or `Recovery`.
const fn row(
    path: &'static str,
    what: &'static str,
    (unit, default): (Unit, Option<u64>),
    range: RangeInclusive<u64>,
    evidence: Evidence,
    source: &'static str,
) -> Parameter {
    Parameter { path, what, unit, default, least: *range.start(), most: *range.end(), evidence, source }
}

/// The rows of hosts, VMs and the run itself.
pub(super) const ROWS: [Parameter; 11] = [
    row(
        "hosts[].revision",
        "Revision of the host's build 20348; from 3695 on it carries the fix.",
        (Unit::Revision, Some(OLD_REVISION as u64)),
        REVISION,
        Evidence::Confirmed,
        "Microsoft, Windows Server 2022 release information: 20348.3692 (13 May 2025), 20348.3695 (23 May 2025)",
    ),
    row("hosts", "Hosts of the cluster.", (Unit::Count, Some(1)), HOSTS, Evidence::Modelled, ""),
    row("vms[].count", "How many equal VMs.", (Unit::Count, Some(1)), COUNT, Evidence::Modelled, ""),
    row(
        "vms[].vps",
        "Virtual processors of a VM, each with a VMBus channel of its own.",
        (Unit::Count, Some(VPS_DEFAULT as u64)),
        VPS,
        Evidence::Modelled,
        "",
    ),
    row(
        "vms[].slots",
        "In-flight slots of a channel (Q). Eight is a teaching choice; OpenHCL takes min(8 × processors, 256).",
        (Unit::Count, Some(SLOTS_DEFAULT as u64)),
        SLOTS,
        Evidence::Modelled,
        "",
    ),
    row(
        "vms[].send_gap_ns",
        "Mean time between background sends of a VM (Poisson): 400 a second.",
        (Unit::Nanoseconds, Some(2_500_000)),
        GAP_NS,
        Evidence::Modelled,
        "",
    ),
    row(
        "vms[].flip_gap_ns",
        "Mean time between flips of a VM (Poisson): calm 1 s, routine 200 ms, stress 20 ms.",
        (Unit::Nanoseconds, Some(200_000_000)),
        GAP_NS,
        Evidence::Modelled,
        "",
    ),
    row(
        "vms[].think_ns",
        "Closed load: mean time a processor thinks between two sends of its own.",
        (Unit::Nanoseconds, None),
        GAP_NS,
        Evidence::Modelled,
        "",
    ),
    row("stations[].servers", "Servers of a station.", (Unit::Count, None), SERVERS, Evidence::Modelled, ""),
    row(
        "stations[].mean_ns",
        "Mean service time at a station.",
        (Unit::Nanoseconds, None),
        COST_NS,
        Evidence::Modelled,
        "",
    ),
    row(
        "length_ns",
        "How long a run is.",
        (Unit::Nanoseconds, Some(LENGTH_DEFAULT_NS)),
        LENGTH_NS,
        Evidence::Modelled,
        "",
    ),
];
