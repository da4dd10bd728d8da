//! `netmet verify`: the whole installation looked over; exit 1 and what is wrong.

use std::process::ExitCode;

use clap::Args;
use db::{Db, verify_chain};
use kernel::{Clock, Random};
use packs::PackSet;
use policy::Steward;
use vault::Vault;
use web::App;

use super::Outcome;
use crate::cli::Place;
use crate::setup::{self, SetupError};

#[derive(Debug, Args)]
pub struct Verify {
    #[command(flatten)]
    pub place: Place,
    /// Answer as JSON
    #[arg(long)]
    pub json: bool,
}

/// One thing looked over, and what is wrong with it.
#[derive(Debug)]
pub struct Finding {
    pub what: &'static str,
    pub looked_at: i64,
    pub faults: Vec<String>,
}

impl Verify {
    pub async fn run(self) -> Outcome {
        let config = self.place.config()?;
        let mut findings = vec![packs_finding(&config)];
        let location = setup::location(&self.place.data, &config)?;
        let db = Db::open(&location).await?;
        let pending = db.pending().await?;
        if pending.is_empty() {
            let vault = Vault::new(setup::read_key(&self.place.data)?, Random::system());
            let packs = setup::packs(&config)
                .or_else(|_| PackSet::embedded().map_err(|_| SetupError::Other("no packs".to_owned())))?;
            let shelf = packs::Shelf::new(packs);
            let app = App::new(db, vault, shelf, Clock::system(), Random::system(), setup::settings(&config), &[]);
            findings.extend(all(&app).await?);
        } else {
            let faults =
                pending.into_iter().map(|name| format!("{name} is not applied: run `netmet migrate`")).collect();
            findings.push(Finding { what: "migrations", looked_at: 0, faults });
        }
        Ok(self.tell(&findings))
    }

    fn tell(&self, findings: &[Finding]) -> ExitCode {
        let good = findings.iter().all(|finding| finding.faults.is_empty());
        if self.json {
            let row = |f: &Finding| serde_json::json!({ "what": f.what, "looked_at": f.looked_at, "faults": f.faults });
            println!(
                "{}",
                serde_json::json!({ "good": good, "findings": findings.iter().map(row).collect::<Vec<_>>() })
            );
        } else {
            for finding in findings {
                let verdict = if finding.faults.is_empty() { "ok" } else { "WRONG" };
                println!("{verdict:6} {} ({})", finding.what, finding.looked_at);
                finding.faults.iter().for_each(|fault| println!("       {fault}"));
            }
        }
        if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

fn packs_finding(config: &crate::config::Config) -> Finding {
    let loaded = match config.packs.as_str() {
        "" => PackSet::embedded(),
        dir => PackSet::load(std::path::Path::new(dir)),
    };
    let faults = loaded.err().unwrap_or_default().iter().map(ToString::to_string).collect();
    Finding { what: "packs", looked_at: 1, faults }
}

/// Register, foreign keys, file, sealed data, minutes.
pub async fn all(app: &App) -> Result<Vec<Finding>, SetupError> {
    let steward = Steward::for_task("verify");
    let integrity = app.db.integrity_faults().await?;
    let foreign = app.db.foreign_key_faults().await?;
    let mut tx = app.db.read().await?;
    let (entries, chain) = match verify_chain(&mut tx, &steward).await? {
        Ok(entries) => (entries, Vec::new()),
        Err(fault) => (0, vec![fault.to_string()]),
    };
    let (people_texts, people_faults) = people::verify_sealed(&mut tx, &app.vault, &steward).await?;
    let (answers, answer_faults) = referrals::verify_sealed(&mut tx, &app.vault, &steward).await?;
    let (letters, letter_faults) = papers::verify_papers(&mut tx, &app.vault, &steward).await?;
    let (words, word_faults) = privacy::verify_words(&mut tx, &app.vault, &steward).await?;
    let (asked, asked_faults) = requests::verify_sealed(&mut tx, &app.vault, &steward).await?;
    let (diary, diary_faults) = cases::verify_sealed(&mut tx, &app.vault, &steward).await?;
    let (planned, plan_faults) = projects::verify_sealed(&mut tx, &app.vault, &steward).await?;
    let (looked, look_faults) = reviews::verify_sealed(&mut tx, &app.vault, &steward).await?;
    let (meetings, meeting_faults) = agenda::verify_sealed(&mut tx, &app.vault, &steward).await?;
    let (enrolled, enrolled_faults) = activities::verify_sealed(&mut tx, &app.vault, &steward).await?;
    let (questions, question_faults) = questions::verify_sealed(&mut tx, &app.vault, &steward).await?;
    let (asked_own, asked_own_faults) = own::verify_sealed(&mut tx, &app.vault, &steward).await?;
    let (known, known_faults) = profile::verify_sealed(&mut tx, &app.vault, &steward).await?;
    let letter_faults = letter_faults.iter().map(ToString::to_string).collect();
    let matrix_faults = web::matrix::faults(&mut tx).await?.iter().map(ToString::to_string).collect();
    let minute_faults = commission::verify_minutes(&mut tx, &steward).await?.iter().map(ToString::to_string).collect();
    Ok(vec![
        Finding { what: "database file", looked_at: 1, faults: integrity },
        Finding { what: "foreign keys", looked_at: 1, faults: foreign },
        Finding { what: "register of events", looked_at: entries, faults: chain },
        Finding { what: "sealed texts of people", looked_at: people_texts, faults: people_faults },
        Finding { what: "sealed answers and attachments", looked_at: answers, faults: answer_faults },
        Finding { what: "sealed words of requests about own data", looked_at: words, faults: word_faults },
        Finding { what: "sealed requests to bodies", looked_at: asked, faults: asked_faults },
        Finding { what: "sealed diaries and teams", looked_at: diary, faults: diary_faults },
        Finding { what: "sealed profiles, assessments and dossiers", looked_at: known, faults: known_faults },
        Finding { what: "sealed projects and their versions", looked_at: planned, faults: plan_faults },
        Finding { what: "sealed reviews and their minutes", looked_at: looked, faults: look_faults },
        Finding { what: "sealed appointments and absences", looked_at: meetings, faults: meeting_faults },
        Finding { what: "sealed outcomes of activities", looked_at: enrolled, faults: enrolled_faults },
        Finding { what: "sealed questions and answers", looked_at: questions, faults: question_faults },
        Finding { what: "sealed questions of people", looked_at: asked_own, faults: asked_own_faults },
        Finding { what: "published legal-basis matrix", looked_at: 1, faults: matrix_faults },
        Finding { what: "signed minutes", looked_at: 1, faults: minute_faults },
        Finding { what: "issued letters and protocol register", looked_at: letters, faults: letter_faults },
    ])
}
