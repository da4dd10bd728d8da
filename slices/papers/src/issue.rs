//! Issuing a letter: numbered and entered into the register in one transaction, typeset after it, kept in a second one.
//!
//! A crash between the two leaves a number whose letter is not typeset yet; typesetting again from the kept data gives
//! the same bytes, because the data has its date and the typesetter has no clock.

use kernel::Random;
use kernel::ids::PaperId;
use kernel::words::PaperKind;
use policy::commission::{ReadAgenda, SessionFacts};
use policy::papers::{Issue, IssueConvocation, ReadPapers};
use policy::referral::ReferralFacts;
use policy::{Actor, Permit};
use web::{App, OrHidden, PageError};

use crate::compose::{self, Language, Protocol};
use crate::events::{PaperIssued, PaperTypeset};
use crate::press;
use crate::store::{self, Access, Issuing, NewPaper, Paper};

/// Letters that can be mistaken for each other on paper are left out.
const ALPHABET: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// `7K3M-92QF`: short enough to be typed from paper, one of 656,000,000,000.
pub fn new_code(random: &Random) -> String {
    let mut code = String::with_capacity(9);
    for at in 0..8 {
        if at == 4 {
            code.push('-');
        }
        code.push(char::from(ALPHABET[random.below(ALPHABET.len())]));
    }
    code
}

/// Reads a code as people type it: small letters, spaces, without the line. `None` when it is none.
pub fn read_code(typed: &str) -> Option<String> {
    let letters: String = typed.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase();
    let known = letters.len() == 8 && letters.bytes().all(|letter| ALPHABET.contains(&letter));
    known.then(|| format!("{}-{}", &letters[..4], &letters[4..]))
}

/// Stands for the protocol number while a letter is only tried.
const NO_NUMBER: i64 = 0;

/// The address printed as a square code.
fn check_address(app: &App, code: &str) -> String {
    format!("{}/verify/{}", app.settings.public_url, code.replace('-', ""))
}

/// Numbers a letter about a referral, then typesets it. A letter that was issued before is left as it is.
pub async fn letter(
    app: &App,
    actor: &Actor,
    permit: &Permit<Issue>,
    facts: &ReferralFacts,
    language: Option<Language>,
) -> Result<PaperId, PageError> {
    let mut reading = app.db.read().await?;
    let letter = compose::letter(app, &mut reading, actor, permit, facts, language).await?;
    drop(reading);
    let packs = app.packs();
    let code = new_code(&app.random);
    let check = check_address(app, &code);
    let year = i64::from(actor.today.year());
    // Tried before it gets a number: one that cannot be printed, for want of a font perhaps, is never numbered.
    let templates = press::templates(app).await?;
    let tried = letter.data(&packs, Some(Protocol { number: NO_NUMBER, year }), &code, &check);
    press::with(app, templates.files.clone(), letter.kind, tried).await?;
    let issuing = Issuing::Referral(permit, facts.id);
    let read = actor.permit::<ReadPapers>(facts)?;
    let access = Access::Referral(&read, facts.id);
    let id = PaperId::new(app.now(), &app.random);
    let mut tx = app.db.write().await?;
    // The number's row is held from here on: whoever clicks at the same moment finds the letter issued.
    let number = store::number(&mut tx, &issuing, facts.nucleus, year).await?;
    let kind = letter.kind;
    if let Some(present) = store::is_issued(&mut tx, &issuing, kind, letter.about_seq, &letter.language.second).await? {
        drop(tx);
        typeset(app, &access, present, kind).await?;
        return Ok(present);
    }
    let data = letter.data(&packs, Some(Protocol { number, year }), &code, &check);
    let new = NewPaper {
        id,
        kind,
        nucleus: facts.nucleus,
        year,
        about_seq: letter.about_seq,
        lang: &letter.language.first,
        second_lang: &letter.language.second,
        recipient: &letter.recipient,
        code: &code,
        templates: &store::keep_templates(&mut tx, &templates, app.now()).await?,
        at: app.now(),
    };
    store::add(&mut tx, &app.vault, &issuing, &new, number, &data).await?;
    let event = PaperIssued { paper: id, kind, referral: Some(facts.id), session: None, year, number };
    tx.commit(&permit.author(app.now()), &event).await?;
    typeset(app, &access, id, kind).await?;
    Ok(id)
}

/// Numbers the convocation of a session, then typesets it.
pub async fn convocation(
    app: &App,
    actor: &Actor,
    permit: &Permit<IssueConvocation>,
    facts: &SessionFacts,
) -> Result<PaperId, PageError> {
    let mut reading = app.db.read().await?;
    let (mut data, _) = compose::convocation(app, &mut reading, actor, facts).await?;
    drop(reading);
    let templates = press::templates(app).await?;
    let issuing = Issuing::Session(permit, facts.id);
    let read = actor.permit::<ReadAgenda>(&facts.commission)?;
    let access = Access::Session(&read, facts.id);
    let (code, id) = (new_code(&app.random), PaperId::new(app.now(), &app.random));
    let year = i64::from(actor.today.year());
    let (kind, nucleus) = (PaperKind::Convocation, facts.commission.nucleus);
    let check = check_address(app, &code);
    let numbered = |data: &mut serde_json::Value, number: i64| {
        data["protocol"] = serde_json::json!({ "number": number, "year": year, "date": actor.today.to_string() });
        data["draft"] = false.into();
        data["code"] = code.clone().into();
        data["qr"] = documents::qr::modules(&check).into();
        data["check"] = check.clone().into();
    };
    numbered(&mut data, NO_NUMBER);
    press::with(app, templates.files.clone(), kind, data.clone()).await?;
    let mut tx = app.db.write().await?;
    let number = store::number(&mut tx, &issuing, nucleus, year).await?;
    // A session that moved is convened anew: each version of it has its convocation.
    if let Some(present) = store::is_issued(&mut tx, &issuing, kind, facts.version, "").await? {
        drop(tx);
        typeset(app, &access, present, kind).await?;
        return Ok(present);
    }
    numbered(&mut data, number);
    let lang = data["lang"].as_str().unwrap_or_default().to_owned();
    let new = NewPaper {
        id,
        kind,
        nucleus,
        year,
        about_seq: facts.version,
        lang: &lang,
        second_lang: "",
        recipient: "",
        code: &code,
        templates: &store::keep_templates(&mut tx, &templates, app.now()).await?,
        at: app.now(),
    };
    store::add(&mut tx, &app.vault, &issuing, &new, number, &data).await?;
    let event = PaperIssued { paper: id, kind, referral: None, session: Some(facts.id), year, number };
    tx.commit(&permit.author(app.now()), &event).await?;
    typeset(app, &access, id, kind).await?;
    Ok(id)
}

/// Makes the PDF of a numbered letter, once. What goes wrong leaves the number and the data: it can be tried again.
pub async fn typeset(app: &App, access: &Access<'_>, id: PaperId, kind: PaperKind) -> Result<(), PageError> {
    let mut reading = app.db.read().await?;
    if store::file(&mut reading, &app.vault, access, id).await?.is_some() {
        return Ok(());
    }
    let data = store::data(&mut reading, &app.vault, access, id).await?.or_hidden()?;
    let kept = store::templates(&mut reading, id).await?;
    drop(reading);
    let printed = match kept {
        Some(files) => press::with(app, files, kind, data).await?,
        None => press::print(app, kind, data).await?,
    };
    let mut tx = app.db.write().await?;
    let kept = store::keep_file(&mut tx, &app.vault, access, id, &printed.pdf, printed.pages).await?;
    let Some(sha256) = kept else { return Ok(()) };
    let (author, referral, session) = match access {
        Access::Referral(permit, id) => (permit.author(app.now()), Some(*id), None),
        Access::Session(permit, id) => (permit.author(app.now()), None, Some(*id)),
    };
    Ok(tx.commit(&author, &PaperTypeset { paper: id, referral, session, sha256 }).await?)
}

/// The letters of a referral that could be issued now and were not yet, with the step each tells of.
pub async fn to_issue(
    app: &App,
    actor: &Actor,
    facts: &ReferralFacts,
    issued: &[Paper],
) -> Result<Vec<Permit<Issue>>, PageError> {
    let mut tx = app.db.read().await?;
    let mut open = Vec::new();
    for kind in <PaperKind as kernel::Coded>::ALL {
        let Ok(permit) = actor.permit_to(Issue(*kind), facts) else { continue };
        let Some(seq) = compose::about_seq(&mut tx, &permit, facts.id, *kind).await? else { continue };
        if !issued.iter().any(|paper| paper.kind == *kind && paper.about_seq == seq) {
            open.push(permit);
        }
    }
    Ok(open)
}

#[cfg(test)]
mod tests;
