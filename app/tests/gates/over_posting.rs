//! Every form gets every field name that any form of the program knows, with values somebody would like to see taken.
//! What decides rights must stand as before.

use std::collections::{BTreeMap, BTreeSet};

use web::Method;

use super::sweep::url;
use super::{files, root, things};
use crate::kit::{Person, TestApp};

/// What no form of somebody without an administrator's duty changes, as `table.column`.
const PROTECTED: [&str; 22] = [
    "membership_duties.duty",
    "membership_duties.membership_id",
    "memberships.user_id",
    "memberships.body_id",
    "memberships.valid_to",
    "bodies.kind",
    "bodies.nucleus_id",
    "bodies.second_factor",
    "bodies.valid_to",
    "seats.user_id",
    "seats.role",
    "seats.valid_to",
    "agreements.ended_at",
    "agreement_parties.body_id",
    "users.disabled_at",
    "editions_published.number",
    "matrix_proposals.state",
    "emergency_accesses.verdict",
    "emergency_accesses.ends_at",
    "referrals.number",
    "referrals.in_charge",
    "referrals.outcome",
];

/// Columns in which a sender may add rows, of the own body alone.
const OWN: [&str; 3] = ["referrals.from_body", "referrals.author_id", "referrals.nucleus_id"];

/// The names between `before` and a quotation mark, in all sources of the slices.
fn names() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for part in ["slices", "base/web"] {
        for ending in [".rs", ".html"] {
            for file in files(&root().join(part), ending) {
                let text = std::fs::read_to_string(&file).unwrap_or_default();
                for before in [".text(\"", "name=\"", "FieldView::new(\"", "field(\""] {
                    found.extend(after(&text, before));
                }
            }
        }
    }
    // Names of columns, which no form has: whoever guesses a column is answered like everybody else.
    found.extend(PROTECTED.iter().chain(&OWN).filter_map(|place| Some(place.split_once('.')?.1.to_owned())));
    found.extend(["duties", "role", "admin", "body_id", "user", "acting", "membership"].map(str::to_owned));
    found
}

fn after(text: &str, before: &str) -> Vec<String> {
    let named = text.split(before).skip(1).filter_map(|rest| rest.split('"').next());
    let plain = |name: &&str| {
        !name.is_empty()
            && name.len() < 40
            && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-')
    };
    named.filter(plain).map(str::to_owned).collect()
}

/// What somebody would like: another body, every duty, somebody else.
fn wish(app: &TestApp, name: &str) -> String {
    let or = |known: &[&str]| known.iter().any(|part| name.contains(part));
    match name {
        name if or(&["dut", "role", "admin"]) && !name.is_empty() => "administer_network".to_owned(),
        _ if or(&["body"]) => app.body("montemurlo").to_string(),
        _ if or(&["user", "author"]) => app.user("stella").to_string(),
        _ if or(&["nucleus"]) => app.nucleus("prato").to_string(),
        "version" => "1".to_owned(),
        _ if or(&["valid", "until", "day", "_at", "_on", "date"]) => "2026-11-30".to_owned(),
        _ => "yes".to_owned(),
    }
}

/// Each protected column with its values, in an order that does not depend on the rows'.
async fn standing(app: &TestApp, places: &[&str]) -> BTreeMap<String, Vec<Vec<u8>>> {
    let mut found: BTreeMap<String, Vec<Vec<u8>>> = BTreeMap::new();
    for cell in app.cells().await.into_iter().filter(|cell| places.contains(&cell.place.as_str())) {
        found.entry(cell.place).or_default().push(cell.bytes);
    }
    found.values_mut().for_each(|values| values.sort());
    found
}

/// Posts every name to every form; gives how many forms there were and those that broke.
async fn posts_everything(app: &TestApp, person: &Person, things: &things::Things) -> (usize, Vec<String>) {
    let fields: Vec<(String, String)> = names().into_iter().map(|name| (name.clone(), wish(app, &name))).collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let (mut asked, mut broken) = (0, Vec::new());
    for route in netmet::routes::all().facts().iter().filter(|route| route.method == Method::Post) {
        // These end the session or change the own account, which is everybody's own business.
        if ["/sign-out", "/account", "/acting", "/sign-in"].iter().any(|own| route.path.starts_with(own)) {
            continue;
        }
        let Ok(url) = url(route, things) else { continue };
        let page = person.signed(&url, &fields).await;
        asked += 1;
        if page.status() >= 500 {
            broken.push(format!("{}: {}", route.path, page.status()));
        }
    }
    (asked, broken)
}

story!(fields_that_no_form_asked_for_change_nothing_that_decides_rights, |app| {
    let things = things::found(&app).await;
    let before = standing(&app, &PROTECTED).await;
    for person in [app.agnese().await, app.anna().await] {
        let (asked, broken) = posts_everything(&app, &person, &things).await;
        assert!(asked > 60, "only {asked} forms");
        assert!(broken.is_empty(), "{}", broken.join("\n"));
    }
    assert_eq!(standing(&app, &PROTECTED).await, before);
    let own = [app.body("quarrata").to_string(), app.user("anna").to_string(), app.nucleus("pistoia").to_string()];
    for (place, values) in standing(&app, &OWN).await {
        let foreign = values.iter().find(|value| own.iter().all(|known| known.as_bytes() != value.as_slice()));
        assert!(foreign.is_none(), "{place} holds {foreign:?}");
    }
});

story!(a_form_that_took_such_a_field_is_noticed, |app| {
    let before = standing(&app, &PROTECTED).await;
    app.tampers("UPDATE bodies SET second_factor = NOT second_factor").await;
    assert_ne!(standing(&app, &PROTECTED).await, before);
    assert!(names().len() > 100, "the names of the forms are not found");
});
