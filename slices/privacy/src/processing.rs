//! The record of processing (art. 30 GDPR): the pack's purposes, the form's questions, the network's bodies.

use db::{DbResult, Reads, args, statements};
use i18n::Lang;
use kernel::Date;
use kernel::words::BodyKind;
use packs::PackSet;
use policy::Permit;
use policy::privacy::ReadProcessing;

statements! {
    BODIES: Permit<ReadProcessing> = "SELECT kind, name FROM bodies WHERE valid_from <= $1 AND (valid_to IS NULL OR valid_to >= $1)
        ORDER BY kind, sort_key, id";
}

/// One purpose, in the reader's words.
pub struct Purpose {
    pub label: String,
    pub basis: String,
    pub persons: String,
    /// Compartments with the sections of the form that are kept there.
    pub data: Vec<(String, String)>,
    pub recipients: Vec<(String, String)>,
    pub retention: Vec<String>,
}

/// One line of the retention plan.
pub struct RetentionLine {
    pub code: String,
    pub label: String,
    pub period: String,
    pub from: String,
    pub action: String,
    pub law: String,
    pub archive: bool,
}

pub struct Processing {
    pub version: String,
    pub controllers: String,
    pub bodies: usize,
    pub purposes: Vec<Purpose>,
    pub measures: Vec<String>,
}

pub async fn record(
    tx: &mut impl Reads,
    permit: &Permit<ReadProcessing>,
    packs: &PackSet,
    lang: Lang,
    today: Date,
) -> DbResult<Processing> {
    let rows = tx.all(&BODIES, permit, args![today]).await?;
    let bodies = rows.iter().map(|row| Ok((row.code("kind")?, row.text("name")?))).collect::<DbResult<Vec<_>>>()?;
    let privacy = packs.privacy();
    let retention: Vec<_> = privacy.rules_on(today).map(|rule| retention_line(rule, lang)).collect();
    let purpose = |one: &packs::ProcessingPurpose| Purpose {
        label: one.label.in_lang(lang.tag()).to_owned(),
        basis: one.basis.clone(),
        persons: one.persons.in_lang(lang.tag()).to_owned(),
        data: one
            .compartments
            .iter()
            .map(|part| (i18n::code(lang, *part), kept_in(packs, *part, lang, today)))
            .collect(),
        recipients: one.recipients.iter().map(|kind| recipient(*kind, &bodies, lang)).collect(),
        retention: retention
            .iter()
            .filter(|line| one.retention.contains(&line.code))
            .map(|line| format!("{}: {}", line.label, line.period))
            .collect(),
    };
    Ok(Processing {
        version: packs.version().pack_ref(),
        controllers: privacy.controllers.in_lang(lang.tag()).to_owned(),
        bodies: bodies.len(),
        purposes: privacy.purposes.iter().map(purpose).collect(),
        measures: privacy.measures.iter().map(|words| words.in_lang(lang.tag()).to_owned()).collect(),
    })
}

pub(crate) fn retention_line(rule: &packs::RetentionRule, lang: Lang) -> RetentionLine {
    let period = match rule.months {
        None => i18n::say(lang, "privacy-forever"),
        Some(months) if months % 12 == 0 => i18n::say_with(lang, "privacy-years", &[("count", (months / 12).into())]),
        Some(months) => i18n::say_with(lang, "privacy-months", &[("count", months.into())]),
    };
    RetentionLine {
        code: rule.code.clone(),
        label: rule.label.in_lang(lang.tag()).to_owned(),
        period,
        from: rule.from.in_lang(lang.tag()).to_owned(),
        action: i18n::code(lang, rule.action),
        law: rule.law.clone(),
        archive: rule.archive,
    }
}

/// The sections of today's form with a question in this compartment.
fn kept_in(packs: &PackSet, part: kernel::words::Compartment, lang: Lang, today: Date) -> String {
    let form = packs.current_form(today);
    let sections = form.sections.iter().filter(|section| section.fields.iter().any(|field| field.compartment == part));
    sections.map(|section| section.title.in_lang(lang.tag())).collect::<Vec<_>>().join("; ")
}

fn recipient(kind: BodyKind, bodies: &[(BodyKind, String)], lang: Lang) -> (String, String) {
    let names: Vec<&str> = bodies.iter().filter(|(found, _)| *found == kind).map(|(_, name)| name.as_str()).collect();
    (i18n::code(lang, kind), names.join("; "))
}

impl Processing {
    /// Rows of the exported table, with its head.
    pub fn rows(&self, lang: Lang) -> (Vec<String>, Vec<Vec<String>>) {
        let heads = ["purpose", "basis", "persons", "data", "recipients", "retention", "measures"];
        let heads = heads.map(|head| i18n::say(lang, &format!("privacy-column-{head}"))).to_vec();
        let pairs = |pairs: &[(String, String)]| {
            let one = |(label, text): &(String, String)| {
                if text.is_empty() { label.clone() } else { format!("{label} ({text})") }
            };
            pairs.iter().map(one).collect::<Vec<_>>().join("\n")
        };
        let row = |one: &Purpose| {
            vec![
                one.label.clone(),
                one.basis.clone(),
                one.persons.clone(),
                pairs(&one.data),
                pairs(&one.recipients),
                one.retention.join("\n"),
                self.measures.join("\n"),
            ]
        };
        (heads, self.purposes.iter().map(row).collect())
    }
}
