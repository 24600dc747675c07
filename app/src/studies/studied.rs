//! Studied: what the studies are drawn from.

use yew::{Callback, Html};

use super::inquiry::Place;
use super::state::{Action, Inquiries};

/// What the studies are drawn from.
pub struct Studied<'a> {
    /// What has been asked and answered.
    pub inquiries: &'a Inquiries,
    /// What the scenario on the stage is called.
    pub scenario: String,
    /// Whether the reader has changed the run on the stage, which a study leaves out.
    pub changed: bool,
    /// Where actions go.
    pub act: &'a Callback<Action>,
    /// Opens what an answer offers.
    pub on_open: &'a Callback<Place>,
    /// Stands in the place of words that have not come.
    pub loading: Html,
}
