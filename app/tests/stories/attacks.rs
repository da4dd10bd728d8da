//! People who try what no page of ours offers. Each was possible once.

mod accounts;
mod erased;
mod files;
mod whole;
mod whole_import;

use crate::kit::Page;

/// What an answer tells, without what differs at every request.
fn told(page: &Page) -> (u16, String) {
    (page.status(), page.text())
}
