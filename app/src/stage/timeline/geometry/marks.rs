//! Landmarks on the axis of a run: which stand together, and which have room for their name.

use sim_core::model::order::sort_few;

use crate::facts::marker::MarkerKind;
use crate::words::events;

/// A landmark on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct LandmarkMark {
    /// Where, 0 to 1.
    pub fraction: f64,
    /// Its name.
    pub label: String,
    /// What kind.
    pub kind: MarkerKind,
    /// Whether it happened after the update, where both sides are shown.
    pub after: bool,
    /// Whether the cursor rests on it.
    pub selected: bool,
}

/// One mark for one landmark, or for several that are too close to be told apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Where, 0 to 1: the first of them.
    pub fraction: f64,
    /// How far beside that it is drawn, in pixels, so that no mark lies on another.
    pub shift_px: f64,
    /// The weightiest kind.
    pub kind: MarkerKind,
    /// Positions of its landmarks in the list given.
    pub members: Vec<usize>,
    /// Whether the cursor rests on one of them.
    pub selected: bool,
}

/// Side of the smallest target a finger or an unsteady hand can hit, in pixels.
pub const TARGET_PX: f64 = 24.0;

/// Merges landmarks, given in order of time, that are closer than a target on an axis of this width. What the reader did
/// is never merged with anything else, and only with what they did of the same kind at the same moment: it is drawn
/// beside what it would lie on. Where so many marks have no room beside each other, close ones of its kind are merged.
#[must_use]
pub fn clusters(marks: &[LandmarkMark], axis_px: f64) -> Vec<Cluster> {
    let apart = merged(marks, axis_px, 0.0);
    let mut clusters =
        if apart.len() as f64 * TARGET_PX <= axis_px { apart } else { merged(marks, axis_px, TARGET_PX / axis_px) };
    // From the right end back, so that the last mark is on the axis and each before it has room.
    let mut limit = axis_px;
    for cluster in clusters.iter_mut().rev() {
        let x = (cluster.x_px(axis_px)).min(limit);
        cluster.shift_px = x - cluster.fraction * axis_px;
        limit = x - TARGET_PX;
    }
    clusters
}

/// The same without looking to the right end; what the reader did of one kind is merged if it is within `close` of the
/// first, as a share of the axis.
fn merged(marks: &[LandmarkMark], axis_px: f64, close: f64) -> Vec<Cluster> {
    let mut out: Vec<Cluster> = Vec::new();
    for (index, mark) in marks.iter().enumerate() {
        let of_the_reader = mark.kind.is_of_the_reader();
        // Marks of one moment may come in between.
        let same = out
            .iter_mut()
            .rfind(|cluster| of_the_reader && cluster.kind == mark.kind && mark.fraction - cluster.fraction <= close);
        if let Some(cluster) = same {
            cluster.take(index, mark);
            continue;
        }
        let x = mark.fraction * axis_px;
        match out.last_mut() {
            Some(last)
                if (mark.fraction - last.fraction) * axis_px - last.shift_px < TARGET_PX
                    && !of_the_reader
                    && !last.kind.is_of_the_reader() =>
            {
                last.take(index, mark);
            }
            last => {
                let free = last.map_or(x, |last| x.max(last.x_px(axis_px) + TARGET_PX));
                out.push(Cluster {
                    fraction: mark.fraction,
                    shift_px: free - x,
                    kind: mark.kind,
                    members: vec![index],
                    selected: mark.selected,
                });
            }
        }
    }
    out
}

impl Cluster {
    /// Where it is drawn, in pixels from the start of the axis.
    #[must_use]
    pub fn x_px(&self, axis_px: f64) -> f64 {
        self.fraction * axis_px + self.shift_px
    }

    fn take(&mut self, index: usize, mark: &LandmarkMark) {
        self.kind = self.kind.min(mark.kind);
        self.selected |= mark.selected;
        self.members.push(index);
    }

    /// Its name: each kind with its count, or the name of the only one of its kind; both sides apart.
    #[must_use]
    pub fn label(&self, marks: &[LandmarkMark]) -> String {
        let mut kinds: Vec<(MarkerKind, bool, Vec<usize>)> = Vec::new();
        for &member in &self.members {
            let mark = &marks[member];
            match kinds.iter_mut().find(|known| (known.0, known.1) == (mark.kind, mark.after)) {
                Some(known) => known.2.push(member),
                None => kinds.push((mark.kind, mark.after, vec![member])),
            }
        }
        sort_few(&mut kinds, |known| (known.0, known.1));
        let names = kinds.into_iter().map(|(kind, is_after, members)| {
            let name = match members[..] {
                [only] => marks[only].label.clone(),
                _ => kind.several(members.len()),
            };
            if is_after { events::mark_after(name) } else { name }
        });
        names.collect::<Vec<_>>().join(", ")
    }

    /// The landmark to go to: the first, or the one after that on which the cursor rests already.
    #[must_use]
    pub fn next(&self, marks: &[LandmarkMark]) -> usize {
        let resting = self.members.iter().position(|member| marks[*member].selected);
        let next = resting.map_or(0, |at| (at + 1) % self.members.len());
        self.members[next]
    }
}

/// Where a name stands relative to its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It starts at the mark.
    Start,
    /// It is centred under it.
    Middle,
    /// It ends at the mark.
    End,
}

/// A name with room for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Name {
    /// Position of its cluster.
    pub cluster: usize,
    /// Where it stands.
    pub anchor: Anchor,
}

/// Width of a letter in the small print, on average and rather too wide.
const LETTER_PX: f64 = 6.6;
/// Room between two names.
const BETWEEN_PX: f64 = 14.0;

/// Which of `names`, one for each cluster, can be written without touching: the selected first, then by weight.
#[must_use]
pub fn names(clusters: &[Cluster], names: &[String], axis_px: f64) -> Vec<Name> {
    let mut order: Vec<usize> = (0..clusters.len().min(names.len())).collect();
    sort_few(&mut order, |&i| (!clusters[i].selected, clusters[i].kind, i));
    let mut taken: Vec<(f64, f64)> = Vec::new();
    let mut out = Vec::new();
    for i in order {
        let (x, width) = (clusters[i].x_px(axis_px), names[i].chars().count() as f64 * LETTER_PX);
        let (anchor, from) = if x < width / 2.0 {
            (Anchor::Start, x)
        } else if x > axis_px - width / 2.0 {
            (Anchor::End, x - width)
        } else {
            (Anchor::Middle, x - width / 2.0)
        };
        let to = from + width;
        let free = taken.iter().all(|(a, b)| to + BETWEEN_PX < *a || from > *b + BETWEEN_PX);
        if free && from >= 0.0 && to <= axis_px {
            taken.push((from, to));
            out.push(Name { cluster: i, anchor });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(fraction: f64, kind: MarkerKind) -> LandmarkMark {
        LandmarkMark { fraction, label: "slot lost".into(), kind, after: false, selected: false }
    }

    #[test]
    fn crowded_landmarks_merge_and_targets_never_overlap() {
        let marks: Vec<_> = (0..200).map(|i| mark(f64::from(i) / 200.0, MarkerKind::SlotLost)).collect();
        let merged = clusters(&marks, 800.0);
        assert!(merged.windows(2).all(|w| (w[1].fraction - w[0].fraction) * 800.0 >= TARGET_PX));
        assert_eq!(merged.iter().map(|cluster| cluster.members.len()).sum::<usize>(), 200);
    }

    #[test]
    fn a_cluster_is_of_its_weightiest_kind_and_leads_on_from_where_the_cursor_rests() {
        let mut marks = vec![mark(0.5, MarkerKind::SlotLost), mark(0.501, MarkerKind::Stalled)];
        let cluster = clusters(&marks, 800.0).remove(0);
        assert_eq!((cluster.kind, cluster.next(&marks)), (MarkerKind::Stalled, 0));
        marks[0].selected = true;
        assert_eq!(clusters(&marks, 800.0)[0].next(&marks), 1);
    }

    #[test]
    fn what_the_reader_did_has_a_mark_of_its_own_beside_the_others() {
        use MarkerKind as M;
        let check = |marks: &[(f64, M)], expected: &[(f64, &[usize])]| {
            let marks: Vec<_> = marks.iter().map(|(fraction, kind)| mark(*fraction, *kind)).collect();
            let clusters = clusters(&marks, 800.0);
            let found: Vec<(f64, &[usize])> =
                clusters.iter().map(|cluster| (cluster.x_px(800.0), &cluster.members[..])).collect();
            assert_eq!(found, expected);
        };
        // Two settings at the start of the run, as chapter 5 gives them, are one mark with both names.
        check(&[(0.0, M::Change), (0.0, M::Change), (0.01, M::SlotLost)], &[(0.0, &[0, 1]), (24.0, &[2])]);
        check(&[(0.5, M::SlotLost), (0.5, M::Change), (0.5, M::Try)], &[(400.0, &[0]), (424.0, &[1]), (448.0, &[2])]);
        check(&[(0.5, M::Change), (0.501, M::Change)], &[(400.0, &[0]), (424.0, &[1])]);
        // What follows close on a mark that was moved is told apart from it, or joins what stands there.
        check(&[(0.5, M::Change), (0.51, M::SlotLost), (0.55, M::SlotLost)], &[(400.0, &[0]), (424.0, &[1, 2])]);
        check(&[(0.999, M::SlotLost), (1.0, M::Change), (1.0, M::Try)], &[(752.0, &[0]), (776.0, &[1]), (800.0, &[2])]);
    }

    #[test]
    fn more_changes_than_have_room_are_counted_and_no_mark_lies_on_another() {
        let kinds = [MarkerKind::Change, MarkerKind::Try, MarkerKind::SlotLost];
        let marks: Vec<_> = (0..300_u32).map(|i| mark(f64::from(i) / 299.0, kinds[i as usize % 3])).collect();
        for axis_px in [320.0, 840.0] {
            let clusters = clusters(&marks, axis_px);
            let x: Vec<f64> = clusters.iter().map(|cluster| cluster.x_px(axis_px)).collect();
            assert!(x.windows(2).all(|pair| pair[1] - pair[0] >= TARGET_PX - 1e-9), "{x:?}");
            assert_eq!(clusters.iter().map(|cluster| cluster.members.len()).sum::<usize>(), 300);
            let alone = |cluster: &Cluster| {
                let kinds = cluster.members.iter().map(|member| marks[*member].kind);
                kinds.clone().all(|kind| !kind.is_of_the_reader()) || kinds.clone().all(|kind| kind == cluster.kind)
            };
            assert!(clusters.iter().all(alone));
        }
    }

    #[test]
    fn a_cluster_is_named_by_what_is_in_it() {
        let lost = mark(0.5, MarkerKind::SlotLost);
        let after = LandmarkMark { after: true, ..lost.clone() };
        let heartbeat = LandmarkMark { label: "heartbeat lost".into(), ..mark(0.5, MarkerKind::HeartbeatLost) };
        let check = |marks: &[LandmarkMark], name: &str| {
            assert_eq!(clusters(marks, 800.0)[0].label(marks), name);
        };
        check(std::slice::from_ref(&lost), "slot lost");
        check(&[lost.clone(), lost.clone()], "2 slots lost");
        check(&[lost.clone(), after.clone(), lost.clone()], "2 slots lost, slot lost (after)");
        check(&[lost.clone(), heartbeat, lost.clone(), lost], "heartbeat lost, 3 slots lost");
    }

    #[test]
    fn names_keep_apart_and_inside() {
        let marks: Vec<_> = (0..30).map(|i| mark(f64::from(i) / 29.0, MarkerKind::SlotLost)).collect();
        let merged = clusters(&marks, 800.0);
        let labels = vec!["first slot lost".to_owned(); merged.len()];
        let named = names(&merged, &labels, 800.0);
        assert!(named.len() >= 4 && named.len() < 10);
        assert_eq!(named[0].anchor, Anchor::Start);
    }

    #[test]
    fn the_selected_name_comes_first() {
        let mut marks = vec![mark(0.5, MarkerKind::Stalled), mark(0.55, MarkerKind::SlotLost)];
        marks[1].selected = true;
        let merged = clusters(&marks, 800.0);
        let labels = vec!["first slot lost".to_owned(); 2];
        assert_eq!(names(&merged, &labels, 800.0)[0].cluster, 1);
    }
}
