//! Invented people: names by nationality, birth, identifiers. Pure, repeatable from the seed.

use kernel::codice_fiscale::BirthFacts;
use kernel::codice_fiscale::invented::invented;
use kernel::identifier::IdentifierKind;
use kernel::words::LegalSex;
use kernel::{Date, Random};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct File {
    nationalities: Vec<Nationality>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Nationality {
    /// Belfiore code of the country, empty for Italy.
    country: String,
    lang: String,
    /// Weight in the sample.
    share: usize,
    female: Vec<String>,
    male: Vec<String>,
    family: Vec<String>,
    #[serde(default)]
    female_original: Vec<String>,
    #[serde(default)]
    male_original: Vec<String>,
    #[serde(default)]
    family_original: Vec<String>,
}

/// A person nobody is.
#[derive(Debug, Clone)]
pub struct Invented {
    pub family: String,
    pub given: String,
    pub family_original: String,
    pub given_original: String,
    pub country: String,
    pub lang: String,
    pub sex: LegalSex,
    pub birth: Option<Date>,
    pub birth_year: Option<i64>,
    pub birth_place: String,
    pub identifier: (IdentifierKind, String),
    pub phone: String,
}

pub struct Inventor {
    nationalities: Vec<Nationality>,
    random: Random,
}

impl Inventor {
    /// `random` should be seeded: the same seed gives the same people.
    pub fn new(random: Random) -> Self {
        let file: File = toml::from_str(include_str!("names.toml")).expect("the names are part of the program");
        Self { nationalities: file.nationalities, random }
    }

    /// `birthplaces` are Belfiore codes of municipalities, for those born in Italy.
    pub fn person(&self, birthplaces: &[String]) -> Invented {
        let nation = self.nation();
        let female = self.random.below(100) < 48;
        let (given, given_original) = if female {
            self.pair(&nation.female, &nation.female_original)
        } else {
            self.pair(&nation.male, &nation.male_original)
        };
        let (family, family_original) = self.pair(&nation.family, &nation.family_original);
        let sex = if female { LegalSex::Female } else { LegalSex::Male };
        let birth = self.birth();
        let birth_place = if nation.country.is_empty() {
            birthplaces[self.random.below(birthplaces.len())].clone()
        } else {
            nation.country.clone()
        };
        let facts = BirthFacts {
            surname: &family,
            given: &given,
            sex: Some(sex),
            birth: Some(birth),
            place_code: Some(&birth_place),
        };
        let identifier = self.identifier(&facts, nation.country.is_empty());
        // Some people know only the year of their birth.
        let year_only = !nation.country.is_empty() && self.random.below(12) == 0;
        Invented {
            identifier: if year_only { (IdentifierKind::None_, String::new()) } else { identifier },
            birth: (!year_only).then_some(birth),
            birth_year: Some(i64::from(birth.year())),
            country: if nation.country.is_empty() { "Z000".to_owned() } else { nation.country.clone() },
            lang: nation.lang.clone(),
            phone: if self.random.below(5) == 0 {
                String::new()
            } else {
                format!("+39 350 000 {:04}", self.random.below(10_000))
            },
            family,
            given,
            family_original,
            given_original,
            sex,
            birth_place,
        }
    }

    fn nation(&self) -> &Nationality {
        let total: usize = self.nationalities.iter().map(|nation| nation.share).sum();
        let mut at = self.random.below(total);
        for nation in &self.nationalities {
            if at < nation.share {
                return nation;
            }
            at -= nation.share;
        }
        &self.nationalities[0]
    }

    fn pair(&self, latin: &[String], original: &[String]) -> (String, String) {
        let at = self.random.below(latin.len());
        (latin[at].clone(), original.get(at).cloned().unwrap_or_default())
    }

    fn birth(&self) -> Date {
        let year = i16::try_from(1961 + self.random.below(46)).unwrap_or(1980);
        let month = i8::try_from(1 + self.random.below(12)).unwrap_or(1);
        let day = i8::try_from(1 + self.random.below(28)).unwrap_or(1);
        Date::constant(year, month, day)
    }

    fn identifier(&self, facts: &BirthFacts<'_>, italian: bool) -> (IdentifierKind, String) {
        let roll = self.random.below(100);
        let code = || invented(facts).map(|code| code.as_str().to_owned()).unwrap_or_default();
        match roll {
            _ if italian && roll < 96 => (IdentifierKind::CodiceFiscale, code()),
            0..55 => (IdentifierKind::CodiceFiscale, code()),
            55..65 => (IdentifierKind::Stp, format!("STP090201{:07}", self.random.below(9_999_999))),
            65..70 => (IdentifierKind::Eni, format!("ENI090201{:07}", self.random.below(9_999_999))),
            70..80 => (IdentifierKind::Passport, format!("X{:07}", self.random.below(9_999_999))),
            _ => (IdentifierKind::None_, String::new()),
        }
    }
}
