//! The output of each command as an administrator reads it, and a console that survives any input.

use expect_test::{Expect, expect};

use super::*;
use crate::runbook::attempt::Attempt;
use crate::runbook::state::{Action, State};

fn attempt(slug: &str) -> Attempt {
    State::default().after(Action::Open(Some(slug.into()))).attempt.expect("a case")
}

fn shows(attempt: &Attempt, line: &str, expected: &Expect) {
    let entry = run(attempt, line);
    let note = entry.note.map(|note| format!("# {note}\n")).unwrap_or_default();
    let tag = entry.tag.map_or("not understood".to_owned(), |tag| format!("{tag:?}"));
    expected.assert_eq(&format!("{}{note}[{tag}]\n", entry.output));
}

#[test]
fn a_hung_vm() {
    let attempt = attempt("stalled");
    shows(
        &attempt,
        "Get-VM | Select Name,State,Heartbeat,Uptime",
        &expect![[r#"
            Name       State    Heartbeat              Uptime
            ----       -----    ---------              ------
            ledger-1   Running  LostCommunication      00:47:31
            ledger-2   Running  LostCommunication      01:01:25
            web-1      Running  OkApplicationsHealthy  02:29:00
            files-1    Running  OkApplicationsHealthy  02:29:00
            [Unverified]
        "#]],
    );
    shows(
        &attempt,
        "get-vmintegrationservice -vmname LEDGER-1",
        &expect![[r#"
            VMName     Name       Enabled  PrimaryStatusDescription SecondaryStatusDescription
            ------     ----       -------  ------------------------ --------------------------
            ledger-1   Heartbeat  True     Lost Communication
            [Documented]
        "#]],
    );
    shows(
        &attempt,
        "Get-VMIntegrationService -VMName web-9",
        &expect![[r#"
        # No such VM is on this host. There are: ledger-1, ledger-2, web-1, files-1
        [Documented]
    "#]],
    );
    shows(
        &attempt,
        KNOWN_COMMANDS[2].line,
        &expect![[r#"
        CurrentBuild UBR
        ------------ ---
        20348        3692
        [Unverified]
    "#]],
    );
    shows(
        &attempt,
        "Get-HotFix -Id KB5061906",
        &expect![[r#"
            Get-HotFix : Cannot find the requested hotfix on the 'localhost' computer: KB5061906
            # Not listed does not mean not fixed: once a later cumulative update is in, older ones are no longer listed. The revision decides.
            [Unverified]
        "#]],
    );
    shows(
        &attempt,
        "Get-HotFix",
        &expect![[r#"
        Source   Description HotFixID
        ------   ----------- --------
        HV-01    Update      KB5058385
        [Unverified]
    "#]],
    );
    shows(
        &attempt,
        KNOWN_COMMANDS[4].line,
        &expect![[r#"
        Get-WinEvent : No events were found that match the specified selection criteria.
        # Nothing there about it. No event names this defect; an empty log is no proof either way.
        [Reported]
    "#]],
    );
    shows(
        &attempt,
        KNOWN_COMMANDS[6].line,
        &expect![[r#"
            Timestamp    CounterSamples
            ---------    --------------
            02:29:00
                 \\hv-01\hyper-v hypervisor virtual processor(ledger-1:hv vp 0)\% total run time :
                         0
                 \\hv-01\hyper-v hypervisor virtual processor(ledger-1:hv vp 1)\% total run time :
                         0
                 \\hv-01\hyper-v hypervisor virtual processor(ledger-2:hv vp 0)\% total run time :
                         0
                 \\hv-01\hyper-v hypervisor virtual processor(ledger-2:hv vp 1)\% total run time :
                         0
                 \\hv-01\hyper-v hypervisor virtual processor(web-1:hv vp 0)\% total run time :
                         38
                 \\hv-01\hyper-v hypervisor virtual processor(web-1:hv vp 1)\% total run time :
                         38
                 \\hv-01\hyper-v hypervisor virtual processor(files-1:hv vp 0)\% total run time :
                         38
                 \\hv-01\hyper-v hypervisor virtual processor(files-1:hv vp 1)\% total run time :
                         38
            [Documented]
        "#]],
    );
    shows(
        &attempt,
        KNOWN_COMMANDS[7].line,
        &expect![[r#"
            Timestamp    CounterSamples
            ---------    --------------
            02:29:00
                 \\hv-01\hyper-v hypervisor logical processor(_total)\% total run time :
                         12
            [Documented]
        "#]],
    );
    shows(
        &attempt,
        "Get-ClusterResource ledger-1 | Get-ClusterParameter CheckHeartbeat",
        &expect![[r#"
        Object     Name            Value Type
        ------     ----            ----- ----
        ledger-1   CheckHeartbeat  0     UInt32
        [Documented]
    "#]],
    );
    shows(
        &attempt,
        "tasklist",
        &expect![[r#"
        Image Name   PID    (VM)
        ----------   ---    ----
        vmwp.exe     4120   ledger-1
        vmwp.exe     4332   ledger-2
        vmwp.exe     4544   web-1
        vmwp.exe     4756   files-1
        # Each VM has a worker process. The last column is the exercise’s help: which process belongs to which VM you have to find out yourself.
        [Unverified]
    "#]],
    );
    shows(
        &attempt,
        "dism /online /get-packages",
        &expect![[r#"
        Package Identity : Package_for_RollupFix~~amd64~~20348.3692.1.0
        State : Installed
        [Unverified]
    "#]],
    );
}

#[test]
fn a_watchdog_restart_is_in_the_logs() {
    shows(
        &attempt("reset"),
        KNOWN_COMMANDS[4].line,
        &expect![[r#"
            TimeCreated Id     LevelDisplayName Message
            ----------- --     ---------------- -------
            02:23:03           Error            'orders-1' has encountered a watchdog timeout and was reset.
            02:02:14           Error            'orders-1' has encountered a watchdog timeout and was reset.
            01:38:18           Error            'orders-1' has encountered a watchdog timeout and was reset.
            00:42:27           Error            'orders-1' has encountered a watchdog timeout and was reset.
            [Reported]
        "#]],
    );
}

#[test]
fn a_vm_whose_key_was_refused() {
    shows(
        &attempt("attestation"),
        "Get-VM",
        &expect![[r#"
        Name       State    Heartbeat              Uptime
        ----       -----    ---------              ------
        vault-1    Off                             00:00:00
        vault-2    Running  OkApplicationsHealthy  01:00:00
        print-1    Running  OkApplicationsHealthy  01:00:00
        [Unverified]
    "#]],
    );
}

#[test]
fn a_line_that_is_not_understood_gets_a_note() {
    let attempt = attempt("stalled");
    shows(
        &attempt,
        "  ",
        &expect![[r#"
        # Type a command, or help.
        [not understood]
    "#]],
    );
    shows(
        &attempt,
        "get-mv",
        &expect![[r#"
        # This console does not know that command. Did you mean get-vm?
        [not understood]
    "#]],
    );
    shows(
        &attempt,
        "rm -rf /",
        &expect![[r#"
        # This console does not know that command. Did you mean dism?
        [not understood]
    "#]],
    );
    shows(
        &attempt,
        "Get-WinEvent",
        &expect![[r#"
        # Part of that command is missing. It knows it like this: Get-WinEvent -LogName Microsoft-Windows-Hyper-V-Worker-Admin -MaxEvents 50
        [not understood]
    "#]],
    );
    shows(
        &attempt,
        "wusa.exe",
        &expect![[r#"
        # Part of that command is missing. It knows it like this: wusa.exe <file>.msu /quiet /norestart
        [not understood]
    "#]],
    );
    shows(
        &attempt,
        "wusa.exe update.msu /quiet",
        &expect![[r#"
        # No such file is here. The exercise knows these: kb5058385-x64.msu, kb5061977-x64.msu, kb5061906-x64.msu, kb5060526-x64.msu
        [Unverified]
    "#]],
    );
    shows(
        &attempt,
        "wusa.exe kb5061977-x64.msu",
        &expect![[r#"
        # “The update is not applicable to your computer.” kb5061977-x64.msu is for another product.
        [Unverified]
    "#]],
    );
    shows(
        &attempt,
        "taskkill /PID 1 /F",
        &expect![[r#"
        # No worker process on this host has that number.
        [Documented]
    "#]],
    );
    shows(
        &super::tests::attempt("azure"),
        "Get-VM",
        &expect![[r#"
        # This VM runs in Azure: there is no host of yours to ask. Look at the guest’s events, and at what the platform says.
        [not understood]
    "#]],
    );
}

#[test]
fn every_listed_command_is_understood() {
    let attempt = attempt("stalled");
    for known in &KNOWN_COMMANDS {
        let line = known.line.replace("{vm}", "ledger-1").replace("<pid>", "4120").replace("<file>", "kb5060526-x64");
        let entry = run(&attempt, &line);
        assert_eq!(entry.tag, Some(known.tag), "{line}: {entry:?}");
    }
}

/// Any mix of pieces of commands and other characters gets an answer within the bounds.
#[test]
fn any_input_gets_an_answer() {
    let attempt = attempt("stalled");
    let pieces = [
        "Get-VM",
        "|",
        "'",
        "\"",
        "-VMName",
        "ledger-1",
        "/PID",
        "99999999999",
        "/packagepath:",
        "dism",
        "wusa",
        "get-winevent",
        "\u{0}",
        "ß",
        "🧊",
        "%",
        "<b>",
        "taskkill",
        "kb5060526",
        "get-counter",
        " ",
        "\t",
        "-id",
        "Ⅷ",
    ];
    for seed in 0..4_000_u64 {
        let mixed = |n: u64| (seed * 64 + n + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 33;
        let draw = |n: u64| usize::try_from(mixed(n) % pieces.len() as u64).expect("small");
        let line: String =
            (0..(seed % 40)).map(|n| pieces[draw(n)]).collect::<Vec<_>>().join(if seed % 3 == 0 { "" } else { " " });
        let entry = run(&attempt, &line);
        assert!(entry.typed.chars().count() <= LINE_MAX && entry.output.len() < 6_000, "{line:?}");
        assert!(!entry.output.is_empty() || entry.note.is_some(), "{line:?}");
    }
    assert_eq!(parse(&"x".repeat(LINE_MAX + 1)), Err(ParseError::TooLong));
}

#[test]
fn earlier_lines_can_be_recalled() {
    let attempt = attempt("stalled");
    let mut console = Console::default();
    console.edit("get".into());
    console.recall_older();
    assert_eq!(console.line, "get", "there is no older line");
    for line in 0..200 {
        console.keep(run(&attempt, &format!("get-vm {line}")));
    }
    assert_eq!((console.line.as_str(), console.entries.len()), ("get", 60));
    let mut after = |older| {
        if older {
            console.recall_older()
        } else {
            console.recall_newer()
        }
        console.line.clone()
    };
    assert_eq!([true, true, false, false, false].map(&mut after), ["get-vm 199", "get-vm 198", "get-vm 199", "", ""]);
    let oldest = (0..70).map(|_| after(true)).last();
    assert_eq!(oldest.as_deref(), Some("get-vm 140"), "nothing is older than the oldest entry");
}
