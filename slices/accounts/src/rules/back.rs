//! Where to go back to: paths of this site only, so that a link cannot send people elsewhere after sign-in.

/// `to` when it is a path of ours, else the first page.
pub fn local(to: &str) -> &str {
    let ours = to.starts_with('/')
        && !to.starts_with("//")
        && !to.contains('\\')
        && !to.chars().any(char::is_control)
        && !to.starts_with("/sign-")
        && to.is_ascii();
    if ours { to } else { "/today" }
}

/// The path with another first page than "Oggi", for pages that have their own.
pub fn local_or<'a>(to: &'a str, other: &'a str) -> &'a str {
    if to.is_empty() { other } else { local(to) }
}
