//! The keys of the stage: a table, so that the help sheet and the behaviour cannot part.

use super::Action;

/// One key of the stage.
pub struct Binding {
    /// As browsers name it (`KeyboardEvent.key`).
    pub key: &'static str,
    /// Whether Shift must be held.
    pub shift: bool,
    /// As people name it.
    pub shown: &'static str,
    /// What it does.
    pub does: &'static str,
    action: fn() -> Action,
}

/// All of them, in the order of the help sheet.
pub const BINDINGS: [Binding; 9] = [
    Binding { key: " ", shift: false, shown: "Space", does: "play or pause", action: || Action::PlayPause },
    Binding { key: "ArrowRight", shift: false, shown: "→", does: "next event", action: || Action::StepForward },
    Binding { key: "ArrowLeft", shift: false, shown: "←", does: "previous event", action: || Action::StepBack },
    Binding { key: "ArrowRight", shift: true, shown: "Shift →", does: "next landmark", action: || Action::NextMark },
    Binding {
        key: "ArrowLeft",
        shift: true,
        shown: "Shift ←",
        does: "previous landmark",
        action: || Action::PreviousMark,
    },
    Binding { key: "PageDown", shift: false, shown: "Page Down", does: "next landmark", action: || Action::NextMark },
    Binding {
        key: "PageUp",
        shift: false,
        shown: "Page Up",
        does: "previous landmark",
        action: || Action::PreviousMark,
    },
    Binding { key: "Home", shift: false, shown: "Home", does: "to the start", action: || Action::ToStart },
    Binding { key: "Escape", shift: false, shown: "Escape", does: "close the race", action: || Action::CloseRace },
];

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
            assert!(BINDINGS[..i].iter().all(|b| (a.key, a.shift) != (b.key, b.shift)), "{}", a.shown);
        }
        assert_eq!(action("ArrowRight", true), Some(Action::NextMark));
        assert_eq!(action("ArrowRight", false), Some(Action::StepForward));
        assert_eq!(action("q", false), None);
    }
}
