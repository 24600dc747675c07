//! Moment: a state of the machine.

use std::collections::BTreeSet;

use sim_core::model::machine::handler::Pc;
use sim_core::model::machine::memory::{ChunkGeneration, HostView};
use sim_core::model::machine::wait_list::WaitList;

/// One sharing of one page to the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sharing {
    /// The page.
    pub page: u32,
    /// The number of this sharing of the page, from 1.
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

/// The true visibility of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// Private, after this number of sharings.
    Private(u32),
    /// Shared, by the sharing with this number.
    Shared(u32),
}

/// A notification about a sharing, from the hypervisor to the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Notification {
    /// The sharing it is about.
    pub about: Sharing,
    /// Whether the host's view has it already and only the registered sends still have to be woken.
    pub delivered: bool,
}

/// The phase of a send.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Life {
    /// Not begun.
    NotStarted,
    /// In the host's handler, about to execute this step.
    Handled(Sharing, Pc),
    /// Asleep until it is woken.
    Asleep(Sharing),
    /// At the device.
    Device(Sharing),
    /// Done, or refused by the hardware.
    Done,
}

impl Life {
    /// The sharing that a send in the handler or asleep depends on.
    #[must_use]
    pub fn about(self) -> Option<Sharing> {
        match self {
            Life::Handled(on, _) | Life::Asleep(on) | Life::Device(on) => Some(on),
            Life::NotStarted | Life::Done => None,
        }
    }

    /// The send after it is woken. Only a sleeping send changes.
    #[must_use]
    pub fn woken(self) -> Life {
        match self {
            Life::Asleep(on) => Life::Handled(on, Pc::Waiting),
            other => other,
        }
    }
}

/// A state of the machine.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    /// The true visibility of the pages.
    pub pages: Vec<Page>,
    /// The host's view: for each page the sharing it knows, or none.
    pub host_view: Vec<Option<u32>>,
    /// The notifications under way.
    pub notifications: BTreeSet<Notification>,
    /// The wait lists: the registered sends with their sharings.
    pub registered: BTreeSet<(Sharing, u32)>,
    /// The sends.
    pub sends: Vec<Life>,
    /// Whether the host has read a private page.
    pub read_private: bool,
}

impl Moment {
    /// The initial state.
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

    /// The number of sharings so far.
    #[must_use]
    pub fn sharings(&self) -> u32 {
        self.pages.iter().map(|(Page::Private(nth) | Page::Shared(nth))| nth).sum()
    }

    /// Whether its page is shared now, by this sharing.
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

    /// Copies the wait lists back after a step of the handler.
    pub fn take_lists(&mut self, wait_list: &WaitList) {
        self.registered = wait_list.iter().map(|(on, send)| (on.into(), send)).collect();
    }
}
