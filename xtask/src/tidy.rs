//! Tidy: rules of the project that no compiler checks. Each is a test with its reason.

mod dependencies;
mod heads;
mod sizes;
mod layers;
mod imports;
mod additions;
mod arrows;
mod styles;
mod contrast;
mod colours;
mod files;
mod text;

/// Fails with the reason and every place that breaks a rule.
fn hold(reason: &str, faults: &[String]) {
    assert!(faults.is_empty(), "{reason}\n  {}\n", faults.join("\n  "));
}
