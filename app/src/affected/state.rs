//! "Am I affected?": two questions, and what the answers come to. Plain values; the words are in `affected::content`.

/// Where the VM runs: the first question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// In Azure.
    Azure,
    /// On a host that one's own team runs.
    OwnHost,
    /// Nobody has said.
    Unknown,
}

impl Where {
    /// Every answer to where the VM runs, in the order of the page.
    pub const ALL: [Where; 3] = [Where::Azure, Where::OwnHost, Where::Unknown];
}

/// What runs on that host: the second question, of own hosts only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostAnswer {
    /// The revision with the fix, or a later one.
    Fixed,
    /// An earlier revision, and VMs that are confidential or use isolation of a preview.
    EarlierConfidential,
    /// An earlier revision, and standard VMs alone.
    EarlierStandard,
    /// Another version of Windows.
    OtherVersion,
    /// Nobody has looked.
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

/// What the answers come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Microsoft looks after the host.
    Azure,
    /// First find out where it runs.
    FindWhere,
    /// The host has the fix.
    Fixed,
    /// The narrow case in which it matters.
    Update,
    /// Not expected to be affected; the monthly update brings the fix.
    Routine,
    /// Another version: what was read does not speak of it.
    OtherVersion,
    /// First read the revision.
    FindRevision,
}

impl Outcome {
    /// Every outcome.
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

/// Something a reader does here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Answers the first question.
    Where(Where),
    /// Answers the second question.
    Host(HostAnswer),
    /// Takes the last answer back.
    Back,
}

/// The answers so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Affected {
    /// To the first question.
    pub place: Option<Where>,
    /// To the second; kept while another place is looked at.
    pub host: Option<HostAnswer>,
}

impl Affected {
    /// Takes a choice.
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

    /// What the answers come to; `None` while one is missing.
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

    /// Looking at another answer of the first question loses nothing.
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
