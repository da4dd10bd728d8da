//! The register of one session: everybody on one page, one field for each, all faults at once.

use std::collections::BTreeMap;

use agenda::rules::Slot;
use askama::Template;
use axum::extract::Path;
use db::{Reads, WriteTx};
use kernel::ids::EnrolmentId;
use kernel::states::activity::AttendanceMark;
use policy::Permit;
use policy::activities::{Attend, Register};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, PageError, PageResult, Ui};

use super::register_form::{self as typed, AWAY, Against, Checked, Conflict};
use super::{shared, words};
use crate::attendance::{self, Line, Mark, Written};
use crate::enrolments::{self, Participant};
use crate::events::AttendanceNoted;
use crate::meetings::Meeting;
use crate::news;
use crate::rules;
use crate::store::Activity;

struct Row {
    field: FieldView,
    name: String,
    detail: String,
    version: i64,
    version_name: String,
}

struct Mended {
    name: String,
    said: String,
    who: String,
    why: String,
}

#[derive(Template)]
#[template(path = "register.html")]
struct RegisterPage {
    ui: Ui,
    errors: FieldErrors,
    name: String,
    href: String,
    activity: String,
    when: String,
    place: String,
    topic: String,
    code: String,
    whole: String,
    /// Empty where lines can be written; otherwise why not.
    closed: String,
    late: bool,
    written: bool,
    keeps: bool,
    cancelled: bool,
    rows: Vec<Row>,
    reasons: Vec<String>,
    corrections: Vec<Choice>,
    all: FieldView,
    why: FieldView,
    conflicts: Vec<Conflict>,
    history: Vec<Mended>,
}

/// Everything a register is made of.
struct Loaded {
    activity: Activity,
    meeting: Meeting,
    permit: Permit<Register>,
    people: Vec<Participant>,
    written: BTreeMap<EnrolmentId, Written>,
    history: Vec<Line>,
    away: BTreeMap<EnrolmentId, bool>,
}

async fn load(ctx: &Ctx, tx: &mut impl Reads, path: (&str, &str)) -> Result<Loaded, PageError> {
    let (activity, meeting) = shared::meant(ctx, tx, path).await?;
    let permit = ctx.actor.permit::<Register>(&activity.facts)?;
    let day = words::day_of(&ctx.app.packs(), meeting.slot);
    let written = attendance::of_meeting(tx, &permit, meeting.id).await?;
    let mut people = enrolments::people(tx, &permit, activity.id()).await?;
    // Whoever is in the register of that day stays in it.
    people.retain(|one| one.is_there_on(day) || written.contains_key(&one.id));
    let history = attendance::history(tx, &permit, meeting.id).await?;
    // Before the day nobody needs to know who will be away.
    let begun = meeting.slot.starts_at <= ctx.now();
    let away = if begun { attendance::away(tx, &permit, activity.id(), day).await? } else { BTreeMap::new() };
    Ok(Loaded { activity, meeting, permit, people, written, history, away })
}

impl Loaded {
    /// The term in which a register is mended has passed.
    fn is_late(&self, ctx: &Ctx) -> bool {
        let until = self.meeting.slot.ends_at.plus_days(i64::from(ctx.app.packs().activities().mend_days));
        ctx.now() > until
    }

    /// Why nothing can be written; empty where it can.
    fn closed(&self, ctx: &Ctx) -> &'static str {
        if self.meeting.cancelled {
            "activities-date-cancelled"
        } else if self.meeting.slot.starts_at > ctx.now() {
            "activities-fault-to-come"
        } else if !ctx.actor.may(Attend, &self.activity.facts) {
            "activities-register-closed"
        } else {
            ""
        }
    }

    /// What stands in the field of somebody: what is written; an absence that was noted for all bodies.
    fn standing(&self, ctx: &Ctx, id: EnrolmentId) -> String {
        let (ui, packs) = (ctx.ui(), ctx.app.packs());
        if let Some(written) = self.written.get(&id) {
            return typed::told(&ui, &packs, &written.mark);
        }
        match self.away.get(&id) {
            Some(true) => typed::absent(&ui, &packs, AWAY),
            Some(false) => typed::absent(&ui, &packs, typed::UNKNOWN),
            None => String::new(),
        }
    }
}

fn page(ctx: &Ctx, loaded: &Loaded, form: Option<&Form>, checked: Checked) -> RegisterPage {
    let Checked { errors, conflicts, .. } = checked;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let packs = ctx.app.packs();
    let Loaded { activity, meeting, .. } = loaded;
    let closed = loaded.closed(ctx);
    let row = |one: &Participant| row(ctx, &ui, loaded, one, (form, &errors));
    let item = |item: &packs::ListItem| Choice::new(item.code.clone(), item.label.in_lang(ui.lang()));
    let typed_of = |name: &str| form.map_or("", |form| form.text(name)).to_owned();
    RegisterPage {
        name: activity.plan.title.clone(),
        href: format!("{}/meetings/{}", activity.href(), meeting.id),
        activity: activity.href(),
        when: words::when(&ui, &packs, meeting.slot),
        place: words::place(&ui, activity, &meeting.place),
        topic: meeting.topic.clone(),
        code: meeting.code.clone(),
        whole: rules::hours(meeting.slot.minutes()),
        closed: if closed.is_empty() { String::new() } else { ui.say(closed).into_owned() },
        late: loaded.is_late(ctx),
        written: !loaded.written.is_empty(),
        keeps: shared::keeps(ctx, activity),
        cancelled: meeting.cancelled,
        rows: loaded.people.iter().map(row).collect(),
        reasons: packs
            .activities()
            .absences_on(ctx.actor.today)
            .map(|one| typed::absent(&ui, &packs, &one.code))
            .collect(),
        corrections: packs.activities().corrections_on(ctx.actor.today).map(item).collect(),
        all: FieldView::new("all", typed_of("all")),
        why: FieldView::new("why", typed_of("why")).with_errors(&errors),
        conflicts,
        history: loaded.history.iter().filter_map(|line| mended(ctx, &ui, loaded, line)).collect(),
        errors,
        ui,
    }
}

fn row(ctx: &Ctx, ui: &Ui, loaded: &Loaded, one: &Participant, (form, errors): (Option<&Form>, &FieldErrors)) -> Row {
    let name = typed::name_of(one.id);
    let value = match form {
        Some(form) => form.text(&name).to_owned(),
        None => loaded.standing(ctx, one.id),
    };
    let mut detail = Vec::new();
    if one.interpreter {
        detail.push(ui.say("agenda-interpreter").into_owned());
    }
    if loaded.away.contains_key(&one.id) {
        detail.push(ui.say("activities-is-away").into_owned());
    }
    Row {
        field: FieldView::new(&name, value).with_errors(errors),
        name: one.name.clone(),
        detail: detail.join(" · "),
        version: loaded.written.get(&one.id).map_or(0, |written| written.version),
        version_name: format!("v-{}", one.id),
    }
}

fn mended(ctx: &Ctx, ui: &Ui, loaded: &Loaded, line: &Line) -> Option<Mended> {
    let packs = ctx.app.packs();
    let person = loaded.people.iter().find(|one| one.id == line.enrolment)?;
    let why = packs.activities().correction(&line.why);
    Some(Mended {
        name: person.name.clone(),
        said: typed::told(ui, &packs, &line.mark),
        who: format!("{}, {}", line.author, ui.when(line.at)),
        why: why.map(|item| item.label.in_lang(ui.lang()).to_owned()).unwrap_or_default(),
    })
}

/// `GET /activities/{activity}/meetings/{meeting}`
pub async fn show(ctx: Ctx, Path((activity, id)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let loaded = load(&ctx, &mut tx, (&activity, &id)).await?;
    drop(tx);
    if !loaded.people.is_empty() {
        shared::opened(&ctx, &loaded.activity, &loaded.permit).await?;
    }
    ctx.page(&page(&ctx, &loaded, None, Checked::default()))
}

/// `POST /activities/{activity}/meetings/{meeting}`
pub async fn save(ctx: Ctx, Path((activity, id)): Path<(String, String)>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let loaded = load(&ctx, &mut tx, (&activity, &id)).await?;
    let attend = ctx.actor.permit::<Attend>(&loaded.activity.facts)?;
    let elsewhere = elsewhere(&ctx, &mut tx, &loaded, &attend).await?;
    let against = Against {
        session: loaded.meeting.slot.minutes(),
        people: &loaded.people,
        written: &loaded.written,
        elsewhere: &elsewhere,
        is_late: loaded.is_late(&ctx),
    };
    let ui = ctx.ui();
    let mut checked = typed::check(&ui, &ctx.app.packs(), &form, &against);
    let closed = loaded.closed(&ctx);
    if !closed.is_empty() {
        checked.errors.insert(0, (String::new(), ui.say(closed).into_owned()));
    }
    if checked.lines.is_empty() && checked.errors.is_empty() && loaded.written.is_empty() {
        checked.errors.push((String::new(), ui.say("activities-fault-nobody").into_owned()));
    }
    if !checked.errors.is_empty() || !checked.conflicts.is_empty() {
        drop(tx);
        shared::opened(&ctx, &loaded.activity, &loaded.permit).await?;
        return ctx.again(&page(&ctx, &loaded, Some(&form), checked));
    }
    write(&ctx, tx, &form, (&loaded, &attend), &checked).await
}

async fn write(
    ctx: &Ctx,
    mut tx: WriteTx,
    form: &Form,
    (loaded, attend): (&Loaded, &Permit<Attend>),
    checked: &Checked,
) -> PageResult {
    let (activity, meeting) = (loaded.activity.id(), loaded.meeting.id);
    let in_a_row = ctx.app.packs().activities().absences_in_a_row;
    for line in &checked.lines {
        if !attendance::write(&mut tx, attend, meeting, line, ctx.now()).await? {
            return Err(PageError::Stale { typed: form.typed() });
        }
        let Mark { mark, .. } = line.mark;
        let case = loaded.people.iter().find(|one| one.id == line.enrolment).map(|one| one.case);
        if let Some(case) = case.filter(|_| mark == AttendanceMark::Absent) {
            let to = attendance::missing_long(&mut tx, attend, line.enrolment, in_a_row).await?;
            news::of_case(&mut tx, "activity-missing", case, to, ctx.actor.user, ctx.now());
        }
    }
    let event = AttendanceNoted {
        activity,
        meeting,
        lines: checked.lines.len(),
        mended: checked.mended,
        reopened: loaded.is_late(ctx),
    };
    let to = format!("{}/meetings/{meeting}", loaded.activity.href());
    ctx.done(tx, form, &attend.author(ctx.now()), &event, &to, Done::AttendanceNoted).await
}

/// Minutes of the same day in other sessions, by enrolment.
async fn elsewhere(
    ctx: &Ctx,
    tx: &mut impl Reads,
    loaded: &Loaded,
    attend: &Permit<Attend>,
) -> Result<BTreeMap<EnrolmentId, i64>, PageError> {
    let packs = ctx.app.packs();
    let day = words::day_of(&packs, loaded.meeting.slot);
    let day = Slot::of_days(day, day, packs.territory().time_zone())
        .ok_or_else(|| PageError::fault("a day outside the calendar"))?;
    let meant = (loaded.activity.id(), loaded.meeting.id);
    let by_case = attendance::elsewhere(tx, attend, meant, day).await?;
    let minutes = |one: &Participant| Some((one.id, *by_case.get(&one.case)?));
    Ok(loaded.people.iter().filter_map(minutes).collect())
}
