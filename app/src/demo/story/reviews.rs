//! Reviews of the sample: held by the body in charge, with the person's voice, goals and something agreed; some wait for approval.

use kernel::Coded;
use kernel::ids::{EvaluationId, ReviewId, ReviewTaskId};
use kernel::states::project::{EvaluationKind, PartKind};
use kernel::states::review::{Presence, ReviewState, ReviewStep, VoiceWay};
use kernel::words::Compartment;
use policy::projects::Measure;
use policy::reviews::{Advance, Plan, ReviewFacts, Write};
use projects::evaluations::{self, Mark, NewEvaluation};
use projects::parts;
use projects::store::Project;
use reviews::minutes::{self, GoalSaid, Held, Minutes};
use reviews::store::Attendee;
use reviews::tasks::{self, NewTask};
use reviews::write::{self, NewReview};

use super::{Teller, failed};
use crate::demo::cast::Role;
use crate::setup::SetupError;

const VOICES: [&str; 3] = [
    "Mi trovo bene con il tutor. Vorrei più ore.",
    "La mattina faccio fatica ad arrivare in orario: il primo autobus passa tardi.",
    "Ho imparato a usare la cassa. Adesso vorrei provare in sala.",
];
const DECISIONS: &str = "Si va avanti come concordato. Si chiede un altro orario di inizio.";

impl Teller<'_> {
    pub(super) async fn hold_review(
        &self,
        tx: &mut db::WriteTx,
        body: &Role,
        project: &Project,
    ) -> Result<(), SetupError> {
        let (actor, vault, random, now) = (body.actor(self.app), &self.app.vault, &self.aside.random, self.app.now());
        let (facts, today) = (&project.facts, self.app.today());
        let fault = |error| failed("review", error);
        let Ok(permit) = actor.permit::<Plan>(facts) else { return Ok(()) };
        let (id, kind) = (ReviewId::new(now, random), EvaluationKind::Review);
        let new = NewReview { id, kind, on: today, appointment: None, corrects: None };
        write::plan(tx, &permit, facts, &new, now).await?;
        let planned = ReviewFacts { id, project: facts.clone(), state: ReviewState::Planned, version: 1 };
        let (Ok(hold), Ok(measure)) = (
            actor.permit_to(Advance(ReviewStep::Hold), &planned),
            actor.permit_to(Measure(Compartment::Identity), facts),
        ) else {
            return Ok(());
        };
        let (evaluation, decisions) = (EvaluationId::new(now, random), DECISIONS.to_owned());
        let voice = VOICES[self.aside.random.below(VOICES.len())].to_owned();
        let words = evaluations::Words { voice: voice.clone(), decisions: decisions.clone() };
        let marked = NewEvaluation { id: evaluation, kind, on: today, words: &words, at: now };
        evaluations::hold(tx, vault, &measure, facts, &marked).await.map_err(fault)?;
        let own = Attendee {
            member: body.user.to_string(),
            figure: None,
            user: Some(body.user),
            body: Some(body.body),
            presence: Presence::Present,
            verdict: None,
        };
        write::hold(tx, &hold, &planned, (today, kind, evaluation), (Presence::Present, &[own])).await?;
        let held = ReviewFacts { state: ReviewState::Held, version: 2, ..planned };
        let said = Minutes { voice, way: Some(VoiceWay::OwnWords), decisions, ..Minutes::default() };
        let Ok(for_all) = actor.permit_to(Write(Compartment::Identity), &held) else { return Ok(()) };
        minutes::write(tx, (vault, random), &for_all, &held, (&said, 0), now).await.map_err(fault)?;
        self.goals(tx, body, (project, &held, evaluation)).await?;
        let task = NewTask {
            id: ReviewTaskId::new(now, random),
            what: "Chiede all’azienda di spostare l’orario di inizio.",
            who: "",
            owner: Some((body.user, body.body)),
            due_on: self.in_days(14),
        };
        tasks::agree(tx, (vault, random), &for_all, &held, &task, now).await.map_err(fault)?;
        evaluations::reckon(tx, &measure, project, self.app.packs().project()).await?;
        // Some minutes wait: the first page says so.
        if self.aside.random.below(6) == 0 {
            return Ok(());
        }
        let Ok(approve) = actor.permit_to(Advance(ReviewStep::Approve), &held) else { return Ok(()) };
        let under =
            Held { kind: kind.code().to_owned(), on: today.to_string(), presence: Presence::Present.code().to_owned() };
        let hash = minutes::hash_of(tx, &approve, id, &under).await?;
        write::approve(tx, &approve, &held, (&hash, None), now).await?;
        Ok(())
    }

    /// What is said of the goals, by compartment.
    async fn goals(
        &self,
        tx: &mut db::WriteTx,
        body: &Role,
        (project, held, evaluation): (&Project, &ReviewFacts, EvaluationId),
    ) -> Result<(), SetupError> {
        let (actor, vault, random, now) = (body.actor(self.app), &self.app.vault, &self.aside.random, self.app.now());
        let facts = &project.facts;
        let fault = |error| failed("goals of a review", error);
        let level = i64::try_from(self.aside.random.below(3)).unwrap_or(0) - 1;
        let (parts, _) = parts::readable(tx, vault, &actor, facts).await.map_err(fault)?;
        for compartment in Compartment::ALL.iter().filter(|one| **one != Compartment::Identity) {
            let goals: Vec<_> =
                parts.iter().filter(|part| part.kind == PartKind::Goal && part.compartment == *compartment).collect();
            let (Ok(measure), Ok(permit), false) = (
                actor.permit_to(Measure(*compartment), facts),
                actor.permit_to(Write(*compartment), held),
                goals.is_empty(),
            ) else {
                continue;
            };
            let mut said = Minutes::default();
            for goal in goals {
                let mark = Mark { level, weight: goal.content.weight(), words: String::new() };
                evaluations::mark(tx, vault, &measure, facts, (evaluation, goal.id), &mark).await.map_err(fault)?;
                let title = goal.content.get("words").to_owned();
                said.goals.push(GoalSaid { goal: goal.id, title, level, words: String::new() });
            }
            minutes::write(tx, (vault, random), &permit, held, (&said, 0), now).await.map_err(fault)?;
        }
        Ok(())
    }
}
