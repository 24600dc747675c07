//! The project's laws that no compiler checks. A new law starts as a test here, with its reason.

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

/// Fails with the reason and every place where a law is broken.
fn hold(reason: &str, faults: &[String]) {
    assert!(faults.is_empty(), "{reason}\n  {}\n", faults.join("\n  "));
}
