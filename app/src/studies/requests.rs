//! Requests: what workers are to compute for one study. Pure: `use_workers` sends them.

use std::rc::Rc;

use super::failure::StudyFailure;
use super::message::{Request, Response, pack};

/// The most workers that share the requests of a study.
pub const WORKERS_MAX: usize = 2;

/// The requests of the latest start of a study.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Requests {
    /// Counts the starts. It tells responses to an earlier start from those to the latest.
    start: u32,
    workers: usize,
    packed: Vec<Rc<[u8]>>,
}

/// A worker's response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Responded {
    /// The start of the study that it belongs to, as [`Requests::start_number`] counts them.
    pub start: u32,
    /// The index of the request.
    pub index: usize,
    /// The response, or why there is none.
    pub response: Result<Response, StudyFailure>,
}

impl Requests {
    /// Replaces all requests by those of a new start.
    pub fn start(&mut self, requests: &[Request]) {
        self.start += 1;
        self.workers = requests.len().min(WORKERS_MAX);
        self.packed = requests.iter().map(|request| pack(request).into()).collect();
    }

    /// Adds a request to the latest start.
    pub fn push(&mut self, request: &Request) {
        self.packed.push(pack(request).into());
    }

    /// Removes all requests: no worker is needed any more.
    pub fn clear(&mut self) {
        self.packed.clear();
    }

    /// How many starts there have been.
    #[must_use]
    pub fn start_number(&self) -> u32 {
        self.start
    }

    /// How many workers share the requests.
    #[must_use]
    pub fn workers(&self) -> usize {
        self.workers
    }

    /// The packed requests, in order. Empty if no worker is needed.
    #[must_use]
    pub fn packed(&self) -> &[Rc<[u8]>] {
        &self.packed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_start_replaces_the_requests_and_is_counted() {
        let mut requests = Requests::default();
        requests.start(&[Request::Parameters, Request::Interleavings, Request::Parameters]);
        assert_eq!((requests.start_number(), requests.workers(), requests.packed().len()), (1, WORKERS_MAX, 3));
        requests.start(&[Request::Parameters]);
        requests.push(&Request::Interleavings);
        assert_eq!((requests.start_number(), requests.workers(), requests.packed().len()), (2, 1, 2));
        requests.clear();
        assert_eq!((requests.start_number(), requests.packed().len()), (2, 0));
    }
}
