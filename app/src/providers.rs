//! The identity providers of `netmet.toml`: checked at the start, so that a wrong line is seen by who wrote it.

use std::path::Path;

use kernel::ids::BodyId;
use serde::{Deserialize, Serialize};
use web::{IdentityProvider, Secret, Settings};

use crate::config::Config;
use crate::setup::{self, SetupError};

/// One `[[identity_provider]]`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Written {
    /// Short name for addresses: lower-case letters, digits and hyphens. Never changed later: accounts are linked to it.
    pub code: String,
    /// Exactly as the provider writes it in its tokens.
    pub issuer: String,
    pub client_id: String,
    /// File with the secret (mode 600), absolute or in the data folder.
    pub client_secret_file: String,
    /// Beside `openid`.
    pub scopes: Vec<String>,
    /// Other origins of the provider (`https://host`), where its tokens and keys are.
    pub also_origins: Vec<String>,
    /// Bodies for which its people may act, by the id in the address of their page; empty: all.
    pub bodies: Vec<String>,
    /// Levels (`acr`) of which one must be reached; empty: any.
    pub levels: Vec<String>,
    /// Levels (`acr`) or ways (`amr`) that count as two factors.
    pub second_factor: Vec<String>,
    pub label: Label,
}

/// The name people read.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Label {
    pub it: String,
    pub en: String,
    pub fr: String,
    pub de: String,
}

/// The settings of a server: with the providers, whose secrets are read here.
pub fn settings(data: &Path, config: &Config) -> Result<Settings, SetupError> {
    let mut settings = setup::settings(config);
    for written in &config.identity_provider {
        let provider = read(data, written).map_err(|reason| SetupError::Config { file: Config::file(data), reason })?;
        if settings.provider(&provider.code).is_some() {
            let reason = format!("two identity providers are called `{}`", provider.code);
            return Err(SetupError::Config { file: Config::file(data), reason });
        }
        settings.providers.push(provider);
    }
    Ok(settings)
}

fn read(data: &Path, written: &Written) -> Result<IdentityProvider, String> {
    let Written { code, issuer, client_id, .. } = written;
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if code.is_empty() || code.len() > 40 || !code.chars().all(plain) {
        return Err(format!("identity provider `{code}`: `code` is lower-case letters, digits and hyphens"));
    }
    let fault = |reason: String| format!("identity provider `{code}`: {reason}");
    for address in std::iter::once(issuer).chain(&written.also_origins) {
        if !is_safe(address) {
            return Err(fault(format!("`{address}` does not begin with https://")));
        }
    }
    if client_id.is_empty() {
        return Err(fault("`client_id` is missing".to_owned()));
    }
    let label = [&written.label.it, &written.label.en, &written.label.fr, &written.label.de];
    if label.iter().any(|words| words.trim().is_empty()) {
        return Err(fault("`label` needs it, en, fr and de".to_owned()));
    }
    let body = |id: &String| BodyId::parse(id).ok_or_else(|| fault(format!("`{id}` is not the id of a body")));
    Ok(IdentityProvider {
        code: code.clone(),
        label: label.map(|words| words.trim().to_owned()),
        issuer: issuer.clone(),
        client_id: client_id.clone(),
        client_secret: secret(&data.join(&written.client_secret_file)).map_err(fault)?,
        scopes: written.scopes.clone(),
        also_origins: written.also_origins.iter().map(|origin| origin.trim_end_matches('/').to_owned()).collect(),
        bodies: written.bodies.iter().map(body).collect::<Result<_, _>>()?,
        levels: written.levels.clone(),
        second_factor: written.second_factor.clone(),
    })
}

/// TLS everywhere, except on this very machine: for trials.
fn is_safe(address: &str) -> bool {
    let here = ["http://127.0.0.1", "http://localhost"];
    address.starts_with("https://")
        || here
            .iter()
            .any(|host| address.strip_prefix(host).is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/'])))
}

fn secret(file: &Path) -> Result<Secret, String> {
    use std::os::unix::fs::PermissionsExt;
    let fail = |error: std::io::Error| format!("`client_secret_file` {}: {error}", file.display());
    let mode = std::fs::metadata(file).map_err(fail)?.permissions().mode() & 0o777;
    if mode & 0o077 != 0 {
        let file = file.display();
        return Err(format!("{file} can be read by others (mode {mode:o}): run `chmod 600 {file}`"));
    }
    let text = std::fs::read_to_string(file).map_err(fail)?;
    match text.trim() {
        "" => Err(format!("{} is empty", file.display())),
        secret => Ok(Secret::new(secret)),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    /// A data folder with the secret of a provider in a file of this mode.
    fn folder(mode: u32) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("office.secret");
        std::fs::write(&file, "only for us\n").unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode)).unwrap();
        folder
    }

    fn written(change: &str) -> Config {
        let text = "[[identity_provider]]\ncode = 'office'\nissuer = 'https://login.example.it'\nclient_id = 'netmet'
            client_secret_file = 'office.secret'\nlabel = { it = 'Ente', en = 'Office', fr = 'Organisme', de = 'Amt' }\n";
        toml::from_str(&text.replace(change.split('|').next().unwrap(), change.split('|').nth(1).unwrap())).unwrap()
    }

    #[test]
    fn a_provider_is_read_with_its_secret_which_is_never_printed() {
        let folder = folder(0o600);
        let settings = settings(folder.path(), &written("x|x")).unwrap();
        let provider = settings.provider("office").unwrap();
        assert_eq!(provider.client_secret.expose(), "only for us");
        assert!(!format!("{settings:?}").contains("only for us"));
        let again: Config = toml::from_str(&written("x|x").to_text().unwrap()).unwrap();
        assert_eq!(again.identity_provider[0].label.de, "Amt");
    }

    #[test]
    fn a_secret_that_others_can_read_is_refused() {
        let error = settings(folder(0o644).path(), &written("x|x")).unwrap_err().to_string();
        assert!(error.contains("chmod 600"), "{error}");
    }

    #[test]
    fn a_line_that_cannot_work_is_told_at_the_start() {
        let folder = folder(0o600);
        for (change, reason) in [
            ("https://login|http://login", "does not begin with https://"),
            ("https://login.example.it|http://localhost.example.it", "does not begin with https://"),
            ("'netmet'|''", "`client_id` is missing"),
            ("de = 'Amt'|de = ''", "`label` needs"),
            ("'office'\n|'Office!'\n", "lower-case letters"),
            ("office.secret|other.secret", "client_secret_file"),
            ("client_id|bodies = ['Quarrata']\nclient_id", "not the id of a body"),
        ] {
            let error = settings(folder.path(), &written(change)).unwrap_err().to_string();
            assert!(error.contains(reason), "{change}: {error}");
        }
        assert!(settings(folder.path(), &written("https://login.example.it|http://127.0.0.1:4000")).is_ok());
    }
}
