//! Puts the page into its place.

use app::browser::{page, report};
use app::pages::app::App;

fn main() {
    report::install();
    if let Some(root) = page::root() {
        yew::Renderer::<App>::with_root(root).render();
    }
}
