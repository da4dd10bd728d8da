//! What people's records leave in the register: ids and codes, never a name.

use audit::{About, Event};
use kernel::ids::{PersonId, SearchId};
use serde::Serialize;

use crate::reading::Reading;

/// Somebody searched; the words stay sealed, their kinds do not.
#[derive(Debug, Serialize)]
pub struct PeopleSearched {
    pub search: SearchId,
    pub by: Vec<&'static str>,
}

impl Event for PeopleSearched {
    const KIND: &'static str = "people_searched";

    fn about(&self) -> About {
        About::of("search", self.search)
    }
}

/// A new person. [`crate::register`] returns it; whoever registers commits with it.
#[derive(Debug, Clone, Serialize)]
#[must_use = "a registration is kept with its event"]
pub struct PersonRegistered {
    pub person: PersonId,
    /// Kinds of the identifiers given, and codes of what in them does not fit.
    pub identifiers: Vec<String>,
    pub warnings: Vec<String>,
}

impl Event for PersonRegistered {
    const KIND: &'static str = "person_registered";

    fn about(&self) -> About {
        About::of("person", self.person)
    }
}

#[derive(Debug, Serialize)]
pub struct PersonMended {
    pub person: PersonId,
    pub warnings: Vec<String>,
}

impl Event for PersonMended {
    const KIND: &'static str = "person_mended";

    fn about(&self) -> About {
        About::of("person", self.person)
    }
}

/// The record was read: which compartments, what for and on what ground.
#[derive(Debug, Serialize)]
pub struct PersonOpened {
    pub person: PersonId,
    pub read: Vec<Reading>,
}

impl Event for PersonOpened {
    const KIND: &'static str = "person_opened";

    fn about(&self) -> About {
        About::of("person", self.person)
    }
}

/// Two records that look alike are two people.
#[derive(Debug, Serialize)]
pub struct NotSamePerson {
    pub one: PersonId,
    pub other: PersonId,
}

impl Event for NotSamePerson {
    const KIND: &'static str = "not_same_person";

    fn about(&self) -> About {
        About::of("person", self.one)
    }
}
