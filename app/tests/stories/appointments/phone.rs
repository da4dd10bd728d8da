//! The address a phone reads: a secret shown once, nothing personal, closed with the membership.

use kernel::words::Compartment::Work;
use kernel::words::Duty;

story!(a_phone_reads_hours_and_codes_and_no_name, |app| {
    let case = app.case_of("Telefoni", "Nora").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work]).await;
    let (carla, mirella) = (app.carla().await, app.mirella().await);
    let one = carla.meets(&case, ("work", "Argomento segreto"), (&app.day(1), "9"), &["Carla", "Mirella"]).await;
    let feed = app.feed_of(&mirella).await;
    // A phone has no session.
    let read = app.nobody().opens(&feed).await;
    read.gets(200);
    assert_eq!(read.header("content-type"), Some("text/calendar; charset=utf-8"));
    let text = String::from_utf8(read.bytes().to_vec()).unwrap();
    for word in ["Telefoni", "Nora", "Argomento", "Mirella", "Carla", &case] {
        assert!(!text.contains(word), "`{word}` in\n{text}");
    }
    assert!(text.contains("LOCATION:Cooperativa") || text.contains("LOCATION:Lanterna"), "{text}");
    assert!(text.contains("STATUS:TENTATIVE") && text.contains("SEQUENCE:1"));
    let uid = text.lines().find(|line| line.starts_with("UID:")).unwrap().to_owned();
    // Cancelled, it stays in the file under the same name, and the phone takes it out.
    let said = [("asked_by", "body"), ("reason", "worker_away")];
    carla.steps_on(&one, "cancel", &said).await.gets(200);
    let text = String::from_utf8(app.nobody().opens(&feed).await.bytes().to_vec()).unwrap();
    assert!(text.contains(&uid) && text.contains("STATUS:CANCELLED") && text.contains("SEQUENCE:2"), "{text}");
    // The file of one appointment says the same.
    let file = carla.opens(&format!("{one}/file")).await;
    file.gets(200);
    let file = String::from_utf8(file.bytes().to_vec()).unwrap();
    assert!(file.contains(&uid) && !file.contains("Argomento"));
    // What the address in the file leads to is the appointment, for who may see it.
    carla
        .opens(&format!("/calendar/at/{}", uid[4..].split('@').next().unwrap()))
        .await
        .gets(200)
        .sees("Argomento segreto");
});

story!(an_address_is_shown_once_and_ends_when_it_is_renewed_or_ended, |app| {
    let (carla, nobody) = (app.carla().await, app.nobody());
    let first = app.feed_of(&carla).await;
    nobody.opens(&first).await.gets(200);
    let secret = first.rsplit('/').next().unwrap().to_owned();
    assert!(!carla.opens("/calendar/phone").await.html().contains(&secret), "it is shown once");
    for cell in app.cells().await {
        assert!(!String::from_utf8_lossy(&cell.bytes).contains(&secret), "{} keeps the secret", cell.place);
    }
    let second = app.feed_of(&carla).await;
    nobody.opens(&first).await.gets(404);
    nobody.opens(&second).await.gets(200);
    let page = carla.opens("/calendar/phone").await;
    page.form("/calendar/phone/end").submit().await.gets(200).sees("done-calendar-feed-ended");
    nobody.opens(&second).await.gets(404);
});

story!(an_address_ends_with_the_membership, |app| {
    let joined = app.joins("agnese", "sds", &[Duty::Accompany]).await;
    let agnese = app.acting("agnese", joined).await;
    let feed = app.feed_of(&agnese).await;
    app.nobody().opens(&feed).await.gets(200);
    let yesterday = app.today().yesterday().unwrap();
    app.tampers(&format!(
        "UPDATE memberships SET valid_from = '2026-01-01', valid_to = '{yesterday}' WHERE user_id = '{}'",
        app.user("agnese")
    ))
    .await;
    app.nobody().opens(&feed).await.gets(404);
});
