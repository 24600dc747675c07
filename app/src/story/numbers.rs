//! Numbers: the numbers that sentences of the story need, from the run on the stage, its parameters, and theory.

use sim_core::check::theory::lost_per_flip;
use sim_core::model::scenario::Costs;
use sim_core::model::time::MICROSECOND;
use sim_core::show::frame::Frame;

use crate::facts::units::duration;
use crate::words::decimal;

/// Where the numbers come from.
#[derive(Clone, Copy, Debug)]
pub struct Numbers<'a> {
    /// The frame before the update, at the moment with which the chapter begins.
    pub frame: &'a Frame,
    /// The parameters of the run.
    pub costs: &'a Costs,
}

impl Numbers<'_> {
    /// The gap between check and register.
    #[must_use]
    pub fn gap(&self) -> String {
        duration(self.costs.gap_ns)
    }

    /// The slots of a VP.
    #[must_use]
    pub fn slots(&self) -> usize {
        self.frame.vps.first().map_or(0, |vp| vp.slots.len())
    }

    /// The lost slots of VP 0, which answers the heartbeat.
    #[must_use]
    pub fn lost_on_vp0(&self) -> usize {
        self.frame.vps.first().map_or(0, sim_core::show::frame::VpView::lost)
    }

    /// The lost slots, and all slots.
    #[must_use]
    pub fn slots_lost(&self) -> (usize, usize) {
        self.frame.slots_lost()
    }

    /// On average, one send in this many that have to wait is lost: `1/(1 − e^(−g/δ))`.
    #[must_use]
    pub fn parked_per_loss(&self) -> u64 {
        let kept = (-(self.costs.gap_ns as f64) / self.costs.lag_ns as f64).exp();
        #[expect(clippy::cast_sign_loss, reason = "a share between 0 and 1")]
        let one_in = (1.0 / (1.0 - kept)).round() as u64;
        one_in
    }

    /// The share of visibility changes that lose a wake-up, with the gap and the delay of the notification of the run.
    #[must_use]
    pub fn lost(&self) -> String {
        share(lost_per_flip(self.costs))
    }

    /// The same with another gap and another delay.
    #[must_use]
    pub fn lost_with(&self, gap_ns: u64, lag_ns: u64) -> String {
        share(lost_per_flip(&Costs { gap_ns, lag_ns, ..*self.costs }))
    }

    /// The same for several delays of the notification: each delay, and the share lost.
    #[must_use]
    pub fn rarer(&self) -> Vec<(String, String)> {
        let lags = [20, 100, 200, 2_000].map(|us| us * MICROSECOND);
        lags.map(|lag_ns| (duration(lag_ns), self.lost_with(self.costs.gap_ns, lag_ns))).to_vec()
    }
}

/// A share of hundreds, as the language writes it.
#[must_use]
pub fn share(share: f64) -> String {
    format!("{}\u{a0}%", decimal(share * 100.0, 2))
}
