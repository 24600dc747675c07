//! A language is a line and a folder: one made of the English texts, with more forms of a count, is packed like the ones
//! that are there.

use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::{parser, serializer};
use sim_core::model::parameter::table;

use super::pack_all;

/// The line of the third language.
const LINE: &str =
    r#"{ tag = "pl", english = "Polish", name = "Polski", decimal_mark = ".", group_mark = " ", unit_space = " " },"#;

/// A folder of words with a third language, made anew for a test, and one for what is made of it.
fn folders(test: &str) -> [PathBuf; 2] {
    let top = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    if top.exists() {
        std::fs::remove_dir_all(&top).expect("it can be removed");
    }
    let [folder, out] = ["words", "out"].map(|name| top.join(name));
    std::fs::create_dir_all(&out).expect("it can be made");
    copy(Path::new("words"), &folder);
    copy(Path::new("words/en"), &folder.join("pl"));
    each_file(&folder.join("pl"), &|path| rewrite(path, pseudo));
    let parameters: Vec<String> = table().iter().map(|row| format!("{} = {}", name(row.path), row.what)).collect();
    write(&folder.join("pl/parameters.ftl"), &format!("yes = tak\nno = nie\n{}\n", parameters.join("\n")));
    rewrite(&folder.join("languages.toml"), |text| text.replace("\n]", &format!("\n    {LINE}\n]")));
    [folder, out]
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("it can be made");
    for entry in std::fs::read_dir(from).expect("it is there") {
        let path = entry.expect("it can be read").path();
        let target = to.join(path.file_name().expect("it has a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, target).expect("it can be copied");
        }
    }
}

fn each_file(folder: &Path, call: &dyn Fn(&Path)) {
    for entry in std::fs::read_dir(folder).expect("it is there") {
        let path = entry.expect("it can be read").path();
        if path.is_dir() { each_file(&path, call) } else { call(&path) }
    }
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn write(path: &Path, text: &str) {
    std::fs::write(path, text).expect("it can be written");
}

fn rewrite(path: &Path, change: impl Fn(String) -> String) {
    write(path, &change(read(path)));
}

/// The name of a parameter in `parameters.ftl`.
fn name(path: &str) -> String {
    path.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

/// The texts of a file with other letters, and with the forms that the third language has besides.
fn pseudo(text: String) -> String {
    let mut tree = parser::parse(text).expect("the English files have no mistake");
    for entry in &mut tree.body {
        match entry {
            Entry::Message(message) => message.value.iter_mut().for_each(respell),
            Entry::Term(term) => respell(&mut term.value),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
        }
    }
    serializer::serialize(&tree)
}

/// The same letters, some of them with a tail.
fn ogoneks(text: &str) -> String {
    let tailed = |c| match c {
        'a' => 'ą',
        'e' => 'ę',
        'i' => 'į',
        'o' => 'ǫ',
        c => c,
    };
    text.chars().map(tailed).collect()
}

fn respell(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = ogoneks(value),
            PatternElement::Placeable { expression: Expression::Inline(_) } => {}
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter_mut().for_each(|variant| respell(&mut variant.value));
                let other = variants.pop().expect("a plural has forms");
                for form in ["few", "many"] {
                    let key = VariantKey::Identifier { name: String::from(form) };
                    variants.push(Variant { key, value: other.value.clone(), default: false });
                }
                variants.push(other);
            }
        }
    }
}

#[test]
fn a_third_language_is_a_line_and_a_folder() {
    let [folder, out] = folders("a-third-language");
    assert_eq!(pack_all(&folder, &out), Vec::<String>::new());
    let code = read(&out.join("languages.rs"));
    assert!(code.contains("[Language::English, Language::German, Language::Polish]"), "{code}");
    let mut plurals = 0;
    for part in ["first", "later", "work"] {
        let [english, polish] = ["en", "pl"].map(|tag| read(&out.join(format!("{part}-{tag}.words"))));
        let [english, polish] = [&english, &polish].map(|pack| pack.lines().collect::<Vec<_>>());
        assert_eq!(english[0].replace("en ", "pl "), polish[0], "both are for the same page");
        assert_eq!(english.len(), polish.len());
        let marks = |line: &str, mark: char| line.matches(mark).count();
        for (english, polish) in english.iter().zip(&polish) {
            assert_eq!(marks(polish, '\u{3}'), 2 * marks(english, '\u{3}'), "three texts in place of two: {polish:?}");
            plurals += marks(english, '\u{2}');
        }
        let same = english.iter().filter(|line| polish.contains(line)).count();
        assert!(same < english.len() / 10, "{part}: {same} of {} lines are English", english.len());
    }
    assert!(plurals > 20, "{plurals}");
}

#[test]
fn what_a_third_language_lacks_is_said() {
    let [folder, out] = folders("what-is-missing");
    rewrite(&folder.join("pl/first/stage.ftl"), |text| text.replacen("[few]", "[two]", 1));
    rewrite(&folder.join("pl/first/race.ftl"), |text| text.lines().skip(8).collect::<Vec<_>>().join("\n"));
    std::fs::create_dir(folder.join("nl")).expect("it can be made");
    let found = pack_all(&folder, &out).join("\n");
    for said in
        ["use [one] [few] [many] *[other]", "race.ftl: ", "is missing in a language", "the folder nl has no line"]
    {
        assert!(found.contains(said), "{said}: {found}");
    }
    assert!(!out.join("words.rs").exists(), "nothing is made of words with mistakes");
}

/// Polish has a form for 2 to 4, Arabic has all six, French and Spanish have one for millions.
#[test]
fn counts_take_the_forms_of_their_language() {
    let form = |tag: &str, n: u64| {
        let plurals = super::plurals::plurals(tag).expect("it has rules");
        plurals.forms[plurals.form(n)]
    };
    let forms = |tag: &str, counts: &[u64]| counts.iter().map(|n| form(tag, *n)).collect::<Vec<_>>().join(" ");
    assert_eq!(forms("en", &[0, 1, 2, 101, 1_000_000]), "other one other other other");
    assert_eq!(forms("de", &[0, 1, 2, 101, 1_000_000]), "other one other other other");
    assert_eq!(forms("pl", &[0, 1, 2, 5, 12, 22, 101, 102]), "many one few many many few many few");
    assert_eq!(forms("ar", &[0, 1, 2, 3, 11, 100, 103, 111]), "zero one two few many other few many");
    assert_eq!(forms("fr", &[0, 1, 2, 1_000_000, 1_000_001]), "one one other many other");
    assert_eq!(forms("es", &[0, 1, 2, 1_000_000, 3_000_000]), "other one other many many");
    assert_eq!(forms("ja", &[0, 1, 2]), "other other other");
    assert!(super::plurals::plurals("not a tag").is_err_and(|wrong| wrong.contains("no tag of a language")));
}

/// What of the rules is in the page.
#[test]
fn rules_are_written_as_one_expression() {
    let code = |tag: &str| super::plurals::plurals(tag).expect("it has rules").code();
    assert_eq!(code("en"), "match n { 1 => 0, _ => 1 }");
    assert_eq!(code("de"), code("en"));
    assert_eq!(code("ja"), "0");
    let polish = "match n % 100 { 2..=4 | 22..=24 | 32..=34 | 42..=44 | 52..=54 | 62..=64 | 72..=74 | 82..=84 | 92..=94 => 1, _ => 2 }";
    assert_eq!(code("pl"), format!("match n {{ 1 => 0, _ => {polish} }}"));
    let arabic = "match n % 100 { 3..=10 => 3, 0..=2 => 5, _ => 4 }";
    assert_eq!(code("ar"), format!("match n {{ 0 => 0, 1 => 1, 2 => 2, _ => {arabic} }}"));
    assert_eq!(code("es"), "match n { 1 => 0, n if n > 0 && n.is_multiple_of(1000000) => 1, _ => 2 }");
}
