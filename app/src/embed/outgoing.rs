//! Outgoing: what the stage reports to the embedding page.

use sim_core::model::time::SimTime;

use super::message::NAMESPACE;
use crate::browser::messages::Value;

/// A message to the embedding page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outgoing {
    /// The stage is ready for use.
    Ready {
        /// The version of Freezeframe.
        version: &'static str,
    },
    /// The stage needs this much height.
    Height {
        /// In CSS pixels.
        px: u32,
    },
    /// The stage has come to rest at a moment.
    Moment {
        /// The chapter, by its name in addresses.
        chapter: &'static str,
        /// The moment, in nanoseconds of the run.
        at: SimTime,
        /// The digest of the side before the update at that moment.
        digest: u64,
        /// The fragment that reopens it: for `goto`, or behind the address of the whole page.
        hash: String,
    },
    /// Something that the frame was given is wrong. The reader sees the same sentences.
    Error {
        /// One sentence for each problem.
        problems: Vec<String>,
    },
}

impl Outgoing {
    /// The message as names and values.
    #[must_use]
    pub fn fields(&self) -> Vec<(&'static str, Value)> {
        let text = |text: &str| Value::Text(text.into());
        let (kind, rest) = match self {
            Outgoing::Ready { version } => ("ready", vec![("version", text(version))]),
            Outgoing::Height { px } => ("height", vec![("px", Value::Number((*px).into()))]),
            Outgoing::Moment { chapter, at, digest, hash } => (
                "moment",
                vec![
                    ("chapter", text(chapter)),
                    // Runs last minutes: every one of these numbers is exact.
                    ("at", Value::Number(at.0 as f64)),
                    ("digest", Value::Text(format!("{digest:016x}"))),
                    ("hash", text(hash)),
                ],
            ),
            Outgoing::Error { problems } => ("error", vec![("problems", Value::Texts(problems.clone()))]),
        };
        [("ns", text(NAMESPACE)), ("type", text(kind))].into_iter().chain(rest).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_written_in_full() {
        let written = |message: Outgoing| {
            let fields = message.fields();
            fields.iter().map(|(name, value)| format!("{name}: {value:?}")).collect::<Vec<_>>().join(", ")
        };
        let head = |kind: &str| format!("ns: Text(\"freezeframe/1\"), type: Text(\"{kind}\")");
        assert_eq!(written(Outgoing::Ready { version: "1.2.3" }), head("ready") + ", version: Text(\"1.2.3\")");
        assert_eq!(written(Outgoing::Height { px: 561 }), head("height") + ", px: Number(561.0)");
        let moment =
            Outgoing::Moment { chapter: "freeze", at: SimTime(18_400_000_001), digest: 0xab, hash: "#v=1&at=1".into() };
        assert_eq!(
            written(moment),
            head("moment")
                + ", chapter: Text(\"freeze\"), at: Number(18400000001.0), digest: Text(\"00000000000000ab\"), \
                   hash: Text(\"#v=1&at=1\")"
        );
        assert_eq!(
            written(Outgoing::Error { problems: vec!["a".into()] }),
            head("error") + ", problems: Texts([\"a\"])"
        );
    }
}
