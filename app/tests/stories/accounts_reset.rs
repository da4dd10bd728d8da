//! The way back in after a lost password or factor, the mails that carry links, and what nobody should lose while typing.

use std::path::Path;

use db::{Unrecorded, args, statements};
use policy::Steward;
use today::jobs::{Mailer, send_letters};

use crate::kit::*;

statements! {
    HAS_FACTOR: Steward = "UPDATE users SET totp_sealed = $2 WHERE id = $1";
    MUST_HAVE_FACTOR: Steward = "UPDATE bodies SET second_factor = TRUE WHERE id = $1";
    GIVE_DUTY: Steward = "INSERT INTO membership_duties (membership_id, duty) VALUES ($1, $2)";
    LETTERS: Steward = "SELECT count(*) AS n FROM letters";
}

const NEW: &str = "sette oche in fila indiana";

async fn change(app: &TestApp, statement: &'static db::Statement<Steward>, row: Vec<db::Value>) {
    let mut tx = app.db.write().await.unwrap();
    assert_eq!(tx.run(statement, &Steward::for_task("test"), row).await.unwrap(), 1);
    tx.keep_unrecorded(Unrecorded::Limit).await.unwrap();
}

async fn with_factor(app: &TestApp, name: &str) {
    change(app, &HAS_FACTOR, args![app.user(name), vec![1_u8, 2, 3]]).await;
}

async fn letters_waiting(app: &TestApp) -> i64 {
    use db::Reads;
    let mut tx = app.db.read().await.unwrap();
    tx.first(&LETTERS, &Steward::for_task("test"), args![]).await.unwrap().unwrap().int("n").unwrap()
}

/// The texts of all letters that left so far.
async fn mailbox(app: &TestApp, folder: &Path) -> Vec<String> {
    let mailer = Mailer::file(folder, "netmet@example.org").unwrap();
    let done = send_letters(app, &mailer).await.unwrap();
    assert_eq!(done.failed, 0);
    let files = std::fs::read_dir(folder).unwrap().map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
    files.map(|text| text.replace("=\r\n", "").replace("=3D", "=")).collect()
}

/// The path of the link in a letter.
fn link(letters: &[String], to: &str, door: &str) -> String {
    let letter = letters.iter().find(|text| text.contains(&format!("To: {to}")) && text.contains(door)).unwrap();
    let from = letter.find(door).unwrap();
    letter[from..].split_whitespace().next().unwrap().to_owned()
}

async fn gives_a_link(administrator: &Person, user: &str) -> Page {
    let page = administrator.opens(&format!("/users/{user}")).await;
    page.form(&format!("/users/{user}/reset")).submit().await
}

story!(a_lost_password_is_replaced_with_a_link_from_the_administrator, |app| {
    let folder = tempfile::tempdir().unwrap();
    let (anna, lucia) = (app.anna().await, app.lucia().await);
    let user = app.user("anna").to_string();
    let shown = gives_a_link(&lucia, &user).await;
    shown.gets(200).sees("accounts-reset-link-title");
    let seen = shown.attr("#f-link", "value");

    let letters = mailbox(&app, folder.path()).await;
    let path = link(&letters, "anna@example.it", "/reset/");
    assert!(seen.ends_with(&path), "{seen} {path}");
    assert_eq!(letters_waiting(&app).await, 0, "what was sent is not kept");

    let page = app.nobody().opens(&path).await;
    let again = page.form(&path).fill("password", "corta").fill("again", "corta").submit().await;
    again.gets(422).sees("password-fault-too-short");
    let door = again.form(&path).fill("password", NEW).fill("again", NEW).submit().await;
    door.gets(200).sees("done-password-changed");
    assert!(door.path().starts_with("/sign-in"), "nobody is let in by the link alone");
    assert!(anna.opens("/account").await.path().starts_with("/sign-in"), "the old sessions are over");

    let old = door.form("/sign-in").fill("email", "anna@example.it").fill("password", PASSWORD).submit().await;
    old.gets(422);
    old.form("/sign-in").fill("email", "anna@example.it").fill("password", NEW).submit().await.gets(200);
    app.nobody().opens(&path).await.sees("accounts-reset-over-title");
    let events = app.events().await;
    for kind in ["reset_given", "reset_used", "password_changed", "logins_ended"] {
        assert!(events.iter().any(|event| event == kind), "{kind} in {events:?}");
    }
});

story!(a_link_is_good_for_a_day_and_the_newest_alone, |app| {
    let user = app.user("anna").to_string();
    let lucia = app.lucia().await;
    let first = gives_a_link(&lucia, &user).await.attr("#f-link", "value");
    let second = gives_a_link(&lucia, &user).await.attr("#f-link", "value");
    let path = |link: &str| link[link.find("/reset/").unwrap()..].to_owned();
    app.nobody().opens(&path(&first)).await.sees("accounts-reset-over-title");
    app.nobody().opens(&path(&second)).await.sees("accounts-reset-title");
    app.minutes_pass(24 * 60 + 1);
    app.nobody().opens(&path(&second)).await.sees("accounts-reset-over-title");
});

story!(the_second_factor_stays_unless_the_administrator_takes_it_away, |app| {
    with_factor(&app, "anna").await;
    let user = app.user("anna").to_string();
    let lucia = app.lucia().await;
    let sets = async |link: String| {
        let path = link[link.find("/reset/").unwrap()..].to_owned();
        let page = app.nobody().opens(&path).await;
        let door = page.form(&path).fill("password", NEW).fill("again", NEW).submit().await;
        door.form("/sign-in").fill("email", "anna@example.it").fill("password", NEW).submit().await
    };
    let inside = sets(gives_a_link(&lucia, &user).await.attr("#f-link", "value")).await;
    inside.gets(200).sees("accounts-code-title");

    // The body of Anna asks for a factor: taken away, it is set up anew before anything else.
    change(&app, &MUST_HAVE_FACTOR, args![app.body("quarrata")]).await;
    with_factor(&app, "lucia").await;
    let page = lucia.opens(&format!("/users/{user}")).await;
    let shown = page.form(&format!("/users/{user}/reset")).tick("factor", "yes").submit().await;
    let inside = sets(shown.attr("#f-link", "value")).await;
    inside.gets(200).sees("accounts-factor-setup-title");
    assert!(app.events().await.iter().any(|event| event == "factor_removed"));
});

story!(who_cannot_give_all_duties_of_somebody_never_sees_the_link, |app| {
    let folder = tempfile::tempdir().unwrap();
    change(&app, &GIVE_DUTY, args![app.member("anna").membership, "administer_network"]).await;
    let user = app.user("anna").to_string();
    let shown = gives_a_link(&app.lucia().await, &user).await;
    shown.gets(200).sees("accounts-reset-link-hidden");
    assert_eq!(shown.count("#f-link"), 0);
    let path = link(&mailbox(&app, folder.path()).await, "anna@example.it", "/reset/");
    app.nobody().opens(&path).await.sees("accounts-reset-title");
    // The network's administrator gives every duty.
    assert_eq!(gives_a_link(&app.nadia().await, &user).await.count("#f-link"), 1);
    // But a privacy officer's eyes are the other two of four: their link is for their own mailbox alone.
    change(&app, &GIVE_DUTY, args![app.member("anna").membership, "privacy"]).await;
    assert_eq!(gives_a_link(&app.nadia().await, &user).await.count("#f-link"), 0);
});

story!(nobody_resets_oneself_or_somebody_of_another_body, |app| {
    let lucia = app.lucia().await;
    let own = format!("/users/{}/reset", app.user("lucia"));
    assert!(!lucia.opens(&format!("/users/{}", app.user("lucia"))).await.forms().contains(&own));
    lucia.signed(&own, &[]).await.gets(404);
    lucia.signed(&format!("/users/{}/reset", app.user("berto")), &[]).await.gets(404);
});

story!(an_invitation_leaves_by_mail, |app| {
    let folder = tempfile::tempdir().unwrap();
    let page = app.lucia().await.opens("/users/invite").await;
    let form = page.form("/users/invite").fill("name", "Nora Nuova").fill("email", "nora@example.it");
    form.tick("duties", "refer").submit().await.gets(200).sees("accounts-link-title");
    let path = link(&mailbox(&app, folder.path()).await, "nora@example.it", "/invitation/");
    app.nobody().opens(&path).await.gets(200).sees("accounts-invitation-title");
});

story!(a_letter_that_cannot_leave_is_tried_five_times_and_then_no_more, |app| {
    let folder = tempfile::tempdir().unwrap();
    let mailer = Mailer::file(folder.path(), "netmet@example.org").unwrap();
    gives_a_link(&app.lucia().await, &app.user("anna").to_string()).await;
    folder.close().unwrap();
    let mut failed = 0;
    for _ in 0..8 {
        failed += send_letters(&app, &mailer).await.unwrap().failed;
        app.minutes_pass(600);
    }
    assert_eq!(failed, 5);
});

story!(the_old_address_is_warned_when_the_address_changes, |app| {
    let folder = tempfile::tempdir().unwrap();
    let page = app.anna().await.opens("/account/email").await;
    page.form("/account/email").fill("email", "anna.nuova@example.it").submit().await.gets(200);
    let letters = mailbox(&app, folder.path()).await;
    assert_eq!(letters.len(), 1);
    assert!(letters[0].contains("To: anna@example.it"), "{}", letters[0]);
    assert!(!letters[0].contains("anna.nuova"), "{}", letters[0]);
});

story!(ticks_survive_the_proof_of_identity, |app| {
    let lucia = app.lucia().await;
    let (user, membership) = (app.user("anna"), app.member("anna").membership);
    let action = format!("/users/{user}/duties/{membership}");
    let page = lucia.opens(&action).await;
    app.minutes_pass(11);
    let proof = page.form(&action).tick("duties", "receive").submit().await;
    proof.gets(200).sees("accounts-prove-title");
    let waiting = proof.form("/account/prove").fill("password", PASSWORD).submit().await;
    let parked = waiting.forms().into_iter().find(|action| action.starts_with("/parked/")).unwrap();
    waiting.form(&parked).submit().await.gets(200).sees("done-duties-changed");
    assert_eq!(lucia.opens(&action).await.form(&action).value("duties"), "refer");
    assert_eq!(lucia.opens(&action).await.count("input[value=receive][checked]"), 1);
});

story!(too_many_attempts_keep_the_typed_address, |app| {
    let mut page = app.nobody().opens("/sign-in").await;
    for _ in 0..11 {
        page = page.form("/sign-in").fill("email", "anna@example.it").fill("password", "sbagliata").submit().await;
    }
    page.gets(429).sees_with("accounts-sign-in-wait", &[("minutes", 1.into())]);
    assert_eq!(page.form("/sign-in").value("email"), "anna@example.it");
    assert!(page.header("retry-after").is_some());
});

/// Where the page sends what is typed.
fn autosave(page: &Page) -> String {
    page.attr("form[data-autosave]", "data-autosave")
}

async fn begins_a_person(anna: &Person) -> Page {
    let search = anna.opens("/people").await;
    let found = search.form("/people/search").fill("family", "Bianchi").fill("given", "Rosa").submit().await;
    let id = found.path().rsplit('/').next().unwrap().split('?').next().unwrap().to_owned();
    anna.opens(&format!("/people/new?search={id}")).await
}

story!(a_person_half_typed_is_there_again_and_can_be_thrown_away, |app| {
    let anna = app.anna().await;
    let page = begins_a_person(&anna).await;
    let (url, draft) = (page.path().to_owned(), autosave(&page));
    anna.signed(&draft, &[("family", "Bianchi"), ("given", "Rosa"), ("address", "Via Roma 1")]).await.gets(204);

    let again = anna.opens(&url).await;
    again.gets(200).sees("people-draft-discard");
    assert_eq!(again.form("/people/new").value("address"), "Via Roma 1");
    app.berto().await.signed(&draft, &[("family", "Altro")]).await.gets(404);

    let other = begins_a_person(&anna).await;
    other.sees("people-draft-go-on");
    assert_eq!(other.form("/people/new").value("address"), "", "one person's words never stand in another's form");

    let discard = draft.replace("/draft", "/discard");
    let fresh = again.form(&discard).submit().await;
    fresh.gets(200).sees("done-draft-discarded");
    assert_eq!(fresh.form("/people/new").value("address"), "");
});

story!(saving_a_person_ends_the_draft, |app| {
    let anna = app.anna().await;
    let page = begins_a_person(&anna).await;
    let (url, draft) = (page.path().to_owned(), autosave(&page));
    let form = page.form("/people/new");
    let once = form.value("_once");
    anna.signed(&draft, &[("family", "Bianchi"), ("given", "Rosa")]).await.gets(204);
    form.submit().await.gets(200).sees("done-person-registered");
    anna.opens(&url).await.sees_not("people-draft-discard");
    // A draft still on its way when the form was saved.
    anna.signed(&draft, &[("_once", &once), ("family", "Bianchi")]).await.gets(204);
    anna.opens(&url).await.sees_not("people-draft-discard");
});

story!(a_half_mended_record_is_there_again_for_its_author_alone, |app| {
    let anna = app.anna().await;
    let record = begins_a_person(&anna).await.form("/people/new").submit().await;
    let person = record.path().split('?').next().unwrap().to_owned();
    let edit = format!("{person}/edit");
    let page = anna.opens(&edit).await;
    let version = page.form(&edit).value("version");
    let typed = [("version", version.as_str()), ("family", "Bianchi"), ("given", "Rosa"), ("phone", "0573 123456")];
    anna.signed(&autosave(&page), &typed).await.gets(204);

    let again = anna.opens(&edit).await;
    again.sees("people-draft-discard");
    assert_eq!(again.form(&edit).value("phone"), "0573 123456");
    again.form(&edit).submit().await.gets(200).sees("done-person-mended");
    anna.opens(&edit).await.sees_not("people-draft-discard");
    // The record moved on: a draft of the old one is not kept.
    anna.signed(&autosave(&page), &typed).await.gets(409);
});
