//! `netmet document KIND ID --out FILE`: any document from a terminal.
//!
//! Without `--as` with the rights of the office that conducts the procedure, and the register says that the machine did
//! it. Exit code 0: written. 1: there is no such document for them, it was refused, or it cannot be typeset. 2: the
//! command was not used rightly.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use db::{Db, Reads, Row, args, statements};
use i18n::Lang;
use kernel::ids::{PaperId, ReferralId, SessionId};
use kernel::words::PaperKind;
use kernel::{Clock, Coded, Random};
use papers::Purpose;
use papers::printing::{InTheNameOf, Made, Wanted, Which, document};
use policy::{Actor, Steward};
use vault::Vault;
use web::{App, PageError};

use super::{Outcome, acting};
use crate::cli::Place;
use crate::setup::{self, SetupError};

#[derive(Debug, Args)]
pub struct Document {
    /// What: receipt, integration_request, pre_rejection, pre_rejection_person, decision_sender, decision_person, dossier,
    /// convocation, agenda, session_list, minutes
    #[arg(value_parser = kind)]
    pub kind: PaperKind,
    /// Of what: id of a referral or of a session, id of a letter, or its protocol number (12/2026)
    pub id: String,
    /// The PDF
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    #[command(flatten)]
    pub place: Place,
    /// With the rights of this user (e-mail address), and no others
    #[arg(long = "as", value_name = "EMAIL")]
    pub user: Option<String>,
    /// The organisation the user acts for, when there are several: name, short name or id
    #[arg(long, value_name = "ORGANISATION", requires = "user")]
    pub body: Option<String>,
    /// Language beside Italian, for letters to the person
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<String>,
    /// The dossier as somebody gets it who asked for access to acts
    #[arg(long)]
    pub access: bool,
}

fn kind(text: &str) -> Result<PaperKind, String> {
    PaperKind::parse(text).ok_or_else(|| {
        let all: Vec<_> = PaperKind::ALL.iter().map(|kind| kind.code()).collect();
        format!("there is no such document; there are {}", all.join(", "))
    })
}

statements! {
    NUMBERED: Steward = "SELECT p.id, n.name FROM papers p JOIN nuclei n ON n.id = p.nucleus_id
        WHERE p.number = $1 AND p.year = $2 AND p.kind = $3 ORDER BY n.name, p.id";
    WHAT: Steward = "SELECT 'referral' AS what FROM referrals WHERE id = $1 UNION ALL
        SELECT 'session' AS what FROM sessions WHERE id = $1 UNION ALL SELECT kind AS what FROM papers WHERE id = $1";
}

/// The command was not used rightly: what to write instead.
struct Misuse(String);

impl Document {
    pub async fn run(self) -> Outcome {
        let app = self.open().await?;
        let outcome = self.print(&app).await;
        app.db.close().await;
        outcome
    }

    async fn open(&self) -> Result<App, SetupError> {
        let config = self.place.config()?;
        let db = Db::open(&setup::location(&self.place.data, &config)?).await?;
        if !db.pending().await?.is_empty() {
            return Err(SetupError::Other("the database is older than this program: run `netmet migrate`".to_owned()));
        }
        let vault = Vault::new(setup::read_key(&self.place.data)?, Random::system());
        let shelf = packs::Shelf::new(setup::packs(&config)?);
        let app = App::new(db, vault, shelf, Clock::system(), Random::system(), setup::settings(&config), &[]);
        web::matrix::refresh(&app).await?;
        Ok(app)
    }

    /// The command on a program that is open already.
    pub async fn print(&self, app: &App) -> Outcome {
        let wanted = match self.wanted(app).await? {
            Ok(wanted) => wanted,
            Err(misuse) => return Ok(misuse.tell()),
        };
        let made = match &self.user {
            Some(email) => match self.user(app, email).await? {
                Ok(actor) => document(app, &actor, InTheNameOf::TheActor, &wanted).await,
                Err(misuse) => return Ok(misuse.tell()),
            },
            None => as_the_machine(app, &wanted).await?,
        };
        match made {
            Ok(made) => {
                self.write(&made)?;
                Ok(ExitCode::SUCCESS)
            }
            Err(error) => {
                eprintln!("netmet: {}", told(error, &self.id)?);
                Ok(ExitCode::FAILURE)
            }
        }
    }

    async fn wanted(&self, app: &App) -> Result<Result<Wanted, Misuse>, SetupError> {
        let which = match self.which(app).await? {
            Ok(which) => which,
            Err(misuse) => return Ok(Err(misuse)),
        };
        if let Some(lang) = &self.lang {
            let written =
                app.packs().documents().kind(self.kind).map(|kind| kind.languages.clone()).unwrap_or_default();
            if !self.kind.is_for_the_person() {
                return Ok(Err(Misuse(format!("`{}` is written in the language of the procedure only", self.kind))));
            }
            if !written.contains(lang) {
                return Ok(Err(Misuse(format!("`{}` is written in {}", self.kind, written.join(", ")))));
            }
        }
        let purpose = if self.access { Purpose::Access } else { Purpose::Reading };
        // Asked for in the language of the procedure, it stands alone.
        let second = self.lang.clone().map(|lang| if lang == Lang::default().tag() { String::new() } else { lang });
        Ok(Ok(Wanted { kind: self.kind, which, purpose, second }))
    }

    async fn which(&self, app: &App) -> Result<Result<Which, Misuse>, SetupError> {
        let steward = Steward::for_task("print from the command line");
        let mut tx = app.db.read().await?;
        let number = self
            .id
            .split_once('/')
            .and_then(|(number, year)| Some((number.parse::<i64>().ok()?, year.parse::<i64>().ok()?)));
        if let Some((number, year)) = number {
            let rows = tx.all(&NUMBERED, &steward, args![number, year, self.kind.code()]).await?;
            return Ok(match rows.as_slice() {
                [only] => Ok(Which::Paper(only.id("id")?)),
                [] => Err(Misuse(format!("there is no letter `{}` with the protocol number {}", self.kind, self.id))),
                several => Err(Misuse(in_several(several, &self.id)?)),
            });
        }
        let what = match tx.first(&WHAT, &steward, args![&self.id]).await? {
            Some(row) => row.text("what")?,
            None => return Ok(Err(Misuse(format!("{} is no referral, session or letter", self.id)))),
        };
        let which = match what.as_str() {
            "referral" if !self.kind.is_of_session() => ReferralId::parse(&self.id).map(Which::Referral),
            "session" if self.kind.is_of_session() => SessionId::parse(&self.id).map(Which::Session),
            code if code == self.kind.code() => PaperId::parse(&self.id).map(Which::Paper),
            _ => None,
        };
        Ok(which.ok_or_else(|| Misuse(format!("`{}` is not about a {what}", self.kind))))
    }

    async fn user(&self, app: &App, email: &str) -> Result<Result<Actor, Misuse>, SetupError> {
        let mut found = acting::users(app, email, self.body.as_deref()).await?;
        Ok(match found.len() {
            1 => Ok(found.remove(0)),
            0 => Err(Misuse(match &self.body {
                Some(body) => format!("{email} acts for no organisation called `{body}`"),
                None => format!("nobody signs in with {email}, or not today"),
            })),
            _ => {
                let names: Vec<String> =
                    found.iter().map(|actor| format!("  --as {email} --body \"{}\"", actor.body_name)).collect();
                Err(Misuse(format!("{email} acts for several organisations; say which one:\n{}", names.join("\n"))))
            }
        })
    }

    /// For the eyes of whoever asked: nobody else may read the file.
    fn write(&self, made: &Made) -> Result<(), SetupError> {
        use std::os::unix::fs::OpenOptionsExt;
        let fail = |error: std::io::Error| SetupError::File { file: self.out.clone(), reason: error.to_string() };
        let mut options = std::fs::OpenOptions::new();
        let mut file = options.write(true).create(true).truncate(true).mode(0o600).open(&self.out).map_err(fail)?;
        file.write_all(&made.pdf).and_then(|()| file.sync_all()).map_err(fail)?;
        let what = match (made.issued, self.kind.is_letter()) {
            (true, _) => "as it was issued",
            (false, true) => "a draft: it was not issued yet",
            (false, false) => "as it is now",
        };
        println!("{}: {}, {what}", self.out.display(), self.kind);
        Ok(())
    }
}

impl Misuse {
    fn tell(self) -> ExitCode {
        eprintln!("netmet: {}", self.0);
        ExitCode::from(2)
    }
}

fn in_several(rows: &[Row], number: &str) -> Result<String, SetupError> {
    let mut lines = Vec::new();
    for row in rows {
        lines.push(format!("  {}  {}", row.text("id")?, row.text("name")?));
    }
    Ok(format!("{number} is in several registers; give the id of the letter:\n{}", lines.join("\n")))
}

/// The first office that may; a reason for refusing says more than "not there".
async fn as_the_machine(app: &App, wanted: &Wanted) -> Result<Result<Made, PageError>, SetupError> {
    let mut refused = PageError::Hidden;
    for desk in acting::desks(app).await? {
        match document(app, &desk, InTheNameOf::TheMachine, wanted).await {
            Err(PageError::Hidden) => {}
            Err(PageError::Refused(why)) => refused = PageError::Refused(why),
            done => return Ok(done),
        }
    }
    Ok(Err(refused))
}

/// A page's answer in one line for a terminal.
fn told(error: PageError, id: &str) -> Result<String, SetupError> {
    Ok(match error {
        PageError::Hidden => format!("{id}: there is no such document for them"),
        PageError::Refused(why) => format!("refused ({}): {}", why.code(), i18n::code(Lang::English, why)),
        PageError::Unprinted { why, detail } => format!("{}\n{detail}", i18n::code(Lang::English, why)),
        PageError::Away => {
            return Err(SetupError::Other("the database cannot be reached, or the disk is full".to_owned()));
        }
        PageError::Fault { text } => return Err(SetupError::Other(text)),
        other => return Err(SetupError::Other(format!("{other:?}"))),
    })
}
