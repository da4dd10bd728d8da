//! Changing the composition: the act of appointment, a new seat, the end of a seat.

use askama::Template;
use axum::extract::Query;
use db::ReadTx;
use kernel::words::SeatRole;
use kernel::{Coded, Id};
use policy::commission::{Compose, View};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrHidden, OrStale, PageResult, Ui};

use super::shared::{Wanted, choose, coded_choices, optional_date, required_date, version, words};
use crate::acts::Moment;
use crate::acts::compose::{self, NewSeat};
use crate::queries::composition::{self, Record, SeatRow};

#[derive(Template)]
#[template(path = "edit.html")]
struct EditPage {
    ui: Ui,
    record: Record,
    seats: Vec<SeatRow>,
    errors: FieldErrors,
    act: FieldView,
    holder: FieldView,
    holders: Vec<Choice>,
    component: FieldView,
    components: Vec<Choice>,
    role: FieldView,
    roles: Vec<Choice>,
    substitute_of: FieldView,
    titulars: Vec<Choice>,
    from: FieldView,
    to: FieldView,
}

async fn page(
    ctx: &Ctx,
    mut tx: ReadTx,
    commission: &policy::commission::CommissionFacts,
    form: &Form,
    errors: FieldErrors,
) -> Result<EditPage, web::PageError> {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let permit = ctx.actor.permit::<Compose>(commission)?;
    let view = ctx.actor.permit::<View>(commission)?;
    let record = composition::record(&mut tx, &view, commission.id).await?.or_hidden()?;
    let seats = composition::seats(&mut tx, &view, commission.id, at.today).await?;
    let eligible = composition::eligible(&mut tx, &permit, at.today).await?;
    let field = |name: &str| FieldView::new(name, form.text(name)).with_errors(&errors);
    let label = |code: &str| crate::wording::component_label(at.rules(), code, ui.language());
    let titulars = seats.iter().filter(|seat| seat.substitute_of.is_none());
    let holder = |one: &composition::Eligible| {
        let words = format!("{} · {} ({})", one.name, one.body_name, ui.code(one.kind));
        Choice::new(format!("{}/{}", one.user, one.body), words)
    };
    Ok(EditPage {
        act: if form.has("act") { field("act") } else { FieldView::new("act", &record.act) },
        holder: field("holder"),
        holders: eligible.iter().map(holder).collect(),
        component: field("component"),
        components: at.rules().components.iter().map(|one| Choice::new(&one.code, label(&one.code))).collect(),
        role: if form.has("role") { field("role") } else { FieldView::new("role", SeatRole::Member.code()) },
        roles: coded_choices(&ui, SeatRole::ALL),
        substitute_of: field("substitute_of").optional(),
        titulars: titulars
            .map(|seat| Choice::new(seat.id.to_string(), format!("{} · {}", seat.name, label(&seat.component))))
            .collect(),
        from: field("from"),
        to: field("to").optional(),
        record,
        seats,
        errors,
        ui,
    })
}

pub async fn show(ctx: Ctx, Query(wanted): Query<Wanted>) -> PageResult {
    ctx.recently_proven()?;
    let mut tx = ctx.app.db.read().await?;
    let (chosen, _) = choose(&ctx, &mut tx, &wanted).await?.or_hidden()?;
    let page = page(&ctx, tx, &chosen.facts, &Form::default(), Vec::new()).await?;
    ctx.page(&page)
}

pub async fn save(ctx: Ctx, Query(wanted): Query<Wanted>, form: Form) -> PageResult {
    ctx.recently_proven()?;
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.write(&form).await?;
    let (chosen, _) = choose(&ctx, &mut tx, &wanted).await?.or_hidden()?;
    let commission = chosen.facts;
    ctx.actor.permit::<Compose>(&commission)?;
    let to = format!("/commission/edit?commission={}", commission.id);
    let version = version(&form);
    if let Some(seat) = Id::parse(form.text("end")) {
        let act =
            compose::end(&mut tx, &ctx.actor, &commission, version, seat, at.today, &at).await?.or_stale(&form)?;
        return ctx.done(tx, &form, &act.author, &act.event, &to, Done::CompositionChanged).await;
    }
    if form.text("do") == "act" {
        let act = compose::enter_act(&mut tx, &ctx.actor, &commission, version, form.text("act"), &at).await?;
        let act = act.or_stale(&form)?;
        return ctx.done(tx, &form, &act.author, &act.event, &to, Done::CompositionChanged).await;
    }
    let ui = ctx.ui();
    let view = ctx.actor.permit::<View>(&commission)?;
    let seats = composition::seats(&mut tx, &view, commission.id, at.today).await?;
    let permit = ctx.actor.permit::<Compose>(&commission)?;
    let eligible = composition::eligible(&mut tx, &permit, at.today).await?;
    match read(&form, &at, &seats, &eligible) {
        Ok(seat) => {
            let act = compose::give(&mut tx, &ctx.actor, &commission, version, &seat, &at).await?.or_stale(&form)?;
            ctx.done(tx, &form, &act.author, &act.event, &to, Done::CompositionChanged).await
        }
        Err(faults) => {
            drop(tx);
            let tx = ctx.app.db.read().await?;
            let page = page(&ctx, tx, &commission, &form, words(&ui, &faults)).await?;
            ctx.again(&page)
        }
    }
}

fn read(
    form: &Form,
    at: &Moment<'_>,
    seats: &[SeatRow],
    eligible: &[composition::Eligible],
) -> Result<NewSeat, Vec<(&'static str, &'static str)>> {
    let mut faults = Vec::new();
    let (user, body) = form.text("holder").split_once('/').unwrap_or_default();
    let holder = eligible.iter().find(|one| one.user.to_string() == user && one.body.to_string() == body);
    let component = at.rules().components.iter().find(|one| one.code == form.text("component"));
    match (holder, component) {
        (Some(holder), Some(component)) if !component.body_kinds.contains(&holder.kind) => {
            faults.push(("holder", "commission-fault-body-kind"));
        }
        _ => {}
    }
    if holder.is_none() {
        faults.push(("holder", "commission-fault-holder"));
    }
    let role = SeatRole::parse(form.text("role"));
    if holder.zip(role).is_some_and(|(holder, role)| !holder.fits(role)) {
        faults.push(("role", "commission-fault-duty"));
    }
    if component.is_none() {
        faults.push(("component", "commission-fault-component"));
    }
    let titular = seats.iter().find(|seat| seat.id.to_string() == form.text("substitute_of"));
    if titular.is_some_and(|seat| seat.component != form.text("component")) {
        faults.push(("substitute_of", "commission-fault-substitute"));
    }
    let from = required_date(form.text("from"), "from", &mut faults);
    let (to, fault) = optional_date(form.text("to"), "to");
    faults.extend(fault);
    if to.is_some_and(|to| to < from) {
        faults.push(("to", "commission-fault-to-before-from"));
    }
    let (Some(holder), true) = (holder, faults.is_empty()) else { return Err(faults) };
    Ok(NewSeat {
        user: holder.user,
        body: holder.body,
        component: form.text("component").to_owned(),
        role: role.unwrap_or(SeatRole::Member),
        substitute_of: titular.map(|seat| seat.id),
        from,
        to,
    })
}
