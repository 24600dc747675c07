//! Address: the pack that the query of the page's address names, as in `?pack=packs/our-team.json`. Only a path below the
//! page's own folder is accepted.

use crate::words::team as words;

/// Longest path, in bytes.
const LENGTH_MAX: usize = 200;

/// The path that a query names, if it names one.
///
/// # Errors
/// Why the path is refused, as a sentence.
pub fn path(query: &str) -> Option<Result<String, String>> {
    let mut parts = query.trim_start_matches('?').split('&').filter_map(|part| part.strip_prefix("pack="));
    // Of several, the last one counts, as for every other part of an address.
    let text = parts.next_back()?.replace("%2F", "/").replace("%2f", "/");
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
    let fits = text.len() <= LENGTH_MAX
        && text.chars().all(plain)
        && text.ends_with(".json")
        // This excludes folders above the page's, other servers, and hidden files.
        && text.split('/').all(|part| !part.is_empty() && !part.starts_with('.'));
    Some(if fits { Ok(text) } else { Err(words::no_such_path(text.chars().take(60).collect::<String>())) })
}
