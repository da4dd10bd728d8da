use std::sync::Arc;
use db::{Db, Location, args, statements, Reads};
use kernel::{Clock, Instant, Random};
use kernel::ids::*;
use kernel::words::{BodyKind, Duty};
use policy::{Actor, Steward};
use referrals::import::{check::*, plan::*, runs, write::*, LIMITS};
use web::{App, Settings};

statements! {
    N: Steward = "INSERT INTO nuclei (id, code, name, partner) VALUES ($1, 'pistoia', 'Pistoia', FALSE)";
    B: Steward = "INSERT INTO bodies (id, kind, name, short_name, sort_key, nucleus_id, municipality, address, email, pec, phone, opening, languages, second_factor, valid_from, version) VALUES ($1, 'municipality', 'Comune', 'Comune', 'comune', $2, '', '', '', '', '', '', 'it', FALSE, '2020-01-01', 1)";
    U: Steward = "INSERT INTO users (id, name, sort_key, email, email_key, totp_last_step, lang, shortcuts, title, created_at, version) VALUES ($1, 'Lucia', 'lucia', 'l@x.it', 'l@x.it', 0, 'it', TRUE, '', '2026-01-01T00:00:00.000Z', 1)";
    C: Steward = "SELECT (SELECT count(*) FROM people) AS people, (SELECT count(*) FROM referrals) AS referrals, (SELECT count(*) FROM import_rows) AS rows, (SELECT count(*) FROM audit_events) AS events, (SELECT count(*) FROM referrals WHERE state = 'sent') AS sent, (SELECT count(*) FROM data_keys) AS keys";
}
#[derive(serde::Serialize)]
struct E; impl audit::Event for E { const KIND: &'static str = "x"; fn about(&self) -> audit::About { audit::About::network() } }

#[tokio::test]
async fn try_it() {
    let n: usize = std::env::var("ROWS").ok().and_then(|n| n.parse().ok()).unwrap_or(1000);
    let dir = std::env::temp_dir().join(format!("nmtry{}", std::process::id()));
    std::fs::create_dir_all(&dir).unwrap();
    let db = Db::open(&Location::Sqlite(dir.join("a.db"))).await.unwrap();
    db.migrate().await.unwrap();
    let random = Random::seeded(7);
    let vault = vault::Vault::new(vault::MasterKey::generate(&random), random.clone());
    let app = App::new(db, vault, packs::Shelf::new(packs::PackSet::embedded().unwrap()), Clock::system(), random, Settings::default(), &[]);
    let now = app.now();
    let (nu, bo, us) = (NucleusId::new(now, &app.random), BodyId::new(now, &app.random), UserId::new(now, &app.random));
    let s = Steward::for_task("t");
    let mut tx = app.db.write().await.unwrap();
    tx.run(&N, &s, args![nu]).await.unwrap(); tx.run(&B, &s, args![bo, nu]).await.unwrap(); tx.run(&U, &s, args![us]).await.unwrap();
    tx.commit(&audit::Author::machine(now), &E).await.unwrap();
    let actor = Actor { user: us, name: "L".into(), login: LoginId::new(now, &app.random), membership: MembershipId::new(now, &app.random), body: bo, body_name: "Comune".into(), body_kind: BodyKind::Municipality, nucleus: Some(nu), duties: [Duty::Refer].into(), today: app.today() };
    let mut text = String::from("Cognome;Nome;Data di nascita;Paese di cittadinanza;Comune di residenza;Lingua della persona;Telefono della persona;Urgenza;DID;Motivo;Operatore di riferimento;Telefono dell’operatore;Patente;Limiti funzionali;Situazione abitativa;Titolo di studio\n");
    for i in 0..n {
        text += &format!("Fam{};Nome{};{}/{}/{};Marocco;Pistoia;arabo;+39 333 {:07};Ordinaria;sì;Perché serve {i};Anna Bianchi;0573 123456;B;Non può stare in piedi;;\n", i % (n*9/10), i % 97, i % 28 + 1, i % 12 + 1, 1960 + i % 40, i);
    }
    text += "Rossi;Anna;31/2/1990;Atlantide;Pistoia;arabo;;subito\nFam1;Nome1;;;;;;Ordinaria\n";
    let t = |a: Instant| app.now().as_millis() - a.as_millis();
    let a = app.now();
    let sheet = Arc::new(documents::sheet::read("a.csv", text.as_bytes(), &documents::sheet::Limits { rows: 20000, ..LIMITS }).unwrap());
    eprintln!("read {} ms", t(a));
    let packs = app.packs();
    let form = packs.current_form(actor.today).version.clone();
    let mut none = Decisions::new();
    for round in 0..4 {
        let a = app.now();
        let checked = check(&app, &actor, &packs, &form, &sheet, &none).await.unwrap();
        eprintln!("round {round} check {} ms {:?} waiting {:?}", t(a), checked.summary(), checked.looked.waiting);
        let permit = runs::right(&actor).unwrap();
        let run = ImportRunId::new(app.now(), &app.random);
        let stored = checked.stored(&sheet, &form, &none);
        let a = app.now();
        let mut tx = app.db.write().await.unwrap();
        runs::add(&mut tx, &app.vault, &permit, run, "C:\\x\\a.csv", &sheet, &stored, app.now()).await.unwrap();
        tx.commit(&permit.author(now), &E).await.unwrap();
        let mut tx = app.db.read().await.unwrap();
        let found = runs::find(&mut tx, &app.vault, &permit, run).await.unwrap().unwrap();
        drop(tx);
        eprintln!("store and find {} ms, {} rows, report {} findings", t(a), found.sheet.rows.len(), found.stored.findings.len());
        let job = Job { app: &app, actor: &actor, packs: &packs, form: form_of(&packs, &form, actor.today), run, plan: &checked.plan, looked: &checked.looked, send: Sending::SendComplete };
        let a = app.now();
        let written = job.write(|_, _| {}, None).await.unwrap();
        eprintln!("write {} ms {written:?}", t(a));
        let mut tx = app.db.read().await.unwrap();
        let r = tx.first(&C, &s, args![]).await.unwrap().unwrap();
        eprintln!("people {} referrals {} rows {} events {} sent {} keys {}", r.int("people").unwrap(), r.int("referrals").unwrap(), r.int("rows").unwrap(), r.int("events").unwrap(), r.int("sent").unwrap(), r.int("keys").unwrap());
        drop(tx);
        if round == 1 {
            for (row, ids) in &checked.looked.waiting { none.insert(*row, Decision::Person(ids[0])); }
            for f in checked.plan.findings.iter().filter(|f| f.what == referrals::import::finding::What::PerhapsSameAsRow) { none.insert(f.row, Decision::Row(f.other.unwrap())); }
        }
    }
    let mut tx = app.db.read().await.unwrap();
    eprintln!("chain {:?}", db::verify_chain(&mut tx, &s).await.unwrap());
    std::fs::remove_dir_all(dir).unwrap();
}
