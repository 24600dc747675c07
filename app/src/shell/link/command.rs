//! Command: how a command of a run is written in a link, and read.

use sim_core::model::command::{Command, Dial};
use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::scenario::Scripted;
use sim_core::model::time::SimTime;
use sim_core::show::frame::{Actor, How};

/// The settings and their names in links.
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

/// The actors and their names in links.
const ACTORS: [(Actor, &str); 4] = [
    (Actor::HostAdmin, "admin"),
    (Actor::Hypervisor, "hypervisor"),
    (Actor::Rootkit, "rootkit"),
    (Actor::Device, "device"),
];
/// The kinds of access and their names in links.
const HOWS: [(How, &str); 2] = [(How::Read, "read"), (How::Write, "write")];

/// The name of a value in one of these lists.
fn name_in<T: PartialEq>(list: &[(T, &'static str)], value: &T) -> &'static str {
    list.iter().find(|(known, _)| known == value).map_or("", |(_, name)| name)
}

/// The value of a name in one of these lists.
fn named_in<T: Copy>(list: &[(T, &'static str)], name: &str) -> Option<T> {
    list.iter().find(|(_, known)| *known == name).map(|(value, _)| *value)
}

/// A command with its numbers after colons: `set:lag:200000`.
pub(super) fn command_name(command: Command) -> String {
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

/// The command that is written so; `None` if there is no such command.
pub(super) fn command_named(text: &str) -> Option<Command> {
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
