//! The times of tests.

/// The times of all tests that were run.
#[derive(Default)]
pub struct Times(Vec<(f64, String)>);

impl Times {
    /// Reads the times from the output of the test runner for a package.
    pub fn note(&mut self, package: &str, said: &str) {
        self.0.extend(said.lines().filter_map(time).map(|(seconds, test)| (seconds, format!("{package}: {test}"))));
    }

    /// Prints the slowest tests.
    pub fn slowest(&mut self, most: usize) {
        if self.0.is_empty() {
            return;
        }
        self.0.sort_by(|a, b| b.0.total_cmp(&a.0));
        eprintln!("\n== Slowest tests");
        for (seconds, test) in self.0.iter().take(most) {
            eprintln!("{seconds:>7.1} s  {test}");
        }
    }
}

/// The time and the name in a line such as `test time::tests::adds ... ok <0.012s>`.
fn time(line: &str) -> Option<(f64, &str)> {
    let (test, rest) = line.strip_prefix("test ")?.split_once(" ... ")?;
    let seconds = rest.split_once('<')?.1.strip_suffix("s>")?;
    Some((seconds.parse().ok()?, test))
}

#[cfg(test)]
mod tests {
    use super::{Times, time};

    #[test]
    fn a_line_with_a_time_is_read() {
        assert_eq!(time("test time::tests::adds ... ok <0.012s>"), Some((0.012, "time::tests::adds")));
        assert_eq!(time("test slow ... FAILED <61.5s>"), Some((61.5, "slow")));
        for other in ["test frames ... ignored, a measurement", "running 3 tests", "test result: ok. 3 passed"] {
            assert_eq!(time(other), None, "{other}");
        }
    }

    #[test]
    fn the_package_is_named() {
        let mut times = Times::default();
        times.note("app", "running 1 test\ntest reads ... ok <2.5s>\n");
        assert_eq!(times.0, [(2.5, "app: reads".to_owned())]);
    }
}
