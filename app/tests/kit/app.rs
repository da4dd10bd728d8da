//! The program, started for one test.

use std::ops::Deref;

use axum::Router;
use kernel::ids::{BodyId, MembershipId, NucleusId, SeatId, UserId};
use kernel::{Clock, Date, Instant, Random};
use packs::PackSet;
use policy::Actor;
use vault::MasterKey;
use web::Settings;

use super::browser::Person;
use super::cast::{self, Cast, Member};
use super::place::{Engine, Place};

/// Monday, nine o'clock in Rome.
const START: &str = "2026-11-23T08:00:00.000Z";

/// Where bodies answer by mail.
pub const REPLIES: &str = "risposte@netmet.example";

/// One running program with its own database and the cast of people in it.
pub struct TestApp {
    pub app: web::App,
    pub cast: Cast,
    pub engine: Engine,
    pub router: Router,
    // Last, so that it goes away after everything that uses it.
    place: Place,
}

impl Deref for TestApp {
    type Target = web::App;

    fn deref(&self) -> &web::App {
        &self.app
    }
}

impl TestApp {
    /// `None` where the run asked for SQLite alone.
    pub async fn on(engine: Engine) -> Option<Self> {
        let place = Place::on(engine).await?;
        let start = Instant::parse(START).expect("an instant");
        let random = Random::system();
        let packs = PackSet::embedded().expect("the packs inside the program are sound");
        let key = MasterKey::generate(&random);
        let program = env!("CARGO_BIN_EXE_netmet").into();
        let settings =
            Settings { pseudo_language: true, program, replies_to: REPLIES.to_owned(), ..Settings::default() };
        let clock = Clock::standing_at(start);
        let app = netmet::setup::open(&place.location(), key, packs, settings, clock, random).await;
        let app = app.expect("the program starts");
        let cast = cast::found(&app).await.expect("the cast is founded");
        let router = netmet::setup::router(&app);
        Some(Self { app, cast, engine, router, place })
    }

    /// The same network behind a server with other settings.
    pub fn with(self, change: impl FnOnce(&mut Settings)) -> Self {
        let mut settings = self.app.settings.clone();
        change(&mut settings);
        let (db, vault, clock) = (self.app.db.clone(), self.app.vault.clone(), self.app.clock.clone());
        let shelf = packs::Shelf::sharing(self.app.packs());
        let app = web::App::new(db, vault, shelf, clock, self.app.random.clone(), settings, self.app.nav);
        let router = netmet::setup::router(&app);
        Self { app, router, ..self }
    }

    /// The same program with its requests counted, as the running server counts them.
    pub fn counted(self) -> Self {
        let router = self.router.clone().layer(axum::middleware::from_fn(netmet::metrics::count));
        Self { router, ..self }
    }

    /// Somebody who is not signed in.
    pub fn nobody(&self) -> Person {
        Person::new("nobody", self.router.clone())
    }

    /// A new browser of somebody, signed in just now and acting for their body.
    pub async fn person(&self, name: &str) -> Person {
        let member = self.member(name);
        let (token, csrf) = cast::sign_in(&self.app, member).await.expect("a session begins");
        let person = Person::new(&member.name, self.router.clone()).signed_in(csrf);
        person.take_cookie(&web::start_cookie(&self.app.settings, &token));
        person
    }

    /// The same for another membership, as [`TestApp::joins`] gives it.
    pub async fn acting(&self, name: &str, membership: MembershipId) -> Person {
        let member = Member { membership, ..self.member(name).clone() };
        let (token, csrf) = cast::sign_in(&self.app, &member).await.expect("a session begins");
        let person = Person::new(&member.name, self.router.clone()).signed_in(csrf);
        person.take_cookie(&web::start_cookie(&self.app.settings, &token));
        person
    }

    pub fn member(&self, name: &str) -> &Member {
        self.cast.members.get(name).unwrap_or_else(|| panic!("nobody is called {name}"))
    }

    /// Somebody as the rules see them, for functions called without a page.
    pub fn actor(&self, name: &str) -> Actor {
        self.cast.actor(&self.app, name)
    }

    pub fn user(&self, name: &str) -> UserId {
        self.member(name).user
    }

    pub fn body(&self, name: &str) -> BodyId {
        self.cast.bodies[name]
    }

    pub fn nucleus(&self, name: &str) -> NucleusId {
        self.cast.nuclei[name]
    }

    pub fn seat(&self, name: &str) -> SeatId {
        self.cast.seats[name]
    }

    /// Where the data of this test are.
    pub fn location(&self) -> db::Location {
        self.place.location()
    }

    pub fn days_pass(&self, days: i64) {
        self.app.clock.advance_days(days);
    }

    pub fn minutes_pass(&self, minutes: i64) {
        self.app.clock.set(self.app.now().plus_seconds(minutes * 60));
    }

    pub fn today(&self) -> Date {
        self.app.today()
    }
}

macro_rules! people {
    ($($name:ident),+) => {
        impl TestApp {
            $(pub async fn $name(&self) -> Person {
                self.person(stringify!($name)).await
            })+
        }
    };
}

people!(
    anna, agnese, lucia, berto, dora, sara, paolo, mirella, ugo, elena, carla, renzo, oscar, nadia, piera, quinto,
    stella
);
