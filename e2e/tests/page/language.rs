//! The second language: chosen by link or by the reader, complete, and kept between pages.

use super::access::WIDTHS;
use super::places::{self, CHAPTERS};
use super::steps::DESKTOP;
use super::story::arrives;
use anyhow::{Context, Result, ensure};
use e2e::{Options, e2e_test, paths};
use serde_json::json;
use std::collections::BTreeMap;

/// The texts of a language by their keys, without those with arguments, terms or references.
fn plain_texts(language: &str) -> Result<BTreeMap<String, String>> {
    let mut texts = BTreeMap::new();
    for part in ["first", "later", "work"] {
        for file in std::fs::read_dir(paths::root().join("app/words").join(language).join(part))? {
            let sheet = std::fs::read_to_string(file?.path())?;
            let plain =
                sheet.lines().filter_map(|line| line.split_once(" = ")).filter(|(_, text)| !text.contains(['{', '[']));
            texts.extend(plain.map(|(name, text)| (name.to_owned(), text.to_owned())));
        }
    }
    Ok(texts)
}

/// English texts that must not be on a German page: long enough to be a sentence, and different in German.
fn english() -> Result<Vec<String>> {
    let german = plain_texts("de")?;
    let mut found = plain_texts("en")?;
    found.retain(|name, text| text.len() > 20 && german.get(name).is_some_and(|other| other != text));
    Ok(found.into_values().collect())
}

e2e_test!(a_link_can_ask_for_german, Options { viewport: DESKTOP, ..Options::default() }, [Chromium], |s| async move {
    let english = english()?;
    ensure!(english.len() > 200, "there is something to look for");
    let mut places = places::story(0..CHAPTERS.len());
    places.extend(places::in_any_language());
    for place in places {
        let place = place.in_language("de");
        place.visit(&s).await?;
        ensure!(s.js("document.documentElement.lang").await? == "de", "{}", place.name);
        let left = format!("{}.filter((text) => document.body.innerText.includes(text))", json!(english));
        let left = s.js(&left).await?;
        ensure!(left.as_array().is_some_and(Vec::is_empty), "English on {}: {left:#}", place.name);
    }
    s.open("?lang=de").await?;
    s.heading("Zwei vertrauliche VMs, dieselbe Arbeit. Eine antwortet nicht mehr.").await?;
    s.button("Abspielen").await?;
    s.link("Bin ich betroffen?").await?;
    s.link("Zeig mir, warum 10 Minuten").await?.click().await?;
    arrives(&s, "sealed-room").await?;
    s.sees("Was kann der Host dieser VM noch antun?").await?;
    Ok(())
});

e2e_test!(
    a_reader_can_choose_german,
    Options { viewport: DESKTOP, ..Options::default() },
    [Chromium],
    |s| async move {
        s.open("#v=1&page=race").await?;
        s.heading("A call that comes too early").await?;
        s.disclosure("Settings").await?.click().await?;
        s.link("Deutsch").await?.click().await?;
        s.until_js(
            "performance.getEntriesByName('app-interactive').length > 0 && document.documentElement.lang === 'de'",
        )
        .await?;
        // The same chapter, and the next one too.
        s.sees("Wann lässt die Nachricht sie für immer liegen?").await?;
        s.link("Weiter: Das Einfrieren ›").await?.click().await?;
        arrives(&s, "freeze").await?;
        s.sees("Was sagt der Heartbeat?").await?;
        // A link to this moment is in the language it was copied in.
        s.button("Link kopieren").await?.click().await?;
        let link = s.textbox("Link zu diesem Moment").await?.value().await?.context("a link")?;
        ensure!(link.contains("lang=de"), "{link}");
        // And back.
        s.disclosure("Einstellungen").await?.click().await?;
        s.link("English").await?.click().await?;
        s.until_js(
            "performance.getEntriesByName('app-interactive').length > 0 && document.documentElement.lang === 'en'",
        )
        .await?;
        s.sees("What does the heartbeat say?").await
    }
);

e2e_test!(german_fits_too, Options { viewport: DESKTOP, ..Options::default() }, [Chromium], |s| async move {
    let mut faults = Vec::new();
    let mut places = places::story(0..CHAPTERS.len());
    places.extend(places::in_any_language());
    for place in places {
        let place = place.in_language("de");
        place.visit(&s).await?;
        let found = s.misfits(&Options { viewport: DESKTOP, ..Options::default() }, &WIDTHS).await?;
        faults.extend(found.into_iter().map(|fault| format!("{}, {fault}", place.name)));
    }
    ensure!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
});
