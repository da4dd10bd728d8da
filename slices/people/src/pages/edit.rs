//! Mending a record. Who was overtaken sees both texts side by side, and loses none.

use axum::extract::Path;
use kernel::Coded;
use kernel::identifier::IdentifierKind;
use kernel::ids::PersonId;
use kernel::words::{Compartment, LegalSex};
use policy::Permit;
use policy::people::{Mend, PersonFacts, Read, View};
use web::{Ctx, Done, Form, IdentityBar, OrHidden, PageError, PageResult, Ui};

use super::draft;
use super::fields::{Fields, of_record, typed, values};
use super::show::bar;
use crate::events::PersonOpened;
use crate::facts::facts;
use crate::queries::record::{self, Record};
use crate::queries::write::mend;
use crate::reading::Reading;
use crate::rules::entry::PersonForm;
use crate::rules::fault::Fault;
use crate::sealed::{keep_sealed, sealed_text};

#[derive(askama::Template)]
#[template(path = "edit.html")]
struct EditPage {
    ui: Ui,
    bar: IdentityBar,
    id: PersonId,
    fields: Fields,
    version: i64,
    /// What somebody else saved meanwhile, beside what was typed here.
    differences: Vec<Difference>,
}

struct Difference {
    label: String,
    theirs: String,
    mine: String,
}

/// The record as it is now, with what is allowed on it.
struct Opened {
    facts: PersonFacts,
    view: Permit<View>,
    mend: Permit<Mend>,
    record: Record,
    nucleus: Option<String>,
    /// Key to the safe contact and its text, for who may read it.
    protection: Option<(Permit<Read>, String)>,
}

async fn open(ctx: &Ctx, id: &str) -> Result<Opened, PageError> {
    let id = PersonId::parse(id).or_hidden()?;
    let mut tx = ctx.app.db.read().await?;
    let facts = facts(&mut tx, &ctx.actor, id).await?.or_hidden()?;
    let view = ctx.actor.permit::<View>(&facts)?;
    let mend = ctx.actor.permit::<Mend>(&facts)?;
    let record = record::record(&mut tx, &view, id).await?.or_hidden()?;
    let nucleus = record::nucleus_code_of(&mut tx, &view, ctx.actor.nucleus).await?;
    let protection = match ctx.actor.permit_to(Read(Compartment::Protection), &facts) {
        Ok(permit) => {
            let text = sealed_text(&mut tx, &ctx.app.vault, &permit.sealed(), id).await?;
            Some((permit, text))
        }
        Err(_) => None,
    };
    Ok(Opened { facts, view, mend, record, nucleus, protection })
}

impl Opened {
    fn form(&self, ctx: &Ctx, ui: &Ui) -> PersonForm {
        let safe_contact = self.protection.as_ref().map(|(_, text)| text.clone()).unwrap_or_default();
        of_record(ui, &ctx.app.packs(), &self.record, safe_contact)
    }

    fn page(
        &self,
        ctx: &Ctx,
        ui: Ui,
        form: PersonForm,
        faults: &[Fault],
        version: i64,
        differences: Vec<Difference>,
    ) -> EditPage {
        let packs = ctx.app.packs();
        let mut fields = Fields::new(&ui, &packs, form, faults, self.nucleus.as_deref(), ctx.actor.today);
        fields.safe_contact = self.protection.is_some();
        let bar = bar(ctx, &ui, &self.record, "");
        EditPage { bar, id: self.facts.id, fields, version, differences, ui }
    }
}

/// `GET /people/{id}/edit`. Reading the safe contact is an event.
pub async fn edit(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let opened = open(&ctx, &id).await?;
    let protection =
        opened.protection.iter().filter(|(_, text)| !text.is_empty()).map(|(permit, _)| Reading::of(permit));
    let read = std::iter::once(Reading::of(&opened.view)).chain(protection).collect();
    let event = PersonOpened { person: opened.facts.id, read };
    ctx.record(&opened.view.author(ctx.now()), &event).await?;
    let mut ui = ctx.ui();
    let kept = draft::find(&mut ctx.app.db.read().await?, &ctx, draft::of_edit(&opened.facts.id.to_string())).await?;
    let (mut form, mut version) = (opened.form(&ctx, &ui), opened.facts.version);
    if let Some(kept) = kept {
        // Begun on an older record, it is saved against that one: who was overtaken sees both.
        let sent = Form { pairs: kept.pairs.clone(), ..Form::default() };
        version = sent.text("version").parse().unwrap_or(version);
        form = typed(&sent);
        if opened.protection.is_none() {
            form.safe_contact.clear();
        }
        ui = ui.clone().with_notice(draft::notice(&ui, &kept, format!("/people/{}/edit/discard", opened.facts.id)));
    }
    ctx.page(&opened.page(&ctx, ui, form, &[], version, Vec::new()))
}

/// `POST /people/{id}/edit`
pub async fn save_edit(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let opened = open(&ctx, &id).await?;
    let mut person_form = typed(&form);
    if opened.protection.is_none() {
        person_form.safe_contact.clear();
    }
    let version: i64 = form.text("version").parse().map_err(|_| PageError::Unreadable)?;
    let person = match person_form.read(&ctx.app.packs(), ctx.actor.today) {
        Ok(person) => person,
        Err(faults) => {
            let page = opened.page(&ctx, ctx.ui().with_faults(), person_form, &faults, version, Vec::new());
            return ctx.again(&page);
        }
    };
    let mut tx = ctx.write(&form).await?;
    crate::history::keep(&mut tx, &ctx.app.vault, &opened.mend, version, &opened.record, ctx.now()).await?;
    let Some(mended) = mend(&mut tx, &opened.mend, opened.facts.id, version, &person).await? else {
        drop(tx);
        return overtaken(&ctx, &id, person_form).await;
    };
    if let Some((permit, old)) = &opened.protection
        && *old != person.safe_contact
    {
        keep_sealed(&mut tx, &ctx.app.vault, &permit.sealed(), opened.facts.id, &person.safe_contact).await?;
    }
    draft::forget(&mut tx, &ctx, draft::of_edit(&opened.facts.id.to_string())).await?;
    let to = format!("/people/{}", opened.facts.id);
    ctx.done(tx, &form, &opened.mend.author(ctx.now()), &mended, &to, Done::PersonMended).await
}

/// Rule 5 of the pages: no silent overwrite. What was typed stays in the form; saving it now is a choice.
async fn overtaken(ctx: &Ctx, id: &str, mine: PersonForm) -> PageResult {
    let opened = open(ctx, id).await?;
    let ui = ctx.ui().with_faults();
    let theirs = opened.form(ctx, &ui);
    let differences = differences(ctx, &ui, &theirs, &mine);
    ctx.again(&opened.page(ctx, ui, mine, &[], opened.facts.version, differences))
}

fn differences(ctx: &Ctx, ui: &Ui, theirs: &PersonForm, mine: &PersonForm) -> Vec<Difference> {
    let fields = values(theirs).into_iter().zip(values(mine));
    let changed = fields.filter(|((name, one), (_, other))| one != other && !name.ends_with("_choice"));
    let mut found: Vec<_> = changed
        .map(|((name, theirs), (_, mine))| Difference {
            label: label(ui, name),
            theirs: in_words(ctx, ui, name, theirs),
            mine: in_words(ctx, ui, name, mine),
        })
        .collect();
    if theirs.identifiers != mine.identifiers {
        let (theirs, mine) = (numbers(ui, theirs), numbers(ui, mine));
        found.push(Difference { label: ui.say("people-part-identifiers").into_owned(), theirs, mine });
    }
    found
}

fn label(ui: &Ui, field: &str) -> String {
    let id = match field {
        "family" => "people-family",
        "given" => "people-given",
        "chosen_name" => "people-chosen-name",
        "family_original" => "people-family-original",
        "given_original" => "people-given-original",
        "original_lang" => "people-original-lang",
        "birth" => "people-birth",
        "birth_place" => "people-birth-place",
        "legal_sex" => "people-legal-sex",
        "chosen_gender" => "people-chosen-gender",
        "citizenship" => "people-citizenship",
        "municipality" => "people-municipality",
        "address" => "people-address",
        "phone" => "people-phone",
        "email" => "people-email",
        "lang" => "people-lang",
        "interpreter" => "people-interpreter",
        _ => "people-safe-contact",
    };
    ui.say(id).into_owned()
}

/// Codes of choices as the words the reader chose from.
fn in_words(ctx: &Ctx, ui: &Ui, field: &str, value: &str) -> String {
    let packs = ctx.app.packs();
    let words = match field {
        "legal_sex" => LegalSex::parse(value).map(|sex| ui.code(sex)),
        "interpreter" if value == "yes" || value == "no" => Some(ui.say(value).into_owned()),
        "citizenship" if value == crate::rules::places::ITALY => Some(ui.say("people-italy").into_owned()),
        "citizenship" => packs
            .list("countries")
            .and_then(|list| list.item(value))
            .map(|item| item.label.in_lang(ui.lang()).to_owned()),
        "lang" | "original_lang" => crate::card::language_name(ui, &packs, value),
        _ => None,
    };
    words.unwrap_or_else(|| value.to_owned())
}

fn numbers(ui: &Ui, form: &PersonForm) -> String {
    let words = |kind: &str| IdentifierKind::parse(kind).map(|kind| ui.code(kind)).unwrap_or_default();
    let all: Vec<_> = form.identifiers.iter().map(|(kind, value)| format!("{} {value}", words(kind))).collect();
    all.join("\n")
}
