//! Authorisation against an independent oracle: every membership of the sample network, every referral, everything that
//! can be asked. Three answers must be one: the SQL of the lists, the rules over the facts of one referral, and
//! [`rules`], which reads plain tables and knows nothing of the crate `policy`.

mod rules;
mod tables;

use std::collections::BTreeSet;

use db::{Reads, statements};
use kernel::states::referral::Step;
use kernel::words::Compartment;
use kernel::{Clock, Coded, Id, Instant, Random};
use packs::PackSet;
use people::relation::{referral_facts, relation_args};
use people::{as_in_charge, as_member, as_office, as_president, as_receiver, as_secretary, as_sender, no_conflict};
use policy::referral::{Advance, Read, Referrals, View};
use policy::{Actor, Scope};
use vault::MasterKey;
use web::{App, Settings};

use self::tables::{Member, Referral, Tables};
use crate::kit::cast;
use crate::kit::place::Place;
use crate::kit::{Engine, Person};

const TODAY: &str = "2026-11-23T08:00:00.000Z";
const SEED: u64 = 20_261_123;
/// Before a seat begins anew, after an agreement and a row of the matrix have ended, and long after.
const OTHER_DAYS: [i64; 3] = [-400, 6, 400];

statements! {
    /// What the relations find, as every list combines them.
    FOUND: Scope<Referrals> = concat!(
        "SELECT r.id FROM referrals r WHERE ", no_conflict!("$8"), " AND (", as_sender!("$1"), " OR ", as_secretary!("$2"),
        " OR ", as_office!("$3"), " OR ", as_receiver!("$4"), " OR ", as_in_charge!("$5"), " OR ",
        as_member!("$6", "$9", "$10"), " OR ", as_president!("$7", "$9", "$10"), ") ORDER BY r.id");
}

async fn network(engine: Engine) -> Option<(App, Place)> {
    let place = Place::on(engine).await?;
    let random = Random::system();
    let key = MasterKey::generate(&random);
    let clock = Clock::standing_at(Instant::parse(TODAY).unwrap());
    let packs = PackSet::embedded().unwrap();
    let app = netmet::setup::open(&place.location(), key, packs, Settings::default(), clock, random).await.unwrap();
    netmet::demo::seed_network(&app, SEED).await.unwrap();
    tables::make_it_hard(&app).await;
    Some((app, place))
}

/// Counts what was compared and keeps what differs.
#[derive(Default)]
struct Differences {
    compared: usize,
    allowed: usize,
    found: Vec<String>,
}

impl Differences {
    fn compare(&mut self, what: impl FnOnce() -> String, told: bool, expected: bool) {
        self.compared += 1;
        self.allowed += usize::from(expected);
        if told != expected {
            self.found.push(format!("{}: the program says {told}, the oracle {expected}", what()));
        }
    }
}

/// The rules of the program about one referral: find it, read its compartments, take its steps.
async fn one_by_one(app: &App, member: &Member, actor: &Actor, tables: &Tables, differences: &mut Differences) {
    let mut tx = app.db.read().await.unwrap();
    for referral in &tables.referrals {
        let facts = referral_facts(&mut tx, actor, Id::parse(&referral.id).unwrap()).await.unwrap().unwrap();
        let who = rules::relations(tables, member, referral);
        let about = |what: &str| format!("{} about {} ({}): {what}", member.name, referral.id, referral.state);
        differences.compare(|| about("find"), actor.may(View, &facts), !who.is_empty());
        for compartment in Compartment::ALL {
            let expected = rules::reads(tables, &who, member, compartment.code());
            differences.compare(|| about(compartment.code()), actor.may(Read(*compartment), &facts), expected);
        }
        for step in Step::ALL {
            let expected = rules::takes(tables, &who, member, referral, step.code());
            differences.compare(|| about(step.code()), actor.may(Advance(*step), &facts), expected);
        }
    }
}

/// The SQL of the relations, and every perspective of the list as a browser leafs through it.
async fn in_lists(app: &App, member: &Member, actor: &Actor, tables: &Tables, differences: &mut Differences) {
    let expected: BTreeSet<&str> = found_by(tables, member);
    let mut tx = app.db.read().await.unwrap();
    // The last value is about teams: those open people, not referrals.
    let mut values = relation_args(actor);
    values.truncate(10);
    let rows = tx.all(&FOUND, &actor.scope::<Referrals>(), values).await.unwrap();
    let told: BTreeSet<String> = rows.iter().map(|row| row.text("id").unwrap()).collect();
    drop(tx);
    compare_sets(differences, member, "relations", tables, &told, &expected);

    let person = browser(app, member).await;
    for (perspective, relation) in rules::PERSPECTIVES {
        if !rules::opens_list(tables, member, perspective) {
            continue;
        }
        let nuclei = if perspective == "session" { tables.seated_in(member) } else { vec![String::new()] };
        for nucleus in nuclei {
            let told = leaf(&person, perspective, &nucleus).await;
            let in_it = |referral: &Referral| nucleus.is_empty() || referral.nucleus == nucleus;
            let expected = tables.referrals.iter().filter(|one| {
                in_it(one) && {
                    let who = rules::relations(tables, member, one);
                    relation.iter().any(|one| who.contains(one))
                }
            });
            let expected = expected.map(|one| one.id.as_str()).collect();
            compare_sets(differences, member, perspective, tables, &told, &expected);
        }
    }
}

fn found_by<'t>(tables: &'t Tables, member: &Member) -> BTreeSet<&'t str> {
    let found = tables.referrals.iter().filter(|one| !rules::relations(tables, member, one).is_empty());
    found.map(|one| one.id.as_str()).collect()
}

fn compare_sets(
    differences: &mut Differences,
    member: &Member,
    list: &str,
    tables: &Tables,
    told: &BTreeSet<String>,
    expected: &BTreeSet<&str>,
) {
    for referral in &tables.referrals {
        let (id, state) = (&referral.id, &referral.state);
        let what = || format!("{} in the list {list} finds {id} ({state})", member.name);
        differences.compare(what, told.contains(id), expected.contains(id.as_str()));
    }
    assert!(told.iter().all(|id| tables.referrals.iter().any(|one| one.id == *id)), "{list} shows what is not there");
}

/// The ids on all pages of a list.
async fn leaf(person: &Person, perspective: &str, nucleus: &str) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for page in 0..40 {
        let path = format!("/referrals?as={perspective}&group=all&nucleus={nucleus}&page={page}");
        let page = person.opens(&path).await;
        page.gets(200);
        let found = page.hrefs("tbody a").into_iter().filter_map(|href| {
            let id = href.strip_prefix("/referrals/")?.split(['/', '?']).next()?.to_owned();
            Id::<()>::parse(&id).map(|_| id)
        });
        let before = ids.len();
        ids.extend(found);
        if ids.len() == before {
            break;
        }
    }
    ids
}

async fn browser(app: &App, member: &Member) -> Person {
    let of_kit = cast::Member {
        name: member.name.clone(),
        user: Id::parse(&member.user).unwrap(),
        membership: Id::parse(&member.id).unwrap(),
        body: "",
        duties: &[],
    };
    let (token, csrf) = cast::sign_in(app, &of_kit).await.unwrap();
    let person = Person::new(&member.name, netmet::setup::router(app)).signed_in(csrf);
    person.take_cookie(&web::start_cookie(&app.settings, &token));
    person
}

/// A coordination office that also held the secretary's duty, compared with what the oracle says of the real one.
fn planted(tables: &Tables) -> bool {
    let mut differences = Differences::default();
    for office in tables.members.iter().filter(|member| member.has("coordinate")) {
        let mut wider = office.clone();
        wider.duties.insert("secretary".to_owned());
        for referral in &tables.referrals {
            let told = rules::reads(tables, &rules::relations(tables, &wider, referral), &wider, "social");
            let expected = rules::reads(tables, &rules::relations(tables, office, referral), office, "social");
            differences.compare(|| referral.id.clone(), told, expected);
        }
    }
    !differences.found.is_empty()
}

async fn nobody_finds_more_or_less_on(engine: Engine) {
    let Some((app, _place)) = network(engine).await else { return };
    let tables = Tables::read(&app).await;
    let mut differences = Differences::default();
    for member in &tables.members {
        let actor = member.actor(&app, &tables);
        one_by_one(&app, member, &actor, &tables, &mut differences).await;
        in_lists(&app, member, &actor, &tables, &mut differences).await;
    }
    let today = (tables.clone(), differences.compared);
    for days in OTHER_DAYS {
        app.clock.set(Instant::parse(TODAY).unwrap().plus_days(days));
        let mut then = Tables::read(&app).await;
        assert!(then.found_differs(&today.0), "{days} days later the same rights hold: too simple a network");
        then.referrals = then.referrals.into_iter().step_by(3).collect();
        for member in &then.members {
            one_by_one(&app, member, &member.actor(&app, &then), &then, &mut differences).await;
        }
    }
    assert!(differences.compared > today.1 + 10_000, "too few questions about other days");
    let Differences { compared, allowed, found } = &differences;
    let shown: Vec<_> = found.iter().take(20).cloned().collect();
    assert!(found.is_empty(), "{} of {compared} differ:\n{}", found.len(), shown.join("\n"));
    assert!(*compared >= 10_000, "only {compared} questions");
    assert!(
        *allowed * 100 > *compared && *allowed * 2 < *compared,
        "{allowed} of {compared} allowed: too simple a network"
    );

    assert!(planted(&tables), "an office that reads what the secretary reads is not noticed");
    app.db.close().await;
}

#[tokio::test]
async fn nobody_finds_more_or_less_than_the_oracle_says_on_sqlite() {
    nobody_finds_more_or_less_on(Engine::Sqlite).await;
}

#[tokio::test]
async fn nobody_finds_more_or_less_than_the_oracle_says_on_postgres() {
    nobody_finds_more_or_less_on(Engine::Postgres).await;
}
