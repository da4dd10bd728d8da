//! The directory: bodies by words of the name, kind, nucleus and language, fifty to a page.

use db::{DbResult, ReadTx, Reads, args, statements};
use kernel::ids::NucleusId;
use kernel::words::BodyKind;
use kernel::{Coded, Date, fold};
use policy::Scope;
use policy::network::Bodies;

use crate::body::Body;

pub const PAGE: usize = 50;

/// What is looked for. Names of bodies are no personal data, so the words may stand in the address.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub words: String,
    pub kind: Option<BodyKind>,
    pub nucleus: Option<NucleusId>,
    pub language: Option<String>,
    pub ended: Ended,
    /// Counts from 0.
    pub page: usize,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Ended {
    #[default]
    LeftOut,
    Shown,
}

statements! {
    /// $1 to $3 are folded words that the name must contain; all of $1 to $6 may be NULL. `replace` finds a part of a
    /// folded key alike on both engines.
    LIST: Scope<Bodies> = "SELECT id, kind, name, short_name, nucleus_id, municipality, address, email, pec, phone,
            opening, languages, second_factor, valid_from, valid_to, version, count(*) OVER () AS total
        FROM bodies
        WHERE (CAST($1 AS TEXT) IS NULL OR replace(sort_key, $1, '') <> sort_key)
            AND (CAST($2 AS TEXT) IS NULL OR replace(sort_key, $2, '') <> sort_key)
            AND (CAST($3 AS TEXT) IS NULL OR replace(sort_key, $3, '') <> sort_key)
            AND (CAST($4 AS TEXT) IS NULL OR kind = $4)
            AND (CAST($5 AS TEXT) IS NULL OR nucleus_id = $5)
            AND (CAST($6 AS TEXT) IS NULL
                OR replace(',' || languages || ',', ',' || $6 || ',', '') <> ',' || languages || ',')
            AND (CAST($7 AS TEXT) IS NULL OR valid_to IS NULL OR valid_to >= $7)
        ORDER BY sort_key, id LIMIT $8 OFFSET $9";
}

/// One page of the directory and how many bodies were found in all.
pub async fn list(
    tx: &mut ReadTx,
    scope: &Scope<Bodies>,
    wanted: &Wanted,
    today: Date,
) -> DbResult<(Vec<Body>, usize)> {
    let mut words = fold::tokens(&wanted.words).into_iter();
    let not_ended_before = (wanted.ended == Ended::LeftOut).then_some(today);
    let values = args![
        words.next(),
        words.next(),
        words.next(),
        wanted.kind.map(|kind| kind.code().to_owned()),
        wanted.nucleus,
        wanted.language.clone(),
        not_ended_before,
        PAGE,
        wanted.page * PAGE
    ];
    let rows = tx.all(&LIST, scope, values).await?;
    let total = rows.first().map(|row| row.int("total")).transpose()?.unwrap_or(0);
    let bodies = rows.iter().map(Body::read).collect::<DbResult<Vec<_>>>()?;
    Ok((bodies, usize::try_from(total).unwrap_or(0)))
}
