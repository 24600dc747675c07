//! Props: what the pages of the story are drawn from.

use std::rc::Rc;

use sim_core::show::frame::Frame;
use yew::{Callback, Html, NodeRef};

use super::state::{Action, Story};
use crate::stage::state::{Action as StageAction, Shown};
use crate::stage::view::StageContext;

/// What a page of the story is drawn from.
pub struct StoryProps<'a> {
    /// What has been answered.
    pub story: &'a Story,
    /// The stage.
    pub stage: Shown<'a>,
    /// The frame a chapter's sentences speak of.
    pub chapter_frame: Rc<Frame>,
    /// Whether the question can be asked: its numbers are recorded, and what was answered in an earlier visit is known.
    pub can_ask: bool,
    /// Whether a group is taught: large type, and hands are counted.
    pub trainer: bool,
    /// Where actions in the story go.
    pub act: &'a Callback<Action>,
    /// Where actions on the stage go.
    pub on_stage: &'a Callback<StageAction>,
    /// Large type for a group.
    pub on_group: &'a Callback<()>,
    /// What stands around the stage.
    pub context: &'a StageContext,
    /// The title, which takes the focus.
    pub heading: &'a NodeRef,
    /// Draws the study of all orders of events, where a chapter shows it.
    pub orders: &'a dyn Fn() -> Html,
}

impl StoryProps<'_> {
    /// Whether the chapter's question comes first.
    #[must_use]
    pub fn is_gated(&self) -> bool {
        self.stage.policy.answer_first
    }
}
