//! Goal: figures with their limits, and whether all keep to them.

use serde_json::{Value, json};

/// A performance goal with its present figures.
#[derive(Clone, Debug)]
pub struct Goal {
    /// Its name.
    pub what: &'static str,
    /// Its figures.
    pub bounds: Vec<Bound>,
}

/// A figure and its limit.
#[derive(Clone, Debug)]
pub struct Bound {
    /// The text after the figure: its unit, or the contender it is compared with.
    pub unit: &'static str,
    /// The figure; `None` if it cannot be measured on this machine.
    pub figure: Option<f64>,
    /// Its limit.
    pub limit: Limit,
}

/// A limit.
#[derive(Clone, Copy, Debug)]
pub enum Limit {
    /// At most this.
    AtMost(f64),
    /// At least this.
    AtLeast(f64),
}

/// How it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All figures keep to their limits.
    Holds,
    /// A figure breaks its limit.
    FallsShort,
    /// No figure breaks its limit, but one cannot be measured on this machine.
    Unknown,
}

impl Verdict {
    fn word(self) -> &'static str {
        match self {
            Verdict::Holds => "holds",
            Verdict::FallsShort => "falls short",
            Verdict::Unknown => "not all measured",
        }
    }
}

impl Goal {
    /// How it stands.
    pub fn verdict(&self) -> Verdict {
        let verdicts: Vec<Verdict> = self.bounds.iter().map(Bound::verdict).collect();
        let worst = [Verdict::FallsShort, Verdict::Unknown].into_iter().find(|verdict| verdicts.contains(verdict));
        worst.unwrap_or(Verdict::Holds)
    }

    /// A line with name, figures, limits and verdict.
    pub fn line(&self, name: &str) -> String {
        let figures: Vec<String> = self.bounds.iter().map(Bound::figure).collect();
        let limits: Vec<String> = self.bounds.iter().map(Bound::limit).collect();
        let (figures, limits) = (figures.join(", "), limits.join(", "));
        format!("{name} {}  {figures}  goal {limits}  {}", self.what, self.verdict().word())
    }

    /// The same as JSON.
    pub fn json(&self) -> Value {
        let bounds = self.bounds.iter().map(|bound| {
            json!({ "unit": bound.unit, "figure": bound.figure, "limit": bound.limit(), "verdict": bound.verdict().word() })
        });
        json!({ "what": self.what, "verdict": self.verdict().word(), "bounds": bounds.collect::<Vec<_>>() })
    }
}

impl Bound {
    fn verdict(&self) -> Verdict {
        let Some(figure) = self.figure else { return Verdict::Unknown };
        let holds = match self.limit {
            Limit::AtMost(most) => figure <= most,
            Limit::AtLeast(least) => figure >= least,
        };
        if holds { Verdict::Holds } else { Verdict::FallsShort }
    }

    fn figure(&self) -> String {
        self.figure.map_or_else(|| format!("? {}", self.unit), |figure| format!("{} {}", short(figure), self.unit))
    }

    fn limit(&self) -> String {
        match self.limit {
            Limit::AtMost(most) => format!("≤ {}", short(most)),
            Limit::AtLeast(least) => format!("≥ {}", short(least)),
        }
    }
}

/// Formats a figure with about three digits.
pub fn short(figure: f64) -> String {
    let digits = if figure >= 100.0 || figure.fract() == 0.0 {
        0
    } else if figure >= 10.0 {
        1
    } else {
        2
    };
    format!("{figure:.digits$}")
}

#[cfg(test)]
mod tests {
    use super::{Bound, Goal, Limit, Verdict};

    fn goal(ns: Option<f64>, times: f64) -> Goal {
        let bounds = vec![
            Bound { unit: "ns", figure: ns, limit: Limit::AtMost(60.0) },
            Bound { unit: "× simrs", figure: Some(times), limit: Limit::AtLeast(5.0) },
        ];
        Goal { what: "native", bounds }
    }

    #[test]
    fn every_figure_must_keep_to_its_limit() {
        assert_eq!(goal(Some(60.0), 5.0).verdict(), Verdict::Holds);
        assert_eq!(goal(Some(60.1), 5.0).verdict(), Verdict::FallsShort);
        assert_eq!(goal(None, 4.9).verdict(), Verdict::FallsShort);
        assert_eq!(goal(None, 5.0).verdict(), Verdict::Unknown);
    }

    #[test]
    fn a_goal_is_one_line() {
        let line = goal(Some(47.26), 8.125).line("P1");
        assert_eq!(line, "P1 native  47.3 ns, 8.12 × simrs  goal ≤ 60, ≥ 5  holds");
        assert!(goal(None, 8.0).line("P1").ends_with("? ns, 8 × simrs  goal ≤ 60, ≥ 5  not all measured"));
    }
}
