//! A VMBus channel's ring, from guest to host.
//!
//! *Documented:* the writer signals only when the ring was empty and its reader has not masked signals; a ring is never
//! quite filled, because a full one would look empty. *Modelled:* each ring has one reader, which masks signals while
//! it reads and unmasks them when it has found the ring empty. A fault loses one signal: the host then does not read
//! the ring any more, and it never becomes empty again.

use super::memory::SlotIndex;

/// A ring, as bytes taken; what lies in it follows from the phases of its sends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ring {
    /// Bytes of packets in it.
    pub used: u32,
    /// The reader is at work and has masked signals.
    pub reading: bool,
    /// A fault: the next signal gets lost.
    pub drops_next: bool,
    /// Sends whose packet did not fit, first come first served.
    pub blocked: Vec<SlotIndex>,
}

/// The result of writing a packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// The ring was empty and signals are not masked: the writer must signal.
    MustSignal,
    /// The host will read it without a signal.
    NoSignalNeeded,
    /// It did not fit, and nothing was written.
    Full,
}

impl Ring {
    /// Writes a packet, if it fits and leaves a byte free.
    pub fn write(&mut self, bytes: u32, capacity: u64) -> Written {
        if u64::from(self.used + bytes) >= capacity {
            return Written::Full;
        }
        let was_empty = self.used == 0;
        self.used += bytes;
        if was_empty && !self.reading { Written::MustSignal } else { Written::NoSignalNeeded }
    }

    /// The reader takes a packet out, and unmasks signals if it was the last.
    pub fn take_out(&mut self, bytes: u32) {
        self.used -= bytes;
        self.reading &= self.used != 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signals_only_from_empty_and_never_fills() {
        let mut ring = Ring::default();
        assert_eq!(ring.write(100, 256), Written::MustSignal);
        assert_eq!(ring.write(100, 256), Written::NoSignalNeeded);
        assert_eq!(ring.write(56, 256), Written::Full, "one byte stays free");
        assert_eq!(ring.write(55, 256), Written::NoSignalNeeded);
        ring.reading = true;
        for bytes in [100, 100, 55] {
            assert!(ring.reading);
            ring.take_out(bytes);
        }
        assert_eq!((ring.used, ring.reading), (0, false), "empty: signals are unmasked");
        assert_eq!(ring.write(1, 256), Written::MustSignal);
    }
}
