//! Carrying out what two officers decided: line by line, in batches that may stop anywhere and go on later.

use db::{DbResult, Reads, Statement, WriteTx, args, statements};
use kernel::ids::{DisposalId, Id, PersonId, ReferralId};
use kernel::privacy::RetentionThing;
use policy::{Destroys, Steward};
use sha2::{Digest, Sha256};
use web::App;

use crate::destroy::{self, Tally};
use crate::events::{DisposalCarriedOut, DisposalDone};

statements! {
    NEXT: Steward = "SELECT id, rule FROM disposals WHERE state = 'confirmed' ORDER BY confirmed_at, id LIMIT 1";
    BATCH: Steward = "SELECT thing FROM disposal_lines WHERE disposal_id = $1 AND fate = 'in' ORDER BY thing LIMIT 20";
    /// Whoever claims a line destroys it: two servers never do both. What is held meanwhile stays.
    CLAIM: Steward = "UPDATE disposal_lines SET fate = CASE WHEN EXISTS (SELECT 1 FROM holds h WHERE h.lifted_at IS NULL
                AND h.person_id = disposal_lines.person_id)
            OR EXISTS (SELECT 1 FROM privacy_requests q WHERE q.person_id = disposal_lines.person_id
                AND q.state NOT IN ('granted', 'partly_granted', 'refused', 'withdrawn'))
            THEN 'held' ELSE 'done' END
        WHERE disposal_id = $1 AND thing = $2 AND fate = 'in' RETURNING fate";
    /// It may have been taken up again since the proposal.
    STILL_OVER: Steward = "SELECT 1 AS one FROM referrals WHERE id = $1
        AND state IN ('not_admitted', 'redirected', 'withdrawn', 'cancelled', 'closed')
        AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.person_id = referrals.person_id AND c.state <> 'closed')";
    REFERRED_NOW: Steward = "SELECT 1 AS one FROM referrals WHERE person_id = $1 LIMIT 1";
    KEEP: Steward = "UPDATE disposal_lines SET fate = 'held' WHERE disposal_id = $1 AND thing = $2";
    IMPORT: Steward = "DELETE FROM import_runs WHERE id = $1";
    FEEDBACK: Steward = "DELETE FROM feedback WHERE id = $1";
    NOTICE: Steward = "DELETE FROM notices WHERE id = $1";
    ALL: Steward = "SELECT thing, label, ended_on, fate FROM disposal_lines WHERE disposal_id = $1 ORDER BY ended_on, thing";
    NUMBER: Steward = "INSERT INTO privacy_numbers (series, year, last) VALUES ('disposal', $1, 1)
        ON CONFLICT (series, year) DO UPDATE SET last = privacy_numbers.last + 1 RETURNING last";
    DONE: Steward = "UPDATE disposals SET state = 'done', done_at = $2, year = $3, number = $4, list_hash = $5,
        version = version + 1 WHERE id = $1 AND state = 'confirmed'";
}

/// One batch of the oldest confirmed disposal. `false`: nothing is left to do.
pub async fn carry_out(app: &App) -> DbResult<bool> {
    let steward = Steward::for_task("carry out a disposal that two officers decided");
    let mut tx = app.db.write().await?;
    let Some(row) = tx.first(&NEXT, &steward, args![]).await? else { return Ok(false) };
    let (id, rule): (DisposalId, String) = (row.id("id")?, row.text("rule")?);
    let packs = app.packs();
    let Some(thing) = packs.privacy().rule(&rule).map(|rule| rule.thing) else {
        tracing::error!(rule, "the retention plan has no such rule any more: its disposal waits");
        return Ok(false);
    };
    let (mut tally, mut things) = (Tally::default(), Vec::new());
    for row in tx.all(&BATCH, &steward, args![id]).await? {
        let line = row.text("thing")?;
        if claims(&mut tx, &steward, id, thing, &line).await? {
            tally.add(&destroy_one(app, &mut tx, &steward, thing, &line).await?);
        }
        things.push(line);
    }
    let author = audit::Author::machine(app.now());
    if things.is_empty() {
        let done = finish(app, &mut tx, &steward, id).await?;
        tx.commit(&author, &done).await?;
    } else {
        tx.commit(&author, &DisposalCarriedOut { disposal: id, things, tally }).await?;
    }
    Ok(true)
}

async fn claims(
    tx: &mut WriteTx,
    steward: &Steward,
    id: DisposalId,
    thing: RetentionThing,
    line: &str,
) -> DbResult<bool> {
    let Some(row) = tx.first(&CLAIM, steward, args![id, line]).await? else { return Ok(false) };
    if row.text("fate")? != "done" {
        return Ok(false);
    }
    let over = match thing {
        RetentionThing::ReferralNotAdmitted | RetentionThing::ProjectFile | RetentionThing::JudicialData => {
            tx.first(&STILL_OVER, steward, args![line]).await?.is_some()
        }
        RetentionThing::PersonWithoutReferral => tx.first(&REFERRED_NOW, steward, args![line]).await?.is_none(),
        _ => true,
    };
    if !over {
        tx.run(&KEEP, steward, args![id, line]).await?;
    }
    Ok(over)
}

async fn destroy_one(
    app: &App,
    tx: &mut WriteTx,
    steward: &Steward,
    thing: RetentionThing,
    line: &str,
) -> DbResult<Tally> {
    let proof = Destroys::from(steward);
    let (mark, now) = (Id::new(app.now(), &app.random), app.now());
    let plain: &'static Statement<Steward> = match thing {
        RetentionThing::ReferralNotAdmitted | RetentionThing::ProjectFile => {
            let Some(id) = ReferralId::parse(line) else { return Ok(Tally::default()) };
            return destroy::referral(tx, &proof, id, mark, now).await;
        }
        RetentionThing::JudicialData => {
            let Some(id) = ReferralId::parse(line) else { return Ok(Tally::default()) };
            return destroy::judicial(tx, &proof, id).await;
        }
        RetentionThing::PersonWithoutReferral => {
            let Some(id) = PersonId::parse(line) else { return Ok(Tally::default()) };
            return destroy::person(tx, &proof, id, mark, now).await;
        }
        RetentionThing::ImportFile => &IMPORT,
        RetentionThing::Feedback => &FEEDBACK,
        RetentionThing::Notices => &NOTICE,
        _ => return Ok(Tally::default()),
    };
    let texts = tx.run(plain, steward, args![line]).await?;
    Ok(Tally { texts, ..Tally::default() })
}

/// Numbers the act and fixes its list by a hash.
async fn finish(app: &App, tx: &mut WriteTx, steward: &Steward, id: DisposalId) -> DbResult<DisposalDone> {
    let mut hasher = Sha256::new();
    let mut lines = 0;
    for row in tx.all(&ALL, steward, args![id]).await? {
        let fate = row.text("fate")?;
        lines += i64::from(fate == "done");
        let line = [row.text("thing")?, row.text("label")?, row.text("ended_on")?, fate].join(";");
        hasher.update(line.as_bytes());
        hasher.update(b"\n");
    }
    let list_hash: String = hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    let year = i64::from(app.today().year());
    let number = tx.first(&NUMBER, steward, args![year]).await?.map(|row| row.int("last")).transpose()?;
    tx.run(&DONE, steward, args![id, app.now(), year, number.unwrap_or(0), &list_hash]).await?;
    Ok(DisposalDone { disposal: id, lines, list_hash })
}
