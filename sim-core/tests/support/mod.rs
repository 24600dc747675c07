//! What several tests need: the scenarios of `scenarios/`, and random ones.
#![allow(dead_code, clippy::allow_attributes, reason = "each test binary uses its own part of this")]

use std::path::PathBuf;

use sim_core::check::property;
use sim_core::model::actor::{Actor, How};
use sim_core::model::command::{Command, Dial, Given};
use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::rng::{Purpose, Stream};
use sim_core::model::scenario::{
    Costs, FIXED_REVISION, HostSpec, Isolation, Law, MODEL_VERSION, Mechanism, OLD_REVISION, Recovery, Scenario,
    Scripted, StationSpec, VmSpec,
};
use sim_core::model::time::{MICROSECOND, MILLISECOND, SECOND, SimTime};
use sim_core::record::format::Format;
use sim_core::record::recording::Recording;
use sim_core::record::timeline::Timeline;

/// Recordings and scenarios as people write them.
pub struct Toml;

impl Format for Toml {
    fn parse<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
        let text = str::from_utf8(bytes).map_err(|e| format!("no text after byte {}", e.valid_up_to()))?;
        toml::from_str(text).map_err(|e| e.to_string())
    }
}

/// A recording as a file, to be shared again.
pub fn written(recording: &Recording) -> String {
    toml::to_string(recording).expect("a recording can be written")
}

/// Does something with a recording; whatever goes wrong, the recording that shows it is printed, too.
pub fn with_its_recording(recording: &Recording, work: impl FnOnce(&Recording)) {
    let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(recording)));
    assert!(done.is_ok(), "see above; this recording shows it:\n{}", written(recording));
}

/// What is accepted must run: nothing panics, the guarantees hold where it was stopped, and a second run is the same.
pub fn check_that_it_runs(recording: &Recording, budget: u64) {
    with_its_recording(recording, |recording| {
        let run = || {
            let mut timeline = Timeline::replay(recording).expect("checked");
            timeline.extend(timeline.end(), budget);
            (timeline.recorded_to(), timeline.world_at(timeline.recorded_to()))
        };
        let (at, world) = run();
        assert_eq!(property::violations(&world), [], "at {at}");
        assert_eq!(run().1.digest(), world.digest());
    });
}

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

/// What its author does to a scenario while it runs: a load that changes.
pub fn commands(slug: &str) -> Vec<Given> {
    #[derive(serde::Deserialize)]
    struct Written {
        commands: Vec<Given>,
    }
    let path = folder(slug).join("commands.toml");
    let Ok(text) = std::fs::read_to_string(&path) else { return Vec::new() };
    let written: Written = toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let scenario = scenario(slug);
    let recording = Recording { commands: written.commands, ..Recording::new(&scenario, scenario.seed) };
    assert_eq!(recording.check(), [], "{slug}");
    recording.commands
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

/// A small, busy world: short timers, few slots, every kind of VM, every mechanism and fault, so that everything
/// happens in little time.
pub fn random_recording(seed: u64) -> Recording {
    let mut dice = Dice::new(seed);
    let scenario = random_scenario(seed, &mut dice);
    let mut commands: Vec<Given> = (0..dice.throw(5))
        .map(|_| {
            let at = dice.time(scenario.length_ns);
            Given { at, command: random_command(&mut dice, &scenario, at) }
        })
        .collect();
    commands.sort_by_key(|given| given.at);
    Recording { commands, ..Recording::new(&scenario, seed) }
}

/// The same recording with attempts of actors on the host, by a random stream of its own: all other events stay the
/// same.
pub fn with_tries(mut recording: Recording) -> Recording {
    let mut dice = Dice::new(recording.seed ^ 0xac70);
    let vm = recording.scenario.vms[0].clone();
    for _ in 0..dice.throw(24) {
        let (actor, how) = (dice.pick(&Actor::ALL), dice.pick(&How::ALL));
        // Most are about pages in use.
        let chunks = if dice.throw(4) == 0 { vm.chunks() as u32 } else { vm.vps + 8 };
        let chunk = dice.throw(chunks);
        let at = dice.time(recording.scenario.length_ns);
        recording.commands.push(Given { at, command: Command::Try { actor, chunk, how } });
    }
    recording.commands.sort_by_key(|given| given.at);
    recording
}

fn random_scenario(seed: u64, dice: &mut Dice) -> Scenario {
    let length_ns = dice.pick(&[200, 500, 1500]) * MILLISECOND;
    let hosts: Vec<HostSpec> =
        (0..=dice.throw(2)).map(|_| HostSpec { revision: dice.pick(&[OLD_REVISION, FIXED_REVISION]) }).collect();
    let queues = dice.throw(8) == 0;
    let vms = (0..=dice.throw(2))
        .map(|_| {
            let closed = dice.throw(4) == 0;
            VmSpec {
                count: 1 + dice.throw(2),
                host: dice.throw(hosts.len() as u32),
                isolation: dice.pick(&[Isolation::None, Isolation::Snp, Isolation::Tdx]),
                vps: 1 + dice.throw(4),
                slots: 1 + dice.throw(4),
                send_gap_ns: dice.pick(&[None, Some(300 * MICROSECOND), Some(3 * MILLISECOND)]).filter(|_| !closed),
                flip_gap_ns: dice.pick(&[Some(200 * MICROSECOND), Some(MILLISECOND), None]).filter(|_| !queues),
                think_ns: closed.then_some(MILLISECOND),
            }
        })
        .collect::<Vec<_>>();
    let first = vms[0].clone();
    let script = (0..if queues { 0 } else { dice.throw(6) })
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
    let station = |dice: &mut Dice| StationSpec {
        servers: 1 + dice.throw(3),
        mean_ns: dice.pick(&[50, 400]) * MICROSECOND,
        law: dice.pick(&[Law::Fixed, Law::Exponential, Law::LogNormal]),
    };
    Scenario {
        model: MODEL_VERSION,
        slug: "random".into(),
        title: format!("random {seed}"),
        seed,
        length_ns,
        mechanism: dice.pick(&[
            Mechanism::LostWakeUp,
            Mechanism::LostWakeUp,
            Mechanism::BusyStall,
            Mechanism::StuckMessage,
        ]),
        hosts,
        vms,
        recovery: Recovery {
            cluster_monitor: dice.throw(2) == 0,
            guest_watchdog: dice.throw(2) == 0,
            operator: dice.throw(2) == 0,
            key_release: dice.throw(4) != 0,
        },
        costs: Costs {
            gap_ns: dice.pick(&[1, 15, 150]) * MICROSECOND,
            lag_ns: dice.pick(&[1, 200, 2000]) * MICROSECOND,
            sweep_ns: dice.pick(&[0, 10 * MILLISECOND]),
            ring_bytes: dice.pick(&[256, 300, 131_072]),
            message_ns: dice.pick(&[5, 400]) * MICROSECOND,
            heartbeat_ns: 5 * MILLISECOND,
            monitor_ns: 60 * MILLISECOND,
            watchdog_ns: 40 * MILLISECOND,
            operator_ns: 30 * MILLISECOND,
            bugcheck_milli: dice.pick(&[0, 0, 300]),
            reset_ns: 5 * MILLISECOND,
            boot_classic_ns: 20 * MILLISECOND,
            boot_confidential_ns: 30 * MILLISECOND,
            attestation_ns: 8 * MILLISECOND,
            shutdown_ns: 4 * MILLISECOND,
            migrate_ns: 6 * MILLISECOND,
            pause_ns: MILLISECOND,
            install_ns: 20 * MILLISECOND,
            install_fail_milli: dice.pick(&[0, 0, 500]),
            restart_ns: 15 * MILLISECOND,
            soak_ns: 10 * MILLISECOND,
            ..Costs::default()
        },
        stations: if queues { (0..=dice.throw(2)).map(|_| station(dice)).collect() } else { Vec::new() },
        script,
    }
}

/// Any command that may be given at `at`, sensible or not.
pub fn random_command(dice: &mut Dice, scenario: &Scenario, at: SimTime) -> Command {
    let vm = &scenario.vms[0];
    match dice.throw(9) {
        0 => Command::ResetVm,
        1 => Command::SwapHandler(HandlerKind::After),
        2 => Command::SwapHandler(HandlerKind::Before),
        3 => Command::InstallUpdate { host: dice.throw(scenario.hosts.len() as u32) as u16 },
        4 => Command::RollOut,
        5 => Command::DropSignal { vp: dice.throw(vm.vps) },
        6 if scenario.stations.is_empty() => {
            let later = dice.time(scenario.length_ns - at.0);
            Command::Script(Scripted::Send { vp: dice.throw(vm.vps), at: at + later.0, pages: 3 })
        }
        _ => {
            let dial = dice.pick(&Dial::ALL);
            let to = match dial {
                Dial::FlipGap if !scenario.stations.is_empty() => 0,
                Dial::FlipGap | Dial::SendGap => dice.pick(&[0, 20, 500, 5000]) * MICROSECOND,
                Dial::Lag | Dial::Device => dice.pick(&[1, 300, 3000]) * MICROSECOND,
                _ => dice.throw(2).into(),
            };
            Command::Set { dial, to }
        }
    }
}

/// The stress preset without background load: visibility changes only, with so many slots that nothing ever stalls.
pub fn flips_only(costs: Costs, flips: u64) -> Scenario {
    let flip_gap_ns = 5 * MILLISECOND;
    Scenario {
        slug: "flips-only".into(),
        seed: 42,
        length_ns: flips * flip_gap_ns,
        vms: vec![VmSpec { vps: 32, slots: 256, flip_gap_ns: Some(flip_gap_ns), ..VmSpec::default() }],
        recovery: Recovery { cluster_monitor: false, ..Recovery::default() },
        costs: Costs { heartbeat_ns: 1000 * SECOND, sweep_ns: 0, ..costs },
        ..Scenario::default()
    }
}
