//! commission

pub fn routes() -> web::Routes {
    web::Routes::of("commission")
}
