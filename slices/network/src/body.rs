//! Bodies, units and nuclei as other slices read them. Nothing here is about a person, so the statements are open.

use db::{DbResult, Reads, Row, args, statements};
use kernel::ids::{BodyId, NucleusId, UnitId};
use kernel::words::{BodyKind, Duty};
use kernel::{Coded, Date, fold};
use packs::PackSet;
use policy::Open;
use web::Choice;

/// An organisation of the network.
#[derive(Debug, Clone)]
pub struct Body {
    pub id: BodyId,
    pub kind: BodyKind,
    pub name: String,
    pub short_name: String,
    pub nucleus: Option<NucleusId>,
    /// Belfiore code, empty outside Italy.
    pub municipality: String,
    pub address: String,
    pub email: String,
    pub pec: String,
    pub phone: String,
    /// Opening times in the body's own words.
    pub opening: String,
    /// Language tags.
    pub languages: Vec<String>,
    /// Every member must sign in with a second factor.
    pub second_factor: bool,
    pub valid_from: Date,
    /// The last day.
    pub valid_to: Option<Date>,
    pub version: i64,
}

/// A local nucleus or a partner territory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nucleus {
    pub id: NucleusId,
    /// Code in the territory pack.
    pub code: String,
    pub name: String,
    /// Foreign partner under other law.
    pub partner: bool,
}

/// A service of a body.
#[derive(Debug, Clone)]
pub struct Unit {
    pub id: UnitId,
    pub body: BodyId,
    pub name: String,
    pub email: String,
    pub phone: String,
    pub valid_to: Option<Date>,
    pub version: i64,
}

statements! {
    BODY: Open = "SELECT id, kind, name, short_name, nucleus_id, municipality, address, email, pec, phone, opening,
            languages, second_factor, valid_from, valid_to, version
        FROM bodies WHERE id = $1";
    BODY_NAMED: Open = "SELECT id FROM bodies WHERE sort_key = $1 AND (valid_to IS NULL OR valid_to >= $2) ORDER BY id";
    /// $1 is an optional nucleus.
    BODIES: Open = "SELECT id, kind, name, short_name, nucleus_id, municipality, address, email, pec, phone, opening,
            languages, second_factor, valid_from, valid_to, version
        FROM bodies WHERE (CAST($1 AS TEXT) IS NULL OR nucleus_id = $1)
            AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)
        ORDER BY sort_key, id";
    /// Bodies in which somebody holds the duty on that day.
    WITH_DUTY: Open = "SELECT id, kind, name, short_name, nucleus_id, municipality, address, email, pec, phone, opening,
            languages, second_factor, valid_from, valid_to, version
        FROM bodies b WHERE valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)
            AND EXISTS (SELECT 1 FROM memberships m JOIN membership_duties d ON d.membership_id = m.id
                JOIN users u ON u.id = m.user_id
                WHERE m.body_id = b.id AND d.duty = $1 AND u.disabled_at IS NULL
                    AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $2))
        ORDER BY sort_key, id";
    NUCLEI: Open = "SELECT id, code, name, partner FROM nuclei ORDER BY partner, name, id";
    UNITS: Open = "SELECT id, body_id, name, email, phone, valid_to, version FROM units
        WHERE body_id = $1 ORDER BY name, id";
    UNIT: Open = "SELECT id, body_id, name, email, phone, valid_to, version FROM units WHERE id = $1 AND body_id = $2";
}

/// One body, also one that has ended: old records name it.
pub async fn body(tx: &mut impl Reads, id: BodyId) -> DbResult<Option<Body>> {
    tx.first(&BODY, &Open, args![id]).await?.map(|row| Body::read(&row)).transpose()
}

/// The body, not ended before `on`, whose name folds to the same key: for imports and against founding twice.
pub async fn body_of_name(tx: &mut impl Reads, name: &str, on: Date) -> DbResult<Option<BodyId>> {
    tx.first(&BODY_NAMED, &Open, args![fold::fold(name), on]).await?.map(|row| row.id("id")).transpose()
}

/// Bodies in force on a day, by name. No nucleus means all; no kinds means every kind.
pub async fn bodies_of(
    tx: &mut impl Reads,
    nucleus: Option<NucleusId>,
    kinds: &[BodyKind],
    on: Date,
) -> DbResult<Vec<Body>> {
    let rows = tx.all(&BODIES, &Open, args![nucleus, on]).await?;
    let mut bodies = rows.iter().map(Body::read).collect::<DbResult<Vec<_>>>()?;
    bodies.retain(|body| kinds.is_empty() || kinds.contains(&body.kind));
    Ok(bodies)
}

/// Bodies in force in which somebody holds `duty` today: to whom a referral can be redirected ([`Duty::Receive`]),
/// who can take somebody in charge ([`Duty::Accompany`]).
pub async fn bodies_with(tx: &mut impl Reads, duty: Duty, on: Date) -> DbResult<Vec<Body>> {
    tx.all(&WITH_DUTY, &Open, args![duty.code(), on]).await?.iter().map(Body::read).collect()
}

/// Whom to call about what the commission of a nucleus has: the body where its secretary sits, else the coordination
/// office. `None` where neither can be called nor written to.
pub async fn desk_of(tx: &mut impl Reads, nucleus: NucleusId, on: Date) -> DbResult<Option<Body>> {
    let secretaries = bodies_with(tx, Duty::Secretary, on).await?;
    let offices = bodies_of(tx, Some(nucleus), &[BodyKind::CoordinationOffice], on).await?;
    let mut desks = secretaries.into_iter().filter(|body| body.nucleus == Some(nucleus)).chain(offices);
    Ok(desks.find(Body::is_reachable))
}

/// All nuclei, partners abroad last.
pub async fn nuclei(tx: &mut impl Reads) -> DbResult<Vec<Nucleus>> {
    tx.all(&NUCLEI, &Open, args![]).await?.iter().map(Nucleus::read).collect()
}

pub async fn nucleus(tx: &mut impl Reads, id: NucleusId) -> DbResult<Option<Nucleus>> {
    Ok(nuclei(tx).await?.into_iter().find(|nucleus| nucleus.id == id))
}

/// The nucleus with a code of the territory pack.
pub async fn nucleus_of_code(tx: &mut impl Reads, code: &str) -> DbResult<Option<Nucleus>> {
    Ok(nuclei(tx).await?.into_iter().find(|nucleus| nucleus.code == code))
}

/// Units of a body, ended ones too.
pub async fn units_of(tx: &mut impl Reads, body: BodyId) -> DbResult<Vec<Unit>> {
    tx.all(&UNITS, &Open, args![body]).await?.iter().map(Unit::read).collect()
}

pub async fn unit(tx: &mut impl Reads, body: BodyId, id: UnitId) -> DbResult<Option<Unit>> {
    tx.first(&UNIT, &Open, args![id, body]).await?.map(|row| Unit::read(&row)).transpose()
}

/// Bodies as options of a select or of radio buttons: the name, with its kind as hint.
pub fn choices_of_bodies(ui: &web::Ui, bodies: &[Body]) -> Vec<Choice> {
    let choice =
        |body: &Body| Choice { value: body.id.to_string(), label: body.name.clone(), hint: ui.code(body.kind) };
    bodies.iter().map(choice).collect()
}

/// Nuclei as options; the value is the id.
pub fn choices_of_nuclei(ui: &web::Ui, packs: &PackSet, nuclei: &[Nucleus]) -> Vec<Choice> {
    nuclei.iter().map(|nucleus| Choice::new(nucleus.id.to_string(), nucleus.title(packs, ui.lang()))).collect()
}

impl Body {
    pub(crate) fn read(row: &Row) -> DbResult<Self> {
        Ok(Self {
            id: row.id("id")?,
            kind: row.code("kind")?,
            name: row.text("name")?,
            short_name: row.text("short_name")?,
            nucleus: row.opt_id("nucleus_id")?,
            municipality: row.text("municipality")?,
            address: row.text("address")?,
            email: row.text("email")?,
            pec: row.text("pec")?,
            phone: row.text("phone")?,
            opening: row.text("opening")?,
            languages: row.text("languages")?.split(',').filter(|tag| !tag.is_empty()).map(str::to_owned).collect(),
            second_factor: row.flag("second_factor")?,
            valid_from: row.date("valid_from")?,
            valid_to: row.opt_date("valid_to")?,
            version: row.int("version")?,
        })
    }

    /// Has a telephone or a mailbox.
    pub fn is_reachable(&self) -> bool {
        !self.phone.is_empty() || !self.email.is_empty()
    }

    pub fn is_in_force(&self, on: Date) -> bool {
        self.valid_from <= on && self.valid_to.is_none_or(|last| last >= on)
    }
}

impl Nucleus {
    fn read(row: &Row) -> DbResult<Self> {
        Ok(Self { id: row.id("id")?, code: row.text("code")?, name: row.text("name")?, partner: row.flag("partner")? })
    }

    /// The name in the reader's language, from the pack; the stored one when the pack no longer has the nucleus.
    pub fn title(&self, packs: &PackSet, lang: &str) -> String {
        let found = packs.territory().nucleus(&self.code);
        found.map_or_else(|| self.name.clone(), |nucleus| nucleus.name.in_lang(lang).to_owned())
    }
}

impl Unit {
    fn read(row: &Row) -> DbResult<Self> {
        Ok(Self {
            id: row.id("id")?,
            body: row.id("body_id")?,
            name: row.text("name")?,
            email: row.text("email")?,
            phone: row.text("phone")?,
            valid_to: row.opt_date("valid_to")?,
            version: row.int("version")?,
        })
    }

    pub fn has_ended(&self, today: Date) -> bool {
        self.valid_to.is_some_and(|last| last < today)
    }
}
