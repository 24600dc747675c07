//! File: the updates in the catalog, and which of them fix the host.

/// A file in the catalog. The cases take place in June 2025.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// The monthly update before the fix.
    May,
    /// The out-of-band update.
    OutOfBand,
    /// The out-of-band update of the same week for another product.
    OtherProduct,
    /// The monthly update after the out-of-band update, the newest in the exercise.
    June,
}

impl File {
    /// Every file, in the order of the catalog.
    pub const ALL: [File; 4] = [File::May, File::OtherProduct, File::OutOfBand, File::June];

    /// The KB number.
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

    /// The day of its release, as the catalog writes it.
    #[must_use]
    pub fn date(self) -> &'static str {
        match self {
            File::May => "2025-05-13",
            File::OutOfBand => "2025-05-23",
            File::OtherProduct => "2025-05-27",
            File::June => "2025-06-10",
        }
    }

    /// The build of a host with this update.
    #[must_use]
    pub fn build(self) -> String {
        match self {
            File::OtherProduct => "26100.4066".into(),
            file => format!("20348.{}", file.revision()),
        }
    }

    /// The revision (UBR) of a host with this update.
    #[must_use]
    pub fn revision(self) -> u32 {
        match self {
            File::May => 3692,
            File::OutOfBand => 3695,
            File::OtherProduct => 4066,
            File::June => 3807,
        }
    }

    /// The file name in lower case, as it is typed into the console.
    #[must_use]
    pub fn name(self) -> String {
        format!("{}-x64.msu", self.kb().to_ascii_lowercase())
    }

    /// Whether it is for the host's product and contains the fix.
    #[must_use]
    pub fn fixes_host(self) -> bool {
        matches!(self, File::OutOfBand | File::June)
    }

    /// Whether the catalog has nothing newer.
    #[must_use]
    pub fn is_newest(self) -> bool {
        self == File::June
    }

    /// The file whose KB number occurs in a text, in upper or lower case.
    #[must_use]
    pub fn find(text: &str) -> Option<File> {
        let text = text.to_ascii_uppercase();
        File::ALL.into_iter().find(|file| text.contains(file.kb()))
    }
}
