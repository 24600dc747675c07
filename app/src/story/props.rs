//! Props: what the pages of the story are drawn from.

use std::rc::Rc;

use sim_core::show::frame::Frame;
use yew::{Callback, Html, NodeRef};

use super::state::{Action, Story};
use crate::stage::state::{Action as StageAction, Shown};
use crate::stage::view::StageContext;

/// What a page of the story is drawn from.
pub struct StoryProps<'a> {
    /// The answers so far.
    pub story: &'a Story,
    /// The stage.
    pub stage: Shown<'a>,
    /// The frame with which the chapter begins; the numbers in its text are from it.
    pub chapter_frame: Rc<Frame>,
    /// Whether the question can be shown: its numbers are recorded, and the answers of earlier visits are restored.
    pub can_ask: bool,
    /// Whether the page is presented to a group: large type, and raised hands are counted.
    pub trainer: bool,
    /// Where actions in the story go.
    pub act: &'a Callback<Action>,
    /// Where actions on the stage go.
    pub on_stage: &'a Callback<StageAction>,
    /// Starts presenting to a group.
    pub on_group: &'a Callback<()>,
    /// What the stage needs of the page.
    pub context: &'a StageContext,
    /// The title, which is focused when the page opens.
    pub heading: &'a NodeRef,
    /// Draws the study of all interleavings.
    pub interleavings: &'a dyn Fn() -> Html,
}

impl StoryProps<'_> {
    /// Whether the chapter's question comes first.
    #[must_use]
    pub fn is_gated(&self) -> bool {
        self.stage.policy.answer_first
    }
}
