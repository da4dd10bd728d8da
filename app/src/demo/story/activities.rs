//! Activities of the sample, made on its last day: a course and a workshop with dates past and to come, counselling for one person.

use activities::attendance::{self, Mark, NewLine};
use activities::enrolments::{self, NewEnrolment};
use activities::meetings::{self, NewMeeting};
use activities::store::{self, Plan};
use agenda::rules::{Slot, parse_hour};
use db::WriteTx;
use kernel::Id;
use kernel::ids::{ActivityId, EnrolmentId, MeetingId};
use kernel::states::activity::{
    ActivityForm, ActivityReach, ActivityState, ActivityStep, AttendanceMark, EnrolmentState, EnrolmentStep,
};
use kernel::states::appointment::Medium;
use kernel::words::Compartment;
use policy::activities::{ActivityFacts, Advance, Answer, Attend, Enrol, EnrolmentFacts, Keep, Offer};

use super::{Teller, failed};
use crate::demo::cast::Role;
use crate::setup::SetupError;

/// Tool, title, form, part of the data, places, days of its dates from today, hours.
type Course = (&'static str, &'static str, ActivityForm, Compartment, i64, &'static [i64], (&'static str, u32));

const COURSES: [Course; 3] = [
    (
        "language_course",
        "Italiano per il lavoro",
        ActivityForm::Group,
        Compartment::Work,
        6,
        &[-14, -7, -1, 1, 8],
        ("9:00", 180),
    ),
    ("workshop", "Laboratorio di cucina", ActivityForm::Group, Compartment::Work, 2, &[-5, 1, 6], ("14:30", 150)),
    ("counselling", "Colloqui di sostegno", ActivityForm::Individual, Compartment::Social, 1, &[-3, 4], ("11:00", 60)),
];

/// How many dates before yesterday have a register already.
const WRITTEN_BEFORE: i64 = -1;

impl Teller<'_> {
    pub(super) async fn activities(&mut self, tx: &mut WriteTx) -> Result<(), SetupError> {
        for (number, course) in COURSES.iter().enumerate() {
            let Some(first) = self.running.iter().find(|one| one.case.is_some()) else { return Ok(()) };
            let body = self.carer(&first.nucleus.clone()).clone();
            let facts = self.activity(tx, &body, course).await?;
            let enrolled = self.enrolled(tx, &body, (&facts, course), number).await?;
            self.dates(tx, &body, (&facts, course), &enrolled).await?;
        }
        Ok(())
    }

    async fn activity(&self, tx: &mut WriteTx, body: &Role, course: &Course) -> Result<ActivityFacts, SetupError> {
        let (app, actor) = (self.app, body.actor(self.app));
        let (tool, title, form, _, places, ..) = *course;
        let plan = Plan {
            tool: tool.to_owned(),
            title: title.to_owned(),
            form,
            places,
            from: self.in_days(-30),
            to: self.in_days(60),
            medium: Medium::Office,
            place: "Aula 2".to_owned(),
            responsible: body.user,
            languages: vec!["it".to_owned()],
            reach: ActivityReach::Nucleus,
        };
        let id = ActivityId::new(app.now(), &self.aside.random);
        let permit = actor.permit::<Offer>(&()).map_err(|no| failed("activity", no))?;
        let pack_ref = app.packs().version().pack_ref();
        store::offer(tx, &permit, (id, &plan), (&pack_ref, app.now())).await?;
        let mut facts = ActivityFacts {
            id,
            body: body.body,
            nucleus: body.nucleus,
            reach: plan.reach,
            state: ActivityState::Planned,
            version: 1,
        };
        for step in [ActivityStep::Open, ActivityStep::Run] {
            let permit = actor.permit_to(Advance(step), &facts).map_err(|no| failed("activity", no))?;
            store::take_step(tx, &permit, (&facts, facts.version), app.now()).await?;
            facts.state = facts.state.apply(step).map_err(|no| failed("activity", no))?;
            facts.version += 1;
        }
        Ok(facts)
    }

    /// As many people as there are places, and one more, who waits for an answer.
    async fn enrolled(
        &self,
        tx: &mut WriteTx,
        body: &Role,
        (activity, course): (&ActivityFacts, &Course),
        shift: usize,
    ) -> Result<Vec<EnrolmentId>, SetupError> {
        let (app, actor) = (self.app, body.actor(self.app));
        let (compartment, places) = (course.3, usize::try_from(course.4).unwrap_or(0));
        let mut enrolled = Vec::new();
        for (case, _) in self.running.iter().filter_map(|one| one.case).skip(shift) {
            let facts = self.case(tx, body, case).await?;
            let meant = (facts.clone(), activity.clone());
            let Ok(permit) = actor.permit_to(Enrol(compartment), &meant) else { continue };
            let id = EnrolmentId::new(app.now(), &self.aside.random);
            let pack_ref = app.packs().version().pack_ref();
            let new = NewEnrolment { id, part: None, pack_ref: &pack_ref, at: app.now().plus_days(-20) };
            enrolments::propose(tx, &permit, (case, activity.id), &new).await?;
            if enrolled.len() == places {
                break;
            }
            let asked = EnrolmentFacts {
                id,
                activity: activity.clone(),
                case: facts,
                compartment,
                state: EnrolmentState::Proposed,
                version: 1,
            };
            let permit =
                actor.permit_to(Answer(EnrolmentStep::Accept), &asked).map_err(|no| failed("enrolment", no))?;
            let when = (self.in_days(-19), app.now());
            enrolments::answer(tx, &permit, (&asked, 1), "", when).await?;
            enrolled.push(id);
        }
        Ok(enrolled)
    }

    async fn dates(
        &self,
        tx: &mut WriteTx,
        body: &Role,
        (activity, course): (&ActivityFacts, &Course),
        enrolled: &[EnrolmentId],
    ) -> Result<(), SetupError> {
        let (app, actor, packs) = (self.app, body.actor(self.app), self.app.packs());
        let keep = actor.permit::<Keep>(activity).map_err(|no| failed("date", no))?;
        let attend = actor.permit::<Attend>(activity).map_err(|no| failed("date", no))?;
        let (hour, minutes) = course.6;
        for days in course.5 {
            let slot = parse_hour(hour)
                .and_then(|hour| Slot::of(self.in_days(*days), hour, minutes, packs.territory().time_zone()))
                .ok_or_else(|| failed("date", days))?;
            let new = NewMeeting { slot, place: String::new(), topic: String::new() };
            let meeting: MeetingId =
                meetings::add(tx, &keep, (activity.id, &new), (app.now(), &self.aside.random)).await?;
            if *days >= WRITTEN_BEFORE {
                continue;
            }
            for (at, enrolment) in enrolled.iter().enumerate() {
                let line = line(*enrolment, (at, *days), i64::from(minutes));
                attendance::write(tx, &attend, meeting, &line, app.now()).await?;
            }
        }
        Ok(())
    }
}

/// Most were there for the whole session, some left early, some did not come.
fn line(enrolment: Id<kernel::ids::Enrolment>, (at, days): (usize, i64), minutes: i64) -> NewLine {
    let (mark, justified) = match (at + days.unsigned_abs() as usize) % 5 {
        0 => (Mark { mark: AttendanceMark::Absent, minutes: 0, reason: "announced".to_owned() }, Some(true)),
        1 => (Mark { mark: AttendanceMark::Present, minutes: minutes - 30, reason: String::new() }, None),
        _ => (Mark { mark: AttendanceMark::Present, minutes, reason: String::new() }, None),
    };
    NewLine { enrolment, seen: 0, mark, justified, why: String::new() }
}
