//! The contents page of the whole program: every slice's routes, nothing else.

use web::Routes;

pub fn all() -> Routes {
    web::serve::house_routes()
        .merge(crate::health::routes())
        .merge(accounts::routes())
        .merge(network::routes())
        .merge(people::routes())
        .merge(referrals::routes())
        .merge(commission::routes())
        .merge(editions::routes())
        .merge(papers::routes())
        .merge(legal::routes())
        .merge(privacy::routes())
        .merge(requests::routes())
        .merge(cases::routes())
        .merge(profile::routes())
        .merge(projects::routes())
        .merge(reviews::routes())
        .merge(agenda::routes())
        .merge(activities::routes())
        .merge(questions::routes())
        .merge(own::routes())
        .merge(today::routes())
        .witnessed_by(today::witness)
}
