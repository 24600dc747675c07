//! Words: the FTL files of `app/words/` become typed functions, and one pack of texts for each language and part.
//!
//! A message `race-door = the race of #{ $send }` in `words/en/stage.ftl` becomes `words::stage::race_door(send)`. All
//! languages must have the same messages with the same arguments, or the build fails with everything that is wrong.
//!
//! Truth is kept here too. Digits and number words stand in no prose: a number comes from a frame, a parameter or theory
//! as an argument, or from a term of `facts.ftl`, which says what stands behind it. Only claims (`claim-…` in
//! `claims.ftl`), which carry tag and source, are free to name numbers.

mod check;
mod compile;
mod generate;
mod parameters;

use std::path::Path;

/// The languages; the first is the one all others are compared with.
pub const LANGUAGES: [&str; 2] = ["en", "de"];

/// Packs every language, and writes the functions that read the packs.
pub fn pack_all(out: &Path) {
    let folder = Path::new("words");
    let mut found = Vec::new();
    let mut books: Vec<compile::Book> =
        LANGUAGES.iter().map(|language| compile::book(folder, language, &mut found)).collect();
    for other in &books[1..] {
        check::same_shape(&books[0], other, &mut found);
    }
    for book in &mut books {
        check::prose(book, &mut found);
        parameters::facts(book, &mut found);
        let numbers = parameters::sheet(book, &mut found);
        book.sheets.push(numbers);
    }
    assert!(found.is_empty(), "words/:\n  {}", found.join("\n  "));
    for (language, book) in LANGUAGES.iter().zip(&books) {
        for part in compile::Part::ALL {
            let packed = generate::pack(book, part, language);
            let name = format!("{}-{language}.words", part.name());
            std::fs::write(out.join(name), packed).expect("OUT_DIR can be written");
        }
    }
    std::fs::write(out.join("words.rs"), generate::functions(&books[0])).expect("OUT_DIR can be written");
}
