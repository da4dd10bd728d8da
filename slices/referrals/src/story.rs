//! The whole story of a referral: its steps, and what else was done about it, as far as the reader may know of it.
//! Each kind is read with its own proof, so that a line that may not be told is never loaded.

use db::{DbResult, Reads, Row, args, statements};
use kernel::states::request::RequestStep;
use kernel::words::PaperKind;
use kernel::{Coded, Instant};
use policy::papers::ReadPapers;
use policy::referral::{ReferralFacts, View, grounds};
use policy::requests::Follow;
use policy::{Actor, Ground, Permit};
use web::{TimelineEntry, Ui};

statements! {
    LETTERS: Permit<ReadPapers> = "SELECT p.kind, p.recipient, p.number, p.year, p.issued_at AS at, u.name AS user_name,
            b.short_name AS body_name
        FROM papers p JOIN users u ON u.id = p.issued_by JOIN bodies b ON b.id = p.issued_for WHERE p.referral_id = $1";
    /// Of the log of a request what moves it, and its sending; the words stay on its own page.
    REQUESTS: Permit<Follow> = "SELECT q.code, l.entry, l.at, t.name AS to_name, u.name AS user_name
        FROM request_log l JOIN requests q ON q.id = l.request_id JOIN bodies t ON t.id = q.to_body
            LEFT JOIN users u ON u.id = l.user_id
        WHERE q.referral_id = $1 AND l.entry IN ('sent', 'open', 'ask_back', 'answer_back', 'accept', 'decline', 'answer',
            'report_outcome', 'expire', 'withdraw')";
    /// An opinion is told when the session for which it was written has opened.
    OPINIONS: Permit<View> = "SELECT o.at, u.name AS user_name FROM opinions o JOIN seats s ON s.id = o.seat_id JOIN users u ON u.id = s.user_id
        WHERE o.referral_id = $1 AND EXISTS (SELECT 1 FROM items i JOIN sessions n ON n.id = i.session_id
            WHERE i.referral_id = o.referral_id AND n.opened_at IS NOT NULL AND o.at <= n.opened_at)";
    /// $2: not empty for those inside the commission; otherwise only what the own body $3 is charged with.
    MANDATES: Permit<View> = "SELECT m.what, m.due_on, m.done_at, b.name AS body_name, COALESCE(i.decided_at, n.starts_at) AS at
        FROM mandates m JOIN bodies b ON b.id = m.body_id JOIN items i ON i.id = m.item_id
            LEFT JOIN sessions n ON n.id = i.session_id
        WHERE m.referral_id = $1 AND (CAST($2 AS TEXT) <> '' OR m.body_id = $3)";
}

/// What happened beside the steps, in no order.
pub(crate) async fn beside_steps(
    tx: &mut impl Reads,
    ui: &Ui,
    actor: &Actor,
    view: &Permit<View>,
    facts: &ReferralFacts,
) -> DbResult<Vec<TimelineEntry>> {
    let mut story = Vec::new();
    if let Ok(permit) = actor.permit::<ReadPapers>(facts) {
        for row in tx.all(&LETTERS, &permit, args![facts.id]).await? {
            story.push(letter(ui, &row)?);
        }
    }
    if let Ok(permit) = actor.permit::<Follow>(facts) {
        for row in tx.all(&REQUESTS, &permit, args![facts.id]).await? {
            story.push(request(ui, &row)?);
        }
    }
    let inside = grounds(actor, facts)
        .iter()
        .any(|ground| matches!(ground, Ground::Secretary | Ground::Member | Ground::President));
    if inside {
        for row in tx.all(&OPINIONS, view, args![facts.id]).await? {
            let who = row.text("user_name")?;
            story.push(entry(
                ui,
                row.instant("at")?,
                who,
                ui.say("referrals-story-opinion").into_owned(),
                String::new(),
            ));
        }
    }
    let all = if inside { "all" } else { "" };
    for row in tx.all(&MANDATES, view, args![facts.id, all, actor.body]).await? {
        story.extend(mandate(ui, &row)?);
    }
    Ok(story)
}

fn entry(ui: &Ui, at: Instant, who: String, what: String, text: String) -> TimelineEntry {
    let (when, iso) = (ui.when(at), at.to_string());
    TimelineEntry { when, iso, who, what, text, readers: String::new(), kind: "beside".to_owned() }
}

fn letter(ui: &Ui, row: &Row) -> DbResult<TimelineEntry> {
    let kind: PaperKind = row.code("kind")?;
    let recipient = row.text("recipient")?;
    let recipient = if recipient.is_empty() { ui.say("referrals-story-to-person").into_owned() } else { recipient };
    let number = format!("{}/{}", row.int("number")?, row.int("year")?);
    let what = ui.say1("referrals-story-letter", "letter", ui.code(kind));
    let text = ui.say2("referrals-story-letter-to", "recipient", recipient, "number", number);
    let who = format!("{}, {}", row.text("user_name")?, row.text("body_name")?);
    Ok(entry(ui, row.instant("at")?, who, what, text))
}

fn request(ui: &Ui, row: &Row) -> DbResult<TimelineEntry> {
    let step = RequestStep::parse(&row.text("entry")?);
    let what = step.map_or_else(|| ui.say("referrals-story-request-sent").into_owned(), |step| ui.code(step));
    let text = ui.say2("referrals-story-request", "body", row.text("to_name")?, "code", row.text("code")?);
    Ok(entry(ui, row.instant("at")?, row.opt_text("user_name")?.unwrap_or_default(), what, text))
}

/// The task, and that it was done.
fn mandate(ui: &Ui, row: &Row) -> DbResult<Vec<TimelineEntry>> {
    let (what, body) = (row.text("what")?, row.text("body_name")?);
    let due = ui.date(row.date("due_on")?);
    let mut story = Vec::new();
    if let Some(at) = row.opt_instant("at")? {
        let words = ui.say2("referrals-story-mandate", "body", &body, "date", due);
        story.push(entry(ui, at, String::new(), words, what.clone()));
    }
    if let Some(at) = row.opt_instant("done_at")? {
        story.push(entry(ui, at, body, ui.say("referrals-story-mandate-done").into_owned(), what));
    }
    Ok(story)
}
