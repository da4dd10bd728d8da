//! A register of any size on top of the sample network: invented people, referrals in every state, their steps.

use audit::{About, Author, Event};
use db::{Reads, WriteTx, args, statements};
use kernel::fold;
use kernel::ids::{PersonId, ReferralId};
use kernel::{Coded, Id, Random};
use policy::Steward;
use serde::Serialize;
use web::App;

use super::Bench;
use crate::commands::progress;
use crate::demo::{self, names::Inventor};
use crate::setup::SetupError;

/// Where the measured server finds its data, and rows to ask for.
pub struct Place {
    pub app: App,
    /// Some referrals under review, to open.
    pub referrals: Vec<String>,
    /// Family names, given names and birth years to search for.
    pub searches: Vec<(String, String, String)>,
}

statements! {
    LOADED: Steward = "SELECT count(*) AS n FROM referrals";
    BODIES: Steward = "SELECT b.id, b.nucleus_id, b.municipality, (SELECT m.user_id FROM memberships m JOIN membership_duties d
            ON d.membership_id = m.id WHERE m.body_id = b.id AND d.duty = 'refer' ORDER BY m.id LIMIT 1) AS author
        FROM bodies b WHERE b.nucleus_id IS NOT NULL AND b.municipality <> '' ORDER BY b.sort_key";
    PERSON: Steward = "INSERT INTO people (id, family, given, family_original, given_original, original_lang, chosen_name,
            sort_key, birth_date, birth_year, birth_place, legal_sex, chosen_gender, citizenship, municipality, address,
            phone, email, lang, interpreter, registered_by, nucleus_id, created_by, created_at, version)
        VALUES ($1, $2, $3, $4, $5, $6, '', $7, $8, $9, $10, $11, '', $12, $13, '', $14, '', $6, FALSE, $15, $16, $17, $18, 1)";
    IDENTIFIER: Steward = "INSERT INTO person_identifiers (person_id, kind, value, warnings) VALUES ($1, $2, $3, '')
        ON CONFLICT DO NOTHING";
    KEY: Steward = "INSERT INTO person_keys (key, kind, person_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    REFERRAL: Steward = "INSERT INTO referrals (id, person_id, from_body, author_id, nucleus_id, state, state_since, urgent,
            complete, number, number_year, sent_at, received_on, due_on, paused, outcome, reason_code, form_version, pack_ref,
            last_seq, created_at, updated_at, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, TRUE, $9, $10, $7, $11, $12, FALSE, NULL, '', $13, $14, 3, $7, $7, 1)";
    ANSWERS: Steward = "INSERT INTO referral_answers (referral_id, compartment, answers, sealed, version)
        VALUES ($1, 'work', $2, NULL, 1)";
    STEP: Steward = "INSERT INTO referral_steps (referral_id, seq, step, from_state, to_state, at, user_id, body_id,
            reason_code, reason, until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', '', NULL)";
    SOME: Steward = "SELECT r.id, p.family, p.given, p.birth_year FROM referrals r JOIN people p ON p.id = r.person_id
        JOIN nuclei n ON n.id = r.nucleus_id WHERE n.code = $1 AND r.state = 'under_review' ORDER BY r.id LIMIT 200";
}

#[derive(Serialize)]
struct RegisterLoaded {
    people: usize,
}

impl Event for RegisterLoaded {
    const KIND: &'static str = "register_loaded";

    fn about(&self) -> About {
        About::network()
    }
}

struct Sender {
    id: String,
    nucleus: String,
    municipality: String,
    author: String,
}

/// Rows that one transaction holds: large enough for speed, small enough for memory.
const BATCH: usize = 5_000;

pub async fn prepare(bench: &Bench) -> Result<Place, SetupError> {
    let app = demo::open(&bench.data, bench.database.as_deref(), bench.seed, "127.0.0.1:0").await?;
    let steward = Steward::for_task("bench");
    let mut tx = app.db.read().await?;
    let present = tx.first(&LOADED, &steward, args![]).await?.map_or(Ok(0), |row| row.int("n"))?;
    let mut senders = Vec::new();
    for row in tx.all(&BODIES, &steward, args![]).await? {
        let Some(author) = row.opt_text("author")? else { continue };
        senders.push(Sender {
            id: row.text("id")?,
            nucleus: row.text("nucleus_id")?,
            municipality: row.text("municipality")?,
            author,
        });
    }
    drop(tx);
    let present = usize::try_from(present).unwrap_or(0);
    if present < bench.people {
        load(&app, &senders, bench.people - present, bench.seed).await?;
    }
    let mut tx = app.db.read().await?;
    let rows = tx.all(&SOME, &steward, args!["pistoia"]).await?;
    let mut place = Place { app: app.clone(), referrals: Vec::new(), searches: Vec::new() };
    for row in &rows {
        place.referrals.push(row.text("id")?);
        let year = row.opt_int("birth_year")?.map(|year| year.to_string()).unwrap_or_default();
        place.searches.push((row.text("family")?, row.text("given")?, year));
    }
    Ok(place)
}

async fn load(app: &App, senders: &[Sender], people: usize, seed: u64) -> Result<(), SetupError> {
    let random = Random::seeded(seed ^ 0x6c6f_6164);
    let inventor = Inventor::new(random.clone());
    let steward = Steward::for_task("bench");
    let mut done = 0;
    while done < people {
        let until = (done + BATCH).min(people);
        let mut tx = app.db.write().await?;
        for number in done..until {
            one(&mut tx, app, &steward, &inventor, &senders[random.below(senders.len())], &random, number).await?;
        }
        tx.commit(&Author::machine(app.now()), &RegisterLoaded { people: until - done }).await?;
        done = until;
        progress(done, people, "people and referrals");
    }
    Ok(())
}

async fn one(
    tx: &mut WriteTx,
    app: &App,
    steward: &Steward,
    inventor: &Inventor,
    sender: &Sender,
    random: &Random,
    number: usize,
) -> Result<(), SetupError> {
    let who = inventor.person(std::slice::from_ref(&sender.municipality));
    let now = app.now().plus_days(-i64::try_from(random.below(400)).unwrap_or(0));
    let person = PersonId::new(now, random);
    // A register of this size has far more family names than the sample's: a made-up syllable keeps them apart.
    let family = format!("{} {}", who.family, syllables(number % 4_000));
    let row = args![
        person,
        &family,
        &who.given,
        &who.family_original,
        &who.given_original,
        &who.lang,
        fold::sort_key(&family, &who.given),
        who.birth,
        who.birth_year,
        &who.birth_place,
        who.sex.code(),
        &who.country,
        &sender.municipality,
        &who.phone,
        &sender.id,
        &sender.nucleus,
        &sender.author,
        now
    ];
    tx.run(&PERSON, steward, row).await?;
    if !who.identifier.1.is_empty() {
        tx.run(&IDENTIFIER, steward, args![person, who.identifier.0.code(), &who.identifier.1]).await?;
    }
    let original = [who.family_original.as_str(), who.given_original.as_str()];
    for (kind, key) in people::keys_of_name([&family, &who.given], original, who.birth_year, &who.phone) {
        tx.run(&KEY, steward, args![key, kind, person]).await?;
    }
    referral(tx, app, steward, sender, person, now, random, number).await
}

#[expect(clippy::too_many_arguments, reason = "one row of a loader, spelled out")]
async fn referral(
    tx: &mut WriteTx,
    app: &App,
    steward: &Steward,
    sender: &Sender,
    person: Id<kernel::ids::Person>,
    at: kernel::Instant,
    random: &Random,
    number: usize,
) -> Result<(), SetupError> {
    const STATES: [&str; 8] =
        ["closed", "in_charge", "not_admitted", "admitted", "waiting_list", "under_review", "on_agenda", "sent"];
    let packs = app.packs();
    let id = ReferralId::new(at, random);
    let state = STATES[random.below(STATES.len())];
    let day = at.local_date(packs.territory().time_zone());
    let due = at.plus_days(30).local_date(packs.territory().time_zone());
    let registered = i64::try_from(number).unwrap_or(0) + 1_000;
    let row = args![
        id,
        person,
        &sender.id,
        &sender.author,
        &sender.nucleus,
        state,
        at,
        random.below(10) == 0,
        registered,
        1_900_i64,
        day,
        due,
        packs.current_form(day).version.as_str(),
        packs.version().pack_ref()
    ];
    tx.run(&REFERRAL, steward, row).await?;
    tx.run(&ANSWERS, steward, args![id, r#"{"person_request":"Cerco un lavoro stabile vicino a casa"}"#]).await?;
    let steps =
        [("send", "draft", "sent"), ("register", "sent", "registered"), ("start_review", "registered", "under_review")];
    for (seq, (step, from, to)) in (1_i64..).zip(steps) {
        tx.run(&STEP, steward, args![id, seq, step, from, to, at, &sender.author, &sender.id]).await?;
    }
    Ok(())
}

/// A pronounceable ending for each number.
fn syllables(mut number: usize) -> String {
    const PARTS: [&str; 20] = [
        "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo", "bru", "cla", "dre", "fri",
        "glo", "sta",
    ];
    let mut word = String::new();
    for _ in 0..3 {
        word.push_str(PARTS[number % PARTS.len()]);
        number /= PARTS.len();
    }
    word[..1].to_uppercase() + &word[1..]
}
