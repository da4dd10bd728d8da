//! The access matrix: what the rules of this crate say, printed for whoever answers for the data.
//!
//! Nothing here decides. Every cell is the answer of a real rule function, asked for somebody whose only
//! relation to the file is the one of the column; a change of policy is a difference in `docs/access-matrix.md`.

mod activities;
mod administration;
mod agenda;
mod cases;
mod commissions;
mod legal;
mod own;
mod papers;
mod people;
pub(crate) mod privacy;
mod profile;
mod projects;
mod questions;
mod referrals;
mod requests;
mod reviews;

use std::fmt::Write;

use kernel::Coded;

use crate::decision::Ground;

const INTRO: &str = "# Who may do what

Generated from the rules in `base/policy`; change them there and run `cargo xtask derive`. A test compares this page
with the rules, so that no right changes without a difference somebody reads here.

How to read it:

- A right needs a **duty** in the body somebody acts for now, a **relation** to the file *and* a **row of the legal-basis
  matrix** (`packs/it-tuscany/legal_bases.toml`) that is valid today for the kind of that body. None is enough alone, and
  nobody acts for two bodies at once. The tables print duties and relations, as if every row were there. Rights are computed at every click: a duty or a seat that ended is gone at once.
- Each column is one relation, for somebody who has no other. Somebody with two relations has the rights of both.
- \"—\" means no. What somebody may not even find looks exactly like what does not exist.
- **Declared conflict of interest** (art. 6-bis L. 241/1990): whoever declares it about a referral finds nothing of it any
  more, in whatever capacity.
- Every change is kept in the register of events together with the relation that allowed it; so is every opening of a
  person's file and of a sealed compartment.
- Sealed compartments (health, judicial, protection, private notes) are stored encrypted and are left out of all lists.
";

/// The whole page, as Markdown.
pub fn render() -> String {
    let mut page = INTRO.to_owned();
    section(&mut page, "The relations", &relations());
    referrals::write(&mut page);
    people::write(&mut page);
    cases::write(&mut page);
    profile::write(&mut page);
    projects::write(&mut page);
    reviews::write(&mut page);
    agenda::write(&mut page);
    activities::write(&mut page);
    questions::write(&mut page);
    own::write(&mut page);
    commissions::write(&mut page);
    papers::write(&mut page);
    legal::write(&mut page);
    privacy::write(&mut page);
    requests::write(&mut page);
    administration::write(&mut page);
    page
}

fn relations() -> String {
    let rows = Ground::ALL.iter().map(|ground| vec![words(*ground), meaning(*ground).to_owned()]).collect();
    table(&["Relation", "Who has it"].map(str::to_owned), rows)
}

fn meaning(ground: Ground) -> &'static str {
    match ground {
        Ground::Sender => "writes referrals, in the body that sent this one",
        Ground::Secretary => {
            "secretary, in a body of the nucleus whose commission it reached (not when redirected to one body)"
        }
        Ground::Member => "commissioner with a seat valid today, as titular or substitute",
        Ground::President => "chairs the commission: the duty and the president's seat valid today",
        Ground::Office => "coordination office of the nucleus",
        Ground::Receiver => "receives referrals, in the body to which this one was redirected",
        Ground::InCharge => "accompanies people, in the body that a decision charged with this person",
        Ground::Figure => {
            "takes part in teams, with an accepted mandate that is valid today, in the body it was given for"
        }
        Ground::Provider => "accompanies people or takes part in teams, in the body that offers the activity",
        Ground::Registrar => "writes referrals, in the body that registered the person",
        Ground::Emergency => "opened an emergency access to the person, not over yet",
        Ground::BodyAdministrator => "administers the own body",
        Ground::NetworkAdministrator => "administers the whole network",
        Ground::PrivacyOfficer => "privacy officer of the network",
        Ground::Oneself => "the own account, notices and drafts",
        Ground::ByDuty => "a duty is enough, because no single file is concerned",
    }
}

fn section(page: &mut String, title: &str, body: &str) {
    // Writing to a String cannot fail.
    let _ = write!(page, "\n## {title}\n\n{body}");
}

fn subsection(page: &mut String, title: &str, body: &str) {
    let _ = write!(page, "\n### {title}\n\n{body}");
}

fn table(head: &[String], rows: Vec<Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let rule = format!("|{}\n", "---|".repeat(head.len()));
    std::iter::once(line(head)).chain(std::iter::once(rule)).chain(rows.iter().map(|row| line(row))).collect()
}

/// A header: what the rows are, then one column per relation.
fn columns(first: &str, grounds: &[Ground]) -> Vec<String> {
    std::iter::once(first.to_owned()).chain(grounds.iter().map(|ground| words(*ground))).collect()
}

/// A code as words: `in_charge` is "in charge".
fn words<T: Coded>(member: T) -> String {
    member.code().replace('_', " ")
}

fn yes(allowed: bool) -> String {
    if allowed { "yes" } else { "—" }.to_owned()
}

/// The states in which something is allowed; "always" when none is missing.
fn states<T: Coded>(allowed: impl Fn(T) -> bool) -> String {
    let list: Vec<_> = T::ALL.iter().copied().filter(|state| allowed(*state)).collect();
    let others: Vec<_> = T::ALL.iter().copied().filter(|state| !allowed(*state)).map(words).collect();
    match (list.len(), others.len()) {
        (0, _) => "—".to_owned(),
        (_, 0) => "always".to_owned(),
        (_, few) if few <= 6 && few < list.len() => format!("always, except: {}", others.join(", ")),
        _ => list.into_iter().map(words).collect::<Vec<_>>().join(", "),
    }
}

#[cfg(test)]
mod tests;
