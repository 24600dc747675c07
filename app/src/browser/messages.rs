//! Messages between this page and the page around it: objects with plain fields, whatever they mean. A message goes to the
//! one origin that is named, and only from there is one heard.

use gloo::events::EventListener;
use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, ResizeObserver, Window};

/// The line to the page around.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    parent: Window,
    origin: String,
}

impl Line {
    /// The line to the page around, if there is one: a page of its own talks to nobody. The origin is written as browsers
    /// write it: with a `*` for it, anybody would hear.
    #[must_use]
    pub fn to(origin: &str) -> Option<Line> {
        let window = web_sys::window()?;
        let parent = window.parent().ok().flatten()?;
        (JsValue::from(&parent) != JsValue::from(&window)).then(|| Line { parent, origin: origin.to_owned() })
    }

    /// Sends an object with these fields. A page of another origin than the one named does not hear it.
    pub fn send(&self, fields: Vec<(&'static str, Value)>) {
        let message = Object::new();
        for (name, value) in fields {
            let _ = Reflect::set(&message, &name.into(), &written(value));
        }
        let _ = self.parent.post_message(&message, &self.origin);
    }

    /// Calls back for every message that comes in: with what was sent, or with nothing if it is from elsewhere. Drop it to
    /// stop.
    #[must_use]
    pub fn on_message(&self, call: impl Fn(Option<Received>) + 'static) -> Option<Listener> {
        let line = self.clone();
        let window = web_sys::window()?;
        let listener = EventListener::new(&window, "message", move |event| {
            let event = event.unchecked_ref::<MessageEvent>();
            call(line.is_from(event).then(|| Received(event.data())));
        });
        Some(Listener { _listener: listener })
    }

    fn is_from(&self, event: &MessageEvent) -> bool {
        let source: JsValue = event.source().into();
        source == JsValue::from(&self.parent) && event.origin() == self.origin
    }
}

/// An ear on the page around.
#[derive(Debug)]
pub struct Listener {
    _listener: EventListener,
}

/// What is sent under a name.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// Several texts.
    Texts(Vec<String>),
}

fn written(value: Value) -> JsValue {
    match value {
        Value::Text(text) => text.into(),
        Value::Number(number) => number.into(),
        Value::Texts(texts) => texts.into_iter().map(JsValue::from).collect::<Array>().into(),
    }
}

/// What the page around sent: anything at all, nobody has checked it.
#[derive(Debug)]
pub struct Received(JsValue);

impl Received {
    /// The text under a name; `None` if there is none, if it is something else, or if it is longer than `most`.
    #[must_use]
    pub fn text(&self, name: &str, most: usize) -> Option<String> {
        // Of anything but an object there is nothing to get. What was sent is a copy: no code of the sender runs here.
        let text = Reflect::get(&self.0, &name.into()).ok()?.dyn_into::<JsString>().ok()?;
        // Measured before it is copied.
        (text.length() as usize <= most).then(|| text.into())
    }
}

/// An eye on the height of the document.
#[derive(Debug)]
pub struct Watch {
    observer: ResizeObserver,
    _call: wasm_bindgen::closure::Closure<dyn Fn()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back with the height of the document in CSS pixels, at once and whenever it has changed. Drop it to stop.
#[must_use]
pub fn on_height(call: impl Fn(u32) + 'static) -> Option<Watch> {
    let root = web_sys::window()?.document()?.document_element()?;
    let measured = root.clone();
    let call = wasm_bindgen::closure::Closure::<dyn Fn()>::new(move || {
        let px = measured.get_bounding_client_rect().height().ceil();
        #[expect(clippy::cast_sign_loss, reason = "a height is never below zero")]
        call(px as u32);
    });
    let observer = ResizeObserver::new(call.as_ref().unchecked_ref()).ok()?;
    observer.observe(&root);
    Some(Watch { observer, _call: call })
}
