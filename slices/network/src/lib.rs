//! network

pub fn routes() -> web::Routes {
    web::Routes::of("network")
}
