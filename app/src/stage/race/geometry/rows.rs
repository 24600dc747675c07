//! The race as a table: what has happened so far, to the send and to the host's note.

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
    /// The host's note.
    Note,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RaceStep {
    /// The guest opened the page; the note does not know.
    Opened,
    /// The send looked at the note.
    Looked(HostVisibility),
    /// It signed the list.
    Signed,
    /// The news came, and this is what came of it.
    Rang(RaceOutcome),
    /// The send sleeps and nothing will call it.
    SleepsForEver,
    /// The send was called.
    Called,
    /// The send goes on without waiting.
    WentOn,
}

/// A line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RaceRow {
    /// When.
    pub ns: i64,
    /// To which of the two.
    pub lane: RaceLane,
    /// What.
    pub step: RaceStep,
}

/// Everything up to now, in order of time.
#[must_use]
pub fn rows(view: &RaceView) -> Vec<RaceRow> {
    use RaceLane::{Note, Send};
    let saw = |shared| if shared { HostVisibility::Shared } else { HostVisibility::Private };
    let reveals = view.outcome == RaceOutcome::GoesOn;
    let looked = RaceRow { ns: view.check_ns, lane: Send, step: RaceStep::Looked(saw(reveals)) };
    let signed = view.register_ns.map(|ns| RaceRow { ns, lane: Send, step: RaceStep::Signed });
    // At the same instant the new handler signs first.
    let (first, second) = match view.handler {
        HandlerKind::Before => (Some(looked), signed),
        HandlerKind::After => (signed, Some(looked)),
    };
    let rang = RaceRow { ns: view.notify_ns, lane: Note, step: RaceStep::Rang(view.outcome) };
    let end = match view.outcome {
        RaceOutcome::GoesOn => Some((view.check_ns, RaceStep::WentOn)),
        RaceOutcome::Lost => view.register_ns.map(|ns| (ns.max(view.notify_ns), RaceStep::SleepsForEver)),
        RaceOutcome::Woken => view.woken_ns.map(|ns| (ns, RaceStep::Called)),
    };
    let opened = RaceRow { ns: view.shared_ns, lane: Note, step: RaceStep::Opened };
    let all = [Some(opened), first, second, Some(rang), end.map(|(ns, step)| RaceRow { ns, lane: Send, step })];
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
    fn the_table_tells_the_loss_in_order_and_not_ahead_of_time() {
        let looked = RaceStep::Looked(HostVisibility::Private);
        assert_eq!(steps(&example(9_000, 5_000)), [RaceStep::Opened, looked]);
        assert_eq!(
            steps(&example(9_000, 60_000)),
            [RaceStep::Opened, looked, RaceStep::Rang(RaceOutcome::Lost), RaceStep::Signed, RaceStep::SleepsForEver]
        );
    }

    #[test]
    fn news_before_the_look_is_read() {
        let all = steps(&example(-10_000, 60_000));
        assert_eq!(all.last(), Some(&RaceStep::WentOn));
        assert!(all.contains(&RaceStep::Looked(HostVisibility::Shared)));
    }

    #[test]
    fn after_the_update_signing_comes_first() {
        let view = RaceView { handler: HandlerKind::After, register_ns: Some(0), ..example(40_000, 60_000) };
        assert_eq!(steps(&view)[1..3], [RaceStep::Signed, RaceStep::Looked(HostVisibility::Private)]);
        assert_eq!(steps(&view).last(), Some(&RaceStep::Called));
    }
}
