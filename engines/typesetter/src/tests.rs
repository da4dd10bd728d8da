//! What the typesetter promises, with templates of a few lines.

use serde_json::{Value, json};
use typesetter_protocol::{Fault, Job};

use crate::Typesetter;

mod pdf;
mod refusals;
mod scripts;

/// Everything that a document needs under both standards.
const HEAD: &str = r#"
#set document(title: "Decision")
#set text(lang: "it", font: ("Noto Sans", "Noto Naskh Arabic", "Noto Sans Bengali", "Noto Sans SC"))
#let data = json("/data.json")
"#;

fn typesetter() -> Typesetter {
    Typesetter::new(&[]).unwrap()
}

/// A job with one template: [`HEAD`] and this.
fn job(template: &str) -> Job {
    with_data(template, json!({ "date": "2026-11-23" }))
}

fn with_data(template: &str, data: Value) -> Job {
    Job { files: [("main.typ".to_owned(), format!("{HEAD}{template}"))].into(), main: "main.typ".to_owned(), data }
}

/// The fault with its places and words, as whoever writes templates reads it.
fn refused(job: &Job) -> (Fault, String) {
    let fault = typesetter().pdf(job).expect_err("this document must not be printed");
    let words = fault.to_string();
    (fault, words)
}
