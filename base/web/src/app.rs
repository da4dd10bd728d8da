//! What the running server holds. No state that matters: everything that must survive is in the database.

use std::ops::Deref;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use db::Db;
use documents::typeset::{Limits, Typesetter};
use kernel::{Clock, Instant, Random};
use packs::{PackSet, Shelf};
use policy::Actor;
use vault::Vault;

use crate::provider::IdentityProvider;

/// How this installation behaves.
#[derive(Debug, Clone)]
pub struct Settings {
    pub network_name: String,
    /// Address people use, without a final slash; `https` switches on secure cookies.
    pub public_url: String,
    /// One-click sign-in and a banner. Only `netmet demo` sets it.
    pub demo: bool,
    /// Offers the right-to-left pseudo-language, for tests.
    pub pseudo_language: bool,
    pub idle_minutes: i64,
    pub absolute_hours: i64,
    /// Trust `X-Forwarded-For` of the proxy in front.
    pub behind_proxy: bool,
    /// Whom else people may prove their identity to.
    pub providers: Vec<IdentityProvider>,
    /// The program that typesets: `netmet` itself.
    pub program: PathBuf,
    /// Folders with fonts beside those inside the program.
    pub font_folders: Vec<PathBuf>,
    /// Address whose mailbox is read for answers; empty: nobody is invited to answer by mail.
    pub replies_to: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            network_name: "Net-Met".to_owned(),
            public_url: "http://127.0.0.1:8080".to_owned(),
            demo: false,
            pseudo_language: false,
            idle_minutes: 30,
            absolute_hours: 10,
            behind_proxy: false,
            providers: Vec::new(),
            program: std::env::current_exe().unwrap_or_else(|_| PathBuf::from("netmet")),
            font_folders: Vec::new(),
            replies_to: String::new(),
        }
    }
}

impl Settings {
    pub fn provider(&self, code: &str) -> Option<&IdentityProvider> {
        self.providers.iter().find(|provider| provider.code == code)
    }
}

/// An entry of the main menu: message id, address, and whether the actor sees it.
pub struct NavEntry {
    pub label: &'static str,
    pub href: &'static str,
    pub shown: fn(&Actor) -> bool,
}

/// Shared by all requests; cloning is cheap.
#[derive(Clone)]
pub struct App(Arc<Parts>);

pub struct Parts {
    pub db: Db,
    pub vault: Vault,
    pub shelf: Shelf,
    pub clock: Clock,
    pub random: Random,
    pub settings: Settings,
    pub typesetter: Typesetter,
    pub nav: &'static [NavEntry],
    pub(crate) router: OnceLock<axum::Router>,
}

impl App {
    pub fn new(
        db: Db,
        vault: Vault,
        shelf: Shelf,
        clock: Clock,
        random: Random,
        settings: Settings,
        nav: &'static [NavEntry],
    ) -> Self {
        let typesetter = Typesetter::new(settings.program.clone(), settings.font_folders.clone(), Limits::default());
        Self(Arc::new(Parts { db, vault, shelf, clock, random, settings, typesetter, nav, router: OnceLock::new() }))
    }

    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    pub fn packs(&self) -> Arc<PackSet> {
        self.shelf.current()
    }

    /// Today in the territory's time zone.
    pub fn today(&self) -> kernel::Date {
        self.now().local_date(self.packs().territory().time_zone())
    }
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
