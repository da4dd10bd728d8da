//! That the person was informed (artt. 13-14 GDPR) is asked once: what a referral says of it is kept with the person, and
//! the next referral of the same body knows it already.

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::ids::{Id, PersonId};
use kernel::privacy::InformedHow;
use kernel::{Coded, Date, Instant, Random};
use packs::Answers;
use policy::Permit;
use policy::referral::{Advance, ReferralFacts, View};

statements! {
    /// Once for the same text and day, however often the referral is sent.
    KEEP: Permit<Advance> = "INSERT INTO information_given (id, person_id, version, lang, how, given_on, by_user, for_body, at)
        SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($4 AS TEXT), CAST($5 AS TEXT), CAST($6 AS TEXT),
            CAST($7 AS TEXT), CAST($8 AS TEXT), CAST($9 AS TEXT)
        WHERE NOT EXISTS (SELECT 1 FROM information_given g WHERE g.person_id = $2 AND g.for_body = $8 AND g.version = $3
            AND g.given_on = $6)";
    GIVEN_ON: Permit<View> = "SELECT max(given_on) AS day FROM information_given WHERE person_id = $1 AND for_body = $2";
}

fn text<'a>(answers: &'a Answers, code: &str) -> &'a str {
    answers.get(code).and_then(|answer| answer.parts().next()).unwrap_or_default()
}

/// Keeps with the person what a referral that is sent says of the information; nothing where it was not given.
pub(crate) async fn keep(
    tx: &mut WriteTx,
    permit: &Permit<Advance>,
    facts: &ReferralFacts,
    answers: &Answers,
    (now, random): (Instant, &Random),
) -> DbResult<()> {
    let (version, lang) = (text(answers, "notice_version"), text(answers, "notice_language"));
    let Ok(day) = text(answers, "notice_date").parse::<Date>() else { return Ok(()) };
    if text(answers, "notice_given") != "yes" || version.is_empty() {
        return Ok(());
    }
    let (id, how) = (Id::<()>::new(now, random), InformedHow::Referral.code());
    let row = args![id, facts.person, version, lang, how, day, permit.user(), permit.body(), now];
    tx.run(&KEEP, permit, row).await.map(|_| ())
}

/// The day on which the own body informed the person last.
pub(crate) async fn given_on(tx: &mut impl Reads, view: &Permit<View>, person: PersonId) -> DbResult<Option<Date>> {
    tx.first(&GIVEN_ON, view, args![person, view.body()]).await?.map_or(Ok(None), |row| row.opt_date("day"))
}
