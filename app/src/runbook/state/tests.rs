//! Every case can be solved and can fail, by sequences of actions that are given here as data.

use expect_test::expect;
use sim_core::show::frame::HeartbeatView;

use super::*;
use crate::runbook::case::Resolution;
use crate::runbook::reply::{Failure, Missing, Reply};
use crate::runbook::steps::Task;
use crate::runbook::{console, events};
use crate::words::{Language, speak};

type Steps = &'static [Step];

/// One or two actions, in a form that can be a constant.
#[derive(Clone, Copy, Debug)]
enum Step {
    View(Evidence),
    Enter(&'static str),
    Wait(u64),
    Diagnose(Cause),
    Download(File),
    VerifyFile,
    Plan(Plan),
    Install,
    Replay,
    DeclareFixed,
    Next(NextStep),
}

fn actions(step: Step) -> Vec<Action> {
    match step {
        Step::View(evidence) => vec![Action::View(evidence)],
        Step::Enter(line) => vec![Action::Enter(line.into())],
        Step::Wait(minutes) => vec![Action::Wait(minutes)],
        Step::Diagnose(cause) => vec![Action::Choose(cause), Action::Diagnose],
        Step::Download(file) => vec![Action::Download(file)],
        Step::VerifyFile => vec![Action::VerifyFile],
        Step::Plan(plan) => vec![Action::Plan(plan)],
        Step::Install => vec![Action::Install],
        Step::Replay => vec![Action::Replay],
        Step::DeclareFixed => vec![Action::DeclareFixed],
        Step::Next(step) => vec![Action::Next(step)],
    }
}

fn opened(slug: &str) -> State {
    State::default().after(Action::Open(Some(slug.into())))
}

fn after(state: &State, steps: Steps) -> State {
    steps.iter().flat_map(|step| actions(*step)).fold(state.clone(), |state, action| state.after(action))
}

fn attempt(state: &State) -> &Attempt {
    state.attempt.as_ref().expect("a case is open")
}

const LOOK: Steps = &[Step::View(Evidence::Events), Step::View(Evidence::Counters)];
const REVISION: &str =
    "get-itemproperty 'HKLM:\\software\\Microsoft\\Windows NT\\CurrentVersion' | select CurrentBuild,UBR";

/// From the right diagnosis to the replay after the update.
const UPDATE: Steps = &[
    Step::Diagnose(Cause::Defect),
    Step::Download(File::June),
    Step::VerifyFile,
    Step::Plan(Plan::ShutDown),
    Step::Install,
    Step::Wait(60),
    Step::Enter(REVISION),
    Step::Enter("Get-VM | Select Name,State,Heartbeat,Uptime"),
    Step::Replay,
];

#[test]
fn every_case_can_be_solved() {
    for case in &CASES {
        let steps: Steps = match case.resolution {
            Resolution::Update => &[Step::Wait(600), Step::DeclareFixed],
            Resolution::HandOver(NextStep::Capacity) => {
                &[Step::Diagnose(Cause::Overload), Step::Next(NextStep::Capacity)]
            }
            Resolution::HandOver(NextStep::GuestSide) => {
                &[Step::Diagnose(Cause::Guest), Step::Next(NextStep::GuestSide)]
            }
            Resolution::HandOver(NextStep::KeyRelease) => {
                &[Step::Diagnose(Cause::Attestation), Step::Next(NextStep::KeyRelease)]
            }
            Resolution::HandOver(_) => &[Step::Diagnose(Cause::TheirHost), Step::Next(NextStep::OpenCase)],
        };
        let viewed = after(&opened(case.slug), LOOK);
        let worked = if !case.needs_update() { viewed } else { after(&viewed, UPDATE) };
        let solved = after(&worked, steps);
        assert_eq!(attempt(&solved).outcome, Some(Outcome::Solved), "{}: {:?}", case.slug, attempt(&solved).reply);
        assert_eq!(solved.kept(), case.slug);
    }
}

#[test]
fn every_wrong_cause_fails_with_its_reason_and_can_be_undone() {
    for language in Language::ALL {
        speak(language);
        for case in &CASES {
            for cause in Cause::ALL.into_iter().filter(|cause| *cause != case.cause) {
                assert!(case.refutation(cause).is_some(), "{}: nothing refutes {cause:?}", case.slug);
                let viewed = after(&opened(case.slug), LOOK);
                let failed = viewed.after(Action::Choose(cause)).after(Action::Diagnose);
                let failure = Failure::WrongCause(cause);
                assert_eq!(attempt(&failed).outcome, Some(Outcome::Failed(failure)), "{}", case.slug);
                assert!(failure.text(case, &attempt(&failed).roster).len() > 60);
                let back = failed.after(Action::Undo);
                assert_eq!((attempt(&back).outcome, attempt(&back).reply), (None, Reply::Undone));
            }
        }
    }
}

/// The run of each case shows the evidence for its cause.
#[test]
fn the_run_shows_what_a_case_is_about() {
    let logical = |attempt: &Attempt| crate::runbook::counters::Counters::of(attempt.case, &attempt.roster, 0).logical;
    let answers = |attempt: &Attempt, vm: usize| matches!(attempt.roster.vms[vm].heartbeat, HeartbeatView::Ok { .. });
    for case in &CASES {
        let state = opened(case.slug);
        let attempt = attempt(&state);
        let classic = || case.vms.iter().enumerate().filter(|(_, vm)| !vm.isolation.is_confidential());
        let freezes = events::freezes(&attempt.run, attempt.run.at());
        match case.slug {
            "stalled" => assert!(!answers(attempt, 0) && freezes >= 3, "{:?} {freezes}", attempt.roster.vms[0]),
            "reset" => assert!(answers(attempt, 0) && freezes >= 3, "{:?} {freezes}", attempt.roster.vms[0]),
            "azure" => assert!(answers(attempt, 0) && freezes == 2, "{:?} {freezes}", attempt.roster.vms[0]),
            "overload" => {
                assert!(logical(attempt) > crate::runbook::counters::OVERLOAD_PERCENT);
                assert!(classic().any(|(vm, _)| attempt.roster.vms[vm].queued > 0), "{:?}", attempt.roster);
            }
            "attestation" => assert_eq!(attempt.roster.vms[0].state, sim_core::show::frame::VmState::Stopped),
            _ => assert!(answers(attempt, 0)),
        }
        assert!(classic().all(|(vm, _)| answers(attempt, vm)), "{}: a classic VM never hangs here", case.slug);
        if case.slug != "overload" {
            assert!(logical(attempt) < 50, "{}", case.slug);
        }
        if !case.needs_update() && case.has_hosts() {
            assert_eq!(freezes, 0, "{}", case.slug);
        }
    }
}

#[test]
fn an_update_that_is_not_needed_fails() {
    for case in CASES.iter().filter(|case| !case.needs_update()) {
        let right = after(&opened(case.slug), LOOK).after(Action::Choose(case.cause)).after(Action::Diagnose);
        let failed = right.after(Action::Next(NextStep::Install));
        assert_eq!(attempt(&failed).outcome, Some(Outcome::Failed(Failure::UpdateNotNeeded)), "{}", case.slug);
        let typed = right.after(Action::Enter("wusa.exe kb5060526-x64.msu /quiet /norestart".into()));
        assert_eq!(attempt(&typed).outcome.is_some(), case.has_hosts(), "{}", case.slug);
    }
}

#[test]
fn declaring_it_fixed_too_early_fails_and_after_more_time_succeeds() {
    let updated = after(&after(&opened("stalled"), LOOK), UPDATE);
    let failed = updated.after(Action::DeclareFixed);
    let Some(Outcome::Failed(Failure::TooEarly { quiet_min, needed_min })) = attempt(&failed).outcome else {
        panic!("{:?}", attempt(&failed).reply)
    };
    assert!(quiet_min < needed_min);
    let on = failed.after(Action::Undo).after(Action::Wait(needed_min - quiet_min + 1)).after(Action::DeclareFixed);
    assert_eq!(attempt(&on).outcome, Some(Outcome::Solved));
    assert_eq!(
        events::freezes(&attempt(&on).run, attempt(&on).run.at()),
        events::freezes(&attempt(&updated).run, attempt(&updated).run.at())
    );
}

/// Without the update the freezes go on.
#[test]
fn without_the_update_the_vm_freezes_again() {
    let state = opened("stalled").after(Action::Wait(300));
    let run = &attempt(&state).run;
    assert!(events::freezes(run, run.at()) > events::freezes(&attempt(&opened("stalled")).run, run.at()) + 3);
}

#[test]
fn wrong_actions_get_replies_and_change_nothing() {
    let right = after(&after(&opened("reset"), LOOK), &[Step::Diagnose(Cause::Defect)]);
    let reply = |state: &State, step| attempt(&after(state, step)).reply;
    assert_eq!(reply(&right, &[Step::Download(File::May)]), Reply::WrongFile(File::May));
    assert_eq!(reply(&right, &[Step::Download(File::OtherProduct)]), Reply::WrongFile(File::OtherProduct));
    assert_eq!(reply(&right, &[Step::VerifyFile]), Reply::NotYet(Missing::File));
    assert_eq!(reply(&right, &[Step::Install]), Reply::NotYet(Missing::File));
    assert_eq!(reply(&right, &[Step::Download(File::OutOfBand), Step::Install]), Reply::NotYet(Missing::Verification));
    assert_eq!(reply(&right, &[Step::Plan(Plan::Migrate)]), Reply::WrongPlan(Plan::Migrate));
    assert_eq!(reply(&right, &[Step::DeclareFixed]), Reply::NotYet(Missing::Update));
    let typed = &[Step::Download(File::OutOfBand), Step::Enter("wusa kb5061906-x64.msu")];
    assert_eq!(reply(&right, typed), Reply::NotYet(Missing::Verification));
    assert_eq!(reply(&opened("reset"), &[Step::Diagnose(Cause::Defect)]), Reply::NeedsMoreEvidence);
    let one_kind = &[Step::View(Evidence::Events), Step::Enter("nonsense"), Step::Diagnose(Cause::Defect)];
    assert_eq!(reply(&opened("reset"), one_kind), Reply::NeedsMoreEvidence, "what is not understood shows nothing");
    let two_kinds = &[Step::View(Evidence::Events), Step::Enter("Get-VM"), Step::Diagnose(Cause::Defect)];
    assert_eq!(reply(&opened("reset"), two_kinds), Reply::RightDiagnosis);
    assert_eq!(attempt(&opened("reset").after(Action::Diagnose)).reply, Reply::NeedsCause);
    let installs = &[
        Step::Download(File::OutOfBand),
        Step::VerifyFile,
        Step::Plan(Plan::ShutDown),
        Step::Enter("wusa kb5061906-x64.msu"),
    ];
    let installing = after(&right, installs);
    assert_eq!(attempt(&installing).reply, Reply::Draining);
    assert_eq!(reply(&installing, &[Step::Install]), Reply::HostBusy);
    assert_eq!(reply(&installing, &[Step::Replay]), Reply::NotYet(Missing::Host));
    assert_eq!(attempt(&after(&installing, &[Step::Wait(60)])).revision(0), 3695);
}

/// A look at revision or VMs counts only after the update.
#[test]
fn checks_count_only_on_the_updated_host() {
    let before = after(&opened("stalled"), LOOK).after(Action::Enter(REVISION.into()));
    assert!(!attempt(&before).is_done(Task::Revision));
    let installing = after(&before, &UPDATE[..5]).after(Action::Wait(10));
    let early = installing.after(Action::Enter(REVISION.into()));
    assert!(!attempt(&early).is_done(Task::Revision), "the host still installs");
}

#[test]
fn a_hung_vm_can_be_started_again_by_hand() {
    let line = format!("taskkill /PID {} /F", console::pid(0));
    let state = opened("stalled").after(Action::Enter(line.clone()));
    assert_eq!(attempt(&state).reply, Reply::Recovered);
    let up = state.after(Action::Wait(3));
    assert!(matches!(attempt(&up).roster.vms[0].heartbeat, HeartbeatView::Ok { .. }));
    // A VM that answers its heartbeat is not restarted.
    assert_ne!(attempt(&opened("reset").after(Action::Enter(line))).reply, Reply::Recovered);
}

#[test]
fn viewing_is_not_undone_and_unknown_cases_open_nothing() {
    let state = after(&opened("stalled"), LOOK).after(Action::Enter("Get-VM".into()));
    let state = state.after(Action::Download(File::May)).after(Action::Enter("nonsense".into()));
    assert!(!state.can_undo(), "nothing that can be undone");
    let waited = state.after(Action::Wait(1)).after(Action::Enter("tasklist".into())).after(Action::Undo);
    assert_eq!(attempt(&waited).console.entries.len(), 3, "what was typed stays to be read");
    assert_eq!(attempt(&waited).run, attempt(&state).run);
    assert_eq!(state.after(Action::Undo), state);
    assert_eq!(State::default().after(Action::Open(Some("nowhere".into()))).attempt, None);
    let kept = State::default().after(Action::Restore("reset nowhere".into()));
    assert_eq!((kept.kept(), kept.after(Action::Forget).kept()), ("reset".into(), String::new()));
    let again = state.after(Action::Wait(1)).after(Action::Restart);
    assert_eq!((attempt(&again).reply, again.can_undo()), (Reply::Begun, false));
}

#[test]
fn the_checklist_names_the_case() {
    for language in Language::ALL {
        speak(language);
        let solved = after(&after(&after(&opened("stalled"), LOOK), UPDATE), &[Step::Wait(600), Step::DeclareFixed]);
        let text = crate::runbook::checklist::markdown(solved.attempt.as_ref());
        assert!(text.contains((CASES[0].title)()) && text.contains("KB5060526") && text.contains("3807"), "{text}");
        assert!(crate::runbook::checklist::markdown(None).matches("- [ ] ").count() > 15);
    }
}

/// The lines of the event channels during an update, without those that only the model knows.
#[test]
fn the_channels_show_the_update() {
    let installed = after(&after(&opened("stalled"), LOOK), &UPDATE[..6]);
    let attempt = attempt(&installed);
    let called = attempt.case.recording().cursor;
    let rows = events::lines(attempt.case, &attempt.run, false).into_iter().filter(|row| row.at >= called);
    let line = |row: events::LogLine| {
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

/// The result of a case. A reader who failed is not told the cause.
#[test]
fn the_result_of_a_case_in_a_few_lines() {
    let lines = |state: &State| {
        crate::runbook::checklist::exercise_part(attempt(state)).expect("it has ended").items.join("\n") + "\n"
    };
    let updated = after(&after(&opened("stalled"), LOOK), UPDATE);
    expect![[r#"
        Case: A ledger that stopped
        What it was: This issue, as far as one can tell: a hang on a host of ours that lacks the fix
        Installed: KB5060526, revision 3807
        Quiet for 2 hours and 38 minutes; 1 hour and 51 minutes were needed
    "#]]
    .assert_eq(&lines(&after(&updated, &[Step::Wait(120), Step::DeclareFixed])));
    expect![[r#"
        Case: A ledger that stopped
        What it was: This issue, as far as one can tell: a hang on a host of ours that lacks the fix
        Installed: KB5060526, revision 3807
        Quiet for 38 minutes; 1 hour and 51 minutes were needed
        Called fixed too early: it has to stay quiet for 1 hour and 51 minutes, and it was quiet for 38 minutes. It may well be fixed; nobody can know it yet.
    "#]].assert_eq(&lines(&updated.after(Action::DeclareFixed)));
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

#[test]
fn a_line_that_is_entered_is_emptied_and_a_known_command_leaves_it() {
    let typed = opened("stalled").after(Action::EditLine("Get-VM ".into()));
    let line = |state: &State| attempt(state).console.line.clone();
    let known = typed.after(Action::Enter("tasklist".into()));
    assert_eq!((line(&known).as_str(), attempt(&known).console.entries.len()), ("Get-VM ", 1));
    let entered = known.after(Action::Enter(line(&known)));
    assert_eq!((line(&entered).as_str(), attempt(&entered).console.entries.len()), ("", 2));
}
