//! Moment: who believes what, who waits where, what is under way.

use std::collections::BTreeSet;

use sim_core::model::machine::handler::Pc;
use sim_core::model::machine::memory::{ChunkGeneration, HostView};
use sim_core::model::machine::wait_list::WaitList;

/// One opening of one page to the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Opening {
    /// Which page.
    pub page: u32,
    /// The how-manieth opening of it, from one.
    pub nth: u32,
}

impl From<Opening> for ChunkGeneration {
    fn from(Opening { page, nth }: Opening) -> ChunkGeneration {
        ChunkGeneration { chunk: page, generation: nth }
    }
}

impl From<ChunkGeneration> for Opening {
    fn from(ChunkGeneration { chunk, generation }: ChunkGeneration) -> Opening {
        Opening { page: chunk, nth: generation }
    }
}

/// What the guest has done with a page: the truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// Private, after so many openings.
    Closed(u32),
    /// Open for the so-manieth time.
    Open(u32),
}

/// Notification about an opening, from the hypervisor to the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Letter {
    /// What it is about.
    pub about: Opening,
    /// Whether the host has put it into its note; it still has to call those who wait.
    pub noted: bool,
}

/// Where a send is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Life {
    /// Not begun.
    ToCome,
    /// In the host's handler, about to make this step.
    Handled(Opening, Pc),
    /// Asleep until called.
    Asleep(Opening),
    /// At the device.
    Device(Opening),
    /// Done, or refused by the hardware.
    Over,
}

impl Life {
    /// The opening a send under way is about.
    #[must_use]
    pub fn about(self) -> Option<Opening> {
        match self {
            Life::Handled(on, _) | Life::Asleep(on) | Life::Device(on) => Some(on),
            Life::ToCome | Life::Over => None,
        }
    }

    /// The same send after being called. Only one that sleeps wakes.
    #[must_use]
    pub fn called(self) -> Life {
        match self {
            Life::Asleep(on) => Life::Handled(on, Pc::Waiting),
            other => other,
        }
    }
}

/// Everything there is at one moment.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    /// The pages, as the guest left them.
    pub pages: Vec<Page>,
    /// The host's note: for each page the opening it believes shared, or none.
    pub note: Vec<Option<u32>>,
    /// Notification under way.
    pub letters: BTreeSet<Letter>,
    /// The wait lists: who is to be called about what.
    pub names: BTreeSet<(Opening, u32)>,
    /// The sends.
    pub sends: Vec<Life>,
    /// Whether the host has read a private page.
    pub read_private: bool,
}

impl Moment {
    /// The first moment.
    #[must_use]
    pub fn first(pages: usize, sends: usize) -> Moment {
        Moment {
            pages: vec![Page::Closed(0); pages],
            note: vec![None; pages],
            letters: BTreeSet::new(),
            names: BTreeSet::new(),
            sends: vec![Life::ToCome; sends],
            read_private: false,
        }
    }

    /// Openings there have been.
    #[must_use]
    pub fn openings(&self) -> u32 {
        self.pages.iter().map(|(Page::Closed(nth) | Page::Open(nth))| nth).sum()
    }

    /// Whether this very opening is the present state of its page.
    #[must_use]
    pub fn is_open(&self, opening: Opening) -> bool {
        self.pages[opening.page as usize] == Page::Open(opening.nth)
    }

    /// The host's note in the handler's own type.
    #[must_use]
    pub fn view(&self) -> HostView {
        let mut view = HostView::new(self.note.len());
        for (page, nth) in (0..).zip(&self.note) {
            if let Some(nth) = *nth {
                view.set_shared(Opening { page, nth }.into());
            }
        }
        view
    }

    /// The wait lists in the handler's own type.
    #[must_use]
    pub fn wait_list(&self) -> WaitList {
        let mut wait_list = WaitList::default();
        for (on, send) in &self.names {
            wait_list.register((*on).into(), *send);
        }
        wait_list
    }

    /// Takes over what the handler left on the lists.
    pub fn take_lists(&mut self, wait_list: &WaitList) {
        self.names = wait_list.iter().map(|(on, send)| (on.into(), send)).collect();
    }
}
