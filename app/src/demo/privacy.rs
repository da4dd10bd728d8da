//! Data protection in the sample network: people informed, requests in several states, something past its time.

use db::{Reads, WriteTx, args, statements};
use kernel::Instant;
use kernel::ids::PersonId;
use kernel::privacy::{Channel, IdentityCheck, InformedHow, RequestKind, RestrictionGround};
use kernel::states::privacy_request::RequestStep;
use kernel::words::{Duty, LegalSex};
use people::{Birth, Desk as PeopleDesk, NewPerson};
use policy::privacy::{Answer, Inform, ProposeErasure, Record, Restrict};
use policy::{Actor, Steward};
use privacy::events::{InformationGiven, ProcessingRestricted};
use privacy::informed::{self, Giving};
use privacy::requests::{self, Desk, Mends, NewRequest};
use privacy::{erase, marks};
use web::App;

use super::cast::Cast;
use crate::setup::SetupError;

statements! {
    /// Registered and never referred, newest first: nothing of the story goes on with them.
    NEVER_REFERRED: Steward = "SELECT p.id, p.registered_by FROM people p
        WHERE NOT EXISTS (SELECT 1 FROM referrals r WHERE r.person_id = p.id) ORDER BY p.created_at DESC, p.id LIMIT 40";
}

fn failed(what: &str, error: impl std::fmt::Debug) -> SetupError {
    SetupError::Other(format!("the sample network, {what}: {error:?}"))
}

/// How long ago the people came of whom nothing was heard since: past the retention period.
const LONG_AGO_DAYS: i64 = 770;
const LONG_AGO: [(&str, &str); 5] =
    [("Baldi", "Iole"), ("Cecchi", "Amos"), ("Ferri", "Delia"), ("Nuti", "Corrado"), ("Sorbi", "Zelinda")];

/// Before the story begins: people who were registered and never came back.
pub async fn long_ago(app: &App, cast: &Cast, today: Instant) -> Result<(), SetupError> {
    app.clock.set(today.plus_days(-LONG_AGO_DAYS));
    let senders = cast.senders();
    let Some(role) = senders.first() else { return Ok(()) };
    let actor = role.actor(app);
    for (family, given) in LONG_AGO {
        let permit = actor.permit(&()).map_err(|denied| failed("register", denied))?;
        let new = NewPerson {
            family: family.to_owned(),
            given: given.to_owned(),
            birth: Some(Birth::Year(1970)),
            citizenship: "Z000".to_owned(),
            municipality: role.municipality.clone(),
            legal_sex: LegalSex::Unknown,
            lang: "it".to_owned(),
            family_original: String::new(),
            given_original: String::new(),
            original_lang: String::new(),
            chosen_name: String::new(),
            birth_place: String::new(),
            chosen_gender: String::new(),
            address: String::new(),
            phone: String::new(),
            email: String::new(),
            interpreter: None,
            safe_contact: String::new(),
            identifiers: Vec::new(),
        };
        let mut tx = app.db.write().await?;
        let event = people::register(&mut tx, PeopleDesk::of(app), &permit, &new, role.nucleus).await;
        let event = event.map_err(|error| failed("register", error))?;
        tx.commit(&permit.author(app.now()), &event).await?;
    }
    Ok(())
}

struct Sample {
    kind: RequestKind,
    channel: Channel,
    /// Days since it was received.
    ago: i64,
    words: &'static str,
    steps: &'static [(RequestStep, &'static str)],
}

const SAMPLES: [Sample; 6] = [
    Sample {
        kind: RequestKind::Access,
        channel: Channel::Desk,
        ago: 3,
        words: "Vorrei sapere che cosa avete scritto di me e chi lo ha letto.",
        steps: &[],
    },
    Sample {
        kind: RequestKind::Rectification,
        channel: Channel::Mail,
        ago: 24,
        words: "Il mio titolo di studio è sbagliato: ho il diploma.",
        steps: &[(RequestStep::Take, "")],
    },
    Sample {
        kind: RequestKind::Objection,
        channel: Channel::Paper,
        ago: 39,
        words: "Non voglio che la cooperativa abbia il mio numero.",
        steps: &[(RequestStep::Take, "")],
    },
    Sample {
        kind: RequestKind::Access,
        channel: Channel::Pec,
        ago: 70,
        words: "Chiedo copia di tutti i miei dati.",
        steps: &[(RequestStep::Take, ""), (RequestStep::Grant, "Copia consegnata a mano il giorno dell’appuntamento.")],
    },
    Sample {
        kind: RequestKind::Portability,
        channel: Channel::Desk,
        ago: 50,
        words: "Vorrei portare i dati in un’altra città.",
        steps: &[(
            RequestStep::Refuse,
            "I dati non si basano su consenso o contratto (art. 20 GDPR). Puoi avere una copia con l’accesso.",
        )],
    },
    Sample {
        kind: RequestKind::Erasure,
        channel: Channel::Desk,
        ago: 8,
        words: "Non cerco più lavoro. Cancellate tutto.",
        steps: &[(RequestStep::Take, "")],
    },
];

/// After the story: who was informed, what was asked, what the machine proposes.
pub async fn seed(app: &App, cast: &Cast, today: Instant) -> Result<(), SetupError> {
    app.clock.set(today.plus_seconds(-30));
    let officers: Vec<_> = cast.roles.iter().filter(|role| role.has(Duty::Privacy)).collect();
    let Some(officer) = officers.first().map(|role| role.actor(app)) else { return Ok(()) };
    let mut tx = app.db.write().await?;
    let people = tx.all(&NEVER_REFERRED, &Steward::for_task("demo"), args![]).await?;
    let people = people.iter().map(|row| row.id("id")).collect::<db::DbResult<Vec<PersonId>>>()?;
    for (sample, person) in SAMPLES.iter().zip(&people) {
        request(app, &mut tx, &officer, *person, sample).await?;
    }
    let mut last = None;
    for person in people.iter().skip(4).take(12) {
        if let Some((author, event)) = last.replace(inform(app, &mut tx, &officer, *person).await?) {
            tx.note(&author, &event);
        }
    }
    if let Some(person) = people.get(2) {
        restrict(app, &mut tx, &officer, *person).await?;
    }
    for person in people.iter().skip(3) {
        if super::emergency::open(app, &mut tx, cast, *person).await? {
            break;
        }
    }
    let Some((author, event)) = last else { return Ok(()) };
    tx.commit(&author, &event).await?;
    privacy::disposal::propose(app).await?;
    Ok(())
}

fn desk<'a>(app: &'a App, packs: &'a packs::PackSet) -> Desk<'a> {
    Desk { vault: &app.vault, random: &app.random, packs, now: app.now(), today: app.today() }
}

async fn request(
    app: &App,
    tx: &mut WriteTx,
    officer: &Actor,
    person: PersonId,
    sample: &Sample,
) -> Result<(), SetupError> {
    let wrong = |error: people::KeyError| failed("request", error);
    let packs = app.packs();
    let desk = desk(app, &packs);
    let facts = people::facts(tx, officer, person).await?.ok_or_else(|| failed("request", "nobody"))?;
    let permit = officer.permit::<Record>(&facts).map_err(|denied| failed("request", denied))?;
    let new = NewRequest {
        person,
        kind: sample.kind,
        channel: sample.channel,
        identity: IdentityCheck::Document,
        words: sample.words,
        received_on: app.now().plus_days(-sample.ago).local_date(packs.territory().time_zone()),
    };
    let recorded = requests::record(tx, desk, &permit, &new).await.map_err(wrong)?;
    let id = recorded.request;
    tx.note(&permit.author(app.now()), &recorded);
    for (step, reason) in sample.steps {
        let found = requests::find(tx, officer, id).await?.ok_or_else(|| failed("request", "none"))?;
        let answer = officer.permit_to(Answer(*step), &found.facts(Mends::No));
        let answer = answer.map_err(|denied| failed("answer", denied))?;
        let taken = requests::advance(tx, desk, &answer, &found, reason).await.map_err(wrong)?;
        tx.note(&answer.author(app.now()), &taken.ok_or_else(|| failed("answer", "overtaken"))?);
    }
    if sample.kind == RequestKind::Erasure {
        let found = requests::find(tx, officer, id).await?.ok_or_else(|| failed("request", "none"))?;
        let (facts, ..) = erase::facts(tx, officer, &packs, &found).await?;
        let permit = officer.permit::<ProposeErasure>(&facts).map_err(|denied| failed("erasure", denied))?;
        if let Some(proposed) = erase::propose(tx, desk, &permit, &found).await? {
            tx.note(&permit.author(app.now()), &proposed);
        }
    }
    Ok(())
}

async fn inform(
    app: &App,
    tx: &mut WriteTx,
    officer: &Actor,
    person: PersonId,
) -> Result<(audit::Author, InformationGiven), SetupError> {
    let packs = app.packs();
    let facts = people::facts(tx, officer, person).await?.ok_or_else(|| failed("inform", "nobody"))?;
    let permit = officer.permit::<Inform>(&facts).map_err(|denied| failed("inform", denied))?;
    let giving = Giving { version: "2026-1", lang: "it", how: InformedHow::ReadAloud, on: app.today() };
    let event = informed::give(tx, desk(app, &packs), &permit, person, &giving).await?;
    Ok((permit.author(app.now()), event))
}

async fn restrict(app: &App, tx: &mut WriteTx, officer: &Actor, person: PersonId) -> Result<(), SetupError> {
    let packs = app.packs();
    let permit = officer.permit::<Restrict>(&()).map_err(|denied| failed("restrict", denied))?;
    let ground = RestrictionGround::Objection;
    let reason = "Si valuta l’opposizione.";
    let done = marks::restrict(tx, desk(app, &packs), &permit, person, ground, reason).await;
    if done.map_err(|error| failed("restrict", error))? {
        tx.note(&permit.author(app.now()), &ProcessingRestricted { person, ground });
    }
    Ok(())
}
