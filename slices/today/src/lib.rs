//! today

pub fn routes() -> web::Routes {
    web::Routes::of("today")
}
