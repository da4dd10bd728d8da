//! A server killed while it saves, a disk that is full: nothing half, clear words, everything as it was.

use kernel::ids::PersonId;
use policy::referral::Begin;
use referrals::journey::{self, NewDraft};

use crate::kit::mishaps::killed_after;
use crate::kit::{TestApp, files};

/// Numbers that must move together when a referral is registered.
async fn counts(app: &TestApp) -> (i64, i64, i64) {
    app.comes_to_rest().await;
    (app.rows("referral_steps").await, app.rows("protocol_numbers").await, app.rows("audit_events").await)
}

story!(a_change_that_was_not_committed_leaves_nothing, |app| {
    let anna = app.anna().await;
    let person = anna.registers("Meta", "Ivo", "1980").await;
    let (before, events) = (app.rows("referrals").await, app.rows("audit_events").await);
    let actor = app.actor("anna");
    let permit = actor.permit::<Begin>(&()).unwrap();
    let packs = app.packs();
    let mut tx = app.db.write().await.unwrap();
    let new = NewDraft {
        id: kernel::Id::new(app.now(), &app.random),
        person: PersonId::parse(&person).unwrap(),
        nucleus: app.nucleus("pistoia"),
        form_version: packs.current_form(app.today()).version.clone(),
        pack_ref: packs.version().pack_ref(),
    };
    journey::draft(&mut tx, &actor, &permit, &new, app.now()).await.unwrap();
    drop(tx);
    assert_eq!((app.rows("referrals").await, app.rows("audit_events").await), (before, events));
});

story!(a_server_killed_at_any_moment_of_saving_leaves_all_or_nothing, |app| {
    let referral = app.anna().await.refers("Meta", "Ivo").await;
    let sara = app.sara().await;
    let path = format!("/referrals/{referral}/step/register");
    let mut halves = 0;
    for turns in 1..400 {
        let page = sara.opens(&path).await;
        if page.status() != 200 {
            break;
        }
        let before = counts(&app).await;
        let whole = killed_after(turns, db::trace::by_turns(page.form(&path).submit_raw())).await;
        let after = counts(&app).await;
        let nothing = after == before;
        let all = after.0 == before.0 + 1 && after.1 == 1 && after.2 == before.2 + 1;
        assert!(nothing || all, "killed after {turns} turns: {before:?} became {after:?}");
        assert!(whole.is_none() || all, "answered after {turns} turns and nothing was kept");
        halves += usize::from(whole.is_none());
    }
    assert!(halves > 10, "it was killed {halves} times only");
    app.state_for("anna", &referral).await.sees("referral-state-registered").sees("1/2026");
    let mut tx = app.db.read().await.unwrap();
    let chain = db::verify_chain(&mut tx, &policy::Steward::for_task("test")).await.unwrap();
    assert!(chain.is_ok(), "{chain:?}");
});

story!(whoever_goes_away_while_a_transaction_begins_leaves_none_open, |app| {
    for turns in 1..12 {
        drop(killed_after(turns, app.db.read()).await);
        app.comes_to_rest().await;
    }
    // The connections are as good as new: they see what was kept since.
    app.state_for("anna", &app.anna().await.refers("Meta", "Ivo").await).await.sees("referral-state-sent");
});

story!(a_full_disk_is_said_clearly_and_nothing_is_lost, |app| {
    let anna = app.anna().await;
    let referral = anna.drafts("Pieno", "Ada").await;
    let path = format!("/referrals/{referral}/attachments");
    let large = files::pdf(&"spazio ".repeat(200_000));
    let page = anna.opens(&path).await;
    let (attached, events) = (app.rows("attachments").await, app.rows("audit_events").await);
    app.fills_the_disk().await;
    let form = page.form(&path).upload("file", "curriculum.pdf", &large).fill("label", "cv");
    let refused = form.submit_raw().await;
    refused.gets(503).sees("problem-away-title").sees("problem-away-mend");
    assert_eq!(refused.header("retry-after"), Some("5"));
    assert_eq!((app.rows("attachments").await, app.rows("audit_events").await), (attached, events));

    app.makes_space().await;
    // The same page, sent again: the key of the form was not used up by what failed.
    let again = page.form(&path).upload("file", "curriculum.pdf", &large).fill("label", "cv").submit().await;
    again.gets(200).sees("curriculum.pdf");
    assert_eq!(app.rows("attachments").await, attached + 1);
    anna.sends_it(&referral).await.sees("referral-state-sent");
});
