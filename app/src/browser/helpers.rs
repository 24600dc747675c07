//! Helpers: programs beside the page that answer what takes long. `helpers.js` hires them; it is loaded with the first
//! question, from where the page itself came.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::words::{Part, taken};

#[wasm_bindgen]
extern "C" {
    /// From `boot.js`: the compiler has no words for a module that is loaded later.
    #[wasm_bindgen(js_name = loadLater)]
    fn load_later(file: &str) -> js_sys::Promise;

    /// The module `helpers.js`.
    type Helpers;
    #[wasm_bindgen(method)]
    fn hire(this: &Helpers, count: u32, first: &str, later: &str, tell: &Hear) -> Hands;

    /// Those it hired.
    type Hands;
    #[wasm_bindgen(method)]
    fn ask(this: &Hands, index: usize, ask: &js_sys::Uint8Array);
    #[wasm_bindgen(method)]
    fn dismiss(this: &Hands);
}

/// What the helpers call: with the question's number, and bytes or a text.
type Hear = Closure<dyn Fn(usize, JsValue)>;

/// What comes back: to which question, and the bytes of the answer.
type Tell = Rc<dyn Fn(usize, Result<Vec<u8>, Broken>)>;

/// Why a helper gives no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Broken {
    /// Its files cannot be loaded.
    Missing,
    /// It broke at work, and said this.
    Said(String),
}

/// Helpers at work. Dropped, they stop at once.
pub struct Crew(Rc<RefCell<Inner>>);

struct Inner {
    /// What was asked before they were there.
    early: Vec<(usize, Rc<[u8]>)>,
    hands: Option<(Hands, Hear)>,
    dismissed: bool,
}

impl Crew {
    /// Hires this many, and calls back with each answer and the number of its question.
    #[must_use]
    pub fn hire(count: usize, tell: impl Fn(usize, Result<Vec<u8>, Broken>) + 'static) -> Crew {
        let inner = Rc::new(RefCell::new(Inner { early: Vec::new(), hands: None, dismissed: false }));
        let (tell, crew): (Tell, _) = (Rc::new(tell), inner.clone());
        spawn_local(async move {
            let module = JsFuture::from(load_later("./helpers.js")).await;
            let mut inner = crew.borrow_mut();
            if inner.dismissed {
                return;
            }
            let Ok(module) = module else {
                drop(inner);
                return tell(0, Err(Broken::Missing));
            };
            let hear = Hear::new(move |index, words: JsValue| tell(index, read(&words)));
            let count = u32::try_from(count).unwrap_or(1);
            let [first, later] = [Part::First, Part::Later].map(|part| taken(part).unwrap_or_default());
            let hands = module.unchecked_into::<Helpers>().hire(count, first, later, &hear);
            for (index, ask) in inner.early.drain(..) {
                hands.ask(index, &js_sys::Uint8Array::from(&*ask));
            }
            inner.hands = Some((hands, hear));
        });
        Crew(inner)
    }

    /// Asks; they share the questions in turn.
    pub fn ask(&self, index: usize, ask: &Rc<[u8]>) {
        let mut inner = self.0.borrow_mut();
        match &inner.hands {
            Some((hands, _)) => hands.ask(index, &js_sys::Uint8Array::from(&**ask)),
            None => inner.early.push((index, ask.clone())),
        }
    }
}

impl Drop for Crew {
    fn drop(&mut self) {
        let mut inner = self.0.borrow_mut();
        inner.dismissed = true;
        if let Some((hands, _)) = inner.hands.take() {
            hands.dismiss();
        }
    }
}

/// Bytes are an answer, a text is what broke; nothing at all means that the helper's own files are missing.
fn read(words: &JsValue) -> Result<Vec<u8>, Broken> {
    match words.dyn_ref::<js_sys::Uint8Array>() {
        Some(bytes) => Ok(bytes.to_vec()),
        None => Err(words.as_string().map_or(Broken::Missing, Broken::Said)),
    }
}
