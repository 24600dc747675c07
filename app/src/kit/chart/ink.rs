//! Ink: the style of a mark in a chart, named by its meaning and not by its colour.

/// The style of a mark: on the page a class, in a saved file a colour from `tokens.css`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ink {
    /// The background.
    Ground,
    /// A grid line.
    Grid,
    /// An axis and its ticks.
    Axis,
    /// A text beside an axis.
    Label,
    /// The name of a row or a mark.
    Name,
    /// A count before the update, or time down.
    Counted,
    /// A count after the update, or time up.
    Well,
    /// Time restarting.
    Returning,
    /// A confidence interval.
    Interval,
    /// The curve of a formula.
    Formula,
    /// The curve of another formula.
    SecondFormula,
    /// A goal.
    Goal,
    /// The value that the reader has chosen.
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
        Ink::Formula,
        Ink::SecondFormula,
        Ink::Goal,
        Ink::Here,
    ];

    /// Its CSS class.
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
            Ink::Formula => "chart-formula",
            Ink::SecondFormula => "chart-second-formula",
            Ink::Goal => "chart-goal",
            Ink::Here => "chart-here",
        }
    }
}
