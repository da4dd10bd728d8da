//! What a person sees.

use axum::http::response::Parts;
use i18n::{Arg, Lang};
use scraper::{ElementRef, Html, Selector};

use super::browser::Person;
use super::filling::Filling;

/// An answer of the server, in the browser of one person.
#[derive(Clone)]
pub struct Page {
    pub(super) person: Person,
    path: String,
    parts: Parts,
    bytes: Vec<u8>,
    html: String,
}

impl Page {
    pub(super) fn new(person: Person, path: String, parts: Parts, bytes: Vec<u8>) -> Self {
        let html = String::from_utf8_lossy(&bytes).into_owned();
        Self { person, path, parts, bytes, html }
    }

    pub fn status(&self) -> u16 {
        self.parts.status.as_u16()
    }

    /// The address of this page, with its query.
    pub fn path(&self) -> &str {
        &self.path
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.parts.headers.get(name).and_then(|value| value.to_str().ok())
    }

    pub fn location(&self) -> Option<String> {
        self.header("location").map(str::to_owned)
    }

    pub fn html(&self) -> &str {
        &self.html
    }

    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The words of the page, one space between them; values of fields are not words.
    pub fn text(&self) -> String {
        let page = Html::parse_document(&self.html);
        words(&page.root_element().text().collect::<Vec<_>>().join(" "))
    }

    pub fn title(&self) -> String {
        self.texts("title").into_iter().next().unwrap_or_default()
    }

    #[track_caller]
    pub fn gets(&self, status: u16) -> &Self {
        assert_eq!(self.status(), status, "{} at {}\n{}", self.person.name, self.path, self.text());
        self
    }

    /// `what` is a message id, said in Italian, or plain words.
    #[track_caller]
    pub fn sees(&self, what: &str) -> &Self {
        let said = said(what);
        assert!(
            self.text().contains(&said),
            "{} at {} does not see `{said}` in\n{}",
            self.person.name,
            self.path,
            self.text()
        );
        self
    }

    #[track_caller]
    pub fn sees_not(&self, what: &str) -> &Self {
        let said = said(what);
        assert!(
            !self.text().contains(&said),
            "{} at {} sees `{said}` in\n{}",
            self.person.name,
            self.path,
            self.text()
        );
        self
    }

    /// A message with its places filled.
    #[track_caller]
    pub fn sees_with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> &Self {
        self.sees(&words(&i18n::say_with(Lang::Italian, id, args)))
    }

    pub fn has(&self, css: &str) -> bool {
        self.count(css) > 0
    }

    pub fn count(&self, css: &str) -> usize {
        Html::parse_document(&self.html).select(&selector(css)).count()
    }

    /// The words of every element that fits.
    pub fn texts(&self, css: &str) -> Vec<String> {
        let page = Html::parse_document(&self.html);
        page.select(&selector(css)).map(|element| words_of(&element)).collect()
    }

    /// Where every link that fits leads.
    pub fn hrefs(&self, css: &str) -> Vec<String> {
        let page = Html::parse_document(&self.html);
        page.select(&selector(css)).filter_map(|link| link.attr("href").map(str::to_owned)).collect()
    }

    /// An attribute of the first element that fits.
    #[track_caller]
    pub fn attr(&self, css: &str, name: &str) -> String {
        let page = Html::parse_document(&self.html);
        let found = page.select(&selector(css)).find_map(|element| element.attr(name).map(str::to_owned));
        found.unwrap_or_else(|| panic!("no {name} of {css} at {}", self.path))
    }

    /// Follows the first link with these words, this message or this address.
    pub async fn link(&self, what: &str) -> Self {
        let href = self.href_of(what);
        let href = href.unwrap_or_else(|| panic!("no link `{}` at {}\n{}", said(what), self.path, self.text()));
        self.person.opens(&href).await
    }

    fn href_of(&self, what: &str) -> Option<String> {
        let said = said(what);
        let page = Html::parse_document(&self.html);
        let links: Vec<_> = page.select(&selector("a[href]")).collect();
        let exact = links.iter().find(|link| words_of(link) == said || link.attr("href") == Some(what));
        let found = exact.or_else(|| links.iter().find(|link| words_of(link).contains(&said)));
        found.and_then(|link| link.attr("href")).map(str::to_owned)
    }

    /// The form that sends to this address (without its query).
    #[track_caller]
    pub fn form(&self, action: &str) -> Filling {
        let found = Filling::all_on(self)
            .into_iter()
            .find(|form| form.action == action || form.action.split('?').next() == Some(action));
        found.unwrap_or_else(|| {
            panic!("no form for {action} at {}, there are {:?}\n{}", self.path, self.forms(), self.text())
        })
    }

    /// The first form that has this field, on pages with several forms.
    #[track_caller]
    pub fn form_with(&self, field: &str) -> Filling {
        let found = Filling::all_on(self).into_iter().find(|form| form.has(field));
        found.unwrap_or_else(|| panic!("no form with {field} at {}\n{}", self.path, self.text()))
    }

    /// What a field holds in every form that sends to this address.
    pub fn form_values(&self, action: &str, field: &str) -> Vec<String> {
        let forms = Filling::all_on(self).into_iter().filter(|form| form.action == action && form.has(field));
        forms.map(|form| form.value(field)).collect()
    }

    /// Where the forms of this page send to.
    pub fn forms(&self) -> Vec<String> {
        Filling::all_on(self).into_iter().map(|form| form.action).collect()
    }
}

pub(super) fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap_or_else(|error| panic!("{css}: {error}"))
}

fn words_of(element: &ElementRef<'_>) -> String {
    words(&element.text().collect::<Vec<_>>().join(" "))
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The Italian words of a message, or the text itself where there is no such message.
fn said(what: &str) -> String {
    let is_id = what.contains('-') && what.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if !is_id {
        return what.to_owned();
    }
    let said = i18n::say(Lang::Italian, what);
    assert_ne!(said, format!("[{what}]"), "no message `{what}`");
    words(&said)
}
