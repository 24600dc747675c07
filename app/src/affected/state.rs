//! The two questions of "Am I affected?", their answers, and the outcome of every combination. The words are in
//! `affected/content.rs`.

/// The answers to the first question: where does the VM run?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// In Azure.
    Azure,
    /// On a host that the reader's own team operates.
    OwnHost,
    /// The reader does not know.
    Unknown,
}

impl Where {
    /// Every answer to where the VM runs, in the order of the page.
    pub const ALL: [Where; 3] = [Where::Azure, Where::OwnHost, Where::Unknown];
}

/// The answers to the second question, which is asked only about own hosts: what runs there?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostAnswer {
    /// The revision with the fix, or a later one.
    Fixed,
    /// An earlier revision, with VMs that are confidential or use a preview of isolation.
    EarlierConfidential,
    /// An earlier revision, with standard VMs only.
    EarlierStandard,
    /// Another version of Windows.
    OtherVersion,
    /// The reader does not know.
    Unknown,
}

impl HostAnswer {
    /// Every answer about the host, in the order of the page.
    pub const ALL: [HostAnswer; 5] = [
        HostAnswer::Fixed,
        HostAnswer::EarlierConfidential,
        HostAnswer::EarlierStandard,
        HostAnswer::OtherVersion,
        HostAnswer::Unknown,
    ];
}

/// The outcome of the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Microsoft operates the host and updates it.
    Azure,
    /// The reader has to find out where the VM runs.
    FindWhere,
    /// The host has the fix.
    Fixed,
    /// The host needs the update: the narrow case that KB5061906 describes.
    Update,
    /// Not expected to be affected; the monthly update brings the fix.
    Routine,
    /// The sources do not mention this version.
    OtherVersion,
    /// The reader has to read the revision of the host.
    FindRevision,
}

impl Outcome {
    /// Every outcome, in the order of the enum.
    pub const ALL: [Outcome; 7] = [
        Outcome::Azure,
        Outcome::FindWhere,
        Outcome::Fixed,
        Outcome::Update,
        Outcome::Routine,
        Outcome::OtherVersion,
        Outcome::FindRevision,
    ];
}

/// An action of the reader on this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Answer the first question.
    Where(Where),
    /// Answer the second question.
    Host(HostAnswer),
    /// Take the last answer back.
    Back,
}

/// The answers so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Affected {
    /// The answer to the first question.
    pub place: Option<Where>,
    /// The answer to the second question. It is kept when the first answer changes.
    pub host: Option<HostAnswer>,
}

impl Affected {
    /// The answers after an action.
    #[must_use]
    pub fn choose(self, choice: Choice) -> Affected {
        match choice {
            Choice::Where(place) => Affected { place: Some(place), ..self },
            Choice::Host(host) => Affected { place: Some(Where::OwnHost), host: Some(host) },
            Choice::Back if self.asks_host() && self.host.is_some() => Affected { host: None, ..self },
            Choice::Back => Affected { place: None, ..self },
        }
    }

    /// Whether the second question is asked.
    #[must_use]
    pub fn asks_host(self) -> bool {
        self.place == Some(Where::OwnHost)
    }

    /// The outcome; `None` while an answer is missing.
    #[must_use]
    pub fn outcome(self) -> Option<Outcome> {
        Some(match self.place? {
            Where::Azure => Outcome::Azure,
            Where::Unknown => Outcome::FindWhere,
            Where::OwnHost => match self.host? {
                HostAnswer::Fixed => Outcome::Fixed,
                HostAnswer::EarlierConfidential => Outcome::Update,
                HostAnswer::EarlierStandard => Outcome::Routine,
                HostAnswer::OtherVersion => Outcome::OtherVersion,
                HostAnswer::Unknown => Outcome::FindRevision,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(choices: &[Choice]) -> Affected {
        choices.iter().fold(Affected::default(), |state, choice| state.choose(*choice))
    }

    #[test]
    fn two_questions_at_most_lead_to_every_outcome() {
        let mut found = Vec::new();
        for place in Where::ALL {
            let state = after(&[Choice::Where(place)]);
            if state.asks_host() {
                assert_eq!(state.outcome(), None, "the second question is open");
                let answers = HostAnswer::ALL.map(|host| state.choose(Choice::Host(host)).outcome());
                found.extend(answers.into_iter().flatten());
            } else {
                found.extend(state.outcome());
            }
        }
        for outcome in Outcome::ALL {
            assert_eq!(found.iter().filter(|other| **other == outcome).count(), 1, "{outcome:?}");
        }
    }

    #[test]
    fn back_takes_one_answer_at_a_time() {
        let own = Choice::Where(Where::OwnHost);
        let two = after(&[own, Choice::Host(HostAnswer::Fixed)]);
        let one = two.choose(Choice::Back);
        assert_eq!(one, after(&[own]));
        assert_eq!(one.choose(Choice::Back), Affected::default());
        assert_eq!(Affected::default().choose(Choice::Back), Affected::default());
    }

    /// Another answer to the first question does not lose the second.
    #[test]
    fn the_second_answer_is_kept() {
        let fixed = Choice::Host(HostAnswer::Fixed);
        let azure = after(&[Choice::Where(Where::OwnHost), fixed, Choice::Where(Where::Azure)]);
        assert_eq!(azure.outcome(), Some(Outcome::Azure));
        assert_eq!(azure.choose(Choice::Where(Where::OwnHost)).outcome(), Some(Outcome::Fixed));
        let elsewhere = azure.choose(Choice::Back);
        assert_eq!((elsewhere.place, elsewhere.outcome()), (None, None));
    }
}
