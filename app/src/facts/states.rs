//! States in words: the state of a VM, and the host visibility of a page.

use sim_core::model::machine::memory::HostVisibility;
use sim_core::show::frame::VmState;

use crate::words::stage;

/// The state of a VM, in one or two words.
#[must_use]
pub fn vm_state(state: VmState) -> &'static str {
    match state {
        VmState::Running => stage::vm_running(),
        VmState::Resetting => stage::vm_resetting(),
        VmState::Booting => stage::vm_booting(),
        VmState::Attesting => stage::vm_attesting(),
        VmState::Stopped => stage::vm_stopped(),
        VmState::ShuttingDown => stage::vm_shutting_down(),
        VmState::Off => stage::vm_off(),
        VmState::Moving => stage::vm_moving(),
    }
}

/// The host visibility of a page, in one word.
#[must_use]
pub fn visibility(visibility: HostVisibility) -> &'static str {
    match visibility {
        HostVisibility::Private => stage::private(),
        HostVisibility::Shared => stage::shared(),
    }
}
