//! The keys of the stage: a table, so that the help sheet and the behaviour cannot part.

use super::Action;
use crate::words::controls as words;

/// One key of the stage.
pub struct Binding {
    /// As browsers name it (`KeyboardEvent.key`).
    pub key: &'static str,
    /// Whether Shift must be held.
    pub shift: bool,
    /// As people name it.
    pub shown: fn() -> &'static str,
    /// What it does.
    pub does: fn() -> &'static str,
    action: fn() -> Action,
}

/// All of them, in the order of the help sheet.
pub const BINDINGS: [Binding; 9] = {
    use words::*;
    [
        key(" ", key_space, does_play_or_pause, || Action::PlayPause),
        key("ArrowRight", key_right, does_next_event, || Action::StepForward),
        key("ArrowLeft", key_left, does_previous_event, || Action::StepBack),
        with_shift(key("ArrowRight", key_shift_right, does_next_landmark, || Action::NextMark)),
        with_shift(key("ArrowLeft", key_shift_left, does_previous_landmark, || Action::PreviousMark)),
        key("PageDown", key_page_down, does_next_landmark, || Action::NextMark),
        key("PageUp", key_page_up, does_previous_landmark, || Action::PreviousMark),
        key("Home", key_home, does_to_the_start, || Action::ToStart),
        key("Escape", key_escape, does_close_the_race, || Action::CloseRace),
    ]
};

type Text = fn() -> &'static str;

const fn key(key: &'static str, shown: Text, does: Text, action: fn() -> Action) -> Binding {
    Binding { key, shift: false, shown, does, action }
}

const fn with_shift(binding: Binding) -> Binding {
    Binding { shift: true, ..binding }
}

/// The action of a key pressed while the stage itself has the focus.
#[must_use]
pub fn action(key: &str, shift: bool) -> Option<Action> {
    let binding = BINDINGS.iter().find(|binding| binding.key == key && binding.shift == shift)?;
    Some((binding.action)())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_means_two_things() {
        for (i, a) in BINDINGS.iter().enumerate() {
            assert!(BINDINGS[..i].iter().all(|b| (a.key, a.shift) != (b.key, b.shift)), "{}", (a.shown)());
        }
        assert_eq!(action("ArrowRight", true), Some(Action::NextMark));
        assert_eq!(action("ArrowRight", false), Some(Action::StepForward));
        assert_eq!(action("q", false), None);
    }
}
