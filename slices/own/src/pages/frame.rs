//! What stands around every page of the person, and what their handlers share.

use axum::http::HeaderMap;
use db::Reads;
use kernel::coded;
use kernel::words::Compartment;
use web::{PageError, Ui, Visit};

use crate::events::OwnShown;
use crate::speech::Speech;
use crate::visit::{Entered, entered};

coded! {
    /// What was just done, told on the next page. The code travels in the address, never data.
    pub enum Told("own-told") {
        Comes = "comes",
        OtherDay = "other_day",
        Signed = "signed",
        Declined = "declined",
        Asked = "asked",
        RightAsked = "right_asked",
        /// Somebody changed it meanwhile.
        Changed = "changed",
        /// Processing is restricted: nothing is changed now.
        Waits = "waits",
    }
}

/// A language of the switch.
pub struct Tongue {
    pub tag: &'static str,
    pub name: &'static str,
    pub dir: &'static str,
    pub current: bool,
}

pub struct Frame {
    pub ui: Ui,
    pub t: Speech,
    /// Empty outside of a visit.
    pub csrf: String,
    pub once: String,
    pub told: String,
    pub faulty: bool,
    pub tongues: Vec<Tongue>,
}

impl Frame {
    /// Outside of a visit: nothing about anybody.
    pub fn outside(visit: &Visit, t: Speech) -> Self {
        Self {
            ui: visit.ui(),
            t,
            csrf: String::new(),
            once: String::new(),
            told: String::new(),
            faulty: false,
            tongues: tongues(t),
        }
    }

    pub fn inside(visit: &Visit, own: &Entered) -> Self {
        let query = visit.path.split_once('?').map_or("", |(_, query)| query);
        let told = query.split('&').find_map(|pair| pair.strip_prefix("told=")).and_then(|code| {
            use kernel::Coded;
            Told::parse(code)
        });
        let told = told.map(|told| {
            use kernel::Coded;
            own.speech.say(&told.message_id())
        });
        let once = visit.app.random.token();
        Self { csrf: own.csrf.clone(), once, told: told.unwrap_or_default(), ..Self::outside(visit, own.speech) }
    }

    /// The page shows faults.
    #[must_use]
    pub fn with_faults(mut self) -> Self {
        self.faulty = true;
        self
    }
}

fn tongues(current: Speech) -> Vec<Tongue> {
    let one = |speech: Speech| Tongue {
        tag: speech.tag(),
        name: speech.name(),
        dir: speech.dir(),
        current: speech.tag() == current.tag(),
    };
    Speech::all().map(one).collect()
}

/// Where a page leads on after something was done.
pub fn to(path: &str, told: Told) -> String {
    use kernel::Coded;
    format!("{path}?told={}", told.code())
}

/// The visit of this browser, for a page. `None`: there is none.
pub async fn here(visit: &Visit, headers: &HeaderMap, tx: &mut impl Reads) -> Result<Option<Entered>, PageError> {
    entered(visit, headers, tx).await
}

/// Notes that the person opened a page. It is no reading by somebody else: the register has it, the list of readers does not.
pub async fn shown(visit: &Visit, own: &Entered, page: &str, shown: Vec<Compartment>) -> Result<(), PageError> {
    let view = &own.view;
    let event = OwnShown { case: view.case(), door: view.door(), page: page.to_owned(), shown };
    visit.record(&view.author(visit.now()), &event).await
}

/// Words as they were typed, each line without spaces around it.
pub fn words(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

/// More than anybody types on a phone.
pub const MOST_CHARS: usize = 2000;
