//! The sweep: every route of the program, asked by nobody, by somebody without duties, and by a stranger.
//!
//! Nobody has to remember it: a new route is walked the day it is added, and one whose path names something the
//! sweep does not know fails until `ids` says what to put there.

use std::collections::BTreeMap;

use web::{Access, Method, RouteFacts};

use super::things::{self, Things};
use crate::kit::{Page, Person, TestApp};

/// Routes that answer everybody signed in, about nothing but themselves or what the whole network may know.
const FOR_EVERYBODY: [&str; 24] = [
    "/",
    "/today",
    "/notices",
    "/shortcuts",
    "/acting",
    "/account",
    "/session",
    "/language",
    "/sign-out",
    "/network",
    "/network/{id}",
    "/legal-bases",
    "/agreements/{agreement}",
    "/emergencies",
    "/accessibility",
    "/feedback",
    "/parked",
    "/sign-in",
    "/invitation",
    "/assets",
    "/referrals",
    "/people",
    "/sessions",
    "/health",
];

fn is_for_everybody(path: &str) -> bool {
    // Lists show what the actor finds, which for these people is nothing; single objects are never in here.
    FOR_EVERYBODY.iter().any(|known| {
        path == *known || (path.starts_with(&format!("{known}/")) && !path.contains('{') && owns_its_subpages(known))
    })
}

fn owns_its_subpages(path: &str) -> bool {
    matches!(path, "/account" | "/notices" | "/session" | "/acting" | "/feedback" | "/sign-in")
}

async fn ask(person: &Person, route: &RouteFacts, url: &str) -> Page {
    match route.method {
        Method::Get => person.asks(url).await,
        Method::Post => person.signed(url, &[("version", "1")]).await,
    }
}

/// What is wrong with the answer to somebody who is not signed in, if anything.
fn wrong_for_nobody(route: &RouteFacts, status: u16, location: Option<&str>) -> Option<String> {
    if route.access == Access::Public {
        return (status >= 500).then(|| format!("{status}"));
    }
    let to_the_door = status == 303 && location.is_some_and(|to| to.starts_with("/sign-in"));
    (!to_the_door).then(|| format!("{status} {location:?} instead of the sign-in page"))
}

/// What is wrong with the answer to somebody without the duty or the relation, if anything.
fn wrong_for_a_stranger(route: &RouteFacts, status: u16) -> Option<String> {
    if route.access == Access::Public || is_for_everybody(route.path) {
        return (status >= 500).then(|| format!("{status}"));
    }
    (!matches!(status, 403 | 404)).then(|| format!("{status} instead of 403 or 404"))
}

/// The address with real ids in it.
pub(super) fn url(route: &RouteFacts, things: &Things) -> Result<String, String> {
    let mut url = String::new();
    let parts: Vec<_> = route.path.split('/').skip(1).collect();
    for (at, part) in parts.iter().enumerate() {
        url.push('/');
        match part.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            None => url.push_str(part),
            Some(name) => {
                let known = things.for_place(&parts[..at], name);
                url.push_str(known.ok_or_else(|| format!("nothing known for {{{name}}}"))?);
            }
        }
    }
    Ok(url)
}

async fn walk(app: &TestApp, things: &Things) -> Vec<String> {
    let mut faults = Vec::new();
    for route in netmet::routes::all().facts() {
        let url = match url(route, things) {
            Ok(url) => url,
            Err(unknown) => {
                faults.push(format!("{}: {unknown}", route.path));
                continue;
            }
        };
        let mut note = |who: &str, wrong: Option<String>| {
            if let Some(wrong) = wrong {
                faults.push(format!("{who}: {:?} {}: {wrong}", route.method, route.path));
            }
        };
        let nobody = app.nobody();
        let page = ask(&nobody, route, &url).await;
        note("nobody", wrong_for_nobody(route, page.status(), page.location().as_deref()));
        // Signed in anew each time: some routes end the session.
        let agnese = ask(&app.agnese().await, route, &url).await;
        note("agnese, without duties", wrong_for_a_stranger(route, agnese.status()));
        if names_an_object(route) {
            let stella = ask(&app.stella().await, route, &url).await;
            note("stella, of another nucleus", wrong_for_a_stranger(route, stella.status()));
        }
    }
    faults
}

/// The stranger holds every duty, so only single objects are refused to her.
fn names_an_object(route: &RouteFacts) -> bool {
    route.path.contains('{')
}

story!(no_route_is_open_by_accident, |app| {
    let things = things::found(&app).await;
    let faults = walk(&app, &things).await;
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
});

story!(the_sweep_walks_on_rows_that_exist, |app| {
    let things = things::found(&app).await;
    let place = |before: &str, name: &str| things.for_place(&[before], name).unwrap().to_owned();
    let anna = app.anna().await;
    anna.opens(&format!("/people/{}", place("people", "person"))).await.gets(200);
    anna.opens(&format!("/referrals/{}", place("referrals", "referral"))).await.gets(200);
    let sara = app.sara().await;
    sara.opens(&format!("/sessions/{}", place("sessions", "id"))).await.gets(200);
});

#[test]
fn a_route_left_open_is_found() {
    let planted = RouteFacts { slice: "planted", method: Method::Get, path: "/people/{id}", access: Access::SignedIn };
    assert!(wrong_for_a_stranger(&planted, 200).is_some());
    assert!(wrong_for_a_stranger(&planted, 303).is_some());
    assert!(wrong_for_a_stranger(&planted, 404).is_none());
    assert!(wrong_for_nobody(&planted, 200, None).is_some());
    assert!(wrong_for_nobody(&planted, 303, Some("/sign-in?back=/people")).is_none());
}

#[test]
fn a_place_nobody_knows_is_found() {
    let planted = RouteFacts { slice: "planted", method: Method::Get, path: "/moons/{moon}", access: Access::SignedIn };
    assert!(url(&planted, &Things(BTreeMap::new())).is_err());
}
