//! Starts the page.

use app::browser::{page, report, words};
use app::shell::app::App;

fn main() {
    report::install();
    words::start().expect("the words were made with this page; an old cache serves others");
    if let Some(root) = page::root() {
        yew::Renderer::<App>::with_root(root).render();
    }
}
