//! Costs: what a send carries, and what each step takes: declared as rows of the table of parameters.

use super::limits::{COST_NS, PAGES, REPEAT_NS};
use super::row::parameters;
use crate::model::machine::partition::Isolation;
use crate::model::time::{MICROSECOND, MILLISECOND, SECOND};

/// The sweep: zero for never.
const NEVER_OR_REPEAT: core::ops::RangeInclusive<u64> = 0..=*REPEAT_NS.end();

parameters! {
    /// What a send carries, and what each step takes, in nanoseconds unless said otherwise.
    pub struct Costs in "costs" {
        " Background sends: weight of those that carry one page."
        pages_1_milli: u32 = 300, Thousandths, 0..=1000, Modelled, "";
        " Background sends: weight of those that carry two pages."
        pages_2_milli: u32 = 250, Thousandths, 0..=1000, Modelled, "";
        " Background sends: weight of those that carry four pages."
        pages_4_milli: u32 = 250, Thousandths, 0..=1000, Modelled, "";
        " Background sends: weight of those that carry eight pages."
        pages_8_milli: u32 = 125, Thousandths, 0..=1000, Modelled, "";
        " Background sends: weight of those that carry sixteen pages."
        pages_16_milli: u32 = 75, Thousandths, 0..=1000, Modelled, "";
        " Pages of a send that a flip causes: as many as it opens."
        flip_pages: u8 = 4, Count, PAGES, Modelled, "";
        " S1: build the request."
        build_ns: u64 = MICROSECOND, Nanoseconds, COST_NS, Modelled, "";
        " S1: bounce copy from private to shared memory, for each kibibyte; confidential VMs only."
        copy_kib_ns: u64 = 250, Nanoseconds, COST_NS, Modelled, "";
        " S2: list the pages in a GPA-direct packet."
        list_ns: u64 = 500, Nanoseconds, COST_NS, Modelled, "";
        " S2: a page on that list."
        list_page_ns: u64 = 50, Nanoseconds, COST_NS, Modelled, "";
        " S3: write the packet into the ring."
        write_ns: u64 = 500, Nanoseconds, COST_NS, Modelled, "";
        " S4: signal the host, classic VM. Charged whether or not a signal is needed."
        signal_classic_ns: u64 = 3 * MICROSECOND, Nanoseconds, COST_NS, Modelled, "";
        " S4: signal the host, confidential VM. Charged whether or not a signal is needed."
        signal_confidential_ns: u64 = 6 * MICROSECOND, Nanoseconds, COST_NS, Modelled, "";
        " S5: the host picks the packet up."
        pick_up_ns: u64 = 2 * MICROSECOND, Nanoseconds, COST_NS, Modelled, "";
        " S6: validate a page range."
        validate_page_ns: u64 = 200, Nanoseconds, COST_NS, Modelled, "";
        " S7: translate and pin a page."
        map_page_ns: u64 = 400, Nanoseconds, COST_NS, Modelled, "";
        " S8: mean time of the device (log-normal)."
        device_ns: u64 = 120 * MICROSECOND, Nanoseconds, 1..=3600 * SECOND, Modelled, "";
        " S8: σ of the logarithm of the device's time."
        device_sigma_milli: u32 = 1244, Thousandths, 0..=3000, Modelled, "";
        " S9: unpin, write the completion, signal the guest."
        complete_ns: u64 = 3 * MICROSECOND, Nanoseconds, COST_NS, Modelled, "";
        " S10: the guest handles the completion and frees the slot."
        finish_ns: u64 = MICROSECOND, Nanoseconds, COST_NS, Modelled, "";
        " Size of a channel's ring, which is never quite filled."
        ring_bytes: u64 = 131_072, Bytes, 256..=4_194_304, Documented, "Linux storvsc_drv.c: storvsc_ringbuffer_size";
        " Mean time until the host's view of a chunk follows a change (exponential)."
        lag_ns: u64 = 200 * MICROSECOND, Nanoseconds, COST_NS, Modelled, "";
        " Mean time from opening a chunk to its first use (exponential)."
        touch_ns: u64 = 300 * MICROSECOND, Nanoseconds, COST_NS, Modelled, "";
        " The gap between looking and registering, before the update."
        gap_ns: u64 = 15 * MICROSECOND, Nanoseconds, COST_NS, Modelled, "";
        " How often the handler after the update looks again at sends that wait; zero for never."
        sweep_ns: u64 = 100 * MILLISECOND, Nanoseconds, NEVER_OR_REPEAT, Documented, "OpenVMM: OpenHCL's “unstick” delay; its use here is modelled";
        " Busy stall: time between two tries of the repeated call."
        retry_ns: u64 = MILLISECOND, Nanoseconds, MICROSECOND..=SECOND, Modelled, "";
        " Stuck message slot: how long the guest holds a message."
        message_ns: u64 = 40 * MICROSECOND, Nanoseconds, COST_NS, Modelled, "";
        " Heartbeat interval."
        heartbeat_ns: u64 = 2 * SECOND, Nanoseconds, REPEAT_NS, Documented, "Linux drivers/hv/hv_util.c";
        " Missed beats after which the heartbeat counts as lost."
        lost_after_beats: u32 = 5, Count, 1..=1000, Modelled, "";
        " Time between two heartbeat checks by the cluster."
        monitor_ns: u64 = 60 * SECOND, Nanoseconds, REPEAT_NS, Documented, "Microsoft, Windows Server high-availability support pages on heartbeat monitoring: about once a minute";
        " Time without a pat after which the guest's watchdog fires."
        watchdog_ns: u64 = 120 * SECOND, Nanoseconds, REPEAT_NS, Documented, "OpenVMM watchdog_core: BIOS_WATCHDOG_DEFAULT_COUNT";
        " Time from a lost heartbeat until a person resets the VM, if one is on watch."
        operator_ns: u64 = 600 * SECOND, Nanoseconds, COST_NS, Modelled, "";
        " Chance that a guest stops with a bug check when a processor stalls."
        bugcheck_milli: u32 = 0, Thousandths, 0..=1000, Modelled, "";
        " Reset of a VM."
        reset_ns: u64 = 5 * SECOND, Nanoseconds, COST_NS, Modelled, "";
        " Boot of a classic VM."
        boot_classic_ns: u64 = 45 * SECOND, Nanoseconds, COST_NS, Modelled, "";
        " Boot of a confidential VM."
        boot_confidential_ns: u64 = 60 * SECOND, Nanoseconds, COST_NS, Modelled, "";
        " Attestation and key release."
        attestation_ns: u64 = 8 * SECOND, Nanoseconds, COST_NS, Modelled, "";
        " Shutdown of a VM when its host is drained."
        shutdown_ns: u64 = 30 * SECOND, Nanoseconds, COST_NS, Modelled, "";
        " Live migration of a classic VM: copying while it runs."
        migrate_ns: u64 = 20 * SECOND, Nanoseconds, COST_NS, Modelled, "";
        " Live migration of a classic VM: its pause."
        pause_ns: u64 = SECOND, Nanoseconds, COST_NS, Modelled, "";
        " Copying and installing the update on a host."
        install_ns: u64 = 1200 * SECOND, Nanoseconds, COST_NS, Modelled, "";
        " Chance that installing the update fails; the host then restarts as it was."
        install_fail_milli: u32 = 20, Thousandths, 0..=1000, Modelled, "";
        " Restart of a host."
        restart_ns: u64 = 600 * SECOND, Nanoseconds, COST_NS, Modelled, "";
        " Rollout: how long an updated host is watched before the next one."
        soak_ns: u64 = 86_400 * SECOND, Nanoseconds, COST_NS, Modelled, "";
        " Whether the modelled hardware refuses host access to private pages."
        hardware_check: bool = true, YesOrNo, 0..=1, Documented, "AMD SEV-SNP reverse map table; Intel TDX secure EPT; its place in the model is ours";
    }
}

/// Bytes of a GPA-direct packet in the ring: header 16, list head 8, one range 8, a page number 8 each, trailer 8.
/// *Documented:* `vmbus_channel_packet_page_buffer` and `hv_ringbuffer_write` in Linux.
#[must_use]
pub fn packet_bytes(pages: u8) -> u32 {
    40 + 8 * u32::from(pages)
}

impl Costs {
    /// L of the model: the fixed path from the first touch to the check (S1–S6) of a send of `pages` pages.
    #[must_use]
    pub fn path_to_check_ns(&self, isolation: Isolation, pages: u8) -> u64 {
        let pages = u64::from(pages);
        self.copy_ns(isolation, pages)
            + self.list_ns
            + self.list_page_ns * pages
            + self.write_ns
            + self.signal_ns(isolation)
            + self.pick_up_ns
            + self.validate_page_ns * pages
    }

    /// Cost of S1: building the request, and the bounce copy of a confidential VM.
    #[must_use]
    pub fn copy_ns(&self, isolation: Isolation, pages: u64) -> u64 {
        let copy = if isolation.is_confidential() { self.copy_kib_ns * 4 * pages } else { 0 };
        self.build_ns + copy
    }

    /// Cost of S4: the signal to the host.
    #[must_use]
    pub fn signal_ns(&self, isolation: Isolation) -> u64 {
        if isolation.is_confidential() { self.signal_confidential_ns } else { self.signal_classic_ns }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fixed_path_is_fifteen_microseconds_for_four_pages() {
        let costs = Costs::default();
        assert_eq!((costs.flip_pages, costs.path_to_check_ns(Isolation::Snp, costs.flip_pages)), (4, 15 * MICROSECOND));
    }
}
