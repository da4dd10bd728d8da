//! Appointments of the sample, made on its last day: some past, of which one waits for a word, some of today and to come.

use agenda::rules::{Slot, parse_hour};
use agenda::store::{Member, Plan, Words};
use agenda::write::{self, Said};
use db::WriteTx;
use kernel::ids::AppointmentId;
use kernel::states::appointment::{AppointmentState, AppointmentStep, Medium, Telling};
use kernel::words::Compartment;
use policy::agenda::{Advance, AppointmentFacts, Arrange};
use policy::cases::CaseFacts;

use super::{Teller, failed};
use crate::demo::cast::Role;
use crate::setup::SetupError;

/// In how many days, at what hour, kind, part of the data, subject, what is done with it.
type Meeting = (i64, &'static str, &'static str, Compartment, &'static str, Option<AppointmentStep>);

const PLAN: [Meeting; 6] = [
    (-12, "9:30", "interview", Compartment::Work, "Rivedere il curriculum", Some(AppointmentStep::Hold)),
    (-2, "11:00", "employment_office", Compartment::Work, "Rinnovo del patto di servizio", None),
    (0, "16:00", "orientation", Compartment::Work, "Tre mansioni da confrontare", Some(AppointmentStep::Confirm)),
    (
        1,
        "10:00",
        "office_errand",
        Compartment::Social,
        "Domanda per il contributo affitto",
        Some(AppointmentStep::Confirm),
    ),
    (3, "15:00", "company_visit", Compartment::Work, "Visita all’officina", None),
    (9, "9:00", "health_visit", Compartment::Health, "Orari compatibili con la terapia", None),
];

impl Teller<'_> {
    pub(super) async fn agenda(&mut self, tx: &mut WriteTx) -> Result<(), SetupError> {
        for at in 0..self.running.len() {
            let Some((case, _)) = self.running[at].case else { continue };
            let body = self.carer(&self.running[at].nucleus.clone()).clone();
            let facts = self.case(tx, &body, case).await?;
            // Each case has a few of them, so that a calendar does not look the same for all.
            for (number, one) in PLAN.iter().enumerate() {
                if (number + at) % 3 == 0 {
                    self.appointment(tx, &body, &facts, (one, at)).await?;
                }
            }
        }
        Ok(())
    }

    async fn appointment(
        &self,
        tx: &mut WriteTx,
        body: &Role,
        facts: &CaseFacts,
        (one, shift): (&Meeting, usize),
    ) -> Result<(), SetupError> {
        let (app, actor, packs) = (self.app, body.actor(self.app), self.app.packs());
        let (days, hour, kind, compartment, subject, step) = *one;
        let Ok(permit) = actor.permit_to(Arrange(compartment), facts) else { return Ok(()) };
        // A quarter of an hour apart, so that few of them clash.
        let minutes = i64::try_from(shift % 8).unwrap_or(0) * 15;
        let hour = parse_hour(hour).map(|hour| hour.wrapping_add(jiff::Span::new().minutes(minutes)));
        let zone = packs.territory().time_zone();
        let slot = hour.and_then(|hour| Slot::of(self.in_days(days), hour, 45, zone));
        let slot = slot.ok_or_else(|| failed("appointment", days))?;
        let plan = Plan {
            kind: kind.to_owned(),
            slot,
            medium: Medium::Office,
            with_person: true,
            interpreter: false,
            telling: if shift.is_multiple_of(4) { Telling::Letter } else { Telling::Telephone },
            subject: subject.to_owned(),
            place: String::new(),
            outcome: String::new(),
            members: vec![Member {
                key: body.user.to_string(),
                figure: None,
                user: Some(body.user),
                body: Some(body.body),
            }],
        };
        let (id, now) = (AppointmentId::new(app.now(), &self.aside.random), app.now());
        let made = packs.version().pack_ref();
        write::propose(tx, &app.vault, &permit, facts, (id, &plan), (&made, now))
            .await
            .map_err(|error| failed("appointment", error))?;
        let Some(step) = step else { return Ok(()) };
        let meant =
            AppointmentFacts { id, case: facts.clone(), compartment, state: AppointmentState::Proposed, version: 1 };
        let permit = actor.permit_to(Advance(step, compartment), &meant).map_err(|no| failed("appointment", no))?;
        let outcome = if step == AppointmentStep::Hold { "È venuta, ha portato i documenti." } else { "" };
        let words = Words { subject: subject.to_owned(), place: String::new(), outcome: outcome.to_owned() };
        let said = Said::default_at(slot.starts_at);
        write::take_step(tx, &app.vault, &permit, (&meant, 1), (&said, &words), now)
            .await
            .map_err(|error| failed("appointment", error))?;
        Ok(())
    }
}
