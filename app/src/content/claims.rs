//! Claims: facts are written here and nowhere else, each with its tag, its source and the date of that source.

/// How well a claim is founded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// Read in a text that Microsoft published about this update.
    Confirmed,
    /// Said by the press.
    Reported,
    /// A general fact about the platform, read in vendors' documents or source code.
    Documented,
    /// Our assumption, made for the simulation.
    Modelled,
    /// Not public.
    Unknown,
}

impl Tag {
    /// The word on the badge.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Tag::Confirmed => "confirmed",
            Tag::Reported => "press",
            Tag::Documented => "documented",
            Tag::Modelled => "model",
            Tag::Unknown => "not public",
        }
    }
}

/// A fact, and who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// How well it is founded.
    pub tag: Tag,
    /// What is claimed.
    pub text: &'static str,
    /// Who says so.
    pub source: &'static str,
    /// Date of the source as it was read, year first.
    pub dated: &'static str,
}

/// What a reader of the stage has to know about how much of this is known.
pub const CLAIMS: [Claim; 6] = [
    Claim {
        tag: Tag::Confirmed,
        text: "Confidential VMs on Windows Server 2022 hosts could, on and off, stop responding or restart without warning.",
        source: "Microsoft, virtual machine settings troubleshooting guidance",
        dated: "2026-03-23",
    },
    Claim {
        tag: Tag::Confirmed,
        text: "The update of 23 May 2025, KB5061906, brings build 20348 to revision 3695. Every later update has the fix too.",
        source: "Microsoft, Windows Server release information; troubleshooting guidance",
        dated: "2026-05-12",
    },
    Claim {
        tag: Tag::Reported,
        text: "Press quotes the note as “an issue in the direct send path for a guest physical address”.",
        source: "ioupdate.com",
        dated: "2025-05-28",
    },
    Claim {
        tag: Tag::Documented,
        text: "The hardware protects secrecy and integrity of the VM. The host still decides whether it runs.",
        source: "Linux kernel, SNP and TDX threat model",
        dated: "2026-08-21",
    },
    Claim {
        tag: Tag::Unknown,
        text: "How the defect worked: Microsoft has not published it.",
        source: "nothing further found in Microsoft’s published texts",
        dated: "2026-05-12",
    },
    Claim {
        tag: Tag::Modelled,
        text: "A send that looks before it signs can miss its call, and its slot is gone. This is how it may have been; rates are teaching choices.",
        source: "Freezeframe’s model, mechanism D1",
        dated: "2026-11-22",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_claim_names_its_source_and_a_date() {
        for claim in CLAIMS {
            assert!(claim.source.len() > 5 && claim.text.ends_with('.'), "{claim:?}");
            let digits = claim.dated.bytes().filter(u8::is_ascii_digit).count();
            assert!(claim.dated.len() == 10 && digits == 8, "{claim:?}: a date, year first");
        }
        for tag in [Tag::Modelled, Tag::Unknown, Tag::Confirmed] {
            assert!(CLAIMS.iter().any(|claim| claim.tag == tag), "{tag:?} must be said");
        }
    }
}
