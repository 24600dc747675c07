//! Said: what the stage tells the page around it.

use sim_core::model::time::SimTime;

use super::message::NAMESPACE;
use crate::browser::messages::Value;

/// A message to the page around.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// The stage can be used, and this is its version.
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
    /// Something the frame was given is wrong; the reader sees the same.
    Error {
        /// A sentence each.
        problems: Vec<String>,
    },
}

impl Said {
    /// The message as names and values.
    #[must_use]
    pub fn fields(&self) -> Vec<(&'static str, Value)> {
        let text = |text: &str| Value::Text(text.into());
        let (kind, rest) = match self {
            Said::Ready { version } => ("ready", vec![("version", text(version))]),
            Said::Height { px } => ("height", vec![("px", Value::Number((*px).into()))]),
            Said::Moment { chapter, at, digest, hash } => (
                "moment",
                vec![
                    ("chapter", text(chapter)),
                    // Runs last minutes: every one of these numbers is exact.
                    ("at", Value::Number(at.0 as f64)),
                    ("digest", Value::Text(format!("{digest:016x}"))),
                    ("hash", text(hash)),
                ],
            ),
            Said::Error { problems } => ("error", vec![("problems", Value::Texts(problems.clone()))]),
        };
        [("ns", text(NAMESPACE)), ("type", text(kind))].into_iter().chain(rest).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_written_in_full() {
        let written = |said: Said| {
            let fields = said.fields();
            fields.iter().map(|(name, value)| format!("{name}: {value:?}")).collect::<Vec<_>>().join(", ")
        };
        let head = |kind: &str| format!("ns: Text(\"freezeframe/1\"), type: Text(\"{kind}\")");
        assert_eq!(written(Said::Ready { version: "1.2.3" }), head("ready") + ", version: Text(\"1.2.3\")");
        assert_eq!(written(Said::Height { px: 561 }), head("height") + ", px: Number(561.0)");
        let moment =
            Said::Moment { chapter: "freeze", at: SimTime(18_400_000_001), digest: 0xab, hash: "#v=1&at=1".into() };
        assert_eq!(
            written(moment),
            head("moment")
                + ", chapter: Text(\"freeze\"), at: Number(18400000001.0), digest: Text(\"00000000000000ab\"), \
                   hash: Text(\"#v=1&at=1\")"
        );
        assert_eq!(written(Said::Error { problems: vec!["a".into()] }), head("error") + ", problems: Texts([\"a\"])");
    }
}
