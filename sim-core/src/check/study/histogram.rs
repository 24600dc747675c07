//! Histogram: how often each duration came up, in fixed buckets, so that merging in any order gives the same counts.
//!
//! Buckets are as wide as a nanosecond up to 256 ns and then 128 to each doubling: no bucket is wider than 1/128 of
//! the durations in it. Everything a `u64` can hold has one of 7,424 buckets.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Buckets to each doubling, as a power of two.
const BITS: u32 = 7;

/// Counts of durations.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<(u16, u64)>", into = "Vec<(u16, u64)>")]
pub struct Histogram {
    /// Only buckets that were hit, by their number.
    counts: BTreeMap<u16, u64>,
}

/// One bucket and how often it was hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// The shortest duration in it.
    pub from_ns: u64,
    /// The longest duration in it.
    pub to_ns: u64,
    /// How often it was hit.
    pub count: u64,
}

impl Histogram {
    /// Counts a duration.
    pub fn count(&mut self, ns: u64) {
        *self.counts.entry(bucket(ns)).or_default() += 1;
    }

    /// Adds the counts of another one.
    pub fn merge(&mut self, other: &Histogram) {
        for (bucket, count) in &other.counts {
            *self.counts.entry(*bucket).or_default() += count;
        }
    }

    /// How many durations were counted.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.counts.values().sum()
    }

    /// The buckets that were hit, shortest first.
    pub fn buckets(&self) -> impl Iterator<Item = Bucket> + '_ {
        self.counts.iter().map(|(bucket, count)| {
            let from_ns = shortest(*bucket);
            Bucket { from_ns, to_ns: from_ns + (width(*bucket) - 1), count: *count }
        })
    }

    /// The middle of the bucket in which the duration of this rank lies; rank 1 is the shortest.
    #[must_use]
    pub fn ranked(&self, rank: u64) -> Option<u64> {
        let mut seen = 0;
        let bucket = self.buckets().find(|bucket| {
            seen += bucket.count;
            seen >= rank
        })?;
        (rank > 0).then(|| bucket.from_ns + (bucket.to_ns - bucket.from_ns) / 2)
    }
}

/// Which bucket a duration falls into: its octave and its leading bits within.
fn bucket(ns: u64) -> u16 {
    let octave = (u64::BITS - ns.leading_zeros()).saturating_sub(BITS + 1);
    ((octave << BITS) as u64 + (ns >> octave)) as u16
}

fn octave(bucket: u16) -> u32 {
    (u32::from(bucket) >> BITS).saturating_sub(1)
}

fn shortest(bucket: u16) -> u64 {
    (u64::from(bucket) - (u64::from(octave(bucket)) << BITS)) << octave(bucket)
}

fn width(bucket: u16) -> u64 {
    1 << octave(bucket)
}

impl From<Vec<(u16, u64)>> for Histogram {
    fn from(pairs: Vec<(u16, u64)>) -> Histogram {
        let mut histogram = Histogram::default();
        // Data from outside may repeat a bucket, have none, or name one that does not exist.
        for (bucket, count) in pairs.into_iter().filter(|(number, count)| *count > 0 && *number <= bucket(u64::MAX)) {
            *histogram.counts.entry(bucket).or_default() += count;
        }
        histogram
    }
}

impl From<Histogram> for Vec<(u16, u64)> {
    fn from(histogram: Histogram) -> Vec<(u16, u64)> {
        histogram.counts.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::rng::{Purpose, Stream};

    /// Durations of every size, three thousand of them.
    fn durations() -> Vec<u64> {
        let stream = Stream::new(5, 0, 0, Purpose::FlipGap);
        (0..3000).map(|n| stream.bits(n, 0) >> (stream.bits(n, 1) % 64)).chain([0, 1, 255, 256, u64::MAX]).collect()
    }

    fn of(durations: &[u64]) -> Histogram {
        let mut histogram = Histogram::default();
        durations.iter().for_each(|ns| histogram.count(*ns));
        histogram
    }

    #[test]
    fn every_duration_lies_in_its_bucket_and_no_bucket_is_wide() {
        for ns in durations() {
            let [bucket] = of(&[ns]).buckets().collect::<Vec<_>>()[..] else { panic!("one bucket") };
            assert!((bucket.from_ns..=bucket.to_ns).contains(&ns), "{ns}: {bucket:?}");
            assert!(bucket.to_ns - bucket.from_ns <= ns / 128, "{ns}: {bucket:?}");
        }
        assert_eq!(bucket(u64::MAX), 7423);
    }

    #[test]
    fn parts_merge_in_any_order() {
        let all = durations();
        for cut in [0, 1, 7, 1500, 3004] {
            let (a, rest) = all.split_at(cut);
            let (b, c) = rest.split_at(rest.len() / 3);
            let [a, b, c] = [of(a), of(b), of(c)];
            let join = |parts: [&Histogram; 3]| {
                let mut sum = Histogram::default();
                parts.iter().for_each(|part| sum.merge(part));
                sum
            };
            let none = Histogram::default();
            for joined in [join([&a, &b, &c]), join([&c, &a, &b]), join([&b, &join([&none, &c, &a]), &none])] {
                assert_eq!(joined, of(&all), "cut at {cut}");
            }
        }
    }

    #[test]
    fn ranks_are_right_to_a_bucket() {
        let mut sorted = durations();
        let histogram = of(&sorted);
        sorted.sort_unstable();
        for rank in [1, 2, 1000, 2999, sorted.len()] {
            let (got, exact) = (histogram.ranked(rank as u64).expect("in range"), sorted[rank - 1]);
            assert!(got.abs_diff(exact) <= exact / 128, "{rank}: {got} against {exact}");
        }
        assert_eq!(histogram.ranked(0), None);
        assert_eq!(histogram.ranked(sorted.len() as u64 + 1), None);
    }
}
