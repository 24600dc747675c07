//! Markers on the axis of a run: which of them form a cluster, and which clusters have room for their name.

use sim_core::model::order::sort_few;

use crate::facts::marker::MarkerGroup;
use crate::words::events;

/// A marker with its position on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisMarker {
    /// The position on the axis, 0 to 1.
    pub fraction: f64,
    /// The name under the axis.
    pub label: String,
    /// The group that gives it its shape.
    pub group: MarkerGroup,
    /// Whether it is a marker of the side after the update.
    pub after: bool,
    /// Whether the cursor is on it.
    pub selected: bool,
}

/// A marker as it is drawn: one marker, or several that are too close to be hit one by one.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The position of its first marker on the axis, 0 to 1.
    pub fraction: f64,
    /// The shift from that position, in pixels, so that no cluster covers another.
    pub shift_px: f64,
    /// The most important group of its markers.
    pub group: MarkerGroup,
    /// Indices of its markers in the list that was passed in.
    pub members: Vec<usize>,
    /// Whether the cursor is on one of its markers.
    pub selected: bool,
}

/// Width and height of the smallest target that a finger can hit, in pixels (WCAG 2.2, target size).
pub const TARGET_PX: f64 = 24.0;

/// Merges markers, in order of time, that are closer than a target on an axis of this width.
///
/// Actions of the reader are merged only with actions of the same group at the same moment, and are otherwise drawn
/// beside the cluster that they would cover. If there are too many clusters for the axis, close actions of the same
/// group are merged too.
#[must_use]
pub fn clusters(markers: &[AxisMarker], axis_px: f64) -> Vec<Cluster> {
    let apart = merged(markers, axis_px, 0.0);
    let mut clusters =
        if apart.len() as f64 * TARGET_PX <= axis_px { apart } else { merged(markers, axis_px, TARGET_PX / axis_px) };
    // From right to left: the last cluster has to stay on the axis, and each one before it needs room.
    let mut limit = axis_px;
    for cluster in clusters.iter_mut().rev() {
        let x = (cluster.x_px(axis_px)).min(limit);
        cluster.shift_px = x - cluster.fraction * axis_px;
        limit = x - TARGET_PX;
    }
    clusters
}

/// Merges markers without regard to the right end of the axis. Actions of one group are merged if they are within
/// `close` of the first, as a share of the axis.
fn merged(markers: &[AxisMarker], axis_px: f64, close: f64) -> Vec<Cluster> {
    let mut out: Vec<Cluster> = Vec::new();
    for (index, marker) in markers.iter().enumerate() {
        let of_the_reader = marker.group.is_of_the_reader();
        // Other markers of the same moment may be in between.
        let same = out.iter_mut().rfind(|cluster| {
            of_the_reader && cluster.group == marker.group && marker.fraction - cluster.fraction <= close
        });
        if let Some(cluster) = same {
            cluster.take(index, marker);
            continue;
        }
        let x = marker.fraction * axis_px;
        match out.last_mut() {
            Some(last)
                if (marker.fraction - last.fraction) * axis_px - last.shift_px < TARGET_PX
                    && !of_the_reader
                    && !last.group.is_of_the_reader() =>
            {
                last.take(index, marker);
            }
            last => {
                let free = last.map_or(x, |last| x.max(last.x_px(axis_px) + TARGET_PX));
                out.push(Cluster {
                    fraction: marker.fraction,
                    shift_px: free - x,
                    group: marker.group,
                    members: vec![index],
                    selected: marker.selected,
                });
            }
        }
    }
    out
}

impl Cluster {
    /// The position at which it is drawn, in pixels from the start of the axis.
    #[must_use]
    pub fn x_px(&self, axis_px: f64) -> f64 {
        self.fraction * axis_px + self.shift_px
    }

    fn take(&mut self, index: usize, marker: &AxisMarker) {
        self.group = self.group.min(marker.group);
        self.selected |= marker.selected;
        self.members.push(index);
    }

    /// Its name: for each group the name of its only marker, or the group with a count. Events of the run are named for
    /// each side. An action of the reader has a marker on both sides and is named once.
    #[must_use]
    pub fn label(&self, markers: &[AxisMarker]) -> String {
        let mut groups: Vec<(MarkerGroup, bool, Vec<usize>)> = Vec::new();
        let is_there_before = self.members.iter().any(|member| !markers[*member].after);
        for &member in &self.members {
            let marker = &markers[member];
            if marker.after && is_there_before && self.group.is_of_the_reader() {
                continue;
            }
            match groups.iter_mut().find(|known| (known.0, known.1) == (marker.group, marker.after)) {
                Some(known) => known.2.push(member),
                None => groups.push((marker.group, marker.after, vec![member])),
            }
        }
        sort_few(&mut groups, |known| (known.0, known.1));
        let names = groups.into_iter().map(|(group, is_after, members)| {
            let name = match members[..] {
                [only] => markers[only].label.clone(),
                _ => group.several(members.len()),
            };
            if is_after { events::mark_after(name) } else { name }
        });
        names.collect::<Vec<_>>().join(", ")
    }

    /// The index of the marker to go to: the first, or the one after the marker on which the cursor is.
    #[must_use]
    pub fn next(&self, markers: &[AxisMarker]) -> usize {
        let resting = self.members.iter().position(|member| markers[*member].selected);
        let next = resting.map_or(0, |at| (at + 1) % self.members.len());
        self.members[next]
    }
}

/// The alignment of a name with its marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    /// The name starts at the marker.
    Start,
    /// The name is centred under the marker.
    Middle,
    /// The name ends at the marker.
    End,
}

/// A name for which there is room, with its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Name {
    /// The index of its cluster.
    pub cluster: usize,
    /// Its alignment with the marker.
    pub alignment: Alignment,
}

/// Width of a letter of a name, in pixels; rather too wide than too narrow.
const LETTER_PX: f64 = 6.6;
/// Least space between two names, in pixels.
const BETWEEN_PX: f64 = 14.0;

/// The names, one for each cluster, that can be written without touching each other. The selected cluster goes first,
/// then the most important groups.
#[must_use]
pub fn names(clusters: &[Cluster], names: &[String], axis_px: f64) -> Vec<Name> {
    let mut order: Vec<usize> = (0..clusters.len().min(names.len())).collect();
    sort_few(&mut order, |&i| (!clusters[i].selected, clusters[i].group, i));
    let mut taken: Vec<(f64, f64)> = Vec::new();
    let mut out = Vec::new();
    for i in order {
        let (x, width) = (clusters[i].x_px(axis_px), names[i].chars().count() as f64 * LETTER_PX);
        let (alignment, from) = if x < width / 2.0 {
            (Alignment::Start, x)
        } else if x > axis_px - width / 2.0 {
            (Alignment::End, x - width)
        } else {
            (Alignment::Middle, x - width / 2.0)
        };
        let to = from + width;
        let free = taken.iter().all(|(a, b)| to + BETWEEN_PX < *a || from > *b + BETWEEN_PX);
        if free && from >= 0.0 && to <= axis_px {
            taken.push((from, to));
            out.push(Name { cluster: i, alignment });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marker(fraction: f64, group: MarkerGroup) -> AxisMarker {
        AxisMarker { fraction, label: "slot lost".into(), group, after: false, selected: false }
    }

    #[test]
    fn crowded_markers_merge_and_targets_never_overlap() {
        let markers: Vec<_> = (0..200).map(|i| marker(f64::from(i) / 200.0, MarkerGroup::SlotLost)).collect();
        let merged = clusters(&markers, 800.0);
        assert!(merged.windows(2).all(|w| (w[1].fraction - w[0].fraction) * 800.0 >= TARGET_PX));
        assert_eq!(merged.iter().map(|cluster| cluster.members.len()).sum::<usize>(), 200);
    }

    #[test]
    fn a_cluster_has_its_most_important_group_and_leads_to_the_marker_after_the_cursor() {
        let mut markers = vec![marker(0.5, MarkerGroup::SlotLost), marker(0.501, MarkerGroup::Stalled)];
        let cluster = clusters(&markers, 800.0).remove(0);
        assert_eq!((cluster.group, cluster.next(&markers)), (MarkerGroup::Stalled, 0));
        markers[0].selected = true;
        assert_eq!(clusters(&markers, 800.0)[0].next(&markers), 1);
    }

    #[test]
    fn an_action_of_the_reader_has_a_cluster_of_its_own_beside_the_others() {
        use MarkerGroup as M;
        let check = |markers: &[(f64, M)], expected: &[(f64, &[usize])]| {
            let markers: Vec<_> = markers.iter().map(|(fraction, group)| marker(*fraction, *group)).collect();
            let clusters = clusters(&markers, 800.0);
            let found: Vec<(f64, &[usize])> =
                clusters.iter().map(|cluster| (cluster.x_px(800.0), &cluster.members[..])).collect();
            assert_eq!(found, expected);
        };
        // Two settings at the start of the run, as in chapter 5, are one cluster.
        check(&[(0.0, M::Change), (0.0, M::Change), (0.01, M::SlotLost)], &[(0.0, &[0, 1]), (24.0, &[2])]);
        check(&[(0.5, M::SlotLost), (0.5, M::Change), (0.5, M::Try)], &[(400.0, &[0]), (424.0, &[1]), (448.0, &[2])]);
        check(&[(0.5, M::Change), (0.501, M::Change)], &[(400.0, &[0]), (424.0, &[1])]);
        // A marker close after a shifted cluster is a cluster of its own, or joins the next one.
        check(&[(0.5, M::Change), (0.51, M::SlotLost), (0.55, M::SlotLost)], &[(400.0, &[0]), (424.0, &[1, 2])]);
        check(&[(0.999, M::SlotLost), (1.0, M::Change), (1.0, M::Try)], &[(752.0, &[0]), (776.0, &[1]), (800.0, &[2])]);
    }

    #[test]
    fn too_many_changes_are_counted_and_no_cluster_covers_another() {
        let groups = [MarkerGroup::Change, MarkerGroup::Try, MarkerGroup::SlotLost];
        let markers: Vec<_> = (0..300_u32).map(|i| marker(f64::from(i) / 299.0, groups[i as usize % 3])).collect();
        for axis_px in [320.0, 840.0] {
            let clusters = clusters(&markers, axis_px);
            let x: Vec<f64> = clusters.iter().map(|cluster| cluster.x_px(axis_px)).collect();
            assert!(x.windows(2).all(|pair| pair[1] - pair[0] >= TARGET_PX - 1e-9), "{x:?}");
            assert_eq!(clusters.iter().map(|cluster| cluster.members.len()).sum::<usize>(), 300);
            let alone = |cluster: &Cluster| {
                let groups = cluster.members.iter().map(|member| markers[*member].group);
                groups.clone().all(|group| !group.is_of_the_reader())
                    || groups.clone().all(|group| group == cluster.group)
            };
            assert!(clusters.iter().all(alone));
        }
    }

    #[test]
    fn a_cluster_is_named_by_what_is_in_it() {
        let lost = marker(0.5, MarkerGroup::SlotLost);
        let after = AxisMarker { after: true, ..lost.clone() };
        let heartbeat = AxisMarker { label: "heartbeat lost".into(), ..marker(0.5, MarkerGroup::HeartbeatLost) };
        let check = |markers: &[AxisMarker], name: &str| {
            assert_eq!(clusters(markers, 800.0)[0].label(markers), name);
        };
        check(std::slice::from_ref(&lost), "slot lost");
        check(&[lost.clone(), lost.clone()], "2 slots lost");
        check(&[lost.clone(), after.clone(), lost.clone()], "2 slots lost, slot lost (after)");
        check(&[lost.clone(), heartbeat, lost.clone(), lost], "heartbeat lost, 3 slots lost");
        let setting = AxisMarker { label: "a setting changed".into(), ..marker(0.5, MarkerGroup::Change) };
        let setting_after = AxisMarker { after: true, ..setting.clone() };
        check(&[setting.clone(), setting_after.clone()], "a setting changed");
        check(&[setting.clone(), setting.clone(), setting_after.clone(), setting_after.clone()], "2 changes made");
        check(&[setting_after], "a setting changed (after)");
    }

    #[test]
    fn names_keep_apart_and_inside() {
        let markers: Vec<_> = (0..30).map(|i| marker(f64::from(i) / 29.0, MarkerGroup::SlotLost)).collect();
        let merged = clusters(&markers, 800.0);
        let labels = vec!["first slot lost".to_owned(); merged.len()];
        let named = names(&merged, &labels, 800.0);
        assert!(named.len() >= 4 && named.len() < 10);
        assert_eq!(named[0].alignment, Alignment::Start);
    }

    #[test]
    fn the_selected_name_comes_first() {
        let mut markers = vec![marker(0.5, MarkerGroup::Stalled), marker(0.55, MarkerGroup::SlotLost)];
        markers[1].selected = true;
        let merged = clusters(&markers, 800.0);
        let labels = vec!["first slot lost".to_owned(); 2];
        assert_eq!(names(&merged, &labels, 800.0)[0].cluster, 1);
    }
}
