//! Pictures of the main pages, so that somebody looks at them.

use crate::server::Server;
use crate::{Answer, browser};

pub fn run() -> Answer {
    browser::prepare()?;
    let server = Server::start()?;
    Ok(browser::node(&["screenshots.mjs"], &server).shown()?.ok)
}
