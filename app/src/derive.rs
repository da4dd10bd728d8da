//! Documents written by the code itself: rights and states. A test compares them with what is committed.

/// Path below `docs/` and text.
pub fn files() -> Vec<(String, String)> {
    let mut files = vec![("access-matrix.md".to_owned(), policy::matrix::render())];
    let states = kernel::states::diagrams();
    files.extend(states.into_iter().map(|(name, text)| (format!("states/{name}"), text)));
    files
}
