//! Reviews as rows: found through their project, and who was there.

use db::{DbResult, Reads, Row, args, statements};
use kernel::ids::{AppointmentId, BodyId, FigureId, ReviewId, UserId};
use kernel::states::project::EvaluationKind;
use kernel::states::review::{Presence, ReviewState, Verdict};
use kernel::{Coded, Date, Instant, ids::EvaluationId};
use policy::Permit;
use policy::projects::ProjectFacts;
use policy::reviews::{ReviewFacts, View};

macro_rules! columns {
    () => {
        "SELECT r.id, r.kind, r.state, r.planned_on, r.appointment_id, r.held_on, r.presence, r.evaluation_id, r.corrects, r.next_on,
            r.hash, r.approved_at, r.version, u.name AS approver, b.short_name AS approver_body
        FROM reviews r LEFT JOIN users u ON u.id = r.approved_by LEFT JOIN bodies b ON b.id = r.approved_for"
    };
}

statements! {
    OF_PROJECT: Permit<View> = concat!(columns!(), " WHERE r.project_id = $1 ORDER BY COALESCE(r.held_on, r.planned_on) DESC, r.id DESC
        LIMIT 200");
    ONE: Permit<View> = concat!(columns!(), " WHERE r.id = $1 AND r.project_id = $2");
    CORRECTED_BY: Permit<View> = "SELECT id FROM reviews WHERE corrects = $1 AND state <> 'cancelled' ORDER BY created_at, id";
    PEOPLE: Permit<View> = "SELECT member, figure_id, user_id, body_id, presence, verdict FROM review_people WHERE review_id = $1
        ORDER BY member";
}

#[derive(Debug, Clone)]
pub struct Review {
    pub facts: ReviewFacts,
    pub kind: EvaluationKind,
    pub planned_on: Date,
    pub appointment: Option<AppointmentId>,
    pub held_on: Option<Date>,
    /// Of the person.
    pub presence: Option<Presence>,
    pub evaluation: Option<EvaluationId>,
    pub corrects: Option<ReviewId>,
    pub next_on: Option<Date>,
    pub hash: String,
    pub approved_at: Option<Instant>,
    pub approver: String,
    pub approver_body: String,
}

impl Review {
    pub fn id(&self) -> ReviewId {
        self.facts.id
    }

    pub fn state(&self) -> ReviewState {
        self.facts.state
    }

    /// The day it is known by.
    pub fn on(&self) -> Date {
        self.held_on.unwrap_or(self.planned_on)
    }

    pub fn href(&self) -> String {
        format!("/cases/{}/reviews/{}", self.facts.project.case.id, self.facts.id)
    }
}

/// Somebody who belongs to a review beside the person.
#[derive(Debug, Clone)]
pub struct Attendee {
    /// Id of the figure, or of the user.
    pub member: String,
    pub figure: Option<FigureId>,
    pub user: Option<UserId>,
    pub body: Option<BodyId>,
    pub presence: Presence,
    /// What was said of the mandate.
    pub verdict: Option<Verdict>,
}

/// Newest first.
pub async fn of_project(tx: &mut impl Reads, permit: &Permit<View>, project: &ProjectFacts) -> DbResult<Vec<Review>> {
    let rows = tx.all(&OF_PROJECT, permit, args![project.id]).await?;
    rows.iter().map(|row| read(row, project)).collect()
}

pub async fn one(
    tx: &mut impl Reads,
    permit: &Permit<View>,
    project: &ProjectFacts,
    id: ReviewId,
) -> DbResult<Option<Review>> {
    tx.first(&ONE, permit, args![id, project.id]).await?.map(|row| read(&row, project)).transpose()
}

/// Reviews that put the minutes of this one right.
pub async fn corrected_by(tx: &mut impl Reads, permit: &Permit<View>, id: ReviewId) -> DbResult<Vec<ReviewId>> {
    tx.all(&CORRECTED_BY, permit, args![id]).await?.iter().map(|row| row.id("id")).collect()
}

pub async fn people(tx: &mut impl Reads, permit: &Permit<View>, id: ReviewId) -> DbResult<Vec<Attendee>> {
    let read = |row: &Row| {
        Ok(Attendee {
            member: row.text("member")?,
            figure: row.opt_id("figure_id")?,
            user: row.opt_id("user_id")?,
            body: row.opt_id("body_id")?,
            presence: row.code("presence")?,
            verdict: Verdict::parse(&row.text("verdict")?),
        })
    };
    tx.all(&PEOPLE, permit, args![id]).await?.iter().map(read).collect()
}

fn read(row: &Row, project: &ProjectFacts) -> DbResult<Review> {
    Ok(Review {
        facts: ReviewFacts {
            id: row.id("id")?,
            project: project.clone(),
            state: row.code("state")?,
            version: row.int("version")?,
        },
        kind: row.code("kind")?,
        planned_on: row.date("planned_on")?,
        appointment: row.opt_id("appointment_id")?,
        held_on: row.opt_date("held_on")?,
        presence: row.opt_code("presence")?,
        evaluation: row.opt_id("evaluation_id")?,
        corrects: row.opt_id("corrects")?,
        next_on: row.opt_date("next_on")?,
        hash: row.text("hash")?,
        approved_at: row.opt_instant("approved_at")?,
        approver: row.opt_text("approver")?.unwrap_or_default(),
        approver_body: row.opt_text("approver_body")?.unwrap_or_default(),
    })
}
