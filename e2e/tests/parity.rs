//! Parity: the built page computes the same bits as native code. Two hundred links to random moments of random runs
//! with commands; the digests of both sides there must agree.

use anyhow::{Context, Result, ensure};
use e2e::{Options, Session, e2e_test, paths};
use sim_core::model::actor::{Actor, How};
use sim_core::model::command::{Command, Dial, Given};
use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::rng::{Purpose, Stream};
use sim_core::model::scenario::{Scenario, Scripted};
use sim_core::model::time::{MILLISECOND, SECOND, SimTime};
use sim_core::record::recording::Recording;
use sim_core::record::twin::Twin;

/// How many links are opened.
const LINKS: u64 = 200;

/// A random number for a link.
struct Dice(Stream, u64);

impl Dice {
    fn throw(&mut self, sides: u64) -> u64 {
        self.1 += 1;
        self.0.bits(self.1, 0) % sides
    }

    fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.throw(of.len() as u64) as usize]
    }
}

fn scenario(slug: &str) -> Result<Scenario> {
    let path = paths::root().join("sim-core/scenarios").join(slug).join("scenario.toml");
    Ok(toml::from_str(&std::fs::read_to_string(path)?)?)
}

/// A command and how a link writes it.
fn command(dice: &mut Dice, at: SimTime) -> (Command, String) {
    let vp = dice.throw(2) as u32;
    let set = |dial, name: &str, to| (Command::Set { dial, to }, format!("set:{name}:{to}"));
    match dice.throw(10) {
        0 => (Command::ResetVm, "reset".into()),
        1 => (Command::SwapHandler(HandlerKind::After), "swap-after".into()),
        2 => (Command::SwapHandler(HandlerKind::Before), "swap-before".into()),
        3 => (Command::InstallUpdate { host: 0 }, "update:0".into()),
        4 => (Command::DropSignal { vp }, format!("drop:{vp}")),
        5 => set(Dial::FlipGap, "flip-gap", [0, MILLISECOND, 5 * MILLISECOND][dice.throw(3) as usize]),
        6 => set(Dial::SendGap, "send-gap", [0, 100_000, MILLISECOND][dice.throw(3) as usize]),
        7 => {
            let (actor, name) = dice.pick(&[
                (Actor::HostAdmin, "admin"),
                (Actor::Hypervisor, "hypervisor"),
                (Actor::Rootkit, "rootkit"),
                (Actor::Device, "device"),
            ]);
            let (how, word) = dice.pick(&[(How::Read, "read"), (How::Write, "write")]);
            let chunk = dice.throw(12) as u32;
            (Command::Try { actor, chunk, how }, format!("try:{name}:{chunk}:{word}"))
        }
        8 => set(Dial::Lag, "lag", [1_000, 2 * MILLISECOND][dice.throw(2) as usize]),
        _ => {
            let at = at + dice.throw(MILLISECOND / 2);
            (Command::Script(Scripted::Send { vp, at, pages: 5 }), format!("send:{vp}:{}:5", at.0))
        }
    }
}

/// A link, its moment, and the native digests there.
fn link(number: u64) -> Result<(String, SimTime, [String; 2])> {
    let mut dice = Dice(Stream::new(number, 0, 0, Purpose::ScriptDevice), 0);
    let slug = ["lost-wake-up", "healthy-send", "freeze"][dice.throw(3) as usize];
    let (scenario, seed) = (scenario(slug)?, dice.throw(1 << 53));
    let until_ns = scenario.length_ns.min(6 * SECOND);
    let mut given: Vec<(SimTime, Command, String)> = Vec::new();
    for _ in 0..dice.throw(4) {
        let at = SimTime(dice.throw(until_ns - MILLISECOND));
        let (command, word) = command(&mut dice, at);
        given.push((at, command, word));
    }
    given.sort_by_key(|given| given.0);
    let at = SimTime(until_ns - dice.throw(until_ns / 2));
    let mut link = format!("#v=1&run={slug}.{seed}&at={}", at.0);
    for (i, (at, _, word)) in given.iter().enumerate() {
        link += &format!("{}{}.{word}", if i == 0 { "&do=" } else { "," }, at.0);
    }
    let commands = given.into_iter().map(|(at, command, _)| Given { at, command }).collect();
    let recording = Recording { commands, ..Recording::new(&scenario, seed) };
    let found = recording.check();
    ensure!(found.is_empty(), "{link}: {found:?}");
    let mut twin = Twin::new(&recording).ok().context(link.clone())?;
    twin.extend(at, u64::MAX);
    let digests = [&twin.before, &twin.after].map(|side| format!("{:016x}", side.digest_at(at).0));
    Ok((link, at, digests))
}

/// Opens a link in the open page, and reads the digests at its moment.
async fn digests_in_the_page(s: &Session, link: &str, at: SimTime) -> Result<String> {
    s.js(&format!("location.hash = '{link}'")).await?;
    // Read only after the moment is reached: browsers ignore changes of the address beyond twenty per second.
    let range = "document.querySelector('.scrubber-range')";
    s.until_js(&format!("Math.abs({range}?.value - {}) <= {range}?.max / 100", at.0)).await?;
    let shown = "document.querySelector('.link-shown')";
    let place = link.split_once("&do=").map_or(link, |(place, _)| place);
    s.js("document.querySelector('.transport-copy').click()").await?;
    s.until_js(&format!("{shown}?.querySelector('input').value.includes('{place}&') === true")).await?;
    let text = s.js(&format!("{shown}.textContent + {shown}.querySelector('input').value")).await?;
    Ok(text.as_str().context("the link is shown")?.to_owned())
}

e2e_test!(two_hundred_links_lead_to_their_native_digests, Options::default(), [Chromium], |s| async move {
    s.open("").await?;
    for number in 0..LINKS {
        let (link, at, digests) = link(number)?;
        let said = digests_in_the_page(&s, &link, at).await?;
        for digest in &digests {
            ensure!(said.contains(digest), "{link}: natively {digests:?}, in the page: {said}");
        }
    }
    Ok(())
});
