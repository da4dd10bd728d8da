//! Saving one section of the form, so that nothing typed is lost: not by an expired session (drafts every ten seconds),
//! not by a colleague on the same section (both texts are shown).

use std::collections::BTreeSet;

use db::{Reads, WriteTx, args, statements};
use kernel::words::Compartment;
use packs::{Answers, Form, Section};
use policy::Permit;
use policy::referral::{ReferralFacts, Write};
use vault::Vault;
use web::{Ctx, PageError};

use crate::answers;

statements! {
    LAST_EDIT: Permit<Write> = "SELECT edit FROM referral_section_edits WHERE referral_id = $1 AND section = $2";
    KEEP_EDIT: Permit<Write> = "INSERT INTO referral_section_edits (referral_id, section, edit, at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (referral_id, section) DO UPDATE SET edit = $3, at = $4";
}

/// What a page gives: the answers, what it knew when it was opened, and which page it is.
pub(crate) struct Seen<'a> {
    /// Normalised.
    pub given: &'a Answers,
    pub fingerprint: &'a str,
    pub edit: &'a str,
}

/// How saving went.
pub(crate) enum Kept {
    /// The answers of the whole form as they are now, and the compartments that were written.
    Saved { all: Answers, compartments: BTreeSet<Compartment> },
    /// Somebody else saved this section meanwhile: what is stored now. Nothing was changed.
    Meanwhile(Answers),
    /// It may not be written any more.
    Closed,
}

/// Merges what was given into the section. Answers of other sections stay as they are.
pub(crate) async fn keep(
    ctx: &Ctx,
    tx: &mut WriteTx,
    permit: &Permit<Write>,
    facts: &ReferralFacts,
    form: &Form,
    section: &Section,
    seen: &Seen<'_>,
) -> Result<Kept, PageError> {
    if !answers::hold(tx, permit, facts, ctx.now()).await? {
        return Ok(Kept::Closed);
    }
    let vault = &ctx.app.vault;
    let stored = answers::held(tx, vault, permit, facts).await?;
    let last = tx.first(&LAST_EDIT, permit, args![facts.id, &section.code]).await?;
    let last = last.map(|row| row.text("edit")).transpose()?.unwrap_or_default();
    let own_draft = !seen.edit.is_empty() && last == seen.edit;
    let untouched = fingerprint(vault, section, &stored) == seen.fingerprint;
    if !own_draft && !untouched && of_section(section, &stored) != *seen.given {
        return Ok(Kept::Meanwhile(stored));
    }
    let all = answers::merged(&stored, section.fields.iter(), seen.given);
    let compartments: BTreeSet<_> = section.fields.iter().map(|field| field.compartment).collect();
    answers::keep(tx, vault, permit, facts, form, &all, &compartments).await?;
    tx.run(&KEEP_EDIT, permit, args![facts.id, &section.code, seen.edit, ctx.now()]).await?;
    Ok(Kept::Saved { all, compartments })
}

/// The answers to the fields of one section.
pub(crate) fn of_section(section: &Section, all: &Answers) -> Answers {
    let own = section.fields.iter().filter_map(|field| Some((field.code.clone(), all.get(&field.code)?.clone())));
    own.collect()
}

/// Tells whether a section is still what a page showed, without showing anything itself.
pub(crate) fn fingerprint(vault: &Vault, section: &Section, all: &Answers) -> String {
    let json = serde_json::to_string(&of_section(section, all)).unwrap_or_default();
    vault.fingerprint("section", &json)
}
