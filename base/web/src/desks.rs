//! Who runs the network, for pages that anybody opens: the coordination offices with telephone and mailbox.

use db::{DbResult, Reads, args, statements};
use policy::Open;

use crate::app::App;

statements! {
    /// Names and ways to reach offices of the public service; nothing about anybody.
    OFFICES: Open = "SELECT name, phone, email FROM bodies WHERE kind = 'coordination_office' AND valid_from <= $1
            AND (valid_to IS NULL OR valid_to >= $1)
        ORDER BY sort_key, id LIMIT 40";
}

/// An office that answers for the network.
#[derive(Debug, Clone)]
pub struct Desk {
    pub name: String,
    pub phone: String,
    pub email: String,
}

pub async fn desks(app: &App) -> DbResult<Vec<Desk>> {
    let mut tx = app.db.read().await?;
    let rows = tx.all(&OFFICES, &Open, args![app.today()]).await?;
    let read =
        |row: &db::Row| Ok(Desk { name: row.text("name")?, phone: row.text("phone")?, email: row.text("email")? });
    rows.iter().map(read).collect()
}
