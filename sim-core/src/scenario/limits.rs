//! The ranges of what is no field of `Costs`, used by the checks and by the table of parameters alike.

use core::ops::RangeInclusive;

use crate::time::{MICROSECOND, SECOND};

/// One day.
const DAY_NS: u64 = 24 * 3600 * SECOND;

/// A step of a send takes at least a nanosecond: two steps of one send must not share an instant by accident.
pub const COST_NS: RangeInclusive<u64> = 1..=DAY_NS;
/// Timers that repeat may not do so too often.
pub const REPEAT_NS: RangeInclusive<u64> = 1_000_000..=DAY_NS;
/// Runs last up to 31 days.
pub const LENGTH_NS: RangeInclusive<u64> = 1..=31 * DAY_NS;
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
/// Processors of a VM.
pub const VPS: RangeInclusive<u64> = 1..=256;
/// Slots of a channel.
pub const SLOTS: RangeInclusive<u64> = 1..=crate::machine::vp::SLOTS_MAX as u64;
/// Most pages a send carries.
pub const PAGES_MAX: u8 = 16;
/// Pages of a send.
pub const PAGES: RangeInclusive<u64> = 1..=PAGES_MAX as u64;
/// Stations, if the host's path is made of them.
pub const STATIONS: RangeInclusive<u64> = 0..=8;
/// Servers of a station.
pub const SERVERS: RangeInclusive<u64> = 1..=4096;
