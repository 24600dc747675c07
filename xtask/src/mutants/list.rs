//! The list of mutants: the change, why it is wrong, and which test should fail.

use crate::paths;

/// A mutant.
pub struct Mutant {
    /// Its name: the change in a few words.
    pub what: &'static str,
    /// Why the changed model would be wrong.
    pub why: &'static str,
    /// The file, relative to `sim-core/src`.
    pub file: &'static str,
    /// A text that is in the file exactly once, and its replacement.
    pub change: &'static [(&'static str, &'static str)],
    /// The test file and the test that should fail.
    pub by: (&'static str, &'static str),
}

impl Mutant {
    /// The file with the change.
    pub fn of(&self, healthy: &str) -> String {
        self.change.iter().fold(healthy.to_owned(), |text, (from, to)| text.replace(from, to))
    }

    /// The reasons why the mutant cannot be applied: its text is not in the file exactly once.
    pub fn faults(&self) -> Vec<String> {
        let path = paths::root().join("sim-core").join("src").join(self.file);
        let text = std::fs::read_to_string(path).unwrap_or_default();
        let found = self.change.iter().map(|(from, _)| (from, text.matches(from).count()));
        let wrong = found.filter(|(_, count)| *count != 1);
        wrong.map(|(from, count)| format!("“{}”: {count} times in {}: {from}", self.what, self.file)).collect()
    }
}

const EXPLORED: (&str, &str) = ("explore", "after_the_update_no_wake_up_can_be_lost_even_without_the_sweep");
const EVERY_STEP: (&str, &str) = ("guarantees", "hold_after_every_step");
const MEANS: (&str, &str) = ("theory", "draws_of_a_run_have_their_means");
const LIVES: (&str, &str) = ("theory", "vms_freeze_and_come_back_as_often_as_the_closed_forms_say");
const RACE: (&str, &str) = ("race", "almost_on_time_is_fatal_and_late_is_safe");
const SEEKING: (&str, &str) = ("timeline", "seeking_equals_replaying");

/// All mutants, grouped by the part of the model they change.
pub const MUTANTS: &[Mutant] = &[
    // The handler.
    Mutant {
        what: "the new handler checks before it registers",
        why: "that is the defect the update fixes",
        file: "model/machine/handler.rs",
        change: &[
            ("HandlerKind::After => Pc::Register,", "HandlerKind::After => Pc::Recheck,"),
            ("(Effect::Registered, Next::Go(Pc::Recheck, Cost::Nothing))", "(Effect::Registered, Next::Sleep)"),
            (
                "HostVisibility::Private => (Effect::Checked(HostVisibility::Private), Next::Sleep),",
                "HostVisibility::Private => (Effect::Checked(HostVisibility::Private), Next::Go(Pc::Register, Cost::Nothing)),",
            ),
        ],
        by: EXPLORED,
    },
    Mutant {
        what: "a wake-up is believed without a re-check",
        why: "a page made private in between would be used",
        file: "model/machine/handler.rs",
        change: &[(
            "Pc::Waiting => (Effect::Awoke, Next::Go(Pc::Revalidate, Cost::Nothing)),",
            "Pc::Waiting => (Effect::Awoke, Next::GoOn),",
        )],
        by: ("lib", "model::machine::handler::tests::after_the_update_no_moment_is_too_early"),
    },
    Mutant {
        what: "the new handler stays on the wait list",
        why: "a later notification would wake a send that has ended",
        file: "model/machine/handler.rs",
        change: &[("            context.wait_list.cancel(context.chunk, context.me);\n", "")],
        by: EVERY_STEP,
    },
    Mutant {
        what: "the new busy call waits for a change",
        why: "the update would not fix the busy stall",
        file: "model/machine/handler.rs",
        change: &[("HandlerKind::After => saw == HostVisibility::Shared,", "HandlerKind::After => saw != remembered,")],
        by: ("lib", "model::machine::handler::tests::a_busy_stall_waits_for_a_change_that_has_been"),
    },
    Mutant {
        what: "the update needs one revision more",
        why: "20348.3695 carries the fix",
        file: "model/machine/host.rs",
        change: &[("if revision >= FIXED_REVISION", "if revision > FIXED_REVISION")],
        by: ("guarantees", "after_the_update_nothing_is_lost_even_without_the_sweep"),
    },
    // Costs and draws.
    Mutant {
        what: "the gap is half as long",
        why: "half as many wake-ups would be lost",
        file: "model/world/sends.rs",
        change: &[("costs.gap_ns)", "costs.gap_ns / 2)")],
        by: RACE,
    },
    Mutant {
        what: "a page is validated for nothing",
        why: "the path to the check would be shorter by 0.8 µs",
        file: "model/world/sends.rs",
        change: &[("costs.validate_page_ns * pages", "costs.validate_page_ns")],
        by: ("race", "it_is_the_race_of_the_run"),
    },
    Mutant {
        what: "the lag is 1 % longer",
        why: "a mean that is off by a little is off",
        file: "model/world/sends.rs",
        change: &[(
            "exponential_ns(number, self.dials.lag_ns)",
            "exponential_ns(number, self.dials.lag_ns * 101 / 100)",
        )],
        by: MEANS,
    },
    Mutant {
        what: "the touch is 1 % quicker",
        why: "a mean that is off by a little is off",
        file: "model/world/sends.rs",
        change: &[("self.plan.scenario.costs.touch_ns)", "self.plan.scenario.costs.touch_ns * 99 / 100)")],
        by: MEANS,
    },
    Mutant {
        what: "the device is 2 % slower",
        why: "a mean that is off by a little is off",
        file: "model/world/sends.rs",
        change: &[(
            "log_normal_ns(number, self.dials.device_ns,",
            "log_normal_ns(number, self.dials.device_ns * 51 / 50,",
        )],
        by: MEANS,
    },
    Mutant {
        what: "visibility changes come 1 % more often",
        why: "a mean that is off by a little is off",
        file: "model/world/services.rs",
        change: &[(
            "_ => (core.flip_gap_ns, core.flips, streams.flip_gap),",
            "_ => (core.flip_gap_ns * 99 / 100, core.flips, streams.flip_gap),",
        )],
        by: MEANS,
    },
    Mutant {
        what: "draws are rounded down",
        why: "two steps of one send could share an instant",
        file: "model/rng.rs",
        change: &[("(ns.min(9_007_199_254_740_991.0) as u64) + 1", "ns.min(9_007_199_254_740_991.0) as u64")],
        by: ("lib", "model::rng::tests::draws_are_never_zero_nor_endless"),
    },
    // Time and order.
    Mutant {
        what: "a notification comes last at equal times",
        why: "a notification at the instant of registering would be lost",
        file: "model/world/memory.rs",
        change: &[("opened.notify_due = self.now + lag_ns;", "opened.notify_due = self.now + lag_ns + 1;")],
        by: RACE,
    },
    Mutant {
        what: "at equal times sends register before others check",
        why: "ties are settled by a rule, not by chance",
        file: "model/plan.rs",
        change: &[
            (
                "pub(crate) enum Class {\n    Check,\n    Register,",
                "pub(crate) enum Class {\n    Register,\n    Check,",
            ),
            ("Target::Slot(timer - checks, Class::Check)", "Target::Slot(timer - checks, Class::Register)"),
            ("Target::Slot(timer - registers, Class::Register)", "Target::Slot(timer - registers, Class::Check)"),
        ],
        by: ("lib", "model::plan::tests::at_equal_times_notifications_come_first_then_checks_then_registering"),
    },
    Mutant {
        what: "the agenda prefers the later of two children",
        why: "what is due first happens first",
        file: "model/agenda.rs",
        change: &[("usize::from(four[1] < four[0])", "usize::from(four[1] > four[0])")],
        by: ("lib", "model::agenda::tests::gives_back_in_order_of_time_then_number"),
    },
    Mutant {
        what: "a timer before the epoch is put aside",
        why: "a command in a quiet stretch would have no effect",
        file: "model/agenda.rs",
        change: &[("if at.0 < self.epoch {", "if at.0 < self.epoch && self.epoch == 0 {")],
        by: ("timeline", "a_command_in_a_quiet_stretch_takes_effect"),
    },
    // Checkpoints.
    Mutant {
        what: "a checkpoint forgets that a signal will be dropped",
        why: "seeking would show another run",
        file: "record/checkpoint/fields.rs",
        change: &[("codec.flag(drops_next);", "codec.flag(&mut false);")],
        by: SEEKING,
    },
    Mutant {
        what: "a checkpoint forgets who waits for a slot",
        why: "seeking would show another run",
        file: "record/checkpoint.rs",
        change: &[
            ("writer.number(&mut (here.waiting.len() as u64));", "writer.number(&mut 0_u64);"),
            ("for request in &here.waiting {", "for request in here.waiting.iter().take(0) {"),
        ],
        by: SEEKING,
    },
    Mutant {
        what: "checkpoints take what they like",
        why: "thousands of VMs would take gigabytes",
        file: "record/timeline.rs",
        change: &[("while self.bytes > CHECKPOINT_BYTES_MAX", "while self.bytes == CHECKPOINT_BYTES_MAX")],
        by: ("bounds", "the_largest_worlds_keep_their_checkpoints_small"),
    },
    // The host's view, wait lists and pages.
    Mutant {
        what: "the host's view keeps a page that is private again",
        why: "the host would believe a private page shared",
        file: "model/world/memory.rs",
        change: &[("        self.vms[vm].view.clear(of.chunk);\n", "")],
        by: EVERY_STEP,
    },
    Mutant {
        what: "a wait list drops its third send",
        why: "a sleeping send must be on a list",
        file: "model/machine/wait_list.rs",
        change: &[(
            "            self.registered.insert(place, (on, slot));\n",
            "            if place != 2 {\n                self.registered.insert(place, (on, slot));\n            }\n",
        )],
        by: EVERY_STEP,
    },
    Mutant {
        what: "the sweep wakes sends without a notification",
        why: "the sweep is for sends whose notification has come",
        file: "model/world/services.rs",
        change: &[(
            "&& view.visibility_of(*on) == HostVisibility::Shared",
            "&& view.visibility_of(*on) == HostVisibility::Private",
        )],
        by: EVERY_STEP,
    },
    Mutant {
        what: "two scripted sends share a page",
        why: "the end of one would make the page private under the other",
        file: "model/world/sends.rs",
        change: &[("let chunk = if free { Some(chunk) }", "let chunk = if free || chunk > 0 { Some(chunk) }")],
        by: ("guarantees", "two_sends_never_share_a_page"),
    },
    Mutant {
        what: "a classic VM's pages are born private",
        why: "a classic VM is immune",
        file: "model/world/memory.rs",
        change: &[("if core.isolation.is_confidential() {", "if core.generation > 0 {")],
        by: ("guarantees", "a_classic_vm_is_never_parked"),
    },
    // The hardware check and the oracle.
    Mutant {
        what: "the hardware check is the wrong way round",
        why: "private pages are refused, shared ones allowed",
        file: "model/oracle.rs",
        change: &[("if check && truth == HostVisibility::Private", "if check && truth == HostVisibility::Shared")],
        by: ("lib", "model::oracle::tests::counts_what_should_never_happen"),
    },
    Mutant {
        what: "the oracle does not count a breach",
        why: "a breach would go unseen",
        file: "model/oracle.rs",
        change: &[("self.allowed_private += pages;", "self.allowed_private += 0;")],
        by: ("lib", "model::oracle::tests::counts_what_should_never_happen"),
    },
    Mutant {
        what: "the hardware check lets a rootkit pass",
        why: "it asks who owns the page, not who asks",
        file: "model/world/tries.rs",
        change: &[(
            "hardware(self.plan.scenario.costs.hardware_check, truth)",
            "hardware(self.plan.scenario.costs.hardware_check && actor != Actor::Rootkit, truth)",
        )],
        by: ("guarantees", "nobody_on_the_host_gets_at_a_private_page"),
    },
    // Rings and message slots.
    Mutant {
        what: "a ring that is not empty is signalled",
        why: "a writer signals only from empty",
        file: "model/machine/channel.rs",
        change: &[("if was_empty && !self.reading", "if !self.reading")],
        by: EVERY_STEP,
    },
    Mutant {
        what: "a ring is filled to the last byte",
        why: "a full ring would look empty",
        file: "model/machine/channel.rs",
        change: &[("u64::from(self.used + bytes) >= capacity", "u64::from(self.used + bytes) > capacity")],
        by: ("lib", "model::machine::channel::tests::signals_only_from_empty_and_never_fills"),
    },
    Mutant {
        what: "the end of a message wakes nothing",
        why: "completions would wait forever",
        file: "model/world/message_slots.rs",
        change: &[("            self.wake(first, ended, observer);\n", "            let _ = (first, ended);\n")],
        by: EVERY_STEP,
    },
    Mutant {
        what: "the end of a message wakes the last to come",
        why: "on a busy VP the first would wait forever",
        file: "model/world/message_slots.rs",
        change: &[("sleepers.min_by_key(", "sleepers.max_by_key(")],
        by: ("guarantees", "a_busy_message_slot_is_fair"),
    },
    // Stall, heartbeat, reset.
    Mutant {
        what: "a VM is reset while its host installs",
        why: "a host that is down boots nothing",
        file: "model/world/services.rs",
        change: &[(
            "&& matches!(self.host_of(vm).state, HostState::Up | HostState::Draining)",
            "|| self.host_of(vm).state == HostState::Installing",
        )],
        by: ("guarantees", "no_vm_boots_on_a_host_that_is_down"),
    },
    Mutant {
        what: "a stalled VP answers the heartbeat",
        why: "the freeze would not be noticed",
        file: "model/world/services.rs",
        change: &[("        if !stalled {\n", "        if !stalled || number < 9 {\n")],
        by: EVERY_STEP,
    },
    Mutant {
        what: "a heartbeat is lost one beat early",
        why: "VMs would come back two seconds sooner",
        file: "model/world/services.rs",
        change: &[("let lost = beats == self", "let lost = beats + 1 == self")],
        by: LIVES,
    },
    Mutant {
        what: "a reset keeps a slot",
        why: "a reset frees what is lost",
        file: "model/world/services.rs",
        change: &[("for slot in &mut self.slots[slots] {", "for slot in self.slots[slots].iter_mut().skip(1) {")],
        by: EVERY_STEP,
    },
    Mutant {
        what: "the cluster checks each VM at its own moment",
        why: "the check belongs to the host",
        file: "model/plan.rs",
        change: &[("Stream::new(seed, 0, 0, Purpose::MonitorPhase)", "stream(Purpose::MonitorPhase)")],
        by: ("guarantees", "the_cluster_checks_every_vm_at_the_same_moment"),
    },
    Mutant {
        what: "a refused key starts the VM all the same",
        why: "a confidential VM without its key does not run",
        file: "model/world/services.rs",
        change: &[(
            "self.vms[vm].core.key_boot = self.vms[vm].core.boots + 1;",
            "self.vms[vm].core.key_boot = self.vms[vm].core.boots;",
        )],
        by: EVERY_STEP,
    },
    Mutant {
        what: "throughput forgets a tenth too early",
        why: "what a second's sends are is shown to readers",
        file: "model/machine/partition.rs",
        change: &[(".max(present.saturating_sub(9))", ".max(present.saturating_sub(8))")],
        by: ("lib", "model::machine::partition::tests::throughput_forgets_after_a_second"),
    },
    // Studies, explorer and twin.
    Mutant {
        what: "a sketch loses what comes at the check",
        why: "a study would call lost what the simulation does not",
        file: "check/study/sketch.rs",
        change: &[(
            "draft.confidential && check < notification && notification <= asleep",
            "draft.confidential && check <= notification + 100 && notification <= asleep",
        )],
        by: ("lib", "check::study::sketch::tests::rough_draws_never_change_the_answer"),
    },
    Mutant {
        what: "a sketch resets a beat late",
        why: "availability would be that of another cluster",
        file: "check/study/sketch.rs",
        change: &[("(self.lost_after_beats - 1) * self.heartbeat_ns", "self.lost_after_beats * self.heartbeat_ns")],
        by: ("lib", "check::study::agreement::whole_runs_come_to_nearly_the_same"),
    },
    Mutant {
        what: "the explored guest never makes a page private again",
        why: "what a page leaves behind would not be explored",
        file: "check/explore/steps.rs",
        change: &[("if chunk.open && !used {", "if chunk.open && !used && c > 3 {")],
        by: ("explore", "the_answers_are_known"),
    },
    Mutant {
        what: "the explorer wakes nothing",
        why: "sends would be lost in it that no run loses",
        file: "check/explore/steps.rs",
        change: &[("next.sends[i as usize].wake();", "next.sends[i as usize].registered = false;")],
        by: EXPLORED,
    },
    Mutant {
        what: "the third arm is confidential, too",
        why: "it is there to show what a classic VM is spared",
        file: "record/twin.rs",
        change: &[("vm.isolation = Isolation::None", "vm.isolation = Isolation::Tdx")],
        by: ("timeline", "a_classic_arm_shares_what_comes_from_outside"),
    },
    // The data of sends.
    Mutant {
        what: "sizes change a step late",
        why: "sends would carry fewer pages than their weights say",
        file: "model/scenario/sizes.rs",
        change: &[("at >= u64::from(**up_to)", "at > u64::from(**up_to)")],
        by: ("lib", "model::scenario::sizes::tests::sizes_change_exactly_where_the_weights_say"),
    },
    Mutant {
        what: "the send of a visibility change always carries four pages",
        why: "the table would name a number that does nothing",
        file: "model/world/sends.rs",
        change: &[("_ => self.plan.scenario.costs.flip_pages,", "_ => 4,")],
        by: ("theory", "sends_carry_the_pages_of_the_scenario"),
    },
    Mutant {
        what: "the race is always run over four pages",
        why: "it would not be the race of the run",
        file: "record/race.rs",
        change: &[("path_to_check_ns(self.isolation, self.costs.flip_pages)", "path_to_check_ns(self.isolation, 4)")],
        by: RACE,
    },
    Mutant {
        what: "a sketch's path is always that of four pages",
        why: "it would lose other wake-ups than the simulation",
        file: "check/study/sketch.rs",
        change: &[("path_to_check_ns(vm.isolation, costs.flip_pages)", "path_to_check_ns(vm.isolation, 4)")],
        by: ("lib", "check::study::agreement::a_sketch_loses_the_same_flips"),
    },
    Mutant {
        what: "the closed form's path is always that of four pages",
        why: "it would say another share than is lost",
        file: "check/theory/lost.rs",
        change: &[("path_to_check_ns(Isolation::Snp, costs.flip_pages)", "path_to_check_ns(Isolation::Snp, 4)")],
        by: ("lib", "check::theory::lost::tests::more_pages_are_rarer_loss"),
    },
    // Input from authors.
    Mutant {
        what: "an unknown name is passed over in silence",
        why: "a typing error would change the scenario",
        file: "record/format/reader/value.rs",
        change: &[("if !known || again {", "if again {")],
        by: ("mistakes", "every_mistake_is_found_at_its_place"),
    },
    Mutant {
        what: "a text where a number belongs is zero",
        why: "the author would not learn of it",
        file: "record/format/reader/value.rs",
        change: &[("            self.note(|| allowed);\n", "            let _ = allowed;\n")],
        by: ("mistakes", "every_mistake_is_found_at_its_place"),
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mutant_finds_its_place() {
        let faults: Vec<String> = MUTANTS.iter().flat_map(Mutant::faults).collect();
        assert!(faults.is_empty(), "the code has moved on; so must the mutants:\n  {}", faults.join("\n  "));
    }

    #[test]
    fn every_mutant_is_a_change_with_a_reason() {
        for mutant in MUTANTS {
            assert!(mutant.change.iter().all(|(from, to)| from != to), "{}", mutant.what);
            assert!(!mutant.why.is_empty() && mutant.what.len() < 60, "{}", mutant.what);
        }
    }
}
