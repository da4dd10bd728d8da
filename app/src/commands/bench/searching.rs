//! The person search, as it is typed at desks: well, with a slip, without a birth, one name alone, for somebody who is new.

use tokio::time::Instant;

use super::Bench;
use super::load::Place;
use super::measure::{Page, expect, field, io, page, sign_in};
use crate::setup::SetupError;

/// Searches of one person in a minute: the limit is honoured, not switched off, so each way has a searcher of its own.
const MOST: usize = 50;

/// Of these the first fill the memory of the database: told in a row of their own.
const FIRST: usize = 10;

/// What is typed of the `at`th person of the register: family name, given name, birth.
type Typing = fn(&Place, usize) -> (String, String, String);

const WAYS: [(&str, &str, Typing); 5] = [
    ("person search: names and birth, as written", "Bruno Capecchi", |place, at| of(place, at)),
    ("person search: a slip in the family name", "Marco Niccolai", |place, at| {
        let (family, given, birth) = of(place, at);
        (slipped(&family), given, birth)
    }),
    ("person search: a slip and no birth", "Chiara Drovandi", |place, at| {
        let (family, given, _) = of(place, at);
        (slipped(&family), given, String::new())
    }),
    ("person search: nobody has these names", "Nora Orlandi", |place, at| {
        let ((_, given, birth), (family, ..)) = (of(place, at), of(place, at + 31));
        (format!("{}enko", family.replace(' ', "")), given, birth)
    }),
    ("person search: one family name alone", "Dario Elmi", |place, at| {
        let (family, ..) = of(place, at);
        (family.split(' ').next().unwrap_or_default().to_owned(), String::new(), String::new())
    }),
];

fn of(place: &Place, at: usize) -> (String, String, String) {
    place.searches[at % place.searches.len()].clone()
}

/// The first vowel is another one, as it happens at a desk.
fn slipped(family: &str) -> String {
    let other = |c: char| match c {
        'i' => 'a',
        'a' => 'o',
        'o' => 'i',
        _ => 'i',
    };
    match family.char_indices().skip(1).find(|(_, c)| "aeiou".contains(*c)) {
        Some((at, c)) => format!("{}{}{}", &family[..at], other(c), &family[at + 1..]),
        None => format!("{family}i"),
    }
}

pub async fn measure(bench: &Bench, place: &Place, host: &str) -> Result<Vec<Page>, SetupError> {
    let (mut pages, mut sent, mut cold) = (Vec::new(), Vec::new(), Vec::new());
    for (name, who, typing) in WAYS {
        let mut client = sign_in(host, who).await?;
        let form = client.get("/people").await.map_err(io)?;
        let csrf = field(&form.body, "_csrf").unwrap_or_default();
        let (mut times, mut found) = (Vec::new(), String::new());
        for at in 0..bench.requests.min(MOST) {
            let (family, given, birth) = typing(place, at);
            let plus = |text: &str| text.replace(' ', "+");
            let body = format!("_csrf={csrf}&family={}&given={}&birth={birth}", plus(&family), plus(&given));
            let begun = Instant::now();
            let answer = client.post("/people/search", &body).await.map_err(io)?;
            sent.push(begun.elapsed().as_secs_f64() * 1000.0);
            expect(&answer, 303, "/people/search")?;
            let begun = Instant::now();
            let shown = client.get(&answer.location).await.map_err(io)?;
            let taken = begun.elapsed().as_secs_f64() * 1000.0;
            if at < FIRST {
                cold.push(taken)
            } else {
                times.push(taken)
            }
            expect(&shown, 200, "/people/found")?;
            found = answer.location;
        }
        let sql = super::raw::page(place, &client.cookie, &found).await?;
        pages.push(page(name, times, Some(sql)));
    }
    pages.push(page("person search: the first ten of each way", cold, None));
    pages.push(page("person search: any words sent, synced to disk", sent, None));
    Ok(pages)
}
