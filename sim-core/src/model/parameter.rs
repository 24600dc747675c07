//! Parameters: every number of the model with its unit, default, range and evidence, in one table.
//!
//! The fields of `Costs` and `Recovery` are declared by the same lines that make their rows, so neither can be missing
//! or differ. The page's list of assumptions and `docs/parameters.md` are made from `table()`.

mod row;
pub mod limits;
pub mod costs;
pub mod recovery;

pub use self::costs::Costs;
pub use self::recovery::Recovery;
pub(crate) use self::row::Field;
pub use self::row::{Evidence, Parameter, Unit};

/// Every number of the model.
#[must_use]
pub fn table() -> Vec<Parameter> {
    let mut rows = limits::ROWS.to_vec();
    rows.extend(Recovery::parameters());
    rows.extend(Costs::parameters());
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_whole() {
        let mut paths: Vec<&str> = table().iter().map(|row| row.path).collect();
        for row in table() {
            assert!(row.what.ends_with('.'), "{}: a sentence", row.path);
            assert!(row.default.is_none_or(|default| row.range().contains(&default)), "{}", row.path);
            let named = !row.source.is_empty();
            assert_eq!(named, row.evidence != Evidence::Modelled, "{}: a source exactly where there is one", row.path);
        }
        paths.sort_unstable();
        let known = paths.len();
        paths.dedup();
        assert_eq!(paths.len(), known, "no parameter twice");
    }
}
