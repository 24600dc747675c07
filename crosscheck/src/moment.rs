//! Moment: what each side believes, which sends wait, and what is under way.

use std::collections::BTreeSet;

use sim_core::model::machine::handler::Pc;
use sim_core::model::machine::memory::{ChunkGeneration, HostView};
use sim_core::model::machine::wait_list::WaitList;

/// One sharing of one page to the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sharing {
    /// Which page.
    pub page: u32,
    /// Which sharing of it, counted from one.
    pub nth: u32,
}

impl From<Sharing> for ChunkGeneration {
    fn from(Sharing { page, nth }: Sharing) -> ChunkGeneration {
        ChunkGeneration { chunk: page, generation: nth }
    }
}

impl From<ChunkGeneration> for Sharing {
    fn from(ChunkGeneration { chunk, generation }: ChunkGeneration) -> Sharing {
        Sharing { page: chunk, nth: generation }
    }
}

/// What the guest has done with a page: the truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// Private, after so many sharings.
    Private(u32),
    /// Shared, by its sharing of this number.
    Shared(u32),
}

/// Notification about a sharing, from the hypervisor to the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Notification {
    /// What it is about.
    pub about: Sharing,
    /// Whether it is in the host's view; the host still has to wake the registered sends.
    pub delivered: bool,
}

/// Where a send is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Life {
    /// Not begun.
    NotStarted,
    /// In the host's handler, about to make this step.
    Handled(Sharing, Pc),
    /// Asleep until called.
    Asleep(Sharing),
    /// At the device.
    Device(Sharing),
    /// Done, or refused by the hardware.
    Done,
}

impl Life {
    /// The sharing a send under way is about.
    #[must_use]
    pub fn about(self) -> Option<Sharing> {
        match self {
            Life::Handled(on, _) | Life::Asleep(on) | Life::Device(on) => Some(on),
            Life::NotStarted | Life::Done => None,
        }
    }

    /// The same send after being called. Only one that sleeps wakes.
    #[must_use]
    pub fn woken(self) -> Life {
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
    /// The host's view: for each page the sharing it has seen, or none.
    pub host_view: Vec<Option<u32>>,
    /// Notification under way.
    pub notifications: BTreeSet<Notification>,
    /// The wait lists: who is to be woken about what.
    pub registered: BTreeSet<(Sharing, u32)>,
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
            pages: vec![Page::Private(0); pages],
            host_view: vec![None; pages],
            notifications: BTreeSet::new(),
            registered: BTreeSet::new(),
            sends: vec![Life::NotStarted; sends],
            read_private: false,
        }
    }

    /// Sharings there have been.
    #[must_use]
    pub fn sharings(&self) -> u32 {
        self.pages.iter().map(|(Page::Private(nth) | Page::Shared(nth))| nth).sum()
    }

    /// Whether this very sharing is the present state of its page.
    #[must_use]
    pub fn is_shared(&self, sharing: Sharing) -> bool {
        self.pages[sharing.page as usize] == Page::Shared(sharing.nth)
    }

    /// The host's view in the handler's own type.
    #[must_use]
    pub fn view(&self) -> HostView {
        let mut view = HostView::new(self.host_view.len());
        for (page, nth) in (0..).zip(&self.host_view) {
            if let Some(nth) = *nth {
                view.set_shared(Sharing { page, nth }.into());
            }
        }
        view
    }

    /// The wait lists in the handler's own type.
    #[must_use]
    pub fn wait_list(&self) -> WaitList {
        let mut wait_list = WaitList::default();
        for (on, send) in &self.registered {
            wait_list.register((*on).into(), *send);
        }
        wait_list
    }

    /// Takes over what the handler left on the lists.
    pub fn take_lists(&mut self, wait_list: &WaitList) {
        self.registered = wait_list.iter().map(|(on, send)| (on.into(), send)).collect();
    }
}
