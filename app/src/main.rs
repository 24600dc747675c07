//! Starts the program of the story.

use app::browser::{crash_report, page, words};
use app::shell::app::App;
use app::shell::programs::story::Story;

fn main() {
    crash_report::install();
    words::start().expect("the words were made with this page; an old cache serves others");
    if let Some(root) = page::root() {
        yew::Renderer::<App<Story>>::with_root(root).render();
    }
}
