//! Link: the fragment of the address that reopens an exact moment: how it is written, read and checked. Everything in it
//! comes from outside, so it is bounded and parsed to types, and every mistake is reported. How a feature writes a link to
//! another page is in `kit/route.rs`.
//!
//! `#v=1&run=freeze.2645&at=17914309735&speed=freeze&do=1000.reset&race=1506000000.9000&digest=0123456789abcdef`

use core::fmt::Write as _;

use sim_core::model::command::Given;
use sim_core::model::time::SimTime;

use self::command::{command_name, command_named};
use super::page::Page;
use crate::kit::route::{self, LENGTH_MAX, VERSION, is_link};
use crate::run::playback::Speed;
use crate::run::{COMMANDS_MAX, scenarios};
use crate::words::link as words;

mod command;
#[cfg(test)]
mod tests;

/// The most characters of `view`.
const VIEW_MAX: usize = 40;
/// The hexadecimal digits of a digest.
const DIGITS: usize = 16;

/// Everything a link can carry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The page that shows it.
    pub page: Page,
    /// The scenario, by its slug.
    pub slug: &'static str,
    /// The seed.
    pub seed: u64,
    /// The moment.
    pub at: SimTime,
    /// The speed.
    pub speed: Speed,
    /// Parameters that differ from the scenario, by path, with their values.
    pub set: Vec<(String, u64)>,
    /// The commands given to the run, in order of time.
    pub commands: Vec<Given>,
    /// The open race: the moment of its marker, and when the notification arrives (ns after the check).
    pub race: Option<(SimTime, i64)>,
    /// Digest of the side before the update at that moment.
    pub digest: Option<u64>,
}

/// What a link opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// A page at its beginning, or a view of it such as a case of the runbook.
    Page(Page, Option<String>),
    /// A moment of a run.
    Moment(Link),
}

impl Opened {
    /// The page that is opened.
    #[must_use]
    pub fn page(&self) -> Page {
        match self {
            Opened::Page(page, _) => *page,
            Opened::Moment(link) => link.page,
        }
    }
}

/// Writes a link, beginning with `#`.
#[must_use]
pub fn write(link: &Link) -> String {
    // A link without a page opens its run in the lab.
    let page = (link.page != Page::Lab).then(|| link.page.slug());
    let mut out = route::to_moment(page, link.slug, link.seed, link.at.0, link.speed.name());
    for (i, (path, value)) in link.set.iter().enumerate() {
        let _ = write!(out, "{}{path}:{value}", if i == 0 { "&set=" } else { "," });
    }
    for (i, given) in link.commands.iter().enumerate() {
        out.push_str(if i == 0 { "&do=" } else { "," });
        let _ = write!(out, "{}.{}", given.at.0, command_name(given.command));
    }
    if let Some((at, notify_ns)) = link.race {
        let _ = write!(out, "&race={}.{notify_ns}", at.0);
    }
    if let Some(digest) = link.digest {
        let _ = write!(out, "&digest={digest:0DIGITS$x}");
    }
    out
}

/// Whether a text has the form of a `view`.
fn is_view(text: &str) -> bool {
    (1..=VIEW_MAX).contains(&text.len()) && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// Reads a link; `None` if the fragment is no link.
///
/// # Errors
/// One sentence for each mistake.
pub fn read(fragment: &str) -> Result<Option<Opened>, Vec<String>> {
    if !is_link(fragment) {
        return Ok(None);
    }
    let text = fragment.strip_prefix('#').unwrap_or(fragment);
    if text.len() > LENGTH_MAX {
        return Err(vec![words::too_long(text.len(), LENGTH_MAX)]);
    }
    let mut reader = Reader { problems: Vec::new() };
    let opened = reader.opened(text);
    if reader.problems.is_empty() { Ok(Some(opened)) } else { Err(reader.problems) }
}

struct Reader {
    problems: Vec<String>,
}

impl Reader {
    fn opened(&mut self, text: &str) -> Opened {
        let default = scenarios::scenario(scenarios::SLUGS[0]).expect("the default scenario exists");
        let mut link = Link {
            page: Page::Lab,
            slug: scenarios::SLUGS[0],
            seed: default.seed,
            at: SimTime::ZERO,
            speed: Speed::Freeze,
            set: Vec::new(),
            commands: Vec::new(),
            race: None,
            digest: None,
        };
        let mut version = None;
        let mut only_page = true;
        let mut view = None;
        for part in text.split('&') {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            only_page &= matches!(name, "v" | "page" | "view");
            match name {
                "page" => match Page::named(value) {
                    Some(page) => link.page = page,
                    None => self.problem(name, value, words::no_page()),
                },
                "v" => version = Some(value),
                "view" if is_view(value) => view = Some(value.to_owned()),
                "view" => self.problem(name, value, words::no_page()),
                "run" => self.run(value, &mut link),
                "at" => link.at = SimTime(self.number(name, value)),
                "speed" => match Speed::named(value) {
                    Some(speed) => link.speed = speed,
                    None => self.problem(name, value, words::use_speed()),
                },
                "set" => link.set = self.set(value),
                "do" => link.commands = self.commands(value),
                "race" => link.race = self.race(value),
                "digest" => match u64::from_str_radix(value, 16) {
                    Ok(digest) => link.digest = Some(digest),
                    Err(_) => self.problem(name, value, &words::use_digest(DIGITS)),
                },
                _ => self.problem(name, value, words::unknown_part()),
            }
        }
        if version != Some(VERSION) {
            self.problem("v", version.unwrap_or(""), &words::use_version(VERSION));
        }
        let length = scenarios::scenario(link.slug).map_or(0, |scenario| scenario.length_ns);
        if link.at.0 > length {
            self.problem("at", &link.at.0.to_string(), &words::run_ends_at(length));
        }
        if only_page { Opened::Page(link.page, view) } else { Opened::Moment(link) }
    }

    fn problem(&mut self, name: &str, value: &str, allowed: &str) {
        let shown: String = value.chars().take(40).collect();
        let name: String = name.chars().take(20).collect();
        self.problems.push(words::problem(name, shown, allowed));
    }

    fn number(&mut self, name: &str, value: &str) -> u64 {
        value.parse().unwrap_or_else(|_| {
            self.problem(name, value, words::use_nanoseconds());
            0
        })
    }

    fn run(&mut self, value: &str, link: &mut Link) {
        let (slug, seed) = value.split_once('.').unwrap_or((value, ""));
        match (scenarios::SLUGS.iter().find(|known| **known == slug), seed.parse()) {
            (Some(slug), Ok(seed)) => (link.slug, link.seed) = (slug, seed),
            (None, _) => self.problem("run", value, words::no_scenario()),
            (_, Err(_)) => self.problem("run", value, words::use_run_number()),
        }
    }

    fn set(&mut self, value: &str) -> Vec<(String, u64)> {
        let one = |part: &str| {
            let (path, value) = part.split_once(':')?;
            Some((path.to_owned(), value.parse().ok()?))
        };
        value.split(',').map(one).collect::<Option<Vec<_>>>().unwrap_or_else(|| {
            self.problem("set", value, words::use_set());
            Vec::new()
        })
    }

    fn commands(&mut self, value: &str) -> Vec<Given> {
        let parts: Vec<&str> = value.split(',').collect();
        if parts.len() > COMMANDS_MAX {
            self.problem("do", value, &words::too_many_commands(COMMANDS_MAX));
            return Vec::new();
        }
        let commands: Option<Vec<Given>> = parts
            .iter()
            .map(|part| {
                let (at, name) = part.split_once('.')?;
                Some(Given { at: SimTime(at.parse().ok()?), command: command_named(name)? })
            })
            .collect();
        let in_order = |given: &Vec<Given>| given.windows(2).all(|pair| pair[0].at <= pair[1].at);
        commands.filter(in_order).unwrap_or_else(|| {
            self.problem("do", value, words::use_commands());
            Vec::new()
        })
    }

    fn race(&mut self, value: &str) -> Option<(SimTime, i64)> {
        let parsed = value
            .split_once('.')
            .and_then(|(at, notification)| Some((SimTime(at.parse().ok()?), notification.parse::<i64>().ok()?)))
            .filter(|(_, notify_ns)| sim_core::record::race::NOTIFY_NS.contains(notify_ns));
        if parsed.is_none() {
            self.problem("race", value, words::use_race());
        }
        parsed
    }
}
