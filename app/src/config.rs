//! The configuration file `netmet.toml` in the data folder; command-line options win over it.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::providers::Written;
use crate::setup::SetupError;

/// Everything an administrator sets. Unknown names are refused, so that a typing error is seen.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Name shown on every page.
    pub network_name: String,
    /// `sqlite:FILE` or `postgres://...`; a relative file lies in the data folder.
    pub database: String,
    pub listen: String,
    /// Address of the metrics listener; empty switches it off. Keep it off the public network.
    pub metrics_listen: String,
    /// The address people type, without a final slash. `https://` switches on secure cookies.
    pub public_url: String,
    /// Trust `X-Forwarded-For` of the proxy in front.
    pub behind_proxy: bool,
    /// Folder of the packs; empty: the ones inside the program.
    pub packs: String,
    /// Folder with more fonts for documents (Chinese, for example); empty: only those inside the program.
    pub fonts: String,
    pub session_idle_minutes: i64,
    pub session_hours: i64,
    pub mail: Mail,
    /// Where people of a body may sign in instead (OpenID Connect); see `docs/sign-in.md`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identity_provider: Vec<Written>,
}

/// How e-mail leaves: into a folder (default), or through an SMTP server.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mail {
    /// `smtp.example.it`; empty writes the messages as files into the folder `mail`.
    pub smtp_host: String,
    pub smtp_port: u16,
    pub smtp_user: String,
    /// File that holds the password (mode 600), not the password itself.
    pub smtp_password_file: String,
    pub from: String,
    pub replies: Replies,
}

/// How answers of bodies without an account come in by e-mail: through IMAP, from a folder, or (default) not at all.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Replies {
    /// Where bodies answer; empty: nobody is invited to answer by e-mail.
    pub address: String,
    /// `imap.example.it`; empty: no mailbox is read.
    pub imap_host: String,
    pub imap_port: u16,
    /// Without TLS; only for a server on this machine.
    pub imap_plain: bool,
    /// Certificates (PEM) trusted beside the public ones: of a body that signs its own servers.
    pub imap_ca_file: String,
    pub imap_user: String,
    /// File that holds the password (mode 600), not the password itself.
    pub imap_password_file: String,
    pub imap_folder: String,
    /// Folder into which another program puts mails as `.eml` files, where no mailbox is read.
    pub folder: String,
}

impl Default for Replies {
    fn default() -> Self {
        Self {
            address: String::new(),
            imap_host: String::new(),
            imap_port: 993,
            imap_plain: false,
            imap_ca_file: String::new(),
            imap_user: String::new(),
            imap_password_file: String::new(),
            imap_folder: "INBOX".to_owned(),
            folder: String::new(),
        }
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            network_name: "Net-Met".to_owned(),
            database: "sqlite:netmet.db".to_owned(),
            listen: "127.0.0.1:8080".to_owned(),
            metrics_listen: String::new(),
            public_url: "http://127.0.0.1:8080".to_owned(),
            behind_proxy: false,
            packs: String::new(),
            fonts: String::new(),
            session_idle_minutes: 30,
            session_hours: 10,
            mail: Mail::default(),
            identity_provider: Vec::new(),
        }
    }
}

impl Default for Mail {
    fn default() -> Self {
        Self {
            smtp_host: String::new(),
            smtp_port: 587,
            smtp_user: String::new(),
            smtp_password_file: String::new(),
            from: "netmet@localhost".to_owned(),
            replies: Replies::default(),
        }
    }
}

impl Config {
    pub fn file(data: &Path) -> PathBuf {
        data.join("netmet.toml")
    }

    /// Reads the file of a data folder; a missing file is the default configuration.
    pub fn load(data: &Path) -> Result<Self, SetupError> {
        let file = Self::file(data);
        match std::fs::read_to_string(&file) {
            Ok(text) => toml::from_str(&text).map_err(|error| SetupError::Config { file, reason: error.to_string() }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(SetupError::File { file, reason: error.to_string() }),
        }
    }

    pub fn to_text(&self) -> Result<String, SetupError> {
        toml::to_string(self).map_err(|error| SetupError::Other(error.to_string()))
    }
}
