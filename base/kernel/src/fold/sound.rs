//! A light key for names that are written differently and sound alike.

use super::fold;

/// How a word sounds, roughly: two spellings of one name often give one key.
///
/// Forgiven: doubled letters; `h`; `k`/`c`/`q`/`ck`; `y`/`j`/`i`; `w`/`v`; `ph`/`f`; and, as Arabic short vowels are
/// written in Latin letters at will, `e`/`a` and `o`/`u`/`ou` (Mohamed, Muhammad; Hussein, Husayn; Ahmed, Ahmad).
///
/// It widens a search and proves nothing: different names can sound alike here (`Rossi`, `Russo` do not, `Pace`, `Paca` do).
/// A name in Arabic script has no written short vowels, so its key differs from the Latin one.
/// Folds first; a word of which nothing is left (`h`) is its own key.
pub fn sound(token: &str) -> String {
    let folded = fold(token);
    let joined = folded.replace("ph", "f").replace("ou", "u");
    let mut key = String::with_capacity(joined.len());
    for c in joined.chars().filter(|c| *c != 'h') {
        let class = match c {
            'k' | 'q' => 'c',
            'y' | 'j' => 'i',
            'w' => 'v',
            'e' => 'a',
            'u' => 'o',
            other => other,
        };
        if !key.ends_with(class) {
            key.push(class);
        }
    }
    if key.is_empty() { folded } else { key }
}
