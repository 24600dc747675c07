//! Messages to and from the page that embeds this one: objects with plain fields. This file does not know what they
//! mean. Messages are sent to one origin only, and accepted from it only.

use gloo::events::EventListener;
use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, ResizeObserver, Window};

/// The channel to the embedding page.
#[derive(Clone, Debug, PartialEq)]
pub struct Channel {
    parent: Window,
    origin: String,
}

impl Channel {
    /// The channel to the embedding page; `None` if no page embeds this one. `origin` must be written as browsers write
    /// it; it must not be `*`, with which a page of any origin could read the messages.
    #[must_use]
    pub fn to(origin: &str) -> Option<Channel> {
        let window = web_sys::window()?;
        let parent = window.parent().ok().flatten()?;
        (JsValue::from(&parent) != JsValue::from(&window)).then(|| Channel { parent, origin: origin.to_owned() })
    }

    /// Sends an object with these fields. The browser drops it if the embedding page has another origin.
    pub fn send(&self, fields: Vec<(&'static str, Value)>) {
        let message = Object::new();
        for (name, value) in fields {
            let _ = Reflect::set(&message, &name.into(), &to_js(value));
        }
        let _ = self.parent.post_message(&message, &self.origin);
    }

    /// Calls back for every message: with its content, or with `None` if it is from another sender. Drop it to stop.
    #[must_use]
    pub fn on_message(&self, call: impl Fn(Option<Received>) + 'static) -> Option<Listener> {
        let channel = self.clone();
        let window = web_sys::window()?;
        let listener = EventListener::new(&window, "message", move |event| {
            let event = event.unchecked_ref::<MessageEvent>();
            call(channel.is_from(event).then(|| Received(event.data())));
        });
        Some(Listener { _listener: listener })
    }

    fn is_from(&self, event: &MessageEvent) -> bool {
        let source: JsValue = event.source().into();
        source == JsValue::from(&self.parent) && event.origin() == self.origin
    }
}

/// Listens to messages until it is dropped.
#[derive(Debug)]
pub struct Listener {
    _listener: EventListener,
}

/// The value of a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// A list of texts.
    Texts(Vec<String>),
}

fn to_js(value: Value) -> JsValue {
    match value {
        Value::Text(text) => text.into(),
        Value::Number(number) => number.into(),
        Value::Texts(texts) => texts.into_iter().map(JsValue::from).collect::<Array>().into(),
    }
}

/// What the embedding page sent: any value, not yet checked.
#[derive(Debug)]
pub struct Received(JsValue);

impl Received {
    /// The text in a field; `None` if the field is missing, is no text, or is longer than `most` UTF-16 code units.
    #[must_use]
    pub fn text(&self, name: &str, most: usize) -> Option<String> {
        // `get` fails on anything but an object. The object is a copy made by the browser: no code of the sender runs
        // here.
        let text = Reflect::get(&self.0, &name.into()).ok()?.dyn_into::<JsString>().ok()?;
        // The length is checked before the text is copied.
        (text.length() as usize <= most).then(|| text.into())
    }
}

/// Observes the height of the document until it is dropped.
#[derive(Debug)]
pub struct HeightObserver {
    observer: ResizeObserver,
    _call: wasm_bindgen::closure::Closure<dyn Fn()>,
}

impl Drop for HeightObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back with the height of the document in CSS pixels, at once and whenever it has changed. Drop it to stop.
#[must_use]
pub fn on_height(call: impl Fn(u32) + 'static) -> Option<HeightObserver> {
    let root = web_sys::window()?.document()?.document_element()?;
    let measured = root.clone();
    let call = wasm_bindgen::closure::Closure::<dyn Fn()>::new(move || {
        let px = measured.get_bounding_client_rect().height().ceil();
        #[expect(clippy::cast_sign_loss, reason = "a height is never below zero")]
        call(px as u32);
    });
    let observer = ResizeObserver::new(call.as_ref().unchecked_ref()).ok()?;
    observer.observe(&root);
    Some(HeightObserver { observer, _call: call })
}
