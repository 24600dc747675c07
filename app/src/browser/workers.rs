//! Workers: programs beside the page that compute what takes longer than a frame. `helpers.js` starts them. It is
//! loaded with the first request, from where the page itself was loaded.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::words::{Part, installed};

#[wasm_bindgen]
extern "C" {
    /// From `boot.js`: loads the module `helpers.js`.
    #[wasm_bindgen(js_name = loadHelpers)]
    fn load_helpers() -> js_sys::Promise;

    /// The module `helpers.js`.
    type Module;
    #[wasm_bindgen(method)]
    fn start(this: &Module, count: u32, first: &str, later: &str, on_message: &OnJsMessage) -> Running;

    /// The workers that it started.
    type Running;
    #[wasm_bindgen(method)]
    fn send(this: &Running, index: usize, request: &js_sys::Uint8Array);
    #[wasm_bindgen(method)]
    fn stop(this: &Running);
}

/// What `helpers.js` calls: with the index of the request, and the packed response or a message why there is none.
type OnJsMessage = Closure<dyn Fn(usize, JsValue)>;

/// What is called back with: the index of the request, and the bytes of the response.
type OnMessage = Rc<dyn Fn(usize, Result<Vec<u8>, WorkerFailure>)>;

/// Why a worker gives no response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkerFailure {
    /// Its files cannot be loaded.
    Missing,
    /// It panicked or failed, with this message.
    Broke(String),
}

/// Workers that compute responses to requests. When it is dropped, they stop at once.
pub struct Workers(Rc<RefCell<Inner>>);

struct Inner {
    /// Requests made while `helpers.js` was loading.
    early: Vec<(usize, Rc<[u8]>)>,
    workers: Option<(Running, OnJsMessage)>,
    stopped: bool,
}

impl Workers {
    /// Starts `count` workers. Until they are there, requests are kept.
    #[must_use]
    pub fn start(count: usize, on_message: impl Fn(usize, Result<Vec<u8>, WorkerFailure>) + 'static) -> Workers {
        let inner = Rc::new(RefCell::new(Inner { early: Vec::new(), workers: None, stopped: false }));
        let (on_message, loading): (OnMessage, _) = (Rc::new(on_message), inner.clone());
        spawn_local(async move {
            let module = JsFuture::from(load_helpers()).await;
            let mut inner = loading.borrow_mut();
            if inner.stopped {
                return;
            }
            let Ok(module) = module else {
                drop(inner);
                return on_message(0, Err(WorkerFailure::Missing));
            };
            let on_js_message = OnJsMessage::new(move |index, message: JsValue| on_message(index, read(&message)));
            let count = u32::try_from(count).unwrap_or(1);
            let [first, later] = [Part::First, Part::Later].map(|part| installed(part).unwrap_or_default());
            let workers = module.unchecked_into::<Module>().start(count, first, later, &on_js_message);
            for (index, request) in inner.early.drain(..) {
                workers.send(index, &js_sys::Uint8Array::from(&*request));
            }
            inner.workers = Some((workers, on_js_message));
        });
        Workers(inner)
    }

    /// Sends a packed request. The workers get the requests in turn, by index.
    pub fn send(&self, index: usize, request: &Rc<[u8]>) {
        let mut inner = self.0.borrow_mut();
        match &inner.workers {
            Some((workers, _)) => workers.send(index, &js_sys::Uint8Array::from(&**request)),
            None => inner.early.push((index, request.clone())),
        }
    }
}

impl Drop for Workers {
    fn drop(&mut self) {
        let mut inner = self.0.borrow_mut();
        inner.stopped = true;
        if let Some((workers, _)) = inner.workers.take() {
            workers.stop();
        }
    }
}

/// Bytes are a response, a text is the message of a worker that broke, and null means that the worker's files are
/// missing.
fn read(message: &JsValue) -> Result<Vec<u8>, WorkerFailure> {
    match message.dyn_ref::<js_sys::Uint8Array>() {
        Some(bytes) => Ok(bytes.to_vec()),
        None => Err(message.as_string().map_or(WorkerFailure::Missing, WorkerFailure::Broke)),
    }
}
