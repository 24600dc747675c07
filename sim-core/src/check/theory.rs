//! Closed forms the simulator must agree with. Floats are allowed here: no result reaches a digest.
//!
//! Each formula has its derivation. Times are seconds and rates are per second unless a name says otherwise;
//! the queues take any unit, as long as it is one.

mod lost;
mod stall;
mod availability;
mod queues;
mod network;
mod pages;
mod quiet;

pub use availability::{
    Cycle, mean_time_to_top, with_cluster_monitor, with_cluster_monitor_at, with_guest_watchdog, with_operator,
};
pub use lost::{
    chance_of_a_loss, losses_per_second, losses_per_second_per_vp, lost_per_flip, quiet_seconds,
    seconds_from_flip_to_loss,
};
pub use network::{ClosedNetwork, Flow, QueueStation};
pub use pages::mean_pages;
pub use queues::{engset_refused, mg1_wait, mm1_late, mm1_response, mmc_late, mmc_must_wait, mmc_wait};
pub use quiet::Before;
pub use stall::{Erlang, TimeToStall, seconds_to_stall};
