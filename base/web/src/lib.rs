//! What every request needs: routes with their access, sessions, forms, pages, errors, headers.
//!
//! A request passes the layers of [`serve::router`] (limits, headers, session -> [`policy::Actor`], language), then the
//! [`Access`] of its route, then the handler. A handler gets a [`Ctx`] (somebody signed in) or a [`Visit`]
//! (anybody), answers with a page, and every POST ends in [`Ctx::done`]: commit with the event, then redirect.

mod access;
mod app;
mod assets;
mod ctx;
mod desks;
mod download;
pub mod drafts;
mod error;
mod form;
mod guard;
mod lawful;
mod layers;
pub mod letters;
pub mod limits;
mod login;
pub mod matrix;
mod news;
mod parked;
mod problem;
mod provider;
mod routes;
pub mod serve;
mod ui;
mod view;

pub use access::{Access, WORKERS};
pub use app::{App, NavEntry, Parts, Settings};
pub use assets::{bundled, percent};
pub use ctx::{Ctx, PageResult, Visit};
pub use desks::{Desk, desks};
pub use download::download;
pub use error::{Means, OrHidden, OrStale, PageError};
pub use form::{FieldErrors, Form, Upload};
pub use lawful::{Standing, lawful, standing};
pub use login::{Login, SESSION_COOKIE, member, start_cookie, stop_cookie, token_hash};
pub use provider::{IdentityProvider, Secret};
pub use routes::{Method, RouteFacts, Routes, Witness};
pub use ui::{Done, LangChoice, NavItem, Notice, Ui, Undo};
pub use view::{Choice, FieldView, IdentityBar, Pager, Sort, TimelineEntry};

#[cfg(test)]
mod tests;
