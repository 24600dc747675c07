//! Document: the HTML file. The build leaves it empty; here it gets its language, its head and its body.

use yew::prelude::*;

use super::{file, render, story};
use crate::kit::patterns::Patterns;
use crate::words::{Language, print as words, speak};

/// The places of the empty document that are filled: minified, and not minified.
const LANGUAGE: [&str; 2] = ["<html lang=\"en\">", "<html lang=en>"];
const TITLE: [&str; 2] = ["<title>Freezeframe</title>", "<title>Freezeframe</title>"];
const HEAD_END: [&str; 2] = ["</head>", "</head>"];
const APP: [&str; 2] = ["<div id=\"app\"></div>", "<div id=app></div>"];

/// The document in a language. `files` are attributes that name the files `boot.js` may load.
///
/// # Errors
/// The place that the empty document does not have.
pub fn fill(empty: &str, language: Language, files: &str) -> Result<String, &'static str> {
    speak(language);
    let root = format!("<html lang=\"{}\">", language.tag());
    let head = format!("{}<template id=\"files\"{files}></template></head>", render::text(head()));
    let document = swap(empty, LANGUAGE, &root)?;
    let document = swap(&document, TITLE, &render::text(html! { <title>{words::title()}</title> }))?;
    let document = swap(&document, HEAD_END, &head)?;
    swap(&document, APP, &render::text(body()))
}

/// Replaces the one of these texts that the document contains.
fn swap(document: &str, ways: [&'static str; 2], with: &str) -> Result<String, &'static str> {
    let way = ways.into_iter().find(|way| document.matches(way).count() == 1).ok_or(ways[0])?;
    Ok(document.replacen(way, with, 1))
}

/// What search engines and previews of links read. A picture would need the address of the site, which is not known at
/// build time.
fn head() -> Html {
    let property = |property: &'static str, content: &'static str| html! { <meta {property} {content} /> };
    let other = |language: Language| {
        html! { <link rel="alternate" hreflang={language.tag()} href={file(language)} /> }
    };
    html! {
        <>
            <meta name="description" content={words::description()} />
            {property("og:type", "website")}
            {property("og:site_name", "Freezeframe")}
            {property("og:title", words::title())}
            {property("og:description", words::description())}
            {for Language::ALL.into_iter().map(other)}
        </>
    }
}

fn body() -> Html {
    html! {
        <>
            <div id="failed" class="failed" role="alert" hidden=true>
                <p><strong>{words::failed()}</strong></p>
                <p>{words::failed_kept()}{" "}<a id="failed-again" href="?again">{words::failed_again()}</a>{"."}</p>
                <p><label for="failed-report">{words::failed_report()}</label></p>
                <textarea id="failed-report" readonly=true rows="5" cols="60" />
            </div>
            <div id="app" translate="no"></div>
            <p class="waiting">{words::waiting()}</p>
            <main id="stand-in" class="stand-in">
                <noscript class="still"><Patterns /></noscript>
                {story::story()}
            </main>
        </>
    }
}
