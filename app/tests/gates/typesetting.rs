//! Documents are printed by another process, so that one of them can neither stop nor fill the server.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use documents::typeset::{Job, Limits, TypesetFault, TypesetFaultKind, Typesetter};
use serde_json::json;

fn limits() -> Limits {
    // Time enough to start the unoptimised program of the tests while others are busy.
    Limits { time: Duration::from_secs(20), ..Limits::default() }
}

fn typesetter(limits: Limits) -> Typesetter {
    Typesetter::new(env!("CARGO_BIN_EXE_netmet").into(), Vec::new(), limits)
}

fn job(template: &str) -> Job {
    let template = format!("#set document(title: \"Letter\")\n#set text(font: \"Noto Sans\")\n{template}");
    let files = [("letter.typ".to_owned(), template)].into();
    Job { files, main: "letter.typ".to_owned(), data: json!({ "date": "2026-11-23" }) }
}

async fn fails(typesetter: &Typesetter, template: &str) -> TypesetFault {
    typesetter.pdf(&job(template)).await.expect_err("this document must not be printed")
}

async fn still_prints(typesetter: &Typesetter) {
    let printed = typesetter.pdf(&job("The next document.")).await.expect("the next document is printed");
    assert!(printed.pdf.starts_with(b"%PDF-1.7"));
    assert_eq!(printed.pages, 1);
}

#[tokio::test]
async fn documents_come_from_a_process_that_stays_and_are_the_same_each_time() {
    let typesetter = typesetter(limits());
    assert_eq!(typesetter.waiting(), 0, "nothing is started before it is needed");
    let letter = job("Same bytes.");
    let once = typesetter.pdf(&letter).await.unwrap();
    assert_eq!(typesetter.pdf(&letter).await.unwrap(), once);
    assert_eq!(typesetter.svg(&letter).await.unwrap().len(), 1);
    assert_eq!(typesetter.waiting(), 1);
    assert_eq!(self::typesetter(limits()).pdf(&letter).await.unwrap(), once, "from another process too");
}

/// Each step calls two more, forty deep: it ends, but not in this century.
const ENDLESS: &str = "#let f(n, x) = if n == 0 { x } else { f(n - 1, 2 * x) + f(n - 1, 2 * x + 1) }\n#f(40, 1)";

#[tokio::test]
async fn a_template_that_never_ends_is_ended_and_the_next_document_is_printed() {
    let time = Duration::from_secs(5);
    let typesetter = typesetter(Limits { time, ..limits() });
    assert_eq!(fails(&typesetter, ENDLESS).await, TypesetFault::TooLong(time));
    assert_eq!(typesetter.waiting(), 0);
    still_prints(&typesetter).await;
}

#[test]
fn a_process_that_nobody_watches_ends_itself() {
    let mut process = Command::new(env!("CARGO_BIN_EXE_netmet"))
        .args(["typeset", "--memory", "536870912", "--seconds", "1"])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let request = serde_json::to_vec(&json!({ "mode": "pdf", "job": job(ENDLESS) })).unwrap();
    let mut to = process.stdin.take().unwrap();
    to.write_all(&u32::try_from(request.len()).unwrap().to_be_bytes()).unwrap();
    to.write_all(&request).unwrap();
    let ended = process.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(124), "{}", String::from_utf8_lossy(&ended.stderr));
}

#[tokio::test]
async fn a_template_that_eats_memory_is_refused_and_the_next_document_is_printed() {
    let limits = Limits { memory: 200 << 20, ..limits() };
    let typesetter = typesetter(limits);
    still_prints(&typesetter).await;
    let greedy =
        fails(&typesetter, "#let s = \"0123456789\" * 1000000\n#let all = range(200).map(i => s + str(i))\n#all.len()");
    assert_eq!(greedy.await, TypesetFault::TooMuchMemory(limits.memory));
    still_prints(&typesetter).await;
}

#[tokio::test]
async fn what_a_document_may_not_have_and_cannot_print_keeps_the_process() {
    let typesetter = typesetter(limits());
    still_prints(&typesetter).await;
    let denied = fails(&typesetter, "#read(\"/etc/passwd\")").await;
    assert_eq!(denied.kind(), TypesetFaultKind::Denied, "{denied}");
    let unprintable = fails(&typesetter, "Anna 中").await;
    assert_eq!((unprintable.kind(), unprintable.characters()), (TypesetFaultKind::ChineseFont, &['中'][..]));
    assert_eq!(fails(&typesetter, "Anna \u{e01}").await.kind(), TypesetFaultKind::MissingGlyphs);
    let wrong = fails(&typesetter, "#nmae").await;
    assert!(wrong.to_string().contains("letter.typ:3:2: unknown variable: nmae"), "{wrong}");
    assert_eq!(typesetter.waiting(), 1);
    still_prints(&typesetter).await;
}

#[tokio::test]
async fn more_documents_than_processes_wait_for_their_turn() {
    let typesetter = typesetter(Limits { processes: 2, ..limits() });
    let all: Vec<_> = (0..6)
        .map(|_| {
            let typesetter = typesetter.clone();
            tokio::spawn(async move { still_prints(&typesetter).await })
        })
        .collect();
    for one in all {
        one.await.unwrap();
    }
    assert!(typesetter.waiting() <= 2);
}

#[tokio::test]
async fn a_process_is_ended_when_nothing_is_printed_and_replaced_after_its_documents() {
    let typesetter = typesetter(Limits { idle: Duration::from_millis(100), documents: 2, ..limits() });
    still_prints(&typesetter).await;
    assert_eq!(typesetter.waiting(), 1);
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(typesetter.waiting(), 0);
    for waiting in [1, 0, 1] {
        still_prints(&typesetter).await;
        assert_eq!(typesetter.waiting(), waiting);
    }
}

#[tokio::test]
async fn a_caller_who_goes_away_takes_the_process_along() {
    let typesetter = typesetter(limits());
    still_prints(&typesetter).await;
    let endless = job(ENDLESS);
    let gone = tokio::time::timeout(Duration::from_millis(300), typesetter.pdf(&endless)).await;
    assert!(gone.is_err(), "it was not endless");
    assert_eq!(typesetter.waiting(), 0);
    still_prints(&typesetter).await;
}

#[tokio::test]
async fn a_program_that_is_none_of_ours_is_a_fault() {
    for program in ["/bin/true", "/does/not/exist"] {
        let typesetter = Typesetter::new(PathBuf::from(program), Vec::new(), limits());
        assert_eq!(fails(&typesetter, "text").await.kind(), TypesetFaultKind::Broken, "{program}");
    }
}
