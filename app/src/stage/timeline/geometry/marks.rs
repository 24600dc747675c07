//! Landmarks on the axis of a run: which stand together, and which have room for their name.

use sim_core::model::order::sort_few;

/// What kind of landmark, from the weightiest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LandmarkKind {
    /// The heartbeat counts as lost.
    HeartbeatLost,
    /// A processor or the VM ran out of slots.
    Stalled,
    /// A reset, a boot, attestation, the VM runs again.
    Restart,
    /// The handler was swapped, or the sides of a twin part.
    Change,
    /// A lost wake-up.
    Lost,
    /// The first send that was called, the first that came back.
    Good,
    /// Somebody on the host tried to get at a page.
    Try,
}

/// A landmark on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct LandmarkMark {
    /// Where, 0 to 1.
    pub fraction: f64,
    /// Its name.
    pub label: String,
    /// What kind.
    pub kind: LandmarkKind,
    /// Whether the cursor rests on it.
    pub selected: bool,
}

/// One mark for one landmark, or for several that are too close to be told apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Where, 0 to 1: the first of them.
    pub fraction: f64,
    /// The weightiest kind.
    pub kind: LandmarkKind,
    /// Positions of its landmarks in the list given.
    pub members: Vec<usize>,
    /// Whether all are of one kind.
    pub alike: bool,
    /// Whether the cursor rests on one of them.
    pub selected: bool,
}

/// Side of the smallest target a finger or an unsteady hand can hit, in pixels.
pub const TARGET_PX: f64 = 24.0;

/// Merges landmarks, given in order of time, that are closer than a target on an axis of this width.
#[must_use]
pub fn clusters(marks: &[LandmarkMark], axis_px: f64) -> Vec<Cluster> {
    let mut out: Vec<Cluster> = Vec::new();
    for (index, mark) in marks.iter().enumerate() {
        match out.last_mut() {
            Some(last)
                if (mark.fraction - last.fraction) * axis_px < TARGET_PX
                    // What the reader did is never hidden in a crowd.
                    && mark.kind != LandmarkKind::Change
                    && last.kind != LandmarkKind::Change =>
            {
                last.alike &= mark.kind == last.kind;
                last.kind = last.kind.min(mark.kind);
                last.selected |= mark.selected;
                last.members.push(index);
            }
            _ => out.push(Cluster {
                fraction: mark.fraction,
                kind: mark.kind,
                members: vec![index],
                alike: true,
                selected: mark.selected,
            }),
        }
    }
    out
}

impl Cluster {
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
        let (x, width) = (clusters[i].fraction * axis_px, names[i].chars().count() as f64 * LETTER_PX);
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

    fn mark(fraction: f64, kind: LandmarkKind) -> LandmarkMark {
        LandmarkMark { fraction, label: "first slot lost".into(), kind, selected: false }
    }

    #[test]
    fn crowded_landmarks_merge_and_targets_never_overlap() {
        let marks: Vec<_> = (0..200).map(|i| mark(f64::from(i) / 200.0, LandmarkKind::Lost)).collect();
        let merged = clusters(&marks, 800.0);
        assert!(merged.windows(2).all(|w| (w[1].fraction - w[0].fraction) * 800.0 >= TARGET_PX));
        assert_eq!(merged.iter().map(|cluster| cluster.members.len()).sum::<usize>(), 200);
    }

    #[test]
    fn a_cluster_is_of_its_weightiest_kind_and_leads_on_from_where_the_cursor_rests() {
        let mut marks = vec![mark(0.5, LandmarkKind::Lost), mark(0.501, LandmarkKind::Stalled)];
        let cluster = clusters(&marks, 800.0).remove(0);
        assert_eq!((cluster.kind, cluster.alike, cluster.next(&marks)), (LandmarkKind::Stalled, false, 0));
        marks[0].selected = true;
        assert_eq!(clusters(&marks, 800.0)[0].next(&marks), 1);
    }

    #[test]
    fn names_keep_apart_and_inside() {
        let marks: Vec<_> = (0..30).map(|i| mark(f64::from(i) / 29.0, LandmarkKind::Lost)).collect();
        let merged = clusters(&marks, 800.0);
        let labels = vec!["first slot lost".to_owned(); merged.len()];
        let named = names(&merged, &labels, 800.0);
        assert!(named.len() >= 4 && named.len() < 10);
        assert_eq!(named[0].anchor, Anchor::Start);
    }

    #[test]
    fn the_selected_name_comes_first() {
        let mut marks = vec![mark(0.5, LandmarkKind::Stalled), mark(0.55, LandmarkKind::Lost)];
        marks[1].selected = true;
        let merged = clusters(&marks, 800.0);
        let labels = vec!["first slot lost".to_owned(); 2];
        assert_eq!(names(&merged, &labels, 800.0)[0].cluster, 1);
    }
}
