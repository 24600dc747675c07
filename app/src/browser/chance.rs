//! Random numbers of the browser, for the order of a quiz round. The simulation never uses them: it has a seed.

/// A random number from 1 to `most`.
#[must_use]
pub fn number(most: u32) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to below `most`")]
    let below = (js_sys::Math::random() * f64::from(most)) as u32;
    below + 1
}
