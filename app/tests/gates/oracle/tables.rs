//! The tables as they are, and a few things done to them that a year of work does not bring about by itself.

use std::collections::BTreeSet;

use accounts::found::{NewMembership, add_membership};
use audit::{About, Author, Event};
use db::{Reads, args, statements};
use kernel::words::{AgreementKind, BodyKind, Duty};
use kernel::{Coded, Id};
use policy::{Actor, Steward};
use serde::{Deserialize, Serialize};
use web::App;

#[derive(Debug, Clone)]
pub struct Member {
    pub id: String,
    pub user: String,
    pub name: String,
    pub body: String,
    pub kind: String,
    pub nucleus: Option<String>,
    pub duties: BTreeSet<String>,
}

#[derive(Debug, Clone)]
pub struct Referral {
    pub id: String,
    pub from_body: String,
    pub to_body: Option<String>,
    pub in_charge: Option<String>,
    pub nucleus: String,
    pub state: String,
    pub complete: bool,
}

#[derive(Debug, Clone)]
pub struct Seat {
    pub user: String,
    pub body: String,
    pub nucleus: String,
    pub role: String,
}

#[derive(Debug, Clone)]
pub struct Tables {
    pub members: Vec<Member>,
    pub referrals: Vec<Referral>,
    /// Those that hold on the day.
    pub seats: Vec<Seat>,
    pub conflicts: BTreeSet<(String, String)>,
    /// Body and kind of the agreements that hold on the day.
    pub agreements: BTreeSet<(String, String)>,
    /// The rows of the legal-basis matrix, as they stand in the file.
    pub matrix: Vec<Basis>,
    /// The day that is looked at.
    pub day: String,
}

/// A row of `legal_bases.toml`, read without the crate `packs`.
#[derive(Debug, Clone, Deserialize)]
pub struct Basis {
    purpose: String,
    bodies: Vec<String>,
    compartments: Vec<String>,
    operations: Vec<String>,
    #[serde(default)]
    agreement: Vec<String>,
    valid_from: toml::value::Datetime,
    valid_to: Option<toml::value::Datetime>,
}

#[derive(Deserialize)]
struct Matrix {
    basis: Vec<Basis>,
}

statements! {
    MEMBERS: Steward = "SELECT m.id, m.user_id, u.name, m.body_id, b.kind, b.nucleus_id FROM memberships m
        JOIN users u ON u.id = m.user_id JOIN bodies b ON b.id = m.body_id
        WHERE m.valid_to IS NULL AND u.disabled_at IS NULL AND b.valid_to IS NULL ORDER BY m.id";
    DUTIES: Steward = "SELECT duty FROM membership_duties WHERE membership_id = $1 ORDER BY duty";
    REFERRALS: Steward = "SELECT id, from_body, to_body, in_charge, nucleus_id, state, complete FROM referrals ORDER BY id";
    SEATS: Steward = "SELECT s.id, s.user_id, s.body_id, k.nucleus_id, s.role, s.valid_from, s.valid_to FROM seats s
        JOIN commissions k ON k.id = s.commission_id ORDER BY s.id";
    AGREEMENTS: Steward = "SELECT p.body_id, a.kind, a.valid_from, a.valid_to, a.ended_at FROM agreements a
        JOIN agreement_parties p ON p.agreement_id = a.id";
    END_AGREEMENT: Steward = "UPDATE agreements SET valid_to = $2 WHERE title LIKE $1";
    STOP_AGREEMENT: Steward = "UPDATE agreements SET ended_at = $2 WHERE kind = $1";
    CONFLICTS: Steward = "SELECT referral_id, user_id FROM conflicts";
    DECLARE: Steward = "INSERT INTO conflicts (referral_id, user_id, seat_id, at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (referral_id, user_id) DO NOTHING";
    END_SEAT: Steward = "UPDATE seats SET valid_to = $2 WHERE id = $1";
    TAKE_DUTIES: Steward = "DELETE FROM membership_duties WHERE membership_id = $1 AND duty IN ('commissioner', 'president')";
    MOVE: Steward = "UPDATE referrals SET state = $2, complete = $3 WHERE id = $1";
}

fn steward() -> Steward {
    Steward::for_task("oracle")
}

impl Member {
    pub fn has(&self, duty: &str) -> bool {
        self.duties.contains(duty)
    }

    /// The same person for the program.
    pub fn actor(&self, app: &App, tables: &Tables) -> Actor {
        let of_body = tables.agreements.iter().filter(|(body, _)| *body == self.body);
        let agreements: Vec<_> = of_body.filter_map(|(_, kind)| AgreementKind::parse(kind)).collect();
        let kind = BodyKind::parse(&self.kind).unwrap();
        Actor {
            user: Id::parse(&self.user).unwrap(),
            name: self.name.clone(),
            login: Id::new(app.now(), &app.random),
            membership: Id::parse(&self.id).unwrap(),
            body: Id::parse(&self.body).unwrap(),
            body_name: String::new(),
            body_kind: BodyKind::parse(&self.kind).unwrap(),
            nucleus: self.nucleus.as_deref().and_then(Id::parse),
            duties: self.duties.iter().map(|code| Duty::parse(code).unwrap()).collect(),
            lawful: std::sync::Arc::new(web::lawful(app.packs().legal_bases(), kind, &agreements, app.today())),
            emergencies: std::collections::BTreeSet::new(),
            today: app.today(),
        }
    }
}

impl Tables {
    pub async fn read(app: &App) -> Self {
        let mut tx = app.db.read().await.unwrap();
        let mut members = Vec::new();
        for row in tx.all(&MEMBERS, &steward(), args![]).await.unwrap() {
            let id = row.text("id").unwrap();
            let duties = tx.all(&DUTIES, &steward(), args![&id]).await.unwrap();
            members.push(Member {
                user: row.text("user_id").unwrap(),
                name: row.text("name").unwrap(),
                body: row.text("body_id").unwrap(),
                kind: row.text("kind").unwrap(),
                nucleus: row.opt_text("nucleus_id").unwrap(),
                duties: duties.iter().map(|row| row.text("duty").unwrap()).collect(),
                id,
            });
        }
        let referrals = tx.all(&REFERRALS, &steward(), args![]).await.unwrap();
        let referrals = referrals.iter().map(|row| Referral {
            id: row.text("id").unwrap(),
            from_body: row.text("from_body").unwrap(),
            to_body: row.opt_text("to_body").unwrap(),
            in_charge: row.opt_text("in_charge").unwrap(),
            nucleus: row.text("nucleus_id").unwrap(),
            state: row.text("state").unwrap(),
            complete: row.flag("complete").unwrap(),
        });
        let today = app.today().to_string();
        let seats = tx.all(&SEATS, &steward(), args![]).await.unwrap();
        let holds = |row: &&db::Row| {
            let ends = row.opt_text("valid_to").unwrap();
            row.text("valid_from").unwrap() <= today && ends.is_none_or(|last| last >= today)
        };
        let seats = seats.iter().filter(holds).map(|row| Seat {
            user: row.text("user_id").unwrap(),
            body: row.text("body_id").unwrap(),
            nucleus: row.text("nucleus_id").unwrap(),
            role: row.text("role").unwrap(),
        });
        let conflicts = tx.all(&CONFLICTS, &steward(), args![]).await.unwrap();
        let conflicts = conflicts.iter().map(|row| (row.text("referral_id").unwrap(), row.text("user_id").unwrap()));
        let agreements = tx.all(&AGREEMENTS, &steward(), args![]).await.unwrap();
        let agreed = |row: &&db::Row| holds(row) && row.opt_text("ended_at").unwrap().is_none();
        let agreements = agreements.iter().filter(agreed);
        let agreements = agreements.map(|row| (row.text("body_id").unwrap(), row.text("kind").unwrap())).collect();
        let text = include_str!("../../../../packs/it-tuscany/legal_bases.toml");
        let Matrix { basis: matrix } = toml::from_str(text).unwrap();
        Self {
            members,
            referrals: referrals.collect(),
            seats: seats.collect(),
            conflicts: conflicts.collect(),
            agreements,
            matrix,
            day: today,
        }
    }

    /// Does a row of the matrix hold for somebody's body on the day?
    pub fn lawful(&self, member: &Member, purpose: &str, compartment: &str, operation: &str) -> bool {
        let has = |list: &[String], one: &str| list.iter().any(|other| other == one);
        self.matrix.iter().any(|row| {
            row.purpose == purpose
                && has(&row.bodies, &member.kind)
                && has(&row.compartments, compartment)
                && has(&row.operations, operation)
                && row.valid_from.to_string() <= self.day
                && row.valid_to.as_ref().is_none_or(|last| last.to_string() >= self.day)
                && (row.agreement.is_empty()
                    || row.agreement.iter().any(|kind| self.agreements.contains(&(member.body.clone(), kind.clone()))))
        })
    }

    /// Are seats or agreements others than on another day?
    pub fn found_differs(&self, other: &Self) -> bool {
        self.agreements != other.agreements || self.seats.len() != other.seats.len()
    }

    /// The seats somebody holds for the body they act for.
    pub fn seats_of<'t>(&'t self, member: &'t Member) -> impl Iterator<Item = &'t Seat> {
        self.seats.iter().filter(|seat| seat.user == member.user && seat.body == member.body)
    }

    pub fn seated_in(&self, member: &Member) -> Vec<String> {
        let nuclei: BTreeSet<_> = self.seats_of(member).map(|seat| seat.nucleus.clone()).collect();
        nuclei.into_iter().collect()
    }
}

/// Conflicts, seats that ended, duties that ended while the seat stayed, people with two bodies, rare states.
pub async fn make_it_hard(app: &App) {
    let tables = Tables::read(app).await;
    let yesterday = app.today().yesterday().unwrap();
    let mut tx = app.db.write().await.unwrap();
    let seats = tx.all(&SEATS, &steward(), args![]).await.unwrap();
    for (at, referral) in tables.referrals.iter().enumerate().filter(|(at, _)| at % 3 == 0) {
        let seat = &seats[at / 3 % seats.len()];
        let row = args![&referral.id, seat.text("user_id").unwrap(), seat.text("id").unwrap(), app.now()];
        tx.run(&DECLARE, &steward(), row).await.unwrap();
        // Also somebody who never sat anywhere: a conflict hides from whoever declared it.
        let user = &tables.members[at % tables.members.len()].user;
        let row = args![&referral.id, user, seat.text("id").unwrap(), app.now()];
        tx.run(&DECLARE, &steward(), row).await.unwrap();
    }
    tx.run(&END_SEAT, &steward(), args![seats[1].text("id").unwrap(), yesterday]).await.unwrap();
    // A seat whose holder lost the duty in that body and holds it in another one.
    let stays = &seats[4];
    let user = stays.text("user_id").unwrap();
    let of_seat =
        tables.members.iter().find(|one| one.user == user && one.body == stays.text("body_id").unwrap()).unwrap();
    tx.run(&TAKE_DUTIES, &steward(), args![&of_seat.id]).await.unwrap();
    let others: Vec<_> = ["probation_office", "prison", "municipality"].into_iter().collect();
    for kind in others {
        let Some(body) = tables.members.iter().find(|one| one.kind == kind && one.user != user) else { continue };
        let duties = [Duty::Commissioner, Duty::President, Duty::Receive, Duty::Accompany].into();
        let (user, body) = (Id::parse(&user).unwrap(), Id::parse(&body.body).unwrap());
        let new = NewMembership { user, body, unit: None, duties, from: yesterday };
        add_membership(&mut tx, &steward(), &app.random, app.now(), &new).await.unwrap();
    }
    let rare =
        ["under_review", "evaluated", "pre_rejection", "postponed", "admitted", "cancelled", "registered", "draft"];
    for (at, referral) in tables.referrals.iter().enumerate().filter(|(at, _)| at % 4 == 1) {
        let row = args![&referral.id, rare[at / 4 % rare.len()], at % 8 == 1];
        tx.run(&MOVE, &steward(), row).await.unwrap();
    }
    let later = app.today().checked_add(jiff::Span::new().days(5)).unwrap();
    tx.run(&END_AGREEMENT, &steward(), args!["%Prato", later]).await.unwrap();
    tx.run(&STOP_AGREEMENT, &steward(), args!["processing", app.now()]).await.unwrap();
    tx.commit(&Author::machine(app.now()), &MadeHard).await.unwrap();
}

#[derive(Serialize)]
struct MadeHard;

impl Event for MadeHard {
    const KIND: &'static str = "made_hard";

    fn about(&self) -> About {
        About::network()
    }
}
