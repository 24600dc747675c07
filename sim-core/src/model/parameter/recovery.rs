//! Recovery: who restarts a VM that stopped answering, and whether it gets its key. `world/services.rs` acts by it.

use super::row::parameters;

parameters! {
    /// What restarts a VM that stopped answering. Nothing does unless it is set up.
    pub struct Recovery in "recovery" {
        " The cluster checks the heartbeat about once a minute and restarts the VM."
        cluster_monitor: bool = true, YesOrNo, 0..=1, Modelled, "";
        " A watchdog in the guest's firmware resets it after two minutes without a pat."
        guest_watchdog: bool = false, YesOrNo, 0..=1, Modelled, "";
        " A person on watch resets the VM some time after its heartbeat was lost."
        operator: bool = false, YesOrNo, 0..=1, Modelled, "";
        " Whether attestation and key release succeed at the next boot."
        key_release: bool = true, YesOrNo, 0..=1, Modelled, "";
    }
}
