//! People who try what no page of ours offers. Each was possible once.

mod accounts;
mod erased;
mod files;
mod ways_in;
mod whole;
mod whole_import;
mod whole_requests;

use crate::kit::Page;

/// What an answer tells, without what differs at every request.
fn told(page: &Page) -> (u16, String) {
    (page.status(), page.text())
}
