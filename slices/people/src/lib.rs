//! people

pub fn routes() -> web::Routes {
    web::Routes::of("people")
}
