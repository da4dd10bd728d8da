//! What the legal-basis matrix gives a body today: read from the packs and from the agreements it is a party of.

use std::collections::BTreeSet;
use std::sync::Arc;

use db::{DbResult, Reads, args, statements};
use kernel::ids::{BodyId, PersonId, UserId};
use kernel::words::{AgreementKind, BodyKind};
use kernel::{Coded, Date, Id, Instant};
use packs::{LegalBases, MatrixInUse};
use policy::{Lawful, Open};

use crate::app::App;
use crate::matrix;

statements! {
    /// The matrix in use is read at the same moment as what rests on it.
    STANDING: Open = "SELECT 'agreement' AS what, a.kind AS value FROM agreements a JOIN agreement_parties p ON p.agreement_id = a.id
        WHERE p.body_id = $2 AND a.valid_from <= $3 AND (a.valid_to IS NULL OR a.valid_to >= $3) AND a.ended_at IS NULL
        UNION ALL
        SELECT 'emergency' AS what, e.person_id AS value FROM emergency_accesses e
        WHERE e.user_id = $1 AND e.body_id = $2 AND e.ended_at IS NULL AND e.ends_at > $4
        UNION ALL
        SELECT 'matrix' AS what, CAST(p.number AS TEXT) || '/' || CAST(p.version AS TEXT) AS value FROM editions_published p
        WHERE p.path = 'legal_bases.toml'";
}

/// What an actor's rights rest on beside duties and relations.
#[derive(Debug)]
pub struct Standing {
    pub lawful: Arc<Lawful>,
    pub emergencies: BTreeSet<PersonId>,
}

pub async fn standing(
    app: &App,
    tx: &mut impl Reads,
    (user, body, kind): (UserId, BodyId, BodyKind),
    (today, now): (Date, Instant),
) -> DbResult<Standing> {
    let (mut agreements, mut emergencies, mut choice) = (Vec::new(), BTreeSet::new(), MatrixInUse::default());
    for row in tx.all(&STANDING, &Open, args![user, body, today, now]).await? {
        let value = row.text("value")?;
        match row.text("what")?.as_str() {
            "agreement" => agreements.extend(AgreementKind::parse(&value)),
            "matrix" => choice = choice_of(&value),
            _ => emergencies.extend(Id::parse(&value)),
        }
    }
    let packs = matrix::packs_with(app, tx, choice).await?;
    let lawful = Arc::new(lawful(packs.legal_bases(), kind, &agreements, today));
    Ok(Standing { lawful, emergencies })
}

fn choice_of(value: &str) -> MatrixInUse {
    let (number, version) = value.split_once('/').unwrap_or((value, ""));
    MatrixInUse { number: number.parse().unwrap_or_default(), version: version.parse().unwrap_or_default() }
}

/// The matrix as a body of this kind meets it on a day, being a party of agreements of these kinds.
pub fn lawful(bases: &LegalBases, kind: BodyKind, agreements: &[AgreementKind], day: Date) -> Lawful {
    let (met, unmet): (Vec<_>, Vec<_>) = bases.on(kind, day).partition(|row| row.is_met_by(agreements));
    let cells = met.into_iter().flat_map(|row| {
        let code: Arc<str> = Arc::from(row.code.as_str());
        let own = row.cells().into_iter().filter(move |(_, body, _, _)| *body == kind);
        own.map(move |(purpose, _, compartment, operation)| ((purpose, compartment, operation), code.clone()))
    });
    Lawful::new(cells, unmet.into_iter().map(|row| row.purpose).collect())
}
