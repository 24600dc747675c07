//! What several tests need: the scenarios of `scenarios/`, and random ones.
#![allow(dead_code, clippy::allow_attributes, reason = "each test binary uses its own part of this")]

use std::path::PathBuf;

use sim_core::command::{Command, Given};
use sim_core::machine::handler::HandlerKind;
use sim_core::recording::Recording;
use sim_core::rng::{Purpose, Stream};
use sim_core::scenario::{
    Costs, FIXED_REVISION, Isolation, MODEL_VERSION, OLD_REVISION, Recovery, Scenario, Scripted, VmSpec,
};
use sim_core::time::{MICROSECOND, MILLISECOND, SECOND, SimTime};

/// The folder of a scenario.
pub fn folder(slug: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(slug)
}

/// A scenario as its author wrote it.
pub fn scenario(slug: &str) -> Scenario {
    let path = folder(slug).join("scenario.toml");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let scenario: Scenario = toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    assert_eq!(scenario.check(), [], "{slug}");
    scenario
}

/// Numbers for random scenarios, from a seed.
pub struct Dice {
    stream: Stream,
    thrown: u64,
}

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice { stream: Stream::new(seed, 1, 0, Purpose::ScriptDevice), thrown: 0 }
    }

    /// A number from `0..sides`.
    pub fn throw(&mut self, sides: u32) -> u32 {
        self.thrown += 1;
        self.stream.choice(self.thrown, sides)
    }

    pub fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.throw(of.len() as u32) as usize]
    }

    pub fn time(&mut self, up_to_ns: u64) -> SimTime {
        SimTime(u64::from(self.throw(1 << 20)) * (up_to_ns >> 20))
    }
}

/// A small, busy world: short timers, few slots, every kind of VM, so that everything happens in little time.
pub fn random_recording(seed: u64) -> Recording {
    let mut dice = Dice::new(seed);
    let length_ns = dice.pick(&[200, 500, 1500]) * MILLISECOND;
    let vms = (0..=dice.throw(2))
        .map(|_| VmSpec {
            count: 1 + dice.throw(2),
            isolation: dice.pick(&[Isolation::None, Isolation::Snp, Isolation::Tdx]),
            vps: 1 + dice.throw(4),
            slots: 1 + dice.throw(4),
            send_gap_ns: dice.pick(&[None, Some(300 * MICROSECOND), Some(3 * MILLISECOND)]),
            flip_gap_ns: dice.pick(&[Some(200 * MICROSECOND), Some(MILLISECOND), None]),
        })
        .collect::<Vec<_>>();
    let first = vms[0].clone();
    let script = (0..dice.throw(6))
        .map(|i| {
            let (vp, at) = (dice.throw(first.vps), dice.time(length_ns));
            if dice.throw(2) == 0 {
                Scripted::Send { vp, at, pages: 1 + dice.throw(16) as u8 }
            } else {
                let lag_ns = 1 + u64::from(dice.throw(100_000));
                Scripted::Share { vp, chunk: first.vps + 40 + i, at, lag_ns, touch_ns: dice.throw(50_000).into() }
            }
        })
        .collect();
    let scenario = Scenario {
        model: MODEL_VERSION,
        slug: "random".into(),
        title: format!("random {seed}"),
        seed,
        length_ns,
        revision: dice.pick(&[OLD_REVISION, FIXED_REVISION]),
        vms,
        recovery: Recovery {
            cluster_monitor: dice.throw(2) == 0,
            guest_watchdog: dice.throw(2) == 0,
            key_release: dice.throw(4) != 0,
        },
        costs: Costs {
            gap_ns: dice.pick(&[1, 15, 150]) * MICROSECOND,
            lag_ns: dice.pick(&[1, 200, 2000]) * MICROSECOND,
            sweep_ns: dice.pick(&[0, 10 * MILLISECOND]),
            heartbeat_ns: 5 * MILLISECOND,
            monitor_ns: 60 * MILLISECOND,
            watchdog_ns: 40 * MILLISECOND,
            reset_ns: 5 * MILLISECOND,
            boot_classic_ns: 20 * MILLISECOND,
            boot_confidential_ns: 30 * MILLISECOND,
            attestation_ns: 8 * MILLISECOND,
            ..Costs::default()
        },
        script,
    };
    let mut commands: Vec<Given> = (0..dice.throw(4))
        .map(|_| Given { at: dice.time(length_ns), command: random_command(&mut dice, &first, length_ns) })
        .collect();
    commands.sort_by_key(|given| given.at);
    Recording { commands, ..Recording::new(&scenario, seed) }
}

/// Any command, sensible or not.
pub fn random_command(dice: &mut Dice, vm: &VmSpec, length_ns: u64) -> Command {
    match dice.throw(4) {
        0 => Command::ResetVm,
        1 => Command::SwapHandler(HandlerKind::After),
        2 => Command::SwapHandler(HandlerKind::Before),
        _ => Command::Script(Scripted::Send { vp: dice.throw(vm.vps), at: dice.time(length_ns), pages: 3 }),
    }
}

/// The stress preset without background load: flips only, with so many slots that nothing ever stalls.
pub fn flips_only(costs: Costs, flips: u64) -> Scenario {
    let flip_gap_ns = 5 * MILLISECOND;
    Scenario {
        model: MODEL_VERSION,
        slug: "flips-only".into(),
        title: String::new(),
        seed: 42,
        length_ns: flips * flip_gap_ns,
        revision: OLD_REVISION,
        vms: vec![VmSpec {
            count: 1,
            isolation: Isolation::Snp,
            vps: 32,
            slots: 256,
            send_gap_ns: None,
            flip_gap_ns: Some(flip_gap_ns),
        }],
        recovery: Recovery { cluster_monitor: false, ..Recovery::default() },
        costs: Costs { heartbeat_ns: 1000 * SECOND, sweep_ns: 0, ..costs },
        script: vec![],
    }
}
