//! RaceProps: the race to be drawn, and the callbacks of its controls.

use std::rc::Rc;

use yew::events::{Event, InputEvent};
use yew::prelude::*;

use super::geometry::RaceView;

/// The race and its controls.
#[derive(Clone, PartialEq)]
pub struct RaceProps {
    /// The race at the moment shown.
    pub race: Rc<RaceView>,
    /// Whether the zones of the axis are named: not before the reader has answered the question of the chapter.
    pub show_zones: bool,
    /// The bell was moved: the `input` event of the browser; its value is in nanoseconds after the check.
    pub on_bell: Callback<InputEvent>,
    /// A time of the notification was typed: the `change` event of the browser.
    pub on_field: Callback<Event>,
    /// A preset was chosen: nanoseconds after the check.
    pub on_preset: Callback<i64>,
    /// The reader goes back to the run; `None` where the race belongs to a chapter.
    pub on_back: Option<Callback<()>>,
}
