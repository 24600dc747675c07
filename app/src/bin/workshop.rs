//! Starts the program of the workshop.

use app::browser::{crash_report, page, words};
use app::shell::app::App;
use app::shell::programs::workshop::Workshop;

fn main() {
    crash_report::install();
    words::start().expect("the words were made with this page; an old cache serves others");
    if let Some(root) = page::root() {
        yew::Renderer::<App<Workshop>>::with_root(root).render();
    }
}
