//! Accounts: who may come in, for which body, with which duties, and what the register keeps of it.
//!
//! Nobody registers alone. An administrator invites ([`found::invite`] for the very first), the invited person opens
//! the link, chooses a password (length and an offline list, no rules of composition) and, where the body asks for it,
//! a second factor. A session is a row whose token only the browser knows; it acts for one body at a time. Administrators
//! give and take duties, but never the last one's who could give them back. Everything is an event, and privacy
//! officers read the register under `/register`. Beside the password stand passkeys (`passkey`) and the identity providers
//! of bodies (`oidc`), which the owner of an account links to it. Who lost password or factor gets a link from an administrator, by mail.
//!
//! `rules` is pure and tested without a database; `queries` holds the statements by who may run them; `pages` has each
//! handler beside its template.

mod door;
pub mod events;
mod factor;
pub mod found;
mod hash;
mod mail;
mod officer;
mod oidc;
mod pages;
mod passkey;
mod queries;
mod rules;

pub use hash::hash_password;
pub use mail::{Mail, invitation_link, invitation_mail, reset_link};

use kernel::words::Duty;
use web::{Access, Routes};

const ADMINISTRATORS: Access = Access::Duties(&[Duty::AdministerBody, Duty::AdministerNetwork]);

pub fn routes() -> Routes {
    let routes = Routes::of("accounts")
        .get("/sign-in", Access::Public, pages::sign_in::show)
        .post("/sign-in", Access::Public, pages::sign_in::sign_in)
        .post("/sign-in/code", Access::Public, pages::sign_in::code)
        .post("/sign-in/passkey/begin", Access::Public, pages::passkey_door::begin)
        .post("/sign-in/passkey", Access::Public, pages::passkey_door::sign_in)
        .post("/sign-in/with/{provider}", Access::Public, pages::provider::sign_in)
        .get("/sign-in/from/{provider}", Access::Public, pages::provider::arrive)
        .post("/sign-in/demo", Access::Public, pages::demo::enter)
        .post("/sign-out", Access::Public, pages::sign_in::sign_out)
        .get("/acting", Access::Public, pages::acting::show)
        .post("/acting", Access::Public, pages::acting::switch)
        .post("/language", Access::Public, pages::language::choose)
        .post("/session/extend", Access::Public, pages::language::extend)
        .get("/invitation/{token}", Access::Public, pages::invitation::show)
        .post("/invitation/{token}", Access::Public, pages::invitation::accept)
        .post("/invitation/{token}/with", Access::Public, pages::provider::invited)
        .get("/reset/{token}", Access::Public, pages::reset::show)
        .post("/reset/{token}", Access::Public, pages::reset::set);
    administration(own_account(routes))
}

fn own_account(routes: Routes) -> Routes {
    routes
        .get("/account", Access::SignedIn, pages::account::show)
        .post("/account", Access::SignedIn, pages::account::save)
        .get("/account/email", Access::SignedIn, pages::email::show)
        .post("/account/email", Access::SignedIn, pages::email::save)
        .get("/account/password", Access::SignedIn, pages::password::show)
        .post("/account/password", Access::SignedIn, pages::password::save)
        .get("/account/second-factor", Access::SignedIn, pages::factor::show)
        .post("/account/second-factor", Access::SignedIn, pages::factor::set)
        .post("/account/second-factor/remove", Access::SignedIn, pages::factor::remove)
        .get("/account/passkeys", Access::SignedIn, pages::passkeys::show)
        .post("/account/passkeys", Access::SignedIn, pages::passkeys::add)
        .post("/account/passkeys/begin", Access::SignedIn, pages::passkeys::begin)
        .post("/account/passkeys/{passkey}/remove", Access::SignedIn, pages::passkeys::remove)
        .get("/account/identities", Access::SignedIn, pages::identities::show)
        .post("/account/identities/link/{provider}", Access::SignedIn, pages::identities::link)
        .post("/account/identities/{identity}/remove", Access::SignedIn, pages::identities::unlink)
        .get("/account/recovery", Access::SignedIn, pages::recovery::show)
        .post("/account/recovery", Access::SignedIn, pages::recovery::new_set)
        .get("/account/sessions", Access::SignedIn, pages::sessions::show)
        .post("/account/sessions", Access::SignedIn, pages::sessions::end)
        .get("/account/prove", Access::SignedIn, pages::prove::show)
        .post("/account/prove", Access::SignedIn, pages::prove::prove)
        .post("/account/prove/passkey", Access::SignedIn, pages::passkey_door::prove)
        .post("/account/prove/with/{provider}", Access::SignedIn, pages::prove::prove_with)
}

fn administration(routes: Routes) -> Routes {
    routes
        .get("/users", ADMINISTRATORS, pages::users::show)
        .get("/users/invite", ADMINISTRATORS, pages::invite::show)
        .post("/users/invite", ADMINISTRATORS, pages::invite::invite)
        .post("/users/invite/{id}/resend", ADMINISTRATORS, pages::invite::resend)
        .post("/users/invite/{id}/revoke", ADMINISTRATORS, pages::invite::revoke)
        .get("/users/{id}", ADMINISTRATORS, pages::user::show)
        .get("/users/{id}/duties/{membership}", ADMINISTRATORS, pages::duties::show)
        .post("/users/{id}/duties/{membership}", ADMINISTRATORS, pages::duties::save)
        .get("/users/{id}/end/{membership}", ADMINISTRATORS, pages::ending::show)
        .post("/users/{id}/end/{membership}", ADMINISTRATORS, pages::ending::end)
        .post("/users/{id}/disable", ADMINISTRATORS, pages::user::disable)
        .post("/users/{id}/enable", ADMINISTRATORS, pages::user::enable)
        .post("/users/{id}/reset", ADMINISTRATORS, pages::reset_link::give)
        .post("/users/{id}/sessions", ADMINISTRATORS, pages::user::end_sessions)
        .get("/register", Access::Duties(&[Duty::Privacy]), pages::register::show)
}
