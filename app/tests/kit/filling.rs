//! A form of a page, filled and sent as a browser does: everything in it travels, what a person cannot reach does not.

use axum::http::Method;
use scraper::{ElementRef, Html};

use super::page::{Page, selector};

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Text,
    Choice,
    Options(Vec<String>),
    File,
    Button,
}

#[derive(Debug, Clone)]
struct Control {
    name: String,
    value: String,
    kind: Kind,
    /// Travels with the form as it stands.
    on: bool,
}

struct Sent {
    name: String,
    file_name: Option<String>,
    bytes: Vec<u8>,
}

pub struct Filling {
    pub(super) action: String,
    page: Page,
    method: Method,
    multipart: bool,
    controls: Vec<Control>,
    uploads: Vec<Sent>,
}

impl Filling {
    pub(super) fn all_on(page: &Page) -> Vec<Self> {
        let document = Html::parse_document(page.html());
        document.select(&selector("form")).map(|form| Self::read(page, &form)).collect()
    }

    fn read(page: &Page, form: &ElementRef<'_>) -> Self {
        let action = form.attr("action").filter(|action| !action.is_empty()).unwrap_or(page.path()).to_owned();
        let post = form.attr("method").is_some_and(|method| method.eq_ignore_ascii_case("post"));
        let inside = selector("input[name], textarea[name], select[name], button[name]");
        let controls =
            form.select(&inside).filter(|element| element.attr("disabled").is_none()).map(|element| control(&element));
        Self {
            action,
            page: page.clone(),
            method: if post { Method::POST } else { Method::GET },
            multipart: form.attr("enctype") == Some("multipart/form-data"),
            controls: controls.collect(),
            uploads: Vec::new(),
        }
    }

    /// Types into a field, or chooses one of several.
    #[track_caller]
    pub fn fill(mut self, name: &str, value: &str) -> Self {
        let mine: Vec<_> = self.places(name);
        let is_choice = mine.iter().any(|at| self.controls[*at].kind == Kind::Choice);
        for at in mine {
            let control = &mut self.controls[at];
            if let Kind::Options(offered) = &control.kind {
                assert!(offered.iter().any(|one| one == value), "{name} does not offer `{value}`, only {offered:?}");
            }
            if is_choice {
                control.on = control.value == value;
            } else {
                control.value = value.to_owned();
                control.on = true;
            }
        }
        assert!(!is_choice || self.controls.iter().any(|one| one.name == name && one.on), "{name} has no `{value}`");
        self
    }

    #[track_caller]
    pub fn tick(self, name: &str, value: &str) -> Self {
        self.set(name, value, true)
    }

    #[track_caller]
    pub fn untick(self, name: &str, value: &str) -> Self {
        self.set(name, value, false)
    }

    /// Presses the button with this name and value when the form is sent.
    #[track_caller]
    pub fn press(mut self, name: &str, value: &str) -> Self {
        self.controls.iter_mut().filter(|one| one.kind == Kind::Button).for_each(|one| one.on = false);
        self.set(name, value, true)
    }

    #[track_caller]
    fn set(mut self, name: &str, value: &str, on: bool) -> Self {
        let places = self.places(name);
        let at = places.into_iter().find(|at| self.controls[*at].value == value);
        let at = at.unwrap_or_else(|| panic!("{name} has no `{value}` at {}", self.page.path()));
        self.controls[at].on = on;
        self
    }

    #[track_caller]
    pub fn upload(mut self, field: &str, file_name: &str, bytes: &[u8]) -> Self {
        let at = self.places(field)[0];
        assert_eq!(self.controls[at].kind, Kind::File, "{field} takes no file");
        assert!(self.multipart, "the form for {} is not multipart: a browser would send the name only", self.action);
        self.uploads.push(Sent {
            name: field.to_owned(),
            file_name: Some(file_name.to_owned()),
            bytes: bytes.to_vec(),
        });
        self
    }

    /// Sets a field to what the page would not let a person choose, or adds one the page does not have.
    pub fn forge(mut self, name: &str, value: &str) -> Self {
        self.controls.retain(|one| one.name != name);
        self.controls.push(Control { name: name.to_owned(), value: value.to_owned(), kind: Kind::Text, on: true });
        self
    }

    pub fn has(&self, name: &str) -> bool {
        self.controls.iter().any(|one| one.name == name)
    }

    /// Names of the fields that begin so, each once.
    pub fn names(&self, prefix: &str) -> Vec<String> {
        let mut names: Vec<_> = self.controls.iter().map(|one| one.name.clone()).collect();
        names.retain(|name| name.starts_with(prefix));
        names.dedup();
        names
    }

    /// Everything a field offers: the values of its boxes or of its list.
    pub fn values_of(&self, name: &str) -> Vec<String> {
        let mine = self.controls.iter().filter(|one| one.name == name);
        mine.flat_map(|one| match &one.kind {
            Kind::Options(offered) => offered.clone(),
            _ => vec![one.value.clone()],
        })
        .collect()
    }

    /// What the field holds as it stands.
    #[track_caller]
    pub fn value(&self, name: &str) -> String {
        let on = self.places(name).into_iter().find(|at| self.controls[*at].on);
        on.map(|at| self.controls[at].value.clone()).unwrap_or_default()
    }

    #[track_caller]
    fn places(&self, name: &str) -> Vec<usize> {
        let found: Vec<_> = (0..self.controls.len()).filter(|at| self.controls[*at].name == name).collect();
        let mut names: Vec<_> = self.controls.iter().map(|one| one.name.as_str()).collect();
        names.dedup();
        assert!(!found.is_empty(), "the form for {} has no field {name}, it has {names:?}", self.action);
        found
    }

    /// Sends the form and follows where it leads.
    pub async fn submit(self) -> Page {
        let person = self.page.person.clone();
        let page = self.submit_raw().await;
        let page = person.follow(page).await;
        assert!(page.status() < 500, "{} at {}: {}\n{}", person.name, page.path(), page.status(), page.text());
        page
    }

    /// Sends the form and stays where the first answer is.
    pub async fn submit_raw(mut self) -> Page {
        let fields = self.travelling();
        let person = self.page.person.clone();
        if self.method == Method::GET {
            let query = urlencoded(&fields);
            let action = self.action.split('?').next().unwrap_or_default();
            return person.sends_body(Method::GET, &format!("{action}?{query}"), "", Vec::new()).await;
        }
        if !self.multipart {
            let body = urlencoded(&fields).into_bytes();
            return person.sends_body(Method::POST, &self.action, "application/x-www-form-urlencoded", body).await;
        }
        let mut parts: Vec<Sent> =
            fields.into_iter().map(|(name, value)| Sent { name, file_name: None, bytes: value.into_bytes() }).collect();
        for empty in self.controls.iter().filter(|one| one.kind == Kind::File) {
            // A browser sends a file field without a file as an empty one.
            if !self.uploads.iter().any(|upload| upload.name == empty.name) {
                let name = empty.name.clone();
                parts.push(Sent { name, file_name: Some(String::new()), bytes: Vec::new() });
            }
        }
        parts.append(&mut self.uploads);
        let (kind, body) = multipart(&parts);
        person.sends_body(Method::POST, &self.action, &kind, body).await
    }

    fn travelling(&self) -> Vec<(String, String)> {
        let sent = self.controls.iter().filter(|one| one.on && one.kind != Kind::File);
        sent.map(|one| (one.name.clone(), one.value.clone())).collect()
    }
}

fn urlencoded(fields: &[(String, String)]) -> String {
    serde_html_form::to_string(fields).expect("fields make a form")
}

const BOUNDARY: &str = "----netmet-test-boundary";

fn multipart(parts: &[Sent]) -> (String, Vec<u8>) {
    let mut body = Vec::new();
    for part in parts {
        let mut head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{}\"", part.name);
        if let Some(file_name) = &part.file_name {
            head.push_str(&format!("; filename=\"{file_name}\"\r\nContent-Type: application/octet-stream"));
        }
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(b"\r\n\r\n");
        body.extend_from_slice(&part.bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    (format!("multipart/form-data; boundary={BOUNDARY}"), body)
}

fn control(element: &ElementRef<'_>) -> Control {
    let name = element.attr("name").unwrap_or_default().to_owned();
    let value = element.attr("value").unwrap_or_default().to_owned();
    match element.value().name() {
        "textarea" => Control { name, value: element.text().collect(), kind: Kind::Text, on: true },
        "select" => select(name, element),
        "button" => Control { name, value, kind: Kind::Button, on: false },
        _ => match element.attr("type").unwrap_or("text") {
            "checkbox" | "radio" => {
                let value = element.attr("value").unwrap_or("on").to_owned();
                Control { name, value, kind: Kind::Choice, on: element.attr("checked").is_some() }
            }
            "file" => Control { name, value, kind: Kind::File, on: false },
            "submit" => Control { name, value, kind: Kind::Button, on: false },
            _ => Control { name, value, kind: Kind::Text, on: true },
        },
    }
}

fn select(name: String, element: &ElementRef<'_>) -> Control {
    let all: Vec<_> = element.select(&selector("option")).collect();
    let value_of = |option: &ElementRef<'_>| {
        option.attr("value").map_or_else(|| option.text().collect::<String>().trim().to_owned(), str::to_owned)
    };
    let chosen = all.iter().find(|option| option.attr("selected").is_some()).or(all.first());
    let value = chosen.map(value_of).unwrap_or_default();
    Control { name, value, kind: Kind::Options(all.iter().map(value_of).collect()), on: chosen.is_some() }
}
