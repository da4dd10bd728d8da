//! What is typed to ask a body, kept for its author between the form and the page where it is checked.

use std::collections::BTreeSet;

use db::{Reads, WriteTx};
use kernel::ids::{BodyId, ReferralId};
use kernel::states::request::RequestAim;
use kernel::words::Compartment;
use kernel::{Coded, fold};
use network::Body;
use serde::{Deserialize, Serialize};
use web::drafts::{self, Which};
use web::{Ctx, FieldErrors, Form, PageError};

use crate::send::{self, CodeBy};

#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default)]
pub struct Typed {
    /// A body of the list, or words of its name.
    pub to: String,
    pub kind: String,
    pub purpose: String,
    pub question: String,
    pub shares: Vec<String>,
    pub code_by: String,
}

impl Typed {
    fn pairs(&self) -> Vec<(String, String)> {
        let one = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let mut pairs = vec![
            one("to", &self.to),
            one("kind", &self.kind),
            one("purpose", &self.purpose),
            one("question", &self.question),
            one("code_by", &self.code_by),
        ];
        pairs.extend(self.shares.iter().map(|share| one("shares", share)));
        pairs
    }

    /// Does it hand on anything sealed?
    pub fn is_sensitive(&self) -> bool {
        self.compartments().any(Compartment::is_sealed)
    }

    fn compartments(&self) -> impl Iterator<Item = Compartment> {
        self.shares.iter().filter_map(|code| Compartment::parse(code))
    }
}

/// One request at a time is written about a referral.
fn which(about: &str) -> Which<'_> {
    Which { kind: "request_new", about }
}

/// What its author wrote last and has not sent.
pub async fn kept(tx: &mut impl Reads, ctx: &Ctx, referral: ReferralId) -> Result<Option<Typed>, PageError> {
    let about = referral.to_string();
    let draft = drafts::find(tx, &ctx.app.vault, &ctx.actor.own(), which(&about), ctx.now()).await?;
    draft.map(|draft| Form { pairs: draft.pairs, ..Form::default() }.read()).transpose()
}

pub async fn keep(tx: &mut WriteTx, ctx: &Ctx, referral: ReferralId, typed: &Typed) -> Result<(), PageError> {
    let (about, pairs) = (referral.to_string(), typed.pairs());
    drafts::keep(tx, &ctx.app.vault, &ctx.actor.own(), which(&about), &pairs, ctx.now()).await
}

pub async fn forget(tx: &mut WriteTx, ctx: &Ctx, referral: ReferralId) -> Result<(), PageError> {
    drafts::discard(tx, &ctx.actor.own(), which(&referral.to_string())).await?;
    Ok(())
}

/// Tells whether what is sent is what was shown.
pub fn imprint(ctx: &Ctx, typed: &Typed) -> String {
    ctx.app.vault.fingerprint("request", &serde_json::to_string(typed).unwrap_or_default())
}

/// Who can be asked: everybody in force but the own body.
pub async fn bodies(ctx: &Ctx, tx: &mut impl Reads) -> Result<Vec<Body>, PageError> {
    let all = network::bodies_of(tx, None, &[], ctx.actor.today).await?;
    Ok(all.into_iter().filter(|body| send::can_be_asked(body, ctx.actor.body)).collect())
}

/// The body meant: chosen, named in full, or by words that only one name has.
pub fn meant<'b>(typed: &str, bodies: &'b [Body]) -> Option<&'b Body> {
    if let Some(id) = BodyId::parse(typed.trim()) {
        return bodies.iter().find(|body| body.id == id);
    }
    let name = fold::fold(typed);
    if let Some(exact) = bodies.iter().find(|body| fold::fold(&body.name) == name) {
        return Some(exact);
    }
    let words = fold::tokens(typed);
    let has_all = |body: &&Body| {
        let name = fold::fold(&body.name);
        !words.is_empty() && words.iter().all(|word| name.contains(word.as_str()))
    };
    let mut found = bodies.iter().filter(has_all);
    found.next().filter(|_| found.next().is_none())
}

/// What was typed, in the shape the rest works with.
pub struct Checked<'b> {
    pub to: &'b Body,
    pub kind: packs::RequestKind,
    pub shares: BTreeSet<Compartment>,
    pub code_by: CodeBy,
}

const MOST_CHARS: usize = 4000;
const MOST_PURPOSE: usize = 300;

/// What is missing is said at its field, all at once.
pub fn check<'b>(
    ctx: &Ctx,
    typed: &Typed,
    bodies: &'b [Body],
    offered: &[Compartment],
) -> Result<Checked<'b>, FieldErrors> {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, message: &str| errors.push((field.to_owned(), ui.say(message).into_owned()));
    let to = meant(&typed.to, bodies);
    if to.is_none() {
        fault("to", if typed.to.trim().is_empty() { "requests-fault-to" } else { "requests-fault-to-unknown" });
    }
    let kind = packs.requests().kind(&typed.kind).cloned();
    if kind.is_none() {
        fault("kind", "requests-fault-kind");
    }
    match typed.purpose.trim().chars().count() {
        0 => fault("purpose", "requests-fault-purpose"),
        1..=MOST_PURPOSE => {}
        _ => fault("purpose", "field-fault-too-long"),
    }
    let question = typed.question.trim().chars().count();
    if question > MOST_CHARS {
        fault("question", "field-fault-too-long");
    } else if question == 0 && kind.as_ref().is_some_and(|kind| kind.aim == RequestAim::Reply) {
        fault("question", "requests-fault-question");
    }
    let shares: BTreeSet<_> = typed.compartments().collect();
    // A box that was never offered was not ticked on our page.
    if shares.len() != typed.shares.len() || !shares.iter().all(|one| offered.contains(one)) {
        fault("shares", "field-fault-unknown-choice");
    }
    let code_by = CodeBy::parse(&typed.code_by);
    match (code_by, to) {
        (None, _) => fault("code_by", "requests-fault-code-by"),
        (Some(CodeBy::Mail), Some(body)) if !send::has_second_mailbox(body) => {
            fault("code_by", "requests-fault-no-second-mail");
        }
        _ => {}
    }
    match (to, kind, code_by) {
        (Some(to), Some(kind), Some(code_by)) if errors.is_empty() => Ok(Checked { to, kind, shares, code_by }),
        _ => Err(errors),
    }
}
