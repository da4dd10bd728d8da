//! What the own body sent and has no answer to although its term passed: who has it, and whom to call.

use db::{DbResult, ReadTx, Reads, Row, args, statements};
use kernel::Date;
use kernel::ids::{NucleusId, ReferralId};
use kernel::words::Duty;
use network::Body;
use people::{as_sender, no_conflict};
use policy::referral::Referrals;
use policy::{Actor, Scope};

use super::{Queue, SHOWN};
use crate::work::referrals::person;

#[derive(Debug, Clone)]
pub struct Late {
    pub referral: ReferralId,
    pub person: String,
    pub number: Option<(i64, i64)>,
    pub due_on: Date,
    pub urgent: bool,
    /// The body it was redirected to, or where the commission's secretary sits; empty when nobody can be called.
    pub desk: String,
    pub phone: String,
}

statements! {
    /// States in which another one owes the answer: while the sender is waited for, it knows. $1 body, $2 user, $3 today.
    LATE: Scope<Referrals> = concat!("SELECT r.id, r.number, r.number_year, r.due_on, r.urgent, r.nucleus_id, b.name AS to_name,
            b.phone AS to_phone, p.family, p.given, p.chosen_name, count(*) OVER () AS total
        FROM referrals r JOIN people p ON p.id = r.person_id LEFT JOIN bodies b ON b.id = r.to_body
        WHERE ", as_sender!("$1"), " AND r.due_on < $3
            AND r.state IN ('sent', 'registered', 'under_review', 'on_agenda', 'evaluated', 'postponed')
            AND ", no_conflict!("$2"), "
        ORDER BY r.due_on, r.id LIMIT 10");
}

/// Those that wait longest; `None` for who does not refer.
pub async fn late(tx: &mut ReadTx, actor: &Actor) -> DbResult<Option<Queue<Late>>> {
    let scope = actor.scope::<Referrals>();
    let body = scope.body_if(Duty::Refer);
    if body.is_empty() {
        return Ok(None);
    }
    let rows = tx.all(&LATE, &scope, args![body, actor.user, actor.today]).await?;
    let total = rows.first().map(|row| row.int("total")).transpose()?.unwrap_or(0);
    let mut desks: Vec<(NucleusId, Option<Body>)> = Vec::new();
    let mut found = Vec::with_capacity(SHOWN);
    for row in &rows {
        let nucleus: NucleusId = row.id("nucleus_id")?;
        // A sender writes to one or two nuclei: their desks are looked up once.
        if !desks.iter().any(|(known, _)| *known == nucleus) {
            desks.push((nucleus, network::desk_of(tx, nucleus, actor.today).await?));
        }
        let desk = desks.iter().find(|(known, _)| *known == nucleus).and_then(|(_, desk)| desk.as_ref());
        found.push(read(row, desk)?);
    }
    Ok(Some(Queue { rows: found, total }))
}

fn read(row: &Row, desk: Option<&Body>) -> DbResult<Late> {
    let receiver = row.opt_text("to_name")?.zip(row.opt_text("to_phone")?);
    let (desk, phone) =
        receiver.or_else(|| desk.map(|desk| (desk.name.clone(), desk.phone.clone()))).unwrap_or_default();
    Ok(Late {
        referral: row.id("id")?,
        person: person(row)?,
        number: row.opt_int("number")?.zip(row.opt_int("number_year")?),
        due_on: row.date("due_on")?,
        urgent: row.flag("urgent")?,
        desk,
        phone,
    })
}
