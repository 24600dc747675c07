//! RaceProps: what the race is drawn from, and what is told when the reader moves the news.

use std::rc::Rc;

use yew::events::{Event, InputEvent};
use yew::prelude::*;

use super::geometry::RaceView;

/// The race.
#[derive(Clone, PartialEq)]
pub struct RaceProps {
    /// What is true now.
    pub race: Rc<RaceView>,
    /// Whether the zones of the axis are named: not before the reader has made a prediction.
    pub show_zones: bool,
    /// The bell was moved: the browser's `input` event, untouched; its value is in nanoseconds after the look.
    pub on_bell: Callback<InputEvent>,
    /// A moment was typed: the browser's `change` event, untouched.
    pub on_field: Callback<Event>,
    /// A named try was chosen: nanoseconds after the look.
    pub on_preset: Callback<i64>,
    /// Back to the run, if there is one to go back to.
    pub on_back: Option<Callback<()>>,
}
