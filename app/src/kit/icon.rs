//! Icon: a small drawing in the colour of the text around it. It is hidden from screen readers, so it is used only
//! beside words or on a button with a name.

use yew::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    /// The logo of Freezeframe.
    Mark,
    /// Play.
    Play,
    /// Pause.
    Pause,
    /// The event before.
    EventBack,
    /// The next event.
    EventOn,
    /// The marker before.
    PreviousMarker,
    /// The next marker.
    NextMarker,
    /// A closed padlock.
    Lock,
    /// An open padlock.
    LockOpen,
    /// A bell.
    Bell,
    /// A rope from a waiting send to the list: the send can be woken.
    Rope,
    /// A cut rope: nothing will wake the send.
    CutRope,
    /// An envelope.
    Envelope,
    /// An open door: a shared page.
    DoorOpen,
    /// A closed door: a private page.
    DoorShut,
}

impl Glyph {
    /// The SVG paths of its lines and of its solid part; either may be empty.
    fn paths(self) -> (&'static str, &'static str) {
        match self {
            Glyph::Mark => ("M12 2V22M3.3 7L20.7 17M20.7 7L3.3 17", ""),
            Glyph::Play => ("", "M7 4.5L20 12L7 19.5Z"),
            Glyph::Pause => ("", "M6 4H10V20H6ZM14 4H18V20H14Z"),
            Glyph::EventBack => ("M6 5V19", "M19 5.5V18.5L8.5 12Z"),
            Glyph::EventOn => ("M18 5V19", "M5 5.5V18.5L15.5 12Z"),
            Glyph::PreviousMarker => ("M11 6L5 12L11 18", "M17.5 7.5L22 12L17.5 16.5L13 12Z"),
            Glyph::NextMarker => ("M13 6L19 12L13 18", "M6.5 7.5L11 12L6.5 16.5L2 12Z"),
            Glyph::Lock => ("M8 11V8A4 4 0 0 1 16 8V11", "M5 11H19V21H5Z"),
            Glyph::LockOpen => ("M8 11V7A4 4 0 0 1 15.5 5.5M5 11H19V21H5Z", ""),
            Glyph::Bell => ("M4 18C7 15.5 7 13 7 10A5 5 0 0 1 17 10C17 13 17 15.5 20 18ZM10 21H14", ""),
            Glyph::Rope => ("M0 12H24", ""),
            Glyph::CutRope => ("M0 12H7M17 12H24M9 7L15 17M15 7L9 17", ""),
            Glyph::Envelope => ("M2 5H22V19H2ZM2 6L12 14L22 6", ""),
            Glyph::DoorOpen => ("M5 21V4H19V21ZM5 4L12 7V22L5 21", ""),
            Glyph::DoorShut => ("M5 21V4H19V21ZM15.5 12V14", ""),
        }
    }
}

/// Draws an icon.
pub fn icon(glyph: Glyph) -> Html {
    let (line, solid) = glyph.paths();
    html! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path class="icon-line" d={line} />
            <path class="icon-solid" d={solid} />
        </svg>
    }
}
