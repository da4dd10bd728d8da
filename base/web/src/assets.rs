//! Style sheet, script, icons and fonts, inside the binary, under addresses that change with their content.

use std::collections::HashMap;
use std::sync::OnceLock;

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../assets");

fn hashes() -> &'static HashMap<String, String> {
    static HASHES: OnceLock<HashMap<String, String>> = OnceLock::new();
    HASHES.get_or_init(|| {
        let mut all = HashMap::new();
        collect(&FILES, &mut all);
        all
    })
}

/// One hash over everything: relative addresses between files (fonts in the sheet) then hold as well.
fn release() -> &'static str {
    static RELEASE: OnceLock<String> = OnceLock::new();
    RELEASE.get_or_init(|| {
        let mut names: Vec<_> = hashes().iter().collect();
        names.sort();
        let mut hasher = Sha256::new();
        names.iter().for_each(|(name, hash)| hasher.update(format!("{name}={hash}\n")));
        hasher.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
    })
}

fn collect(dir: &Dir<'_>, all: &mut HashMap<String, String>) {
    for file in dir.files().filter(|file| served(&file.path().to_string_lossy())) {
        let hash = Sha256::digest(file.contents()).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        all.insert(file.path().to_string_lossy().into_owned(), hash);
    }
    dir.dirs().for_each(|dir| collect(dir, all));
}

/// The address of an asset: `css/netmet.css` -> `/assets/<release>/css/netmet.css`.
pub(crate) fn href(name: &str) -> String {
    format!("/assets/{}/{name}", release())
}

pub(crate) async fn serve(Path((_release, name)): Path<(String, String)>) -> Response {
    let Some(file) = FILES.get_file(&name).filter(|_| served(&name)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    };
    let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    (headers, file.contents()).into_response()
}

/// Only what pages use leaves the binary: no word lists, no licences' machinery.
fn served(name: &str) -> bool {
    ["css", "js", "svg", "woff2"].iter().any(|kind| name.ends_with(&format!(".{kind}")))
}

/// A file of `assets/` that the binary itself reads, such as a word list.
pub fn bundled(name: &str) -> Option<&'static [u8]> {
    FILES.get_file(name).map(include_dir::File::contents)
}

/// Percent-encodes what goes into a query value.
pub fn percent(text: &str) -> String {
    let keep = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~' | b'/');
    text.bytes().map(|byte| if keep(byte) { (byte as char).to_string() } else { format!("%{byte:02X}") }).collect()
}
