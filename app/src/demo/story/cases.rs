//! Cases of the sample: taken in charge, led by somebody or not yet, a team that accepts, a diary that grows.
//!
//! The randomness is the one aside, so that the story of the referrals stays the same.

use std::collections::BTreeSet;

use cases::figures::{self, NewFigure, Words};
use cases::{diary, facts, store};
use db::WriteTx;
use kernel::ids::{CaseId, EntryId, FigureId};
use kernel::states::case::{CaseStep, FigureStep};
use kernel::states::referral::Step;
use kernel::words::Compartment;
use policy::cases::{Advance, Answer, CaseFacts, Compose, FigureFacts, Write};
use policy::referral;
use referrals::journey::Change;

use super::{Running, Teller, failed};
use crate::demo::cast::Role;
use crate::setup::SetupError;

/// Who is asked, as what, what for, and what it opens.
const TEAM: [(&str, &str, &str, &[Compartment]); 6] = [
    ("Fabio Giusti", "employment_officer", "Cerca offerte e cura il patto di servizio.", &[Compartment::Work]),
    (
        "Anna Bellini",
        "social_worker",
        "Segue il nucleo familiare e l’affitto.",
        &[Compartment::Work, Compartment::Social],
    ),
    (
        "Giulia Hadzic",
        "health_referent",
        "Dice quali orari e quali mansioni vanno bene.",
        &[Compartment::Work, Compartment::Health],
    ),
    ("Omar Pagni", "mediator", "Traduce nei colloqui e spiega i documenti.", &[Compartment::Social]),
    (
        "Ivo Landini",
        "probation_officer",
        "Controlla gli orari della misura.",
        &[Compartment::Work, Compartment::Judicial],
    ),
    ("Marco Niccolai", "social_worker", "Segue la persona quando l’assistente sociale manca.", &[Compartment::Social]),
];

/// What a diary of the sample says.
const SAID: [(&str, Compartment, &str); 8] = [
    (
        "interview",
        Compartment::Work,
        "Primo colloquio. Vorrebbe lavorare in cucina; ha già fatto due stagioni in mensa.",
    ),
    ("call", Compartment::Social, "Telefonata: il contratto d’affitto scade a giugno, va avvisato lo sportello casa."),
    (
        "visit",
        Compartment::Work,
        "Visita in azienda con il tutor: la mansione di prova è chiara, gli orari vanno bene.",
    ),
    ("note", Compartment::Health, "Può stare in piedi quattro ore di seguito, poi serve una pausa."),
    (
        "meeting",
        Compartment::Work,
        "Riunione di équipe: si prova un tirocinio di tre mesi, verifica fra trenta giorni.",
    ),
    ("absence", Compartment::Work, "Non si è presentata. Ha richiamato nel pomeriggio: il figlio aveva la febbre."),
    (
        "company_contact",
        Compartment::Work,
        "L’officina di via Erbosa è disponibile per una visita la settimana prossima.",
    ),
    ("note", Compartment::PrivateNotes, "Da parlarne in supervisione: fatica a dire di no alle proposte."),
];

/// Days between two entries of a diary.
const RHYTHM: i64 = 12;

impl Teller<'_> {
    pub(super) async fn take_in_charge(
        &mut self,
        tx: &mut WriteTx,
        at: usize,
        body: &Role,
        running: &Running,
    ) -> Result<(), SetupError> {
        let (actor, now) = (body.actor(self.app), self.app.now());
        let referral = people::relation::referral_facts(tx, &actor, running.id).await?;
        let referral = referral.ok_or_else(|| failed("facts", Step::TakeInCharge))?;
        let permit = actor
            .permit_to(referral::Advance(Step::TakeInCharge), &referral)
            .map_err(|denied| failed("take in charge", denied))?;
        let open = store::open_case(tx, &permit, referral.person).await?;
        if open.is_none() {
            let case = CaseId::new(now, &self.aside.random);
            // Some wait for somebody who leads them: the coordination office sees it.
            let manager = (self.aside.random.below(5) > 0).then_some(body.user);
            let pack_ref = self.app.packs().version().pack_ref();
            store::begin(tx, &permit, &referral, case, manager, &pack_ref, now).await?;
            self.running[at].case = Some((case, self.day));
            let event = cases::events::CaseBegun { case, person: referral.person, referral: referral.id, manager };
            tx.note(&permit.author(now), &event);
        }
        let change = Change { in_charge: Some(body.body), ..Change::default() };
        self.step(tx, body, running, Step::TakeInCharge, change).await?;
        if let (Some((case, _)), None) = (self.running[at].case, open) {
            self.team(tx, body, case).await?;
        }
        Ok(())
    }

    pub(super) async fn case(&self, tx: &mut WriteTx, role: &Role, case: CaseId) -> Result<CaseFacts, SetupError> {
        let found = facts::of(&role.actor(self.app), tx, case).await?;
        found.ok_or_else(|| failed("case", case))
    }

    async fn team(&self, tx: &mut WriteTx, body: &Role, case: CaseId) -> Result<(), SetupError> {
        let (actor, now, packs) = (body.actor(self.app), self.app.now(), self.app.packs());
        let asked = 1 + self.aside.random.below(3);
        let first = self.aside.random.below(TEAM.len());
        for (name, role, purpose, slice) in (0..asked).map(|number| TEAM[(first + number) % TEAM.len()]) {
            let facts = self.case(tx, body, case).await?;
            let permit = actor.permit::<Compose>(&facts).map_err(|denied| failed("compose", denied))?;
            let who = self.cast.role(name);
            let days = packs.team().role(role).map_or(180, |role| role.days);
            let slice: BTreeSet<Compartment> = slice.iter().copied().collect();
            let new = NewFigure {
                id: FigureId::new(now, &self.aside.random),
                case,
                person: facts.person,
                role,
                body: Some(who.body),
                user: Some(who.user),
                words: &Words { purpose: purpose.to_owned(), ..Words::default() },
                slice: &slice,
                days: (self.app.today(), self.in_days(i64::from(days))),
                pack_ref: &packs.version().pack_ref(),
                at: now,
            };
            figures::propose(tx, &self.app.vault, &permit, &new).await.map_err(|error| failed("propose", error))?;
            if self.aside.random.below(5) > 0 {
                self.accept(tx, who, &new).await?;
            }
        }
        Ok(())
    }

    async fn accept(&self, tx: &mut WriteTx, who: &Role, new: &NewFigure<'_>) -> Result<(), SetupError> {
        let actor = who.actor(self.app);
        let facts = FigureFacts {
            id: new.id,
            case: self.case(tx, who, new.case).await?,
            body: new.body,
            user: new.user,
            state: kernel::states::case::FigureState::Proposed,
            version: 1,
            over: false,
        };
        let permit = actor.permit_to(Answer(FigureStep::Accept), &facts).map_err(|denied| failed("accept", denied))?;
        figures::answer(tx, &self.app.vault, &permit, &facts, new.words, self.app.now())
            .await
            .map_err(|error| failed("accept", error))?;
        Ok(())
    }

    /// Each case grows by an entry every few days, written by whoever leads.
    pub(super) async fn diaries(&mut self, tx: &mut WriteTx) -> Result<(), SetupError> {
        for at in 0..self.running.len() {
            let running = self.running[at].clone();
            let Some((case, since)) = running.case else { continue };
            let age = self.day - since;
            if age % RHYTHM != 1 || age > 8 * RHYTHM {
                continue;
            }
            let body = self.carer(&running.nucleus).clone();
            let facts = self.case(tx, &body, case).await?;
            let said = SAID[usize::try_from(age / RHYTHM).unwrap_or(0) % SAID.len()];
            let Ok(permit) = body.actor(self.app).permit_to(Write(said.1), &facts) else { continue };
            let new = diary::NewEntry {
                id: EntryId::new(self.app.now(), &self.aside.random),
                kind: said.0,
                happened_on: self.app.today(),
                words: said.2,
                at: self.app.now(),
            };
            diary::write(tx, &self.app.vault, &permit, &facts, &new).await.map_err(|error| failed("diary", error))?;
        }
        Ok(())
    }

    /// The case ends, and the referral with it.
    pub(super) async fn close(
        &mut self,
        tx: &mut WriteTx,
        body: &Role,
        running: &Running,
        change: Change,
    ) -> Result<(), SetupError> {
        if let Some((case, _)) = running.case {
            let facts = self.case(tx, body, case).await?;
            let actor = body.actor(self.app);
            let permit = actor.permit_to(Advance(CaseStep::Close), &facts).map_err(|denied| failed("close", denied))?;
            let said = store::Change { reason_code: "employed".to_owned(), ..store::Change::default() };
            store::take_step(tx, &self.app.vault, &permit, &facts, &said, self.app.now())
                .await
                .map_err(|error| failed("close", error))?;
            store::end_mandates(tx, &permit, case, self.app.now()).await?;
        }
        self.step(tx, body, running, Step::Close, change).await?;
        Ok(())
    }
}

/// Only those with the duty are asked.
#[cfg(test)]
#[test]
fn everybody_asked_into_a_team_has_the_duty() {
    let text = include_str!("../network.toml");
    for (name, ..) in TEAM {
        let (_, rest) = text.split_once(&format!("name = \"{name}\"")).unwrap();
        let duties = rest.lines().find(|line| line.starts_with("duties")).unwrap();
        assert!(duties.contains(kernel::Coded::code(kernel::words::Duty::TakePart)), "{name}");
    }
}
