//! Skills from the European list: searched without a script, chosen with the version, own words where nothing fits; bad files
//! are refused with everything that is wrong, and a newer release stands beside the older.

use netmet::commands::import::keep_list;
use policy::Steward;
use profile::skills::{find, store};
use skills::{ESCO, File, Pillar, Release, SAMPLE_VERSION};

use super::profile;
use crate::kit::TestApp;

const HEAD: &str = "conceptType,conceptUri,skillType,preferredLabel,altLabels\n";

fn list(labels: &[(&str, &str, &str)]) -> String {
    let row = |(uri, label, other): &(&str, &str, &str)| {
        format!("KnowledgeSkillCompetence,{ESCO}skill/{uri},skill/competence,\"{label}\",\"{other}\"\n")
    };
    HEAD.to_owned() + &labels.iter().map(row).collect::<String>()
}

fn release(version: &str, name: &str, text: &str) -> Release {
    ::skills::read(version, &[File { name, bytes: text.as_bytes() }]).unwrap()
}

impl TestApp {
    async fn stores(&self, release: &Release) -> store::Stored {
        keep_list(&self.db, release, &kernel::Clock::system()).await.unwrap()
    }

    async fn clashes(&self, release: &Release) -> Vec<String> {
        let mut tx = self.db.read().await.unwrap();
        let faults = store::clashes(&mut tx, &Steward::for_task("test"), release).await.unwrap();
        faults.iter().map(ToString::to_string).collect()
    }
}

story!(a_skill_is_found_by_any_word_and_kept_with_its_version, |app| {
    app.stores(&release(
        SAMPLE_VERSION,
        "skills_it.csv",
        include_str!("../../../../engines/skills/sample/skills_it.csv"),
    ))
    .await;
    let case = app.case_of("Capaci", "Olga").await;
    let carla = app.carla().await;
    let path = format!("{}/new/skill", profile(&case));
    let form = carla.opens(&path).await.form(&path).fill("term", "MULÉTT").fill("note", "Corso di maggio");
    let found = form.press("act", "search").submit().await;
    found.gets(200).sees("skills-sample").sees("guidare il carrello elevatore").sees("usare il muletto");
    assert_eq!(found.form(&path).value("note"), "Corso di maggio");
    let reference = found.form(&path).values_of("ref").into_iter().find(|value| value.contains("forklift")).unwrap();
    let form = found.form(&path).fill("ref", &reference).fill("level", "alone").fill("evidence", "certified");
    let saved = form.press("act", "write").submit().await;
    saved.gets(200).sees("guidare il carrello elevatore").sees("Elenco di prova, versione 0.0.1").sees_not("MULÉTT");
    // Mended later, the term stays what was chosen.
    let row = saved.hrefs("#skill ~ table a").remove(0);
    let again = carla.opens(&row).await.form(&row).fill("level", "teaches").press("act", "write").submit().await;
    again.gets(200).sees("guidare il carrello elevatore").sees("skill-level-teaches");

    // Written over, it is in own words.
    let row = again.hrefs("#skill ~ table a").remove(0);
    let over =
        carla.opens(&row).await.form(&row).fill("term", "portare i bancali").press("act", "write").submit().await;
    over.gets(200).sees("portare i bancali").sees("profile-source-own").sees_not("guidare il carrello");

    let form = carla.opens(&path).await.form(&path).fill("term", "calmare chi grida");
    let nothing = form.press("act", "search").submit().await;
    nothing.gets(200).sees("skills-nothing");
    let own = nothing.form(&path).fill("level", "alone").fill("evidence", "told").press("act", "write").submit().await;
    own.gets(200).sees("calmare chi grida").sees("profile-source-own");
    let forged = carla.opens(&path).await.form(&path).fill("term", "x").forge("ref", "1 nowhere");
    forged.press("act", "write").submit().await.gets(422).sees("field-fault-unknown-choice");
    carla.opens("/skills/suggest?of=skills&q=salda").await.gets(200).sees("saldare il metallo");
    app.nobody().asks("/skills/suggest?of=skills&q=salda").await.gets(303);
});

story!(a_release_is_stored_once_and_a_newer_one_beside_it, |app| {
    let old = list(&[("1", "saldare", "unire metalli"), ("2", "potare", "")]);
    let new = list(&[("1", "saldare metalli", ""), ("2", "potare", ""), ("3", "innestare", "")]);
    let first = release("1.2.0", "skills_it.csv", &old);
    assert_eq!(app.stores(&first).await.added, ["skills_it.csv"]);
    assert_eq!(app.stores(&first).await.unchanged, ["skills_it.csv"]);
    // The newer concepts under the older number: not the same release.
    let wrong = app.clashes(&release("1.2.0", "skills_en.csv", &new)).await;
    assert!(wrong.len() == 1 && wrong[0].contains("1 more, 0 fewer"), "{wrong:?}");
    let second = release("1.2.1", "skills_it.csv", &new);
    assert!(app.clashes(&second).await.is_empty());
    assert_eq!(app.stores(&second).await.added, ["skills_it.csv"]);
    assert_eq!(app.rows("esco_releases").await, 2);
    let mut tx = app.db.read().await.unwrap();
    let found = find(&mut tx, Pillar::Skills, "it", "innest").await.unwrap();
    assert_eq!((found.source.unwrap().version.as_str(), found.hits.len()), ("1.2.1", 1));
    // In a language that is not there, the one that is.
    let other = find(&mut tx, Pillar::Skills, "de", "metalli saldare").await.unwrap();
    assert_eq!(other.hits[0].label, "saldare metalli");
});
