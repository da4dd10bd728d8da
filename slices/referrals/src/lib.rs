//! referrals

pub fn routes() -> web::Routes {
    web::Routes::of("referrals")
}
