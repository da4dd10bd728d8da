//! Who works in a body: for its administrators. What the body does in the network: for everybody, without names.

use std::collections::BTreeSet;

use db::{DbResult, ReadTx, Reads, args, statements};
use kernel::ids::{BodyId, UserId};
use kernel::words::Duty;
use kernel::{Coded, Date};
use policy::Permit;
use policy::accounts::Administer;
use policy::network::View;

/// One member with all duties held in the body.
#[derive(Debug, Clone)]
pub struct Member {
    pub user: UserId,
    pub name: String,
    pub title: String,
    pub unit: String,
    pub duties: BTreeSet<Duty>,
}

statements! {
    MEMBERS: Permit<Administer> = "SELECT u.id, u.name, u.title, n.name AS unit, d.duty
        FROM memberships m JOIN users u ON u.id = m.user_id
        LEFT JOIN membership_duties d ON d.membership_id = m.id LEFT JOIN units n ON n.id = m.unit_id
        WHERE m.body_id = $1 AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $2)
            AND u.disabled_at IS NULL
        ORDER BY u.sort_key, u.id";
    DUTIES: Permit<View> = "SELECT DISTINCT d.duty
        FROM memberships m JOIN membership_duties d ON d.membership_id = m.id JOIN users u ON u.id = m.user_id
        WHERE m.body_id = $1 AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $2)
            AND u.disabled_at IS NULL";
}

pub async fn members(tx: &mut ReadTx, permit: &Permit<Administer>, body: BodyId, today: Date) -> DbResult<Vec<Member>> {
    let mut members: Vec<Member> = Vec::new();
    for row in tx.all(&MEMBERS, permit, args![body, today]).await? {
        let user = row.id("id")?;
        if members.last().is_none_or(|last| last.user != user) {
            let unit = row.opt_text("unit")?.unwrap_or_default();
            let (name, title) = (row.text("name")?, row.text("title")?);
            members.push(Member { user, name, title, unit, duties: BTreeSet::new() });
        }
        let duty = row.opt_text("duty")?.and_then(|code| Duty::parse(&code));
        members.last_mut().into_iter().for_each(|member| member.duties.extend(duty));
    }
    Ok(members)
}

/// The duties somebody holds in the body today.
pub async fn duties_held(
    tx: &mut ReadTx,
    permit: &Permit<View>,
    body: BodyId,
    today: Date,
) -> DbResult<BTreeSet<Duty>> {
    let rows = tx.all(&DUTIES, permit, args![body, today]).await?;
    rows.iter().map(|row| row.code("duty")).collect()
}
