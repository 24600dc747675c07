//! Puts the page into its place.

use app::browser::page;
use app::pages::app::App;

fn main() {
    if let Some(root) = page::root() {
        yew::Renderer::<App>::with_root(root).render();
    }
}
