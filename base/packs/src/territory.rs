//! A territory: nuclei, zones, municipalities and states with their dates, permits, languages, holidays.

mod holidays;
mod places;
mod read;

use kernel::{Date, coded};

pub use places::{Birthplace, Municipality};

pub(crate) use read::read;

use crate::fault::Faults;
use crate::reader::Validity;
use crate::words::Words;
use holidays::Holiday;
use places::Places;

/// A local nucleus of the network, or a partner abroad with its own law.
#[derive(Debug, Clone)]
pub struct Nucleus {
    pub code: String,
    pub name: Words,
    /// The lead organisation.
    pub lead: String,
    /// ISO 3166-1 code of the state whose law applies.
    pub country: String,
    pub time_zone: String,
    /// Seat: a point for maps, degrees WGS84.
    pub latitude: f64,
    pub longitude: f64,
}

impl Nucleus {
    /// A partner under another state's law: its referrals follow other rules.
    pub fn is_abroad(&self) -> bool {
        self.country != "it"
    }
}

/// A municipality's time in a zone.
#[derive(Debug, Clone)]
pub struct ZoneMember {
    pub istat: String,
    pub validity: Validity,
}

/// A social and health zone (zona-distretto): a dated set of municipalities, which may cross provinces.
#[derive(Debug, Clone)]
pub struct Zone {
    pub code: String,
    /// A proper name, the same in every language.
    pub name: String,
    /// Code of the nucleus.
    pub nucleus: String,
    pub validity: Validity,
    pub members: Vec<ZoneMember>,
}

impl Zone {
    pub fn has(&self, istat: &str, on: Date) -> bool {
        self.validity.holds_on(on)
            && self.members.iter().any(|member| member.istat == istat && member.validity.holds_on(on))
    }
}

coded! {
    /// Whether a permit allows work.
    pub enum WorkAllowed("work-allowed") {
        Yes = "yes",
        No = "no",
        /// Only some work, hours or after some time; see `note`.
        Limits = "limits",
    }
}

#[derive(Debug, Clone)]
pub struct PermitType {
    pub code: String,
    pub label: Words,
    /// The provision, when there is one to quote.
    pub law: Option<String>,
    pub work: WorkAllowed,
    pub note: Option<Words>,
    pub validity: Validity,
}

coded! {
    pub enum Direction("direction") { Ltr = "ltr", Rtl = "rtl" }
}

/// A language a person may speak.
#[derive(Debug, Clone)]
pub struct Language {
    /// BCP 47 tag.
    pub code: String,
    pub label: Words,
    /// Its name in the language itself.
    pub native: String,
    pub direction: Direction,
}

#[derive(Debug)]
pub struct Territory {
    pub(crate) id: String,
    pub(crate) version: String,
    pub(crate) title: Words,
    pub(crate) time_zone: String,
    pub(crate) nuclei: Vec<Nucleus>,
    pub(crate) zones: Vec<Zone>,
    pub(crate) permits: Vec<PermitType>,
    pub(crate) languages: Vec<Language>,
    holidays: Vec<Holiday>,
    places: Places,
}

impl Territory {
    pub fn id(&self) -> &str {
        &self.id
    }

    pub fn version(&self) -> &str {
        &self.version
    }

    pub fn title(&self) -> &Words {
        &self.title
    }

    /// IANA name, `Europe/Rome`.
    pub fn time_zone(&self) -> &str {
        &self.time_zone
    }

    /// The nuclei of the territory and the partners abroad.
    pub fn nuclei(&self) -> &[Nucleus] {
        &self.nuclei
    }

    pub fn nucleus(&self, code: &str) -> Option<&Nucleus> {
        self.nuclei.iter().find(|nucleus| nucleus.code == code)
    }

    pub fn zones(&self) -> &[Zone] {
        &self.zones
    }

    /// The zone of a municipality on a day.
    pub fn zone_of(&self, istat: &str, on: Date) -> Option<&Zone> {
        self.zones.iter().find(|zone| zone.has(istat, on))
    }

    /// The nucleus a municipality belongs to on a day, through its zone.
    pub fn nucleus_of(&self, istat: &str, on: Date) -> Option<&Nucleus> {
        self.nucleus(&self.zone_of(istat, on)?.nucleus)
    }

    pub fn permits(&self) -> &[PermitType] {
        &self.permits
    }

    pub fn permit(&self, code: &str) -> Option<&PermitType> {
        self.permits.iter().find(|permit| permit.code == code)
    }

    pub fn languages(&self) -> &[Language] {
        &self.languages
    }

    pub fn language(&self, code: &str) -> Option<&Language> {
        self.languages.iter().find(|language| language.code == code)
    }

    /// The holiday of a day: of the state, or local to the municipality (ISTAT code) when one is given.
    pub fn holiday(&self, day: Date, istat: Option<&str>) -> Option<&Words> {
        self.holidays.iter().find(|holiday| holiday.falls_on(day, istat)).map(Holiday::label)
    }

    /// Monday to Friday, and no holiday.
    pub fn is_working_day(&self, day: Date, istat: Option<&str>) -> bool {
        !matches!(day.weekday(), jiff::civil::Weekday::Saturday | jiff::civil::Weekday::Sunday)
            && self.holiday(day, istat).is_none()
    }

    /// A municipality of today by ISTAT code, or by Belfiore code.
    pub fn municipality(&self, code: &str) -> Option<&Municipality> {
        self.places.municipality(code)
    }

    /// The ISTAT code for what somebody wrote: a code, or a name that only one municipality of today has.
    pub fn find_municipality(&self, written: &str) -> Option<&str> {
        self.places.find(written)
    }

    /// Municipalities of today, by name, of the whole country.
    pub fn municipalities(&self) -> impl Iterator<Item = &Municipality> {
        self.places.municipalities()
    }

    /// Every municipality and state that ever had a Belfiore code, one row for each time it had a name or province.
    pub fn birthplaces(&self) -> &[Birthplace] {
        self.places.birthplaces()
    }

    /// The birthplace with a Belfiore code as it was on a day.
    pub fn birthplace(&self, belfiore: &str, on: Date) -> Option<&Birthplace> {
        self.places.birthplace(belfiore, on)
    }

    /// Reads the large tables now and names what is wrong in them.
    pub(crate) fn check_places(&self, faults: &Faults) {
        self.places.check(faults);
        for zone in &self.zones {
            for member in zone.members.iter().filter(|member| member.validity.to.is_none()) {
                if self.places.municipality(&member.istat).is_none() {
                    let reason = format!("zone `{}`: there is no municipality {}", zone.code, member.istat);
                    faults.add(read::ZONES, 1, reason);
                }
            }
        }
    }
}
