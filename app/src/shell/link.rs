//! Link: the part of the address that reopens an exact moment. Pure text in, pure text out; everything that comes from
//! outside is bounded and parsed to types, and whatever is wrong with it is said.
//!
//! `#v=1&run=freeze.2645&at=17914309735&speed=freeze&do=1000.reset&race=1506000000.9000&digest=0123456789abcdef`

use core::fmt::Write as _;

use sim_core::model::command::{Command, Dial, Given};
use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::scenario::Scripted;
use sim_core::model::time::SimTime;
use sim_core::show::frame::{Actor, How};

use super::page::Page;
use crate::kit::route::{self, LENGTH_MAX, VERSION, is_link};
use crate::run::playback::Speed;
use crate::run::{COMMANDS_MAX, scenarios};
use crate::words::link as words;

/// Longest name of a part of a page.
const VIEW_MAX: usize = 40;
/// Digits of a digest.
const DIGITS: usize = 16;

/// Everything a link can carry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Which page shows it.
    pub page: Page,
    /// Which scenario.
    pub slug: &'static str,
    /// The run number.
    pub seed: u64,
    /// The moment.
    pub at: SimTime,
    /// The speed.
    pub speed: Speed,
    /// Numbers of the scenario that are the reader's own.
    pub set: Vec<(String, u64)>,
    /// What was done to the run.
    pub commands: Vec<Given>,
    /// The race that is open: the moment of its landmark, and where the reader put the news (ns after the look).
    pub race: Option<(SimTime, i64)>,
    /// Digest of the side before the update at that moment.
    pub digest: Option<u64>,
}

/// What a link opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// A page where it begins, or a part of one that has parts.
    Page(Page, Option<String>),
    /// A moment of a run.
    Moment(Link),
}

impl Opened {
    /// The page it opens on.
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
    // The lab is where a run is opened that says nothing else.
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

const DIALS: [(Dial, &str); 8] = [
    (Dial::FlipGap, "flip-gap"),
    (Dial::SendGap, "send-gap"),
    (Dial::Lag, "lag"),
    (Dial::Device, "device"),
    (Dial::ClusterMonitor, "monitor"),
    (Dial::GuestWatchdog, "watchdog"),
    (Dial::Operator, "operator"),
    (Dial::KeyRelease, "key"),
];

const ACTORS: [(Actor, &str); 4] = [
    (Actor::HostAdmin, "admin"),
    (Actor::Hypervisor, "hypervisor"),
    (Actor::Rootkit, "rootkit"),
    (Actor::Device, "device"),
];
const HOWS: [(How, &str); 2] = [(How::Read, "read"), (How::Write, "write")];

/// The name of a value in one of these lists.
fn name_in<T: PartialEq>(list: &[(T, &'static str)], value: &T) -> &'static str {
    list.iter().find(|(known, _)| known == value).map_or("", |(_, name)| name)
}

/// The value of a name in one of these lists.
fn named_in<T: Copy>(list: &[(T, &'static str)], name: &str) -> Option<T> {
    list.iter().find(|(_, known)| *known == name).map(|(value, _)| *value)
}

/// A command as a word, its numbers behind colons: `set:lag:200000`.
fn command_name(command: Command) -> String {
    match command {
        Command::SwapHandler(HandlerKind::After) => "swap-after".into(),
        Command::SwapHandler(HandlerKind::Before) => "swap-before".into(),
        Command::InstallUpdate { host } => format!("update:{host}"),
        Command::RollOut => "roll-out".into(),
        Command::ResetVm => "reset".into(),
        Command::DropSignal { vp } => format!("drop:{vp}"),
        Command::Set { dial, to } => format!("set:{}:{to}", name_in(&DIALS, &dial)),
        Command::Try { actor, chunk, how } => {
            format!("try:{}:{chunk}:{}", name_in(&ACTORS, &actor), name_in(&HOWS, &how))
        }
        Command::Script(Scripted::Send { vp, at, pages }) => format!("send:{vp}:{}:{pages}", at.0),
        Command::Script(Scripted::Share { vp, chunk, at, lag_ns, touch_ns }) => {
            format!("share:{vp}:{chunk}:{}:{lag_ns}:{touch_ns}", at.0)
        }
    }
}

fn command_named(text: &str) -> Option<Command> {
    let parts: Vec<&str> = text.split(':').collect();
    let number = |i: usize| parts[i].parse::<u64>().ok();
    let small = |i: usize| parts[i].parse::<u32>().ok();
    Some(match (parts[0], parts.len()) {
        ("swap-after", 1) => Command::SwapHandler(HandlerKind::After),
        ("swap-before", 1) => Command::SwapHandler(HandlerKind::Before),
        ("update", 2) => Command::InstallUpdate { host: parts[1].parse().ok()? },
        ("roll-out", 1) => Command::RollOut,
        ("reset", 1) => Command::ResetVm,
        ("drop", 2) => Command::DropSignal { vp: small(1)? },
        ("set", 3) => Command::Set { dial: named_in(&DIALS, parts[1])?, to: number(2)? },
        ("try", 4) => {
            Command::Try { actor: named_in(&ACTORS, parts[1])?, chunk: small(2)?, how: named_in(&HOWS, parts[3])? }
        }
        ("send", 4) => {
            Command::Script(Scripted::Send { vp: small(1)?, at: SimTime(number(2)?), pages: parts[3].parse().ok()? })
        }
        ("share", 6) => Command::Script(Scripted::Share {
            vp: small(1)?,
            chunk: small(2)?,
            at: SimTime(number(3)?),
            lag_ns: number(4)?,
            touch_ns: number(5)?,
        }),
        _ => return None,
    })
}

/// Whether a text may be the name of a part of a page.
fn is_view(text: &str) -> bool {
    (1..=VIEW_MAX).contains(&text.len()) && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// Reads a link; `None` for an address that carries none.
///
/// # Errors
/// Everything that is wrong with it, each a sentence for the reader.
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
            .and_then(|(at, news)| Some((SimTime(at.parse().ok()?), news.parse::<i64>().ok()?)))
            .filter(|(_, notify_ns)| sim_core::record::race::NOTIFY_NS.contains(notify_ns));
        if parsed.is_none() {
            self.problem("race", value, words::use_race());
        }
        parsed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link() -> Link {
        Link {
            page: Page::Lab,
            slug: "freeze",
            seed: 2645,
            at: SimTime(17_914_309_735),
            speed: Speed::Send,
            set: vec![("costs.gap_ns".into(), 40_000), ("mechanism".into(), 1)],
            commands: vec![
                Given { at: SimTime(5), command: Command::SwapHandler(HandlerKind::After) },
                Given { at: SimTime(9), command: Command::ResetVm },
            ],
            race: Some((SimTime(1_506_000_000), -9_000)),
            digest: Some(0x00ab_cdef_0123_4567),
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        assert_eq!(read(&write(&link())), Ok(Some(Opened::Moment(link()))));
        let bare = Link { set: vec![], commands: vec![], race: None, digest: None, ..link() };
        assert_eq!(read(&write(&bare)), Ok(Some(Opened::Moment(bare))));
        let told = Link { page: Page::Chapter(2), ..link() };
        assert_eq!(read(&write(&told)), Ok(Some(Opened::Moment(told))));
        assert_eq!(read(&route::to_page(route::SOURCES)), Ok(Some(Opened::Page(Page::Sources, None))));
        let part = Opened::Page(Page::Check, Some("refresher".into()));
        assert_eq!(read(&route::to_view(route::CHECK, "refresher")), Ok(Some(part)));
        assert!(write(&link()).len() < 200, "short enough for a chat message");
    }

    #[test]
    fn every_command_travels() {
        let at = SimTime(77);
        let share = Scripted::Share { vp: 1, chunk: 9, at, lag_ns: 5, touch_ns: 6 };
        let mut commands = vec![
            Command::SwapHandler(HandlerKind::Before),
            Command::InstallUpdate { host: 1 },
            Command::RollOut,
            Command::ResetVm,
            Command::DropSignal { vp: 3 },
            Command::Script(share),
            Command::Script(Scripted::Send { vp: 1, at, pages: 16 }),
        ];
        commands.extend(Dial::ALL.map(|dial| Command::Set { dial, to: 1 }));
        let tries = Actor::ALL.into_iter().flat_map(|actor| How::ALL.map(|how| Command::Try { actor, chunk: 12, how }));
        commands.extend(tries);
        for command in commands {
            assert_eq!(command_named(&command_name(command)), Some(command));
        }
        for wrong in [
            "",
            "set",
            "set:lag",
            "set:nobody:1",
            "drop:x",
            "drop:-1",
            "update:99999",
            "reset:1",
            "try:nobody:1:read",
            "try:admin:1:eat",
        ] {
            assert_eq!(command_named(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn an_address_without_a_link_is_no_mistake() {
        assert_eq!(read(""), Ok(None));
        assert_eq!(read("#"), Ok(None));
        assert_eq!(read("#stage"), Ok(None));
    }

    #[test]
    fn all_mistakes_are_said_at_once() {
        let problems = |text: &str| read(text).expect_err(text).len();
        assert_eq!(problems("#v=2&run=nobody.1&at=x&speed=warp&do=1.fly&race=1&digest=zz&colour=red"), 8);
        assert_eq!(problems("#v=1&at=999999999999999"), 1);
        assert_eq!(problems("#v=1&run=freeze"), 1);
        assert_eq!(problems("#v=1&page=check&view=../x"), 1);
        assert_eq!(problems("#run=freeze.1"), 1);
        assert_eq!(problems(&format!("#v=1&do={}", "9".repeat(5000))), 1);
        let shown = read("#v=1&run=<script>alert(1)</script>").expect_err("not a run");
        assert!(shown[0].len() < 120, "{shown:?}");
    }

    /// Whatever arrives, reading it neither panics nor takes long.
    #[test]
    fn noise_is_refused() {
        let alphabet = ['v', '=', '1', '&', '.', ',', '9', 'é', '%', 'r', 'u', 'n', '-'];
        let mut state = 7_u32;
        for length in 0..300 {
            let text: String = (0..length)
                .map(|_| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    alphabet[(state >> 24) as usize % alphabet.len()]
                })
                .collect();
            let _ = read(&format!("#v=1&{text}"));
        }
    }
}
