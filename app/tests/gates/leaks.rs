//! The search for leaks finds a word however it left the house: each of these is a planted leak.

use std::io::Write;
use std::time::Duration;

use documents::typeset::{Job, Limits, Typesetter};
use serde_json::json;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::kit::hearing;
use crate::kit::leaks::Opened;

/// With everything that is written differently somewhere.
const WORD: &str = "Canarino è <qui> & \"là\"";

#[track_caller]
fn tells(file: impl AsRef<[u8]>) {
    let file = file.as_ref();
    assert!(Opened::of(file).tells(WORD), "not found in {}", String::from_utf8_lossy(file));
}

#[test]
fn a_page_that_tells_it_is_noticed_in_every_spelling() {
    tells(format!("<p>{WORD}</p>"));
    tells(WORD.to_ascii_uppercase());
    tells("<p>Canarino è &lt;qui&gt; &amp; &quot;là&quot;</p>");
    tells("<p>Canarino &#232; &#x3c;qui&#62; &#38; &#34;l&#xe0;&#34;</p>");
    tells("/people?name=Canarino+%C3%A8+%3Cqui%3E+%26+%22l%c3%a0%22");
    tells(json!({ "words": WORD }).to_string());
    tells("{\"words\":\"Canarino \\u00e8 \\u003cqui\\u003e \\u0026 \\u0022l\\u00e0\\u0022\"}");
    let not_there = Opened::of(b"<p>Canarino &egrave; altrove</p>");
    assert!(!not_there.tells(WORD));
}

#[test]
fn a_mail_that_tells_it_is_noticed() {
    tells("Subject: x\r\n\r\nCanarino =C3=A8 <qui=\r\n> & =22l=C3=A0=22\r\n");
    // The same words in base64, from each of the three places where a group can begin, and broken over two lines.
    let plain = "Q2FuYXJpbm8gw6ggPHF1aT4gJiAibMOgIg==";
    tells(format!("Content-Transfer-Encoding: base64\r\n\r\n{plain}"));
    tells(format!("{}\r\n{}", &plain[..16], &plain[16..]));
    tells("eENhbmFyaW5vIMOoIDxxdWk+ICYgImzDoCI=");
    tells("eHhDYW5hcmlubyDDqCA8cXVpPiAmICJsw6AiCg==");
}

#[test]
fn bytes_of_a_database_that_tell_it_are_noticed() {
    let units: Vec<u16> = "Canarino-qui".encode_utf16().collect();
    for bytes in [units.iter().flat_map(|unit| unit.to_le_bytes()).collect::<Vec<_>>(), {
        units.iter().flat_map(|unit| unit.to_be_bytes()).collect()
    }] {
        assert!(Opened::of(&bytes).tells("Canarino-qui"));
    }
    let hex: String = WORD.bytes().map(|byte| format!("{byte:02x}")).collect();
    tells(format!("\\x{hex}"));
}

#[test]
fn a_sheet_that_tells_it_is_noticed_though_it_is_packed() {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("xl/sharedStrings.xml", SimpleFileOptions::default()).unwrap();
    zip.write_all(b"<t>Canarino \xc3\xa8 &lt;qui&gt; &amp; \"l\xc3\xa0\"</t>").unwrap();
    let sheet = zip.finish().unwrap().into_inner();
    assert!(!crate::kit::files::holds(&sheet, "Canarino"), "it was not packed");
    tells(sheet);
}

#[tokio::test]
async fn a_document_that_tells_it_is_noticed_though_its_letters_are_glyphs() {
    let limits = Limits { time: Duration::from_secs(20), ..Limits::default() };
    let typesetter = Typesetter::new(env!("CARGO_BIN_EXE_netmet").into(), Vec::new(), limits);
    let template = "#set document(title: \"x\")\n#set text(font: \"Noto Sans\")\n#set page(width: 4cm)\n\
                    ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789\n\n\
                    Uno due #strong[tre] #text(lang: \"deu\")[vier]\nCANARINO-SALUTE dopo";
    let files = [("letter.typ".to_owned(), template.to_owned())].into();
    let job = Job { files, main: "letter.typ".to_owned(), data: json!({ "date": "2026-11-23" }) };
    let printed = typesetter.pdf(&job).await.expect("it is printed").pdf;
    assert!(!crate::kit::files::holds(&printed, "CANARINO"), "it was not typeset");
    let opened = Opened::of(&printed);
    assert!(opened.tells("CANARINO-SALUTE") && opened.tells("tre"));
    assert!(!opened.tells("CANARINO-CASA"));
}

#[tokio::test]
async fn a_line_of_the_log_that_tells_it_is_noticed_in_its_words_and_in_its_fields() {
    let listener = hearing::listen(["PETTIROSSO-LOG"]);
    tracing::trace!(answer = "PETTIROSSO-LOG", "saved");
    tracing::debug!(row = ?["x", "PETTIROSSO-LOG"], "read");
    tracing::info!("registered PETTIROSSO-LOG");
    let span = tracing::info_span!("request", person = "PETTIROSSO-LOG");
    span.in_scope(|| tracing::warn!("slow"));
    std::thread::spawn(|| tracing::error!("elsewhere: %PETTIROSSO%2DLOG")).join().unwrap();
    tracing::info!("nothing to see");
    let (lines, heard) = listener.heard();
    assert!(lines >= 6 && heard.len() == 5, "{heard:?}");
}
