//! The retention plan: what is past its time is proposed, looked through by one, confirmed by another, destroyed, written down.

use privacy::disposal::{carry_out, propose};

use crate::kit::{TestApp, files, id_after};

/// A referral that was withdrawn, of a person of whom nothing else is known.
async fn withdrawn(app: &TestApp, family: &str) -> String {
    let referral = app.anna().await.refers(family, "Ugo").await;
    app.anna().await.takes(&referral, "withdraw", &[("reason", "not_reachable")]).await.gets(200);
    referral
}

/// The address of the only disposal.
async fn the_disposal(app: &TestApp) -> String {
    let page = app.piera().await.opens("/privacy/retention").await;
    let href = page.hrefs("a[href^='/privacy/disposals/']").remove(0);
    format!("/privacy/disposals/{}", id_after(&href, "/disposals/"))
}

async fn everything_carried_out(app: &TestApp) -> usize {
    let mut batches = 0;
    while carry_out(&app.app).await.unwrap() {
        batches += 1;
    }
    batches
}

story!(what_is_past_its_time_is_proposed_and_nothing_is_destroyed_before_two_officers_say_so, |app| {
    let referral = withdrawn(&app, "Scartabelli").await;
    assert_eq!(propose(&app.app).await.unwrap(), 0);
    app.days_pass(740);
    assert_eq!(propose(&app.app).await.unwrap(), 1);
    assert_eq!(propose(&app.app).await.unwrap(), 0, "the open proposal is proposed again");
    let disposal = the_disposal(&app).await;
    let piera = app.piera().await;
    piera.opens("/today").await.sees("today-todo-disposals");
    // Whoever decides sees who it is about, then decides: the forms stand below the list.
    let list = piera.opens(&disposal).await;
    list.sees("Scartabelli");
    assert_eq!(list.hrefs("tbody th a").iter().filter(|href| href.ends_with("/privacy")).count(), 1);
    let html = list.html();
    assert!(html.find("</table>") < html.find(&format!("{disposal}/approve")), "the approval is below the list");
    // Without the archive's authorisation nothing goes.
    let approve = format!("{disposal}/approve");
    piera.opens(&disposal).await.form(&approve).submit().await.gets(422).sees("privacy-fault-permission");
    let form = piera.opens(&disposal).await.form(&approve).fill("permission", "Prot. 12 del 3 novembre 2028");
    form.submit().await.gets(200).sees("disposal-state-approved").sees("privacy-disposal-waits");
    piera.signed(&format!("{disposal}/confirm"), &[("version", "2")]).await.gets(403).sees("why-four-eyes");
    assert_eq!(everything_carried_out(&app).await, 0);
    app.anna().await.opens(&format!("/referrals/{referral}")).await.sees("Scartabelli");

    let quinto = app.quinto().await;
    let confirm = format!("{disposal}/confirm");
    quinto.opens(&disposal).await.form(&confirm).submit().await.gets(200).sees("disposal-state-confirmed");
    assert_eq!(everything_carried_out(&app).await, 2, "one batch, and the act");
    quinto.opens(&disposal).await.gets(200).sees("disposal-state-done").sees("1/2028");
    let act = quinto.signed(&format!("{disposal}/act"), &[]).await;
    assert_eq!(act.header("content-type"), Some("text/csv; charset=utf-8"));
    assert!(!files::holds(act.bytes(), "Scartabelli"));

    // With the last referral the person goes as well.
    let left: Vec<_> = app.cells().await.into_iter().filter(|cell| files::holds(&cell.bytes, "Scartabelli")).collect();
    assert!(left.is_empty(), "{:?}", left.iter().map(|cell| &cell.place).collect::<Vec<_>>());
    let findings = netmet::commands::verify::all(&app.app).await.unwrap();
    assert!(findings.iter().all(|finding| finding.faults.is_empty()));
    assert_eq!(propose(&app.app).await.unwrap(), 0, "what was destroyed is past its time again");
});

story!(a_hold_an_open_request_and_a_line_left_out_stay, |app| {
    for family in ["Primelli", "Secondelli", "Terzelli"] {
        app.anna().await.registers(family, "Ugo", "12/05/1985").await;
    }
    app.days_pass(740);
    assert_eq!(propose(&app.app).await.unwrap(), 1);
    let disposal = the_disposal(&app).await;
    let piera = app.piera().await;
    let exclude = format!("{disposal}/exclude");
    let page = piera.opens(&disposal).await;
    let open = page.form(&exclude).values_of("thing");
    assert_eq!(open.len(), 3);
    page.form(&exclude).submit().await.gets(422).sees("privacy-fault-reason");
    page.form(&exclude).fill("thing", &open[0]).fill("reason", "Serve ancora.").submit().await.gets(200);
    piera.opens(&disposal).await.form(&format!("{disposal}/approve")).submit().await.gets(200);
    // Held after the approval: it counts all the same.
    let rights = format!("/people/{}/privacy", open[1]);
    let hold = format!("{rights}/hold");
    piera.opens(&rights).await.form(&hold).fill("hold_words", "Causa in corso.").submit().await.gets(200);
    let quinto = app.quinto().await;
    quinto.opens(&disposal).await.form(&format!("{disposal}/confirm")).submit().await.gets(200);
    everything_carried_out(&app).await;
    let fates = quinto.opens(&disposal).await;
    fates.gets(200).sees("disposal-fate-done").sees("disposal-fate-held").sees("disposal-fate-excluded");
    let erased: Vec<_> = app.cells().await.into_iter().filter(|cell| cell.place == "people.family").collect();
    assert_eq!(erased.iter().filter(|cell| cell.bytes == "–".as_bytes()).count(), 1);
});

story!(two_servers_destroy_nothing_twice_and_a_stop_in_between_goes_on, |app| {
    for at in 0..25 {
        app.anna().await.registers(&format!("Lungaretti{at}"), "Ugo", &format!("12/05/19{:02}", 60 + at)).await;
    }
    app.days_pass(740);
    propose(&app.app).await.unwrap();
    let disposal = the_disposal(&app).await;
    let (piera, quinto) = (app.piera().await, app.quinto().await);
    piera.opens(&disposal).await.form(&format!("{disposal}/approve")).submit().await.gets(200);
    quinto.opens(&disposal).await.form(&format!("{disposal}/confirm")).submit().await.gets(200);
    // One batch is twenty lines; the second begins where the first stopped.
    assert!(carry_out(&app.app).await.unwrap());
    assert_eq!(destroyed(&app).await, 20);
    let (one, other) = tokio::join!(carry_out(&app.app), carry_out(&app.app));
    assert!(one.unwrap() | other.unwrap());
    everything_carried_out(&app).await;
    assert_eq!(destroyed(&app).await, 25);
    quinto.opens(&disposal).await.sees("disposal-state-done");
});

async fn destroyed(app: &TestApp) -> usize {
    let cells = app.cells().await;
    cells.iter().filter(|cell| cell.place == "people.family" && cell.bytes == "–".as_bytes()).count()
}
