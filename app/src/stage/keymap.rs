//! Keymap: the keys of the stage, in one table for the help sheet and the behaviour.

use super::state::Action;
use crate::words::controls as words;

/// A key of the stage and its action.
pub struct Binding {
    /// Its name in browsers (`KeyboardEvent.key`).
    pub key: &'static str,
    /// Whether Shift must be held.
    pub shift: bool,
    /// Its name in the help sheet.
    pub shown: fn() -> &'static str,
    /// Its action in the help sheet.
    pub does: fn() -> &'static str,
    action: fn() -> Action,
}

/// Every key binding, in the order of the help sheet.
pub const BINDINGS: [Binding; 10] = {
    use words::*;
    [
        key(" ", key_space, does_play_or_pause, || Action::PlayPause),
        key("ArrowRight", key_right, does_next_event, || Action::StepForward),
        key("ArrowLeft", key_left, does_previous_event, || Action::StepBack),
        with_shift(key("ArrowRight", key_shift_right, does_next_marker, || Action::NextMarker)),
        with_shift(key("ArrowLeft", key_shift_left, does_previous_marker, || Action::PreviousMarker)),
        key("PageDown", key_page_down, does_next_marker, || Action::NextMarker),
        key("PageUp", key_page_up, does_previous_marker, || Action::PreviousMarker),
        key("Home", key_home, does_to_the_start, || Action::ToStart),
        key("Escape", key_escape, does_close_the_race, || Action::CloseRace),
        key("l", key_l, does_show_lanes, || Action::ToggleLanes),
    ]
};

type Text = fn() -> &'static str;

const fn key(key: &'static str, shown: Text, does: Text, action: fn() -> Action) -> Binding {
    Binding { key, shift: false, shown, does, action }
}

const fn with_shift(binding: Binding) -> Binding {
    Binding { shift: true, ..binding }
}

/// The action of a key pressed while the stage has the focus. `letters` is false where the reader has switched off
/// single-letter keys.
#[must_use]
pub fn action(key: &str, shift: bool, letters: bool) -> Option<Action> {
    let binding = BINDINGS.iter().find(|binding| binding.key == key && binding.shift == shift)?;
    let is_letter = key.len() == 1 && key != " ";
    (letters || !is_letter).then(|| (binding.action)())
}

/// Whether a presenter's clicker sends this key. In the mode for groups such a key turns the story, not the stage.
#[must_use]
pub fn is_clicker(key: &str) -> bool {
    matches!(key, "PageDown" | "PageUp")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_has_two_actions() {
        for (i, a) in BINDINGS.iter().enumerate() {
            assert!(BINDINGS[..i].iter().all(|b| (a.key, a.shift) != (b.key, b.shift)), "{}", (a.shown)());
        }
        assert_eq!(action("ArrowRight", true, true), Some(Action::NextMarker));
        assert_eq!(action("ArrowRight", false, false), Some(Action::StepForward));
        assert_eq!(action("q", false, true), None);
        assert_eq!(action("l", false, true), Some(Action::ToggleLanes));
        assert_eq!(action("l", false, false), None, "letters can be switched off");
        assert_eq!(action(" ", false, false), Some(Action::PlayPause), "space is no letter");
    }
}
