//! Percent: shares of a length for SVG and CSS.

/// A share of a length as SVG and CSS read it: `37.25%`.
#[must_use]
pub fn percent(share: f64) -> String {
    format!("{:.2}%", share * 100.0)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_share_reads_as_a_percentage() {
        assert_eq!(super::percent(0.3725), "37.25%");
    }
}
