//! The cast: two nuclei, ten bodies, and people whose first name says who they are.

use std::collections::BTreeMap;

use accounts::found::{NewMembership, NewUser};
use audit::{About, Author, Event};
use db::{DbResult, Unrecorded, WriteTx, args, statements};
use i18n::Lang;
use kernel::ids::{BodyId, CommissionId, LoginId, MembershipId, NucleusId, SeatId, UserId};
use kernel::words::{AgreementKind, BodyKind, Duty, PartyRole, SeatRole};

use kernel::{Coded, Date, Id};
use network::found::Standing;
use network::record::BodyRecord;
use policy::{Actor, Steward};
use serde::Serialize;
use web::App;

use super::app::TestApp;

/// Everybody's password.
pub const PASSWORD: &str = "quattro gatti sul tetto";

const FOUNDED: Date = Date::constant(2026, 1, 1);

use BodyKind::{
    CoordinationOffice, EmploymentOffice, HealthAuthority, HealthSociety, Municipality, ProbationOffice,
    SocialCooperative, TrainingBody,
};

const BODIES: [(&str, BodyKind, &str, &str); 10] = [
    ("quarrata", Municipality, "Comune di Quarrata", "pistoia"),
    ("agliana", Municipality, "Comune di Agliana", "pistoia"),
    ("sds", HealthSociety, "Società della Salute Pistoiese", "pistoia"),
    ("asl", HealthAuthority, "Azienda USL Toscana Centro", "pistoia"),
    ("uepe", ProbationOffice, "UEPE di Pistoia", "pistoia"),
    ("employment", EmploymentOffice, "Centro per l'impiego di Pistoia", "pistoia"),
    ("lantern", SocialCooperative, "Cooperativa La Lanterna", "pistoia"),
    ("training", TrainingBody, "Formazione Pistoia", "pistoia"),
    ("office", CoordinationOffice, "Ufficio di coordinamento", "pistoia"),
    ("montemurlo", Municipality, "Comune di Montemurlo", "prato"),
];

use Duty::{
    Accompany, AdministerBody, AdministerNetwork, Commissioner, Coordinate, President, Privacy, Receive, Refer,
    Secretary, TakePart,
};

const PEOPLE: [(&str, &str, &[Duty]); 17] = [
    ("anna", "quarrata", &[Refer]),
    ("agnese", "quarrata", &[]),
    ("lucia", "quarrata", &[AdministerBody]),
    ("berto", "agliana", &[Refer]),
    ("dora", "agliana", &[Commissioner]),
    ("sara", "sds", &[Secretary]),
    ("paolo", "sds", &[President, Commissioner]),
    ("mirella", "asl", &[Commissioner, TakePart]),
    ("ugo", "uepe", &[Commissioner, TakePart]),
    ("elena", "employment", &[Commissioner]),
    ("carla", "lantern", &[Receive, Accompany]),
    ("renzo", "training", &[Receive]),
    ("oscar", "office", &[Coordinate]),
    ("nadia", "office", &[AdministerNetwork]),
    ("piera", "office", &[Privacy]),
    // The second officer: what is destroyed takes four eyes.
    ("quinto", "sds", &[Privacy]),
    // The stranger: everything one can be, in another nucleus.
    (
        "stella",
        "montemurlo",
        &[Refer, Receive, Secretary, Commissioner, President, Accompany, Coordinate, AdministerBody],
    ),
];

/// Name, component of the commission's rules, role, whether the seat votes.
const SEATS: [(&str, &str, SeatRole, bool); 6] = [
    ("paolo", "president", SeatRole::President, true),
    ("dora", "social_worker", SeatRole::Member, true),
    ("elena", "employment_officer", SeatRole::Member, true),
    ("mirella", "health_professional", SeatRole::Member, true),
    ("ugo", "probation_officer", SeatRole::Member, false),
    ("sara", "secretary", SeatRole::Member, false),
];

/// Somebody in one body.
#[derive(Debug, Clone)]
pub struct Member {
    pub name: String,
    pub user: UserId,
    pub membership: MembershipId,
    pub body: &'static str,
    pub duties: &'static [Duty],
}

/// The ids of everything founded, by its short name.
pub struct Cast {
    pub members: BTreeMap<&'static str, Member>,
    pub bodies: BTreeMap<&'static str, BodyId>,
    pub nuclei: BTreeMap<&'static str, NucleusId>,
    pub seats: BTreeMap<&'static str, SeatId>,
    pub commission: CommissionId,
}

statements! {
    COMMISSION: Steward = "INSERT INTO commissions (id, nucleus_id, name, act, valid_from, valid_to, version)
        VALUES ($1, $2, 'Commissione di valutazione di Pistoia', 'Delibera 1/2026', $3, NULL, 1)";
    SEAT: Steward = "INSERT INTO seats (id, commission_id, user_id, body_id, component, role, voting, substitute_of, valid_from,
        valid_to) VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, $8, NULL)";
    LOGIN: Steward = "INSERT INTO logins (id, token_hash, csrf, user_id, membership_id, started_at, seen_at, proven_at,
        second_factor, agent, ended_at) VALUES ($1, $2, $3, $4, $5, $6, $6, $6, TRUE, 'test', NULL)";
}

#[derive(Serialize)]
struct CastFounded;

impl Event for CastFounded {
    const KIND: &'static str = "cast_founded";

    fn about(&self) -> About {
        About::network()
    }
}

fn steward() -> Steward {
    Steward::for_task("cast")
}

fn id<T>(app: &App) -> Id<T> {
    Id::new(app.now(), &app.random)
}

pub async fn found(app: &App) -> DbResult<Cast> {
    let mut tx = app.db.write().await?;
    let mut cast = Cast {
        members: BTreeMap::new(),
        bodies: BTreeMap::new(),
        nuclei: BTreeMap::new(),
        seats: BTreeMap::new(),
        commission: id(app),
    };
    for (code, name) in [("pistoia", "Nucleo locale di Pistoia"), ("prato", "Nucleo locale di Prato")] {
        let nucleus = id(app);
        network::found::add_nucleus(&mut tx, &steward(), nucleus, code, name, Standing::Local).await?;
        cast.nuclei.insert(code, nucleus);
    }
    for (code, kind, name, nucleus) in BODIES {
        let body = id(app);
        let record = BodyRecord::new(kind, name, Some(cast.nuclei[nucleus]), FOUNDED);
        network::found::add_body(&mut tx, &steward(), body, &record).await?;
        cast.bodies.insert(code, body);
    }
    agreement(app, &mut tx, &cast).await?;
    for (name, body, duties) in PEOPLE {
        let member = join(app, &mut tx, &cast, name, body, duties).await?;
        cast.members.insert(name, member);
    }
    seats(app, &mut tx, &mut cast).await?;
    tx.commit(&Author::machine(app.now()), &CastFounded).await?;
    Ok(cast)
}

/// The bodies that are no public ones work for the network under an agreement.
async fn agreement(app: &App, tx: &mut WriteTx, cast: &Cast) -> DbResult<()> {
    let new = legal::agreements::NewAgreement {
        id: id(app),
        kind: AgreementKind::Joint,
        title: "Accordo di rete".to_owned(),
        act: "Delibera 2/2026".to_owned(),
        essence: "Gli enti trattano insieme i dati delle persone segnalate.".to_owned(),
        valid_from: FOUNDED,
        valid_to: None,
        parties: ["sds", "lantern", "training"].map(|body| (cast.bodies[body], PartyRole::JointController)).to_vec(),
    };
    legal::agreements::seed(tx, &steward(), &new, app.now()).await
}

async fn join(
    app: &App,
    tx: &mut WriteTx,
    cast: &Cast,
    short: &str,
    body: &'static str,
    duties: &'static [Duty],
) -> DbResult<Member> {
    let (first, rest) = short.split_at(1);
    let name = format!("{}{rest}", first.to_uppercase());
    let new = NewUser {
        name: name.clone(),
        email: format!("{short}@example.it"),
        title: String::new(),
        lang: Lang::Italian,
        password_hash: Some(password_hash(app)),
    };
    let user = accounts::found::create_user(tx, &steward(), &app.random, app.now(), &new).await?;
    let duties_held = duties.iter().copied().collect();
    let new = NewMembership { user, body: cast.bodies[body], unit: None, duties: duties_held, from: FOUNDED };
    let membership = accounts::found::add_membership(tx, &steward(), &app.random, app.now(), &new).await?;
    Ok(Member { name, user, membership, body, duties })
}

/// Hashing is slow on purpose; once is enough.
fn password_hash(app: &App) -> String {
    static HASH: std::sync::OnceLock<String> = std::sync::OnceLock::new();
    HASH.get_or_init(|| accounts::hash_password(&app.random, PASSWORD)).clone()
}

async fn seats(app: &App, tx: &mut WriteTx, cast: &mut Cast) -> DbResult<()> {
    tx.run(&COMMISSION, &steward(), args![cast.commission, cast.nuclei["pistoia"], FOUNDED]).await?;
    for (name, component, role, votes) in SEATS {
        let seat: SeatId = id(app);
        let member = &cast.members[name];
        let row =
            args![seat, cast.commission, member.user, cast.bodies[member.body], component, code(role), votes, FOUNDED];
        tx.run(&SEAT, &steward(), row).await?;
        cast.seats.insert(name, seat);
    }
    Ok(())
}

fn code(role: SeatRole) -> &'static str {
    kernel::Coded::code(role)
}

/// A session that began just now, with the second factor proven; returns the cookie's token and the form token.
pub async fn sign_in(app: &App, member: &Member) -> DbResult<(String, String)> {
    let (token, csrf) = (app.random.token(), app.random.token());
    let login: LoginId = id(app);
    let mut tx = app.db.write().await?;
    let row = args![login, web::token_hash(&token), &csrf, member.user, member.membership, app.now()];
    tx.run(&LOGIN, &steward(), row).await?;
    tx.keep_unrecorded(Unrecorded::SessionSeen).await?;
    Ok((token, csrf))
}

impl TestApp {
    /// Somebody works for a second body too, from today on.
    pub async fn joins(&self, name: &str, body: &str, duties: &[Duty]) -> MembershipId {
        let mut tx = self.db.write().await.expect("a transaction");
        let duties = duties.iter().copied().collect();
        let new =
            NewMembership { user: self.user(name), body: self.body(body), unit: None, duties, from: self.today() };
        let joined = accounts::found::add_membership(&mut tx, &steward(), &self.random, self.now(), &new).await;
        let membership = joined.expect("the membership is kept");
        tx.commit(&Author::machine(self.now()), &CastFounded).await.expect("it is committed");
        membership
    }
}

impl Cast {
    pub fn actor(&self, app: &App, name: &str) -> Actor {
        let member = &self.members[name];
        let (_, kind, body_name, nucleus) = BODIES.iter().find(|(code, ..)| *code == member.body).expect("a body");
        Actor {
            user: member.user,
            name: member.name.clone(),
            login: id(app),
            membership: member.membership,
            body: self.bodies[member.body],
            body_name: (*body_name).to_owned(),
            body_kind: *kind,
            nucleus: Some(self.nuclei[nucleus]),
            duties: member.duties.iter().copied().collect(),
            lawful: std::sync::Arc::new(web::lawful(app.packs().legal_bases(), *kind, AgreementKind::ALL, app.today())),
            emergencies: std::collections::BTreeSet::new(),
            today: app.today(),
        }
    }
}
