//! Props: what the studies are drawn from.

use yew::{Callback, Html};

use super::message::report::RunRef;
use super::state::{Action, Studies};

/// What the studies are drawn from.
pub struct StudiesProps<'a> {
    /// The state of all studies.
    pub studies: &'a Studies,
    /// The title of the scenario on the stage.
    pub scenario: String,
    /// Whether the run on the stage has commands, which a study leaves out.
    pub changed: bool,
    /// Where actions go.
    pub act: &'a Callback<Action>,
    /// The reader presses a button of a report that opens a run.
    pub on_open: &'a Callback<RunRef>,
    /// Is drawn until the words of the studies are loaded.
    pub loading: Html,
}
