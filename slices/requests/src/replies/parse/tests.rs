use super::*;

const TAG: &str = "[7K3M-92QF/0123456789abcdef0123456789abcdef]";

fn mail(headers: &str, body: &str) -> Vec<u8> {
    let text = format!(
        "From: Parrocchia <Sportello@Parrocchia.example>\r\nTo: risposte@rete.example\r\nSubject: Re: Richiesta {TAG}\r\n\
         Message-ID: <1@parrocchia.example>\r\n{headers}\r\n{body}"
    );
    text.into_bytes()
}

fn plain(body: &str) -> Mail {
    parse(&mail("Content-Type: text/plain; charset=utf-8\r\n", body))
}

fn said(body: &str) -> Option<(RequestStep, String)> {
    plain(body).answer.ok().map(|answer| (answer.step, answer.words))
}

#[test]
fn an_answer_is_one_word_and_what_follows_it() {
    assert_eq!(said("ACCETTO"), Some((RequestStep::Accept, String::new())));
    assert_eq!(said("Accetto, dal lunedì."), Some((RequestStep::Accept, "dal lunedì.".to_owned())));
    let declined = said("RIFIUTO: non abbiamo posto\r\nfino a marzo").unwrap();
    assert_eq!(declined, (RequestStep::Decline, "non abbiamo posto\nfino a marzo".to_owned()));
    assert_eq!(said("J’accepte").unwrap().0, RequestStep::Accept);
    assert_eq!(said("FRAGE: Spricht die Person Deutsch?").unwrap().0, RequestStep::AskBack);
}

#[test]
fn the_quoted_mail_says_nothing() {
    let reply = "Il giorno 23/11/2026 Rete ha scritto:\r\n> rispondi ACCETTO o RIFIUTO: motivo";
    assert_eq!(plain(reply).answer, Err(Aside::NotUnderstood));
    assert_eq!(said(&format!("ACCETTO\r\n\r\n{reply}")), Some((RequestStep::Accept, String::new())));
    let outlook = "DOMANDA: quando comincia?\r\n________________________________\r\nDa: Rete <rete@rete.example>";
    assert_eq!(said(outlook), Some((RequestStep::AskBack, "quando comincia?".to_owned())));
}

#[test]
fn what_is_not_agreed_is_not_guessed() {
    for body in ["Va bene", "Non accetto", "Accettore", "RIFIUTO", "RIFIUTO:", "", "   \r\n"] {
        assert_eq!(plain(body).answer, Err(Aside::NotUnderstood), "{body:?}");
    }
}

#[test]
fn absence_notes_and_delivery_reports_are_no_answers() {
    for headers in ["Auto-Submitted: auto-replied\r\n", "Return-Path: <>\r\n", "Precedence: auto_reply\r\n"] {
        assert_eq!(parse(&mail(headers, "ACCETTO")).answer, Err(Aside::Automatic), "{headers}");
    }
    assert!(parse(&mail("Auto-Submitted: no\r\n", "ACCETTO")).answer.is_ok());
}

#[test]
fn a_sender_that_the_mail_server_found_false_is_not_believed() {
    let headers = "Authentication-Results: mx.rete.example; spf=fail; dmarc=fail\r\n";
    assert_eq!(parse(&mail(headers, "ACCETTO")).answer, Err(Aside::Forged));
}

fn with_part(part: &str) -> Mail {
    let body = format!("--b\r\nContent-Type: text/plain\r\n\r\nACCETTO\r\n--b\r\n{part}\r\n\r\nAAAA\r\n--b--\r\n");
    parse(&mail("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n", &body))
}

#[test]
fn a_mail_with_an_attachment_changes_nothing_but_an_emblem_is_none() {
    for part in [
        "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf",
        "Content-Type: application/x-msdownload; name=fattura.pdf.exe\r\nContent-Disposition: attachment",
        "Content-Type: image/png\r\nContent-Disposition: attachment; filename=a.png\r\nContent-ID: <1>",
    ] {
        assert_eq!(with_part(part).answer, Err(Aside::Attachment), "{part}");
    }
    let emblem = "Content-Type: image/png\r\nContent-ID: <emblem>\r\nContent-Disposition: inline";
    assert!(with_part(emblem).answer.is_ok());
}

#[test]
fn html_alone_is_not_read() {
    let only = mail("MIME-Version: 1.0\r\nContent-Type: text/html\r\n", "<p>ACCETTO</p>");
    assert_eq!(parse(&only).answer, Err(Aside::HtmlOnly));
}

#[test]
fn who_writes_is_one_address_in_small_letters() {
    assert_eq!(plain("ACCETTO").from, "sportello@parrocchia.example");
    let two = b"From: a@x.example, b@y.example\r\nSubject: x\r\n\r\nACCETTO";
    assert_eq!(parse(two).answer, Err(Aside::Unreadable));
    assert_eq!(parse(b"\x00\xff\xfe nothing of a mail").answer, Err(Aside::Unreadable));
    assert_eq!(parse(b"").answer, Err(Aside::Unreadable));
}

#[test]
fn a_mail_without_our_tag_is_of_no_request() {
    let other = b"From: a@x.example\r\nSubject: Buongiorno\r\n\r\nACCETTO";
    let read = parse(other);
    assert_eq!((read.tag, read.answer), (None, Err(Aside::NoTag)));
}
