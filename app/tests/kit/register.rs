//! The register of events, as a test reads it.

use db::{Reads, args, statements};
use policy::Steward;

use super::app::TestApp;

statements! {
    EVENTS: Steward = "SELECT kind, about_kind, about_id, user_id FROM audit_events ORDER BY seq";
}

impl TestApp {
    /// Kinds of everything noted since the cast was founded, in order.
    pub async fn events(&self) -> Vec<String> {
        let all = self.entries().await;
        let founded = all.iter().position(|(kind, ..)| kind == "cast_founded").map_or(0, |at| at + 1);
        all.into_iter().skip(founded).map(|(kind, ..)| kind).collect()
    }

    /// Kinds of what was noted about one object, in order.
    pub async fn events_about(&self, about_kind: &str, id: impl ToString) -> Vec<String> {
        let id = id.to_string();
        let all = self.entries().await.into_iter();
        all.filter(|(_, kind, about)| kind == about_kind && *about == id).map(|(kind, ..)| kind).collect()
    }

    async fn entries(&self) -> Vec<(String, String, String)> {
        let mut tx = self.db.read().await.expect("the register is read");
        let rows = tx.all(&EVENTS, &Steward::for_task("test"), args![]).await.expect("the register is read");
        let text = |row: &db::Row, column: &str| row.text(column).expect("a text");
        rows.iter().map(|row| (text(row, "kind"), text(row, "about_kind"), text(row, "about_id"))).collect()
    }
}
