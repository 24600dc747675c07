//! Every case can be solved and can fail, by a sequence of actions that stands here as data.

use expect_test::expect;

use super::*;
use crate::runbook::events;
use crate::runbook::steps::Task;
use crate::words::{Language, speak};

type Steps = &'static [Step];

/// An action, as a list of them is written down.
#[derive(Clone, Copy, Debug)]
enum Step {
    Look(Evidence),
    Type(&'static str),
    Wait(u64),
    Diagnose(Cause),
    Get(File),
    Check,
    Plan(Plan),
    Install,
    Replay,
    Declare,
    Next(NextStep),
}

fn actions(step: Step) -> Vec<Action> {
    match step {
        Step::Look(evidence) => vec![Action::Look(evidence)],
        Step::Type(line) => vec![Action::Type(line.into())],
        Step::Wait(minutes) => vec![Action::Wait(minutes)],
        Step::Diagnose(cause) => vec![Action::Choose(cause), Action::Diagnose],
        Step::Get(file) => vec![Action::Get(file)],
        Step::Check => vec![Action::Check],
        Step::Plan(plan) => vec![Action::Plan(plan)],
        Step::Install => vec![Action::Install],
        Step::Replay => vec![Action::Replay],
        Step::Declare => vec![Action::Declare],
        Step::Next(step) => vec![Action::Next(step)],
    }
}

fn opened(slug: &str) -> State {
    State::default().after(Action::Open(Some(slug.into())))
}

fn after(state: &State, steps: Steps) -> State {
    steps.iter().flat_map(|step| actions(*step)).fold(state.clone(), |state, action| state.after(action))
}

fn play(state: &State) -> &Play {
    state.play.as_ref().expect("a case is open")
}

const LOOK: Steps = &[Step::Look(Evidence::Events), Step::Look(Evidence::Counters)];
const REVISION: &str =
    "get-itemproperty 'HKLM:\\software\\Microsoft\\Windows NT\\CurrentVersion' | select CurrentBuild,UBR";

/// From the right diagnosis to the quiet after the update.
const UPDATE: Steps = &[
    Step::Diagnose(Cause::Defect),
    Step::Get(File::June),
    Step::Check,
    Step::Plan(Plan::ShutDown),
    Step::Install,
    Step::Wait(60),
    Step::Type(REVISION),
    Step::Type("Get-VM | Select Name,State,Heartbeat,Uptime"),
    Step::Replay,
];

#[test]
fn every_case_can_be_solved() {
    for case in &CASES {
        let steps: Steps = match case.way {
            Way::Update => &[Step::Wait(600), Step::Declare],
            Way::HandOn(NextStep::Capacity) => &[Step::Diagnose(Cause::Overload), Step::Next(NextStep::Capacity)],
            Way::HandOn(NextStep::GuestSide) => &[Step::Diagnose(Cause::Guest), Step::Next(NextStep::GuestSide)],
            Way::HandOn(NextStep::KeyRelease) => {
                &[Step::Diagnose(Cause::Attestation), Step::Next(NextStep::KeyRelease)]
            }
            Way::HandOn(_) => &[Step::Diagnose(Cause::TheirHost), Step::Next(NextStep::OpenCase)],
        };
        let looked = after(&opened(case.slug), LOOK);
        let worked = if case.is_look_alike() { looked } else { after(&looked, UPDATE) };
        let solved = after(&worked, steps);
        assert_eq!(play(&solved).ending, Some(Ending::Solved), "{}: {:?}", case.slug, play(&solved).reply);
        assert_eq!(solved.kept(), case.slug);
    }
}

#[test]
fn every_wrong_cause_fails_with_its_reason_and_can_be_taken_back() {
    for language in Language::ALL {
        speak(language);
        for case in &CASES {
            for cause in Cause::ALL.into_iter().filter(|cause| *cause != case.cause) {
                assert!(case.refutation(cause).is_some(), "{}: nothing refutes {cause:?}", case.slug);
                let looked = after(&opened(case.slug), LOOK);
                let failed = looked.after(Action::Choose(cause)).after(Action::Diagnose);
                let fault = Fault::WrongCause(cause);
                assert_eq!(play(&failed).ending, Some(Ending::Failed(fault)), "{}", case.slug);
                assert!(fault.text(case, &play(&failed).roster).len() > 60);
                let back = failed.after(Action::Back);
                assert_eq!((play(&back).ending, play(&back).reply), (None, Reply::TakenBack));
            }
        }
    }
}

/// The evidence is read off the run: what a case is said to be, its run shows.
#[test]
fn the_run_shows_what_a_case_is_about() {
    let logical = |play: &Play| crate::runbook::counters::Counters::of(play.case, &play.roster, 0).logical;
    let answers = |play: &Play, vm: usize| matches!(play.roster.vms[vm].heartbeat, HeartbeatView::Ok { .. });
    for case in &CASES {
        let state = opened(case.slug);
        let play = play(&state);
        let classic = || case.machines.iter().enumerate().filter(|(_, vm)| !vm.isolation.is_confidential());
        let freezes = events::freezes(&play.lab, play.lab.at());
        match case.slug {
            "stalled" => assert!(!answers(play, 0) && freezes >= 3, "{:?} {freezes}", play.roster.vms[0]),
            "reset" => assert!(answers(play, 0) && freezes >= 3, "{:?} {freezes}", play.roster.vms[0]),
            "azure" => assert!(answers(play, 0) && freezes == 2, "{:?} {freezes}", play.roster.vms[0]),
            "overload" => {
                assert!(logical(play) > crate::runbook::counters::FULL);
                assert!(classic().any(|(vm, _)| play.roster.vms[vm].queued > 0), "{:?}", play.roster);
            }
            "attestation" => assert_eq!(play.roster.vms[0].state, sim_core::show::frame::VmState::Stopped),
            _ => assert!(answers(play, 0)),
        }
        assert!(classic().all(|(vm, _)| answers(play, vm)), "{}: a classic VM never hangs here", case.slug);
        if case.slug != "overload" {
            assert!(logical(play) < 50, "{}", case.slug);
        }
        if case.is_look_alike() && case.has_hosts() {
            assert_eq!(freezes, 0, "{}", case.slug);
        }
    }
}

#[test]
fn an_update_for_a_look_alike_fails() {
    for case in CASES.iter().filter(|case| case.is_look_alike()) {
        let right = after(&opened(case.slug), LOOK).after(Action::Choose(case.cause)).after(Action::Diagnose);
        let failed = right.after(Action::Next(NextStep::Install));
        assert_eq!(play(&failed).ending, Some(Ending::Failed(Fault::UpdateForLookAlike)), "{}", case.slug);
        let typed = right.after(Action::Type("wusa.exe kb5060526-x64.msu /quiet /norestart".into()));
        assert_eq!(play(&typed).ending.is_some(), case.has_hosts(), "{}", case.slug);
    }
}

#[test]
fn what_is_called_fixed_too_early_fails_and_time_is_all_it_takes() {
    let updated = after(&after(&opened("stalled"), LOOK), UPDATE);
    let failed = updated.after(Action::Declare);
    let Some(Ending::Failed(Fault::TooEarly { quiet_min, needed_min })) = play(&failed).ending else {
        panic!("{:?}", play(&failed).reply)
    };
    assert!(quiet_min < needed_min);
    let on = failed.after(Action::Back).after(Action::Wait(needed_min - quiet_min + 1)).after(Action::Declare);
    assert_eq!(play(&on).ending, Some(Ending::Solved));
    assert_eq!(
        events::freezes(&play(&on).lab, play(&on).lab.at()),
        events::freezes(&play(&updated).lab, play(&updated).lab.at())
    );
}

/// Without the update the same quiet would not have come about.
#[test]
fn without_the_update_it_goes_on_freezing() {
    let state = opened("stalled").after(Action::Wait(300));
    let lab = &play(&state).lab;
    assert!(events::freezes(lab, lab.at()) > events::freezes(&play(&opened("stalled")).lab, lab.at()) + 3);
}

#[test]
fn wrong_turns_get_replies_and_change_nothing() {
    let right = after(&after(&opened("reset"), LOOK), &[Step::Diagnose(Cause::Defect)]);
    let reply = |state: &State, step| play(&after(state, step)).reply;
    assert_eq!(reply(&right, &[Step::Get(File::May)]), Reply::WrongFile(File::May));
    assert_eq!(reply(&right, &[Step::Get(File::OtherProduct)]), Reply::WrongFile(File::OtherProduct));
    assert_eq!(reply(&right, &[Step::Check]), Reply::NotYet(Missing::File));
    assert_eq!(reply(&right, &[Step::Install]), Reply::NotYet(Missing::File));
    assert_eq!(reply(&right, &[Step::Get(File::OutOfBand), Step::Install]), Reply::NotYet(Missing::Check));
    assert_eq!(reply(&right, &[Step::Plan(Plan::Migrate)]), Reply::WrongPlan(Plan::Migrate));
    assert_eq!(reply(&right, &[Step::Declare]), Reply::NotYet(Missing::Update));
    let typed = &[Step::Get(File::OutOfBand), Step::Type("wusa kb5061906-x64.msu")];
    assert_eq!(reply(&right, typed), Reply::NotYet(Missing::Check));
    assert_eq!(reply(&opened("reset"), &[Step::Diagnose(Cause::Defect)]), Reply::LookFirst);
    let one_kind = &[Step::Look(Evidence::Events), Step::Type("nonsense"), Step::Diagnose(Cause::Defect)];
    assert_eq!(reply(&opened("reset"), one_kind), Reply::LookFirst, "what is not understood shows nothing");
    let two_kinds = &[Step::Look(Evidence::Events), Step::Type("Get-VM"), Step::Diagnose(Cause::Defect)];
    assert_eq!(reply(&opened("reset"), two_kinds), Reply::Right);
    assert_eq!(play(&opened("reset").after(Action::Diagnose)).reply, Reply::ChooseFirst);
    let installs =
        &[Step::Get(File::OutOfBand), Step::Check, Step::Plan(Plan::ShutDown), Step::Type("wusa kb5061906-x64.msu")];
    let installing = after(&right, installs);
    assert_eq!(play(&installing).reply, Reply::Draining);
    assert_eq!(reply(&installing, &[Step::Install]), Reply::HostBusy);
    assert_eq!(reply(&installing, &[Step::Replay]), Reply::NotYet(Missing::Host));
    assert_eq!(play(&after(&installing, &[Step::Wait(60)])).revision(0), 3695);
}

/// What was read before the update does not count after it.
#[test]
fn checks_count_only_on_the_updated_host() {
    let before = after(&opened("stalled"), LOOK).after(Action::Type(REVISION.into()));
    assert!(!play(&before).is_done(Task::Revision));
    let installing = after(&before, &UPDATE[..5]).after(Action::Wait(10));
    let early = installing.after(Action::Type(REVISION.into()));
    assert!(!play(&early).is_done(Task::Revision), "the host still installs");
}

#[test]
fn a_hung_vm_can_be_started_again_by_hand() {
    let line = format!("taskkill /PID {} /F", console::pid(0));
    let state = opened("stalled").after(Action::Type(line.clone()));
    assert_eq!(play(&state).reply, Reply::Recovered);
    let up = state.after(Action::Wait(3));
    assert!(matches!(play(&up).roster.vms[0].heartbeat, HeartbeatView::Ok { .. }));
    // Not while it answers.
    assert_ne!(play(&opened("reset").after(Action::Type(line))).reply, Reply::Recovered);
}

#[test]
fn looks_are_not_steps_and_unknown_cases_open_nothing() {
    let state = after(&opened("stalled"), LOOK).after(Action::Type("Get-VM".into()));
    let state = state.after(Action::Get(File::May)).after(Action::Type("nonsense".into()));
    assert!(!state.can_go_back(), "nothing that can be taken back");
    let waited = state.after(Action::Wait(1)).after(Action::Type("tasklist".into())).after(Action::Back);
    assert_eq!(play(&waited).console.entries.len(), 3, "what was typed stays to be read");
    assert_eq!(play(&waited).lab, play(&state).lab);
    assert_eq!(state.after(Action::Back), state);
    assert_eq!(State::default().after(Action::Open(Some("nowhere".into()))).play, None);
    let kept = State::default().after(Action::Kept("reset nowhere".into()));
    assert_eq!((kept.kept(), kept.after(Action::Forget).kept()), ("reset".into(), String::new()));
    let again = state.after(Action::Wait(1)).after(Action::Again);
    assert_eq!((play(&again).reply, again.can_go_back()), (Reply::Begun, false));
}

#[test]
fn the_checklist_names_the_case() {
    for language in Language::ALL {
        speak(language);
        let solved = after(&after(&after(&opened("stalled"), LOOK), UPDATE), &[Step::Wait(600), Step::Declare]);
        let text = crate::runbook::checklist::markdown(solved.play.as_ref());
        assert!(text.contains((CASES[0].title)()) && text.contains("KB5060526") && text.contains("3807"), "{text}");
        assert!(crate::runbook::checklist::markdown(None).matches("- [ ] ").count() > 15);
    }
}

/// An update as the event channels tell it, without what only the model knows.
#[test]
fn the_channels_tell_the_update() {
    let installed = after(&after(&opened("stalled"), LOOK), &UPDATE[..6]);
    let play = play(&installed);
    let called = play.case.recording().cursor;
    let rows = events::rows(play.case, &play.lab, false).into_iter().filter(|row| row.at >= called);
    let line = |row: events::Row| {
        let id = row.id.map(|id| id.to_string()).unwrap_or_default();
        format!("{} {} {id} {} [{:?}]\n", console::hms(row.at.0), row.channel.name(), row.text, row.tag)
    };
    expect![[r#"
        02:29:00 host status, no documented event  HV-01: drain begun [Modelled]
        02:29:21 host status, no documented event  web-1 moved to HV-02 [Modelled]
        02:29:21 host status, no documented event  files-1 moved to HV-02 [Modelled]
        02:29:30 host status, no documented event  ledger-1 hangs and cannot shut down: turned off [Modelled]
        02:29:30 host status, no documented event  ledger-2 hangs and cannot shut down: turned off [Modelled]
        02:29:30 host status, no documented event  HV-01: installation begun [Modelled]
        02:49:30 host status, no documented event  HV-01 restarts [Modelled]
        02:59:30 host status, no documented event  HV-01 is up [Modelled]
        03:00:30 host status, no documented event  ledger-1 attests [Modelled]
        03:00:30 host status, no documented event  ledger-2 attests [Modelled]
        03:00:38 host status, no documented event  ledger-1 attested, key released [Modelled]
        03:00:38 System / Kernel-Power 41 rebooted without a clean shutdown, BugcheckCode 0 [Documented]
        03:00:38 System / EventLog 6008 the previous shutdown was unexpected [Documented]
        03:00:38 host status, no documented event  ledger-2 attested, key released [Modelled]
        03:00:38 System / Kernel-Power 41 rebooted without a clean shutdown, BugcheckCode 0 [Documented]
        03:00:38 System / EventLog 6008 the previous shutdown was unexpected [Documented]
    "#]]
    .assert_eq(&rows.map(line).collect::<String>());
}

/// What came of a case; who failed is not told what it was.
#[test]
fn the_end_of_a_case_in_a_few_lines() {
    let lines =
        |state: &State| crate::runbook::checklist::of_case(play(state)).expect("it has ended").items.join("\n") + "\n";
    let updated = after(&after(&opened("stalled"), LOOK), UPDATE);
    expect![[r#"
        Case: A ledger that stopped
        What it was: This issue, as far as one can tell: a hang on a host of ours that lacks the fix
        Installed: KB5060526, revision 3807
        Quiet for 2 hours and 38 minutes; 1 hour and 51 minutes were needed
    "#]]
    .assert_eq(&lines(&after(&updated, &[Step::Wait(120), Step::Declare])));
    expect![[r#"
        Case: A ledger that stopped
        What it was: This issue, as far as one can tell: a hang on a host of ours that lacks the fix
        Installed: KB5060526, revision 3807
        Quiet for 38 minutes; 1 hour and 51 minutes were needed
        Called fixed too early: it has to stay quiet for 1 hour and 51 minutes, and it was quiet for 38 minutes. It may well be fixed; nobody can know it yet.
    "#]].assert_eq(&lines(&updated.after(Action::Declare)));
    let wrong = after(&after(&opened("azure"), LOOK), &[Step::Diagnose(Cause::Defect)]);
    expect![[r#"
        Case: Somebody else’s host
        It was put down to the wrong cause. There is no host of yours in this: nothing for you to install, and its revision is not for you to see.
    "#]].assert_eq(&lines(&wrong));
}

#[test]
fn every_lesson_rests_on_claims() {
    for case in &CASES {
        for id in case.claims {
            assert!(crate::facts::claims::find(id).is_some(), "{}: no claim {id}", case.slug);
        }
        assert!(case.claims.contains(&"no-single-event"), "{}", case.slug);
    }
}
