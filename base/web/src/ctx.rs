//! What a handler gets: the request told in our words, and the ways to answer it.

use std::ops::Deref;

use askama::Template;
use audit::{Author, Event};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use db::{Reads, WriteTx, args, statements};
use i18n::Lang;
use kernel::ids::UserId;
use kernel::{Coded, Instant};
use policy::{Actor, Open, Why};

use crate::app::App;
use crate::error::{Means, PageError};
use crate::form::Form;
use crate::layers::{Seen, see_other};
use crate::login::Login;
use crate::ui::{Done, LangChoice, NavItem, Ui, notice_of};

pub type PageResult = Result<Response, PageError>;

/// Anybody's request.
#[derive(Clone)]
pub struct Visit {
    pub app: App,
    pub lang: Lang,
    pub login: Option<Login>,
    pub path: String,
    /// Network address of the visitor, for limits only.
    pub address: String,
    pub agent: String,
}

/// The request of somebody signed in who acts for a body.
#[derive(Clone)]
pub struct Ctx {
    pub visit: Visit,
    pub actor: Actor,
}

impl Deref for Ctx {
    type Target = Visit;

    fn deref(&self) -> &Visit {
        &self.visit
    }
}

statements! {
    CLAIM: Open = "INSERT INTO once_keys (key, user_id, location, at) VALUES ($1, $2, '', $3) ON CONFLICT (key) DO NOTHING";
    CLAIMED: Open = "SELECT location FROM once_keys WHERE key = $1 AND user_id = $2";
    ANSWERED: Open = "UPDATE once_keys SET location = $2 WHERE key = $1";
}

impl Visit {
    pub(crate) fn new(app: App, seen: &Seen) -> Self {
        Self {
            app,
            lang: seen.lang,
            login: seen.login.clone(),
            path: seen.path.clone(),
            address: seen.address.clone(),
            agent: seen.agent.clone(),
        }
    }

    pub fn now(&self) -> Instant {
        self.app.now()
    }

    /// The frame and the words for a page.
    pub fn ui(&self) -> Ui {
        let settings = &self.app.settings;
        let login = self.login.as_ref();
        let actor = login.and_then(|login| login.actor.as_ref());
        let (path, query) = self.path.split_once('?').unwrap_or((&self.path, ""));
        Ui {
            lang: self.lang,
            zone: self.app.packs().territory().time_zone().to_owned(),
            now: self.now(),
            network_name: settings.network_name.clone(),
            demo: settings.demo,
            faulty: false,
            csrf: login.map(|login| login.csrf.clone()).unwrap_or_default(),
            once: login.map(|_| self.app.random.token()).unwrap_or_default(),
            acting: actor.map(|actor| actor.body.to_string()).unwrap_or_default(),
            path: self.path.clone(),
            user_name: login.map(|login| login.user_name.clone()).unwrap_or_default(),
            acting_body: actor.map(|actor| actor.body_name.clone()).unwrap_or_default(),
            can_switch: login.is_some_and(|login| login.memberships > 1),
            nav: actor.map(|actor| self.nav(actor, path)).unwrap_or_default(),
            notice: notice_of(self, query),
            languages: self.languages(),
            session_ends: login.map_or(0, |_| settings.idle_minutes * 60),
            shortcuts: login.is_none_or(|login| login.shortcuts),
        }
    }

    fn nav(&self, actor: &Actor, path: &str) -> Vec<NavItem> {
        let unread = self.login.as_ref().map_or(0, |login| usize::try_from(login.unread).unwrap_or(0));
        let shown = self.app.nav.iter().filter(|entry| (entry.shown)(actor));
        shown
            .map(|entry| NavItem {
                label: i18n::say(self.lang, entry.label),
                href: entry.href.to_owned(),
                current: path == entry.href || path.starts_with(&format!("{}/", entry.href)),
                badge: if entry.href == "/notices" { unread } else { 0 },
            })
            .collect()
    }

    fn languages(&self) -> Vec<LangChoice> {
        let offered = if self.app.settings.pseudo_language { Lang::ALL } else { Lang::OFFERED };
        let choice = |lang: &Lang| LangChoice {
            tag: lang.tag().to_owned(),
            name: lang.name().to_owned(),
            current: *lang == self.lang,
        };
        offered.iter().map(choice).collect()
    }

    /// Answers with a page.
    pub fn page(&self, page: &impl Template) -> PageResult {
        self.page_with(StatusCode::OK, page)
    }

    /// Shows a form again with its faults, all at once, everything typed kept.
    pub fn again(&self, page: &impl Template) -> PageResult {
        self.page_with(StatusCode::UNPROCESSABLE_ENTITY, page)
    }

    fn page_with(&self, status: StatusCode, page: &impl Template) -> PageResult {
        let html = page.render()?;
        let kind = HeaderValue::from_static("text/html; charset=utf-8");
        Ok((status, [(header::CONTENT_TYPE, kind)], html).into_response())
    }

    /// To another page, without having changed anything.
    pub fn see(&self, to: &str) -> PageResult {
        Ok(see_other(to))
    }

    /// To another page that tells what was done.
    pub fn see_done(&self, to: &str, done: Done) -> PageResult {
        Ok(see_other(&with_done(to, done)))
    }

    /// Begins the change that `form` asks for. A form sent twice gets the answer of the first time.
    pub async fn write(&self, form: &Form) -> Result<WriteTx, PageError> {
        let mut tx = self.app.db.write().await?;
        if form.once.is_empty() || form.once.len() > 100 {
            return Ok(tx);
        }
        let user = self.user_text();
        if tx.run(&CLAIM, &Open, args![&form.once, &user, self.now()]).await? == 0 {
            let first = tx.first(&CLAIMED, &Open, args![&form.once, &user]).await?;
            let location = first.map(|row| row.text("location")).transpose()?.filter(|location| !location.is_empty());
            return Err(PageError::Redirect(location.unwrap_or_else(|| "/today".to_owned())));
        }
        Ok(tx)
    }

    /// Has this very form been carried out already? For drafts that arrive after their form.
    pub async fn was_sent(&self, tx: &mut impl Reads, form: &Form) -> Result<bool, PageError> {
        Ok(tx.first(&CLAIMED, &Open, args![&form.once, self.user_text()]).await?.is_some())
    }

    /// Commits the change with its event, then redirects: the one way a POST ends well.
    pub async fn done<E: Event>(
        &self,
        mut tx: WriteTx,
        form: &Form,
        author: &Author,
        event: &E,
        to: &str,
        done: Done,
    ) -> PageResult {
        let to = with_done(to, done);
        if !form.once.is_empty() {
            tx.run(&ANSWERED, &Open, args![&form.once, &to]).await?;
        }
        tx.commit(author, event).await?;
        Ok(see_other(&to))
    }

    /// Notes that something was opened or taken out, in the register.
    pub async fn record<E: Event>(&self, author: &Author, event: &E) -> Result<(), PageError> {
        let tx = self.app.db.write().await?;
        Ok(tx.commit(author, event).await?)
    }

    fn user_text(&self) -> String {
        self.login.as_ref().map(|login| login.user).map(|user: UserId| user.to_string()).unwrap_or_default()
    }

    pub(crate) fn problem(&self, error: &PageError) -> Response {
        crate::problem::page(self, error)
    }
}

impl Ctx {
    /// The author of an event that no single permit leads to.
    pub fn author(&self) -> Author {
        Author { user: Some(self.actor.user), body: Some(self.actor.body), at: self.now(), ground: String::new() }
    }

    /// Refuses when the proof of identity is older than ten minutes, for sensitive acts. Ask before anything is written:
    /// a form that is sent too late waits behind the proof and is sent again.
    pub fn recently_proven(&self) -> Result<(), PageError> {
        let login = self.login.as_ref().ok_or(PageError::Refused(Why::SecondFactor))?;
        if !login.is_fresh(self.now()) {
            return Err(PageError::Prove { back: self.path.clone(), by: Means::Any });
        }
        Ok(())
    }

    /// As [`Ctx::recently_proven`], for what lets into the account: the word of a body's identity provider is not enough.
    pub fn proven_by_own_means(&self) -> Result<(), PageError> {
        if self.login.as_ref().is_some_and(|login| !login.by_own_means) {
            return Err(PageError::Prove { back: self.path.clone(), by: Means::Own });
        }
        self.recently_proven()
    }
}

fn with_done(to: &str, done: Done) -> String {
    let (to, anchor) = to.split_once('#').map_or((to, String::new()), |(to, anchor)| (to, format!("#{anchor}")));
    let join = if to.contains('?') { '&' } else { '?' };
    format!("{to}{join}done={}{anchor}", done.code())
}

impl FromRequestParts<App> for Visit {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, PageError> {
        let seen = parts.extensions.get::<Seen>().ok_or_else(|| PageError::fault("a visit outside the layers"))?;
        Ok(Self::new(app.clone(), seen))
    }
}

impl FromRequestParts<App> for Ctx {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, PageError> {
        let visit = Visit::from_request_parts(parts, app).await?;
        let actor = visit.login.as_ref().and_then(|login| login.actor.clone());
        let actor = actor.ok_or_else(|| PageError::SignIn { back: visit.path.clone() })?;
        Ok(Self { visit, actor })
    }
}
