//! Address: a pack beside the page, `?pack=packs/our-team.json`. Only a path below the page's own folder is taken.

use crate::words::team as words;

/// Longest path.
const LENGTH_MAX: usize = 200;

/// The path that a query names, if it names one.
///
/// # Errors
/// Why such a path is not taken, as a sentence.
pub fn path(query: &str) -> Option<Result<String, String>> {
    let mut parts = query.trim_start_matches('?').split('&').filter_map(|part| part.strip_prefix("pack="));
    // The last of several counts, as with everything in an address.
    let text = parts.next_back()?.replace("%2F", "/").replace("%2f", "/");
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
    let fits = text.len() <= LENGTH_MAX
        && text.chars().all(plain)
        && text.ends_with(".json")
        // No folder above, no other server, and nothing hidden.
        && text.split('/').all(|part| !part.is_empty() && !part.starts_with('.'));
    Some(if fits { Ok(text) } else { Err(words::no_such_path(text.chars().take(60).collect::<String>())) })
}
