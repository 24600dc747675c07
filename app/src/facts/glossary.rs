//! Glossary: every term with its name and its meaning. A text marks a term as `[label in that text|id]`.

use sim_core::model::order::sort_few;

use crate::words::{Part, glossary as first_words, glossary_more as more_words};

type Text = fn() -> &'static str;

/// A term of the glossary.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// Its identifier in texts: `slot` in `[slots|slot]`.
    pub id: &'static str,
    /// The part of the words that holds its texts: with the page, or later.
    pub part: Part,
    /// Its full name.
    pub name: Text,
    /// Its meaning, as sentences.
    pub text: Text,
}

const fn first(id: &'static str, [name, text]: [Text; 2]) -> Term {
    Term { id, part: Part::First, name, text }
}

const fn later(id: &'static str, [name, text]: [Text; 2]) -> Term {
    Term { id, part: Part::Later, name, text }
}

/// Every term: first those that the story explains, then those that only the Sources page explains.
pub static TERMS: [Term; 52] = [
    first("slot", [first_words::term_slot_name, first_words::term_slot]),
    first("send", [first_words::term_send_name, first_words::term_send]),
    first("processor", [first_words::term_processor_name, first_words::term_processor]),
    first("page-open", [first_words::term_page_open_name, first_words::term_page_open]),
    first("hosts-note", [first_words::term_hosts_note_name, first_words::term_hosts_note]),
    first("lost-wake-up", [first_words::term_lost_wake_up_name, first_words::term_lost_wake_up]),
    first("run-number", [first_words::term_run_number_name, first_words::term_run_number]),
    first("heartbeat", [first_words::term_heartbeat_name, first_words::term_heartbeat]),
    first("watchdog", [first_words::term_watchdog_name, first_words::term_watchdog]),
    first("cluster-monitor", [first_words::term_cluster_monitor_name, first_words::term_cluster_monitor]),
    first("attestation", [first_words::term_attestation_name, first_words::term_attestation]),
    first("key-release", [first_words::term_key_release_name, first_words::term_key_release]),
    first("confidential-vm", [first_words::term_confidential_vm_name, first_words::term_confidential_vm]),
    first("hypervisor", [first_words::term_hypervisor_name, first_words::term_hypervisor]),
    first("partition", [first_words::term_partition_name, first_words::term_partition]),
    first("gpa", [first_words::term_gpa_name, first_words::term_gpa]),
    first("sev-snp", [first_words::term_sev_snp_name, first_words::term_sev_snp]),
    first("tdx", [first_words::term_tdx_name, first_words::term_tdx]),
    first("sgx", [first_words::term_sgx_name, first_words::term_sgx]),
    first("host-visibility", [first_words::term_host_visibility_name, first_words::term_host_visibility]),
    first("bounce-buffer", [first_words::term_bounce_buffer_name, first_words::term_bounce_buffer]),
    first("out-of-band", [first_words::term_out_of_band_name, first_words::term_out_of_band]),
    first("cumulative", [first_words::term_cumulative_name, first_words::term_cumulative]),
    first("catalog", [first_words::term_catalog_name, first_words::term_catalog]),
    first("revision", [first_words::term_revision_name, first_words::term_revision]),
    first("live-migration", [first_words::term_live_migration_name, first_words::term_live_migration]),
    later("servicing-stack", [more_words::term_servicing_stack_name, more_words::term_servicing_stack]),
    later("wsus", [more_words::term_wsus_name, more_words::term_wsus]),
    later("hyper-v", [more_words::term_hyper_v_name, more_words::term_hyper_v]),
    later("root-partition", [more_words::term_root_partition_name, more_words::term_root_partition]),
    later("spa", [more_words::term_spa_name, more_words::term_spa]),
    later("slat", [more_words::term_slat_name, more_words::term_slat]),
    later("vmbus", [more_words::term_vmbus_name, more_words::term_vmbus]),
    later("channel", [more_words::term_channel_name, more_words::term_channel]),
    later("ring-buffer", [more_words::term_ring_buffer_name, more_words::term_ring_buffer]),
    later("gpadl", [more_words::term_gpadl_name, more_words::term_gpadl]),
    later("gpa-direct", [more_words::term_gpa_direct_name, more_words::term_gpa_direct]),
    later("direct-send", [more_words::term_direct_send_name, more_words::term_direct_send]),
    later("synic", [more_words::term_synic_name, more_words::term_synic]),
    later("hypercall", [more_words::term_hypercall_name, more_words::term_hypercall]),
    later("vsp-vsc", [more_words::term_vsp_vsc_name, more_words::term_vsp_vsc]),
    later("integration-services", [more_words::term_integration_services_name, more_words::term_integration_services]),
    later("tee", [more_words::term_tee_name, more_words::term_tee]),
    later("rmp", [more_words::term_rmp_name, more_words::term_rmp]),
    later("vmpl-vtl", [more_words::term_vmpl_vtl_name, more_words::term_vmpl_vtl]),
    later("paravisor", [more_words::term_paravisor_name, more_words::term_paravisor]),
    later("private-shared", [more_words::term_private_shared_name, more_words::term_private_shared]),
    later("pinning", [more_words::term_pinning_name, more_words::term_pinning]),
    later("vtpm", [more_words::term_vtpm_name, more_words::term_vtpm]),
    later("drain", [more_words::term_drain_name, more_words::term_drain]),
    later("soak", [more_words::term_soak_name, more_words::term_soak]),
    later("chaos", [more_words::term_chaos_name, more_words::term_chaos]),
];

/// The term with this identifier.
#[must_use]
pub fn find(id: &str) -> Option<&'static Term> {
    TERMS.iter().find(|term| term.id == id)
}

/// Every term, sorted by its name in the language of the page.
#[must_use]
pub fn by_name() -> Vec<&'static Term> {
    let mut terms: Vec<&Term> = TERMS.iter().collect();
    sort_few(&mut terms, |term| (term.name)().to_ascii_lowercase());
    terms
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, pack, speak};

    #[test]
    fn every_term_is_listed_once_and_has_its_words() {
        for language in Language::ALL {
            speak(language);
            for term in &TERMS {
                let lines: Vec<&str> = pack(term.part, language).lines().collect();
                assert!(lines.contains(&(term.name)()) && lines.contains(&(term.text)()), "{language:?} {}", term.id);
                assert!((term.text)().ends_with('.'), "{}: a sentence", term.id);
                assert!(core::ptr::eq(find(term.id).expect("listed"), term), "{} twice", term.id);
            }
        }
        let files =
            [include_str!("../../words/en/first/glossary.ftl"), include_str!("../../words/en/later/glossary-more.ftl")];
        let written = files.iter().flat_map(|file| file.lines()).filter(|line| line.starts_with("term-")).count();
        assert_eq!(written, 2 * TERMS.len(), "what is written is listed");
    }

    /// The terms that a text marks: `[label|id]`.
    fn marked(text: &str) -> impl Iterator<Item = &str> {
        text.split('[').skip(1).filter_map(|rest| rest.split_once(']')?.0.split_once('|')).map(|(_, id)| id)
    }

    #[test]
    fn every_term_that_a_text_marks_can_be_explained() {
        assert_eq!(marked("no [1] but [slots|slot] and [x|y]").collect::<Vec<_>>(), ["slot", "y"]);
        for language in Language::ALL {
            for part in Part::ALL {
                for line in pack(part, language).lines() {
                    for id in marked(line) {
                        let term = find(id).unwrap_or_else(|| panic!("{language:?}: no term {id}: {line}"));
                        // A text that is loaded with the page may mark only terms that are loaded with it.
                        assert!(term.part == Part::First || part == Part::Later, "{id} is loaded later: {line}");
                    }
                }
            }
        }
    }
}
