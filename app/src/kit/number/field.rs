//! Field: the units, the range and the scale of a number field.

/// A unit that may be typed after a number, and how many of the field's smallest unit it is.
pub type Named<'a> = (&'a str, u64);

/// The units of time in nanoseconds. Unicode has two letters for micro, and many keyboards have none.
pub const TIMES: [Named<'static>; 9] = [
    ("ns", 1),
    ("µs", 1_000),
    ("μs", 1_000),
    ("us", 1_000),
    ("ms", 1_000_000),
    ("s", 1_000_000_000),
    ("min", 60_000_000_000),
    ("h", 3_600_000_000_000),
    ("d", 86_400_000_000_000),
];

/// What a field accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field<'a> {
    /// The factor from a number without a unit to the smallest unit; a power of ten.
    pub factor: u64,
    /// The units that may be typed.
    pub units: &'a [Named<'a>],
    /// Least value, in the smallest unit.
    pub least: i128,
    /// Greatest value, in the smallest unit.
    pub most: i128,
    /// Whether zero is accepted below the least value, where it means "none".
    pub zero_is_none: bool,
}

impl Field<'_> {
    /// A field of whole numbers without a unit.
    #[must_use]
    pub const fn whole(least: u64, most: u64) -> Field<'static> {
        Field { factor: 1, units: &[], least: least as i128, most: most as i128, zero_is_none: false }
    }

    pub(super) fn takes(&self, value: i128) -> bool {
        (self.least..=self.most).contains(&value) || (self.zero_is_none && value == 0)
    }
}
