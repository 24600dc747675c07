//! Timeline: out-of-band updates of Windows Server, for comparison. Dates and builds come from Microsoft's release
//! information; each topic has its own tag.

use super::claims::{SourceId, Tag};
use crate::words::ledger as words;

/// An update: KB number, product, build. Product and build are empty if no source gave them.
pub type Update = (&'static str, &'static str, &'static str);

/// The out-of-band updates of one date.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The date, year first; `/` separates two dates of the same entry.
    pub date: &'static str,
    /// The evidence for date and builds.
    pub dated: Tag,
    /// The updates of this date, for one product each.
    pub updates: &'static [Update],
    /// The problem that they fix, as a sentence.
    pub topic: fn() -> &'static str,
    /// The evidence for the topic.
    pub tag: Tag,
    /// The source of the topic.
    pub source: SourceId,
}

/// The update this page is about.
pub const THIS: &str = "KB5061906";

const S2019: &str = "Windows Server 2019";
const S2022: &str = "Windows Server 2022";
const S2025: &str = "Windows Server 2025";

type Topic = (fn() -> &'static str, Tag, SourceId);

const fn entry(date: &'static str, updates: &'static [Update], (topic, tag, source): Topic) -> Entry {
    Entry { date, dated: Tag::Confirmed, updates, topic, tag, source }
}

const PRESS: (Tag, SourceId) = (Tag::Reported, SourceId::Press);
const UNVERIFIED: (Tag, SourceId) = (Tag::Unverified, SourceId::Recollection);

/// Every entry, in order of date.
pub static TIMELINE: [Entry; 16] = [
    Entry {
        date: "2019-05-14",
        dated: Tag::Reported,
        updates: &[("KB4500331", "Windows XP, Windows Server 2003", "")],
        topic: words::claim_oob_2019_05,
        tag: Tag::Reported,
        source: SourceId::Press,
    },
    entry("2021-07-06", &[("KB5004947", S2019, "17763.2029")], (words::claim_oob_2021_07, PRESS.0, PRESS.1)),
    entry(
        "2022-01-04/05",
        &[("KB5010196", S2019, "17763.2369"), ("KB5010197", S2022, "20348.407")],
        (words::claim_oob_2022_01_early, UNVERIFIED.0, UNVERIFIED.1),
    ),
    entry(
        "2022-01-17/18",
        &[("KB5010796", S2022, "20348.473"), ("KB5010791", S2019, "17763.2458")],
        (words::claim_oob_2022_01, PRESS.0, PRESS.1),
    ),
    entry("2022-11-17", &[("KB5021656", S2022, "20348.1251")], (words::claim_oob_2022_11, UNVERIFIED.0, UNVERIFIED.1)),
    entry(
        "2022-12-20",
        &[("KB5022553", S2022, "20348.1368"), ("KB5022554", S2019, "")],
        (words::claim_oob_2022_12, UNVERIFIED.0, UNVERIFIED.1),
    ),
    entry(
        "2024-03-22",
        &[("KB5037422", S2022, "20348.2342")],
        (words::claim_oob_2024_03, Tag::Documented, SourceId::Defender),
    ),
    entry(
        "2025-04-11",
        &[("KB5058920", S2022, "20348.3561")],
        (words::claim_oob_2025_04_early, UNVERIFIED.0, UNVERIFIED.1),
    ),
    entry(
        "2025-04-16",
        &[("KB5059092", S2022, "20348.3566"), ("KB5059087", S2025, "26100.3781"), ("KB5059091", S2019, "17763.7249")],
        (words::claim_oob_2025_04, UNVERIFIED.0, UNVERIFIED.1),
    ),
    entry(
        "2025-05-23",
        &[(THIS, S2022, "20348.3695")],
        (words::claim_oob_2025_05, Tag::Confirmed, SourceId::VmSettings),
    ),
    entry(
        "2025-05-27",
        &[("KB5061977", S2025, "26100.4066"), ("KB5061978", S2019, "17763.7322")],
        (words::claim_oob_2025_05_late, UNVERIFIED.0, UNVERIFIED.1),
    ),
    entry("2025-07-13", &[("KB5064489", S2025, "26100.4656")], (words::claim_oob_2025_07, PRESS.0, PRESS.1)),
    entry(
        "2025-10-23",
        &[("KB5070884", S2022, "20348.4297"), ("KB5070883", "", ""), ("KB5070881", "", "")],
        (words::claim_oob_2025_10, UNVERIFIED.0, UNVERIFIED.1),
    ),
    entry(
        "2026-01-17/24",
        &[("KB5077800", S2022, "20348.4650"), ("KB5078136", S2022, "20348.4651")],
        (words::claim_oob_2026_01, UNVERIFIED.0, UNVERIFIED.1),
    ),
    entry("2026-03-02", &[("KB5082314", S2022, "20348.4776")], (words::claim_oob_2026_03, UNVERIFIED.0, UNVERIFIED.1)),
    entry("2026-04-19", &[("KB5091575", S2022, "20348.5024")], (words::claim_oob_2026_04, PRESS.0, PRESS.1)),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::claims::{SourceKind, find};

    #[test]
    fn entries_are_in_order_of_date_and_no_update_is_listed_twice() {
        assert!(TIMELINE.windows(2).all(|pair| pair[0].date < pair[1].date));
        let mut updates: Vec<&str> = TIMELINE.iter().flat_map(|entry| entry.updates).map(|update| update.0).collect();
        let listed = updates.len();
        updates.sort_unstable();
        updates.dedup();
        assert_eq!(updates.len(), listed);
        assert!(updates.iter().all(|kb| kb.len() == 9 && kb.starts_with("KB")), "{updates:?}");
    }

    #[test]
    fn a_topic_is_founded_as_its_tag_says() {
        for entry in &TIMELINE {
            let kind = entry.source.source().kind;
            let fits = match entry.tag {
                Tag::Confirmed => kind == SourceKind::Update,
                Tag::Documented => kind == SourceKind::Platform,
                Tag::Reported => kind == SourceKind::Press,
                Tag::Unverified => entry.source == SourceId::Recollection,
                Tag::Modelled | Tag::Unknown => false,
            };
            assert!(fits, "{}: {:?} by {kind:?}", entry.date, entry.tag);
        }
    }

    /// The ledger and the timeline agree on the update of this page.
    #[test]
    fn the_update_of_this_page_is_the_one_of_the_ledger() {
        let here = TIMELINE.iter().find(|entry| entry.updates[0].0 == THIS).expect("listed");
        let claim = (find("update").expect("listed").text)();
        let (build, revision) = here.updates[0].2.split_once('.').expect("build and revision");
        assert!([THIS, build, revision].iter().all(|part| claim.contains(part)), "{claim}");
        assert_eq!((here.date, here.tag), ("2025-05-23", Tag::Confirmed));
    }
}
