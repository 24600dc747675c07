//! Rows of the race: what has happened so far to the send and to the host's view, for the table.

use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::machine::memory::HostVisibility;
use sim_core::model::order::sort_few;

use sim_core::record::race::RaceOutcome;

use super::race_view::RaceView;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RaceLane {
    /// The send.
    Send,
    /// The host's view of the page.
    HostView,
}

/// An event of the race.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RaceStep {
    /// The guest shared the page; the host's view is still private.
    Shared,
    /// The send checked the host's view, with this result.
    Checked(HostVisibility),
    /// The send registered on the wait list.
    Registered,
    /// The notification arrived, with this outcome for the send.
    Notified(RaceOutcome),
    /// The send is stranded: nothing will wake it.
    Stranded,
    /// The send was woken.
    Woken,
    /// The send goes on without waiting.
    WentOn,
}

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RaceRow {
    /// The time, in nanoseconds after the check.
    pub ns: i64,
    /// The column.
    pub lane: RaceLane,
    /// The event.
    pub step: RaceStep,
}

/// The rows up to the moment shown, in order of time.
#[must_use]
pub fn rows(view: &RaceView) -> Vec<RaceRow> {
    use RaceLane::{HostView, Send};
    let saw = |is_shared| if is_shared { HostVisibility::Shared } else { HostVisibility::Private };
    let goes_on = view.outcome == RaceOutcome::GoesOn;
    let checked = RaceRow { ns: view.check_ns, lane: Send, step: RaceStep::Checked(saw(goes_on)) };
    let registered = view.register_ns.map(|ns| RaceRow { ns, lane: Send, step: RaceStep::Registered });
    // After the update the send registers and then checks at the same instant.
    let (first, second) = match view.handler {
        HandlerKind::Before => (Some(checked), registered),
        HandlerKind::After => (registered, Some(checked)),
    };
    let notified = RaceRow { ns: view.notify_ns, lane: HostView, step: RaceStep::Notified(view.outcome) };
    let end = match view.outcome {
        RaceOutcome::GoesOn => Some((view.check_ns, RaceStep::WentOn)),
        RaceOutcome::Lost => view.register_ns.map(|ns| (ns.max(view.notify_ns), RaceStep::Stranded)),
        RaceOutcome::Woken => view.woken_ns.map(|ns| (ns, RaceStep::Woken)),
    };
    let shared = RaceRow { ns: view.shared_ns, lane: HostView, step: RaceStep::Shared };
    let all = [Some(shared), first, second, Some(notified), end.map(|(ns, step)| RaceRow { ns, lane: Send, step })];
    let mut rows: Vec<RaceRow> = all.into_iter().flatten().filter(|row| row.ns <= view.now_ns).collect();
    sort_few(&mut rows, |row| row.ns);
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::race::geometry::example;

    fn steps(view: &RaceView) -> Vec<RaceStep> {
        rows(view).iter().map(|row| row.step).collect()
    }

    #[test]
    fn the_rows_of_a_loss_are_in_order_and_none_comes_before_its_time() {
        let checked = RaceStep::Checked(HostVisibility::Private);
        assert_eq!(steps(&example(9_000, 5_000)), [RaceStep::Shared, checked]);
        assert_eq!(
            steps(&example(9_000, 60_000)),
            [
                RaceStep::Shared,
                checked,
                RaceStep::Notified(RaceOutcome::Lost),
                RaceStep::Registered,
                RaceStep::Stranded
            ]
        );
    }

    #[test]
    fn a_check_after_the_notification_sees_the_page_shared() {
        let all = steps(&example(-10_000, 60_000));
        assert_eq!(all.last(), Some(&RaceStep::WentOn));
        assert!(all.contains(&RaceStep::Checked(HostVisibility::Shared)));
    }

    #[test]
    fn after_the_update_the_send_registers_first() {
        let view = RaceView { handler: HandlerKind::After, register_ns: Some(0), ..example(40_000, 60_000) };
        assert_eq!(steps(&view)[1..3], [RaceStep::Registered, RaceStep::Checked(HostVisibility::Private)]);
        assert_eq!(steps(&view).last(), Some(&RaceStep::Woken));
    }
}
