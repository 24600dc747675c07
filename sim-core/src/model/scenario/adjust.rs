//! Adjust: reads and sets parameters of a scenario by their names in the table of parameters.
//!
//! A name with `[]` means all hosts or all VMs alike. Where a number may be missing, zero means that.

use super::{Isolation, Mechanism, Scenario};
use crate::model::parameter::{Field, limits};

/// Names of what is no number, and is chosen by its place in the order of its values.
pub const MECHANISM: &str = "mechanism";
/// What protects the memory of all VMs.
pub const ISOLATION: &str = "vms[].isolation";

/// What goes wrong, in the order in which it is numbered.
pub const MECHANISMS: [Mechanism; 3] = [Mechanism::LostWakeUp, Mechanism::BusyStall, Mechanism::StuckMessage];
/// What protects memory, in the order in which it is numbered.
pub const ISOLATIONS: [Isolation; 3] = [Isolation::None, Isolation::Snp, Isolation::Tdx];

/// The names of everything that can be adjusted.
#[must_use]
pub fn paths() -> Vec<&'static str> {
    [MECHANISM, ISOLATION].into_iter().chain(crate::model::parameter::table().into_iter().map(|row| row.path)).collect()
}

impl Scenario {
    /// The value of a parameter; of the first host or VM where there are several. `None` if there is no such parameter,
    /// or nothing that has it.
    #[must_use]
    pub fn value(&self, path: &str) -> Option<u64> {
        if let Some((section, field)) = path.split_once('.') {
            match section {
                "costs" => return self.costs.value(field),
                "recovery" => return self.recovery.value(field),
                _ => {}
            }
        }
        let vm = self.vms.first();
        let place = |known: Option<usize>| known.map(|index| index as u64);
        match path {
            MECHANISM => place(MECHANISMS.iter().position(|known| *known == self.mechanism)),
            "length_ns" => Some(self.length_ns),
            "hosts" => Some(self.hosts.len() as u64),
            "hosts[].revision" => self.hosts.first().map(|host| host.revision.into()),
            "vms[].count" => vm.map(|vm| vm.count.into()),
            ISOLATION => vm.and_then(|vm| place(ISOLATIONS.iter().position(|known| *known == vm.isolation))),
            "vms[].vps" => vm.map(|vm| vm.vps.into()),
            "vms[].slots" => vm.map(|vm| vm.slots.into()),
            "vms[].send_gap_ns" => vm.map(|vm| vm.send_gap_ns.unwrap_or(0)),
            "vms[].flip_gap_ns" => vm.map(|vm| vm.flip_gap_ns.unwrap_or(0)),
            "vms[].think_ns" => vm.map(|vm| vm.think_ns.unwrap_or(0)),
            "stations[].servers" => self.stations.first().map(|station| station.servers.into()),
            "stations[].mean_ns" => self.stations.first().map(|station| station.mean_ns),
            _ => None,
        }
    }

    /// Gives a parameter another value, which need not be one it may have: `check` says. Returns whether there is such
    /// a parameter, something that has it, and room for the value.
    #[must_use]
    pub fn adjust(&mut self, path: &str, value: u64) -> bool {
        self.try_adjust(path, value).is_some()
    }

    fn try_adjust(&mut self, path: &str, value: u64) -> Option<()> {
        if let Some((section, field)) = path.split_once('.') {
            match section {
                "costs" => return self.costs.adjust(field, value),
                "recovery" => return self.recovery.adjust(field, value),
                _ => {}
            }
        }
        let (small, gap) = (u32::of(value), (value > 0).then_some(value));
        let chosen = usize::try_from(value).ok();
        match path {
            MECHANISM => self.mechanism = *MECHANISMS.get(chosen?)?,
            "length_ns" => self.length_ns = value,
            "hosts" => {
                let last = self.hosts.last().copied()?;
                // What is out of range is said by the check, without making room for it first.
                let count = chosen?.min(1 + usize::try_from(*limits::HOSTS.end()).ok()?);
                self.hosts.resize(count, last);
                let hosts = u32::try_from(count).ok()?.max(1);
                self.vms.iter_mut().for_each(|vm| vm.host = vm.host.min(hosts - 1));
            }
            "hosts[].revision" => {
                let revision = small?;
                self.hosts.iter_mut().for_each(|host| host.revision = revision);
            }
            _ => {
                let each: &mut dyn FnMut(&mut super::VmSpec) = match path {
                    "vms[].count" => &mut |vm| vm.count = small.unwrap_or(u32::MAX),
                    ISOLATION => {
                        let isolation = *ISOLATIONS.get(chosen?)?;
                        &mut move |vm| vm.isolation = isolation
                    }
                    "vms[].vps" => &mut |vm| vm.vps = small.unwrap_or(u32::MAX),
                    "vms[].slots" => &mut |vm| vm.slots = small.unwrap_or(u32::MAX),
                    "vms[].send_gap_ns" => &mut |vm| vm.send_gap_ns = gap,
                    "vms[].flip_gap_ns" => &mut |vm| vm.flip_gap_ns = gap,
                    "vms[].think_ns" => &mut |vm| vm.think_ns = gap,
                    "stations[].servers" if !self.stations.is_empty() => {
                        let servers = small?;
                        self.stations.iter_mut().for_each(|station| station.servers = servers);
                        return Some(());
                    }
                    "stations[].mean_ns" if !self.stations.is_empty() => {
                        self.stations.iter_mut().for_each(|station| station.mean_ns = value);
                        return Some(());
                    }
                    _ => return None,
                };
                self.vms.iter_mut().for_each(each);
            }
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::parameter::table;
    use crate::model::scenario::{Law, StationSpec};

    fn scenarios() -> [Scenario; 2] {
        let station = StationSpec { servers: 1, mean_ns: 5, law: Law::Fixed };
        [Scenario::default(), Scenario { stations: vec![station], ..Scenario::default() }]
    }

    #[test]
    fn every_row_of_the_table_can_be_read_and_adjusted_to_both_ends_of_its_range() {
        let [plain, stations] = scenarios();
        for row in table() {
            let base = if row.path.starts_with("stations") { &stations } else { &plain };
            for value in [row.least, row.most] {
                let mut scenario = base.clone();
                assert!(scenario.adjust(row.path, value), "{}", row.path);
                assert_eq!(scenario.value(row.path), Some(value), "{}", row.path);
                assert!(scenario == *base || base.value(row.path) != Some(value), "{}: nothing else changes", row.path);
            }
            if let (Some(default), true) = (row.default, !row.path.starts_with("vms[].")) {
                assert_eq!(base.value(row.path), Some(default), "{}", row.path);
            }
        }
    }

    #[test]
    fn what_is_none_of_them_is_left_alone() {
        let [plain, _] = scenarios();
        for path in ["", "costs", "costs.", "costs.nothing", "recovery.", "vms[].host", "stations[].servers", "seed"] {
            let mut scenario = plain.clone();
            assert!(!scenario.adjust(path, 1) && scenario == plain && scenario.value(path).is_none(), "{path}");
        }
        for (path, value) in [("recovery.operator", 2), (MECHANISM, 3), (ISOLATION, 9), ("costs.flip_pages", 256)] {
            let mut scenario = plain.clone();
            assert!(!scenario.adjust(path, value) && scenario == plain, "{path}");
        }
    }

    #[test]
    fn what_is_out_of_range_is_for_the_check_to_say() {
        for (path, value) in [("hosts", u64::MAX), ("hosts", 0), ("vms[].vps", u64::MAX), ("length_ns", 0)] {
            let mut scenario = Scenario::default();
            assert!(scenario.adjust(path, value) && !scenario.check().is_empty(), "{path} {value}");
        }
    }
}
