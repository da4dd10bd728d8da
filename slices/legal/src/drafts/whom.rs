//! Whom a matrix would concern: the accounts that act on a day, each with the rights that its body's kind, agreements and
//! duties give under one matrix and under the other.

use std::collections::{BTreeMap, BTreeSet};

use db::{DbResult, Reads, args, statements};
use kernel::Coded;
use kernel::Date;
use kernel::ids::{BodyId, UserId};
use kernel::words::{AgreementKind, BodyKind, Compartment, Duty, Operation, Purpose};
use packs::LegalBases;
use policy::legal::EditMatrix;
use policy::{Lawful, Permit};

statements! {
    ACTING: Permit<EditMatrix> = "SELECT m.user_id, b.id AS body_id, b.kind, d.duty FROM memberships m JOIN users u ON u.id = m.user_id
            JOIN bodies b ON b.id = m.body_id JOIN membership_duties d ON d.membership_id = m.id
        WHERE u.disabled_at IS NULL AND m.valid_from <= $1 AND (m.valid_to IS NULL OR m.valid_to >= $1)
            AND b.valid_from <= $1 AND (b.valid_to IS NULL OR b.valid_to >= $1)
        ORDER BY b.id, m.user_id, d.duty";
    AGREED: Permit<EditMatrix> = "SELECT DISTINCT p.body_id, a.kind FROM agreements a JOIN agreement_parties p ON p.agreement_id = a.id
        WHERE a.valid_from <= $1 AND (a.valid_to IS NULL OR a.valid_to >= $1) AND a.ended_at IS NULL";
}

/// Accounts of one kind of body that gain or lose something, and the duties that count no more, or again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Concerned {
    pub gain: BTreeSet<UserId>,
    pub lose: BTreeSet<UserId>,
    /// Duty to the accounts for which it closes: with it they find nothing any more.
    pub closing: BTreeMap<Duty, BTreeSet<UserId>>,
    pub opening: BTreeMap<Duty, BTreeSet<UserId>>,
}

/// Somebody in one body, with the duties given there.
#[derive(Debug)]
struct Acting {
    user: UserId,
    body: BodyId,
    kind: BodyKind,
    duties: Vec<Duty>,
}

/// By kind of body; kinds whom nothing happens to are left out.
pub async fn concerned(
    tx: &mut impl Reads,
    permit: &Permit<EditMatrix>,
    (before, after): (&LegalBases, &LegalBases),
    day: Date,
) -> DbResult<BTreeMap<BodyKind, Concerned>> {
    let mut agreed: BTreeMap<BodyId, Vec<AgreementKind>> = BTreeMap::new();
    for row in tx.all(&AGREED, permit, args![day]).await? {
        agreed.entry(row.id("body_id")?).or_default().push(row.code("kind")?);
    }
    let mut found: BTreeMap<BodyKind, Concerned> = BTreeMap::new();
    for one in acting(tx, permit, day).await? {
        let agreements = agreed.get(&one.body).map_or(&[][..], Vec::as_slice);
        let rights = |bases| web::lawful(bases, one.kind, agreements, day);
        compare(&one, &rights(before), &rights(after), found.entry(one.kind).or_default());
    }
    found.retain(|_, one| *one != Concerned::default());
    Ok(found)
}

async fn acting(tx: &mut impl Reads, permit: &Permit<EditMatrix>, day: Date) -> DbResult<Vec<Acting>> {
    let mut found: Vec<Acting> = Vec::new();
    for row in tx.all(&ACTING, permit, args![day]).await? {
        let (user, body, duty) = (row.id("user_id")?, row.id("body_id")?, row.code("duty")?);
        match found.last_mut().filter(|last| (last.user, last.body) == (user, body)) {
            Some(last) => last.duties.push(duty),
            None => found.push(Acting { user, body, kind: row.code("kind")?, duties: vec![duty] }),
        }
    }
    Ok(found)
}

fn compare(one: &Acting, before: &Lawful, after: &Lawful, into: &mut Concerned) {
    let (had, has) = (cells(&one.duties, before), cells(&one.duties, after));
    if has.difference(&had).next().is_some() {
        into.gain.insert(one.user);
    }
    if had.difference(&has).next().is_some() {
        into.lose.insert(one.user);
    }
    for duty in &one.duties {
        let Some(purpose) = duty.purpose() else { continue };
        let list = match (before.opens(purpose).is_ok(), after.opens(purpose).is_ok()) {
            (true, false) => &mut into.closing,
            (false, true) => &mut into.opening,
            _ => continue,
        };
        list.entry(*duty).or_default().insert(one.user);
    }
}

/// What the duties make of the matrix: nothing counts for a purpose that is closed, and an emergency is for those who
/// work with people.
fn cells(duties: &[Duty], lawful: &Lawful) -> BTreeSet<(Purpose, Compartment, Operation)> {
    let open = |purpose: &Purpose| lawful.opens(*purpose).is_ok();
    let mut purposes: BTreeSet<Purpose> = duties.iter().filter_map(|duty| duty.purpose()).filter(open).collect();
    if !purposes.is_empty() && open(&Purpose::Emergency) {
        purposes.insert(Purpose::Emergency);
    }
    let mut found = BTreeSet::new();
    for purpose in purposes {
        for compartment in Compartment::ALL {
            let given = Operation::ALL.iter().filter(|one| lawful.row(purpose, *compartment, **one).is_some());
            found.extend(given.map(|operation| (purpose, *compartment, *operation)));
        }
    }
    found
}
