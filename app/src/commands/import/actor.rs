//! For whom the command acts: a user who may refer for an organisation, as the signed-in page would know them.

use db::{Reads, args, statements};
use kernel::Coded;
use kernel::words::Duty;
use policy::{Actor, Steward};
use web::App;

use crate::commands::acting;
use crate::setup::SetupError;

statements! {
    REFERRERS: Steward = "SELECT u.id AS user_id, u.name AS user_name, u.email, m.id AS membership_id, b.id AS body_id,
            b.name AS body_name, b.short_name, b.kind, b.nucleus_id
        FROM memberships m JOIN users u ON u.id = m.user_id JOIN bodies b ON b.id = m.body_id
            JOIN membership_duties d ON d.membership_id = m.id
        WHERE d.duty = 'refer' AND u.disabled_at IS NULL AND m.valid_from <= $1 AND (m.valid_to IS NULL OR m.valid_to >= $1)
        ORDER BY b.sort_key, u.sort_key, m.id";
}

/// The one user who fits; otherwise what is missing on the command line.
pub async fn find(app: &App, body: Option<&str>, user: Option<&str>) -> Result<Result<Actor, String>, SetupError> {
    let steward = Steward::for_task("import from the command line");
    let today = app.today();
    let mut tx = app.db.read().await?;
    let mut fitting = Vec::new();
    for row in tx.all(&REFERRERS, &steward, args![today]).await? {
        let names = [row.text("body_id")?, row.text("body_name")?, row.text("short_name")?];
        let right_body =
            body.is_none_or(|body| names.iter().any(|name| name.to_lowercase() == body.trim().to_lowercase()));
        let email = row.text("email")?.to_lowercase();
        let right_user = user.is_none_or(|user| email == user.trim().to_lowercase());
        if right_body && right_user {
            fitting.push(row);
        }
    }
    let row = match fitting.as_slice() {
        [only] => only,
        [] => return Ok(Err(nobody(body, user))),
        several => {
            let mut names = Vec::new();
            for row in several.iter().take(10) {
                names.push(format!("  --as \"{}\" --user {}", row.text("body_name")?, row.text("email")?));
            }
            return Ok(Err(format!("{} users may refer; say which one:\n{}", several.len(), names.join("\n"))));
        }
    };
    let actor = acting::of_row(app, &mut tx, row).await?;
    if actor.nucleus.is_none() {
        return Ok(Err(format!(
            "{} belongs to no nucleus: there is nowhere to send a referral",
            row.text("body_name")?
        )));
    }
    Ok(Ok(actor))
}

fn nobody(body: Option<&str>, user: Option<&str>) -> String {
    let duty = Duty::Refer.code();
    match (body, user) {
        (Some(body), Some(user)) => format!("{user} has no duty `{duty}` in an organisation called `{body}`"),
        (Some(body), None) => format!("nobody has the duty `{duty}` in an organisation called `{body}`"),
        (None, Some(user)) => format!("{user} has no duty `{duty}` in any organisation"),
        (None, None) => format!("nobody has the duty `{duty}` yet: invite somebody first"),
    }
}
