//! The report of a contender: a line of JSON, the same in every language.

use super::exact::Exact;
use anyhow::{Context, Result, bail};
use serde_json::Value;

/// The report of one run.
#[derive(Clone, Debug)]
pub struct Line {
    /// The name of the contender.
    pub contender: String,
    /// Model events, if counted.
    pub events: u64,
    /// Cycles per simulated nanosecond.
    pub throughput: f64,
    /// Mean nanoseconds from the end of thinking to the end of the last station, if observed.
    pub response_ns: Option<f64>,
    /// The 99th percentile of the processor time of a seek, in milliseconds.
    pub seek_p99_ms: Option<f64>,
    /// Peak memory in KiB.
    pub peak_kib: Option<u64>,
    /// Processor time per event in nanoseconds.
    pub cpu_ns_per_event: f64,
    /// The same for each round, if there were several.
    pub rounds: Vec<f64>,
}

impl Line {
    /// Finds the report of this contender in the output of a program.
    pub fn find(output: &str, contender: &str) -> Result<Line> {
        let objects = output.lines().filter_map(|line| line.find('{').map(|at| &line[at..]));
        let mut lines = objects.filter_map(|text| Line::read(&serde_json::from_str(text.trim_end()).ok()?));
        let found = lines.find(|line| line.contender == contender);
        found.with_context(|| format!("`{contender}` reports nothing:\n{output}"))
    }

    fn read(line: &Value) -> Option<Line> {
        let rounds = line["rounds"].as_array().map(|rounds| rounds.iter().filter_map(Value::as_f64).collect());
        Some(Line {
            contender: line["contender"].as_str()?.to_owned(),
            events: line["events"].as_u64().unwrap_or_default(),
            throughput: line["throughput"].as_f64()?,
            response_ns: line["response_ns"].as_f64(),
            seek_p99_ms: line["seek_p99_ms"].as_f64(),
            peak_kib: line["peak_kib"].as_u64(),
            cpu_ns_per_event: line["cpu_ns_per_event"].as_f64()?,
            rounds: rounds.unwrap_or_default(),
        })
    }

    /// Fails if the contender did not do the work, because a ratio to it would mean nothing.
    pub fn check(&self, exact: &Exact) -> Result<()> {
        match exact.agrees(self.throughput, self.response_ns) {
            Ok(()) => Ok(()),
            Err(fault) => bail!("`{}` does not simulate the loop: {fault}", self.contender),
        }
    }
}

/// Finds the line of figures with this one in the output of a program.
pub fn figures(output: &str, among: &str) -> Result<Value> {
    let objects = output.lines().filter_map(|line| line.find('{').map(|at| &line[at..]));
    let mut found = objects.filter_map(|text| serde_json::from_str::<Value>(text.trim_end()).ok());
    found.find(|value| value.get(among).is_some()).with_context(|| format!("nothing says `{among}`:\n{output}"))
}

#[cfg(test)]
mod tests {
    use super::Line;

    #[test]
    fn a_line_is_found_among_others() {
        let output =
            "running 1 test\n    {\"contender\":\"wasm\",\"throughput\":4e-3,\"cpu_ns_per_event\":50.5}\nok {\n";
        let line = Line::find(output, "wasm").expect("it is there");
        assert_eq!((line.throughput, line.response_ns, line.cpu_ns_per_event), (4e-3, None, 50.5));
        assert!(Line::find(output, "javascript").is_err());
    }
}
