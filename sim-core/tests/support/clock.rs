//! A clock and a voice for measurements, natively and in a browser's page.
#![allow(dead_code, clippy::allow_attributes, reason = "each measurement uses its own part of this")]

/// Milliseconds of the page's finest clock.
#[cfg(target_arch = "wasm32")]
pub fn now_ms() -> f64 {
    use js_sys::{Function, Reflect};
    let performance = Reflect::get(&js_sys::global(), &"performance".into()).expect("a page has this clock");
    let now = Reflect::get(&performance, &"now".into()).expect("the clock can be read");
    Function::from(now).call0(&performance).expect("the clock can be read").as_f64().expect("time is a number")
}

/// Milliseconds of the machine's clock.
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::disallowed_types, reason = "a measurement needs a clock")]
pub fn now_ms() -> f64 {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    START.get_or_init(std::time::Instant::now).elapsed().as_secs_f64() * 1000.0
}

/// Milliseconds this thread has worked; a page has no such clock, there it is `now_ms`.
#[cfg(target_arch = "wasm32")]
pub fn cpu_ms() -> f64 {
    now_ms()
}

/// Milliseconds of CPU time of this thread, whatever else runs on the machine.
#[cfg(not(target_arch = "wasm32"))]
pub fn cpu_ms() -> f64 {
    cpu_time::ThreadTime::now().as_duration().as_secs_f64() * 1000.0
}

#[cfg(target_arch = "wasm32")]
pub fn say(line: &str) {
    wasm_bindgen_test::console_log!("{line}");
}

#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::disallowed_macros, reason = "a measurement needs a voice")]
pub fn say(line: &str) {
    println!("{line}");
}

/// The middle one.
pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}
