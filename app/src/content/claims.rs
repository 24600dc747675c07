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

/// In place of a date, for sources read in several versions.
pub const VERSIONS_DIFFER: &str = "versions differ";

/// A fact, and who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// How well it is founded.
    pub tag: Tag,
    /// What is claimed.
    pub text: &'static str,
    /// Who says so.
    pub source: &'static str,
    /// Date of the source as it was read, year first; or [`VERSIONS_DIFFER`].
    pub dated: &'static str,
}

/// What a reader of the stage has to know about how much of this is known.
pub const CLAIMS: [Claim; 9] = [
    Claim {
        tag: Tag::Confirmed,
        text: "Confidential VMs on Windows Server 2022 hosts could, on and off, stop responding or restart without warning.",
        source: "Microsoft, virtual machine settings troubleshooting guidance",
        dated: "2026-03-23",
    },
    Claim {
        tag: Tag::Confirmed,
        text: "The update of 23 May 2025, KB5061906, brings build 20348 to revision 3695.",
        source: "Microsoft, Windows Server release information",
        dated: "2026-05-12",
    },
    Claim {
        tag: Tag::Confirmed,
        text: "That update and every later one has the fix.",
        source: "Microsoft, virtual machine settings troubleshooting guidance",
        dated: "2026-03-23",
    },
    Claim {
        tag: Tag::Documented,
        text: "In Azure, Microsoft patches the host; who runs a host of their own patches it.",
        source: "Azure documentation, maintenance and updates",
        dated: VERSIONS_DIFFER,
    },
    Claim {
        tag: Tag::Documented,
        text: "Azure confidential VMs are protected by AMD SEV-SNP or Intel TDX.",
        source: "Azure documentation, confidential computing products",
        dated: VERSIONS_DIFFER,
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
        dated: VERSIONS_DIFFER,
    },
    Claim {
        tag: Tag::Unknown,
        text: "How the defect worked: no published mechanism was found. The KB page itself was not read for this; its phrase is known from the press.",
        source: "absence from the Microsoft texts named above",
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
            let is_date = claim.dated.len() == 10 && digits == 8;
            assert!(is_date || claim.dated == VERSIONS_DIFFER, "{claim:?}: a date, year first");
        }
        for tag in [Tag::Modelled, Tag::Unknown, Tag::Confirmed] {
            assert!(CLAIMS.iter().any(|claim| claim.tag == tag), "{tag:?} must be said");
        }
    }
}
