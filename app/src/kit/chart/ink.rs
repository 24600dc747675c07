//! Ink: what a mark of a chart is drawn with, named by what it means and not by its colour.

/// What a mark is drawn with: a class on the page, a colour by its name in `tokens.css` in the saved file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ink {
    /// The ground everything stands on.
    Ground,
    /// A line that helps the eye.
    Grid,
    /// An axis and its ticks.
    Axis,
    /// Words beside an axis.
    Label,
    /// A word that is read first.
    Name,
    /// What was counted before the update; being down.
    Counted,
    /// What was counted after it; being up.
    Well,
    /// Something on its way back.
    Returning,
    /// How far an interval reaches.
    Interval,
    /// What a formula says.
    Form,
    /// What another formula says.
    SecondForm,
    /// What is to be reached.
    Goal,
    /// Where the reader stands.
    Here,
}

impl Ink {
    /// Every ink.
    pub const ALL: [Ink; 13] = [
        Ink::Ground,
        Ink::Grid,
        Ink::Axis,
        Ink::Label,
        Ink::Name,
        Ink::Counted,
        Ink::Well,
        Ink::Returning,
        Ink::Interval,
        Ink::Form,
        Ink::SecondForm,
        Ink::Goal,
        Ink::Here,
    ];

    /// Its class on the page.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Ink::Ground => "chart-ground",
            Ink::Grid => "chart-grid",
            Ink::Axis => "chart-axis",
            Ink::Label => "chart-label",
            Ink::Name => "chart-name",
            Ink::Counted => "chart-counted",
            Ink::Well => "chart-well",
            Ink::Returning => "chart-returning",
            Ink::Interval => "chart-interval",
            Ink::Form => "chart-form",
            Ink::SecondForm => "chart-second-form",
            Ink::Goal => "chart-goal",
            Ink::Here => "chart-here",
        }
    }
}
