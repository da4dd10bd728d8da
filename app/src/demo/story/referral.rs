//! A referral of the sample moves on, each step by the person whose right it is.

use std::collections::BTreeSet;

use db::WriteTx;
use kernel::Coded;
use kernel::ids::ReferralId;
use kernel::states::referral::Step;
use kernel::words::{Compartment, Duty};
use policy::referral::{Advance, Begin, ConfirmComplete, ReferralFacts, Write};
use referrals::events::ReferralFoundComplete;
use referrals::journey::{self, Change, NewDraft, confirm_complete};

use super::{DAYS, Running, Teller, Wait, answers, failed};
use crate::demo::cast::Role;
use crate::setup::SetupError;

impl Teller<'_> {
    pub(super) async fn begin_referral(&mut self, tx: &mut WriteTx, person: usize) -> Result<(), SetupError> {
        let (person, sender, who) = self.people[person].clone();
        let role = self.cast.roles[sender].clone();
        let actor = role.actor(self.app);
        let packs = self.app.packs();
        // The first months were written on the form of the year before.
        let form = packs.current_form(self.app.today());
        let permit = actor.permit::<Begin>(&()).map_err(|denied| failed("begin", denied))?;
        let new = NewDraft {
            id: ReferralId::new(self.app.now(), &self.app.random),
            person,
            nucleus: self.cast.nuclei[&role.nucleus_code],
            form_version: form.version.clone(),
            pack_ref: packs.version().pack_ref(),
        };
        let facts = journey::draft(tx, &actor, &permit, &new, self.app.now()).await?;
        let event = referrals::events::ReferralBegun { referral: facts.id, person };
        tx.note(&permit.author(self.app.now()), &event);

        let mut said = answers::complete(form, &packs, &who, self.app.today(), &self.app.random);
        let unfinished = self.day > DAYS - 20 && self.chance(3);
        if unfinished {
            said.retain(|_, _| !self.chance(2));
        }
        let write = actor.permit::<Write>(&facts).map_err(|denied| failed("write", denied))?;
        let all: BTreeSet<Compartment> = Compartment::ALL.iter().copied().collect();
        referrals::answers::keep(tx, &self.app.vault, &write, &facts, form, &said, &all)
            .await
            .map_err(|error| failed("answers", error))?;
        let days = if unfinished { DAYS } else { self.days(0, 3) };
        let next = self.day + days;
        self.running.push(Running {
            id: new.id,
            nucleus: role.nucleus_code.clone(),
            sender,
            wait: Wait::Sending,
            next,
            noticed: false,
            case: None,
        });
        Ok(())
    }

    pub(super) async fn move_on(&mut self, tx: &mut WriteTx, at: usize) -> Result<(), SetupError> {
        let running = self.running[at].clone();
        let sender = self.cast.roles[running.sender].clone();
        let secretary = self.secretary(&running.nucleus);
        match running.wait {
            Wait::Sending => {
                self.step(tx, &sender, &running, Step::Send, Change::default()).await?;
                let days = self.days(0, 3);
                self.wait(at, Wait::Registering, days);
            }
            Wait::Registering => {
                self.step(tx, &secretary, &running, Step::Register, Change::default()).await?;
                let days = self.days(1, 4);
                self.wait(at, Wait::Reviewing, days);
            }
            Wait::Reviewing => self.review(tx, at, &running, &sender, &secretary).await?,
            Wait::Integrating => {
                self.step(tx, &sender, &running, Step::AnswerIntegration, Change::default()).await?;
                self.wait(at, Wait::Checking, 1);
            }
            Wait::Checking => {
                self.confirm(tx, &secretary, &running).await?;
                self.wait(at, Wait::Session, 0);
            }
            Wait::Comments => {
                let change = Change {
                    reason: "La persona ha spiegato di aver ripreso i contatti con il servizio.".to_owned(),
                    ..Change::default()
                };
                self.step(tx, &secretary, &running, Step::RecordComments, change).await?;
                self.running[at].noticed = true;
                self.wait(at, Wait::Session, 1);
            }
            Wait::Charge => {
                let body = self.carer(&running.nucleus).clone();
                self.take_in_charge(tx, at, &body, &running).await?;
                let days = self.days(60, 160);
                self.wait(at, Wait::Closing, days);
            }
            Wait::Closing => {
                let body = self.carer(&running.nucleus).clone();
                let change = Change {
                    reason: "Percorso concluso: assunzione a tempo determinato.".to_owned(),
                    ..Change::default()
                };
                self.close(tx, &body, &running, change).await?;
                self.wait(at, Wait::Nothing, 0);
            }
            Wait::Session | Wait::OnAgenda | Wait::Nothing => {}
        }
        Ok(())
    }

    async fn review(
        &mut self,
        tx: &mut WriteTx,
        at: usize,
        running: &Running,
        sender: &Role,
        secretary: &Role,
    ) -> Result<(), SetupError> {
        self.step(tx, secretary, running, Step::StartReview, Change::default()).await?;
        let (until, first) = (self.in_days(15), |code: &str| code.to_owned());
        match self.app.random.below(12) {
            0 | 1 => {
                let change = Change {
                    reason_code: first("document_missing"),
                    reason: "Manca la relazione sociale aggiornata.".to_owned(),
                    until: Some(until),
                    ..Change::default()
                };
                self.step(tx, secretary, running, Step::RequestIntegration, change).await?;
                let days = self.days(3, 14);
                self.wait(at, Wait::Integrating, days);
            }
            2 if self.chance(2) => {
                let change = Change {
                    reason_code: first("found_work"),
                    reason: "Ha trovato lavoro da sola.".to_owned(),
                    ..Change::default()
                };
                self.step(tx, sender, running, Step::Withdraw, change).await?;
                self.wait(at, Wait::Nothing, 0);
            }
            _ => {
                // Files of the last days still lie on the secretary's desk, some checked already.
                let days = if self.day > DAYS - 5 && self.chance(2) { DAYS } else { self.days(0, 3) };
                self.wait(at, Wait::Checking, days);
            }
        }
        Ok(())
    }

    /// The secretary finds nothing missing.
    pub(super) async fn confirm(&self, tx: &mut WriteTx, role: &Role, running: &Running) -> Result<(), SetupError> {
        let actor = role.actor(self.app);
        let facts = people::relation::referral_facts(tx, &actor, running.id).await?;
        let facts = facts.ok_or_else(|| failed("confirm", running.id))?;
        let permit = actor.permit::<ConfirmComplete>(&facts).map_err(|denied| failed("confirm", denied))?;
        let now = self.app.now();
        let done = confirm_complete(tx, &permit, &facts, now, self.app.today()).await?;
        done.ok_or_else(|| failed("confirm", "stale"))?;
        tx.note(&permit.author(now), &ReferralFoundComplete { referral: running.id });
        Ok(())
    }

    /// One step of a referral with the rights of `role`.
    pub(super) async fn step(
        &self,
        tx: &mut WriteTx,
        role: &Role,
        running: &Running,
        step: Step,
        change: Change,
    ) -> Result<ReferralFacts, SetupError> {
        let actor = role.actor(self.app);
        let packs = self.app.packs();
        let facts = people::relation::referral_facts(tx, &actor, running.id).await?;
        let facts = facts.ok_or_else(|| failed("facts", step))?;
        let permit = actor
            .permit_to(Advance(step), &facts)
            .map_err(|denied| failed(&format!("{step} by {} in state {}", role.name, facts.state), denied))?;
        let rules = packs.commission_rules(self.app.today());
        let after = journey::advance(tx, &permit, &facts, &change, rules, self.app.now(), self.app.today()).await?;
        after.ok_or_else(|| failed("step", step))
    }

    pub(super) fn secretary(&self, nucleus: &str) -> Role {
        self.cast.with(Duty::Secretary, nucleus).cloned().expect("every nucleus of the sample has a secretary")
    }

    /// Who takes people in charge: in the first nucleus the health society's team and a cooperative.
    pub(super) fn carer(&self, nucleus: &str) -> &Role {
        let local = self.cast.with(Duty::Accompany, nucleus);
        local.unwrap_or_else(|| self.cast.role("Lucia Melani"))
    }

    pub(super) fn in_days(&self, days: i64) -> kernel::Date {
        self.app.now().plus_days(days).local_date(self.app.packs().territory().time_zone())
    }
}
