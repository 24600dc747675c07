//! Actors on the host that may try to read or change a page of the VM, and the result of an attempt.
//!
//! *Documented:* the threat model of confidential VMs counts the whole host as hostile, including its administrator,
//! hypervisor, kernel and devices. *Modelled:* all four meet the same check, because the hardware checks who owns the
//! page, not which actor asks for it.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::model::machine::memory::{ChunkIndex, HostVisibility};
use crate::model::oracle::Outcome;
use crate::model::time::SimTime;

/// Somebody on the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[repr(u8)]
pub enum Actor {
    /// A person with every right on the host.
    HostAdmin,
    /// The hypervisor, which owns the tables from guest to system addresses.
    Hypervisor,
    /// Malicious code in the kernel of the root partition.
    Rootkit,
    /// A device that reads and writes memory by itself.
    Device,
}

impl Actor {
    /// Every actor, in the order of the page.
    pub const ALL: [Actor; 4] = [Actor::HostAdmin, Actor::Hypervisor, Actor::Rootkit, Actor::Device];
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Actor::HostAdmin => "the host’s administrator",
            Actor::Hypervisor => "the hypervisor",
            Actor::Rootkit => "a rootkit on the host",
            Actor::Device => "a device",
        })
    }
}

/// What an actor tries to do with a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[repr(u8)]
pub enum How {
    /// Read it.
    Read,
    /// Change it.
    Write,
}

impl How {
    /// Reading, then writing.
    pub const ALL: [How; 2] = [How::Read, How::Write];
}

impl fmt::Display for How {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            How::Read => "read",
            How::Write => "change",
        })
    }
}

/// What an actor read or changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Got {
    /// Nothing.
    Nothing,
    /// Data the guest put on a shared page for the host.
    Shared,
    /// Data of the guest in a page without protection.
    Private,
}

/// An attempt and its result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Try {
    /// The moment of the attempt.
    pub at: SimTime,
    /// The actor that tried.
    pub actor: Actor,
    /// The page; the model has one page for each chunk.
    pub chunk: ChunkIndex,
    /// Whether to read or to change it.
    pub how: How,
    /// Whether the page was private then: what the guest had done with it, not what the host believed.
    pub page: HostVisibility,
    /// The verdict of the hardware.
    pub outcome: Outcome,
    /// What the actor read or changed.
    pub got: Got,
}

impl fmt::Display for Try {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Try { at, actor, chunk, how, page, outcome, got: _ } = self;
        write!(f, "{at}  {actor} tried to {how} page {chunk}, which was {page}: {outcome}")
    }
}

/// Tries that are remembered.
pub const TRIES_MAX: usize = 8;
