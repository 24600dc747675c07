//! The digest of a run up to a moment: a fixed hash of the events so far, the same natively and in WASM.
//!
//! Start from `0x66726565_7a656672` ("freezefr"). For each event, in order, absorb four words: its number, its time in
//! nanoseconds, and the two words of its kind (`EventKind::words`). To absorb a word `w`:
//! `h = (h ⊕ w) · 0x9e3779b97f4a7c15 mod 2⁶⁴`, then `h = h ⊕ (h >> 29)`.
//! It tells runs apart. It is not cryptographic: a second run with the same digest can be constructed.

use core::fmt;

use crate::model::event::{Event, EventKind, SendRef};

/// Hash of the events of a run up to a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest(pub u64);

impl Default for Digest {
    fn default() -> Self {
        Digest(0x6672_6565_7a65_6672)
    }
}

impl Digest {
    /// Absorbs one event.
    #[inline(always)]
    pub fn absorb(&mut self, event: &Event) {
        let [a, b] = event.kind.words();
        for word in [event.id, event.at.0, a, b] {
            self.0 = (self.0 ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            self.0 ^= self.0 >> 29;
        }
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl EventKind {
    /// The kind as two words for the digest: `[tag · vm · vp · slot, number · rest]`.
    #[inline(always)]
    fn words(&self) -> [u64; 2] {
        use EventKind as K;
        let plain = |tag: u64, vm: u16, rest: u64| [tag << 56 | u64::from(vm) << 32, rest];
        let send = |tag: u64, s: &SendRef, rest: u64| {
            let place = u64::from(s.vm) << 32 | u64::from(s.vp) << 16 | u64::from(s.slot);
            [tag << 56 | place, rest << 32 | u64::from(s.number)]
        };
        match self {
            K::SlotTaken { send: s, pages } => send(1, s, u64::from(*pages)),
            K::PageShared { send: s, chunk } => send(2, s, u64::from(*chunk)),
            K::Advanced { send: s, step } => send(3, s, *step as u64),
            K::Checked { send: s, saw } => send(4, s, *saw as u64),
            K::Registered { send: s } => send(5, s, 0),
            K::Cancelled { send: s } => send(6, s, 0),
            K::Slept { send: s } => send(7, s, 0),
            K::Woken { send: s } => send(8, s, 0),
            K::Revalidated { send: s, saw } => send(9, s, *saw as u64),
            K::NotificationArrived { vm, chunk, waiting } => {
                plain(10, *vm, u64::from(*waiting) << 32 | u64::from(*chunk))
            }
            K::Attempted { send: s, pages, outcome } => send(11, s, u64::from(*pages) << 8 | *outcome as u64),
            K::Accessed { send: s, pages } => send(12, s, u64::from(*pages)),
            K::SlotReturned { send: s } => send(13, s, 0),
            K::PageUnshared { vm, chunk } => plain(14, *vm, u64::from(*chunk)),
            // The time of the notification is in the digest already, by `NotificationArrived`.
            K::WakeUpLost { send: s, notified_at: _ } => send(15, s, 0),
            K::VpStalled { vm, vp } => plain(16, *vm, u64::from(*vp)),
            K::VmFrozen { vm } => plain(17, *vm, 0),
            K::FlipSkipped { vm, vp, number, why } => {
                plain(18, *vm, u64::from(*vp) << 40 | (*why as u64) << 32 | u64::from(*number))
            }
            K::SendRefused { vm, vp, number, why } => {
                plain(19, *vm, u64::from(*vp) << 40 | (*why as u64) << 32 | u64::from(*number))
            }
            K::HeartbeatAnswered { vm } => plain(20, *vm, 0),
            K::HeartbeatMissed { vm, beats } => plain(21, *vm, u64::from(*beats)),
            K::HeartbeatLost { vm } => plain(22, *vm, 0),
            K::ResetStarted { vm, by } => plain(23, *vm, *by as u64),
            K::BootStarted { vm } => plain(24, *vm, 0),
            K::AttestationStarted { vm } => plain(25, *vm, 0),
            K::KeyReleased { vm } => plain(26, *vm, 0),
            K::KeyRefused { vm } => plain(27, *vm, 0),
            K::VmStarted { vm } => plain(28, *vm, 0),
            K::HandlerSwapped { to } => plain(29, 0, *to as u64),
            K::CommandHadNoEffect => plain(30, 0, 0),
            K::RingFull { send: s } => send(31, s, 0),
            K::SignalDropped { send: s } => send(32, s, 0),
            K::Remembered { send: s, saw } => send(33, s, *saw as u64),
            K::Retried { send: s, done } => send(34, s, u64::from(*done)),
            K::RetriesForever { send: s, notified_at: _ } => send(35, s, 0),
            K::MessageSlotChecked { send: s, free } => send(36, s, u64::from(*free)),
            K::MessagePosted { send: s } => send(37, s, 0),
            K::MessageEnded { vm, vp, waiting } => plain(38, *vm, u64::from(*waiting) << 32 | u64::from(*vp)),
            K::StationLeft { send: s, station } => send(39, s, u64::from(*station)),
            K::DialSet { dial, to } => plain(40, *dial as u16, *to),
            K::SignalFaultSet { vp } => plain(41, 0, u64::from(*vp)),
            K::DrainStarted { host } => plain(42, *host, 0),
            K::MoveStarted { vm, to } => plain(43, *vm, u64::from(*to)),
            K::MovePaused { vm } => plain(44, *vm, 0),
            K::Moved { vm, to } => plain(45, *vm, u64::from(*to)),
            K::ShutDownStarted { vm } => plain(46, *vm, 0),
            K::ShutDown { vm } => plain(47, *vm, 0),
            K::InstallStarted { host } => plain(48, *host, 0),
            K::InstallFailed { host } => plain(49, *host, 0),
            K::HostRestarted { host } => plain(50, *host, 0),
            K::HostUp { host, revision } => plain(51, *host, u64::from(*revision)),
            K::RolloutFinished => plain(52, 0, 0),
            K::RolloutHalted { host } => plain(53, *host, 0),
            K::Tried { actor, chunk, how, outcome } => {
                plain(54, *actor as u16, (*how as u64) << 40 | (*outcome as u64) << 32 | u64::from(*chunk))
            }
            K::Reached { actor, chunk, how } => plain(55, *actor as u16, (*how as u64) << 40 | u64::from(*chunk)),
        }
    }
}
