//! While processing is restricted (art. 18 GDPR) the commission and the office write nothing, also in a session that runs.

use super::requests::checked;
use crate::kit::TestApp;

const TYPED: &str = "Parole scritte mentre veniva limitato.";

/// A referral on the agenda, and the rights of its person.
async fn on_agenda(app: &TestApp) -> (String, String, String) {
    let anna = app.anna().await;
    let person = anna.registers("Limitati", "Rosa", "12/05/1985").await;
    let referral = anna.begins(&person).await;
    anna.completes(&referral).await;
    anna.sends_it(&referral).await.gets(200);
    let sara = app.sara().await;
    sara.takes(&referral, "register", &[]).await.gets(200);
    sara.takes(&referral, "start_review", &[]).await.gets(200);
    let session = app.convened(&[&referral]).await;
    (referral, session, format!("/people/{person}/privacy"))
}

async fn restricts(app: &TestApp, rights: &str) {
    let path = format!("{rights}/restrict");
    let form = app.piera().await.opens(rights).await.form(&path).fill("ground", "accuracy");
    form.fill("reason", "Contesta i dati.").submit().await.gets(200);
}

async fn lifts(app: &TestApp, rights: &str) {
    let path = format!("{rights}/lift");
    app.piera().await.opens(rights).await.form(&path).fill("reason", "Corretti.").submit().await.gets(200);
}

story!(an_opinion_and_a_score_wait_while_processing_is_restricted, |app| {
    let (referral, _, rights) = on_agenda(&app).await;
    let (mirella, sara) = (app.mirella().await, app.sara().await);
    let (opinion, sheet) = (format!("/opinions/{referral}"), format!("/waiting-list/{referral}"));
    let typed = mirella.opens(&opinion).await.form(&opinion).fill("opinion", "in_favour").fill("words", TYPED);
    let scored = sara.opens(&sheet).await;
    restricts(&app, &rights).await;

    let again = typed.submit().await;
    again.gets(422).sees("why-restricted");
    assert_eq!(again.form(&opinion).value("words"), TYPED, "what was typed stays");
    scored.form(&sheet).submit().await.gets(422).sees("why-restricted");
    mirella.opens(&opinion).await.gets(200).sees("why-restricted");
    sara.opens(&sheet).await.gets(200).sees("why-restricted");
    assert_eq!((app.rows("opinions").await, app.rows("scores").await), (0, 0));
    // Whoever must abstain abstains at once.
    let conflict = format!("/conflicts/{referral}");
    app.ugo().await.opens(&conflict).await.form(&conflict).tick("sure", "yes").submit().await.gets(200);

    lifts(&app, &rights).await;
    again.form(&opinion).submit().await.gets(200);
    assert_eq!(app.rows("opinions").await, 1);
});

story!(a_running_session_is_told_and_loses_nothing_when_processing_is_restricted, |app| {
    let (_, session, rights) = on_agenda(&app).await;
    app.opened(&session).await;
    let sara = app.sara().await;
    let item = sara.items(&session).await.remove(0);
    let path = format!("/sessions/{session}/items/{item}");
    let typed = sara.opens(&path).await.form_with("summary").fill("summary", TYPED);
    restricts(&app, &rights).await;

    let again = typed.submit().await;
    again.gets(422).sees("why-restricted");
    assert_eq!(again.form_with("summary").value("summary"), TYPED, "what was typed stays");
    sara.signed(&format!("{path}/draft"), &[("summary", TYPED)]).await.gets(403);
    sara.signed(&format!("{path}/mandates"), &[("what", TYPED)]).await.gets(422).sees("why-restricted").sees(TYPED);
    sara.opens(&path).await.gets(200).sees("why-restricted").sees_not("commission-vote-and-decide");
    assert_eq!((app.rows("item_drafts").await, app.rows("mandates").await), (0, 0));

    lifts(&app, &rights).await;
    again.form_with("summary").submit().await.gets(200).sees(TYPED);
    restricts(&app, &rights).await;
    let decided = sara.decides(&session, &item, "waiting_list", &[]).await;
    decided.gets(422).sees("why-restricted");
    assert_eq!(app.rows("votes").await, 0);
    // The session itself goes on and ends.
    lifts(&app, &rights).await;
    sara.decides(&session, &item, "waiting_list", &[]).await.gets(200).sees("done-decision-noted");
    sara.conducts(&session, "close", "").await.gets(200).sees("session-state-closed");
});

story!(no_body_is_asked_while_processing_is_restricted, |app| {
    app.reachable("").await;
    let (referral, _, rights) = on_agenda(&app).await;
    let sara = app.sara().await;
    let path = format!("/referrals/{referral}/requests/new");
    let form = sara.opens(&path).await.form(&path).fill("to", &app.body("training").to_string());
    let form = form.fill("kind", "question").fill("purpose", "Un laboratorio").fill("question", TYPED);
    restricts(&app, &rights).await;
    let again = form.fill("code_by", "telephone").submit().await;
    again.gets(422).sees("why-restricted");
    assert_eq!(again.form(&path).value("question"), TYPED, "what was typed stays");
    sara.opens(&path).await.gets(403).sees("why-restricted");
    assert_eq!(app.rows("requests").await, 0);
    lifts(&app, &rights).await;
    checked(again.form(&path).submit().await).await.gets(200);
    assert_eq!(app.rows("requests").await, 1);
});
