//! A mailbox read by IMAP: new mails are fetched one by one, then marked as read, and with a flag where somebody of the
//! office must look at them. Nothing is deleted and nothing is sent.

use std::sync::Arc;
use std::time::Duration;

use async_imap::{Client, Session};
use futures_util::TryStreamExt;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};
use web::App;

use super::Taken;
use super::mailbox::{MOST_BYTES, Read, one};

/// How the way to the server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ImapSecurity {
    /// TLS from the first byte (port 993).
    #[default]
    Tls,
    /// For a server on the same machine only.
    None,
}

#[derive(Clone)]
pub struct Imap {
    pub host: String,
    pub port: u16,
    pub security: ImapSecurity,
    pub user: String,
    pub password: String,
    /// `INBOX`, or the folder into which the server sorts the answers.
    pub folder: String,
    /// Certificates (PEM) trusted beside the public ones: of a body that signs its own servers. Empty: none.
    pub authorities: Vec<u8>,
}

/// Without the password: what is printed ends in logs.
impl std::fmt::Debug for Imap {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Imap({} at {}:{}, {:?})", self.user, self.host, self.port, self.security)
    }
}

#[derive(Debug, thiserror::Error)]
pub enum ImapFault {
    #[error("the mailbox cannot be reached: {0}")]
    Away(#[from] std::io::Error),
    #[error("the mailbox: {0}")]
    Protocol(#[from] async_imap::error::Error),
    #[error("`{0}` is no name of a server")]
    Name(String),
    #[error("the file of certificates for the mailbox holds none that can be read")]
    Authorities,
    #[error("the mailbox is read without TLS from this machine only, not from `{0}`")]
    Unprotected(String),
    #[error("the mailbox did not answer in time")]
    TooSlow,
}

/// Mails of one turn.
const BATCH: usize = 50;
const PATIENCE: Duration = Duration::from_secs(60);

pub async fn read(app: &App, server: &Imap) -> Result<Read, ImapFault> {
    if server.security == ImapSecurity::None && !is_this_machine(&server.host) {
        return Err(ImapFault::Unprotected(server.host.clone()));
    }
    let reading = async {
        let stream = TcpStream::connect((server.host.as_str(), server.port)).await?;
        match server.security {
            ImapSecurity::Tls => read_from(app, server, protected(server, stream).await?).await,
            ImapSecurity::None => read_from(app, server, stream).await,
        }
    };
    tokio::time::timeout(PATIENCE, reading).await.map_err(|_| ImapFault::TooSlow)?
}

fn is_this_machine(host: &str) -> bool {
    matches!(host, "localhost" | "127.0.0.1" | "::1")
}

async fn protected(server: &Imap, stream: TcpStream) -> Result<tokio_rustls::client::TlsStream<TcpStream>, ImapFault> {
    let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    if !server.authorities.is_empty() {
        let own: Vec<_> =
            CertificateDer::pem_slice_iter(&server.authorities).collect::<Result<_, _>>().unwrap_or_default();
        let (added, _) = roots.add_parsable_certificates(own);
        Some(()).filter(|()| added > 0).ok_or(ImapFault::Authorities)?;
    }
    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|fault| std::io::Error::other(fault.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from(server.host.clone()).map_err(|_| ImapFault::Name(server.host.clone()))?;
    Ok(TlsConnector::from(Arc::new(config)).connect(name, stream).await?)
}

async fn read_from<S>(app: &App, server: &Imap, stream: S) -> Result<Read, ImapFault>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + std::fmt::Debug,
{
    let mut client = Client::new(stream);
    client.read_response().await?;
    let mut session =
        client.login(&server.user, &server.password).await.map_err(|(fault, _)| ImapFault::Protocol(fault))?;
    session.select(&server.folder).await?;
    let mut new: Vec<u32> = session.uid_search("UNSEEN").await?.into_iter().collect();
    new.sort_unstable();
    let mut read = Read::default();
    for uid in new.into_iter().take(BATCH) {
        // PEEK: only our own mark says that it was read, after it was carried out.
        let Some(bytes) = fetch(&mut session, uid).await? else { continue };
        let Some(taken) = one(app, &bytes, &mut read).await else { continue };
        let flags = if matches!(taken, Taken::SetAside(_)) { r"+FLAGS (\Seen \Flagged)" } else { r"+FLAGS (\Seen)" };
        session.uid_store(uid.to_string(), flags).await?.try_collect::<Vec<_>>().await?;
    }
    session.logout().await?;
    Ok(read)
}

async fn fetch<S>(session: &mut Session<S>, uid: u32) -> Result<Option<Vec<u8>>, ImapFault>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + std::fmt::Debug,
{
    let what = format!("BODY.PEEK[]<0.{MOST_BYTES}>");
    let fetched: Vec<_> = session.uid_fetch(uid.to_string(), what).await?.try_collect().await?;
    Ok(fetched.iter().find_map(|mail| mail.body().map(<[u8]>::to_vec)))
}
