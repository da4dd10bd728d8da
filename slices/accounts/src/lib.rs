//! accounts

pub fn routes() -> web::Routes {
    web::Routes::of("accounts")
}
