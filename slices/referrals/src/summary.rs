//! A referral in one line, for agendas and other lists of other slices.

use db::{DbResult, Reads, Row, statements};
use kernel::ids::{PersonId, ReferralId};
use kernel::states::referral::State;
use kernel::{Date, Instant};
use packs::PackSet;
use people::PersonCard;
use policy::Scope;
use policy::referral::Referrals;
use web::Ui;

use crate::journey::{Clock, term_runs};
use crate::show;

/// The facts of one line. No answers.
#[derive(Debug, Clone)]
pub struct ReferralSummary {
    pub id: ReferralId,
    pub number: Option<(i64, i64)>,
    pub card: PersonCard,
    pub from_name: String,
    pub urgent: bool,
    pub state: State,
    pub sent_at: Option<Instant>,
    pub received_on: Option<Date>,
    pub due_on: Option<Date>,
    pub paused_until: Option<Date>,
}

/// How many ids one statement takes.
const AT_ONCE: usize = 25;

statements! {
    SUMMARIES: Scope<Referrals> = concat!("SELECT r.id, r.person_id, r.number, r.number_year, r.urgent, r.state, r.sent_at, r.received_on, r.due_on,
            r.paused_until, b.short_name AS from_name
        FROM referrals r JOIN bodies b ON b.id = r.from_body
        WHERE ", people::no_conflict!("$26"), " AND r.id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
            $17, $18, $19, $20, $21, $22, $23, $24, $25)");
}

/// One referral in one line; `None` when it is not there or hidden by a declared conflict.
/// The caller's own rule (the agenda it shows, the referral's permit) decided that it may be shown.
pub async fn summary(
    tx: &mut impl Reads,
    scope: &Scope<Referrals>,
    id: ReferralId,
) -> DbResult<Option<ReferralSummary>> {
    Ok(summaries(tx, scope, &[id]).await?.into_iter().next())
}

/// Several, in the order of `ids`; those not there, or hidden by a declared conflict, are left out.
pub async fn summaries(
    tx: &mut impl Reads,
    scope: &Scope<Referrals>,
    ids: &[ReferralId],
) -> DbResult<Vec<ReferralSummary>> {
    let mut found = Vec::with_capacity(ids.len());
    for part in ids.chunks(AT_ONCE) {
        let id_at = |at: usize| part.get(at).map(ToString::to_string).unwrap_or_default();
        let mut values: Vec<db::Value> = (0..AT_ONCE).map(|at| db::Value::from(id_at(at))).collect();
        values.push(scope.user().into());
        let rows = tx.all(&SUMMARIES, scope, values).await?;
        let people = rows.iter().map(|row| row.id("person_id")).collect::<DbResult<Vec<PersonId>>>()?;
        let cards = people::cards(tx, scope, &people).await?;
        let mut read = Vec::with_capacity(rows.len());
        for row in &rows {
            let person: PersonId = row.id("person_id")?;
            if let Some(card) = cards.iter().find(|card| card.id == person) {
                read.push(read_one(row, card.clone())?);
            }
        }
        read.sort_by_key(|one| part.iter().position(|id| *id == one.id));
        found.extend(read);
    }
    Ok(found)
}

fn read_one(row: &Row, card: PersonCard) -> DbResult<ReferralSummary> {
    // A draft may be about somebody whom only a search has found.
    let card = if row.code::<State>("state")? == State::Draft { card.as_found() } else { card };
    Ok(ReferralSummary {
        id: row.id("id")?,
        number: row.opt_int("number")?.zip(row.opt_int("number_year")?),
        card,
        from_name: row.text("from_name")?,
        urgent: row.flag("urgent")?,
        state: row.code("state")?,
        sent_at: row.opt_instant("sent_at")?,
        received_on: row.opt_date("received_on")?,
        due_on: row.opt_date("due_on")?,
        paused_until: row.opt_date("paused_until")?,
    })
}

impl ReferralSummary {
    /// `12/2026`, empty before it has a number.
    pub fn number_words(&self) -> String {
        show::number(self.number)
    }

    /// "Day 5 of 30" and the like; empty when no answer is owed any more.
    pub fn clock_words(&self, ui: &Ui, packs: &PackSet, today: Date) -> String {
        self.clock(packs, today).map(|clock| show::clock(ui, &clock, today)).unwrap_or_default()
    }

    pub fn is_late(&self, packs: &PackSet, today: Date) -> bool {
        self.clock(packs, today).is_some_and(|clock| clock.late)
    }

    pub fn tone(&self) -> &'static str {
        show::tone(self.state)
    }

    pub fn clock(&self, packs: &PackSet, today: Date) -> Option<Clock> {
        let (due, received) = self.due_on.zip(self.received_on).filter(|_| term_runs(self.state))?;
        Some(Clock::read(due, self.paused_until, packs.commission_rules(received).terms.decision_days, today))
    }
}
