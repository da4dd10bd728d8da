//! /cases/{case}/project/line: the measures of all bodies on one line of time. The table is the data; the bars repeat it.

use askama::Template;
use axum::extract::Path;
use kernel::Coded;
use kernel::Date;
use kernel::states::project::{ActionState, PartKind};
use kernel::words::Compartment;
use policy::projects::Read;
use web::{Ctx, PageResult, Ui};

use super::shared::{self, Frame};
use crate::content::{self, Content, Shape};
use crate::parts;

/// One measure. `from` and `long` are parts of a thousand of the line.
pub struct Bar {
    pub tool: String,
    pub provider: String,
    pub start: String,
    pub end: String,
    pub hours: String,
    pub state: String,
    pub tone: &'static str,
    pub from: i64,
    pub long: i64,
    pub href: String,
}

#[derive(Template)]
#[template(path = "line.html")]
struct LinePage {
    ui: Ui,
    frame: Frame,
    bars: Vec<Bar>,
    first: String,
    last: String,
    /// Where today is; outside 0..=1000 it is not shown.
    today: i64,
}

pub async fn show(ctx: Ctx, Path(case): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let project = shared::find(&ctx, &mut tx, &case).await?;
    let (facts, packs) = (&project.facts, ctx.app.packs());
    ctx.actor.permit_to(Read(Compartment::Identity), facts)?;
    let (frame, case) = shared::frame(&ctx, &mut tx, &facts.case, ("/line", &Vec::new())).await?;
    let (parts, read) = parts::readable(&mut tx, &ctx.app.vault, &ctx.actor, facts).await?;
    let bodies = shared::bodies_named(&ctx, &mut tx, shared::named(&parts)).await?;
    let mut actions: Vec<_> = parts.iter().filter(|part| part.kind == PartKind::Action).collect();
    actions.sort_by_key(|part| part.content.date("start").unwrap_or(Date::MAX));
    let span = span(actions.iter().map(|part| &part.content), ctx.actor.today);
    let ui = &frame.ui;
    let bar = |part: &&parts::Part| {
        let word = |name: &str, shape: Shape| content::say(ui, &packs, shape, part.content.get(name), &bodies, None);
        let day = |name: &str| part.content.date(name).map(|day| ui.date_short(day)).unwrap_or_default();
        let state = ActionState::parse(part.content.get("state")).unwrap_or(ActionState::Planned);
        let (from, long) = place(span, &part.content, ctx.actor.today);
        let body = word("body", Shape::Body);
        Bar {
            tool: word("tool", Shape::Tool),
            provider: if body.is_empty() { part.content.get("name").to_owned() } else { body },
            start: day("start"),
            end: day("end"),
            hours: part.content.get("hours").to_owned(),
            state: ui.code(state),
            tone: tone(state),
            from,
            long,
            href: format!("{}/parts/{}", frame.href, part.id),
        }
    };
    let bars = actions.iter().map(bar).collect();
    let (first, last) = span.map(|(first, last)| (ui.date_short(first), ui.date_short(last))).unwrap_or_default();
    let today = span.map_or(-1, |span| thousandth(span, ctx.actor.today));
    drop(tx);
    shared::opened(&ctx, &case, read).await?;
    ctx.page(&LinePage { ui: frame.ui.clone(), frame, bars, first, last, today })
}

const fn tone(state: ActionState) -> &'static str {
    match state {
        ActionState::Planned => "blue",
        ActionState::Running => "green",
        ActionState::Done => "turquoise",
        ActionState::Cancelled => "grey",
    }
}

/// From the first start to the last end; what is still open reaches to today.
fn span<'a>(actions: impl Iterator<Item = &'a Content>, today: Date) -> Option<(Date, Date)> {
    let days: Vec<_> = actions
        .filter_map(|one| Some((one.date("start")?, one.date("end").unwrap_or(today))))
        .flat_map(|(start, end)| [start, end.max(start)])
        .collect();
    Some((*days.iter().min()?, *days.iter().max()?))
}

fn place(span: Option<(Date, Date)>, action: &Content, today: Date) -> (i64, i64) {
    let Some((span, start)) = span.zip(action.date("start")) else { return (0, 0) };
    let end = action.date("end").unwrap_or(today).max(start);
    let from = thousandth(span, start);
    // Something that lasts a day is still seen.
    (from.min(990), (thousandth(span, end) - from).max(10))
}

fn thousandth((first, last): (Date, Date), day: Date) -> i64 {
    let days = |from: Date, to: Date| i64::from(from.until(to).map_or(0, |span| span.get_days()));
    days(first, day) * 1000 / days(first, last).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn action(start: &str, end: &str) -> Content {
        let mut content = Content::default();
        content.set("start", start);
        content.set("end", end);
        content
    }

    #[test]
    fn bars_stand_where_their_days_are() {
        let today = Date::constant(2026, 6, 1);
        let actions = [action("2026-01-01", "2026-01-11"), action("2026-01-06", "2026-01-21"), action("", "")];
        let span = span(actions.iter(), today);
        assert_eq!(span, Some((Date::constant(2026, 1, 1), Date::constant(2026, 1, 21))));
        assert_eq!(place(span, &actions[0], today), (0, 500));
        assert_eq!(place(span, &actions[1], today), (250, 750));
        assert_eq!(place(span, &actions[2], today), (0, 0));
    }

    #[test]
    fn what_has_no_end_reaches_to_today() {
        let today = Date::constant(2026, 1, 31);
        let actions = [action("2026-01-01", "2026-01-11"), action("2026-01-21", "")];
        let span = span(actions.iter(), today);
        assert_eq!(place(span, &actions[1], today), (666, 334));
    }
}
