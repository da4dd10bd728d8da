//! A list of skills as large as the whole classification, in four languages: invented labels, real numbers.

use kernel::Clock;
use skills::{ESCO, File};

use crate::commands::import::keep_list;
use crate::commands::progress;
use crate::setup::SetupError;

/// Skills of the classification (version 1.2 has 13,939 skills and 3,039 occupations), and other labels of each.
const CONCEPTS: usize = 17_000;
const OTHERS: usize = 6;
const VERSION: &str = "1.2.1";
const LANGUAGES: [&str; 4] = ["it", "en", "fr", "de"];

const VERBS: [&str; 9] =
    ["gestire", "coordinare", "saldare", "cucinare", "pulire", "montare", "usare", "controllare", "vendere"];
const THINGS: [&str; 8] =
    ["processi", "macchine", "alimenti", "strumenti", "clienti", "materiali", "documenti", "impianti"];

/// What somebody types: beginnings, two words, a word that nothing has.
pub const TYPED: [&str; 10] =
    ["ge", "gest", "gestire+pro", "processi+ra1", "sal", "saldare+ma", "mon", "cor12", "macchine+fan", "zzz"];

/// Stores the list, once.
pub async fn prepare(app: &web::App) -> Result<(), SetupError> {
    for (done, lang) in LANGUAGES.into_iter().enumerate() {
        let name = format!("skills_{lang}.csv");
        let text = list();
        let release = skills::read(VERSION, &[File { name: &name, bytes: text.as_bytes() }]);
        let release = release.map_err(|faults| SetupError::Other(format!("{faults:?}")))?;
        keep_list(&app.db, &release, &Clock::system()).await?;
        progress(done + 1, LANGUAGES.len(), "languages of the list of skills");
    }
    Ok(())
}

fn list() -> String {
    let mut text = "conceptType,conceptUri,skillType,preferredLabel,altLabels\n".to_owned();
    for n in 0..CONCEPTS {
        let (verb, thing) = (VERBS[n % VERBS.len()], THINGS[n % THINGS.len()]);
        let others: Vec<_> = (0..OTHERS).map(|k| format!("{} {thing} {}", word(n + k), word(n * 7 + k))).collect();
        let label = format!("{verb} {thing} {} {n}", word(n));
        text += &format!("KnowledgeSkillCompetence,{ESCO}skill/{n},x,{label},\"{}\"\n", others.join("\n"));
    }
    text
}

fn word(n: usize) -> String {
    format!("{}{}", ["ra", "mo", "ti", "sel", "cor", "fan", "del"][n % 7], n % 631)
}
