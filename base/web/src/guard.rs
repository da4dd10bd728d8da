//! The access of a route, asked before its handler runs.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::access::Access;
use crate::error::PageError;
use crate::layers::Seen;

pub(crate) async fn admit(access: Access, request: Request, next: Next) -> Response {
    if access == Access::Public {
        return next.run(request).await;
    }
    let Some(seen) = request.extensions().get::<Seen>() else {
        return PageError::fault("a route outside the layers").into_response();
    };
    let Some(login) = &seen.login else {
        return PageError::SignIn { back: seen.path.clone() }.into_response();
    };
    let Some(actor) = &login.actor else {
        return PageError::Redirect("/acting".to_owned()).into_response();
    };
    // A body that asks for a second factor asks it of everybody, before anything else.
    if login.second_factor_missing && !seen.path.starts_with("/account") && !seen.path.starts_with("/sign-out") {
        return PageError::Redirect("/account/second-factor".to_owned()).into_response();
    }
    match access.admits(actor) {
        Ok(()) => next.run(request).await,
        Err(why) => PageError::Refused(why).into_response(),
    }
}
