//! A frame in words.

use core::fmt;

use super::{Counts, Frame, HeartbeatView, SendState, SlotState};
use crate::model::machine::handler::HandlerKind;
use crate::model::machine::memory::HostVisibility;
use crate::model::oracle::Oracle;

/// A few lines for people: what a failing test prints, and what the page's text twin starts from.
impl fmt::Display for Frame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let handler = match self.handler {
            HandlerKind::Before => "before the update",
            HandlerKind::After => "after the update",
        };
        writeln!(f, "{}  {handler} (stands for build 20348.{})", self.at, self.revision)?;
        writeln!(f, "VM {:?} since {}; {}", self.vm, self.vm_since, self.heartbeat)?;
        for vp in &self.vps {
            let teeth: String = vp
                .slots
                .iter()
                .map(|slot| match slot {
                    SlotState::Free => '·',
                    SlotState::InUse => 'o',
                    SlotState::Waiting => 'w',
                    SlotState::Lost => 'x',
                })
                .collect();
            writeln!(f, "P{} [{teeth}] {}, {} queued", vp.index, vp.state, vp.queued)?;
        }
        for (name, row) in [("page", true), ("note", false)] {
            let cells: String = self
                .pages
                .iter()
                .map(|p| if row { p.page } else { p.host_view })
                .map(|v| match v {
                    HostVisibility::Private => '#',
                    HostVisibility::Shared => 'o',
                })
                .collect();
            writeln!(f, "{name} {cells}")?;
        }
        for send in &self.sends {
            write!(f, "#{} P{}.{} at {} page {}: ", send.number, send.vp, send.slot, send.station, send.page)?;
            match (send.state, send.until) {
                (SendState::Stranded, _) => writeln!(f, "asleep, nobody will call")?,
                (SendState::Waiting { wakers }, _) => writeln!(f, "asleep, {wakers} to call")?,
                (_, Some(until)) => writeln!(f, "until {until}")?,
                (_, None) => writeln!(f, "still")?,
            }
        }
        let Counts { submitted, completed, parked, woken, lost, refused, skipped, .. } = self.counts;
        writeln!(
            f,
            "sends {submitted}, done {completed} ({} in the last second), parked {parked}, woken {woken}, lost {lost}",
            self.per_second
        )?;
        writeln!(f, "refused {refused}, flips skipped {skipped}")?;
        let Oracle { tried, tried_private, allowed_private } = self.oracle;
        writeln!(
            f,
            "host accesses {tried} pages, {tried_private} of them private, {allowed_private} of these allowed"
        )?;
        for made in &self.tries {
            writeln!(f, "{made}")?;
        }
        write!(f, "{} events, digest {}", self.events, self.digest)
    }
}

impl fmt::Display for HeartbeatView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            HeartbeatView::Ok { answered_at } => write!(f, "heartbeat OK, answered at {}", answered_at.clock()),
            HeartbeatView::Missed { beats: 1, .. } => f.write_str("1 heartbeat missed"),
            HeartbeatView::Missed { beats, .. } => write!(f, "{beats} heartbeats missed"),
            HeartbeatView::Lost { since, .. } => write!(f, "heartbeat lost at {}", since.clock()),
            HeartbeatView::NotExpected => f.write_str("no heartbeat expected"),
        }
    }
}
