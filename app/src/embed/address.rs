//! Embed: what the address of an embedded stage asks for. Pure text in, types out; everything that is wrong with it is
//! said, all at once, and what is right holds all the same.
//!
//! `?embed=stage&chapter=freeze&theme=auto&lang=en&parent=https%3A%2F%2Fdocs.example`

use crate::kit::route;
use crate::kit::theme::Theme;
use crate::words::{Language, embed as words, link as link_words};

/// Longer queries are not read.
const LENGTH_MAX: usize = 1024;
/// The longest name a host can have.
const HOST_MAX: usize = 253;

/// A stage on its own in somebody else's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embed {
    /// The chapter, or the cold open, by its name in links.
    pub chapter: &'static str,
    /// Which colours.
    pub theme: Theme,
    /// Who may be talked to, and may give commands. Nobody, if nobody is named.
    pub parent: Option<Origin>,
}

impl Default for Embed {
    fn default() -> Embed {
        Embed { chapter: route::START, theme: Theme::Auto, parent: None }
    }
}

/// An origin as browsers write it: scheme, host, and a port that is not the scheme's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
    /// Reads an origin; `None` for anything that is more, or less, or not of the web.
    #[must_use]
    pub fn read(text: &str) -> Option<Origin> {
        let text = text.to_ascii_lowercase();
        let (scheme, rest) = text.split_once("://")?;
        let usual = match scheme {
            "https" => "443",
            "http" => "80",
            _ => return None,
        };
        // The colons of an address in brackets are its own.
        let (host, port) = match rest.rfind(':').filter(|at| !rest[*at..].contains(']')) {
            Some(at) => (&rest[..at], Some(&rest[at + 1..])),
            None => (rest, None),
        };
        let is_host = match host.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')) {
            Some(inner) => {
                inner.contains(':') && inner.chars().all(|c| c.is_ascii_hexdigit() || matches!(c, ':' | '.'))
            }
            None => !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_')),
        };
        let is_port = |port: &str| {
            port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|port| port > 0)
        };
        if !is_host || host.len() > HOST_MAX || !port.is_none_or(is_port) {
            return None;
        }
        let port = port.filter(|port| *port != usual).map_or(String::new(), |port| format!(":{port}"));
        Some(Origin(format!("{scheme}://{host}{port}")))
    }

    /// As browsers write it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Reads the query of an address: what is to be shown, and a sentence for each mistake. `None` if it asks for no embed.
/// `chapters` are the names of what can be shown.
#[must_use]
pub fn read(query: &str, chapters: &[&'static str]) -> Option<(Embed, Vec<String>)> {
    let text = query.strip_prefix('?').unwrap_or(query);
    let pairs = || {
        text.split('&').filter(|part| !part.is_empty()).map(|part| {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            (decoded(name), decoded(value))
        })
    };
    if !pairs().any(|(name, _)| name == "embed") {
        return None;
    }
    if text.len() > LENGTH_MAX {
        return Some((Embed::default(), vec![words::too_long(text.len(), LENGTH_MAX)]));
    }
    let mut embed = Embed::default();
    let mut problems = Vec::new();
    let mut known: Vec<String> = Vec::new();
    for (name, value) in pairs() {
        let wrong =
            if known.contains(&name) { Some(words::twice().into()) } else { embed.take(&name, &value, chapters) };
        problems.extend(wrong.map(|allowed| problem(&name, &value, &allowed)));
        known.push(name);
    }
    Some((embed, problems))
}

/// A mistake as a sentence.
fn problem(name: &str, value: &str, allowed: &str) -> String {
    let cut = |text: &str, most: usize| text.chars().take(most).collect::<String>();
    link_words::problem(cut(name, 20), cut(value, 40), allowed)
}

impl Embed {
    /// Takes a part of the query. Returns what would have been allowed if it was wrong.
    fn take(&mut self, name: &str, value: &str, chapters: &[&'static str]) -> Option<String> {
        match name {
            "embed" => (value != "stage").then(|| words::use_stage().into()),
            "chapter" => match chapters.iter().find(|known| **known == value) {
                Some(chapter) => {
                    self.chapter = chapter;
                    None
                }
                None => Some(words::use_chapter(chapters.join(", "))),
            },
            "theme" => match Theme::named(value) {
                Some(theme) => {
                    self.theme = theme;
                    None
                }
                None => Some(words::use_theme(Theme::ALL.map(Theme::name).join(", "))),
            },
            // It is chosen before the page starts, in `boot.js`; here it is checked.
            "lang" => match Language::of_tag(value) {
                Some(_) => None,
                None => Some(words::use_lang(Language::ALL.map(Language::tag).join(", "))),
            },
            "parent" => {
                self.parent = Origin::read(value);
                self.parent.is_none().then(|| words::use_parent().into())
            }
            // The mark of a page that was loaded anew after a mistake of its own: `browser/crash_report.rs`.
            "again" => None,
            _ => Some(link_words::unknown_part().into()),
        }
    }
}

/// A part of a query with its percent signs resolved, as `URLSearchParams` does it for `boot.js`.
fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let pair = (byte == b'%').then(|| bytes.get(at + 1..at + 3)).flatten();
        let digit = |i: usize| pair.and_then(|pair| char::from(pair[i]).to_digit(16));
        match (digit(0), digit(1)) {
            (Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                at += 3;
            }
            _ => {
                out.push(if byte == b'+' { b' ' } else { byte });
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::page::Page;

    fn read(query: &str) -> Option<(Embed, Vec<String>)> {
        super::read(query, &Page::story_slugs())
    }

    fn embed(query: &str) -> Embed {
        let (embed, problems) = read(query).expect("an embed");
        assert_eq!(problems, Vec::<String>::new(), "{query}");
        embed
    }

    #[test]
    fn the_address_says_what_is_shown() {
        assert_eq!(read(""), None);
        assert_eq!(read("?theme=dark&lang=de"), None);
        assert_eq!(embed("?embed=stage"), Embed::default());
        let asked = embed("?embed=stage&chapter=freeze&theme=dark&lang=de&parent=https%3A%2F%2Fdocs.example%3A8443");
        assert_eq!(asked.chapter, "freeze");
        assert_eq!(asked.theme, Theme::Dark);
        assert_eq!(asked.parent.as_ref().map(Origin::as_str), Some("https://docs.example:8443"));
        for chapter in Page::story_slugs() {
            assert_eq!(embed(&format!("embed=stage&chapter={chapter}")).chapter, chapter);
        }
        assert_eq!(embed("?embed=stage&&chapter=start&again").chapter, route::START);
    }

    #[test]
    fn every_mistake_is_said_and_the_rest_holds() {
        let query = "?embed=page&chapter=moon&theme=sepia&lang=tlh&parent=docs&sound=on&theme=dark&chapter=race";
        let (shown, problems) = read(query).expect("an embed");
        assert_eq!(shown, Embed::default(), "what stands there twice does not hold the second time either");
        assert_eq!(problems.len(), 8, "{problems:#?}");
        for said in
            ["“chapter=moon”", "sealed-room, one-send, race, freeze", "auto, light, dark", "en, de", "“sound=on”"]
        {
            assert!(problems.join("\n").contains(said), "{said}: {problems:#?}");
        }
        let (shown, problems) = read("?embed=stage&chapter=fix&theme=neon").expect("an embed");
        assert_eq!((shown.chapter, problems.len()), ("fix", 1));
        assert_eq!(read("?embed=stage&chapter=lab").expect("an embed").1.len(), 1, "the lab is no chapter");
        let long = format!("?embed=stage&chapter={}", "x".repeat(2000));
        assert_eq!(read(&long).map(|(shown, problems)| (shown, problems.len())), Some((Embed::default(), 1)));
        let loud = read(&format!("?embed=stage&theme={}", "é%".repeat(100))).expect("an embed");
        assert!(loud.1[0].chars().count() < 120, "{:?}", loud.1);
    }

    #[test]
    fn an_origin_is_scheme_host_and_port_and_no_more() {
        let read = |text: &str| Origin::read(text).map(|origin| origin.0);
        for (text, origin) in [
            ("https://docs.example", "https://docs.example"),
            ("HTTPS://Docs.Example:443", "https://docs.example"),
            ("http://127.0.0.1:80", "http://127.0.0.1"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("http://[::1]:3000", "http://[::1]:3000"),
            ("https://[2001:db8::1]", "https://[2001:db8::1]"),
        ] {
            assert_eq!(read(text).as_deref(), Some(origin), "{text}");
        }
        for text in [
            "",
            "*",
            "null",
            "docs.example",
            "//docs.example",
            "https://",
            "https://:443",
            "https://docs.example/",
            "https://docs.example/wiki",
            "https://docs.example?a",
            "https://me@docs.example",
            "https://docs.example:",
            "https://docs.example:+80",
            "https://docs.example:99999",
            "https://docs example",
            "https://münchen.example",
            "https://[docs]",
            "https://[::1",
            "ftp://docs.example",
            "file:///index.html",
            "javascript://docs.example",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(read(&format!("https://{}", "a".repeat(254))), None);
    }

    #[test]
    fn percent_signs_are_resolved_as_browsers_do() {
        for (text, plain) in [
            ("a%2Fb", "a/b"),
            ("a+b%2B", "a b+"),
            ("%", "%"),
            ("%4", "%4"),
            ("%zz%41", "%zzA"),
            ("%+4", "% 4"),
            ("%C3%A9", "é"),
            ("é%FF", "é\u{fffd}"),
        ] {
            assert_eq!(decoded(text), plain, "{text}");
        }
        assert_eq!(embed("?%65mbed=%73tage&chapter=%72ace").chapter, "race");
    }

    #[test]
    fn the_docs_name_every_chapter_and_language() {
        let embedding = include_str!("../../../docs/embedding.md");
        let listed = |names: &[&str]| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        assert!(embedding.contains(&format!("| `chapter` | {} |", listed(&Page::story_slugs()))));
        let languages = Language::ALL.map(Language::tag);
        assert!(embedding.contains(&format!("| `lang` | {} |", listed(&languages))));
        let packs = include_str!("../../../docs/team-packs.md");
        assert!(languages.iter().all(|tag| packs.contains(&format!("`{tag}`"))));
    }

    /// `boot.js` chooses the theme before the page starts: both must know the same ones.
    #[test]
    fn the_page_and_its_start_know_the_same_names() {
        let boot = include_str!("../../boot.js");
        let list = |names: &[&str]| {
            format!("among([{}]", names.iter().map(|n| format!("\"{n}\"")).collect::<Vec<_>>().join(", "))
        };
        let themes: Vec<&str> = Theme::ALL.into_iter().filter(|theme| *theme != Theme::Auto).map(Theme::name).collect();
        assert!(boot.contains(&list(&themes)), "themes");
    }

    /// Whatever arrives, reading it neither panics nor takes long.
    #[test]
    fn noise_is_refused() {
        let alphabet = ['=', '&', '%', '4', 'f', '+', 'é', ':', '/', '[', ']', '@', '.'];
        let mut state = 7_u32;
        for length in 0..300 {
            let text: String = (0..length)
                .map(|_| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    alphabet[(state >> 24) as usize % alphabet.len()]
                })
                .collect();
            assert!(read(&format!("?embed=stage&{text}")).is_some());
            let _ = Origin::read(&format!("https://{text}"));
        }
    }
}
