//! Who works with the person: who leads, and everybody with a mandate today. Whose role or body tells of a compartment that this
//! visit does not show is left out: the person hears of them face to face.

use db::{DbResult, Reads, args, statements};
use kernel::Date;
use kernel::ids::{FigureId, UserId};
use packs::TeamRules;
use people::KeyError;
use policy::own::OwnView;
use vault::Vault;

statements! {
    LEAD: OwnView = "SELECT b.name AS body_name, b.phone, u.id AS user_id, u.name AS user_name FROM cases c JOIN bodies b ON b.id = c.body_id
        LEFT JOIN users u ON u.id = c.manager_id WHERE c.id = $1";
    TEAM: OwnView = "SELECT g.id, g.role, g.sealed, b.name AS body_name, b.kind AS body_kind, b.phone, u.id AS user_id,
            u.name AS user_name
        FROM figures g LEFT JOIN bodies b ON b.id = g.body_id LEFT JOIN users u ON u.id = g.user_id
        WHERE g.case_id = $1 AND g.state = 'active' AND g.valid_from <= $2 AND g.valid_to >= $2 ORDER BY g.proposed_at, g.id";
}

/// Somebody who works with the person.
#[derive(Debug, Clone)]
pub struct Helper {
    pub figure: Option<FigureId>,
    /// Of who has an account.
    pub user: Option<UserId>,
    /// Code in the pack; empty for who leads.
    pub role: String,
    pub name: String,
    pub body: String,
    /// Of the body.
    pub phone: String,
}

/// Who leads comes first.
pub async fn of(
    tx: &mut impl Reads,
    vault: &Vault,
    view: &OwnView,
    (rules, today): (&TeamRules, Date),
) -> Result<Vec<Helper>, KeyError> {
    let mut found: Vec<Helper> = lead(tx, view).await?.into_iter().collect();
    let key = people::data_key_of(tx, vault, &view.words(), view.person()).await?;
    for row in tx.all(&TEAM, view, args![view.case(), today]).await? {
        let (id, role): (FigureId, String) = (row.id("id")?, row.text("role")?);
        let told = cases::figures::betrayed(rules, &role, row.opt_code("body_kind")?);
        // Who looks knows of the own mandate.
        if view.guardian() != Some(id) && told.is_some_and(|one| !view.shows(one)) {
            continue;
        }
        let words: cases::figures::Words = match key.as_ref() {
            Some(key) => {
                let plain = vault.open(key, &cases::figures::place(id), &row.bytes("sealed")?)?;
                serde_json::from_slice(&plain).unwrap_or_default()
            }
            None => cases::figures::Words::default(),
        };
        found.push(Helper {
            figure: Some(id),
            user: row.opt_id("user_id")?,
            role,
            name: row.opt_text("user_name")?.unwrap_or(words.name),
            body: row.opt_text("body_name")?.unwrap_or_default(),
            phone: row.opt_text("phone")?.unwrap_or_default(),
        });
    }
    Ok(found)
}

async fn lead(tx: &mut impl Reads, view: &OwnView) -> DbResult<Option<Helper>> {
    let row = tx.first(&LEAD, view, args![view.case()]).await?;
    row.map(|row| {
        Ok(Helper {
            figure: None,
            user: row.opt_id("user_id")?,
            role: String::new(),
            name: row.opt_text("user_name")?.unwrap_or_default(),
            body: row.text("body_name")?,
            phone: row.text("phone")?,
        })
    })
    .transpose()
}
