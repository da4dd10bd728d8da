//! People who try what no page of ours offers. Each was possible once.

mod accounts;
mod erased;
mod files;
mod whole;
mod whole_import;
mod ways_in;
mod whole_requests;

use crate::kit::Page;

/// What an answer tells, without what differs at every request.
fn told(page: &Page) -> (u16, String) {
    (page.status(), page.text())
}
