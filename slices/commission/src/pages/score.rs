//! The score sheet of one referral: criteria, the sum with its working, every computation so far.

use askama::Template;
use axum::extract::Path;
use policy::commission::{FileFacts, ReadAgenda, Score};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, PageError, PageResult, Ui};

use super::shared::{bar, file};
use super::waiting_list::milli_words;
use crate::acts::Moment;
use crate::acts::score::{self, Inputs, can_score};
use crate::queries::waiting::{self, ScoreRow};

pub struct CriterionField {
    pub field: FieldView,
    pub label: String,
    pub help: String,
    pub levels: Vec<Choice>,
}

/// One line of the sum: weight times value.
pub struct Working {
    pub label: String,
    pub weight: u32,
    pub value: String,
    pub product: String,
}

pub struct Computed {
    pub row: ScoreRow,
    pub score: String,
    pub working: Vec<Working>,
    /// The score computed again from the stored inputs is the same.
    pub reproduced: bool,
}

#[derive(Template)]
#[template(path = "score.html")]
struct ScorePage {
    ui: Ui,
    bar: IdentityBar,
    may_score: bool,
    restricted: bool,
    version: String,
    source: String,
    highest: u32,
    criteria: Vec<CriterionField>,
    computed: Vec<Computed>,
    errors: FieldErrors,
}

async fn page(ctx: &Ctx, referral: &str, form: &Form, errors: FieldErrors) -> Result<ScorePage, PageError> {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.app.db.read().await?;
    let (facts, commission) = file(ctx, &mut tx, referral).await?;
    let read = ctx.actor.permit::<ReadAgenda>(&commission)?;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let criteria = packs.current_criteria(at.today);
    let rows = waiting::scores(&mut tx, &read, facts.id).await?;
    // The last inputs are offered again, as long as the sheet is the same.
    let last = rows.first().filter(|row| row.criteria_version == criteria.version);
    let known: Inputs = last.and_then(|row| serde_json::from_str(&row.inputs).ok()).unwrap_or_default();
    let fields = criteria.items.iter().map(|item| {
        let kept = known.get(&item.code).map(ToString::to_string).unwrap_or_default();
        let value = if form.has(&item.code) || !errors.is_empty() { form.text(&item.code).to_owned() } else { kept };
        CriterionField {
            field: FieldView::new(&item.code, value).with_errors(&errors),
            label: ui.say2("commission-criterion", "label", item.label.in_lang(ui.lang()), "weight", item.weight),
            help: item.help.as_ref().map(|help| help.in_lang(ui.lang()).to_owned()).unwrap_or_default(),
            levels: item
                .scale
                .iter()
                .map(|level| Choice::new(level.thousandths.to_string(), level.label.in_lang(ui.lang())))
                .collect(),
        }
    });
    // What was typed before processing was restricted is shown once more.
    let typed = criteria.items.iter().any(|item| form.has(&item.code));
    let asked = FileFacts { commission, restricted: facts.restricted && !typed };
    Ok(ScorePage {
        criteria: fields.collect(),
        bar: bar(ctx, &mut tx, &ui, &packs, &facts).await?,
        may_score: ctx.actor.may(Score, &asked) && can_score(facts.state),
        restricted: facts.restricted,
        version: criteria.version.clone(),
        source: criteria.source.clone().unwrap_or_default(),
        highest: criteria.highest(),
        computed: rows.into_iter().map(|row| computed(&ui, row, &packs)).collect(),
        errors,
        ui,
    })
}

fn computed(ui: &Ui, row: ScoreRow, packs: &packs::PackSet) -> Computed {
    let inputs: Inputs = serde_json::from_str(&row.inputs).unwrap_or_default();
    let criteria = packs.criteria(&row.criteria_version);
    let items = criteria.into_iter().flat_map(|criteria| &criteria.items);
    let working = items.map(|item| {
        let value = i64::from(inputs.get(&item.code).copied().unwrap_or(0));
        Working {
            label: item.label.in_lang(ui.lang()).to_owned(),
            weight: item.weight,
            value: milli_words(ui, value),
            product: milli_words(ui, value * i64::from(item.weight)),
        }
    });
    Computed {
        working: working.collect(),
        score: milli_words(ui, row.score_milli),
        reproduced: criteria.is_some_and(|criteria| score::compute(criteria, &inputs) == Ok(row.score_milli)),
        row,
    }
}

pub async fn show(ctx: Ctx, Path(referral): Path<String>) -> PageResult {
    let page = page(&ctx, &referral, &Form::default(), Vec::new()).await?;
    ctx.page(&page)
}

pub async fn save(ctx: Ctx, Path(referral): Path<String>, form: Form) -> PageResult {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.write(&form).await?;
    let (facts, commission) = file(&ctx, &mut tx, &referral).await?;
    // A restriction is said on the page with what was typed; the act refuses it all the same.
    ctx.actor.permit::<Score>(&FileFacts { commission: commission.clone(), restricted: false })?;
    let (mut inputs, mut errors) = (Inputs::new(), FieldErrors::new());
    let ui = ctx.ui();
    for item in &packs.current_criteria(at.today).items {
        let typed = form.text(&item.code).parse::<u32>().ok();
        match typed.filter(|value| item.scale.iter().any(|level| level.thousandths == *value)) {
            Some(value) => {
                inputs.insert(item.code.clone(), value);
            }
            None => {
                let label = item.label.in_lang(ui.lang());
                errors.push((item.code.clone(), ui.say1("commission-fault-criterion", "label", label)));
            }
        }
    }
    if facts.restricted {
        let first = packs.current_criteria(at.today).items.first().map(|item| item.code.clone());
        errors.push((first.unwrap_or_default(), ui.say("why-restricted").into_owned()));
    }
    if !errors.is_empty() {
        drop(tx);
        let page = page(&ctx, &referral, &form, errors).await?;
        return ctx.again(&page);
    }
    let act = score::score(&mut tx, &ctx.actor, &commission, &facts, &inputs, &at).await?;
    ctx.done(tx, &form, &act.author, &act.event, &format!("/waiting-list/{referral}"), Done::Scored).await
}
