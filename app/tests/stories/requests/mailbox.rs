//! Where mails come from: a folder, or a server that speaks IMAP.

use std::sync::{Arc, Mutex};

use requests::replies::{Imap, ImapFault, ImapSecurity, Mailbox, MailboxFault};
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

use super::MAILBOX;
use super::mails::{mailed, reply};

story!(mails_in_a_folder_are_read_once_and_sorted, |app| {
    let sent = mailed(&app, "take_charge").await;
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, mail: &[u8]| std::fs::write(folder.path().join(name), mail).unwrap();
    put("1.eml", &reply(&sent.subject, MAILBOX, 1, "ACCETTO"));
    put("2.eml", &reply("Offerta", "pubblicita@altrove.example", 2, "Comprate"));
    put("3.part", b"half a mail");
    let mailbox = Mailbox::Folder(folder.path().to_owned());
    let read = mailbox.read(&app.app).await.unwrap();
    assert_eq!((read.counted, read.set_aside, read.failed), (1, 1, 0));
    assert!(folder.path().join("done/1.eml").exists() && folder.path().join("set-aside/2.eml").exists());
    assert_eq!(mailbox.read(&app.app).await.unwrap(), requests::replies::Read::default());
    app.sara().await.opens(&format!("/requests/{}", sent.id)).await.sees("request-state-accepted");
});

/// A server with these unseen mails that answers what a client of IMAP4rev1 asks, and notes what it was told to mark.
async fn server(mails: Vec<Vec<u8>>, protection: Option<TlsAcceptor>) -> (u16, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let marked = Arc::new(Mutex::new(Vec::new()));
    let notes = marked.clone();
    tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        match protection {
            None => converse(stream, mails, notes).await,
            Some(acceptor) => {
                // A client that does not trust the certificate goes away.
                let Ok(stream) = acceptor.accept(stream).await else { return };
                converse(stream, mails, notes).await;
            }
        }
    });
    (port, marked)
}

async fn converse(stream: impl AsyncRead + AsyncWrite, mails: Vec<Vec<u8>>, notes: Arc<Mutex<Vec<String>>>) {
    let (from, mut to) = tokio::io::split(stream);
    let mut lines = BufReader::new(from).lines();
    to.write_all(b"* OK ready\r\n").await.unwrap();
    while let Ok(Some(line)) = lines.next_line().await {
        let (tag, command) = line.split_once(' ').unwrap();
        let mut answer = Vec::new();
        let upper = command.to_uppercase();
        if upper.starts_with("LOGIN") && !command.contains("segreta") {
            to.write_all(format!("{tag} NO wrong password\r\n").as_bytes()).await.unwrap();
            continue;
        } else if upper.starts_with("SELECT") {
            answer.extend(format!("* {} EXISTS\r\n* FLAGS (\\Seen \\Flagged)\r\n", mails.len()).bytes());
        } else if upper.starts_with("UID SEARCH") {
            let uids: Vec<_> = (1..=mails.len()).map(|uid| uid.to_string()).collect();
            answer.extend(format!("* SEARCH {}\r\n", uids.join(" ")).bytes());
        } else if upper.starts_with("UID FETCH") {
            assert!(upper.contains("BODY.PEEK[]"), "{command}");
            let uid: usize = command.split(' ').nth(2).unwrap().parse().unwrap();
            let mail = &mails[uid - 1];
            answer.extend(format!("* {uid} FETCH (UID {uid} BODY[]<0> {{{}}}\r\n", mail.len()).bytes());
            answer.extend(mail);
            answer.extend(b")\r\n");
        } else if upper.starts_with("UID STORE") {
            notes.lock().unwrap().push(command.to_owned());
        } else if upper.starts_with("LOGOUT") {
            answer.extend(b"* BYE\r\n");
        }
        answer.extend(format!("{tag} OK done\r\n").bytes());
        to.write_all(&answer).await.unwrap();
    }
}

fn imap(port: u16, host: &str, password: &str) -> Mailbox {
    Mailbox::Imap(Box::new(Imap {
        host: host.to_owned(),
        port,
        security: ImapSecurity::None,
        user: "risposte".to_owned(),
        password: password.to_owned(),
        folder: "INBOX".to_owned(),
        authorities: Vec::new(),
    }))
}

story!(a_mailbox_is_read_by_imap_and_its_mails_are_marked, |app| {
    let sent = mailed(&app, "take_charge").await;
    let mails = vec![
        reply(&sent.subject, MAILBOX, 1, "ACCETTO"),
        reply(&sent.subject, "altro@altrove.example", 2, "RIFIUTO: no"),
    ];
    let (port, marked) = server(mails, None).await;
    let read = imap(port, "127.0.0.1", "segreta").read(&app.app).await.unwrap();
    assert_eq!((read.counted, read.set_aside), (1, 1));
    let marked = marked.lock().unwrap().clone();
    assert_eq!(marked, [r"UID STORE 1 +FLAGS (\Seen)", r"UID STORE 2 +FLAGS (\Seen \Flagged)"]);
    app.sara().await.opens(&format!("/requests/{}", sent.id)).await.sees("request-state-accepted");
});

story!(a_mailbox_that_refuses_or_is_unprotected_changes_nothing, |app| {
    let (port, _) = server(Vec::new(), None).await;
    assert!(imap(port, "127.0.0.1", "sbagliata").read(&app.app).await.is_err());
    let far = imap(port, "mail.altrove.example", "segreta").read(&app.app).await;
    assert!(matches!(far, Err(MailboxFault::Imap(ImapFault::Unprotected(_)))), "{far:?}");
    assert_eq!(app.rows("request_replies").await, 0);
});

/// A server of `localhost` that signs its own certificate, and the certificate as a file.
fn protected() -> (TlsAcceptor, Vec<u8>) {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let key = PrivateKeyDer::Pkcs8(made.signing_key.serialize_der().into());
    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    let config = config.with_no_client_auth().with_single_cert(vec![made.cert.der().clone()], key).unwrap();
    (TlsAcceptor::from(Arc::new(config)), made.cert.pem().into_bytes())
}

fn imap_with_tls(port: u16, authorities: Vec<u8>) -> Mailbox {
    let Mailbox::Imap(server) = imap(port, "localhost", "segreta") else { unreachable!() };
    Mailbox::Imap(Box::new(Imap { security: ImapSecurity::Tls, authorities, ..*server }))
}

story!(a_mailbox_is_read_with_tls_when_its_certificate_is_trusted_and_not_otherwise, |app| {
    let sent = mailed(&app, "take_charge").await;
    let mails = vec![reply(&sent.subject, MAILBOX, 1, "ACCETTO")];
    let (acceptor, pem) = protected();
    let (port, marked) = server(mails.clone(), Some(acceptor.clone())).await;
    assert!(imap_with_tls(port, Vec::new()).read(&app.app).await.is_err(), "nobody vouches for the certificate");
    assert!(marked.lock().unwrap().is_empty() && app.rows("request_replies").await == 0);
    let (port, _) = server(mails.clone(), Some(acceptor.clone())).await;
    let (_, other) = protected();
    assert!(
        imap_with_tls(port, other).read(&app.app).await.is_err(),
        "another server's certificate vouches for nothing"
    );
    let (port, _) = server(mails.clone(), Some(acceptor.clone())).await;
    let none = imap_with_tls(port, b"no certificate".to_vec()).read(&app.app).await;
    assert!(matches!(none, Err(MailboxFault::Imap(ImapFault::Authorities))), "{none:?}");
    let (port, marked) = server(mails, Some(acceptor)).await;
    let read = imap_with_tls(port, pem).read(&app.app).await.unwrap();
    assert_eq!((read.counted, read.set_aside), (1, 0));
    assert_eq!(*marked.lock().unwrap(), [r"UID STORE 1 +FLAGS (\Seen)"]);
    app.sara().await.opens(&format!("/requests/{}", sent.id)).await.sees("request-state-accepted");
});
