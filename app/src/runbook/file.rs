//! File: what the catalog offers, and which of it is the right one for the host.

/// A file in the catalog, as it stood when the case plays: in June of the year of the update.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// The monthly update before the fix.
    May,
    /// The out-of-band update.
    OutOfBand,
    /// The out-of-band update of the same week for another product.
    OtherProduct,
    /// The monthly update after it, the newest in the exercise.
    June,
}

impl File {
    /// Every file, in the order of the list.
    pub const ALL: [File; 4] = [File::May, File::OtherProduct, File::OutOfBand, File::June];

    /// Its number.
    #[must_use]
    pub fn kb(self) -> &'static str {
        match self {
            File::May => "KB5058385",
            File::OutOfBand => "KB5061906",
            File::OtherProduct => "KB5061977",
            File::June => "KB5060526",
        }
    }

    /// The product and architecture it is for.
    #[must_use]
    pub fn product(self) -> &'static str {
        match self {
            File::OtherProduct => "Windows Server 2025, x64",
            _ => "Windows Server 2022, x64",
        }
    }

    /// The day it came out, as in the list.
    #[must_use]
    pub fn date(self) -> &'static str {
        match self {
            File::May => "2025-05-13",
            File::OutOfBand => "2025-05-23",
            File::OtherProduct => "2025-05-27",
            File::June => "2025-06-10",
        }
    }

    /// The build it leads to.
    #[must_use]
    pub fn build(self) -> String {
        match self {
            File::OtherProduct => "26100.4066".into(),
            file => format!("20348.{}", file.revision()),
        }
    }

    /// The revision it leads to.
    #[must_use]
    pub fn revision(self) -> u32 {
        match self {
            File::May => 3692,
            File::OutOfBand => 3695,
            File::OtherProduct => 4066,
            File::June => 3807,
        }
    }

    /// Its file name, lower-case, as the console knows it.
    #[must_use]
    pub fn name(self) -> String {
        format!("{}-x64.msu", self.kb().to_ascii_lowercase())
    }

    /// Whether it is for the host's product and has the fix.
    #[must_use]
    pub fn is_right(self) -> bool {
        matches!(self, File::OutOfBand | File::June)
    }

    /// Whether nothing newer is in the list.
    #[must_use]
    pub fn is_newest(self) -> bool {
        self == File::June
    }

    /// The file of this number, wherever it stands in a text.
    #[must_use]
    pub fn find(text: &str) -> Option<File> {
        let text = text.to_ascii_uppercase();
        File::ALL.into_iter().find(|file| text.contains(file.kb()))
    }
}
