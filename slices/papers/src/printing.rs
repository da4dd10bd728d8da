//! Any document for whoever asks outside the pages: the same data, the same rights, the same entry in the register.

use audit::{Author, Event};
use kernel::ids::{PaperId, ReferralId, SessionId};
use kernel::words::PaperKind;
use policy::Actor;
use policy::commission::{ReadAgenda, SessionFacts};
use policy::papers::{Issue, ReadPapers};
use policy::referral::ReferralFacts;
use web::{App, OrHidden, PageError};

use crate::compose::{self, Language, Purpose, Reader};
use crate::events::{PaperPrinted, PaperTaken};
use crate::press;
use crate::store::{self, Access};

/// What a document is about, or which one it is.
#[derive(Debug, Clone, Copy)]
pub enum Which {
    Referral(ReferralId),
    Session(SessionId),
    Paper(PaperId),
}

/// In whose name it is printed; the rights are the actor's in both cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InTheNameOf {
    TheActor,
    /// Whoever holds the key of the installation.
    TheMachine,
}

#[derive(Debug, Clone)]
pub struct Wanted {
    pub kind: PaperKind,
    pub which: Which,
    /// Of a dossier.
    pub purpose: Purpose,
    /// Beside the language of the procedure, for letters to the person.
    pub second: Option<String>,
}

/// A letter as it was issued, or a print of today (a letter without a number says that it is a draft).
#[derive(Debug)]
pub struct Made {
    pub pdf: Vec<u8>,
    pub issued: bool,
}

/// # Errors
/// What a page would answer: hidden, refused with the reason, or a document that cannot be typeset.
pub async fn document(app: &App, actor: &Actor, by: InTheNameOf, wanted: &Wanted) -> Result<Made, PageError> {
    match wanted.which {
        Which::Referral(id) => of_referral(app, actor, by, wanted, id, None).await,
        Which::Session(id) => of_session(app, actor, by, wanted, id, None).await,
        Which::Paper(id) => {
            let mut tx = app.db.read().await?;
            let (kind, referral, session) = store::about(&mut tx, id).await?.or_hidden()?;
            drop(tx);
            let wanted = Wanted { kind, ..wanted.clone() };
            match (referral, session) {
                (Some(referral), _) => of_referral(app, actor, by, &wanted, referral, Some(id)).await,
                (None, Some(session)) => of_session(app, actor, by, &wanted, session, Some(id)).await,
                (None, None) => Err(PageError::Hidden),
            }
        }
    }
}

async fn of_referral(
    app: &App,
    actor: &Actor,
    by: InTheNameOf,
    wanted: &Wanted,
    id: ReferralId,
    paper: Option<PaperId>,
) -> Result<Made, PageError> {
    let mut tx = app.db.read().await?;
    let facts = people::relation::referral_facts(&mut tx, actor, id).await?.or_hidden()?;
    let read = actor.permit::<ReadPapers>(&facts)?;
    let author = by.author(read.author(app.now()), app);
    if wanted.kind == PaperKind::Dossier {
        drop(tx);
        return dossier(app, actor, &author, wanted, &facts).await;
    }
    let issued = store::of_referral(&mut tx, &read, facts.id).await?;
    let fits = |one: &&store::Paper| {
        let second = wanted.second.as_ref().is_none_or(|second| one.second_lang == *second);
        paper.map_or(one.kind == wanted.kind && second, |paper| one.id == paper) && !one.sha256.is_empty()
    };
    if let Some(found) = issued.iter().find(fits) {
        let access = Access::Referral(&read, facts.id);
        let pdf = store::file(&mut tx, &app.vault, &access, found.id).await?.or_hidden()?;
        drop(tx);
        let event = PaperTaken { paper: found.id, kind: found.kind, referral: Some(facts.id), session: None };
        record(app, &author, &event).await?;
        return Ok(Made { pdf, issued: true });
    }
    if paper.is_some() || !wanted.kind.is_letter() || wanted.kind.is_of_session() {
        return Err(PageError::Hidden);
    }
    let permit = actor.permit_to(Issue(wanted.kind), &facts)?;
    let language = wanted.second.as_ref().map(|second| Language::beside(&app.packs(), wanted.kind, second));
    let letter = compose::letter(app, &mut tx, actor, &permit, &facts, language).await?;
    drop(tx);
    let printed = press::print(app, wanted.kind, letter.data(&app.packs(), None, "", "")).await?;
    record(app, &author, &print_of(wanted.kind, Some(facts.id), None)).await?;
    Ok(Made { pdf: printed.pdf, issued: false })
}

async fn dossier(
    app: &App,
    actor: &Actor,
    author: &Author,
    wanted: &Wanted,
    facts: &ReferralFacts,
) -> Result<Made, PageError> {
    let mut tx = app.db.read().await?;
    let reader = Reader::of(actor, facts, wanted.purpose)?;
    let dossier = compose::dossier(app, &mut tx, actor, &reader, facts).await?;
    drop(tx);
    let printed = press::print(app, PaperKind::Dossier, dossier.data).await?;
    let event = PaperPrinted {
        for_access: reader.is_access(),
        read: dossier.read,
        ..print_of(PaperKind::Dossier, Some(facts.id), None)
    };
    record(app, author, &event).await?;
    Ok(Made { pdf: printed.pdf, issued: false })
}

async fn of_session(
    app: &App,
    actor: &Actor,
    by: InTheNameOf,
    wanted: &Wanted,
    id: SessionId,
    paper: Option<PaperId>,
) -> Result<Made, PageError> {
    let mut tx = app.db.read().await?;
    let facts: SessionFacts = commission::queries::facts::session(&mut tx, actor, id).await?.or_hidden()?;
    let read = actor.permit::<ReadAgenda>(&facts.commission)?;
    let author = by.author(read.author(app.now()), app);
    let issued = store::of_session(&mut tx, &read, facts.id).await?;
    let fits =
        |one: &&store::Paper| paper.map_or(one.kind == wanted.kind, |paper| one.id == paper) && !one.sha256.is_empty();
    if let Some(found) = issued.iter().find(fits) {
        let access = Access::Session(&read, facts.id);
        let pdf = store::file(&mut tx, &app.vault, &access, found.id).await?.or_hidden()?;
        drop(tx);
        let event = PaperTaken { paper: found.id, kind: found.kind, referral: None, session: Some(facts.id) };
        record(app, &author, &event).await?;
        return Ok(Made { pdf, issued: true });
    }
    let data = match wanted.kind {
        PaperKind::Convocation => compose::convocation(app, &mut tx, actor, &facts).await?.0,
        kind => compose::of_session(app, &mut tx, actor, &facts, kind).await?,
    };
    drop(tx);
    let printed = press::print(app, wanted.kind, data).await?;
    record(app, &author, &print_of(wanted.kind, None, Some(facts.id))).await?;
    Ok(Made { pdf: printed.pdf, issued: false })
}

fn print_of(kind: PaperKind, referral: Option<ReferralId>, session: Option<SessionId>) -> PaperPrinted {
    PaperPrinted { kind, referral, session, for_access: false, read: Vec::new() }
}

impl InTheNameOf {
    fn author(self, of_actor: Author, app: &App) -> Author {
        match self {
            Self::TheActor => of_actor,
            Self::TheMachine => Author::machine(app.now()),
        }
    }
}

async fn record<E: Event>(app: &App, author: &Author, event: &E) -> Result<(), PageError> {
    let tx = app.db.write().await?;
    Ok(tx.commit(author, event).await?)
}
