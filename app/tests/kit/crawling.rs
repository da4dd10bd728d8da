//! Everything that somebody reaches from some addresses: pages, documents, exports.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::browser::Person;
use super::leaks::Opened;
use super::page::Page;

/// More than anybody reaches today; a crawl that stops here is not complete and says so.
const MOST: usize = 500;

/// The forms of exports offer these.
const FORMATS: [&str; 2] = ["csv", "xlsx"];

pub struct Found {
    /// The media type of a good answer, empty for a refusal.
    pub kind: String,
    opened: Opened,
}

/// Address to what stands there. An export has its format after the address.
#[derive(Default)]
pub struct Crawled(pub BTreeMap<String, Found>);

impl Crawled {
    /// The first address that tells the word.
    pub fn tells(&self, word: &str) -> Option<&str> {
        self.0.iter().find(|(_, found)| found.opened.tells(word)).map(|(address, _)| address.as_str())
    }

    /// The same among documents and files alone.
    pub fn tells_in_a_file(&self, word: &str) -> bool {
        self.files().any(|(_, found)| found.opened.tells(word))
    }

    pub fn files(&self) -> impl Iterator<Item = (&String, &Found)> {
        self.0.iter().filter(|(_, found)| !found.kind.is_empty() && !found.kind.starts_with("text/html"))
    }

    fn keep(&mut self, address: &str, page: &Page) {
        let kind = page.header("content-type").filter(|_| page.status() == 200).unwrap_or_default().to_owned();
        let mut bytes = page.bytes().to_vec();
        // Names of files and addresses of redirections tell as well as what stands in them.
        for name in ["content-disposition", "location"] {
            bytes.extend(format!("\n{}", page.header(name).unwrap_or_default()).into_bytes());
        }
        // A container is recognised by how it begins, so the headers stand after it.
        self.0.insert(address.to_owned(), Found { kind, opened: Opened::of(&bytes) });
    }
}

/// Follows every link from `from`, and asks for every export that a page offers.
pub async fn crawl(who: &Person, from: Vec<String>, follows: impl Fn(&str) -> bool) -> Crawled {
    let mut waiting: VecDeque<String> = from.into();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut crawled = Crawled::default();
    while let Some(address) = waiting.pop_front() {
        // A list filtered in another way is the same list.
        let known = address.split(['&', '#']).next().unwrap_or_default().to_owned();
        if !known.starts_with('/') || known.starts_with("/assets/") || !seen.insert(known) {
            continue;
        }
        assert!(seen.len() <= MOST, "{} reaches more than {MOST} pages, the last is {address}", who.name);
        let page = who.opens(&address).await;
        if page.header("content-type").is_some_and(|kind| kind.starts_with("text/html")) {
            waiting.extend(links(page.html()).into_iter().filter(|href| follows(href)));
            exports(&page, &mut seen, &mut crawled).await;
        }
        crawled.keep(&address, &page);
    }
    crawled
}

/// Where links lead, read from the text: a whole tree of each page takes longer than everything else.
fn links(html: &str) -> Vec<String> {
    let links = html.split("<a ").skip(1).filter_map(|link| {
        let (_, href) = link.split_once('>')?.0.split_once("href=\"")?;
        Some(href.split('"').next()?.replace("&amp;", "&").replace("&#38;", "&"))
    });
    links.collect()
}

async fn exports(page: &Page, seen: &mut BTreeSet<String>, crawled: &mut Crawled) {
    if !page.html().contains("/export\"") {
        return;
    }
    for action in page.forms().into_iter().filter(|action| action.ends_with("/export")) {
        let chosen = page.has(&format!("form[action='{action}'] [name=format]"));
        for format in FORMATS.iter().take(if chosen { FORMATS.len() } else { 1 }) {
            let address = format!("{action}#{format}");
            if seen.insert(address.clone()) {
                let form = page.form(&action);
                let form = if chosen { form.press("format", format) } else { form };
                let file = form.submit().await;
                file.gets(200);
                crawled.keep(&address, &file);
            }
        }
    }
}
