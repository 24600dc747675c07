//! Words: the FTL files of `app/words/` become typed functions, and one pack of texts for each language and part.
//!
//! The languages are the lines of `words/languages.toml`, each with a folder of its tag. A message
//! `race-door = the race of #{ $send }` in `words/en/first/stage.ftl` becomes `words::stage::race_door(send)`. All
//! languages must have the same messages with the same arguments, or the build fails with everything that is wrong.
//!
//! Truth is kept here too. Digits and number words stand in no prose: a number comes from a frame, a parameter or theory
//! as an argument, or from a term of `facts.ftl`, which says what stands behind it. Only claims (`claim-…` in
//! `claims.ftl`), which carry tag and source, are free to name numbers.

mod check;
mod compile;
mod generate;
pub mod languages;
mod parameters;
pub mod plurals;
#[cfg(test)]
mod tests;

use std::path::Path;

use compile::{Book, Part};

/// Packs every language of a folder, and writes the code that reads the packs. Returns everything that is wrong with the
/// words; then nothing is written.
pub fn pack_all(folder: &Path, out: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut books: Vec<Book> = Vec::new();
    for language in languages::languages(folder, &mut found) {
        match plurals::plurals(&language.tag) {
            Ok(plurals) => books.push(compile::book(folder, language, plurals, books.is_empty(), &mut found)),
            Err(wrong) => found.push(wrong),
        }
    }
    let Some((first, others)) = books.split_first() else { return found };
    others.iter().for_each(|other| check::same_shape(first, other, &mut found));
    let number_words: Vec<String> = books.iter().flat_map(|book| book.number_words.clone()).collect();
    for book in &mut books {
        check::prose(book, &number_words, &mut found);
        parameters::facts(book, &mut found);
        let numbers = parameters::sheet(book, &mut found);
        book.sheets.push(numbers);
    }
    if !found.is_empty() {
        return found;
    }
    let write = |name: &str, text: String| std::fs::write(out.join(name), text).expect("the folder can be written");
    for book in &books {
        for part in Part::ALL {
            write(&languages::pack_file(part, &book.language), generate::pack(book, part));
        }
    }
    let all: Vec<_> = books.iter().map(|book| (&book.language, &book.plurals)).collect();
    write("languages.rs", languages::code(&all));
    write("words.rs", generate::functions(&books[0]));
    found
}
