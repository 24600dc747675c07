//! Codec: numbers as few bytes as they need. The fields of a type are listed once, for both directions: a
//! writer takes the values, a reader puts them back.

use crate::model::time::SimTime;

/// Goes through the fields of a value, to write or to read them.
pub(super) trait Codec {
    /// Takes a number, or puts the next one here.
    fn word(&mut self, word: &mut u64);

    /// A number: the smaller, the shorter.
    fn number<T: Copy + Into<u64> + TryFrom<u64>>(&mut self, value: &mut T) {
        let mut word = (*value).into();
        self.word(&mut word);
        if let Ok(number) = T::try_from(word) {
            *value = number;
        }
    }

    /// A number: the nearer to one that is known, on either side, the shorter.
    fn near<T: Copy + Into<u64> + TryFrom<u64>>(&mut self, value: &mut T, known: T) {
        let known = known.into();
        let mut apart = fold((*value).into().wrapping_sub(known));
        self.word(&mut apart);
        if let Ok(number) = T::try_from(known.wrapping_add(unfold(apart))) {
            *value = number;
        }
    }

    /// A moment: the nearer to one that is known, the shorter; a byte if it never comes.
    fn time(&mut self, time: &mut SimTime, known: SimTime) {
        let mut code = 0;
        if *time != SimTime::NEVER {
            code = fold(time.0.wrapping_sub(known.0)).wrapping_add(1);
        }
        self.word(&mut code);
        *time = match code.checked_sub(1) {
            Some(apart) => SimTime(known.0.wrapping_add(unfold(apart))),
            None => SimTime::NEVER,
        };
    }

    /// Yes or no.
    fn flag(&mut self, flag: &mut bool) {
        let mut word = u64::from(*flag);
        self.word(&mut word);
        *flag = word != 0;
    }

    /// One of a list, by its place in it.
    fn one_of<T: Copy + PartialEq>(&mut self, value: &mut T, list: &[T]) {
        let mut place = list.iter().take_while(|one| *one != value).count() as u64;
        self.word(&mut place);
        if let Some(one) = usize::try_from(place).ok().and_then(|place| list.get(place)) {
            *value = *one;
        }
    }
}

/// Zigzag encoding: two's complement with the sign bit moved to the lowest bit, so that small negative numbers stay
/// short.
fn fold(apart: u64) -> u64 {
    apart << 1 ^ (apart >> 63).wrapping_neg()
}

fn unfold(folded: u64) -> u64 {
    folded >> 1 ^ (folded & 1).wrapping_neg()
}

/// Writes seven bits a byte, lowest first; the highest bit says that more follow.
#[derive(Default)]
pub(super) struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// What has been written.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Begins again.
    pub(super) fn clear(&mut self) {
        self.bytes.clear();
    }
}

impl Codec for Writer {
    #[inline]
    fn word(&mut self, word: &mut u64) {
        let mut rest = *word;
        while rest >= 0x80 {
            self.bytes.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        self.bytes.push(rest as u8);
    }
}

/// Reads what a writer wrote.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
}

impl Reader<'_> {
    pub(super) fn new(bytes: &[u8]) -> Reader<'_> {
        Reader { bytes }
    }

    /// Whether everything has been read.
    pub(super) fn is_at_end(&self) -> bool {
        self.bytes.is_empty()
    }
}

impl Codec for Reader<'_> {
    #[inline]
    fn word(&mut self, word: &mut u64) {
        *word = 0;
        let mut shift = 0;
        while let Some((byte, rest)) = self.bytes.split_first() {
            self.bytes = rest;
            *word |= u64::from(byte & 0x7f) << shift;
            shift += 7;
            if *byte < 0x80 {
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every kind of value, at and around every power of two, comes back; what is known makes it short.
    #[test]
    fn what_is_written_is_read() {
        let edges =
            (0..64).flat_map(|bit| [(1_u64 << bit) - 1, 1 << bit, (1 << bit) + 1]).chain([u64::MAX - 1, u64::MAX]);
        let edges: Vec<u64> = edges.collect();
        for known in edges.iter().copied().filter(|known| *known < 1 << 62) {
            let mut writer = Writer::default();
            for edge in &edges {
                writer.number(&mut edge.clone());
                writer.near(&mut edge.clone(), known);
                writer.time(&mut SimTime(if *edge < 1 << 62 { *edge } else { u64::MAX }), SimTime(known));
            }
            let mut reader = Reader::new(writer.bytes());
            for edge in &edges {
                let (mut number, mut near, mut time) = (7, 7, SimTime(7));
                reader.number(&mut number);
                reader.near(&mut near, known);
                reader.time(&mut time, SimTime(known));
                let at = SimTime(if *edge < 1 << 62 { *edge } else { u64::MAX });
                assert_eq!((number, near, time), (*edge, *edge, at), "{edge} near {known}");
            }
            assert!(reader.is_at_end());
        }
        let length = |write: &dyn Fn(&mut Writer)| {
            let mut writer = Writer::default();
            write(&mut writer);
            writer.bytes().len()
        };
        assert_eq!(length(&|w| w.near(&mut 1_000_063_u64, 1_000_000)), 1);
        assert_eq!(length(&|w| w.near(&mut 999_936_u64, 1_000_000)), 1);
        assert_eq!(length(&|w| w.time(&mut SimTime::NEVER.clone(), SimTime(5))), 1);
        assert_eq!(length(&|w| w.number(&mut 127_u8)), 1);
        assert_eq!(length(&|w| w.flag(&mut true)), 1);
    }
}
