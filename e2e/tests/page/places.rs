//! Places: all states of the pages that differ visibly, and the steps that lead to them.

use anyhow::{Context, Result};
use e2e::Session;

/// The chapters, as links name them.
pub const CHAPTERS: [&str; 7] = ["sealed-room", "one-send", "race", "freeze", "recovery", "fix", "what-you-do"];

/// The right answers to their questions, by position.
pub const RIGHT: [usize; 7] = [2, 0, 1, 0, 3, 2, 2];

/// A state of a page.
pub struct Place {
    /// Its name in failure messages.
    pub name: String,
    address: String,
    steps: Vec<Step>,
}

/// A step of a reader.
#[derive(Clone)]
enum Step {
    Radio(&'static str),
    Button(&'static str),
    Disclosure(&'static str),
    /// Gives the answer at this position.
    Answer(usize),
    /// Waits for these words.
    Sees(&'static str),
    /// Opens the race that is offered.
    Door,
    /// Unfolds everything on the page.
    Unfold,
    /// Unfolds the settings.
    Settings,
}

fn place(name: &str, address: &str, steps: &[Step]) -> Place {
    Place { name: name.into(), address: address.into(), steps: steps.to_vec() }
}

/// The start page and the chapters in this range, each before and after the answer.
pub fn story(chapters: core::ops::Range<usize>) -> Vec<Place> {
    let mut places = Vec::new();
    if chapters.start == 0 {
        places.push(place("cold open", "", &[]));
        places.push(place("settings", "", &[Step::Settings]));
    }
    for slug in &CHAPTERS[chapters] {
        let address = format!("#v=1&page={slug}");
        places.push(place(&format!("{slug}, asked"), &address, &[]));
        places.push(place(&format!("{slug}, answered"), &address, &[Step::Answer(2), Step::Unfold]));
    }
    places
}

/// The lab, the race in it, and all answers on how we know.
pub fn lab() -> Vec<Place> {
    let frozen = "#v=1&run=freeze.2645&at=18400000000&speed=freeze";
    vec![
        place("lab", frozen, &[Step::Unfold]),
        place("race in the lab", frozen, &[Step::Door]),
        place(
            "how we know",
            "#v=1&page=lab",
            &[
                Step::Disclosure("How often? And how we know"),
                // From the bottom up, because an answer moves everything below it.
                Step::Button("Show the numbers"),
                Step::Button("Run them all"),
                Step::Button("Go through every order"),
                Step::Sees("Before the update a wake-up can be lost; after it none can"),
                Step::Sees("runs froze within"),
                Step::Unfold,
            ],
        ),
        place(
            "impact",
            "#v=1&page=lab",
            &[
                Step::Disclosure("What it would mean for the work"),
                Step::Button("Run without an answer"),
                Step::Sees("It comes out so"),
                Step::Unfold,
            ],
        ),
    ]
}

/// Check yourself: the start, a question, the reply to an answer, and the result.
pub fn check() -> Vec<Place> {
    let refresher = "#v=1&page=check&view=refresher-42";
    let marks = [Step::Radio(CHECK_ANSWER), Step::Radio("Certain")];
    let given = [&marks[..], &[Step::Button("Give this answer"), Step::Unfold]].concat();
    vec![
        place("check", "#v=1&page=check", &[]),
        place("check, hurried", refresher, &[Step::Button("Give this answer")]),
        place("check, marked", refresher, &marks),
        place("check, replied", refresher, &given),
        // The answer is kept, so it is not given again.
        place("check, result", refresher, &[Step::Button("See the result so far"), Step::Unfold]),
    ]
}

/// A wrong answer to the first question of that refresher.
const CHECK_ANSWER: &str = "List faster";

/// What to do, and the claims it rests on.
pub fn reference() -> Vec<Place> {
    let own = Step::Radio("On a host that my own team runs");
    let affected = |name: &str, steps: &[Step]| {
        let steps = [steps, &[Step::Unfold]].concat();
        place(&format!("affected: {name}"), "#v=1&page=affected", &steps)
    };
    vec![
        affected("asked", &[]),
        affected("azure", &[Step::Radio("In Azure")]),
        affected("unknown", &[Step::Radio("I don’t know")]),
        affected("fixed", &[own.clone(), Step::Radio("Windows Server 2022, revision 20348.3695 or later")]),
        affected(
            "confidential",
            &[
                own.clone(),
                Step::Radio(
                    "Windows Server 2022, an earlier revision, with confidential VMs or isolation features of a preview",
                ),
            ],
        ),
        affected(
            "standard",
            &[own.clone(), Step::Radio("Windows Server 2022, an earlier revision, with standard VMs only")],
        ),
        affected("other", &[own, Step::Radio("Another version of Windows")]),
        place("sources", "#v=1&page=sources", &[Step::Sees("What is known, who says so"), Step::Unfold]),
    ]
}

/// The runbook: the list of its cases, and a case with each kind of evidence, in each phase, and at its end.
pub fn runbook() -> Vec<Place> {
    let case = |slug: &str| format!("#v=1&page=runbook&view={slug}");
    let look = [Step::Button("Events"), Step::Button("Counters")];
    let defect = Step::Radio("This issue, as far as one can tell: a hang on a host of ours that lacks the fix");
    let diagnose = Step::Button("That is my diagnosis");
    let acquire = [&look[..], &[defect.clone(), diagnose.clone(), Step::Sees("Acquire")]].concat();
    let check = Step::Button("Check signature and hash, and note them in the change record");
    let deploy =
        [&acquire[..], &[Step::Button("Get KB5060526"), check, Step::Sees("The host has to restart.")]].concat();
    let plan = Step::Radio("Agree a window with their owners and shut them down");
    let install = [plan, Step::Button("Drain, install, restart HV-01"), Step::Button("Let 10 minutes pass")];
    let validate = [&deploy[..], &install, &[Step::Button("Let 1 hour pass"), Step::Sees("Quiet so far")]].concat();
    let typed = [
        Step::Disclosure("Commands to run at a press"),
        Step::Button("Get-VM | Select Name,State,Heartbeat,Uptime"),
        Step::Button("tasklist"),
        Step::Sees("vmwp.exe"),
    ];
    vec![
        place("runbook", "#v=1&page=runbook", &[Step::Unfold]),
        place("runbook, console", &case("stalled"), &typed),
        place("runbook, events", &case("reset"), &[Step::Button("Events")]),
        place("runbook, counters", &case("overload"), &[Step::Button("Counters")]),
        place("runbook, acquire", &case("stalled"), &acquire),
        place("runbook, deploy", &case("stalled"), &deploy),
        place("runbook, validate", &case("stalled"), &validate),
        place("runbook, failed", &case("azure"), &[&look[..], &[defect, diagnose, Step::Unfold]].concat()),
        place(
            "runbook, solved",
            &case("overload"),
            &[
                &look[..],
                &[
                    Step::Radio("The host is overloaded"),
                    Step::Button("That is my diagnosis"),
                    Step::Button("Make room: move load off the host, and look at its storage"),
                    Step::Sees("Every VM on the host was slow"),
                    Step::Unfold,
                ],
            ]
            .concat(),
        ),
    ]
}

/// Places that can be reached without texts of the page's language.
pub fn in_any_language() -> Vec<Place> {
    let unfolded = |name: &str, page: &str| place(name, &format!("#v=1&page={page}"), &[Step::Unfold]);
    let check = "check&view=round-7";
    vec![
        unfolded("lab", "lab"),
        unfolded("check", check),
        unfolded("runbook", "runbook"),
        unfolded("runbook, a case", "runbook&view=stalled"),
        unfolded("team", "team"),
        unfolded("affected", "affected"),
        unfolded("sources", "sources"),
    ]
}

impl Place {
    /// The same in another language.
    pub fn in_language(mut self, language: &str) -> Place {
        self.name = format!("{}, {language}", self.name);
        self.address = format!("?lang={language}{}", self.address);
        self
    }

    /// Goes there.
    pub async fn visit(&self, s: &Session) -> Result<()> {
        s.open(&self.address).await?;
        s.until_js("!document.body.innerText.includes('Recording up to')").await?;
        for step in &self.steps {
            take(s, step).await.with_context(|| self.name.clone())?;
        }
        Ok(())
    }
}

async fn take(s: &Session, step: &Step) -> Result<()> {
    let pressed = match step {
        Step::Radio(name) => s.radio(name).await?,
        Step::Button(name) => s.button(name).await?,
        Step::Disclosure(name) => s.disclosure(name).await?,
        Step::Answer(index) => return answer(s, *index).await,
        Step::Sees(words) => return s.sees(words).await,
        Step::Door => {
            s.until_js("!!document.querySelector('.race-opener button')").await?;
            return s.js("document.querySelector('.race-opener button').click()").await.map(drop);
        }
        Step::Settings => {
            return s.js("document.querySelector('.settings').open = true").await.map(drop);
        }
        Step::Unfold => {
            let all = "document.querySelectorAll('main details').forEach((part) => { part.open = true })";
            return s.js(all).await.map(drop);
        }
    };
    pressed.scroll_into_view().await?;
    Ok(pressed.click().await?)
}

/// Gives the answer at this position.
pub async fn answer(s: &Session, index: usize) -> Result<()> {
    s.until_js("document.querySelectorAll('[name=answer]').length === 4").await?;
    s.js(&format!("document.querySelectorAll('[name=answer]')[{index}].click()")).await?;
    s.js("document.querySelector('.question .is-main')?.click()").await?;
    s.until_js("!!document.querySelector('.page-reply .reply')").await
}

/// Opens a chapter and waits until its first moment is recorded.
pub async fn chapter(s: &Session, slug: &str) -> Result<()> {
    s.open(&format!("#v=1&page={slug}")).await?;
    s.until_js("document.querySelectorAll('[name=answer]').length === 4").await?;
    s.until_js("!document.body.innerText.includes('Recording up to')").await
}
