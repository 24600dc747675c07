//! Diagnostics in words: the problems of a recording that a link describes.

use sim_core::model::scenario::Diagnostic;

use crate::words::link;

/// One problem, as a sentence without its full stop. Problems that no link can cause keep the text of sim-core.
#[must_use]
pub fn diagnostic(found: &Diagnostic) -> String {
    let allowed = allowed(&found.allowed);
    allowed.map_or_else(|| found.to_string(), |allowed| link::not_possible(&found.path, &found.value, allowed))
}

/// What is allowed in place of the wrong value: times, a moment, or a number in a range; `None` if no link can cause
/// it.
pub(super) fn allowed(text: &str) -> Option<String> {
    match text {
        "use times in order, within the run" => Some(link::allowed_times().into()),
        "use a moment not before the command is given" => Some(link::allowed_moment().into()),
        other => {
            let (from, to) = other.strip_prefix("use ")?.split_once(" to ")?;
            let is_range = from.parse::<u64>().is_ok() && to.parse::<u64>().is_ok();
            is_range.then(|| link::allowed_range(from, to))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::scenarios::{SLUGS, scenario};
    use crate::words::{Language, speak};
    use sim_core::model::command::{Command, Dial, Given};
    use sim_core::model::scenario::Scripted;
    use sim_core::model::time::SimTime;
    use sim_core::record::recording::Recording;

    /// Problems of recordings of every scenario, each with one wrong command.
    fn wrong() -> Vec<Diagnostic> {
        let (late, never) = (SimTime(1_000_000), SimTime(u64::MAX));
        let share = |at, vp, chunk, lag_ns| Scripted::Share { vp, chunk, at, lag_ns, touch_ns: u64::MAX };
        let mut commands = vec![
            Command::InstallUpdate { host: 999 },
            Command::DropSignal { vp: 999 },
            Command::Script(Scripted::Send { vp: 999, at: SimTime::ZERO, pages: 99 }),
            Command::Script(share(never, 0, u32::MAX, 0)),
        ];
        commands.extend(Dial::ALL.map(|dial| Command::Set { dial, to: u64::MAX }));
        let given = |command| [Given { at: late, command }, Given { at: never, command }];
        let each = |slug: &str| {
            let scenario = scenario(slug).expect("listed");
            let found = commands.iter().flat_map(|command| given(*command)).flat_map(|given| {
                Recording { commands: vec![given], ..Recording::new(&scenario, scenario.seed) }.check()
            });
            found.collect::<Vec<_>>()
        };
        SLUGS.into_iter().flat_map(each).collect()
    }

    #[test]
    fn every_problem_of_a_link_has_words_in_both_languages() {
        let wrong = wrong();
        assert!(wrong.len() > 50, "{}", wrong.len());
        for found in &wrong {
            assert_eq!(diagnostic(found), found.to_string());
        }
        speak(Language::German);
        for found in &wrong {
            assert!(diagnostic(found).contains("ist hier nicht möglich"), "{}", diagnostic(found));
        }
    }
}
